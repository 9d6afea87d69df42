#pragma once

#include "ui/monitor/MonitorStatus.h"

#include <QAction>
#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>
#include <memory>

namespace cryscope {

/// The state in the desktop's tray while it listens, by shape, colour and words. Nothing where the desktop
/// has no tray. GUI thread.
class MonitorTray final : public QObject {
    Q_OBJECT
public:
    explicit MonitorTray(QObject* parent = nullptr);
    ~MonitorTray() override;

    void show(const MonitorStatus& status);
    /// A message beside the tray; false where there is no tray.
    bool say(const QString& title, const QString& text, bool urgent);
    /// What the tray says when the mouse is over it.
    static QString words(const MonitorStatus& status);

Q_SIGNALS:
    void windowRequested();
    void stopRequested();

private:
    void make();

    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    QAction* m_window = nullptr;
    QAction* m_stop = nullptr;
    MonitorState m_shown = MonitorState::NotListening;
};

} // namespace cryscope
