#pragma once

#include "core/audio/RandomAccessAudio.h"
#include "ui/shared/TimeRange.h"

#include <deque>
#include <memory>
#include <mutex>
#include <optional>

namespace cryscope {

/// What is played and where: hands out the samples in playing order, loops included, and remembers which
/// moment of the recording each sample sent to the output was. One thread pulls; the window may ask
/// and change() meanwhile.
class PlaybackCursor {
public:
    struct Plan {
        double from = 0; ///< seconds
        TimeRange range; ///< where playing ends, and where a loop begins again
        bool isLooping = false;
    };

    /// Before the first pull(): the output begins to count.
    void restart(std::shared_ptr<const RandomAccessAudio> audio, const Plan& plan);
    /// From the next samples on; what the output has already taken is heard as it was.
    void change(const TimeRange& range, bool isLooping);

    /// Fills `out` and returns how many samples there were; fewer only at the end. Fails as
    /// RandomAccessAudio::read().
    Result<std::size_t> pull(std::span<float> out);
    /// Which moment of the recording is heard when `outputSeconds` of what was pulled have been heard.
    double positionAt(double outputSeconds) const;
    /// Samples pulled so far, and whether the end has been pulled.
    std::int64_t pulled() const;
    bool isExhausted() const;

private:
    /// From output sample `output` on, recording sample `position` on.
    struct Stretch {
        std::int64_t output = 0;
        std::int64_t position = 0;
    };

    mutable std::mutex m_mutex;
    std::shared_ptr<const RandomAccessAudio> m_audio;
    std::int64_t m_begin = 0;
    std::int64_t m_end = 0;
    bool m_isLooping = false;
    bool m_isBehind = false; ///< beyond the range: plays to the end of the recording
    bool m_isExhausted = false;
    std::int64_t m_next = 0;
    std::int64_t m_pulled = 0;
    std::deque<Stretch> m_stretches;
};

} // namespace cryscope
