#pragma once

#include "core/base/Result.h"
#include "core/model/ModelCard.h"
#include "core/model/Safetensors.h"

#include <filesystem>

namespace cryscope {

inline constexpr const char* kCardFileName = "model.json";
inline constexpr const char* kWeightsFileName = "weights.safetensors";

/// A model as it travels: a folder of model.json and weights.safetensors.
struct ModelBundle {
    std::filesystem::path folder;
    ModelCard card;
    TensorFile weights;
};

/// model.json alone, checked; the weights are not looked at. Fails with NotFound (no such folder, no
/// model.json in it), Permission, Io or Model.
Result<ModelCard> readModelCard(const std::filesystem::path& folder);

/// Card and weights, the weights' SHA-256 compared with the card's. Whether names and shapes fit the
/// architecture is for the engine to say. Errors as readModelCard. Runs no code of the bundle.
Result<ModelBundle> readModelBundle(const std::filesystem::path& folder);

/// Writes the bundle and fills card.weightsSha256. A folder that is not there yet appears complete or not at
/// all. In one that is there, other files stay; the weights are replaced, then the card, and the old weights
/// come back when that fails: a kill between the two leaves a hash that does not match, which every load
/// refuses.
Result<ModelCard> writeModelBundle(const std::filesystem::path& folder, ModelCard card,
                                   const TensorFile& weights);

/// Copies a checked bundle into `modelsFolder`/card.name. Fails with InvalidArgument when that name is taken
/// and `replace` is false.
Result<std::filesystem::path> copyModelBundle(const std::filesystem::path& folder,
                                              const std::filesystem::path& modelsFolder, bool replace);

} // namespace cryscope
