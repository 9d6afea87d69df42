#include "core/acoustics/Pitch.h"

#include "core/acoustics/Autocorrelation.h"
#include "core/acoustics/PitchPath.h"
#include "core/acoustics/Reductions.h"
#include "core/features/ConfigJson.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string>
#include <utility>

namespace cryscope {
namespace {

constexpr std::size_t kMaxCandidates = 16; ///< a step, the unvoiced one included
constexpr float kVoicingSlope = 12.0F;     ///< a peak 0.1 above the unvoiced candidate reads 0.77

Result<void> outOfRange(const char* field, double value, const std::string& range)
{
    return fail(ErrorKind::InvalidArgument, field,
                std::to_string(value) + " is out of range: " + range + ".");
}

float voicingProbability(float margin)
{
    return 1.0F / (1.0F + std::exp(-kVoicingSlope * margin));
}

} // namespace

Result<void> PitchConfig::validate() const
{
    if (sampleRateHz < 4000 || sampleRateHz > 192000)
        return outOfRange("sampleRateHz", sampleRateHz, "pitch is measured at 4,000 to 192,000 Hz");
    if (stepsPerHop < 1 || stepsPerHop > 64)
        return outOfRange("stepsPerHop", stepsPerHop, "1 to 64 are possible");
    if (hopLength < stepsPerHop || hopLength % stepsPerHop != 0 || hopLength > sampleRateHz)
        return outOfRange("hopLength", hopLength,
                          "it must be a multiple of stepsPerHop and at most a second");
    if (!(floorHz >= 40)) return outOfRange("floorHz", double(floorHz), "the lowest pitch is at least 40 Hz");
    if (!(ceilingHz > floorHz && ceilingHz <= float(sampleRateHz) / 5))
        return outOfRange("ceilingHz", double(ceilingHz),
                          "it lies above floorHz and at most at a fifth of the rate");
    if (!(splitHz >= floorHz && splitHz <= ceilingHz))
        return outOfRange("splitHz", double(splitHz), "it lies between floorHz and ceilingHz");
    if (!(shortWindowSeconds * splitHz >= 3 && shortWindowSeconds <= 3 / floorHz))
        return outOfRange("shortWindowSeconds", double(shortWindowSeconds),
                          "it holds at least three periods of splitHz and at most three of floorHz");
    if (!(voicingThreshold > 0 && voicingThreshold < 1))
        return outOfRange("voicingThreshold", double(voicingThreshold), "it lies between 0 and 1");
    if (!(silenceThreshold > 0 && silenceThreshold < 1))
        return outOfRange("silenceThreshold", double(silenceThreshold), "it lies between 0 and 1");
    if (!(shortWindowCost >= 0))
        return outOfRange("shortWindowCost", double(shortWindowCost), "costs are not negative");
    if (!(octaveCost >= 0)) return outOfRange("octaveCost", double(octaveCost), "costs are not negative");
    if (!(octaveJumpCost >= 0))
        return outOfRange("octaveJumpCost", double(octaveJumpCost), "costs are not negative");
    if (!(voicedUnvoicedCost >= 0))
        return outOfRange("voicedUnvoicedCost", double(voicedUnvoicedCost), "costs are not negative");
    if (!(referencePeak >= 0))
        return outOfRange("referencePeak", double(referencePeak), "it is not negative");
    return {};
}

Result<PitchConfig> pitchConfigFromJson(const nlohmann::json& json)
{
    PitchConfig config;
    ConfigJsonReader reader(json);
    reader.read("sampleRateHz", config.sampleRateHz);
    config.hopLength = config.sampleRateHz / 100;
    reader.read("hopLength", config.hopLength);
    reader.read("stepsPerHop", config.stepsPerHop);
    reader.read("floorHz", config.floorHz);
    reader.read("ceilingHz", config.ceilingHz);
    reader.read("splitHz", config.splitHz);
    reader.read("shortWindowSeconds", config.shortWindowSeconds);
    reader.read("shortWindowCost", config.shortWindowCost);
    reader.read("voicingThreshold", config.voicingThreshold);
    reader.read("silenceThreshold", config.silenceThreshold);
    reader.read("octaveCost", config.octaveCost);
    reader.read("octaveJumpCost", config.octaveJumpCost);
    reader.read("voicedUnvoicedCost", config.voicedUnvoicedCost);
    reader.read("referencePeak", config.referencePeak);
    if (const auto read = reader.finish(); !read) return tl::unexpected(read.error());
    if (const auto valid = config.validate(); !valid) return tl::unexpected(valid.error());
    return config;
}

float referencePeakOf(std::span<const float> samples)
{
    double sum = 0, count = 0;
    for (const float sample : samples) {
        if (!std::isfinite(sample)) continue; // one broken sample must not hide the others
        sum += double(sample);
        ++count;
    }
    const float mean = count > 0 ? float(sum / count) : 0;
    float peak = 0;
    for (const float sample : samples)
        if (std::isfinite(sample)) peak = std::max(peak, std::abs(sample - mean));
    return peak;
}

struct PitchStream::State {
    explicit State(const PitchConfig& c)
        : config(c), rate(float(c.sampleRateHz)), stepLength(c.hopLength / c.stepsPerHop),
          longWindow(int(std::lround(3 * double(c.sampleRateHz) / double(c.floorHz))),
                     int(rate / c.floorHz) + 1),
          shortWindow(int(std::lround(double(c.shortWindowSeconds * rate))), int(rate / c.splitHz) + 1),
          // The costs are those of steps of 10 ms.
          path(c.octaveJumpCost * 0.01F * rate / float(stepLength),
               c.voicedUnvoicedCost * 0.01F * rate / float(stepLength),
               std::size_t(kMaxOpenSeconds * double(rate) / stepLength)),
          before(longWindow.windowLength() / 2)
    {
        // Sound before the first sample and after the last reads as silence.
        buffer.assign(std::size_t(before), 0.0F);
    }

