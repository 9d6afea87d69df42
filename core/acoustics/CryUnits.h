#pragma once

#include "core/acoustics/Pitch.h"

#include <cstdint>
#include <span>
#include <vector>

namespace cryscope {

/// Level of the sound around each pitch frame: root mean square over 20 ms, in dBFS (0 = full-scale sine),
/// floored at -120. Frame i lies at sample i * hopLength; as many frames as trackPitch gives.
std::vector<float> trackLevel(std::span<const float> samples, int sampleRateHz, int hopLength);

/// The same in pieces; any chunking gives trackLevel's values bit for bit.
class LevelStream {
public:
    LevelStream(int sampleRateHz, int hopLength);
    void push(std::span<const float> samples);
    void finish(); ///< the sound is over: the last frames look at what there is
    std::vector<float> takeLevels();

private:
    float levelOf(std::int64_t begin, std::int64_t end) const;
    int m_hopLength;
    std::int64_t m_half;
    std::int64_t m_received = 0;
    std::int64_t m_bufferBegin = 0; ///< position of m_buffer[0]
    std::int64_t m_nextCentre = 0;
    std::vector<float> m_buffer;
    std::vector<float> m_ready;
};

/// One breath's worth of crying.
struct CryUnit {
    enum class Kind {
        Expiration, ///< the cry proper
        Inspiration ///< a short, higher sound within 0.4 s after an expiration
    };
    Kind kind = Kind::Expiration;
    std::size_t firstFrame = 0;
    std::size_t endFrame = 0; ///< one past the last
    bool operator==(const CryUnit&) const = default;
};

/// Units are stretches whose level stands above the room: the threshold lies `levelShare` of the way from the
/// quiet tenth of the frames up to the loud twentieth, and at most `maxDropDb` below the latter.
struct CryUnitConfig {
    float levelShare = 0.4F;
    float maxDropDb = 30.0F;
    float minContrastDb = 8.0F;     ///< steadier sound holds no units, unless most of it is voiced
    float joinGapSeconds = 0.06F;   ///< dips shorter than this are part of the unit
    float minUnitSeconds = 0.25F;   ///< an expiration lasts at least this long
    float minVoicedSeconds = 0.10F; ///< and is voiced for at least this long
    float minInspirationSeconds = 0.05F;
    float maxInspirationSeconds = 0.40F;
    float maxInspirationDelaySeconds = 0.40F;
    bool operator==(const CryUnitConfig&) const = default;
};

/// pitch and levels: the same frames. Ascending, not overlapping. Empty when nothing stands out.
std::vector<CryUnit> findCryUnits(std::span<const PitchFrame> pitch, std::span<const float> levelsDb,
                                  double hopSeconds, const CryUnitConfig& config = {});

/// A stretch of a recording, in seconds from its start.
struct TimeStretch {
    double beginSeconds = 0;
    double endSeconds = 0;
    bool operator==(const TimeStretch&) const = default;
};

/// The units of sound that is known to be crying. `cries` ascend and do not overlap. In each of them units
/// are found as above, from its own levels and those of two seconds to either side, so that a bout in a long
/// night stands against the room as it is then. Kept are the expirations of which more than half lies in the
/// stretch, and the inspirations that follow them. One stretch over the whole sound gives findCryUnits().
std::vector<CryUnit> findCryUnitsIn(std::span<const TimeStretch> cries, std::span<const PitchFrame> pitch,
                                    std::span<const float> levelsDb, double hopSeconds,
                                    const CryUnitConfig& config = {});

} // namespace cryscope
