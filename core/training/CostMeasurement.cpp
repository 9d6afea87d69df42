#include "core/training/CostMeasurement.h"

#include "core/network/NetworkOptions.h"
#include "core/network/TorchCryClassifier.h"

#include <algorithm>
#include <cmath>
#include <ctime>

namespace cryscope {
namespace {

constexpr double kMostSeconds = 0.25;
constexpr std::size_t kMostRuns = 200;

/// Of this thread alone: other programs do not count.
double cpuSeconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + 1e-9 * double(time.tv_nsec);
}

} // namespace

std::optional<ModelCost> measureCost(const ModelCard& card, const TensorFile& weights)
{
    const auto options = networkOptionsOf(card);
    ModelBundle bundle;
    bundle.card = card;
    bundle.weights = weights;
    const auto loaded = makeTorchClassifier(std::move(bundle), DeviceRequest::Cpu);
    if (!options || !loaded) return {};
    ModelCost cost;
    const auto classes = int(card.classes.size());
    cost.parameters = options->parameterCount(card.features.melBands, classes);
    cost.macsPerWindow = options->macsPerWindow(card.features, card.windowLength, classes);
    std::vector<float> window(std::size_t(card.windowLength));
    for (std::size_t i = 0; i < window.size(); ++i) window[i] = float(0.1 * std::sin(0.2 * double(i)));
    std::vector<double> times;
    for (double sum = 0; sum < kMostSeconds && times.size() < kMostRuns;) {
        const double before = cpuSeconds();
        if (!loaded->classifier->classify({window, 1})) return {};
        times.push_back(cpuSeconds() - before);
        sum += std::max(times.back(), 1e-6);
    }
    const auto middle = times.begin() + std::ptrdiff_t(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    cost.millisecondsPerWindow = *middle * 1e3;
    return cost;
}

} // namespace cryscope
