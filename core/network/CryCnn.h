#pragma once

#include "core/network/Trunk.h"

namespace cryscope {

/// (N, frames, bands) normalised log-mel -> (N, features).
/// A block: convsPerBlock x [convolution -> batch norm -> ReLU], max pooling of 2 over bands (and over frames
/// in the first timePools blocks). Then bands are flattened or averaged, and frames pooled. With groups, all
/// convolutions but the first go in parts of the channels.
class CryCnn final : public Trunk {
public:
    CryCnn(const CnnTrunkOptions& options, int melBands);
    torch::Tensor forward(torch::Tensor planes) override;
    void initialise(torch::Generator& generator) override;
    void fold() override;
    void moveFolded(const torch::Device& device) override;
    std::vector<std::string> lastBlock() const override;

private:
    struct Convolution {
        torch::nn::Conv2d conv{nullptr};
        torch::nn::BatchNorm2d norm{nullptr};
    };
    torch::Tensor convolve(std::size_t index, const torch::Tensor& x);

    const CnnTrunkOptions m_options;
    std::vector<Convolution> m_convolutions;
    std::vector<FoldedConvolution> m_folded; ///< empty: still to be trained
    torch::nn::Linear m_attention{nullptr};
};

} // namespace cryscope
