#include "ui/monitor/MonitorTray.h"

#include "ui/monitor/StateGlyph.h"

namespace cryscope {

MonitorTray::MonitorTray(QObject* parent) : QObject(parent) {}

MonitorTray::~MonitorTray() = default;

void MonitorTray::make()
{
    m_menu = std::make_unique<QMenu>();
    m_window = m_menu->addAction(QString());
    m_stop = m_menu->addAction(QString());
    connect(m_window, &QAction::triggered, this, &MonitorTray::windowRequested);
    connect(m_stop, &QAction::triggered, this, &MonitorTray::stopRequested);
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason why) {
        if (why == QSystemTrayIcon::Trigger) Q_EMIT windowRequested();
    });
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &MonitorTray::windowRequested);
}

QString MonitorTray::words(const MonitorStatus& status)
{
    const QString words = QStringLiteral("CryScope: ") + stateWords(status);
    return status.detail.isEmpty() ? words : words + QLatin1Char('\n') + status.detail;
}

void MonitorTray::show(const MonitorStatus& status)
{
    if (status.state == MonitorState::NotListening) {
        if (m_icon) m_icon->hide();
        return;
    }
    if (!QSystemTrayIcon::isSystemTrayAvailable()) return;
    if (!m_icon) make();
    // Sound comes and goes many times a minute: that is the window's to show.
    const bool sameIcon =
        status.state == m_shown || (status.state == MonitorState::Sound && m_shown == MonitorState::Quiet);
    if (!sameIcon || !m_icon->isVisible()) {
        m_shown = status.state == MonitorState::Sound ? MonitorState::Quiet : status.state;
        m_icon->setIcon(stateIcon(m_shown));
    }
    m_icon->setToolTip(words(status));
    m_window->setText(tr("Show the window"));
    m_stop->setText(tr("Stop listening"));
    m_icon->show();
}

bool MonitorTray::say(const QString& title, const QString& text, bool urgent)
{
    if (!m_icon || !m_icon->isVisible() || !QSystemTrayIcon::supportsMessages()) return false;
    m_icon->showMessage(title, text, urgent ? QSystemTrayIcon::Critical : QSystemTrayIcon::Information);
    return true;
}

} // namespace cryscope
