#pragma once

#include "ui/monitor/CheckSession.h"

#include <QDialog>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

namespace cryscope {

class LevelMeter;

/// "Check my microphone": listens for ten seconds with the level in view, then says in plain words what is
/// right, what is not and what to do.
class CheckDialog final : public QDialog {
    Q_OBJECT
public:
    /// Begins at once.
    CheckDialog(ListeningSession& session, Microphone& microphone, QByteArray deviceId,
                const QString& deviceName, QWidget* parent = nullptr);

    CheckSession& check() { return m_check; }
    /// What it says at the moment, line by line (for tests and screen readers).
    QStringList words() const;

protected:
    void done(int result) override;

private:
    QWidget* buildListening(const QString& deviceName);
    QWidget* buildResult();
    void begin();
    void show(const MicrophoneReport& report);
    void showFailure(const QString& sentence);
    void addRow(const QPixmap& sign, const QString& grade, const QString& words);
    void clearRows();
    void showResultPage();

    CheckSession m_check;
    QByteArray m_deviceId;
    QStackedWidget* m_pages;
    QLabel* m_asked;
    LevelMeter* m_meter;
    QProgressBar* m_progress;
    QLabel* m_title;
    QGridLayout* m_rows;
    QLabel* m_assumption;
    QPushButton* m_again;
    QPushButton* m_close;
};

} // namespace cryscope
