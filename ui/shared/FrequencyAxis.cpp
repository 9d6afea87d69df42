#include "ui/shared/FrequencyAxis.h"

#include <QLocale>
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

std::vector<AxisTick> frequencyTicks(const FrequencyAxis& axis, double minLabelPx)
{
    return roundTicks(axis.lowHz, axis.highHz, axis.heightPx, minLabelPx, [](double hz, double step) {
        if (hz < 1000.0 - 1e-6) return signedNumber(hz, decimalsOf(step)) + QStringLiteral(" Hz");
        return signedNumber(hz / 1000.0, decimalsOf(step / 1000.0)) + QStringLiteral(" kHz");
    });
}

std::vector<AxisTick> levelTicks(double floorDb, double ceilingDb, double lengthPx, double minLabelPx)
{
    return roundTicks(floorDb, ceilingDb, lengthPx, minLabelPx,
                      [](double db, double step) { return signedNumber(db, decimalsOf(step)); });
}

} // namespace cryscope
