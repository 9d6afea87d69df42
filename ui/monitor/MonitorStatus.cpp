#include "ui/monitor/MonitorStatus.h"

#include "ui/shared/Format.h"

#include <QCoreApplication>
#include <algorithm>
#include <vector>

namespace cryscope {

namespace {

constexpr double kRoomSeconds = 30;
constexpr double kLevelEverySeconds = 0.1;
constexpr double kHoldSeconds = 1.0;
constexpr float kRoomAtStartDbfs = -60;

QString words(const char* text)
{
    return QCoreApplication::translate("MonitorStatus", text);
}

QString causeSentence(const std::string& cause)
{
    if (cause == "digital_silence") {
        return words(QT_TRANSLATE_NOOP("MonitorStatus",
                                       "The microphone gives pure silence: is it muted or switched off?"));
    }
    if (cause == "backlog") {
        return words(QT_TRANSLATE_NOOP("MonitorStatus",
                                       "This computer is too busy to keep up: close other programs."));
    }
    if (cause == "disk_full") {
        return words(QT_TRANSLATE_NOOP("MonitorStatus",
                                       "The disk is full, nothing can be kept any more: free some space."));
    }
    if (cause == "model_failed") {
        return words(QT_TRANSLATE_NOOP(
            "MonitorStatus", "The model has failed, crying is not recognised: start CryScope again."));
    }
    return words(QT_TRANSLATE_NOOP("MonitorStatus", "No sound arrives from the microphone."));
}

} // namespace

bool isNotMonitoring(MonitorState state)
{
    return state == MonitorState::Silent || state == MonitorState::Lost;
}

QString stateWords(const MonitorStatus& status)
{
    switch (status.state) {
    case MonitorState::NotListening:
        return words(QT_TRANSLATE_NOOP("MonitorStatus", "Not listening"));
    case MonitorState::Starting:
        return words(QT_TRANSLATE_NOOP("MonitorStatus", "Starting…"));
    case MonitorState::Quiet:
        return words(QT_TRANSLATE_NOOP("MonitorStatus", "Quiet"));
    case MonitorState::Sound:
        return words(QT_TRANSLATE_NOOP("MonitorStatus", "Sound"));
    case MonitorState::Crying:
        return words(QT_TRANSLATE_NOOP("MonitorStatus", "Crying since %1"))
            .arg(formatShortClock(status.sinceSeconds));
    case MonitorState::Silent:
        return words(QT_TRANSLATE_NOOP("MonitorStatus", "NOT MONITORING"));
    case MonitorState::Lost:
        return words(QT_TRANSLATE_NOOP("MonitorStatus", "MICROPHONE LOST"));
    }
    return {};
}

void StateTracker::become(MonitorState state, double sinceSeconds, const QString& detail)
{
    m_status = {state, sinceSeconds, detail};
}

void StateTracker::listeningAsked()
{
    *this = StateTracker();
    become(MonitorState::Starting, 0,
           words(QT_TRANSLATE_NOOP("MonitorStatus", "Waiting for the first sound.")));
}

void StateTracker::stopped()
{
    *this = StateTracker();
}

void StateTracker::microphoneFailed(const QString& sentence)
{
    become(MonitorState::Silent, 0, sentence);
}

void StateTracker::microphoneLost(const QString& deviceName)
{
    become(MonitorState::Lost, 0,
           words(QT_TRANSLATE_NOOP("MonitorStatus",
                                   "Nothing is heard from \"%1\" any more. It is tried again every second."))
               .arg(deviceName));
}

void StateTracker::microphoneReceiving()
{
    if (m_status.state == MonitorState::Lost) become(MonitorState::Starting);
}

bool StateTracker::isSound(const LiveUpdate& update)
{
    if (m_levels.empty() || update.timeSeconds - m_levels.back().timeSeconds >= kLevelEverySeconds) {
        m_levels.push_back({update.timeSeconds, update.rmsDbfs});
        while (update.timeSeconds - m_levels.front().timeSeconds > kRoomSeconds) m_levels.pop_front();
    }
    float room = kRoomAtStartDbfs;
    if (m_levels.size() >= 20) {
        std::vector<float> sorted;
        sorted.reserve(m_levels.size());
        for (const Level& level : m_levels) sorted.push_back(level.dbfs);
        const auto tenth = sorted.begin() + std::ptrdiff_t(sorted.size() / 10);
        std::nth_element(sorted.begin(), tenth, sorted.end());
        room = *tenth;
    }
    if (update.rmsDbfs > std::max(room + kAboveRoomDb, kNeverSoundDbfs)) {
        m_soundUntilSeconds = update.timeSeconds + kHoldSeconds;
    }
    return update.timeSeconds < m_soundUntilSeconds;
}

void StateTracker::stalled()
{
    if (m_status.state == MonitorState::NotListening || m_status.state == MonitorState::Lost) return;
    become(MonitorState::Silent, 0, causeSentence("backlog"));
}

void StateTracker::update(const LiveUpdate& update)
{
    if (m_status.state == MonitorState::NotListening) return; // a block that was on its way when it stopped
    for (const LiveEvent& event : update.events) {
        // The first cause is the one to mend: a full disk is not hidden by the silence that follows.
        if (event.kind == LiveEvent::Kind::NotMonitoring && m_notMonitoring.isEmpty())
            m_notMonitoring = causeSentence(event.cause);
        if (event.kind == LiveEvent::Kind::Monitoring) m_notMonitoring.clear();
    }
    // When it has been mended, what began after it and still lasts is said.
    if (!update.cause.empty()) m_notMonitoring = causeSentence(update.cause);
    const bool sound = isSound(update);
    if (m_status.state == MonitorState::Lost) return; // only the microphone's return ends it
    if (!m_notMonitoring.isEmpty()) {
        become(MonitorState::Silent, 0, m_notMonitoring);
    } else if (update.crying) {
        become(MonitorState::Crying, update.cryingSinceSeconds);
    } else {
        become(sound ? MonitorState::Sound : MonitorState::Quiet);
    }
}

} // namespace cryscope
