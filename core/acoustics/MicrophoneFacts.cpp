#include "core/acoustics/MicrophoneFacts.h"

#include "core/dsp/Framer.h"
#include "core/dsp/Stft.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace cryscope {
namespace {

constexpr double kClipped = 0.985;       ///< of full scale
constexpr int kFlatTop = 4;              ///< equal samples in a row at the very top: cut off before us
constexpr double kFlatTopDbfs = -20;     ///< quieter tops are flat because of few bits
constexpr double kZeroRunSeconds = 0.02; ///< a quiet room has no such run
constexpr double kPartSeconds = 0.1;
constexpr double kQuietShare = 1.0 / 3;
constexpr double kFilterDropDb = 20;       ///< within a third of an octave: a filter, never a room
constexpr double kNothingDbfsPerHz = -140; ///< as quiet as the last bit of 16

double decibels(double power)
{
    return power > 0 ? 10 * std::log10(power) : -INFINITY;
}

double quantile(std::vector<double> values, double share)
{
    const auto at = values.begin() + std::ptrdiff_t(share * double(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

/// Power density of every frame, in units of a full-scale sine's power a Hz.
struct Spectra {
    double hzPerBin = 1;
    std::vector<std::vector<float>> frames;

    double bandPower(const std::vector<double>& density, double fromHz, double toHz) const
    {
        const auto first = std::size_t(std::ceil(fromHz / hzPerBin));
        const auto last = std::min(density.size() - 1, std::size_t(toHz / hzPerBin));
        double sum = 0;
        for (std::size_t bin = first; bin <= last; ++bin) sum += density[bin];
        return sum * hzPerBin;
    }
    /// Mean over the frames named.
    std::vector<double> mean(std::span<const std::size_t> which) const
    {
        std::vector<double> sum(frames.empty() ? 0 : frames.front().size());
        for (const std::size_t frame : which)
            for (std::size_t bin = 0; bin < sum.size(); ++bin) sum[bin] += frames[frame][bin];
        for (double& value : sum) value /= double(which.size());
        return sum;
    }
};

Spectra spectraOf(std::span<const float> samples, SampleRate rate, int fftSize, int hop, WindowShape window)
{
    Stft stft({.windowLength = fftSize, .hopLength = hop, .fftSize = fftSize, .window = window});
    // Mean square of a sine of amplitude 1 is 1/2: that is 0 dBFS.
    const auto shape = makeWindow(window, fftSize);
    const double squares = std::inner_product(shape.begin(), shape.end(), shape.begin(), 0.0);
    const auto scale = float(2 * 2 / (squares * rate.hz));
    Spectra spectra;
    spectra.hzPerBin = double(rate.hz) / fftSize;
    Framer framer(fftSize, hop);
    framer.push(samples, [&](std::span<const float> frame) {
        auto& power = spectra.frames.emplace_back(std::size_t(stft.config().bins()));
        stft.power(frame, power);
        for (float& value : power) value *= scale;
    });
    return spectra;
}

void measureLevels(std::span<const float> samples, SampleRate rate, MicrophoneFacts& facts)
{
    double sum = 0;
    double squares = 0;
    float peak = 0;
    for (const float s : samples) {
        sum += s;
        squares += double(s) * s;
        peak = std::max(peak, std::abs(s));
    }
    const double count = double(samples.size());
    facts.dcOffset = sum / count;
    facts.rmsDbfs = rmsToDbfs(std::sqrt(squares / count));
    facts.peakDbfs = decibels(double(peak) * peak);

    const auto part = std::max<std::size_t>(1, std::size_t(kPartSeconds * rate.hz));
    std::vector<double> parts;
    for (std::size_t at = 0; at + part <= samples.size(); at += part) {
        double power = 0;
        for (const float s : samples.subspan(at, part)) power += (s - facts.dcOffset) * (s - facts.dcOffset);
        parts.push_back(power / double(part));
    }
    facts.floorDbfs = rmsToDbfs(std::sqrt(quantile(parts, 0.1)));
    facts.loudestDbfs = rmsToDbfs(std::sqrt(*std::max_element(parts.begin(), parts.end())));

    // One pass over runs of equal samples: cut-off tops, and zeros that no room gives.
    const bool mayBeFlat = facts.peakDbfs > kFlatTopDbfs;
    const auto zeroRun = std::size_t(kZeroRunSeconds * rate.hz);
    std::size_t clipped = 0;
    std::size_t zeros = 0;
    for (std::size_t begin = 0; begin < samples.size();) {
        std::size_t end = begin + 1;
        while (end < samples.size() && samples[end] == samples[begin]) ++end;
        const float height = std::abs(samples[begin]);
        if (height >= kClipped || (mayBeFlat && height == peak && end - begin >= kFlatTop))
            clipped += end - begin;
        if (height == 0 && end - begin >= zeroRun) zeros += end - begin;
        begin = end;
    }
    facts.clippedShare = double(clipped) / count;
    facts.zeroShare = double(zeros) / count;
}

/// The lowest frequency at which the sound ends as only a filter ends it; half the rate where none does.
std::optional<double> bandLimit(const Spectra& spectra, const std::vector<double>& density, SampleRate rate)
{
    const double nyquist = rate.hz / 2.0;
    const double step = std::pow(2.0, 1.0 / 6);
    struct Band {
        double topHz;
        double db;
    };
    std::vector<Band> bands;
    for (double low = std::min(500.0, nyquist / 4); low * step <= nyquist * 0.98; low *= step) {
        const double power = spectra.bandPower(density, low, low * step);
        bands.push_back({low * step, std::max(-200.0, decibels(power / (low * (step - 1))))});
    }
    if (bands.size() < 4) return nyquist;
    if (std::max(bands[0].db, bands[1].db) < kNothingDbfsPerHz) return std::nullopt;
    std::vector<double> loudestAbove(bands.size() + 1, -INFINITY);
    for (std::size_t i = bands.size(); i-- > 0;) loudestAbove[i] = std::max(loudestAbove[i + 1], bands[i].db);
    // One band is left out: a real filter needs its room.
    for (std::size_t i = 0; i + 2 < bands.size(); ++i)
        if (bands[i].db - loudestAbove[i + 2] >= kFilterDropDb) return bands[i].topHz;
    return nyquist;
}

} // namespace

Hum findHum(std::span<const float> samples, SampleRate rate)
{
    constexpr int kHarmonics = 10;
    constexpr double kLineDb = 10;
    constexpr double kSureLineDb = 20;
    const int size = std::min(65536, rate.hz / 2 * 2);
    const Spectra spectra = spectraOf(samples, rate, size, size / 2, WindowShape::Hann);
    if (spectra.frames.empty()) return {};
    // The median over time: a voice comes and goes, mains does not.
    std::vector<double> steady(spectra.frames.front().size());
    std::vector<double> overTime(spectra.frames.size());
    const auto wanted = std::min(steady.size(), std::size_t(650 / spectra.hzPerBin));
    for (std::size_t bin = 0; bin < wanted; ++bin) {
        for (std::size_t i = 0; i < overTime.size(); ++i) overTime[i] = spectra.frames[i][bin];
        steady[bin] = quantile(overTime, 0.5);
    }
    const auto between = [&](double from, double to) {
        const auto first = std::size_t(std::max(1.0, std::floor(from / spectra.hzPerBin)));
        const auto last = std::min(wanted, std::size_t(std::ceil(to / spectra.hzPerBin)) + 1);
        return first < last ? std::vector(steady.begin() + std::ptrdiff_t(first),
                                          steady.begin() + std::ptrdiff_t(last))
                            : std::vector<double>{};
    };
    Hum found;
    double foundPower = 0;
    for (const int mains : {50, 60}) {
        int lines = 0;
        bool isSure = false;
        double power = 0;
        for (int k = 1; k <= kHarmonics; ++k) {
            const double hz = k * mains;
            const double drift = 1 + 0.002 * hz + spectra.hzPerBin;
            const auto line = between(hz - drift, hz + drift);
            auto around = between(hz - 20, hz - 2 * drift);
            const auto above = between(hz + 2 * drift, hz + 20);
            around.insert(around.end(), above.begin(), above.end());
            if (line.empty() || around.empty()) continue;
            const double background = quantile(around, 0.5);
            const double excess =
                decibels(*std::max_element(line.begin(), line.end())) - decibels(background);
            if (!(excess >= kLineDb)) continue;
            power += std::accumulate(line.begin(), line.end(), 0.0) * spectra.hzPerBin;
            if (k * mains % 300 == 0) continue; // of both mains: it says nothing about which
            ++lines;
            isSure = isSure || (k <= 2 && excess >= kSureLineDb);
        }
        if ((lines >= 2 || isSure) && power > foundPower) {
            foundPower = power;
            found = {.hz = mains, .dbfs = decibels(power)};
        }
    }
    return found;
}

MicrophoneFacts measureMicrophone(std::span<const float> samples, SampleRate rate,
                                  const MicrophoneCheckConfig& config)
{
    MicrophoneFacts facts;
    facts.seconds = toSeconds(std::ssize(samples), rate);
    facts.rateHz = rate.hz;
    measureLevels(samples, rate, facts);
    const Hum hum = findHum(samples, rate);
    facts.humHz = hum.hz;
    facts.humDbfs = hum.dbfs;

    const int fftSize = int(std::bit_ceil(unsigned(std::clamp(rate.hz / 20, 64, 32768))));
    const Spectra spectra = spectraOf(samples, rate, fftSize, fftSize / 2, WindowShape::BlackmanHarris);
    std::vector<std::size_t> order(spectra.frames.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const std::vector<double> everything = spectra.mean(order);
    std::vector<double> loudness(spectra.frames.size());
    for (std::size_t i = 0; i < loudness.size(); ++i) {
        const std::vector<double> frame(spectra.frames[i].begin(), spectra.frames[i].end());
        loudness[i] = spectra.bandPower(frame, config.cryLowHz, config.cryHighHz);
    }
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return loudness[a] < loudness[b]; });
    const auto share = std::max<std::size_t>(1, std::size_t(double(order.size()) * kQuietShare));
    const std::vector<double> quiet = spectra.mean(std::span(order).first(share));
    // The room's own noise shows a filter; a voice ends where it likes.
    facts.bandLimitHz = bandLimit(spectra, quiet, rate);
    if (!facts.bandLimitHz) facts.bandLimitHz = bandLimit(spectra, everything, rate);
    const double top = std::min(config.cryHighHz, facts.bandLimitHz.value_or(config.cryHighHz));
    facts.cryBandFloorDbfs = decibels(spectra.bandPower(quiet, config.cryLowHz, top));
    facts.cryMarginDb = config.cryDbfs() - facts.cryBandFloorDbfs;
    return facts;
}

} // namespace cryscope
