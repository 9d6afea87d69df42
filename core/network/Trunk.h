#pragma once

#include "core/network/NetworkOptions.h"

#include <string>
#include <torch/torch.h>
#include <vector>

namespace cryscope {

/// A part of a network: one plane of a window in, one row of features out. The head, or a second trunk beside
/// it, need not know what is inside.
class Trunk : public torch::nn::Module {
public:
    /// (N, frames, columns) -> (N, features).
    virtual torch::Tensor forward(torch::Tensor planes) = 0;
    /// Fresh weights: He for convolutions, uniform 1/sqrt(inputs) for the rest, all drawn from `generator`
    /// (CPU).
    virtual void initialise(torch::Generator& generator) = 0;
    /// For inference: multiplies every batch norm into its convolution. The trunk cannot be trained or
    /// exported afterwards.
    virtual void fold() = 0;
    /// What fold() made follows to `device`; registered parameters are moved by to().
    virtual void moveFolded(const torch::Device& device) = 0;
    /// The layers that fine-tuning of the last block changes, as named_children() calls them.
    virtual std::vector<std::string> lastBlock() const = 0;
};

/// A convolution whose batch norm has been multiplied into it.
struct FoldedConvolution {
    torch::Tensor weight;
    torch::Tensor bias;
    template <class Conv, class Norm>
    static FoldedConvolution of(const Conv& conv, const Norm& norm)
    {
        const torch::NoGradGuard noGrad;
        const auto scale = norm->weight / torch::sqrt(norm->running_var + norm->options.eps());
        std::vector<std::int64_t> shape(std::size_t(conv->weight.dim()), 1);
        shape[0] = -1;
        return {conv->weight * scale.view(shape), norm->bias - norm->running_mean * scale};
    }
};

/// He et al. 2015, by the number of outputs that hear one input.
void initialiseConvolution(torch::Tensor weight, torch::Generator& generator, std::int64_t groups = 1);
/// Uniform within 1/sqrt(inputs), weight and bias.
void initialiseLinear(torch::nn::Linear& layer, torch::Generator& generator);
/// (N, frames, features) -> (N, features), twice as many for MeanMax; `attention` (features -> 1) is used for
/// Attention alone.
torch::Tensor poolTime(const torch::Tensor& x, TimePooling pooling, torch::nn::Linear& attention);

} // namespace cryscope
