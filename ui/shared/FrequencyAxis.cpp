#include "ui/shared/FrequencyAxis.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <functional>

namespace cryscope {
namespace {

constexpr int kFewestLabels = 3;

/// The next smaller of 1, 2, 5, 10, 20, ...
double smallerStep(double step)
{
    const double decade = std::pow(10.0, std::floor(std::log10(step) + 1e-9));
    const double mantissa = step / decade;
    if (mantissa > 4.5) return 2 * decade;
    if (mantissa > 1.5) return decade;
    return 0.5 * decade;
}

double stepAtLeast(double minimum)
{
    const double decade = std::pow(10.0, std::floor(std::log10(minimum)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (decade * factor >= minimum * (1 - 1e-9)) return decade * factor;
    return decade * 10;
}

qint64 firstMultiple(double low, double step)
{
    return static_cast<qint64>(std::ceil(low / step - 1e-6));
}

qint64 lastMultiple(double high, double step)
{
    return static_cast<qint64>(std::floor(high / step + 1e-6));
}

std::vector<AxisTick> roundTicks(double low, double high, double lengthPx, double minLabelPx,
                                 const std::function<QString(double value, double step)>& label)
{
    std::vector<AxisTick> ticks;
    if (!(high > low) || !std::isfinite(high - low)) return ticks;
    double step = stepAtLeast((high - low) * std::max(minLabelPx, 1.0) / std::max(lengthPx, 1.0));
    while (lastMultiple(high, step) - firstMultiple(low, step) + 1 < kFewestLabels) step = smallerStep(step);

    // Minor marks on the round step below, where they stay apart.
    const double mantissa = step / std::pow(10.0, std::floor(std::log10(step) + 1e-9));
    int parts = mantissa > 1.5 && mantissa < 4.5 ? 4 : 5;
    if (lengthPx * step / (high - low) / parts < 4.0) parts = 1;
    const double minor = step / parts;
    for (qint64 i = firstMultiple(low, minor); i <= lastMultiple(high, minor); ++i) {
        AxisTick tick;
        tick.isMajor = i % parts == 0;
        tick.value = tick.isMajor ? double(i / parts) * step : double(i) * minor;
        if (tick.isMajor) tick.label = label(tick.value, step);
        ticks.push_back(std::move(tick));
    }
    return ticks;
}

int decimalsOf(double step)
{
    return step >= 1.0 - 1e-9 ? 0 : static_cast<int>(std::ceil(-std::log10(step) - 1e-9));
}

QString signedNumber(double value, int decimals)
{
    const QString text = QLocale().toString(std::abs(value), 'f', decimals);
    return value < 0 ? QChar(0x2212) + text : text;
}

} // namespace

namespace {

QString frequencyLabel(double hz, double step)
{
    if (hz < 1000.0 - 1e-6) return signedNumber(hz, decimalsOf(step)) + QStringLiteral(" Hz");
    return signedNumber(hz / 1000.0, decimalsOf(step / 1000.0)) + QStringLiteral(" kHz");
}

/// 100, 200, 500 Hz, 1, 2, 5 kHz, ... and between them what has room; marks without label at the other whole
/// parts of a decade. Empty where the band is too narrow for three of them.
std::vector<AxisTick> decadeTicks(const FrequencyAxis& axis, double minLabelPx)
{
    std::vector<AxisTick> ticks;
    int labels = 0;
    const double lowest =
        axis.scale == FrequencyScale::Log ? std::max(axis.lowHz, kLowestLogHz) : axis.lowHz;
    const auto place = [&](double hz, double step) {
        if (hz < lowest || hz > axis.highHz) return;
        const double y = axis.yOf(hz);
        double nearest = 1e9;
        double nearestLabel = 1e9;
        for (const AxisTick& tick : ticks) {
            const double distance = std::abs(axis.yOf(tick.value) - y);
            nearest = std::min(nearest, distance);
            if (tick.isMajor) nearestLabel = std::min(nearestLabel, distance);
        }
        AxisTick tick;
        tick.value = hz;
        tick.isMajor = nearestLabel >= minLabelPx;
        if (!tick.isMajor && nearest < 4) return;
        if (tick.isMajor) tick.label = frequencyLabel(hz, step);
        labels += tick.isMajor;
        ticks.push_back(std::move(tick));
    };
    place(0, 1);
    for (const auto& mantissas : {std::vector<double>{1}, {2, 5}, {3, 7}, {4, 6, 8, 9}, {1.5, 2.5, 3.5, 4.5}})
        for (double decade = 10; decade <= axis.highHz; decade *= 10)
            for (const double mantissa : mantissas)
                place(mantissa * decade, mantissa == std::floor(mantissa) ? decade : decade / 10);
    if (labels < kFewestLabels) return {};
    std::sort(ticks.begin(), ticks.end(),
              [](const AxisTick& a, const AxisTick& b) { return a.value < b.value; });
    return ticks;
}

} // namespace

std::vector<AxisTick> frequencyTicks(const FrequencyAxis& axis, double minLabelPx)
{
    if (axis.scale != FrequencyScale::Linear)
        if (auto ticks = decadeTicks(axis, minLabelPx); !ticks.empty()) return ticks;
    return roundTicks(axis.lowHz, axis.highHz, axis.heightPx, minLabelPx, frequencyLabel);
}

std::vector<AxisTick> levelTicks(double floorDb, double ceilingDb, double lengthPx, double minLabelPx)
{
    return roundTicks(floorDb, ceilingDb, lengthPx, minLabelPx,
                      [](double db, double step) { return signedNumber(db, decimalsOf(step)); });
}

} // namespace cryscope
