#include "core/acoustics/UnitMeasures.h"

#include "core/acoustics/Melody.h"
#include "core/acoustics/Reductions.h"
#include "core/acoustics/Timbre.h"
#include "core/acoustics/VoiceQuality.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace cryscope {
namespace {

constexpr float kHyperphonationHz = 1000;
constexpr int kMinCycles = 10; ///< perturbation of fewer cycles is chance

/// Fills a row by column name.
class Row {
public:
    explicit Row(MeasuredRow& row) : m_row(row) { row.values.resize(measureCatalogue().size()); }
    void set(std::string_view column, double value) { at(column) = {value, {}, {}}; }
    void set(std::string_view column, const std::optional<double>& value, double factor,
             const std::string& reason)
    {
        if (value)
            set(column, *value * factor);
        else
            miss(column, reason);
    }
    void word(std::string_view column, std::string word) { at(column) = {std::nullopt, std::move(word), {}}; }
    void miss(std::string_view column, std::string reason)
    {
        at(column) = {std::nullopt, {}, std::move(reason)};
    }

private:
    MeasuredValue& at(std::string_view column) { return const_cast<MeasuredValue&>(m_row.value(column)); }
    MeasuredRow& m_row;
};

struct UnitFrames {
    std::span<const PitchFrame> pitch;
    std::span<const float> levels;
    std::vector<double> f0; ///< of the voiced frames
    double hop = 0.01;
};

constexpr std::array kSpectral{"Share Above 1 kHz (%)", "Spectral Centroid (Hz)", "Spectral Tilt (dB/octave)",
                               "Peak Frequency (Hz)",   "Center Frequency (Hz)",  "Frequency 5% (Hz)",
                               "Frequency 95% (Hz)",    "Bandwidth 90% (Hz)"};

void measureF0(const UnitFrames& frames, Row& row)
{
    static const std::string kUnvoiced = "no voiced frame";
    if (frames.f0.empty()) {
        for (const char* column :
             {"F0 Mean (Hz)", "F0 Median (Hz)", "F0 Min (Hz)", "F0 Max (Hz)", "F0 Range (Hz)"})
            row.miss(column, kUnvoiced);
    } else {
        auto sorted = frames.f0;
        std::sort(sorted.begin(), sorted.end());
        row.set("F0 Mean (Hz)", std::accumulate(sorted.begin(), sorted.end(), 0.0) / double(sorted.size()));
        row.set("F0 Median (Hz)", 0.5 * (sorted[(sorted.size() - 1) / 2] + sorted[sorted.size() / 2]));
        row.set("F0 Min (Hz)", sorted.front());
        row.set("F0 Max (Hz)", sorted.back());
        row.set("F0 Range (Hz)", sorted.back() - sorted.front());
    }
    const auto melody = describeMelody(frames.pitch);
    if (melody) {
        row.set("F0 Slope (Hz/s)", melody->slopeHzPerSecond);
        row.word("Melody", melodyName(melody->shape));
        row.set("Melody Arcs", melody->arcs);
        row.set("F0 Max Position (0-1)", melody->topPosition);
    } else {
        for (const char* column : {"F0 Slope (Hz/s)", "Melody", "Melody Arcs", "F0 Max Position (0-1)"})
            row.miss(column, "fewer than ten voiced frames below 1 kHz");
    }
}

void measurePhonation(const UnitFrames& frames, Row& row)
{
    const double all = double(frames.pitch.size());
    const auto hyper = double(std::count_if(frames.f0.begin(), frames.f0.end(),
                                            [](double f0) { return f0 >= double(kHyperphonationHz); }));
    const double voiced = double(frames.f0.size());
    row.set("Phonation Share (%)", 100 * (voiced - hyper) / all);
    row.set("Hyperphonation Share (%)", 100 * hyper / all);
    row.set("Dysphonation Share (%)", 100 * (all - voiced) / all);
    row.set("Voiced Share (%)", 100 * voiced / all);
}

void measureVoice(const UnitFrames& frames, std::span<const float> samples, int rate, double beginSeconds,
                  Row& row)
{
    std::vector<PitchFrame> local(frames.pitch.begin(), frames.pitch.end());
    for (auto& frame : local) frame.timeSeconds -= beginSeconds;
    const auto perturbation = measurePerturbation(samples, rate, findPulses(samples, rate, local));
    const bool enough = perturbation.cycles >= kMinCycles;
    const std::string reason = "fewer than ten regular cycles";
    const auto show = [&](const char* column, const std::optional<double>& value) {
        row.set(column, enough ? value : std::nullopt, 100, reason);
    };
    show("Jitter Local (%)", perturbation.jitterLocal);
    show("Jitter RAP (%)", perturbation.jitterRap);
    show("Jitter PPQ5 (%)", perturbation.jitterPpq5);
    show("Shimmer Local (%)", perturbation.shimmerLocal);
    show("Shimmer APQ3 (%)", perturbation.shimmerApq3);
    show("Shimmer APQ5 (%)", perturbation.shimmerApq5);
    row.set("HNR (dB)", harmonicsToNoiseDb(samples, rate, local), 1, "no voiced frame");
    const auto resonances = findResonances(samples, rate, local, 0);
    row.set("R1 (Hz)", resonances.r1Hz, 1, "no peak of the envelope in 600-2,200 Hz in five frames");
    row.set("R2 (Hz)", resonances.r2Hz, 1, "no peak of the envelope in 2,200-5,500 Hz in five frames");
    row.set("Resonances Reliable (0/1)", resonances.reliable ? 1 : 0);
}

void measureSpectrum(std::span<const float> samples, int rate, double bandwidthHz, Row& row)
{
    const auto spectrum = describeSpectrum(samples, rate, bandwidthHz);
    const auto show = [&](const char* column, double Spectrum::*field, double factor) {
        if (spectrum)
            row.set(column, (*spectrum).*field * factor);
        else
            row.miss(column, "shorter than 64 ms or without power");
    };
    show("Share Above 1 kHz (%)", &Spectrum::shareAbove1kHz, 100);
    show("Spectral Centroid (Hz)", &Spectrum::centroidHz, 1);
    show("Spectral Tilt (dB/octave)", &Spectrum::tiltDbPerOctave, 1);
    show("Peak Frequency (Hz)", &Spectrum::peakHz, 1);
    show("Center Frequency (Hz)", &Spectrum::centreHz, 1);
    show("Frequency 5% (Hz)", &Spectrum::low5Hz, 1);
    show("Frequency 95% (Hz)", &Spectrum::high95Hz, 1);
    if (spectrum)
        row.set("Bandwidth 90% (Hz)", spectrum->high95Hz - spectrum->low5Hz);
    else
        row.miss("Bandwidth 90% (Hz)", "shorter than 64 ms or without power");
}

UnitFrames framesOf(const CryUnit& unit, std::span<const PitchFrame> pitch, std::span<const float> levelsDb,
                    const MeasureConfig& config)
{
    UnitFrames frames;
    frames.pitch = pitch.subspan(unit.firstFrame, unit.endFrame - unit.firstFrame);
    frames.levels = levelsDb.subspan(unit.firstFrame, unit.endFrame - unit.firstFrame);
    frames.hop = double(config.pitch.hopLength) / config.pitch.sampleRateHz;
    for (const auto& frame : frames.pitch)
        if (frame.f0Hz > 0) frames.f0.push_back(double(frame.f0Hz));
    return frames;
}

void setTimes(const MeasuredRow& measured, Row& row)
{
    row.set("Begin Time (s)", measured.beginSeconds);
    row.set("End Time (s)", measured.endSeconds);
    row.set("Delta Time (s)", measured.endSeconds - measured.beginSeconds);
}

void measureLevel(const UnitFrames& frames, Row& row)
{
    double power = 0;
    for (const float level : frames.levels) power += std::pow(10.0, double(level) / 10);
    row.set("Mean Level (dBFS)", 10 * std::log10(power / double(frames.levels.size())));
    row.set("Max Level (dBFS)", double(*std::max_element(frames.levels.begin(), frames.levels.end())));
}

/// Pulses and spectra find nothing in samples that are no numbers.
void missFromSamples(Row& row)
{
    for (const char* column : {"Jitter Local (%)", "Jitter RAP (%)", "Jitter PPQ5 (%)", "Shimmer Local (%)",
                               "Shimmer APQ3 (%)", "Shimmer APQ5 (%)", "HNR (dB)", "R1 (Hz)", "R2 (Hz)",
                               "Resonances Reliable (0/1)", "Share Above 1 kHz (%)", "Spectral Centroid (Hz)",
                               "Spectral Tilt (dB/octave)", "Peak Frequency (Hz)", "Center Frequency (Hz)",
                               "Frequency 5% (Hz)", "Frequency 95% (Hz)", "Bandwidth 90% (Hz)"})
        row.miss(column, "the unit holds samples that are no numbers");
}

} // namespace

