#pragma once

#include "ui/jobs/JobThread.h"
#include "ui/shared/LevelBook.h"

#include <QAction>
#include <QObject>

namespace cryscope {

class MeasurePanel;
class OpenRecording;
class SpectrogramPanel;
class TransportBar;

/// Levels of the open recording in dB SPL where it is calibrated, and "Calibrate the level". What it is given
/// outlives it. GUI thread.
class LevelController : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Settings& settings;
        OpenRecording& recording;
        SpectrogramPanel& panel;
        TransportBar& transport;
        MeasurePanel& measures;
    };
    LevelController(const Parts& parts, QWidget& workspace);

    QAction* action() const { return m_calibrate; }
    LevelBook& book() { return m_book; }
    void setRecordingOpen(bool open) { m_calibrate->setEnabled(open); }
    void retranslate();

Q_SIGNALS:
    void message(const QString& sentence);

private:
    void calibrate();
    void ask(const std::optional<Result<MeasuredTone>>& tone);
    void show();

    Parts m_parts;
    QWidget& m_workspace;
    LevelBook m_book;
    JobThread m_job;
    QAction* m_calibrate;
};

} // namespace cryscope
