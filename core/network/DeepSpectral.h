#pragma once

#include "core/network/Trunk.h"

namespace cryscope {

/// (N, frames, columns) MFCC, deltas and chroma -> (N, features).
/// Batch norm of the columns, blocks of [1-D convolution over frames -> batch norm -> ReLU -> max pooling of
/// 2], then what follows the order of sounds: a bidirectional GRU (Cho et al. 2014), or one head of
/// self-attention with a residual and layer norm (Vaswani et al. 2017), or nothing; pooled over time.
class DeepSpectral final : public Trunk {
public:
    explicit DeepSpectral(const SpectralTrunkOptions& options);
    torch::Tensor forward(torch::Tensor planes) override;
    void initialise(torch::Generator& generator) override;
    void fold() override;
    void moveFolded(const torch::Device& device) override;
    std::vector<std::string> lastBlock() const override;

private:
    struct Convolution {
        torch::nn::Conv1d conv{nullptr};
        torch::nn::BatchNorm1d norm{nullptr};
    };
    torch::Tensor standardise(const torch::Tensor& planes);
    torch::Tensor convolve(std::size_t index, const torch::Tensor& x);
    torch::Tensor follow(const torch::Tensor& x);

    const SpectralTrunkOptions m_options;
    torch::nn::BatchNorm1d m_inputNorm{nullptr};
    std::vector<Convolution> m_convolutions;
    std::vector<FoldedConvolution> m_folded;  ///< empty: still to be trained
    torch::Tensor m_inputScale, m_inputShift; ///< of the folded input norm
    torch::nn::GRU m_gru{nullptr};
    torch::nn::Linear m_query{nullptr}, m_key{nullptr}, m_value{nullptr}, m_back{nullptr};
    torch::nn::LayerNorm m_sequenceNorm{nullptr};
    torch::nn::Linear m_attention{nullptr};
};

} // namespace cryscope
