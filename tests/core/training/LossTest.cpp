#include "core/training/Loss.h"

#include <cmath>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

/// One bag of one window with two classes.
double lossOf(const TrainConfig& config, double margin, int label,
              const torch::Tensor& shares = torch::zeros({2}))
{
    const auto logits = torch::tensor({0.0F, float(margin)}).view({1, 1, 2});
    const auto targets = torch::tensor({label == 0 ? 1.0F : 0.0F, label == 1 ? 1.0F : 0.0F}).view({1, 2});
    return bagLosses(logits, targets, shares, config).item<double>();
}

TEST(Loss, ofCrossEntropyIsTheLogarithmOfTheProbability)
{
    EXPECT_NEAR(lossOf({}, 1.5, 1), std::log1p(std::exp(-1.5)), 1e-6);
    EXPECT_NEAR(lossOf({}, 1.5, 0), std::log1p(std::exp(1.5)), 1e-6);
}

TEST(Loss, thatIsFocalCountsLittleWhatIsToldAlready)
{
    TrainConfig config;
    config.loss = LossKind::Focal;
    const double p = 1 / (1 + std::exp(-3.0));
    EXPECT_NEAR(lossOf(config, 3, 1), -std::pow(1 - p, 2) * std::log(p), 1e-6);
    config.focalGamma = 0;
    EXPECT_NEAR(lossOf(config, 3, 1), lossOf({}, 3, 1), 1e-6);
}

TEST(Loss, thatIsLogitAdjustedAsksMoreOfRareClasses)
{
    TrainConfig config;
    config.loss = LossKind::LogitAdjusted;
    const auto shares = torch::log(torch::tensor({0.9F, 0.1F}));
    // The shift by the logarithms of the shares is what the network must overcome for the rare class.
    EXPECT_NEAR(lossOf(config, 1, 1, shares), lossOf({}, 1 + std::log(0.1 / 0.9), 1), 1e-6);
    config.bagPooling = BagPooling::Window;
    EXPECT_NEAR(lossOf(config, 1, 1, shares), lossOf({}, 1 + std::log(0.1 / 0.9), 1), 1e-6);
}

} // namespace
} // namespace cryscope
