#pragma once

#include "core/base/Result.h"
#include "core/model/Safetensors.h"
#include "core/network/Trunk.h"

#include <memory>

namespace cryscope {

/// What an architecture is made of: one or two trunks, joined, dropout, one hidden layer, logits.
class Network : public torch::nn::Module {
public:
    /// `options` have passed validate() and validateFor().
    Network(const NetworkOptions& options, const LogMelConfig& features, int windowLength, int classes);

    /// (N, inputSize): windows as FrontEnd gives them -> (N, classes) logits.
    torch::Tensor forward(const torch::Tensor& windows);

    /// Fresh weights, drawn from `generator` (CPU) alone, so that runs repeat whatever else the process does
    /// with LibTorch.
    void initialise(torch::Generator generator);
    /// What dropout draws from in training; must be set before the first training step.
    void setGenerator(torch::Generator generator) { m_generator = std::move(generator); }

    /// For inference: see Trunk::fold(). Evaluation mode, no gradients.
    void foldForInference();
    /// As to(device), and what foldForInference() made goes along.
    void moveTo(const torch::Device& device);

    /// The layers that stay as they are while the head, or head and last block, learn.
    std::vector<std::shared_ptr<torch::nn::Module>> layersBelowHead() const;
    std::vector<std::shared_ptr<torch::nn::Module>> layersBelowLastBlock() const;

private:
    struct Part {
        std::string name;
        std::shared_ptr<Trunk> trunk;
        std::int64_t first; ///< float of the window where its plane begins
        std::int64_t columns;
    };
    void addTrunk(const std::string& name, std::shared_ptr<Trunk> trunk, std::int64_t columns);
    torch::Tensor drop(const torch::Tensor& x);

    const double m_dropout;
    const std::int64_t m_frames;
    std::vector<Part> m_parts;
    torch::nn::Linear m_hidden{nullptr};
    torch::nn::Linear m_output{nullptr};
    torch::Generator m_generator;
};

/// Everything that is learned or measured in training, by the names of the bundle (Network.cpp).
std::vector<std::pair<std::string, torch::Tensor>> namedState(const Network& network);
/// Parameters and running statistics by name, in the order of the module, on the CPU.
TensorFile exportWeights(const Network& network);
/// Copies by name; a tensor that is missing, too many or of another shape is an ErrorKind::Model with
/// `where`.
Result<void> importWeights(Network& network, const TensorFile& weights, const std::string& where);

} // namespace cryscope
