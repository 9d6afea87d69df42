#include "core/network/DeepSpectral.h"

#include <cmath>

namespace cryscope {
namespace nn = torch::nn;

DeepSpectral::DeepSpectral(const SpectralTrunkOptions& options) : m_options(options)
{
    std::int64_t in = options.columns();
    m_inputNorm = register_module("inputNorm", nn::BatchNorm1d(in));
    for (std::size_t block = 0; block < options.channels.size(); ++block) {
        const std::int64_t out = options.channels[block];
        const std::string suffix = std::to_string(block);
        Convolution convolution;
        convolution.conv = register_module(
            "conv" + suffix,
            nn::Conv1d(nn::Conv1dOptions(in, out, options.kernel).padding(options.kernel / 2).bias(false)));
        convolution.norm = register_module("norm" + suffix, nn::BatchNorm1d(out));
        m_convolutions.push_back(convolution);
        in = out;
    }
    std::int64_t width = in;
    if (options.sequence == SequenceModel::Gru) {
        m_gru = register_module(
            "gru", nn::GRU(nn::GRUOptions(in, options.units).batch_first(true).bidirectional(true)));
        width = 2 * options.units;
    } else if (options.sequence == SequenceModel::SelfAttention) {
        m_query = register_module("query", nn::Linear(in, options.units));
        m_key = register_module("key", nn::Linear(in, options.units));
        m_value = register_module("value", nn::Linear(in, options.units));
        m_back = register_module("back", nn::Linear(options.units, in));
        m_sequenceNorm = register_module("sequenceNorm", nn::LayerNorm(nn::LayerNormOptions({in})));
    }
    if (options.timePooling == TimePooling::Attention)
        m_attention = register_module("attention", nn::Linear(width, 1));
}

torch::Tensor DeepSpectral::standardise(const torch::Tensor& planes)
{
    const auto x = planes.transpose(1, 2); // (N, columns, frames)
    if (!m_folded.empty()) return x * m_inputScale + m_inputShift;
    return m_inputNorm->forward(x);
}

torch::Tensor DeepSpectral::convolve(std::size_t index, const torch::Tensor& x)
{
    if (!m_folded.empty())
        return torch::conv1d(x, m_folded[index].weight, m_folded[index].bias, 1, m_options.kernel / 2);
    auto& [conv, norm] = m_convolutions[index];
    return norm->forward(conv->forward(x));
}

/// (N, frames, channels) -> (N, frames, features)
torch::Tensor DeepSpectral::follow(const torch::Tensor& x)
{
    if (m_gru) return std::get<0>(m_gru->forward(x));
    if (!m_query) return x;
    const auto scores = torch::matmul(m_query->forward(x), m_key->forward(x).transpose(1, 2));
    const auto shares = torch::softmax(scores / std::sqrt(double(m_options.units)), 2);
    return m_sequenceNorm->forward(x + m_back->forward(torch::matmul(shares, m_value->forward(x))));
}

torch::Tensor DeepSpectral::forward(torch::Tensor planes)
{
    torch::Tensor x = standardise(planes);
    for (std::size_t block = 0; block < m_convolutions.size(); ++block) {
        x = convolve(block, x);
        torch::relu_(x);
        if (int(block) < m_options.timePools) x = torch::max_pool1d(x, 2);
    }
    return poolTime(follow(x.transpose(1, 2).contiguous()), m_options.timePooling, m_attention);
}

void DeepSpectral::initialise(torch::Generator& generator)
{
    m_inputNorm->reset_parameters();
    for (auto& [conv, norm] : m_convolutions) {
        initialiseConvolution(conv->weight, generator);
        norm->reset_parameters();
    }
    if (m_gru) {
        const torch::NoGradGuard noGrad;
        const double bound = 1 / std::sqrt(double(m_options.units));
        for (auto& parameter : m_gru->parameters()) parameter.uniform_(-bound, bound, generator);
    }
    if (m_sequenceNorm) m_sequenceNorm->reset_parameters();
    for (auto* layer : {&m_query, &m_key, &m_value, &m_back, &m_attention})
        if (*layer) initialiseLinear(*layer, generator);
}

void DeepSpectral::fold()
{
    if (!m_folded.empty()) return;
    const torch::NoGradGuard noGrad;
    const auto scale =
        m_inputNorm->weight / torch::sqrt(m_inputNorm->running_var + m_inputNorm->options.eps());
    m_inputScale = scale.unsqueeze(1);
    m_inputShift = (m_inputNorm->bias - m_inputNorm->running_mean * scale).unsqueeze(1);
    for (const auto& [conv, norm] : m_convolutions) m_folded.push_back(FoldedConvolution::of(conv, norm));
}

void DeepSpectral::moveFolded(const torch::Device& device)
{
    if (m_folded.empty()) return;
    m_inputScale = m_inputScale.to(device);
    m_inputShift = m_inputShift.to(device);
    for (auto& folded : m_folded) folded = {folded.weight.to(device), folded.bias.to(device)};
}

std::vector<std::string> DeepSpectral::lastBlock() const
{
    std::vector<std::string> names;
    if (m_options.sequence == SequenceModel::None) {
        const std::string last = std::to_string(m_convolutions.size() - 1);
        names = {"conv" + last, "norm" + last};
    } else if (m_gru) {
        names = {"gru"};
    } else {
        names = {"query", "key", "value", "back", "sequenceNorm"};
    }
    if (m_attention) names.emplace_back("attention");
    return names;
}

} // namespace cryscope
