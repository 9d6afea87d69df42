#pragma once

#include "core/analysis/LivePath.h"

#include <QString>
#include <deque>

namespace cryscope {

enum class MonitorState {
    NotListening,
    Starting, ///< asked to listen, no sample yet
    Quiet,
    Sound,
    Crying,
    Silent, ///< NOT MONITORING: no microphone, digital silence, nothing is processed, the disk is full
    Lost    ///< NOT MONITORING: the microphone that was heard is gone
};

/// What the monitor says at one moment.
struct MonitorStatus {
    MonitorState state = MonitorState::NotListening;
    double sinceSeconds = 0; ///< Crying: the onset, on the stream's clock
    QString detail;          ///< a sentence for the person; may be empty
    bool operator==(const MonitorStatus&) const = default;
};

/// True where the monitor cannot hear although it was asked to listen.
bool isNotMonitoring(MonitorState state);

/// "Quiet", "Crying since 0:42", "MICROPHONE LOST", ... in the interface's language.
QString stateWords(const MonitorStatus& status);

/// Turns what happens into the state that is shown. Knows no widget and no thread; one thread at a time.
///
/// Sound is told from quiet by the room itself: louder by kAboveRoomDb than the level that the last half
/// minute does not fall below in nine blocks of ten, and held for a second so that the words do not flicker.
class StateTracker {
public:
    static constexpr float kAboveRoomDb = 12.0F;
    static constexpr float kNeverSoundDbfs = -65.0F;

    const MonitorStatus& status() const { return m_status; }

    void listeningAsked();
    void stopped();
    void microphoneFailed(const QString& sentence); ///< could not be opened
    void microphoneLost(const QString& deviceName);
    void microphoneReceiving();
    /// The live thread has said nothing for too long: it hangs. The next update ends it.
    void stalled();
    void update(const LiveUpdate& update);

private:
    void become(MonitorState state, double sinceSeconds = 0, const QString& detail = {});
    bool isSound(const LiveUpdate& update);

    MonitorStatus m_status;
    struct Level {
        double timeSeconds;
        float dbfs;
    };
    std::deque<Level> m_levels; ///< one a tenth of a second, the last half minute
    double m_soundUntilSeconds = -1;
    QString m_notMonitoring; ///< the cause while the live path says that it cannot monitor
};

} // namespace cryscope
