#include "core/audio/PeakPyramid.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cryscope {
namespace {

std::int16_t downwards(float sample)
{
    return static_cast<std::int16_t>(std::floor(std::clamp(sample, -1.0F, 1.0F) * 32767.0F));
}

std::int16_t upwards(float sample)
{
    return static_cast<std::int16_t>(std::ceil(std::clamp(sample, -1.0F, 1.0F) * 32767.0F));
}

/// Begin of column `column` when `span` is cut into `columns` stretches; exact for any length in 64 bits.
std::int64_t columnEdge(SampleSpan span, int column, int columns)
{
    const std::int64_t length = span.length();
    return span.begin.value + length / columns * column + length % columns * column / columns;
}

} // namespace

/// Always over the same samples in the same order, so that a bin does not depend on how they arrived. Eight
/// lanes: one running minimum and one running sum would make each sample wait for the one before.
PeakPyramid::Bin PeakPyramid::summary(std::span<const float> samples)
{
    constexpr std::size_t kLanes = 8;
    std::array<float, kLanes> low;
    std::array<float, kLanes> high;
    std::array<double, kLanes> squares{};
    low.fill(samples.front());
    high.fill(samples.front());
    const auto take = [&](std::size_t lane, float sample) {
        low[lane] = sample < low[lane] ? sample : low[lane];
        high[lane] = sample > high[lane] ? sample : high[lane];
        squares[lane] += double(sample) * sample;
    };
    std::size_t i = 0;
    for (; i + kLanes <= samples.size(); i += kLanes)
        for (std::size_t lane = 0; lane < kLanes; ++lane) take(lane, samples[i + lane]);
    for (; i < samples.size(); ++i) take(0, samples[i]);
    double sum = 0;
    for (const double square : squares) sum += square;
    const double rms = std::sqrt(sum / double(samples.size()));
    return {downwards(*std::min_element(low.begin(), low.end())),
            upwards(*std::max_element(high.begin(), high.end())),
            static_cast<std::uint16_t>(std::lround(std::min(1.0, rms) * 65535.0))};
}

void PeakPyramid::append(std::span<const float> samples)
{
    m_length += static_cast<std::int64_t>(samples.size());
    while (!samples.empty()) {
        const std::size_t count = std::min(kBaseSamples - m_open.size(), samples.size());
        if (count == kBaseSamples) { // a whole bin at once: no copy
            addBin(0, summary(samples.first(count)));
        } else {
            m_open.insert(m_open.end(), samples.begin(),
                          samples.begin() + static_cast<std::ptrdiff_t>(count));
            if (m_open.size() == kBaseSamples) {
                addBin(0, summary(m_open));
                m_open.clear();
            }
        }
        samples = samples.subspan(count);
    }
}

void PeakPyramid::addBin(std::size_t level, Bin bin)
{
    if (level == m_levels.size()) m_levels.emplace_back();
    auto& bins = m_levels[level];
    bins.push_back(bin);
    if (bins.size() % kFactor != 0) return;
    Bin joined = bins[bins.size() - kFactor];
    double squares = 0;
    for (std::size_t i = bins.size() - kFactor; i < bins.size(); ++i) {
        joined.min = std::min(joined.min, bins[i].min);
        joined.max = std::max(joined.max, bins[i].max);
        squares += double(bins[i].rms) * bins[i].rms;
    }
    joined.rms = static_cast<std::uint16_t>(std::lround(std::sqrt(squares / kFactor)));
    addBin(level + 1, joined);
}

