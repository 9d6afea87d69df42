#include "core/picture/SpectrogramRaster.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>

namespace cryscope {

namespace {

constexpr int kLargestSide = 16384;
constexpr float kNoFrame = -1.0F;
constexpr float kSilenceDb = -200.0F;

Error outOfRange(const char* field, const std::string& value, const std::string& rule)
{
    return {ErrorKind::InvalidArgument, field, value + " is out of range; choose " + rule + "."};
}

std::string shown(double value)
{
    std::string text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
}

int hopFor(const RasterConfig& config, int fftSize, std::optional<std::int64_t> expectedLength)
{
    if (config.hopsPerWindow != kAutomaticOverlap) return fftSize / config.hopsPerWindow;
    const int longest = fftSize / 2;
    // Fine at first: if the sound is long, the hop grows with every merging of the columns.
    if (expectedLength.value_or(0) <= 0) return std::max(1, longest / 32);
    return static_cast<int>(std::clamp<std::int64_t>(*expectedLength / config.width, 1, longest));
}

/// The loudest of a stretch of columns.
void takeLouder(std::span<float> kept, std::span<const float> other)
{
    for (std::size_t k = 0; k < kept.size(); ++k) kept[k] = kept[k] < other[k] ? other[k] : kept[k];
}

} // namespace

int RasterConfig::effectiveFftSize(SampleRate rate) const
{
    if (fftSize != 0) return fftSize;
    constexpr double kSeconds = 0.064;
    const auto samples = static_cast<unsigned>(std::max(64.0, kSeconds * rate.hz));
    return static_cast<int>(std::min(std::bit_floor(samples), 32768u));
}

Result<void> RasterConfig::validate(SampleRate rate) const
{
    const auto side = [](const char* field, int value) -> Result<void> {
        if (value >= 1 && value <= kLargestSide) return {};
        return tl::unexpected(outOfRange(field, std::to_string(value), "1 to 16384 pixels"));
    };
    if (auto ok = side("width", width); !ok) return ok;
    if (auto ok = side("height", height); !ok) return ok;
    if (fftSize != 0 && (fftSize < 64 || fftSize > 32768 || !std::has_single_bit(unsigned(fftSize))))
        return tl::unexpected(
            outOfRange("fftSize", std::to_string(fftSize), "a power of two from 64 to 32768, or 0"));
    if ((padding != 1 && padding != 2 && padding != 4) || effectiveFftSize(rate) * padding > 65536)
        return tl::unexpected(
            outOfRange("padding", std::to_string(padding), "1, 2 or 4, with fftSize at most 65536 together"));
    if (!isOverlap(hopsPerWindow))
        return tl::unexpected(outOfRange("hopsPerWindow", std::to_string(hopsPerWindow),
                                         "2, 4, 8 or 16, or 0 to leave it to the width"));
    if (!(std::abs(emphasisDbPerOctave) <= 24))
        return tl::unexpected(
            outOfRange("emphasisDbPerOctave", shown(emphasisDbPerOctave), "-24 to 24 dB an octave"));
    const double nyquist = rate.hz / 2.0;
    if (!(effectiveMaxHz(rate) > 0.0 && effectiveMaxHz(rate) <= nyquist))
        return tl::unexpected(
            outOfRange("maxHz", shown(maxHz),
                       "at most half the sample rate (" + shown(nyquist) + " Hz), or 0 for all of it"));
    if (!(minHz >= 0.0 && minHz < effectiveMaxHz(rate)))
        return tl::unexpected(
            outOfRange("minHz", shown(minHz),
                       "at least 0 and less than maxHz (" + shown(effectiveMaxHz(rate)) + " Hz)"));
    return {};
}

double RasterConfig::edgeHz(double y, SampleRate rate) const
{
    const double top = toScale(effectiveMaxHz(rate), scale);
    const double bottom = toScale(minHz, scale);
    return fromScale(bottom + (top - bottom) * (height - y) / height, scale);
}

void SpectrogramRaster::row(int y, std::span<float> levels) const
{
    assert(y >= 0 && y < height() && levels.size() == std::size_t(width()));
    const double hzPerBin = double(m_rate.hz) / (2.0 * (m_bins - 1));
    const double low = m_config.edgeHz(y + 1, m_rate) / hzPerBin; // in bins
    const double high = m_config.edgeHz(y, m_rate) / hzPerBin;
    const double emphasis = m_config.emphasisDbPerOctave;
    const auto columnsOf = [&](int bin) {
        return std::span(m_levels).subspan(std::size_t(bin) * levels.size(), levels.size());
    };

    const double middle = std::clamp((low + high) / 2, 0.0, double(m_bins - 1));
    const int below = std::min(static_cast<int>(middle), m_bins - 2);
    const auto share = static_cast<float>(middle - below);
    const auto a = columnsOf(below);
    const auto b = columnsOf(below + 1);
    for (std::size_t x = 0; x < levels.size(); ++x) levels[x] = a[x] + share * (b[x] - a[x]);
    for (int bin = std::max(0, static_cast<int>(std::ceil(low))); bin < high && bin < m_bins; ++bin)
        takeLouder(levels, columnsOf(bin));
    // Within a row the emphasis changes little: the row's middle stands for it.
    if (const float added = emphasisDb((low + high) / 2 * hzPerBin, emphasis); added != 0)
        for (float& level : levels)
            if (level > kSilenceDb) level += added;
}

std::vector<Rgba> SpectrogramRaster::render(const LevelColours& colours) const
{
    std::vector<Rgba> pixels(std::size_t(width()) * std::size_t(height()));
    std::vector<float> levels(std::size_t(width()), 0.0F);
    auto pixel = pixels.begin();
    for (int y = 0; y < height(); ++y) {
        row(y, levels);
        pixel = std::transform(levels.begin(), levels.end(), pixel, [&](float db) { return colours.at(db); });
    }
    return pixels;
}

SpectrogramReducer::SpectrogramReducer(const RasterConfig& config, SampleRate rate,
                                       std::optional<std::int64_t> expectedLength)
    : m_config(config), m_rate(rate),
      m_stft({.windowLength = config.effectiveFftSize(rate),
              .hopLength = hopFor(config, config.effectiveFftSize(rate), expectedLength),
              .fftSize = config.effectiveFftSize(rate) * config.padding,
              .window = config.window}),
      m_framer(m_stft.config().frameLength(), m_stft.config().hopLength),
      m_power(std::size_t(m_stft.config().bins()))
{
    assert(config.validate(rate));
    const bool known = expectedLength && *expectedLength > 0;
    m_samplesPerPool = known ? double(*expectedLength) / config.width : double(m_framer.hopLength());
    // Without a length the pools may become four times as many as the columns before they are merged: the
    // columns that are made of them in the end are then off by a quarter of a column at most.
    m_poolLimit = (known ? 2 : 4) * std::size_t(config.width);
    // Centres the first frame on the first sample.
    m_framer.push(std::vector<float>(std::size_t(m_stft.config().frameLength()) / 2, 0.0F),
                  [this](std::span<const float> frame) { addFrame(frame); });
}

void SpectrogramReducer::push(std::span<const float> samples)
{
    m_length += std::int64_t(samples.size());
    m_framer.push(samples, [this](std::span<const float> frame) { addFrame(frame); });
}

std::span<float> SpectrogramReducer::pool(std::size_t index)
{
    const std::size_t bins = m_power.size();
    if ((index + 1) * bins > m_pools.size()) m_pools.resize((index + 1) * bins, kNoFrame);
    return std::span(m_pools).subspan(index * bins, bins);
}

void SpectrogramReducer::addFrame(std::span<const float> frame)
{
    m_stft.power(frame, m_power);
    while (double(m_centre) / m_samplesPerPool >= double(m_poolLimit)) mergePools();
    takeLouder(pool(static_cast<std::size_t>(double(m_centre) / m_samplesPerPool)), m_power);
    m_centre += m_framer.hopLength();
}

void SpectrogramReducer::mergePools()
{
    const std::size_t bins = m_power.size();
    const std::size_t count = m_pools.size() / bins;
    for (std::size_t i = 0; i < count; ++i) {
        if (i == 0) continue;
        if (i % 2 == 1)
            takeLouder(pool(i / 2), pool(i));
        else
            std::copy_n(pool(i).begin(), bins, pool(i / 2).begin());
    }
    m_pools.resize((count + 1) / 2 * bins);
    m_samplesPerPool *= 2;
    // Coarser columns need fewer frames; a length that was stated too short does not make a long file slow.
    if (m_config.hopsPerWindow == kAutomaticOverlap &&
        2 * m_framer.hopLength() <= m_stft.config().windowLength / 2)
        m_framer.setHopLength(2 * m_framer.hopLength());
}

SpectrogramRaster SpectrogramReducer::finish()
{
    // The last frames look half beyond the end.
    m_framer.push(std::vector<float>(std::size_t(m_stft.config().frameLength()) / 2, 0.0F),
                  [this](std::span<const float> frame) { addFrame(frame); });
    const std::size_t bins = m_power.size();
    const std::size_t width = std::size_t(m_config.width);
    const std::size_t count = m_pools.size() / bins;
    // The samples that all columns stand for, in pools; the very last frame may be centred on the end itself.
    const double pools = std::clamp(double(m_length) / m_samplesPerPool, 1e-9, double(count));
    const auto scale = static_cast<float>(4.0 / (m_stft.windowSum() * m_stft.windowSum()));

    SpectrogramRaster raster;
    raster.m_config = m_config;
    raster.m_rate = m_rate;
    raster.m_length = m_length;
    raster.m_bins = static_cast<int>(bins);
    raster.m_levels.assign(bins * width, kSilenceDb);
    std::vector<float> column(bins, kNoFrame);
    for (std::size_t x = 0; x < width; ++x) {
        const double exactBegin = double(x) * pools / double(width);
        const double exactEnd = double(x + 1) * pools / double(width);
        // Rounding must not drag a neighbour into a column that divides exactly.
        const auto begin = static_cast<std::size_t>(exactBegin + 1e-6);
        const auto end =
            std::min(count, std::max(begin + 1, static_cast<std::size_t>(std::ceil(exactEnd - 1e-6))));
        bool started = false;
        for (std::size_t p = begin; p < end; ++p) {
            const auto candidate = pool(p);
            if (candidate[0] < 0.0F) continue; // more columns than frames: the one before goes on
            if (started)
                takeLouder(column, candidate);
            else
                std::copy(candidate.begin(), candidate.end(), column.begin());
            started = true;
        }
        for (std::size_t k = 0; k < bins; ++k)
            raster.m_levels[k * width + x] =
                column[k] > 0.0F ? std::max(kSilenceDb, 10.0F * std::log10(column[k] * scale)) : kSilenceDb;
    }
    return raster;
}

Result<SpectrogramRaster> makeRaster(SampleSource& source, const RasterConfig& config,
                                     const CancelToken& cancel, const ProgressFn& progress)
{
    if (auto ok = config.validate(source.sampleRate()); !ok) return tl::unexpected(ok.error());
    constexpr std::size_t kBlock = 65536;
    std::vector<float> block(kBlock);
    SpectrogramReducer reducer(config, source.sampleRate(), source.length());
    std::int64_t done = 0;
    for (;;) {
        if (cancel.requested()) return cancelled();
        const auto count = source.read(block);
        if (!count) return tl::unexpected(count.error());
        if (*count == 0) break;
        reducer.push(std::span(block).first(*count));
        done += std::int64_t(*count);
        const double total = double(source.length().value_or(0));
        report(progress, total > 0 ? std::min(1.0, double(done) / total) : -1.0);
    }
    report(progress, 1.0);
    return reducer.finish();
}

} // namespace cryscope
