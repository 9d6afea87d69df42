#pragma once

#include "core/analysis/LiveAlerts.h"
#include "ui/alerts/AlertCommand.h"
#include "ui/alerts/AlertSettings.h"
#include "ui/alerts/AlertSound.h"
#include "ui/alerts/DesktopNotifier.h"
#include "ui/alerts/Webhook.h"
#include "ui/monitor/ListeningSession.h"

#include <QObject>

namespace cryscope {

/// Who alerts, when and how: the rule over what a session hears, the alarm of NOT MONITORING, and every way
/// of telling that is no widget. What is to be seen goes out as signals. GUI thread.
class AlertCentre final : public QObject {
    Q_OBJECT
public:
    AlertCentre(ListeningSession& session, Settings& settings, AlertSound::MakeOutput makeOutput,
                QObject* parent = nullptr);

    const AlertSettings& alertSettings() const { return m_choice; }
    /// Counts at once and is remembered.
    void setAlertSettings(const AlertSettings& settings);

    /// Somebody has seen it: silence until something new happens.
    void acknowledge();
    /// Every way that is chosen, once; nothing is kept of it.
    void test();

    /// The alert that goes on.
    std::optional<AlertEvent> open() const { return m_live.open(); }
    bool isAlarmed() const { return m_isAlarmed; }
    const AlertSound& sound() const { return m_sound; }

Q_SIGNALS:
    /// Every alert, as the log keeps it; `zero` is the beginning of the stream's clock.
    void alerted(const cryscope::AlertEvent& event, cryscope::UtcTime zero);
    /// The window is to say this until told otherwise, or is free again.
    void sightBegan(cryscope::MonitorState state, const QString& title, const QString& text);
    void sightEnded();
    /// The window is to ask for attention.
    void attention();
    /// There is no notification service: another way may be tried.
    void notificationFailed(const QString& title, const QString& text, bool urgent);
    void problem(const QString& sentence);

private:
    void onUpdate(const LiveUpdate& update);
    void onStatus(const MonitorStatus& status);
    void tell(const std::vector<AlertEvent>& events);
    void tell(const AlertEvent& event);
    void call(MonitorState state, const QString& title, const QString& text);
    void sendOut(const QString& event, const QString& text, const QByteArray& json);
    void endCall();
    double volume() const;

    ListeningSession& m_session;
    Settings& m_settings;
    AlertSettings m_choice;
    LiveAlerts m_live;
    AlertSound m_sound;
    AlertCommand m_command;
    Webhook m_webhook;
    DesktopNotifier m_notifier;
    bool m_isAlarmed = false;
};

} // namespace cryscope
