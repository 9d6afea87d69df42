#include "ui/monitor/AlertCentre.h"

#include "core/analysis/AlertJson.h"
#include "ui/alerts/AlertWords.h"

namespace cryscope {

namespace {

/// So often an alert is heard at its beginning and with each "still crying".
constexpr int kRounds = 3;

QByteArray bytes(const OrderedJson& json)
{
    return QByteArray::fromStdString(toLine(json));
}

/// For those outside: the clock on the wall in place of the stream's.
OrderedJson outwards(const AlertEvent& event)
{
    const UtcOffset offset = systemOffset();
    return {{"event", "alert"},
            {"phase", nameOf(event.kind)},
            {"time", isoText(event.time, offset)},
            {"since", isoText(event.since, offset)},
            {"until", isoText(event.until, offset)},
            {"reason", event.reason}};
}

} // namespace

AlertCentre::AlertCentre(ListeningSession& session, Settings& settings, AlertSound::MakeOutput makeOutput,
                         QObject* parent)
    : QObject(parent), m_session(session), m_settings(settings), m_choice(AlertSettings::load(settings)),
      m_live(m_choice.rule), m_sound(std::move(makeOutput))
{
    m_session.setUnheardSeconds(m_choice.rule.unheardSeconds);
    connect(&session, &ListeningSession::updated, this, &AlertCentre::onUpdate);
    connect(&session, &ListeningSession::statusChanged, this, &AlertCentre::onStatus);
    connect(&session, &ListeningSession::listeningChanged, this, [this](bool listening) {
        if (!listening) tell(m_live.finish());
    });
    connect(&m_notifier, &DesktopNotifier::unavailable, this,
            [this](const QString& title, const QString& text) {
                Q_EMIT notificationFailed(title, text, m_isAlarmed);
            });
    connect(&m_command, &AlertCommand::failed, this, &AlertCentre::problem);
    connect(&m_webhook, &Webhook::failed, this, &AlertCentre::problem);
}

void AlertCentre::setAlertSettings(const AlertSettings& settings)
{
    if (settings == m_choice) return;
    if (settings.rule != m_choice.rule && settings.rule.validate()) m_live.setRule(settings.rule);
    m_choice = settings;
    m_session.setUnheardSeconds(m_choice.rule.unheardSeconds);
    m_choice.save(m_settings);
}

double AlertCentre::volume() const
{
    return m_choice.ways.volumePercent / 100.0;
}

void AlertCentre::onUpdate(const LiveUpdate& update)
{
    if (m_session.zero() != m_live.zero()) tell(m_live.begin(m_session.zero()));
    tell(m_live.take(update));
}

void AlertCentre::tell(const std::vector<AlertEvent>& events)
{
    for (const AlertEvent& event : events) tell(event);
}

void AlertCentre::tell(const AlertEvent& event)
{
    Q_EMIT alerted(event, m_live.zero());
    const QString title = AlertWords::title(event.kind);
    const QString text = AlertWords::text(event);
    sendOut(QString::fromLatin1(nameOf(event.kind)), title + QStringLiteral(". ") + text,
            bytes(outwards(event)));
    if (m_isAlarmed) return; // that it does not hear is the greater trouble
    if (event.kind == AlertEvent::Kind::End) {
        endCall();
        if (m_choice.ways.notification) m_notifier.show(title, text, false);
        return;
    }
    call(MonitorState::Crying, title, text);
    if (m_choice.ways.tone && volume() > 0) m_sound.play(*m_choice.ways.tone, volume(), kRounds);
}

/// What is to be seen, whatever it is about.
void AlertCentre::call(MonitorState state, const QString& title, const QString& text)
{
    if (m_choice.ways.curtain || isNotMonitoring(state)) Q_EMIT sightBegan(state, title, text);
    if (m_choice.ways.flash || isNotMonitoring(state)) Q_EMIT attention();
    if (m_choice.ways.notification) m_notifier.show(title, text, true);
}

void AlertCentre::endCall()
{
    m_sound.stop();
    m_notifier.close();
    Q_EMIT sightEnded();
}

void AlertCentre::sendOut(const QString& event, const QString& text, const QByteArray& json)
{
    const AlertWays& ways = m_choice.ways;
    if (!ways.command.isEmpty()) m_command.run(ways.command, event, text, json);
    if (const auto address = Webhook::addressFrom(ways.webhook)) m_webhook.post(*address, json);
}

void AlertCentre::onStatus(const MonitorStatus& status)
{
    const bool isDeaf = isNotMonitoring(status.state);
    if (isDeaf) {
        const QString title = stateWords(status);
        const bool isNew = !std::exchange(m_isAlarmed, true);
        if (!isNew) { // another cause: the words change
            Q_EMIT sightBegan(status.state, title, status.detail);
            return;
        }
        call(status.state, title, status.detail);
        if (m_choice.ways.alarm && volume() > 0)
            m_sound.play(AlertTone::Alarm, volume(), AlertSound::kEndless);
        sendOut(QStringLiteral("not_monitoring"), title + QStringLiteral(". ") + status.detail,
                bytes({{"event", "not_monitoring"}, {"sentence", status.detail.toStdString()}}));
        return;
    }
    if (!std::exchange(m_isAlarmed, false)) return;
    endCall();
    if (status.state == MonitorState::NotListening) return;
    const QString title = tr("Monitoring again");
    sendOut(QStringLiteral("monitoring"), title, bytes({{"event", "monitoring"}}));
    if (m_choice.ways.notification) m_notifier.show(title, stateWords(status), false);
    if (const auto alert = m_live.open())
        call(MonitorState::Crying, AlertWords::title(AlertEvent::Kind::Still), AlertWords::text(*alert));
}

void AlertCentre::acknowledge()
{
    endCall();
}

void AlertCentre::test()
{
    if (m_isAlarmed || m_live.open()) return; // the real one is under way
    const QString title = tr("This is a test");
    const QString text = tr("An alert looks and sounds like this.");
    call(MonitorState::Crying, title, text);
    if (m_choice.ways.tone && volume() > 0) m_sound.play(*m_choice.ways.tone, volume(), 1);
    sendOut(QStringLiteral("test"), title,
            bytes({{"event", "test"}, {"time", isoText(utcNow(), systemOffset())}}));
}

} // namespace cryscope
