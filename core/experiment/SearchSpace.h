#pragma once

#include "core/base/Result.h"
#include "core/model/Training.h"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace cryscope {

/// One setting that is searched, by its path in the JSON of a TrainConfig ("network.dropout").
struct SearchDimension {
    enum class Kind {
        Uniform, ///< low..high
        Log,     ///< low..high, evenly on a logarithmic scale; low > 0
        Integer, ///< low..high, both included
        Choice   ///< one of `choices`
    };
    std::string path;
    Kind kind = Kind::Uniform;
    double low = 0, high = 1;
    std::vector<nlohmann::json> choices;
};

struct SearchSpace {
    std::vector<SearchDimension> dimensions; ///< by path
};

/// Learning rate, batch size, epochs, depth and width, dropout, augmentation, for the network of `base`.
SearchSpace defaultSearchSpace(const TrainConfig& base);
/// {"learningRate": {"log": [1e-4, 1e-2]}, "clipsPerBatch": {"choice": [16, 32]}, "epochs": {"integer": [5,
/// 20]}, "network.dropout": {"uniform": [0, 0.5]}}. Fails with InvalidArgument naming the setting.
Result<SearchSpace> searchSpaceFromJson(const nlohmann::json& json);
nlohmann::json toJson(const SearchSpace& space);

/// The settings of trial `number`: the same for the same seed, whoever draws it and in what order. An object
/// from path to value.
nlohmann::json drawSettings(const SearchSpace& space, std::uint64_t seed, std::uint64_t number);
/// `base` with the settings in it. Fails with InvalidArgument where the config cannot have them.
Result<TrainConfig> withSettings(const TrainConfig& base, const nlohmann::json& settings);

} // namespace cryscope