MeasuredRow measureUnit(const CryUnit& unit, std::span<const float> samples, double samplesBeginSeconds,
                        std::span<const PitchFrame> pitch, std::span<const float> levelsDb,
                        double bandwidthHz, const MeasureConfig& config)
{
    const int rate = config.pitch.sampleRateHz;
    const UnitFrames frames = framesOf(unit, pitch, levelsDb, config);
    MeasuredRow measured;
    measured.kind = MeasuredRow::Kind::Unit;
    measured.unitKind = unit.kind;
    measured.beginSeconds = double(unit.firstFrame) * frames.hop;
    measured.endSeconds = double(unit.endFrame) * frames.hop;
    Row row(measured);
    setTimes(measured, row);
    measureF0(frames, row);
    measurePhonation(frames, row);
    measureLevel(frames, row);
    const auto loudest = std::max_element(frames.levels.begin(), frames.levels.end());
    row.set("Intensity Max Position (0-1)",
            frames.levels.size() > 1
                ? double(loudest - frames.levels.begin()) / double(frames.levels.size() - 1)
                : 0);
    if (std::any_of(samples.begin(), samples.end(), [](float sample) { return !std::isfinite(sample); })) {
        missFromSamples(row);
        return measured;
    }
    // An offset is no sound: amplitudes and extrema are looked at without it.
    std::vector<float> centred(samples.begin(), samples.end());
    const float mean = meanOf(samples);
    for (float& sample : centred) sample -= mean;
    measureVoice(frames, centred, rate, samplesBeginSeconds, row);
    const auto first = std::size_t(std::max(0.0, (measured.beginSeconds - samplesBeginSeconds) * rate));
    const auto last = std::min(
        samples.size(), std::size_t(std::max(0.0, (measured.endSeconds - samplesBeginSeconds) * rate)));
    measureSpectrum(samples.subspan(std::min(first, last), last - std::min(first, last)), rate, bandwidthHz,
                    row);
    return measured;
}

