#include "core/acoustics/CryUnits.h"

#include "core/base/Units.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace cryscope {
namespace {

constexpr double kLevelSeconds = 0.02;
constexpr float kLevelFloorDb = -120.0F;
constexpr double kRoomSeconds = 2.0; ///< of sound to either side of a cry, to tell the room's level from

float quantile(std::vector<float> values, double q)
{
    const auto at = values.begin() + std::ptrdiff_t(q * double(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

struct Run {
    std::size_t begin = 0, end = 0;
};

/// Stretches of frames at or above the threshold; gaps of at most `joinFrames` are bridged.
std::vector<Run> runsAbove(std::span<const float> levelsDb, float thresholdDb, std::size_t joinFrames)
{
    std::vector<Run> runs;
    for (std::size_t i = 0; i < levelsDb.size(); ++i) {
        if (levelsDb[i] < thresholdDb) continue;
        if (!runs.empty() && i - runs.back().end <= joinFrames)
            runs.back().end = i + 1;
        else
            runs.push_back({i, i + 1});
    }
    return runs;
}

} // namespace

LevelStream::LevelStream(int sampleRateHz, int hopLength)
    : m_hopLength(hopLength), m_half(std::int64_t(kLevelSeconds * sampleRateHz / 2))
{
    assert(sampleRateHz > 0 && hopLength > 0);
}

float LevelStream::levelOf(std::int64_t begin, std::int64_t end) const
{
    double sum = 0, power = 0;
    for (auto i = begin; i < end; ++i) {
        const double x = double(m_buffer[std::size_t(i - m_bufferBegin)]);
        sum += x;
        power += x * x;
    }
    const double count = double(end - begin);
    const double variance =
        std::max(0.0, power / count - (sum / count) * (sum / count)); // an offset is no sound
    return std::max(kLevelFloorDb, float(rmsToDbfs(std::sqrt(variance))));
}

void LevelStream::push(std::span<const float> samples)
{
    m_buffer.insert(m_buffer.end(), samples.begin(), samples.end());
    m_received += std::int64_t(samples.size());
    for (; m_nextCentre + m_half + 1 <= m_received; m_nextCentre += m_hopLength)
        m_ready.push_back(
            levelOf(std::max<std::int64_t>(0, m_nextCentre - m_half), m_nextCentre + m_half + 1));
    const auto keepFrom = std::clamp(m_nextCentre - m_half, m_bufferBegin, m_received);
    m_buffer.erase(m_buffer.begin(), m_buffer.begin() + std::ptrdiff_t(keepFrom - m_bufferBegin));
    m_bufferBegin = keepFrom;
}

void LevelStream::finish()
{
    for (; m_nextCentre < m_received; m_nextCentre += m_hopLength)
        m_ready.push_back(levelOf(std::max<std::int64_t>(0, m_nextCentre - m_half), m_received));
}

std::vector<float> LevelStream::takeLevels()
{
    return std::exchange(m_ready, {});
}

std::vector<float> trackLevel(std::span<const float> samples, int sampleRateHz, int hopLength)
{
    LevelStream stream(sampleRateHz, hopLength);
    stream.push(samples);
    stream.finish();
    return stream.takeLevels();
}

std::vector<CryUnit> findCryUnits(std::span<const PitchFrame> pitch, std::span<const float> levelsDb,
                                  double hopSeconds, const CryUnitConfig& config)
{
    assert(pitch.size() == levelsDb.size());
    std::vector<CryUnit> units;
    if (pitch.empty()) return units;
    const std::vector<float> all(levelsDb.begin(), levelsDb.end());
    const float quiet = quantile(all, 0.10);
    const float loud = quantile(all, 0.95);
    const auto voicedIn = [&](std::size_t begin, std::size_t end) {
        return std::count_if(pitch.begin() + std::ptrdiff_t(begin), pitch.begin() + std::ptrdiff_t(end),
                             [](const PitchFrame& frame) { return frame.f0Hz > 0; });
    };
    const bool mostlyVoiced = 2 * voicedIn(0, pitch.size()) > std::ptrdiff_t(pitch.size());
    if (loud <= kLevelFloorDb || (loud - quiet < config.minContrastDb && !mostlyVoiced)) return units;
    const float share = quiet + config.levelShare * (loud - quiet);
    const float threshold =
        loud - quiet < config.minContrastDb ? quiet : std::max(share, loud - config.maxDropDb);

    const auto frames = [&](float seconds) { return std::size_t(std::lround(double(seconds) / hopSeconds)); };
    for (const Run& run : runsAbove(levelsDb, threshold, frames(config.joinGapSeconds))) {
        const std::size_t length = run.end - run.begin;
        const auto voiced = std::size_t(voicedIn(run.begin, run.end));
        const bool afterExpiration =
            !units.empty() && units.back().kind == CryUnit::Kind::Expiration &&
            run.begin - units.back().endFrame <= frames(config.maxInspirationDelaySeconds);
        if (length >= frames(config.minUnitSeconds) && voiced >= frames(config.minVoicedSeconds))
            units.push_back({CryUnit::Kind::Expiration, run.begin, run.end});
        else if (afterExpiration && length >= frames(config.minInspirationSeconds) &&
                 length <= frames(config.maxInspirationSeconds))
            units.push_back({CryUnit::Kind::Inspiration, run.begin, run.end});
    }
    return units;
}

std::vector<CryUnit> findCryUnitsIn(std::span<const TimeStretch> cries, std::span<const PitchFrame> pitch,
                                    std::span<const float> levelsDb, double hopSeconds,
                                    const CryUnitConfig& config)
{
    const auto frameAt = [&](double seconds) {
        const double frame = std::round(std::clamp(seconds / hopSeconds, 0.0, double(pitch.size())));
        return std::size_t(frame);
    };
    std::vector<CryUnit> kept;
    for (const TimeStretch& cry : cries) {
        const std::size_t begin = frameAt(cry.beginSeconds);
        const std::size_t end = frameAt(cry.endSeconds);
        const std::size_t from = frameAt(cry.beginSeconds - kRoomSeconds);
        const std::size_t count = frameAt(cry.endSeconds + kRoomSeconds) - from;
        bool follows = false; // the unit before was an expiration that is kept
        for (CryUnit unit :
             findCryUnits(pitch.subspan(from, count), levelsDb.subspan(from, count), hopSeconds, config)) {
            unit.firstFrame += from;
            unit.endFrame += from;
            const bool taken = !kept.empty() && unit.firstFrame < kept.back().endFrame; // by the cry before
            const std::size_t inside = std::clamp(end, unit.firstFrame, unit.endFrame) -
                                       std::clamp(begin, unit.firstFrame, unit.endFrame);
            const bool lies = unit.kind == CryUnit::Kind::Inspiration
                                  ? follows
                                  : 2 * inside > unit.endFrame - unit.firstFrame;
            follows = lies && !taken && unit.kind == CryUnit::Kind::Expiration;
            if (lies && !taken) kept.push_back(unit);
        }
    }
    return kept;
}

} // namespace cryscope
