#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace cryscope {

/// Samples a second. Valid rates in this program are 1,000..768,000 Hz (see isSupported).
struct SampleRate {
    int hz = 0;
    auto operator<=>(const SampleRate&) const = default;
    constexpr bool isSupported() const { return hz >= 1000 && hz <= 768000; }
};

/// A place on a recording's time line, counted in samples from its start. A position is not a length:
/// positions subtract to lengths and do not add.
struct SamplePos {
    std::int64_t value = 0;
    auto operator<=>(const SamplePos&) const = default;
};

/// The half-open stretch [begin, end).
struct SampleSpan {
    SamplePos begin;
    SamplePos end;
    bool operator==(const SampleSpan&) const = default;
    constexpr std::int64_t length() const { return end.value - begin.value; }
};

constexpr std::int64_t operator-(SamplePos a, SamplePos b)
{
    return a.value - b.value;
}
constexpr SamplePos operator+(SamplePos a, std::int64_t samples)
{
    return {a.value + samples};
}
constexpr double toSeconds(SamplePos p, SampleRate rate)
{
    return double(p.value) / rate.hz;
}
constexpr double toSeconds(std::int64_t samples, SampleRate rate)
{
    return double(samples) / rate.hz;
}
/// The sample nearest to `seconds`.
constexpr SamplePos toSamplePos(double seconds, SampleRate rate)
{
    const double exact = seconds * rate.hz;
    return {static_cast<std::int64_t>(exact < 0 ? exact - 0.5 : exact + 0.5)};
}

/// Level of a root-mean-square amplitude in dBFS, where a full-scale sine (rms 1/sqrt 2) reads 0.
/// Silence and NaN read -infinity.
double rmsToDbfs(double rms);

/// "1:02:03.5", "2:03.5" or "3.5 s" for logs and messages.
std::string formatDuration(double seconds);

} // namespace cryscope
