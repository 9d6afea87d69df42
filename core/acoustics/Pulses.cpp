#include "core/acoustics/VoiceQuality.h"

#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {

/// Linear interpolation of the pitch track; 0 outside voiced stretches.
class PitchCurve {
public:
    explicit PitchCurve(std::span<const PitchFrame> frames) : m_frames(frames)
    {
        m_hop = frames.size() > 1 ? frames[1].timeSeconds - frames[0].timeSeconds : 0.01;
    }
    double at(double time) const
    {
        if (m_frames.empty()) return 0;
        const double position = (time - m_frames[0].timeSeconds) / m_hop;
        const auto left = std::int64_t(std::floor(position));
        const double share = position - double(left);
        const double a = f0(left);
        const double b = f0(left + 1);
        if (a > 0 && b > 0) return a + (b - a) * share;
        return share < 0.5 ? a : b;
    }

private:
    double f0(std::int64_t i) const
    {
        return i >= 0 && i < std::int64_t(m_frames.size()) ? double(m_frames[std::size_t(i)].f0Hz) : 0.0;
    }
    std::span<const PitchFrame> m_frames;
    double m_hop;
};

class Walker {
public:
    Walker(std::span<const float> samples, int rate) : m_samples(samples), m_rate(rate)
    {
        for (const float sample : samples) m_peak = std::max(m_peak, double(std::abs(sample)));
    }

    /// Time of the sample of largest magnitude within [from, to], refined by a parabola.
    double extremum(double from, double to) const
    {
        const auto first = std::max<std::int64_t>(1, std::int64_t(std::ceil(from * m_rate)));
        const auto last =
            std::min<std::int64_t>(std::int64_t(m_samples.size()) - 2, std::int64_t(to * m_rate));
        if (last < first) return 0.5 * (from + to);
        std::int64_t best = first;
        for (std::int64_t i = first; i <= last; ++i)
            if (std::abs(at(i)) > std::abs(at(best))) best = i;
        return (double(best) + vertex(at(best - 1), at(best), at(best + 1))) / m_rate;
    }

    struct Match {
        double time = 0;
        double correlation = -1; ///< -1: nothing to compare with
        double peak = 0;         ///< largest magnitude around the match
    };

    /// Where in [from, to] does a window of `length` seconds resemble the one around `time` most?
    Match mostAlike(double time, double length, double from, double to) const
    {
        const auto half = std::int64_t(std::lround(0.5 * length * m_rate));
        const auto centre = std::int64_t(std::lround(time * m_rate));
        if (!inside(centre - half) || !inside(centre + half)) return {};
        Match best;
        const auto first = std::int64_t(std::ceil(from * m_rate));
        const auto last = std::int64_t(std::floor(to * m_rate));
        double before = -2, twoBefore = -2;
        std::int64_t bestAt = 0;
        double bestLeft = 0, bestRight = 0;
        for (std::int64_t i = first - 1; i <= last + 1; ++i) {
            const double now = correlation(centre, i, half);
            if (i - 1 >= first && before >= twoBefore && before >= now && before > best.correlation) {
                best.correlation = before;
                bestAt = i - 1;
                bestLeft = twoBefore;
                bestRight = now;
            }
            twoBefore = before;
            before = now;
        }
        if (best.correlation < 0) return {};
        best.time = time + (double(bestAt - centre) + vertex(bestLeft, best.correlation, bestRight)) / m_rate;
        for (std::int64_t i = bestAt - half; i <= bestAt + half; ++i)
            if (inside(i)) best.peak = std::max(best.peak, std::abs(at(i)));
        return best;
    }

    double peak() const { return m_peak; }

private:
    bool inside(std::int64_t i) const { return i >= 0 && i < std::int64_t(m_samples.size()); }
    double at(std::int64_t i) const { return double(m_samples[std::size_t(i)]); }
    static double vertex(double left, double middle, double right)
    {
        const double curvature = left - 2 * middle + right;
        return curvature != 0 ? std::clamp(0.5 * (left - right) / curvature, -0.5, 0.5) : 0.0;
    }
    double correlation(std::int64_t a, std::int64_t b, std::int64_t half) const
    {
        if (!inside(b - half) || !inside(b + half)) return -1;
        double product = 0, powerA = 0, powerB = 0;
        for (std::int64_t i = -half; i <= half; ++i) {
            const double x = at(a + i);
            const double y = at(b + i);
            product += x * y;
            powerA += x * x;
            powerB += y * y;
        }
        return powerA > 0 && powerB > 0 ? product / std::sqrt(powerA * powerB) : 0.0;
    }

    std::span<const float> m_samples;
    double m_rate;
    double m_peak = 0;
};

// The figures of Praat's Sound_Pitch_to_PointProcess_cc.
constexpr double kNearest = 0.8;         ///< of a period: the next cycle is no nearer
constexpr double kFarthest = 1.25;       ///< and no farther
constexpr double kEdgeCorrelation = 0.7; ///< asked of a cycle at the edge of a voiced stretch
constexpr double kEdgePeak = 0.023333;   ///< of the sound's peak, likewise
constexpr double kCorrelation = 0.3;
constexpr double kPeak = 0.01;

} // namespace

Pulses findPulses(std::span<const float> samples, int sampleRateHz, std::span<const PitchFrame> pitch)
{
    Pulses pulses;
    if (samples.size() < 4 || pitch.size() < 2) return pulses;
    const PitchCurve curve(pitch);
    const Walker walker(samples, sampleRateHz);
    const double halfHop = 0.5 * (pitch[1].timeSeconds - pitch[0].timeSeconds);
    double newest = -1; // no cycle is found twice where stretches meet
    for (std::size_t begin = 0; begin < pitch.size();) {
        if (pitch[begin].f0Hz <= 0) {
            ++begin;
            continue;
        }
        std::size_t end = begin;
        while (end < pitch.size() && pitch[end].f0Hz > 0) ++end;
        const double left = pitch[begin].timeSeconds - halfHop;
        const double right = pitch[end - 1].timeSeconds + halfHop;
        const double middle = 0.5 * (left + right);
        const double f0 = curve.at(middle);
        std::vector<double> found;
        const double seed = f0 > 0 ? walker.extremum(middle - 0.5 / f0, middle + 0.5 / f0) : middle;
        if (seed - newest > kNearest / std::max(f0, 1.0)) found.push_back(seed);
        for (const int direction : {-1, +1}) {
            double time = seed;
            double lastAdded = seed;
            for (;;) {
                const double f = curve.at(time);
                if (f <= 0) break;
                const double near = time + direction * kNearest / f;
                const double far = time + direction * kFarthest / f;
                const auto match = walker.mostAlike(time, 1 / f, std::min(near, far), std::max(near, far));
                time = match.correlation < 0 ? time + direction / f : match.time;
                const bool past = direction < 0 ? time < left : time > right;
                const bool apart = std::abs(time - lastAdded) > kNearest / f && time - newest > kNearest / f;
                const bool good =
                    past ? match.correlation > kEdgeCorrelation && match.peak > kEdgePeak * walker.peak()
                         : match.correlation > kCorrelation &&
                               (match.peak == 0 || match.peak > kPeak * walker.peak());
                if (good && apart) {
                    found.push_back(time);
                    lastAdded = time;
                }
                if (past) break;
            }
        }
        std::sort(found.begin(), found.end());
        if (!found.empty()) newest = found.back();
        pulses.times.insert(pulses.times.end(), found.begin(), found.end());
        begin = end;
    }
    std::sort(pulses.times.begin(), pulses.times.end());
    return pulses;
}

} // namespace cryscope
