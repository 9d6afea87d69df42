#include "core/audio/AlertTone.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <numeric>

namespace cryscope {
namespace {

class EveryTone : public testing::TestWithParam<AlertTone> {};

double rms(const std::vector<float>& sound, std::size_t from, std::size_t count)
{
    double energy = 0;
    for (std::size_t i = from; i < from + count; ++i) energy += double(sound[i]) * sound[i];
    return std::sqrt(energy / double(count));
}

TEST_P(EveryTone, FillsARoundAtEachRateAndEndsInSilence)
{
    for (const int hz : {16000, 44100, 48000}) {
        const auto sound = alertTone(GetParam(), SampleRate{hz});
        EXPECT_GT(sound.size(), std::size_t(hz));
        EXPECT_LT(sound.size(), std::size_t(4 * hz));
        const float peak = *std::max_element(sound.begin(), sound.end());
        const float trough = *std::min_element(sound.begin(), sound.end());
        EXPECT_NEAR(std::max(peak, -trough), 0.9F, 1e-3F);
        EXPECT_LT(std::abs(sound.front()), 0.05F) << "no click where it begins";
        // Repeated, it neither clicks nor covers everything else in the room.
        const auto tail = std::size_t(hz / 4);
        EXPECT_LT(rms(sound, sound.size() - tail, tail), 0.02);
    }
}

INSTANTIATE_TEST_SUITE_P(Tones, EveryTone,
                         testing::Values(AlertTone::Bell, AlertTone::Marimba, AlertTone::Knock,
                                         AlertTone::Alarm));

} // namespace
} // namespace cryscope
