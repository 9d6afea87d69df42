#include "core/experiment/ExperimentPlan.h"

#include "core/base/AtomicFile.h"

#include <algorithm>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

std::vector<std::string> strataFor(const Manifest& manifest, const TrainConfig& config)
{
    std::vector<std::string> strata;
    for (const auto& row : manifest.rows) {
        const auto cls = classOfLabel(row.label, config);
        strata.push_back(
            !cls ? std::string()
                 : config.classes[std::size_t(*cls)] + "/" +
                       std::string(Manifest::value(row, config.sourceColumn, manifest.labelColumn)));
    }
    return strata;
}

FoldPlan planOf(Manifest manifest, const FoldAssignment& assignment)
{
    FoldPlan plan{
        .manifest = std::move(manifest), .folds = assignment.folds, .id = {}, .notes = assignment.notes};
    plan.id = splitId(assignment, plan.manifest);
    for (std::size_t row = 0; row < plan.manifest.rows.size(); ++row) {
        const int fold = assignment.foldOfRow[row];
        plan.manifest.rows[row].fold = fold < 0 ? std::string() : std::to_string(fold);
    }
    auto& columns = plan.manifest.columns;
    if (std::find(columns.begin(), columns.end(), "fold") == columns.end()) columns.emplace_back("fold");
    return plan;
}

} // namespace

std::optional<int> classOfLabel(const std::string& label, const TrainConfig& config)
{
    if (label.empty()) return std::nullopt;
    if (config.task == ModelTask::Cry) {
        const auto isCry = binaryLabel(label);
        return isCry ? std::optional<int>(*isCry ? 1 : 0) : std::nullopt;
    }
    const auto found = std::find(config.classes.begin(), config.classes.end(), label);
    if (found == config.classes.end()) return std::nullopt;
    return int(found - config.classes.begin());
}

Result<FoldPlan> groupedFolds(const Manifest& manifest, const TrainConfig& config, int folds,
                              const std::string& foldColumn, std::uint64_t seed)
{
    for (std::size_t cls = 0; cls < config.classes.size(); ++cls)
        if (std::none_of(manifest.rows.begin(), manifest.rows.end(),
                         [&](const ManifestRow& row) { return classOfLabel(row.label, config) == int(cls); }))
            return fail(ErrorKind::InvalidArgument, manifest.file.string(),
                        "There is no clip of the class " + config.classes[cls] +
                            "; add some or take the class out.");
    auto assignment = foldColumn.empty() ? stratifiedGroupKFold(strataFor(manifest, config),
                                                                effectiveGroups(manifest), folds, seed)
                                         : foldsOfColumn(manifest, foldColumn);
    if (!assignment) return tl::unexpected(assignment.error());
    return planOf(manifest, *assignment);
}

Result<FoldPlan> leakyFolds(const Manifest& manifest, const TrainConfig& config, int folds,
                            std::uint64_t seed)
{
    Manifest alone = manifest;
    for (auto& row : alone.rows) row.group.clear();
    auto assignment = stratifiedGroupKFold(strataFor(alone, config), effectiveGroups(alone), folds, seed);
    if (!assignment) return tl::unexpected(assignment.error());
    return planOf(std::move(alone), *assignment);
}

std::string donorOf(const ManifestRow& row)
{
    return row.group.empty() ? "file:" + row.path : row.group;
}

Result<void> agreeOnPlan(const nlohmann::json& plan, const fs::path& file)
{
    const std::string text = plan.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    std::error_code error;
    if (!fs::exists(file, error)) return writeFileAtomically(file, text);
    const auto there = readFile(file);
    if (!there) return tl::unexpected(there.error());
    if (*there == text) return {};
    return fail(
        ErrorKind::InvalidArgument, file.string(),
        "The folder holds results of other settings or other data; name another folder, or delete it.");
}

} // namespace cryscope