MeasuredRow measureSound(const CryUnit& frames, std::span<const float> samples,
                         std::span<const PitchFrame> pitch, std::span<const float> levelsDb,
                         double bandwidthHz, const MeasureConfig& config)
{
    const UnitFrames unit = framesOf(frames, pitch, levelsDb, config);
    MeasuredRow measured;
    measured.kind = MeasuredRow::Kind::Unit;
    measured.beginSeconds = double(frames.firstFrame) * unit.hop;
    measured.endSeconds = double(frames.endFrame) * unit.hop;
    Row row(measured);
    for (const MeasureInfo& info : measureCatalogue())
        if (info.ofUnits) row.miss(info.column, "less than half of a cry lies in the selection");
    setTimes(measured, row);
    measureF0(unit, row);
    for (const char* column : {"F0 Slope (Hz/s)", "Melody", "Melody Arcs", "F0 Max Position (0-1)"})
        row.miss(column, "less than half of a cry lies in the selection");
    row.set("Voiced Share (%)", 100 * double(unit.f0.size()) / double(unit.pitch.size()));
    measureLevel(unit, row);
    const bool isBroken =
        std::any_of(samples.begin(), samples.end(), [](float sample) { return !std::isfinite(sample); });
    if (!isBroken && !samples.empty())
        measureSpectrum(samples, config.pitch.sampleRateHz, bandwidthHz, row);
    else
        for (const char* column : kSpectral)
            row.miss(column, isBroken ? "the selection holds samples that are no numbers"
                                      : "longer than a minute and without a cry");
    return measured;
}

