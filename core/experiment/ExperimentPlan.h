#pragma once

#include "core/base/Result.h"
#include "core/dataset/GroupSplit.h"
#include "core/dataset/Manifest.h"
#include "core/model/Training.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace cryscope {

/// A configuration under the name that reports give it.
struct NamedConfig {
    std::string name;
    TrainConfig config;
};

/// One judgement of the rows of a manifest: who is on which side of which fold.
struct FoldPlan {
    Manifest manifest; ///< with the column `fold` filled in; empty outside every fold
    int folds = 0;
    std::string id;                 ///< splitId()
    std::vector<std::string> notes; ///< a sentence each
};

/// Index of the row's label among the classes of the task; nullopt: none of them.
std::optional<int> classOfLabel(const std::string& label, const TrainConfig& config);

/// Folds by infant, stratified by label and source as training does; a `foldColumn` takes the official ones.
/// Errors as stratifiedGroupKFold and foldsOfColumn.
Result<FoldPlan> groupedFolds(const Manifest& manifest, const TrainConfig& config, int folds,
                              const std::string& foldColumn, std::uint64_t seed);
/// The deliberately leaky split: every file counts as its own infant, so that infants stand on both sides.
Result<FoldPlan> leakyFolds(const Manifest& manifest, const TrainConfig& config, int folds,
                            std::uint64_t seed);

/// Who a clip is from, for a reader: the group as written, else the file.
std::string donorOf(const ManifestRow& row);

/// Lays `plan` down as `file` unless it is there already. A file that says something else belongs to other
/// settings or other data: InvalidArgument, one sentence.
Result<void> agreeOnPlan(const nlohmann::json& plan, const std::filesystem::path& file);

} // namespace cryscope
