#include "core/model/ModelImport.h"

#include "core/model/ModelArchive.h"
#include "core/model/ModelBundle.h"
#include "core/model/ProgramPaths.h"

#include <algorithm>
#include <unistd.h>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

/// A folder that is gone when this is, unless it has been moved to its place.
class HiddenFolder {
public:
    explicit HiddenFolder(const fs::path& beside)
        : m_path(beside / (".import-" + std::to_string(::getpid()) + ".part"))
    {
        remove();
    }
    ~HiddenFolder() { remove(); }
    HiddenFolder(const HiddenFolder&) = delete;
    HiddenFolder& operator=(const HiddenFolder&) = delete;
    const fs::path& path() const { return m_path; }

private:
    void remove()
    {
        std::error_code error;
        fs::remove_all(m_path, error);
    }
    fs::path m_path;
};

Result<void> bringTogether(const fs::path& from, const fs::path& hidden)
{
    std::error_code error;
    if (!fs::is_directory(from, error)) return unpackModelArchive(from, hidden);
    const auto bundle = readModelBundle(from);
    if (!bundle) return tl::unexpected(bundle.error());
    for (const char* name : {kCardFileName, kWeightsFileName}) {
        fs::create_directories(hidden, error);
        if (!error) fs::copy_file(from / name, hidden / name, error);
        if (error)
            return fail(ErrorKind::Io, hidden.string(),
                        "The model could not be copied: " + error.message() + ".");
    }
    return {};
}

std::string freeName(const std::string& wanted, const std::vector<ModelLocation>& models,
                     const fs::path& folder)
{
    const auto isTaken = [&](const std::string& name) {
        std::error_code error;
        return fs::exists(folder / name, error) ||
               std::any_of(models.begin(), models.end(),
                           [&](const auto& model) { return model.name == name; });
    };
    if (!isTaken(wanted)) return wanted;
    for (int number = 2;; ++number)
        if (const std::string name = wanted + "-" + std::to_string(number); !isTaken(name)) return name;
}

} // namespace

fs::path userModelsFolder()
{
    const fs::path data = userDataFolder();
    return data.empty() ? fs::path() : data / "models";
}

Result<ImportedModel> importModel(const fs::path& folderOrFile, Engine& engine)
{
    const fs::path models = userModelsFolder();
    if (models.empty())
        return fail(ErrorKind::NotFound, {}, "There is no home folder to keep models in; set XDG_DATA_HOME.");
    const HiddenFolder hidden(models);
    if (auto there = bringTogether(folderOrFile, hidden.path()); !there) return tl::unexpected(there.error());
    const auto bundle = readModelBundle(hidden.path());
    if (!bundle) return fail(bundle.error().kind, folderOrFile.string(), bundle.error().sentence);
    if (const auto loaded = engine.load(hidden.path(), DeviceRequest::Cpu); !loaded)
        return fail(loaded.error().kind, folderOrFile.string(), loaded.error().sentence);

    const auto known = listModels();
    for (const auto& model : known) {
        const auto card = readModelCard(model.folder);
        if (card && toJson(*card) == toJson(bundle->card)) return ImportedModel{model, *card, true};
    }
    const std::string name = freeName(bundle->card.name, known, models);
    std::error_code error;
    fs::rename(hidden.path(), models / name, error);
    if (error)
        return fail(ErrorKind::Io, (models / name).string(),
                    "The model could not be put in place: " + error.message() + ".");
    return ImportedModel{{name, models / name, ModelLocation::Place::User}, bundle->card, false};
}

Result<Adoption> adoptModel(const fs::path& bundle, Adoption grounds, Engine& engine)
{
    const auto imported = importModel(bundle, engine);
    if (!imported) return tl::unexpected(imported.error());
    const ModelCard& card = imported->card;
    grounds.task = card.task;
    grounds.model = imported->location.name;
    grounds.title = card.name + " " + card.version;
    grounds.weightsSha256 = card.weightsSha256;
    if (auto written = adopt(AdoptionHistory::usualFile(), grounds); !written) {
        std::error_code error;
        if (!imported->wasThere) fs::remove_all(imported->location.folder, error);
        return tl::unexpected(written.error());
    }
    return grounds;
}

} // namespace cryscope
