#include "core/model/Engine.h"
#include "core/model/ModelBundle.h"
#include "core/model/ProgramPaths.h"

#include <algorithm>
#include <set>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

bool holdsModel(const fs::path& folder)
{
    std::error_code error;
    return fs::is_regular_file(folder / kCardFileName, error);
}

void appendModels(const fs::path& modelsFolder, ModelLocation::Place place, std::set<std::string>& seen,
                  std::vector<ModelLocation>& out)
{
    std::error_code error;
    std::vector<ModelLocation> found;
    for (fs::directory_iterator entry(modelsFolder, error), end; !error && entry != end;
         entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (name.starts_with('.') || !holdsModel(entry->path()) || seen.contains(name)) continue;
        found.push_back({name, entry->path(), place});
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    for (auto& location : found) {
        seen.insert(location.name);
        out.push_back(std::move(location));
    }
}

} // namespace

std::vector<ModelLocation> listModels()
{
    std::set<std::string> seen;
    std::vector<ModelLocation> models;
    if (const fs::path data = userDataFolder(); !data.empty())
        appendModels(data / "models", ModelLocation::Place::User, seen, models);
    for (const fs::path& resources : resourceFolders())
        appendModels(resources / "models", ModelLocation::Place::Installed, seen, models);
    return models;
}

Result<ModelLocation> findModel(const std::string& pathOrName)
{
    if (holdsModel(pathOrName)) {
        const fs::path folder = fs::path(pathOrName).lexically_normal();
        const fs::path name = folder.filename().empty() ? folder.parent_path().filename() : folder.filename();
        return ModelLocation{name.string(), pathOrName, ModelLocation::Place::Given};
    }
    const auto models = listModels();
    std::string names;
    for (const auto& model : models) {
        if (model.name == pathOrName) return model;
        names += (names.empty() ? "" : ", ") + model.name;
    }
    return fail(ErrorKind::NotFound, pathOrName,
                "There is no model of this name and no folder with a model.json; " +
                    (names.empty() ? "no models are installed." : "there are " + names + "."));
}

} // namespace cryscope
