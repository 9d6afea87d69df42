#include "core/network/MaxPool.h"

#include <gtest/gtest.h>
#include <limits>

namespace cryscope {
namespace {

TEST(MaxPool, givesTheValuesAndGradientsOfLibTorch)
{
    auto generator = torch::make_generator<torch::CPUGeneratorImpl>(7);
    for (const bool overTime : {false, true})
        for (const auto& sizes : {std::vector<std::int64_t>{2, 3, 8, 16}, {1, 2, 7, 9}, {1, 1, 2, 2}}) {
            auto ours = torch::randn(sizes, generator).requires_grad_(true);
            auto theirs = ours.detach().clone().requires_grad_(true);
            const auto a = maxPool(ours, overTime);
            const auto b = torch::max_pool2d(theirs, {overTime ? 2 : 1, 2});
            ASSERT_TRUE(torch::equal(a, b));
            const auto weights = torch::randn(a.sizes(), generator);
            (a * weights).sum().backward();
            (b * weights).sum().backward();
            EXPECT_TRUE(torch::equal(ours.grad(), theirs.grad()));
            const torch::NoGradGuard noGrad;
            EXPECT_TRUE(torch::equal(maxPool(ours, overTime), b));
        }
}

TEST(MaxPool, keepsNumbersThatAreNone)
{
    for (std::int64_t place = 0; place < 4; ++place) {
        auto x = torch::ones({1, 1, 2, 2});
        x.view(-1)[place] = std::numeric_limits<float>::quiet_NaN();
        EXPECT_TRUE(torch::isnan(maxPool(x, true)).item<bool>()) << place;
        EXPECT_TRUE(torch::isnan(maxPool(x.requires_grad_(true), true)).item<bool>()) << place;
    }
}

} // namespace
} // namespace cryscope
