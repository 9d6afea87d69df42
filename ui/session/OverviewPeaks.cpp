#include "ui/session/OverviewPeaks.h"

#include <algorithm>
#include <cmath>

namespace cryscope {

Result<OverviewPeaks> OverviewPeaks::measure(const RandomAccessAudio& audio, const CancelToken& cancel,
                                             const ProgressFn& progress)
{
    auto pyramid = buildPeakPyramid(audio, cancel, progress);
    if (!pyramid) return tl::unexpected(pyramid.error());
    OverviewPeaks peaks;
    peaks.m_pyramid = std::move(*pyramid);
    const std::int64_t length = peaks.length();
    if (length >= kExactColumns && length < std::int64_t{kExactColumns} * PeakPyramid::kBaseSamples) {
        auto exact = readPeaks(audio, peaks.m_pyramid, {{0}, {length}}, kExactColumns);
        if (!exact) return tl::unexpected(exact.error());
        peaks.m_exact = std::move(*exact);
    }
    return peaks;
}

std::vector<Peak> OverviewPeaks::columns(int count) const
{
    count = std::clamp(count, 0, kExactColumns);
    if (m_exact.empty()) return m_pyramid.query({{0}, {length()}}, count);
    std::vector<Peak> out(static_cast<std::size_t>(count));
    for (std::size_t c = 0; c < out.size(); ++c) {
        const std::size_t begin = c * m_exact.size() / out.size();
        const std::size_t end = std::max((c + 1) * m_exact.size() / out.size(), begin + 1);
        Peak peak = m_exact[begin];
        double squares = 0;
        for (std::size_t i = begin; i < end; ++i) {
            peak.min = std::min(peak.min, m_exact[i].min);
            peak.max = std::max(peak.max, m_exact[i].max);
            squares += double(m_exact[i].rms) * double(m_exact[i].rms);
        }
        peak.rms = static_cast<float>(std::sqrt(squares / double(end - begin)));
        out[c] = peak;
    }
    return out;
}

} // namespace cryscope
