#pragma once

#include "core/base/Result.h"
#include "core/model/Safetensors.h"
#include "core/network/NetworkOptions.h"

#include <torch/torch.h>

namespace cryscope {

/// (N, 1, frames, bands) normalised log-mel -> (N, classes) logits.
/// A block: convsPerBlock x [convolution -> batch norm -> ReLU], max pooling of 2 over bands (and over frames
/// in the first timePools blocks), dropout. Then bands are flattened or averaged, frames pooled, one hidden
/// layer, logits.
class CryCnnImpl : public torch::nn::Module {
public:
    CryCnnImpl(const NetworkOptions& options, int melBands, int classes);
    torch::Tensor forward(torch::Tensor x);

    /// Fresh weights: He for convolutions, uniform 1/sqrt(inputs) for linear layers. Draws from `generator`
    /// (CPU) alone, so that runs repeat whatever else the process does with LibTorch.
    void initialise(torch::Generator generator);
    /// What dropout draws from in training; must be set before the first training step.
    void setGenerator(torch::Generator generator) { m_generator = std::move(generator); }

    /// For inference: multiplies every batch norm into its convolution. The network cannot be trained or
    /// exported afterwards.
    void foldBatchNorm();
    /// As to(device), and what foldBatchNorm() made goes along.
    void moveTo(const torch::Device& device);

private:
    struct Convolution {
        torch::nn::Conv2d conv{nullptr};
        torch::nn::BatchNorm2d norm{nullptr};
    };
    torch::Tensor poolTime(const torch::Tensor& x);
    torch::Tensor drop(const torch::Tensor& x);

    const NetworkOptions m_options;
    std::vector<Convolution> m_convolutions;
    torch::nn::Linear m_attention{nullptr};
    torch::nn::Linear m_hidden{nullptr};
    torch::nn::Linear m_output{nullptr};
    torch::Generator m_generator;
    bool m_isFolded = false;
};
TORCH_MODULE(CryCnn);

/// Parameters and running statistics by name, in the order of the module, on the CPU.
TensorFile exportWeights(const CryCnn& network);
/// Copies by name; a tensor that is missing, too many or of another shape is an ErrorKind::Model with
/// `where`.
Result<void> importWeights(CryCnn& network, const TensorFile& weights, const std::string& where);

} // namespace cryscope
