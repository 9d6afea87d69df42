#include "ui/shared/TimeAxis.h"

#include <array>
#include <cmath>

namespace cryscope {
namespace {

struct Step {
    double seconds = 1;
    int minorPerMajor = 5;
};

/// Steps that people count in; below a millisecond plain 1-2-5.
constexpr std::array kSteps{Step{0.001, 5}, Step{0.002, 4}, Step{0.005, 5}, Step{0.01, 5},  Step{0.02, 4},
                            Step{0.05, 5},  Step{0.1, 5},   Step{0.2, 4},   Step{0.5, 5},   Step{1, 5},
                            Step{2, 4},     Step{5, 5},     Step{10, 5},    Step{15, 3},    Step{30, 6},
                            Step{60, 6},    Step{120, 4},   Step{300, 5},   Step{600, 5},   Step{900, 3},
                            Step{1800, 6},  Step{3600, 6},  Step{7200, 4},  Step{10800, 3}, Step{21600, 6},
                            Step{43200, 4}, Step{86400, 4}};

Step stepOf(double minSeconds)
{
    if (minSeconds < kSteps.front().seconds) {
        double decade = std::pow(10.0, std::floor(std::log10(minSeconds)));
        for (const double factor : {1.0, 2.0, 5.0})
            if (decade * factor >= minSeconds) return {decade * factor, factor == 2.0 ? 4 : 5};
        return {decade * 10, 5};
    }
    for (const Step& step : kSteps)
        if (step.seconds >= minSeconds) return step;
    const double days = std::ceil(minSeconds / 86400.0);
    return {days * 86400.0, 4};
}

int decimalsFor(double step)
{
    if (step >= 1.0) return 0;
    return std::min(6, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
}

/// Whole samples in 1-2-5 steps.
Step sampleStepOf(double minSamples)
{
    const double decade = std::pow(10.0, std::floor(std::log10(std::max(minSamples, 1.0))));
    for (const double factor : {1.0, 2.0, 5.0})
        if (decade * factor >= minSamples) return {decade * factor, factor == 2.0 ? 4 : 5};
    return {decade * 10, 5};
}

QString labelOf(double seconds, const TimeNotation& notation, int decimals, bool hours)
{
    if (notation.format != TimeFormat::Clock && (notation.format != TimeFormat::WallClock || notation.start))
        return formatTime(seconds, notation, decimals);
    const QString full = formatClock(seconds, decimals);
    return hours ? full : full.mid(3); // "mm:ss" while the whole ruler lies in the first hour
}

} // namespace

std::vector<AxisTick> timeTicks(double begin, double end, double widthPx, double minLabelPx,
                                const TimeNotation& notation)
{
    std::vector<AxisTick> ticks;
    if (!(end > begin) || !(widthPx > 0) || !std::isfinite(end - begin)) return ticks;
    const double least = (end - begin) * std::max(minLabelPx, 1.0) / widthPx;
    const bool inSamples = notation.format == TimeFormat::Samples && notation.sampleRateHz > 0;
    Step step = inSamples ? sampleStepOf(least * notation.sampleRateHz) : stepOf(least);
    if (inSamples) {
        if (step.seconds < step.minorPerMajor) step.minorPerMajor = 1; // there is nothing between two samples
        step.seconds /= notation.sampleRateHz;
    }
    const double minor = step.seconds / step.minorPerMajor;
    const int decimals = decimalsFor(step.seconds);
    const bool hours = end >= 3600.0;
    // Wall-clock marks stand on round times of day, not on round distances from the start.
    const double shift = notation.format == TimeFormat::WallClock ? startSecondOfDay(notation.start) : 0.0;

    const auto first = static_cast<qint64>(std::ceil((begin + shift) / minor - 1e-9));
    const auto last = static_cast<qint64>(std::floor((end + shift) / minor + 1e-9));
    ticks.reserve(static_cast<std::size_t>(std::max<qint64>(last - first + 1, 0)));
    for (qint64 i = first; i <= last; ++i) {
        AxisTick tick;
        tick.value = double(i) * minor - shift;
        tick.isMajor = i % step.minorPerMajor == 0;
        if (tick.isMajor) tick.label = labelOf(tick.value, notation, decimals, hours);
        ticks.push_back(std::move(tick));
    }
    return ticks;
}

} // namespace cryscope
