#include "ui/training/ModelShelf.h"

#include "core/analysis/LoadModels.h"
#include "core/model/ModelBundle.h"

#include <algorithm>
#include <set>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

const char* usualName(ModelTask task)
{
    return task == ModelTask::Cry ? kDefaultDetector : kDefaultReason;
}

std::uintmax_t sizeOf(const fs::path& folder)
{
    std::uintmax_t bytes = 0;
    for (const char* name : {kCardFileName, kWeightsFileName}) {
        std::error_code error;
        const auto size = fs::file_size(folder / name, error);
        if (!error) bytes += size;
    }
    return bytes;
}

std::vector<fs::path> resultsOf(const fs::path& runsFolder)
{
    std::vector<fs::path> bundles;
    std::error_code error;
    for (fs::directory_iterator run(runsFolder, error), end; !error && run != end; run.increment(error))
        if (fs::exists(run->path() / "out" / kCardFileName) && fs::exists(run->path() / "result.json"))
            bundles.push_back(run->path() / "out");
    std::sort(bundles.rbegin(), bundles.rend()); // the newest first
    return bundles;
}

} // namespace

std::string infantOf(const ModelCard& card)
{
    if (!card.training.is_object()) return {};
    const auto personal = card.training.find("personal");
    if (personal == card.training.end() || !personal->is_object()) return {};
    const auto group = personal->find("group");
    return group != personal->end() && group->is_string() ? group->get<std::string>() : std::string();
}

ModelShelf ModelShelf::read(const fs::path& runsFolder)
{
    ModelShelf shelf;
    if (auto history = AdoptionHistory::read(AdoptionHistory::usualFile()))
        shelf.history = std::move(*history);
    else
        shelf.problems.push_back(history.error().text());
    std::set<std::string> known;
    const auto put = [&](const ModelLocation& location, bool isFresh) {
        auto card = readModelCard(location.folder);
        if (!card) {
            shelf.problems.push_back(card.error().text());
            return;
        }
        if (!known.insert(card->weightsSha256 + " " + card->name).second && isFresh) return;
        ModelEntry entry;
        entry.location = location;
        entry.card = std::move(*card);
        entry.isFresh = isFresh;
        entry.infant = infantOf(entry.card);
        entry.bytes = sizeOf(location.folder);
        shelf.models.push_back(std::move(entry));
    };
    for (const ModelLocation& location : listModels()) put(location, false);
    for (const fs::path& bundle : resultsOf(runsFolder))
        put({bundle.parent_path().filename().string(), bundle, ModelLocation::Place::Given}, true);
    for (ModelEntry& entry : shelf.models)
        entry.isInUse =
            !entry.isFresh && entry.location.name == shelf.folderInUse(entry.card.task, entry.infant);
    return shelf;
}

std::string ModelShelf::folderInUse(ModelTask task, const std::string& infant) const
{
    const Adoption* adopted = history.inUse(task, infant);
    if (adopted != nullptr && modelInUse(history, task, infant)) return adopted->model;
    return infant.empty() ? usualName(task) : std::string();
}

const ModelEntry* ModelShelf::inUse(ModelTask task, const std::string& infant) const
{
    const std::string name = folderInUse(task, infant);
    if (name.empty()) return inUse(task);
    const auto found = std::find_if(models.begin(), models.end(), [&](const ModelEntry& entry) {
        return !entry.isFresh && entry.location.name == name && entry.card.task == task;
    });
    return found == models.end() ? nullptr : &*found;
}

const ModelEntry* ModelShelf::withHash(const std::string& weightsSha256) const
{
    const auto found = std::find_if(models.begin(), models.end(), [&](const ModelEntry& entry) {
        return entry.card.weightsSha256 == weightsSha256;
    });
    return found == models.end() ? nullptr : &*found;
}

bool ModelShelf::isUsual(const ModelEntry& entry)
{
    return !entry.isFresh && entry.location.name == usualName(entry.card.task);
}

bool ModelShelf::wasInUse(const ModelEntry& entry) const
{
    if (isUsual(entry)) return true;
    const auto& all = history.entries();
    return std::any_of(all.begin(), all.end(), [&](const Adoption& adoption) {
        return !adoption.model.empty() && adoption.weightsSha256 == entry.card.weightsSha256;
    });
}

} // namespace cryscope
