#pragma once

#include "ui/shared/LevelBook.h"

#include <QAction>
#include <QObject>

namespace cryscope {

class LevelMeter;
class ListeningSession;

/// The level of the microphone in dB SPL where it is calibrated, and "Calibrate the level": by the tone that
/// is heard at that moment. Recordings that are made are known to be made with it. What it is given outlives
/// it. GUI thread.
class MicrophoneLevel : public QObject {
    Q_OBJECT

public:
    MicrophoneLevel(ListeningSession& session, Settings& settings, LevelMeter& meter, QWidget& workspace);

    QAction* action() const { return m_calibrate; }
    LevelBook& book() { return m_book; }
    void retranslate();

Q_SIGNALS:
    void message(const QString& sentence);

private:
    void calibrate();
    void show();

    ListeningSession& m_session;
    LevelMeter& m_meter;
    QWidget& m_workspace;
    LevelBook m_book;
    QAction* m_calibrate;
};

} // namespace cryscope
