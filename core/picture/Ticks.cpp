#include "core/picture/Ticks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace cryscope {

namespace {

/// At most two decimals unless more are needed to tell neighbours apart; no trailing zeros.
std::string number(double value, int decimals)
{
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
    std::string out = text.data();
    if (out.find('.') != std::string::npos) {
        out.erase(out.find_last_not_of('0') + 1);
        if (out.ends_with('.')) out.pop_back();
    }
    return out == "-0" ? "0" : out;
}

/// Multiples of `step` within [low, high], with room for rounding at the ends.
std::vector<double> multiples(double low, double high, double step)
{
    std::vector<double> out;
    const double slack = step * 1e-6;
    for (double i = std::ceil((low - slack) / step); i * step <= high + slack; ++i) out.push_back(i * step);
    return out;
}

/// The smallest 1, 2 or 5 times a power of ten that is at least `least`.
double roundStep(double least)
{
    const double decade = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * decade >= least * (1 - 1e-9)) return factor * decade;
    return 10 * decade;
}

std::string clock(double seconds, bool hours, int decimals)
{
    const double scale = std::pow(10.0, decimals);
    const auto units =
        static_cast<long long>(std::llround(seconds * scale)); // whole, so that 59.99 is no "60"
    const auto perSecond = static_cast<long long>(scale);
    const long long whole = units / perSecond;
    std::array<char, 64> text{};
    if (hours)
        std::snprintf(text.data(), text.size(), "%lld:%02lld:%02lld", whole / 3600, whole / 60 % 60,
                      whole % 60);
    else
        std::snprintf(text.data(), text.size(), "%lld:%02lld", whole / 60, whole % 60);
    std::string out = text.data();
    if (decimals > 0) {
        const std::string rest = std::to_string(units % perSecond);
        const auto places = std::size_t(decimals);
        out.append(1, '.').append(places - std::min(rest.size(), places), '0').append(rest);
    }
    return out;
}

int decimalsOf(double step)
{
    return step >= 1 ? 0 : std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 6);
}

} // namespace

std::vector<Tick> timeTicks(double seconds, int most, double start)
{
    // Above a second the clock's own steps, not those of tens.
    static constexpr std::array kSteps = {1.0,    2.0,    5.0,     10.0,    15.0,    30.0,
                                          60.0,   120.0,  300.0,   600.0,   900.0,   1800.0,
                                          3600.0, 7200.0, 10800.0, 21600.0, 43200.0, 86400.0};
    if (!(seconds > 0)) return {{0.0, "0:00"}};
    const double least = std::max(seconds / std::max(1, most), 1e-6);
    double step = 0;
    if (least <= 0.5) {
        step = roundStep(least);
    } else {
        const auto found = std::find_if(kSteps.begin(), kSteps.end(), [&](double s) { return s >= least; });
        step = found != kSteps.end() ? *found : 86400.0 * std::ceil(least / 86400.0);
    }
    std::vector<Tick> ticks;
    for (const double value : multiples(start, start + seconds, step)) {
        if (ticks.size() == std::size_t(std::max(1, most))) break;
        ticks.push_back({value, clock(value, start + seconds >= 3600, decimalsOf(step))});
    }
    return ticks;
}

std::vector<Tick> frequencyTicks(double minHz, double maxHz, int most)
{
    constexpr std::size_t kFewest = 3;
    const double extent = std::max(maxHz - minHz, 1e-3);
    double step = roundStep(extent / std::max(int(kFewest), most));
    std::vector<double> values = multiples(minHz, maxHz, step);
    for (int tries = 0; values.size() < kFewest && tries < 3; ++tries) {
        step = roundStep(step / 2.5);
        values = multiples(minHz, maxHz, step);
    }
    if (values.size() < kFewest) values = {minHz, (minHz + maxHz) / 2, maxHz};
    // A finer step may give more than fit: drop evenly, but never below three.
    while (values.size() > std::max<std::size_t>(kFewest, std::size_t(std::max(0, most)))) {
        if ((values.size() + 1) / 2 < kFewest) {
            values = {values.front(), values[values.size() / 2], values.back()};
            break;
        }
        for (std::size_t i = 0; 2 * i < values.size(); ++i) values[i] = values[2 * i];
        values.resize((values.size() + 1) / 2);
    }
    std::vector<Tick> ticks;
    const int decimals = decimalsOf(step);
    for (const double value : values)
        ticks.push_back({value, value < 1000.0 - step * 1e-6
                                    ? number(value, decimals) + " Hz"
                                    : number(value / 1000.0, decimals + 3) + " kHz"});
    return ticks;
}

std::vector<Tick> frequencyTicks(double minHz, double maxHz, FrequencyScale scale, int most)
{
    const auto even = frequencyTicks(minHz, maxHz, most);
    if (scale == FrequencyScale::Linear) return even;
    const double bottom = toScale(minHz, scale);
    const double apart = (toScale(maxHz, scale) - bottom) / std::max(3, most);
    const double lowest = scale == FrequencyScale::Log ? std::max(minHz, kLowestLogHz) : minHz;
    std::vector<double> values;
    const auto place = [&](double hz) {
        if (hz < lowest || hz > maxHz) return;
        const double here = toScale(hz, scale);
        if (std::all_of(values.begin(), values.end(),
                        [&](double other) { return std::abs(toScale(other, scale) - here) >= apart; }))
            values.push_back(hz);
    };
    for (const auto& mantissas :
         {std::vector{1.0}, {2.0, 5.0}, {3.0, 7.0}, {1.5, 4.0, 6.0, 8.0, 9.0}, {2.5, 3.5, 4.5}})
        for (double decade = 10; decade <= maxHz; decade *= 10)
            for (const double mantissa : mantissas) place(mantissa * decade);
    if (values.size() < 3) return even; // a narrow band, which is nearly even
    std::sort(values.begin(), values.end());
    std::vector<Tick> ticks;
    for (const double hz : values)
        ticks.push_back({hz, hz < 1000 ? number(hz, 1) + " Hz" : number(hz / 1000, 2) + " kHz"});
    return ticks;
}

std::vector<Tick> levelTicks(double floorDb, double ceilingDb, int most)
{
    const double extent = std::max(ceilingDb - floorDb, 1e-3);
    const double step = roundStep(extent / std::max(1, most));
    std::vector<Tick> ticks;
    for (const double value : multiples(floorDb, ceilingDb, step))
        ticks.push_back({value, number(value, decimalsOf(step))});
    return ticks;
}

} // namespace cryscope
