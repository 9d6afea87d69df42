#include "core/training/InitialWeights.h"

#include "core/model/Fusion.h"

#include <algorithm>

namespace cryscope {
namespace {

/// Rows of the output layer, weights or biases, go by class.
Result<void> copyRows(Tensor& fresh, const Tensor& given, const std::vector<std::string>& givenClasses,
                      const std::vector<std::string>& classes, const std::string& where)
{
    const std::size_t width = fresh.values.size() / classes.size();
    if (given.values.size() != width * givenClasses.size())
        return fail(ErrorKind::Model, where,
                    "The tensor \"" + given.name +
                        "\" has another shape than its network; the weights belong to another model.");
    for (std::size_t cls = 0; cls < classes.size(); ++cls) {
        const auto found = std::find(givenClasses.begin(), givenClasses.end(), classes[cls]);
        if (found == givenClasses.end()) continue;
        const auto from = given.values.begin() + (found - givenClasses.begin()) * std::ptrdiff_t(width);
        std::copy(from, from + std::ptrdiff_t(width), fresh.values.begin() + std::ptrdiff_t(cls * width));
    }
    return {};
}

/// Dropout and the like may differ: what is learned must not.
bool isSameNetwork(NetworkOptions a, const NetworkOptions& b)
{
    a.head.dropout = b.head.dropout;
    return toJson(a) == toJson(b) && a.architecture == b.architecture;
}

} // namespace

Result<void> checkInitialModel(const ModelBundle& bundle, const TrainConfig& config,
                               const NetworkOptions& options)
{
    const auto differs = [&](const std::string& what) {
        return fail(ErrorKind::InvalidArgument, bundle.folder.string(),
                    "The model to start from has other " + what + " than the settings; take its " + what +
                        ", or start from random weights.");
    };
    const auto& card = bundle.card;
    if (isFusion(card))
        return fail(ErrorKind::InvalidArgument, bundle.folder.string(),
                    "A fusion is not trained further; start from one of its members.");
    if (!(card.features == config.features)) return differs("features");
    if (card.windowLength != config.windowLength) return differs("windows");
    auto given = networkOptionsOf(card);
    if (!given) return tl::unexpected(given.error());
    if (!isSameNetwork(*given, options)) return differs("network options");
    return {};
}

Result<TensorFile> withInitialWeights(TensorFile fresh, const TensorFile& given,
                                      const std::vector<std::string>& givenClasses,
                                      const std::vector<std::string>& classes, const std::string& where)
{
    for (auto& tensor : fresh.tensors) {
        const auto found = std::find_if(given.tensors.begin(), given.tensors.end(),
                                        [&](const Tensor& other) { return other.name == tensor.name; });
        if (found == given.tensors.end())
            return fail(ErrorKind::Model, where,
                        "The tensor \"" + tensor.name +
                            "\" is missing; the weights belong to another network.");
        if (tensor.name == "output.weight" || tensor.name == "output.bias") {
            if (auto copied = copyRows(tensor, *found, givenClasses, classes, where); !copied)
                return tl::unexpected(copied.error());
            continue;
        }
        if (found->shape != tensor.shape)
            return fail(ErrorKind::Model, where,
                        "The tensor \"" + tensor.name +
                            "\" has another shape than its network; the weights belong to another model.");
        tensor.values = found->values;
    }
    return fresh;
}

} // namespace cryscope