    void analyseStep(std::span<const float> around);
    void addCandidates(Autocorrelation& window, std::span<const float> in, float lowestHz, float cost);
    void drain();

    PitchConfig config;
    float rate;
    int stepLength;
    Autocorrelation longWindow;
    Autocorrelation shortWindow;
    PitchPath path;
    int before; ///< samples of the long window before its middle
    std::vector<float> buffer;
    std::size_t readAt = 0; ///< where the next step's long window begins in buffer
    std::int64_t received = 0;
    std::int64_t stepsDone = 0;
    std::vector<PitchCandidate> candidates;
    std::vector<AutocorrelationPeak> peaks;
    std::int64_t stepsSettled = 0;
    std::vector<float> voicings; ///< of the steps not yet settled that lie on a frame
    std::vector<PitchFrame> frames;
};

void PitchStream::State::addCandidates(Autocorrelation& window, std::span<const float> in, float lowestHz,
                                       float cost)
{
    window.compute(in);
    peaks.clear();
    window.findPeaks(rate / config.ceilingHz, rate / lowestHz, 0.5F * config.voicingThreshold, peaks);
    for (const auto& peak : peaks) {
        const float f0 = rate / peak.lagSamples;
        const float strength =
            peak.height - cost - config.octaveCost * std::log2(config.floorHz * peak.lagSamples / rate);
        candidates.push_back({f0, strength, peak.height});
    }
}

void PitchStream::State::analyseStep(std::span<const float> around)
{
    const float peak = peakAround(around, meanOf(around));
    const float quiet =
        2 - (peak / config.referencePeak) / (config.silenceThreshold / (1 + config.voicingThreshold));
    const float unvoiced = config.voicingThreshold + std::max(0.0F, quiet);

    candidates.clear();
    candidates.push_back({0, unvoiced, 0});
    float voicing = 0;
    // Where even a perfect peak would lose there is nothing to look for: silence is cheap.
    if (unvoiced < 1.2F) {
        addCandidates(longWindow, around, config.floorHz, 0);
        const std::size_t shift = (around.size() - std::size_t(shortWindow.windowLength())) / 2;
        addCandidates(shortWindow, around.subspan(shift, std::size_t(shortWindow.windowLength())),
                      config.splitHz, config.shortWindowCost);
        if (candidates.size() > kMaxCandidates) {
            std::partial_sort(candidates.begin() + 1, candidates.begin() + kMaxCandidates, candidates.end(),
                              [](const auto& a, const auto& b) { return a.strength > b.strength; });
            candidates.resize(kMaxCandidates);
        }
        float bestHeight = 0;
        for (const auto& candidate : candidates) bestHeight = std::max(bestHeight, candidate.height);
        voicing = voicingProbability(bestHeight - unvoiced);
    }
    if (stepsDone % config.stepsPerHop == 0) voicings.push_back(voicing);
    path.add(candidates);
    ++stepsDone;
}

void PitchStream::State::drain()
{
    std::size_t used = 0;
    for (const auto& settled : path.takeSettled()) {
        if (stepsSettled % config.stepsPerHop == 0) {
            const double time = double(stepsSettled) * stepLength / config.sampleRateHz;
            frames.push_back(
                {time, settled.f0Hz, settled.f0Hz > 0 ? settled.height : 0.0F, voicings[used++]});
        }
        ++stepsSettled;
    }
    voicings.erase(voicings.begin(), voicings.begin() + std::ptrdiff_t(used));
}

PitchStream::PitchStream(const PitchConfig& config) : m_state(std::make_unique<State>(config))
{
    assert(config.validate() && config.referencePeak > 0);
}

PitchStream::~PitchStream() = default;
PitchStream::PitchStream(PitchStream&&) noexcept = default;
PitchStream& PitchStream::operator=(PitchStream&&) noexcept = default;

void PitchStream::push(std::span<const float> samples)
{
    State& s = *m_state;
    s.received += std::int64_t(samples.size());
    s.buffer.insert(s.buffer.end(), samples.begin(), samples.end());
    const std::size_t window = std::size_t(s.longWindow.windowLength());
    while (s.readAt + window <= s.buffer.size()) {
        s.analyseStep(std::span(s.buffer).subspan(s.readAt, window));
        s.readAt += std::size_t(s.stepLength);
    }
    // Moving the tail to the front now and then keeps the cost linear.
    if (s.readAt > 16 * window) {
        const std::size_t done = std::min(s.readAt, s.buffer.size());
        s.buffer.erase(s.buffer.begin(), s.buffer.begin() + std::ptrdiff_t(done));
        s.readAt -= done;
    }
    s.drain();
}

void PitchStream::finish()
{
    State& s = *m_state;
    const std::size_t window = std::size_t(s.longWindow.windowLength());
    const std::int64_t frames = (s.received + s.config.hopLength - 1) / s.config.hopLength;
    const std::int64_t steps = frames == 0 ? 0 : (frames - 1) * s.config.stepsPerHop + 1;
    while (s.stepsDone < steps) {
        if (s.buffer.size() < s.readAt + window) s.buffer.resize(s.readAt + window, 0.0F);
        s.analyseStep(std::span(s.buffer).subspan(s.readAt, window));
        s.readAt += std::size_t(s.stepLength);
    }
    s.path.finish();
    s.drain();
}

std::vector<PitchFrame> PitchStream::takeFrames()
{
    return std::exchange(m_state->frames, {});
}

Result<std::vector<PitchFrame>> trackPitch(std::span<const float> samples, PitchConfig config,
                                           const CancelToken& cancel)
{
    if (const auto valid = config.validate(); !valid) return tl::unexpected(valid.error());
    if (config.referencePeak == 0) config.referencePeak = referencePeakOf(samples);
    if (config.referencePeak == 0) config.referencePeak = 1; // silence is silent against any reference
    PitchStream stream(config);
    const std::size_t block = std::size_t(config.sampleRateHz);
    for (std::size_t at = 0; at < samples.size(); at += block) {
        if (cancel.requested()) return cancelled();
        stream.push(samples.subspan(at, std::min(block, samples.size() - at)));
    }
    stream.finish();
    return stream.takeFrames();
}

} // namespace cryscope
