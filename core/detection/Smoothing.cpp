#include "core/detection/Smoothing.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace cryscope {

std::size_t smoothingWindows(double smoothingSeconds, double hopSeconds)
{
    if (!(hopSeconds > 0) || !(smoothingSeconds > hopSeconds)) return 1;
    return static_cast<std::size_t>(std::lround(std::min(smoothingSeconds / hopSeconds, 1e6)));
}

std::vector<float> smoothedLogits(std::span<const float> logits, std::size_t windows, float limit)
{
    std::vector<float> means;
    if (logits.empty()) return means;
    const std::size_t width = std::clamp<std::size_t>(windows, 1, logits.size());
    means.reserve(logits.size() - width + 1);
    for (std::size_t first = 0; first + width <= logits.size(); ++first) {
        double sum = 0; // summed afresh each time: a running sum would depend on where the clip began
        for (const float logit : logits.subspan(first, width))
            sum += std::isnan(logit) ? -limit : std::clamp(logit, -limit, limit);
        means.push_back(static_cast<float>(sum / double(width)));
    }
    return means;
}

float clipLogit(std::span<const float> logits, std::size_t windows)
{
    if (logits.empty()) return -kClipLogitLimit;
    std::vector<float> sorted(logits.size());
    std::transform(logits.begin(), logits.end(), sorted.begin(), [](float logit) {
        return std::isnan(logit) ? kClipLowestLogit : std::clamp(logit, kClipLowestLogit, kClipLogitLimit);
    });
    const auto count = std::ptrdiff_t(std::clamp<std::size_t>(windows, 1, sorted.size()));
    std::partial_sort(sorted.begin(), sorted.begin() + count, sorted.end(), std::greater<>());
    return float(std::accumulate(sorted.begin(), sorted.begin() + count, 0.0) / double(count));
}

double logistic(double x)
{
    if (x >= 0) return 1.0 / (1.0 + std::exp(-x));
    const double e = std::exp(x);
    return e / (1.0 + e);
}

} // namespace cryscope
