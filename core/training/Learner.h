#pragma once

#include "core/model/Device.h"
#include "core/model/Safetensors.h"
#include "core/model/Training.h"
#include "core/network/NetworkOptions.h"
#include "core/training/BatchLoader.h"

#include <memory>
#include <span>
#include <vector>

namespace cryscope {

/// A network with its optimiser, of which config.freeze may keep a part as it is: AdamW (Loshchilov and
/// Hutter 2019), gradient clipping, an exponential moving average of the weights. All of LibTorch that
/// training needs; one thread at a time. Deterministic on the CPU for a given config.computeThreads.
/// LibTorch's exceptions leave it as std::exception.
class Learner {
public:
    Learner(const TrainConfig& config, const NetworkOptions& options, DeviceRequest device);
    ~Learner();

    /// "cpu" or "cuda:0".
    const std::string& device() const;
    /// Begins an epoch: dropout draws from a stream that depends on seed and `epoch` alone, so that a run
    /// that was interrupted goes on as if it had not been.
    void beginEpoch(int epoch);
    /// How common the classes are among the training clips, in logit order: for LossKind::LogitAdjusted.
    void setClassShares(const std::vector<double>& shares);
    /// One step at `learningRate`; returns the loss before it. A loss or a gradient that is not finite gives
    /// a number that is not, and changes no weight.
    double step(const Batch& batch, double learningRate);
    /// Raw logits (count x classes) of the averaged weights for `planes` (count windows as FrontEnd
    /// gives them).
    std::vector<float> logits(std::span<const float> planes, std::size_t count);

    /// The averaged weights: what goes into a bundle.
    TensorFile weights() const;
    /// Takes weights as a starting point or as the ones to score with. Fails with Model.
    Result<void> setWeights(const TensorFile& weights, const std::string& where);
    /// Everything: weights, averages, moments and step count, to go on from.
    TensorFile state() const;
    Result<void> restore(const TensorFile& state, const std::string& where);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace cryscope
