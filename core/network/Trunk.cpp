#include "core/network/Trunk.h"

#include <cmath>

namespace cryscope {

void initialiseConvolution(torch::Tensor weight, torch::Generator& generator, std::int64_t groups)
{
    const torch::NoGradGuard noGrad;
    const double fanOut = double(weight.numel()) / double(weight.size(1) * groups);
    weight.normal_(0, std::sqrt(2 / fanOut), generator);
}

void initialiseLinear(torch::nn::Linear& layer, torch::Generator& generator)
{
    const torch::NoGradGuard noGrad;
    const double bound = 1 / std::sqrt(double(layer->weight.size(1)));
    layer->weight.uniform_(-bound, bound, generator);
    layer->bias.uniform_(-bound, bound, generator);
}

torch::Tensor poolTime(const torch::Tensor& x, TimePooling pooling, torch::nn::Linear& attention)
{
    switch (pooling) {
    case TimePooling::Mean:
        return x.mean(1);
    case TimePooling::MeanMax:
        return torch::cat({x.mean(1), std::get<0>(x.max(1))}, 1);
    case TimePooling::Attention:
        return (x * torch::softmax(attention->forward(x), 1)).sum(1);
    }
    return x.mean(1);
}

} // namespace cryscope
