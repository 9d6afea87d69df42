#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>
#include <utility>

namespace cryscope {

/// A small generator (SplitMix64, Steele et al. 2014) whose numbers are the same on every machine and
/// library, which std distributions do not promise. Not for cryptography. Copyable; one a thread.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}
    /// A stream of its own for item `index` of a run: the order in which items are made does not matter.
    Random(std::uint64_t seed, std::uint64_t index)
        : m_state(mixed(seed ^ mixed(index + 0x9E3779B97F4A7C15u)))
    {}

    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15u;
        return mixed(m_state);
    }
    /// [0, 1)
    double uniform() { return double(next() >> 11) * 0x1.0p-53; }
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    /// 0..count-1; count > 0
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(uniform() * double(count)); }
    bool chance(double probability) { return uniform() < probability; }
    /// Standard normal (Box and Muller 1958).
    double normal()
    {
        if (m_hasSpare) {
            m_hasSpare = false;
            return m_spare;
        }
        const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
        const double angle = 2.0 * std::numbers::pi * uniform();
        m_spare = radius * std::sin(angle);
        m_hasSpare = true;
        return radius * std::cos(angle);
    }
    /// Fisher and Yates.
    template <class Container>
    void shuffle(Container& items)
    {
        for (std::size_t i = items.size(); i > 1; --i) {
            const std::size_t j = below(i);
            std::swap(items[i - 1], items[j]);
        }
    }

private:
    static constexpr std::uint64_t mixed(std::uint64_t z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }
    std::uint64_t m_state;
    double m_spare = 0;
    bool m_hasSpare = false;
};

} // namespace cryscope
