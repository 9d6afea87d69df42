#include "core/network/CryCnn.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace cryscope {
namespace nn = torch::nn;

CryCnnImpl::CryCnnImpl(const NetworkOptions& options, int melBands, int classes) : m_options(options)
{
    std::int64_t in = 1;
    for (std::size_t block = 0; block < options.channels.size(); ++block)
        for (int i = 0; i < options.convsPerBlock; ++i) {
            const std::int64_t out = options.channels[block];
            const std::string suffix = std::to_string(block) + "_" + std::to_string(i);
            Convolution convolution;
            convolution.conv = register_module(
                "conv" + suffix,
                nn::Conv2d(
                    nn::Conv2dOptions(in, out, options.kernel).padding(options.kernel / 2).bias(false)));
            convolution.norm = register_module("norm" + suffix, nn::BatchNorm2d(out));
            m_convolutions.push_back(convolution);
            in = out;
        }
    std::int64_t pooled = in;
    if (options.bandPooling == BandPooling::Flatten) pooled *= options.bandsAfterBlocks(melBands);
    if (options.timePooling == TimePooling::Attention)
        m_attention = register_module("attention", nn::Linear(pooled, 1));
    if (options.timePooling == TimePooling::MeanMax) pooled *= 2;
    if (options.hidden > 0) {
        m_hidden = register_module("hidden", nn::Linear(pooled, options.hidden));
        pooled = options.hidden;
    }
    m_output = register_module("output", nn::Linear(pooled, classes));
}

torch::Tensor CryCnnImpl::forward(torch::Tensor x)
{
    std::size_t next = 0;
    for (std::size_t block = 0; block < m_options.channels.size(); ++block) {
        for (int i = 0; i < m_options.convsPerBlock; ++i) {
            auto& [conv, norm] = m_convolutions[next++];
            x = conv->forward(x);
            if (!m_isFolded) x = norm->forward(x);
            x = torch::relu_(x);
        }
        const std::int64_t overTime = int(block) < m_options.timePools ? 2 : 1;
        x = torch::max_pool2d(x, {overTime, 2});
    }
    // (N, channels, frames, bands) -> (N, frames, features)
    x = m_options.bandPooling == BandPooling::Flatten ? x.permute({0, 2, 1, 3}).flatten(2)
                                                      : x.mean(3).transpose(1, 2);
    x = poolTime(x);
    x = drop(x);
    if (m_hidden) x = drop(torch::relu(m_hidden->forward(x)));
    return m_output->forward(x);
}

torch::Tensor CryCnnImpl::drop(const torch::Tensor& x)
{
    if (!is_training() || m_options.dropout == 0) return x;
    const double keep = 1 - m_options.dropout;
    const auto mask = torch::empty(x.sizes(), torch::kFloat32).bernoulli_(keep, m_generator).div_(keep);
    return x * mask.to(x.device());
}

void CryCnnImpl::initialise(torch::Generator generator)
{
    const torch::NoGradGuard noGrad;
    for (auto& [conv, norm] : m_convolutions) {
        const auto fanOut = double(conv->weight.size(0) * conv->weight.size(2) * conv->weight.size(3));
        conv->weight.normal_(0, std::sqrt(2 / fanOut), generator);
        norm->reset_parameters();
    }
    for (auto* layer : {&m_attention, &m_hidden, &m_output}) {
        if (layer->is_empty()) continue;
        const double bound = 1 / std::sqrt(double((*layer)->weight.size(1)));
        (*layer)->weight.uniform_(-bound, bound, generator);
        (*layer)->bias.uniform_(-bound, bound, generator);
    }
}

torch::Tensor CryCnnImpl::poolTime(const torch::Tensor& x)
{
    switch (m_options.timePooling) {
    case TimePooling::Mean:
        return x.mean(1);
    case TimePooling::MeanMax:
        return torch::cat({x.mean(1), std::get<0>(x.max(1))}, 1);
    case TimePooling::Attention:
        return (x * torch::softmax(m_attention->forward(x), 1)).sum(1);
    }
    return x.mean(1);
}

void CryCnnImpl::foldBatchNorm()
{
    if (m_isFolded) return;
    const torch::NoGradGuard noGrad;
    for (auto& [conv, norm] : m_convolutions) {
        const auto scale = norm->weight / torch::sqrt(norm->running_var + norm->options.eps());
        conv->weight.mul_(scale.view({-1, 1, 1, 1}));
        conv->bias = norm->bias - norm->running_mean * scale;
    }
    m_isFolded = true;
}

void CryCnnImpl::moveTo(const torch::Device& device)
{
    to(device);
    // Folded biases are no registered parameters, which to() would have moved.
    for (auto& convolution : m_convolutions)
        if (m_isFolded) convolution.conv->bias = convolution.conv->bias.to(device);
}

namespace {

/// Everything that is learned or measured in training, by name.
std::vector<std::pair<std::string, torch::Tensor>> namedState(const CryCnn& network)
{
    std::vector<std::pair<std::string, torch::Tensor>> state;
    for (const auto& item : network->named_parameters()) state.emplace_back(item.key(), item.value());
    for (const auto& item : network->named_buffers())
        if (item.value().is_floating_point())
            state.emplace_back(item.key(), item.value()); // not the batch counter
    return state;
}

} // namespace

TensorFile exportWeights(const CryCnn& network)
{
    TensorFile file;
    for (const auto& [name, value] : namedState(network)) {
        const auto plain = value.detach().to(torch::kCPU, torch::kFloat32).contiguous();
        const float* data = plain.data_ptr<float>();
        file.tensors.push_back({name, plain.sizes().vec(), std::vector<float>(data, data + plain.numel())});
    }
    return file;
}

Result<void> importWeights(CryCnn& network, const TensorFile& weights, const std::string& where)
{
    const torch::NoGradGuard noGrad;
    std::map<std::string, const Tensor*> given;
    for (const auto& tensor : weights.tensors) given[tensor.name] = &tensor;
    const auto state = namedState(network);
    for (const auto& [name, value] : state) {
        const auto found = given.find(name);
        if (found == given.end())
            return fail(ErrorKind::Model, where,
                        "The tensor \"" + name + "\" is missing; the weights belong to another network.");
        const Tensor& tensor = *found->second;
        if (value.sizes().vec() != tensor.shape)
            return fail(ErrorKind::Model, where,
                        "The tensor \"" + name +
                            "\" has another shape than its network; the weights belong to another model.");
        auto target = value; // shares the storage
        target.copy_(
            torch::from_blob(const_cast<float*>(tensor.values.data()), tensor.shape, torch::kFloat32));
        given.erase(found);
    }
    if (!given.empty())
        return fail(ErrorKind::Model, where,
                    "The tensor \"" + given.begin()->first.substr(0, 80) +
                        "\" belongs to no layer; the weights belong to another network.");
    return {};
}

} // namespace cryscope
