#include "core/network/CryCnn.h"

#include "core/network/MaxPool.h"

namespace cryscope {
namespace nn = torch::nn;
namespace {

std::string suffixOf(std::size_t block, int conv)
{
    return std::to_string(block) + "_" + std::to_string(conv);
}

} // namespace

CryCnn::CryCnn(const CnnTrunkOptions& options, int melBands) : m_options(options)
{
    std::int64_t in = 1;
    for (std::size_t block = 0; block < options.channels.size(); ++block)
        for (int i = 0; i < options.convsPerBlock; ++i) {
            const std::int64_t out = options.channels[block];
            Convolution convolution;
            convolution.conv = register_module("conv" + suffixOf(block, i),
                                               nn::Conv2d(nn::Conv2dOptions(in, out, options.kernel)
                                                              .padding(options.kernel / 2)
                                                              .groups(in == 1 ? 1 : options.groups)
                                                              .bias(false)));
            convolution.norm = register_module("norm" + suffixOf(block, i), nn::BatchNorm2d(out));
            m_convolutions.push_back(convolution);
            in = out;
        }
    if (options.timePooling == TimePooling::Attention)
        m_attention = register_module("attention", nn::Linear(options.featureCount(melBands), 1));
}

torch::Tensor CryCnn::convolve(std::size_t index, const torch::Tensor& x)
{
    if (!m_folded.empty())
        return torch::conv2d(x, m_folded[index].weight, m_folded[index].bias, 1, m_options.kernel / 2, 1,
                             m_convolutions[index].conv->options.groups());
    auto& [conv, norm] = m_convolutions[index];
    return norm->forward(conv->forward(x));
}

torch::Tensor CryCnn::forward(torch::Tensor planes)
{
    torch::Tensor x = planes.unsqueeze(1);
    std::size_t next = 0;
    for (std::size_t block = 0; block < m_options.channels.size(); ++block) {
        for (int i = 0; i < m_options.convsPerBlock; ++i) {
            x = convolve(next++, x);
            torch::relu_(x);
        }
        x = maxPool(x, int(block) < m_options.timePools);
    }
    // (N, channels, frames, bands) -> (N, frames, features)
    x = m_options.bandPooling == BandPooling::Flatten ? x.permute({0, 2, 1, 3}).flatten(2)
                                                      : x.mean(3).transpose(1, 2);
    return poolTime(x, m_options.timePooling, m_attention);
}

void CryCnn::initialise(torch::Generator& generator)
{
    for (auto& [conv, norm] : m_convolutions) {
        initialiseConvolution(conv->weight, generator, conv->options.groups());
        norm->reset_parameters();
    }
    if (m_attention) initialiseLinear(m_attention, generator);
}

void CryCnn::fold()
{
    if (!m_folded.empty()) return;
    for (const auto& [conv, norm] : m_convolutions) m_folded.push_back(FoldedConvolution::of(conv, norm));
}

void CryCnn::moveFolded(const torch::Device& device)
{
    for (auto& folded : m_folded) folded = {folded.weight.to(device), folded.bias.to(device)};
}

std::vector<std::string> CryCnn::lastBlock() const
{
    std::vector<std::string> names;
    for (int i = 0; i < m_options.convsPerBlock; ++i)
        for (const char* kind : {"conv", "norm"})
            names.push_back(kind + suffixOf(m_options.channels.size() - 1, i));
    if (m_attention) names.emplace_back("attention");
    return names;
}

} // namespace cryscope
