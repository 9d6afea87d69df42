// Names in a bundle: the layers of a network's only trunk stand without a prefix ("conv0_0.weight"), those of
// the hybrid's behind "cnn." and "spectral."; the head is "hidden" and "output".
#include "core/network/Network.h"

#include "core/network/CryCnn.h"
#include "core/network/DeepSpectral.h"
#include "core/network/NetworkState.h"

#include <algorithm>
#include <map>

namespace cryscope {
namespace nn = torch::nn;
namespace {

constexpr const char* kOnlyTrunk = "trunk";

} // namespace

Network::Network(const NetworkOptions& options, const LogMelConfig& features, int windowLength, int classes)
    : m_dropout(options.head.dropout), m_frames(framesOf(features, windowLength))
{
    const bool isHybrid = options.hasCnn() && options.hasSpectral();
    std::int64_t width = 0;
    if (options.hasCnn()) {
        addTrunk(isHybrid ? "cnn" : kOnlyTrunk, std::make_shared<CryCnn>(options.cnn, features.melBands),
                 features.melBands);
        width += options.cnn.featureCount(features.melBands);
    }
    if (options.hasSpectral()) {
        addTrunk(isHybrid ? "spectral" : kOnlyTrunk, std::make_shared<DeepSpectral>(options.spectral),
                 options.spectral.columns());
        width += options.spectral.featureCount();
    }
    if (options.head.hidden > 0) {
        m_hidden = register_module("hidden", nn::Linear(width, options.head.hidden));
        width = options.head.hidden;
    }
    m_output = register_module("output", nn::Linear(width, classes));
}

void Network::addTrunk(const std::string& name, std::shared_ptr<Trunk> trunk, std::int64_t columns)
{
    register_module(name, trunk);
    const std::int64_t first = m_parts.empty() ? 0 : m_parts.back().first + m_frames * m_parts.back().columns;
    m_parts.push_back({name, std::move(trunk), first, columns});
}

torch::Tensor Network::forward(const torch::Tensor& windows)
{
    std::vector<torch::Tensor> features;
    for (const auto& part : m_parts) {
        const auto plane = windows.narrow(1, part.first, m_frames * part.columns);
        features.push_back(part.trunk->forward(plane.reshape({-1, m_frames, part.columns})));
    }
    auto x = drop(features.size() == 1 ? features[0] : torch::cat(features, 1));
    if (m_hidden) x = drop(torch::relu(m_hidden->forward(x)));
    return m_output->forward(x);
}

torch::Tensor Network::drop(const torch::Tensor& x)
{
    if (!is_training() || m_dropout == 0) return x;
    const double keep = 1 - m_dropout;
    const auto mask = torch::empty(x.sizes(), torch::kFloat32).bernoulli_(keep, m_generator).div_(keep);
    return x * mask.to(x.device());
}

void Network::initialise(torch::Generator generator)
{
    for (const auto& part : m_parts) part.trunk->initialise(generator);
    for (auto* layer : {&m_hidden, &m_output})
        if (*layer) initialiseLinear(*layer, generator);
}

void Network::foldForInference()
{
    eval();
    for (auto& parameter : parameters()) parameter.set_requires_grad(false);
    for (const auto& part : m_parts) part.trunk->fold();
}

void Network::moveTo(const torch::Device& device)
{
    to(device);
    for (const auto& part : m_parts) part.trunk->moveFolded(device);
}

std::vector<std::shared_ptr<nn::Module>> Network::layersBelowHead() const
{
    std::vector<std::shared_ptr<nn::Module>> layers;
    for (const auto& part : m_parts) layers.push_back(part.trunk);
    return layers;
}

std::vector<std::shared_ptr<nn::Module>> Network::layersBelowLastBlock() const
{
    std::vector<std::shared_ptr<nn::Module>> layers;
    for (const auto& part : m_parts) {
        const auto last = part.trunk->lastBlock();
        for (const auto& child : part.trunk->named_children())
            if (std::find(last.begin(), last.end(), child.key()) == last.end())
                layers.push_back(child.value());
    }
    return layers;
}

std::vector<std::pair<std::string, torch::Tensor>> namedState(const Network& network)
{
    const std::string prefix = std::string(kOnlyTrunk) + ".";
    const auto shown = [&](const std::string& name) {
        return name.starts_with(prefix) ? name.substr(prefix.size()) : name;
    };
    std::vector<std::pair<std::string, torch::Tensor>> state;
    for (const auto& item : network.named_parameters()) state.emplace_back(shown(item.key()), item.value());
    for (const auto& item : network.named_buffers())
        if (item.value().is_floating_point())
            state.emplace_back(shown(item.key()), item.value()); // not the batch counter
    return state;
}

TensorFile exportWeights(const Network& network)
{
    TensorFile file;
    for (const auto& [name, value] : namedState(network)) {
        const auto plain = value.detach().to(torch::kCPU, torch::kFloat32).contiguous();
        const float* data = plain.data_ptr<float>();
        file.tensors.push_back({name, plain.sizes().vec(), std::vector<float>(data, data + plain.numel())});
    }
    return file;
}

TensorFile zeroWeights(const NetworkOptions& options, const LogMelConfig& features, int windowLength,
                       int classes)
{
    TensorFile file = exportWeights(Network(options, features, windowLength, classes));
    for (auto& tensor : file.tensors) std::fill(tensor.values.begin(), tensor.values.end(), 0.0F);
    return file;
}

Result<void> importWeights(Network& network, const TensorFile& weights, const std::string& where)
{
    const torch::NoGradGuard noGrad;
    std::map<std::string, const Tensor*> given;
    for (const auto& tensor : weights.tensors) given[tensor.name] = &tensor;
    for (const auto& [name, value] : namedState(network)) {
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
