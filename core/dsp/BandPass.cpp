#include "core/dsp/BandPass.h"

#include <cmath>
#include <numbers>

namespace cryscope {
namespace {

constexpr int kSections = 4; // of two poles each, on either side of the band
constexpr double kHighestShare = 0.49;

} // namespace

BandPass::BandPass(double lowHz, double highHz, SampleRate rate)
{
    const auto add = [&](double hz, bool isHighPass) {
        const double w = 2 * std::numbers::pi * hz / rate.hz;
        const double cosine = std::cos(w);
        for (int k = 0; k < kSections; ++k) {
            const double q = 1 / (2 * std::cos(std::numbers::pi * (2 * k + 1) / (8.0 * kSections / 2)));
            const double alpha = std::sin(w) / (2 * q);
            const double a0 = 1 + alpha;
            const double edge = (isHighPass ? 1 + cosine : 1 - cosine) / 2 / a0;
            m_sections.push_back({.b0 = edge,
                                  .b1 = isHighPass ? -2 * edge : 2 * edge,
                                  .b2 = edge,
                                  .a1 = -2 * cosine / a0,
                                  .a2 = (1 - alpha) / a0});
        }
    };
    if (lowHz > 0) add(lowHz, true);
    if (highHz < kHighestShare * rate.hz) add(highHz, false);
}

void BandPass::process(std::span<float> samples)
{
    for (Section& s : m_sections) {
        for (float& sample : samples) {
            const double in = double(sample);
            const double out = s.b0 * in + s.z1; // transposed direct form II
            s.z1 = s.b1 * in - s.a1 * out + s.z2;
            s.z2 = s.b2 * in - s.a2 * out;
            sample = float(out);
        }
    }
}

void BandPass::reset()
{
    for (Section& section : m_sections) section.z1 = section.z2 = 0;
}

} // namespace cryscope
