#include "core/dataset/Augmenter.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cryscope {
namespace {

double drawn(const AugmentRange& range, Random& random)
{
    return random.uniform(range.low, range.high);
}

/// Even in octaves: as many cutoffs between 2 and 4 kHz as between 4 and 8.
double drawnInOctaves(const AugmentRange& range, Random& random)
{
    return std::exp2(random.uniform(std::log2(range.low), std::log2(range.high)));
}

/// 1 when the change is not made.
double drawnFactor(double probability, const AugmentRange& range, Random& random)
{
    return probability > 0 && random.chance(probability) ? drawn(range, random) : 1.0;
}

void setLevel(std::span<float> samples, double dbfs)
{
    double sum = 0;
    for (const float s : samples) sum += double(s) * s;
    if (sum <= 0) return;
    const double rms = std::sqrt(sum / double(samples.size()));
    applyGain(samples, dbfs - 20 * std::log10(rms * std::numbers::sqrt2));
}

} // namespace

Result<Augmenter> Augmenter::create(const AugmentConfig& config, SampleRate rate,
                                    std::shared_ptr<const Backgrounds> backgrounds)
{
    if (const auto valid = config.validate(); !valid) return tl::unexpected(valid.error());
    if (!rate.isSupported())
        return fail(ErrorKind::InvalidArgument, "rate",
                    "The sample rate must be 1000 to 768000 Hz, not " + std::to_string(rate.hz) + ".");
    return Augmenter(config, rate, std::move(backgrounds));
}

Augmenter::Augmenter(AugmentConfig config, SampleRate rate, std::shared_ptr<const Backgrounds> backgrounds)
    : m_config(config), m_rate(rate), m_backgrounds(std::move(backgrounds))
{}

std::vector<float> Augmenter::warped(std::vector<float> samples, double stretch, double speed) const
{
    if (stretch != 1)
        if (auto changed = timeStretched(samples, m_rate, stretch)) samples = std::move(*changed);
    if (speed != 1)
        if (auto changed = atSpeed(samples, m_rate, speed)) samples = std::move(*changed);
    return samples;
}

std::vector<float> Augmenter::apply(std::span<const float> clip, Random& random) const
{
    const double stretch = drawnFactor(m_config.stretchProbability, m_config.stretch, random);
    const double speed = drawnFactor(m_config.speedProbability, m_config.speed, random);
    auto samples = warped({clip.begin(), clip.end()}, stretch, speed);
    changeInPlace(samples, random);
    return samples;
}

std::vector<float> Augmenter::window(std::span<const float> clip, std::size_t length, Random& random) const
{
    const double stretch = drawnFactor(m_config.stretchProbability, m_config.stretch, random);
    const double speed = drawnFactor(m_config.speedProbability, m_config.speed, random);
    const auto needed = static_cast<std::size_t>(std::ceil(double(length) * speed / stretch));
    const std::size_t taken = std::min(needed, clip.size());
    const std::size_t start = random.below(clip.size() - taken + 1);
    const auto part = clip.subspan(start, taken);
    auto samples = warped({part.begin(), part.end()}, stretch, speed);
    if (samples.size() < length) {
        const std::size_t lead = random.below(length - samples.size() + 1);
        samples.insert(samples.begin(), lead, 0.0F);
    }
    samples.resize(length);
    changeInPlace(samples, random);
    return samples;
}

void Augmenter::changeInPlace(std::vector<float>& samples, Random& random) const
{
    const auto& c = m_config;
    if (c.normaliseDbfs < 0) setLevel(samples, c.normaliseDbfs);
    if (random.chance(c.pitchProbability))
        if (auto changed = pitchShifted(samples, m_rate, drawn(c.pitchSemitones, random)))
            samples = std::move(*changed);
    if (random.chance(c.shiftProbability))
        timeShift(samples, m_rate, static_cast<std::ptrdiff_t>(drawn(c.shiftSeconds, random) * m_rate.hz));
    if (random.chance(c.reverbProbability)) {
        const double rt60 = drawn(c.rt60Seconds, random);
        reverberate(samples, m_rate, rt60, drawn(c.reverbDb, random), random);
    }
    if (random.chance(c.backgroundProbability) && m_backgrounds && !m_backgrounds->empty()) {
        const auto& background = (*m_backgrounds)[random.below(m_backgrounds->size())];
        mixBackground(samples, background, m_rate, drawn(c.backgroundSnrDb, random), random);
    }
    if (random.chance(c.noiseProbability)) {
        constexpr NoiseColour kColours[] = {NoiseColour::White, NoiseColour::Pink, NoiseColour::Brown};
        const NoiseColour colour = kColours[random.below(3)];
        addNoise(samples, colour, drawn(c.noiseSnrDb, random), random);
    }
    if (random.chance(c.clipProbability)) clipPeaks(samples, drawn(c.clipDb, random));
    if (random.chance(c.telephoneProbability)) telephone(samples, m_rate);
    if (random.chance(c.lowPassProbability)) lowPass(samples, m_rate, drawnInOctaves(c.lowPassHz, random));
    if (random.chance(c.highPassProbability)) highPass(samples, m_rate, drawnInOctaves(c.highPassHz, random));
    if (random.chance(c.gainProbability)) applyGain(samples, drawn(c.gainDb, random));
}

} // namespace cryscope
