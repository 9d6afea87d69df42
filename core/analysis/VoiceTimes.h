#pragma once

#include "core/acoustics/Measures.h"
#include "core/base/CancelToken.h"
#include "core/base/Result.h"
#include "core/detection/Episodes.h"

#include <deque>
#include <filesystem>
#include <span>
#include <vector>

namespace cryscope {

/// How long a sound cries, and how long a voice of a grown-up's pitch is heard beside it.
struct VoiceTimes {
    double crySeconds = 0;
    double voiceSeconds = 0;
    bool voicesDominate() const { return voiceSeconds > crySeconds; }
};

/// `cries` in seconds of the file, in order, apart from each other. A voice is what is voiced between 75 and
/// 350 Hz outside of them: infants cry above that (most of the time), speech lies below it (all but small
/// children's); the consonants and short pauses between such sounds count with them. Nothing is understood or
/// kept of what is said. Blocks: 0.1 s a minute of sound. Fails as openAudioFile does, or with Cancelled.
Result<VoiceTimes> measureVoices(const std::filesystem::path& file, std::span<const TimeStretch> cries,
                                 const CancelToken& cancel = {});

/// What a stream's last minutes cried, by the scores of the detector. One thread at a time.
class RecentCries {
public:
    /// At least so much is remembered.
    static constexpr double kRememberedSeconds = 900;

    void take(const WindowScore& score);
    /// Within [beginSeconds, endSeconds) of the stream's clock, counted from its beginning, apart from each
    /// other.
    std::vector<TimeStretch> within(double beginSeconds, double endSeconds) const;

private:
    std::deque<TimeStretch> m_cries; ///< in order, apart from each other
};

} // namespace cryscope