Peak PeakPyramid::stretch(std::int64_t begin, std::int64_t end) const
{
    begin = std::max<std::int64_t>(begin, 0);
    end = std::min(end, m_length);
    if (begin >= end) return {};
    // Whole bins of the base level, the open one included; walked in the largest aligned steps there are.
    std::int64_t bin = begin / kBaseSamples;
    const std::int64_t lastBin = (end + kBaseSamples - 1) / kBaseSamples;
    const auto closed = static_cast<std::int64_t>(m_levels[0].size());
    int min = INT16_MAX;
    int max = INT16_MIN;
    double squares = 0;
    std::int64_t count = 0;
    const auto take = [&](const Bin& one, std::int64_t samples) {
        min = std::min<int>(min, one.min);
        max = std::max<int>(max, one.max);
        squares += double(one.rms) * one.rms * double(samples);
        count += samples;
    };
    while (bin < std::min(lastBin, closed)) {
        std::size_t level = 0;
        std::int64_t width = 1;
        while (level + 1 < m_levels.size() && bin % (width * kFactor) == 0 &&
               bin + width * kFactor <= lastBin &&
               bin / (width * kFactor) < static_cast<std::int64_t>(m_levels[level + 1].size())) {
            width *= kFactor;
            ++level;
        }
        take(m_levels[level][static_cast<std::size_t>(bin / width)], width * kBaseSamples);
        bin += width;
    }
    if (lastBin > closed && !m_open.empty()) take(summary(m_open), static_cast<std::int64_t>(m_open.size()));
    return {static_cast<float>(min) / 32767.0F, static_cast<float>(max) / 32767.0F,
            static_cast<float>(std::sqrt(squares / double(count)) / 65535.0)};
}

std::vector<Peak> PeakPyramid::query(SampleSpan span, int columns) const
{
    std::vector<Peak> peaks;
    if (columns <= 0 || span.length() <= 0) return peaks;
    peaks.reserve(static_cast<std::size_t>(columns));
    for (int column = 0; column < columns; ++column) {
        const std::int64_t begin = columnEdge(span, column, columns);
        // A column narrower than one sample still shows the sample it lies in.
        const std::int64_t end = std::max(begin + 1, columnEdge(span, column + 1, columns));
        peaks.push_back(stretch(begin, end));
    }
    return peaks;
}

std::size_t PeakPyramid::memoryBytes() const
{
    std::size_t bytes = sizeof *this;
    for (const auto& bins : m_levels) bytes += bins.capacity() * sizeof(Bin);
    return bytes;
}

Result<PeakPyramid> buildPeakPyramid(const RandomAccessAudio& audio, const CancelToken& cancel,
                                     const ProgressFn& progress)
{
    PeakPyramid pyramid;
    std::vector<float> block(1 << 16);
    while (pyramid.length() < audio.length()) {
        if (cancel.requested()) return cancelled();
        const auto count = audio.read({pyramid.length()}, block);
        if (!count) return tl::unexpected(count.error());
        if (*count == 0) break;
        pyramid.append(std::span(block).first(*count));
        report(progress, double(pyramid.length()) / double(audio.length()), "peaks");
    }
    return pyramid;
}

Result<std::vector<Peak>> readPeaks(const RandomAccessAudio& audio, const PeakPyramid& pyramid,
                                    SampleSpan span, int columns)
{
    if (columns <= 0 || span.length() <= 0) return std::vector<Peak>{};
    if (span.length() / columns >= PeakPyramid::kBaseSamples) return pyramid.query(span, columns);
    const std::int64_t first = std::clamp<std::int64_t>(span.begin.value, 0, audio.length());
    const std::int64_t last = std::clamp<std::int64_t>(span.end.value + 1, first, audio.length());
    std::vector<float> samples(static_cast<std::size_t>(last - first));
    const auto count = audio.read({first}, samples);
    if (!count) return tl::unexpected(count.error());
    samples.resize(*count);
    const std::int64_t known = first + static_cast<std::int64_t>(*count);
    std::vector<Peak> peaks(static_cast<std::size_t>(columns));
    for (int column = 0; column < columns; ++column) {
        const std::int64_t edge = columnEdge(span, column, columns);
        const std::int64_t begin = std::max(edge, first);
        const std::int64_t end = std::min(std::max(edge + 1, columnEdge(span, column + 1, columns)), known);
        if (begin >= end) continue;
        const auto stretch = std::span(samples).subspan(static_cast<std::size_t>(begin - first),
                                                        static_cast<std::size_t>(end - begin));
        const auto [low, high] = std::minmax_element(stretch.begin(), stretch.end());
        double squares = 0;
        for (const float sample : stretch) squares += double(sample) * sample;
        peaks[static_cast<std::size_t>(column)] = {
            *low, *high, static_cast<float>(std::sqrt(squares / double(stretch.size())))};
    }
    return peaks;
}

} // namespace cryscope
