#include "core/analysis/VoiceTimes.h"

#include "core/acoustics/Pitch.h"
#include "core/audio/AudioFile.h"
#include "core/audio/Resampler.h"

#include <algorithm>

namespace cryscope {

namespace {

constexpr float kLowestVoiceHz = 75;
constexpr float kHighestVoiceHz = 350;
constexpr float kSurelyVoiced = 0.5F;
constexpr float kProbablyCrying = 0.5F;
constexpr double kBetweenSyllables = 0.4; ///< seconds without voice that still belong to what is said

Result<std::vector<float>> wholeSound(const std::filesystem::path& file, SampleRate rate,
                                      const CancelToken& cancel)
{
    auto opened = openAudioFile(file);
    if (!opened) return tl::unexpected(opened.error());
    auto source = resampled(std::move(*opened), rate);
    if (!source) return tl::unexpected(source.error());
    std::vector<float> sound;
    std::vector<float> block(std::size_t(rate.hz));
    while (!cancel.requested()) {
        const auto count = (*source)->read(block);
        if (!count) return tl::unexpected(count.error());
        if (*count == 0) return sound;
        sound.insert(sound.end(), block.begin(), block.begin() + std::ptrdiff_t(*count));
    }
    return tl::unexpected(cancelled());
}

} // namespace

Result<VoiceTimes> measureVoices(const std::filesystem::path& file, std::span<const TimeStretch> cries,
                                 const CancelToken& cancel)
{
    PitchConfig config;
    config.floorHz = kLowestVoiceHz;
    const auto sound = wholeSound(file, SampleRate{config.sampleRateHz}, cancel);
    if (!sound) return tl::unexpected(sound.error());
    const auto frames = trackPitch(*sound, config, cancel);
    if (!frames) return tl::unexpected(frames.error());

    VoiceTimes times;
    for (const TimeStretch& cry : cries) times.crySeconds += cry.endSeconds - cry.beginSeconds;
    const double hop = double(config.hopLength) / config.sampleRateHz;
    auto next = cries.begin();
    double voicedUntil = -1;
    for (const PitchFrame& frame : *frames) {
        while (next != cries.end() && next->endSeconds <= frame.timeSeconds) ++next;
        if (next != cries.end() && next->beginSeconds <= frame.timeSeconds) continue;
        if (frame.voicing < kSurelyVoiced || frame.f0Hz == 0 || frame.f0Hz > kHighestVoiceHz) continue;
        const double since = frame.timeSeconds - voicedUntil;
        times.voiceSeconds += voicedUntil >= 0 && since < kBetweenSyllables ? since : hop;
        voicedUntil = frame.timeSeconds;
    }
    return times;
}

void RecentCries::take(const WindowScore& score)
{
    while (!m_cries.empty() && m_cries.front().endSeconds < score.startSeconds - kRememberedSeconds)
        m_cries.pop_front();
    if (score.probability < kProbablyCrying) return;
    if (!m_cries.empty() && m_cries.back().endSeconds >= score.startSeconds)
        m_cries.back().endSeconds = score.endSeconds; // windows overlap
    else
        m_cries.push_back({score.startSeconds, score.endSeconds});
}

std::vector<TimeStretch> RecentCries::within(double beginSeconds, double endSeconds) const
{
    std::vector<TimeStretch> found;
    for (const TimeStretch& cry : m_cries) {
        const double start = std::max(cry.beginSeconds, beginSeconds);
        const double end = std::min(cry.endSeconds, endSeconds);
        if (start < end) found.push_back({start - beginSeconds, end - beginSeconds});
    }
    return found;
}

} // namespace cryscope
