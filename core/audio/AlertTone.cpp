#include "core/audio/AlertTone.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>
#include <span>

namespace cryscope {
namespace {

struct Partial {
    double ratio;
    double weight;
};

constexpr Partial kBellPartials[] = {{1, 1}, {2.76, 0.3}, {5.4, 0.1}};
constexpr Partial kMarimbaPartials[] = {{1, 1}, {3.9, 0.25}};
constexpr Partial kWoodPartials[] = {{1, 1}, {2.3, 0.6}, {3.8, 0.4}};
constexpr float kPeak = 0.9F;

/// A round that strokes and beeps are added to.
class Round {
public:
    Round(double seconds, SampleRate rate) : m_rate(rate), m_sound(std::size_t(seconds * rate.hz)) {}

    /// Something that is struck at `at` and fades with `fade` (to 1/e); higher partials fade sooner.
    void strike(double at, double hz, double fade, std::span<const Partial> partials)
    {
        for (const Partial& partial : partials) {
            const double ends = fade / std::sqrt(partial.ratio);
            add(at, 6 * ends, [&](double t) {
                return partial.weight * std::min(1.0, t / 0.004) * std::exp(-t / ends) *
                       std::sin(2 * std::numbers::pi * hz * partial.ratio * t);
            });
        }
    }

    void beep(double at, double hz, double seconds)
    {
        add(at, seconds, [&](double t) {
            const double edge = std::min({1.0, t / 0.01, (seconds - t) / 0.01});
            return edge * std::sin(2 * std::numbers::pi * hz * t);
        });
    }

    std::vector<float> scaled()
    {
        float highest = 0;
        for (const float sample : m_sound) highest = std::max(highest, std::abs(sample));
        for (float& sample : m_sound) sample *= kPeak / highest;
        return std::move(m_sound);
    }

private:
    template <class Shape>
    void add(double at, double seconds, const Shape& shape)
    {
        const auto first = std::size_t(at * m_rate.hz);
        const auto count = std::min(m_sound.size() - first, std::size_t(seconds * m_rate.hz));
        for (std::size_t i = 0; i < count; ++i)
            m_sound[first + i] += static_cast<float>(shape(double(i) / m_rate.hz));
    }

    SampleRate m_rate;
    std::vector<float> m_sound;
};

} // namespace

std::vector<float> alertTone(AlertTone tone, SampleRate rate)
{
    assert(rate.hz >= 8000);
    switch (tone) {
    case AlertTone::Bell: {
        Round round(3.0, rate);
        round.strike(0, 262, 0.5, kBellPartials);
        round.strike(0.5, 196, 0.5, kBellPartials);
        return round.scaled();
    }
    case AlertTone::Marimba: {
        Round round(2.0, rate);
        round.strike(0, 196, 0.12, kMarimbaPartials);
        round.strike(0.25, 262, 0.12, kMarimbaPartials);
        round.strike(0.5, 330, 0.12, kMarimbaPartials);
        return round.scaled();
    }
    case AlertTone::Knock: {
        Round round(1.6, rate);
        for (int i = 0; i < 3; ++i) round.strike(0.22 * i, 150, 0.03, kWoodPartials);
        return round.scaled();
    }
    case AlertTone::Alarm: {
        Round round(1.5, rate);
        for (int i = 0; i < 4; ++i) round.beep(0.18 * i, 2500, 0.1);
        return round.scaled();
    }
    }
    return {};
}

} // namespace cryscope
