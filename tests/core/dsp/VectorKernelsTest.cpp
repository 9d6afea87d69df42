#include "core/dsp/VectorKernels.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <gtest/gtest.h>
#include <limits>
#include <random>
#include <vector>

namespace cryscope {
namespace {

std::vector<const VectorKernels*> sets()
{
    std::vector<const VectorKernels*> out;
    for (auto set = allVectorKernels(); *set != nullptr; ++set) out.push_back(*set);
    return out;
}

std::vector<float> randoms(std::size_t count, unsigned seed)
{
    std::mt19937 engine(seed);
    std::normal_distribution<float> normal;
    std::vector<float> out(count);
    std::generate(out.begin(), out.end(), [&] { return normal(engine); });
    return out;
}

class EveryKernelSet : public testing::TestWithParam<const VectorKernels*> {};

TEST_P(EveryKernelSet, MultipliesAnyNumberOfValues)
{
    for (std::size_t count = 0; count < 70; ++count) {
        const auto a = randoms(count + 1, 1);
        const auto b = randoms(count, 2);
        std::vector<float> out(count + 1, 7.0F);
        GetParam()->multiply(a.data() + 1, b.data(), out.data(), count); // not aligned
        for (std::size_t i = 0; i < count; ++i) EXPECT_EQ(out[i], a[i + 1] * b[i]);
        EXPECT_EQ(out[count], 7.0F);
    }
}

TEST_P(EveryKernelSet, SquaresAnyNumberOfPairs)
{
    for (std::size_t count = 0; count < 70; ++count) {
        const auto pairs = randoms(2 * count, 3);
        std::vector<float> out(count + 1, 7.0F);
        GetParam()->power(pairs.data(), out.data(), count);
        for (std::size_t i = 0; i < count; ++i) {
            const float exact = pairs[2 * i] * pairs[2 * i] + pairs[2 * i + 1] * pairs[2 * i + 1];
            EXPECT_NEAR(out[i], exact, 3e-7F * exact);
        }
        EXPECT_EQ(out[count], 7.0F);
    }
}

TEST_P(EveryKernelSet, KeepsTheLouderOfWhatItKnowsAndAnyNumberOfPairs)
{
    constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
    for (std::size_t count = 0; count < 70; ++count) {
        const auto pairs = randoms(2 * count + 1, 3);
        std::vector<float> power(count);
        GetParam()->power(pairs.data() + 1, power.data(), count); // not aligned
        const auto known = randoms(count + 1, 4);
        auto loudest = known;
        GetParam()->keepLoudest(pairs.data() + 1, loudest.data(), count);
        for (std::size_t i = 0; i < count; ++i) EXPECT_EQ(loudest[i], std::max(known[i], power[i])) << i;
        EXPECT_EQ(loudest[count], known[count]) << "nothing behind the end is touched";
        const std::vector<float> broken(2 * count, kNaN);
        const auto before = loudest;
        GetParam()->keepLoudest(broken.data(), loudest.data(), count);
        EXPECT_EQ(loudest, before);
    }
}

TEST_P(EveryKernelSet, SumsEveryBandByItself)
{
    const std::size_t lanes = GetParam()->lanes;
    const std::size_t bands = 2 * paddedToLanes(1);
    const auto in = randoms(500, 4);
    std::vector<unsigned> first;
    std::vector<unsigned> blocks;
    std::vector<float> weights;
    std::vector<double> exact;
    for (std::size_t b = 0; b < bands; ++b) {
        first.push_back(unsigned(b * 7));
        blocks.push_back(unsigned(b % 4));
        const auto w = randoms(blocks.back() * lanes, unsigned(b));
        double sum = 0;
        for (std::size_t i = 0; i < w.size(); ++i) sum += double(w[i]) * in[first.back() + i];
        weights.insert(weights.end(), w.begin(), w.end());
        exact.push_back(sum);
    }
    std::vector<float> out(bands);
    GetParam()->bandSums(in.data(), first.data(), blocks.data(), weights.data(), out.data(), bands);
    for (std::size_t b = 0; b < bands; ++b) EXPECT_NEAR(out[b], exact[b], 1e-5) << b;
}

TEST_P(EveryKernelSet, TakesDecibelsWithinTheBoundThatTheHeaderStates)
{
    // Every 61st float from 1e-11 to 1e11: all mantissas meet all exponents.
    constexpr float kFloor = 1e-11F;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    const float high = 1e11F;
    std::memcpy(&begin, &kFloor, 4);
    std::memcpy(&end, &high, 4);
    std::vector<float> in(4096);
    std::vector<float> out(in.size());
    double worst = 0;
    for (std::uint32_t bits = begin; bits < end;) {
        for (float& x : in) {
            std::memcpy(&x, &bits, 4);
            bits += 61;
        }
        GetParam()->decibels(in.data(), kFloor, out.data(), in.size());
        for (std::size_t i = 0; i < in.size(); ++i)
            worst = std::max(worst, std::abs(double(out[i]) - 10 * std::log10(double(in[i]))));
    }
    EXPECT_LT(worst, 1e-5);
    RecordProperty("worst_db", std::to_string(worst * 1e6) + "e-6");
}

TEST_P(EveryKernelSet, HoldsDecibelsAtTheFloorAndLetsNaNAndInfinityThrough)
{
    constexpr float kInfinity = std::numeric_limits<float>::infinity();
    constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
    std::vector<float> values(paddedToLanes(1), 1.0F);
    const std::vector<float> special = {0.0F,   -1.0F,     1e-20F, 1e-40F, -kInfinity,
                                        1e-10F, kInfinity, kNaN,   -kNaN};
    std::copy(special.begin(), special.end(), values.begin());
    GetParam()->decibels(values.data(), 1e-10F, values.data(), values.size());
    for (std::size_t i = 0; i < 6; ++i) EXPECT_NEAR(values[i], -100.0F, 1e-5F) << i;
    EXPECT_EQ(values[6], kInfinity);
    EXPECT_TRUE(std::isnan(values[7]));
    EXPECT_TRUE(std::isnan(values[8]));
    EXPECT_NEAR(values[9], 0.0F, 1e-6F);
}

TEST_P(EveryKernelSet, WeighsRows)
{
    for (const std::size_t rows : {0u, 1u, 2u, 63u}) {
        const std::size_t columns = 2 * paddedToLanes(1);
        const auto in = randoms(rows, 5);
        const auto matrix = randoms(rows * columns, 6);
        std::vector<float> out(columns, 7.0F);
        GetParam()->weightedRows(in.data(), rows, matrix.data(), columns, out.data());
        for (std::size_t c = 0; c < columns; ++c) {
            double exact = 0;
            for (std::size_t r = 0; r < rows; ++r) exact += double(in[r]) * matrix[r * columns + c];
            EXPECT_NEAR(out[c], exact, 1e-5);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(VectorKernels, EveryKernelSet, testing::ValuesIn(sets()),
                         [](const auto& set) { return std::string(set.param->name); });

TEST(VectorKernels, AreTheFastestThatRun)
{
    EXPECT_EQ(&vectorKernels(), sets().back());
    EXPECT_STREQ(sets().front()->name, "portable");
}

} // namespace
} // namespace cryscope
