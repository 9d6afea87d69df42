#include "core/training/Loss.h"

#include <cmath>

namespace cryscope {
namespace {

/// (bags, windows, classes) -> (bags, classes): what the clip as a whole says.
torch::Tensor pooledLogits(const torch::Tensor& logits, const TrainConfig& config)
{
    switch (config.bagPooling) {
    case BagPooling::Max:
        return std::get<0>(logits.max(1));
    case BagPooling::TopK: {
        const auto top = std::get<0>(logits.topk(std::min<std::int64_t>(config.bagTopK, logits.size(1)), 1));
        return top.mean(1);
    }
    case BagPooling::LogMeanExp:
        return (torch::logsumexp(logits * config.bagSharpness, 1) - std::log(double(logits.size(1)))) /
               config.bagSharpness;
    case BagPooling::Mean:
    case BagPooling::Window:
        return logits.mean(1);
    }
    return logits.mean(1);
}

/// Over the last dimension.
torch::Tensor crossEntropy(torch::Tensor logits, const torch::Tensor& targets, const torch::Tensor& logShares,
                           const TrainConfig& config)
{
    if (config.loss == LossKind::LogitAdjusted) logits = logits + logShares * config.logitAdjustment;
    auto terms = targets * torch::log_softmax(logits, -1);
    if (config.loss == LossKind::Focal)
        terms = terms * torch::pow(1 - torch::softmax(logits, -1), config.focalGamma);
    return -terms.sum(-1);
}

} // namespace

torch::Tensor bagLosses(torch::Tensor logits, const torch::Tensor& targets, const torch::Tensor& logShares,
                        const TrainConfig& config)
{
    if (config.bagPooling == BagPooling::Window)
        return crossEntropy(logits, targets.unsqueeze(1), logShares, config).mean(1);
    // Two classes are one number, their difference: pooling it keeps "no cry" from being pooled as a sound.
    if (logits.size(2) == 2) logits = logits - logits.select(2, 0).unsqueeze(2);
    return crossEntropy(pooledLogits(logits, config), targets, logShares, config);
}

} // namespace cryscope