MeasuredRow measureWhole(std::span<const MeasuredRow> units, double durationSeconds,
                         const MeasureConfig& config)
{
    MeasuredRow measured;
    measured.kind = MeasuredRow::Kind::Recording;
    measured.endSeconds = durationSeconds;
    Row row(measured);
    std::vector<const MeasuredRow*> expirations, inspirations;
    for (const auto& unit : units)
        (unit.unitKind == CryUnit::Kind::Expiration ? expirations : inspirations).push_back(&unit);

    const std::string noUnit = config.cries && config.cries->empty() ? "no cry was detected"
                               : config.cries ? "no cry unit found in what was detected as crying"
                                              : "no cry unit found";
    // Means over the expirations that have the value, weighted equally; the extremes are extremes.
    for (const auto& info : measureCatalogue()) {
        if (!info.ofUnits || !info.ofRecordings) continue;
        double sum = 0, low = INFINITY, high = -INFINITY;
        std::size_t count = 0;
        for (const auto* unit : expirations) {
            const auto& value = unit->value(info.column);
            if (!value.number) continue;
            sum += *value.number;
            low = std::min(low, *value.number);
            high = std::max(high, *value.number);
            ++count;
        }
        if (count == 0)
            row.miss(info.column, expirations.empty() ? noUnit : "measurable in no unit");
        else if (info.column == "F0 Min (Hz)")
            row.set(info.column, low);
        else if (info.column == "F0 Max (Hz)" || info.column == "Max Level (dBFS)")
            row.set(info.column, high);
        else
            row.set(info.column, sum / double(count));
    }
    row.set("Begin Time (s)", 0);
    row.set("End Time (s)", durationSeconds);
    row.set("Delta Time (s)", durationSeconds);
    if (const auto& highest = measured.value("F0 Max (Hz)").number)
        row.set("F0 Range (Hz)", *highest - *measured.value("F0 Min (Hz)").number);

    std::vector<std::pair<std::string, int>> melodies;
    for (const auto* unit : expirations) {
        const auto& word = unit->value("Melody").word;
        if (word.empty()) continue;
        const auto known =
            std::find_if(melodies.begin(), melodies.end(), [&](const auto& m) { return m.first == word; });
        if (known == melodies.end())
            melodies.emplace_back(word, 1);
        else
            ++known->second;
    }
    if (melodies.empty())
        row.miss("Melody", expirations.empty() ? noUnit : "no unit with a melody");
    else
        row.word("Melody",
                 std::max_element(melodies.begin(), melodies.end(), [](const auto& a, const auto& b) {
                     return a.second < b.second;
                 })->first);

    row.set("Expirations", double(expirations.size()));
    row.set("Inspirations", double(inspirations.size()));
    if (durationSeconds > 0)
        row.set("Expirations per Minute", 60 * double(expirations.size()) / durationSeconds);
    else
        row.miss("Expirations per Minute", "the recording is empty");
    const auto meanLength = [](const std::vector<const MeasuredRow*>& rows) -> std::optional<double> {
        if (rows.empty()) return std::nullopt;
        double sum = 0;
        for (const auto* unit : rows) sum += unit->endSeconds - unit->beginSeconds;
        return sum / double(rows.size());
    };
    row.set("Expiration Mean (s)", meanLength(expirations), 1, noUnit);
    row.set("Inspiration Mean (s)", meanLength(inspirations), 1, "no inspiration heard");
    std::vector<double> pauses, intervals;
    for (std::size_t i = 1; i < expirations.size(); ++i) {
        pauses.push_back(expirations[i]->beginSeconds - expirations[i - 1]->endSeconds);
        intervals.push_back(expirations[i]->beginSeconds - expirations[i - 1]->beginSeconds);
    }
    if (pauses.empty())
        row.miss("Pause Mean (s)", "fewer than two cry units");
    else
        row.set("Pause Mean (s)", std::accumulate(pauses.begin(), pauses.end(), 0.0) / double(pauses.size()));
    if (intervals.size() < 3) {
        row.miss("Rhythm Regularity (0-1)", "fewer than four cry units");
    } else {
        const double mean =
            std::accumulate(intervals.begin(), intervals.end(), 0.0) / double(intervals.size());
        double squares = 0;
        for (const double interval : intervals) squares += (interval - mean) * (interval - mean);
        const double deviation = std::sqrt(squares / double(intervals.size() - 1));
        row.set("Rhythm Regularity (0-1)", std::max(0.0, 1 - deviation / mean));
    }
    const auto after = std::find_if(expirations.begin(), expirations.end(), [&](const MeasuredRow* unit) {
        return config.stimulusSeconds && unit->beginSeconds >= *config.stimulusSeconds;
    });
    if (!config.stimulusSeconds)
        row.miss("Latency (s)", "no stimulus was marked");
    else if (after == expirations.end())
        row.miss("Latency (s)", "no cry unit after the stimulus");
    else
        row.set("Latency (s)", (*after)->beginSeconds - *config.stimulusSeconds);
    return measured;
}

} // namespace cryscope
