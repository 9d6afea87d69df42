#include "core/dsp/Framer.h"

#include <gtest/gtest.h>
#include <numeric>
#include <random>

namespace cryscope {
namespace {

std::vector<float> counting(std::size_t length)
{
    std::vector<float> samples(length);
    std::iota(samples.begin(), samples.end(), 0.0F);
    return samples;
}

TEST(Framer, CutsTheSameFramesWhateverTheChunks)
{
    std::mt19937 random(3);
    const auto samples = counting(500);
    for (const auto& [length, hop] : {std::pair{8, 3}, {8, 8}, {8, 20}, {1, 1}, {5, 1}, {64, 63}, {3, 100}}) {
        std::vector<std::vector<float>> expected;
        for (std::size_t at = 0; at + std::size_t(length) <= samples.size(); at += std::size_t(hop))
            expected.emplace_back(samples.begin() + std::ptrdiff_t(at),
                                  samples.begin() + std::ptrdiff_t(at) + length);
        for (int round = 0; round < 50; ++round) {
            std::uniform_int_distribution<std::size_t> size(0, std::size_t(1 + round * 3));
            Framer framer(length, hop);
            std::vector<std::vector<float>> frames;
            for (std::size_t at = 0; at < samples.size();) {
                const std::size_t count = std::min(size(random), samples.size() - at);
                framer.push(std::span(samples).subspan(at, count),
                            [&](std::span<const float> f) { frames.emplace_back(f.begin(), f.end()); });
                at += count;
            }
            ASSERT_EQ(frames, expected) << length << '/' << hop;
        }
    }
}

TEST(Framer, ChangesItsHopFromTheNextFrameOn)
{
    Framer framer(4, 1);
    std::vector<float> begins;
    const auto samples = counting(30);
    for (const float sample : samples)
        framer.push(std::span(&sample, 1), [&](std::span<const float> frame) {
            begins.push_back(frame[0]);
            if (begins.size() == 3) framer.setHopLength(6);
        });
    EXPECT_EQ(begins, (std::vector<float>{0, 1, 2, 8, 14, 20, 26}));
}

} // namespace
} // namespace cryscope
