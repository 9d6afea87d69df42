#include "core/analysis/LoadModels.h"

#include "core/model/AdoptionHistory.h"

#include <algorithm>
#include <memory>

namespace cryscope {
namespace {

/// Loads bundles with an engine that is itself loaded with the first one.
class Loader {
public:
    Loader(DeviceRequest device, LoadedModels& into) : m_device(device), m_into(into) {}

    Result<std::shared_ptr<const CryClassifier>> load(const ModelLocation& location)
    {
        if (!m_engine) {
            auto engine = loadEngine();
            if (!engine) return tl::unexpected(engine.error());
            m_engine = *engine;
        }
        auto loaded = m_engine->load(location.folder, m_device);
        if (!loaded) return tl::unexpected(loaded.error());
        auto& notes = m_into.notes;
        if (!loaded->note.empty() && std::find(notes.begin(), notes.end(), loaded->note) == notes.end())
            notes.push_back(loaded->note);
        return loaded->classifier;
    }

    Result<void> take(std::shared_ptr<const CryClassifier> classifier, const std::string& name)
    {
        const bool detects = classifier->card().task == ModelTask::Cry;
        auto& slot = detects ? m_into.models.detector : m_into.models.reason;
        if (slot)
            return fail(ErrorKind::InvalidArgument, name,
                        detects
                            ? "A second model that detects cries was given; name one model for each task."
                            : "A second model that tells the reason of a cry was given; name one model for "
                              "each task.");
        slot = std::move(classifier);
        return {};
    }

private:
    DeviceRequest m_device;
    LoadedModels& m_into;
    std::shared_ptr<Engine> m_engine;
};

/// What the user has adopted for a task. nullopt: nothing, or nothing that can be loaded, which is a note.
std::optional<ModelLocation> adoptedModel(ModelTask task, const std::string& infant, LoadedModels& into)
{
    const auto history = AdoptionHistory::read(AdoptionHistory::usualFile());
    if (!history) {
        into.notes.push_back(history.error().text());
        return std::nullopt;
    }
    auto location = modelInUse(*history, task, infant);
    if (!location) {
        into.notes.push_back(location.error().text());
        if (infant.empty()) return std::nullopt;
        return adoptedModel(task, {}, into);
    }
    return std::move(*location);
}

/// The model in use of a task into its slot. `isNeeded`: without one the analysis cannot be.
Result<void> takeUsual(ModelTask task, const std::string& infant, bool isNeeded, Loader& loader,
                       LoadedModels& into)
{
    const auto take = [&](const ModelLocation& location) -> Result<void> {
        auto classifier = loader.load(location);
        if (!classifier) return tl::unexpected(classifier.error());
        if ((*classifier)->card().task != task)
            return fail(ErrorKind::Model, location.name, "This model is of another task.");
        return loader.take(std::move(*classifier), location.name);
    };
    if (const auto adopted = adoptedModel(task, infant, into)) {
        const auto taken = take(*adopted);
        if (taken) return {};
        into.notes.push_back("The adopted model is left out: " + taken.error().text());
    }
    const auto location = findModel(task == ModelTask::Cry ? kDefaultDetector : kDefaultReason);
    if (!location && isNeeded)
        return fail(ErrorKind::NotFound, kDefaultDetector,
                    "No cry detector is installed; name a model, or take \"level\", which goes by "
                    "loudness alone.");
    if (!location) return {};
    return take(*location);
}

} // namespace

Result<LoadedModels> loadModels(std::span<const std::string> pathsOrNames, DeviceRequest device,
                                const std::string& infant)
{
    LoadedModels result;
    Loader loader(device, result);
    bool levelOnly = false;
    std::vector<ModelLocation> locations;
    for (const std::string& name : pathsOrNames) {
        if (name == kLevelModel) {
            levelOnly = true;
            if (auto taken = loader.take(std::make_shared<FixedClassifier>(), name); !taken)
                return tl::unexpected(taken.error());
            continue;
        }
        auto location = findModel(name);
        if (!location) return fail(ErrorKind::InvalidArgument, name, location.error().sentence);
        locations.push_back(std::move(*location));
    }
    for (const ModelLocation& location : locations) {
        auto classifier = loader.load(location);
        if (!classifier) return tl::unexpected(classifier.error());
        if (auto taken = loader.take(std::move(*classifier), location.name); !taken)
            return tl::unexpected(taken.error());
    }
    if (!result.models.detector)
        if (auto taken = takeUsual(ModelTask::Cry, infant, true, loader, result); !taken)
            return tl::unexpected(taken.error());
    if (result.models.reason || levelOnly) return result;
    if (auto taken = takeUsual(ModelTask::Reason, infant, false, loader, result); !taken)
        result.notes.push_back("Reasons are left out: " + taken.error().text());
    return result;
}

} // namespace cryscope
