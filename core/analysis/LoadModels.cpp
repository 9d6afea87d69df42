#include "core/analysis/LoadModels.h"

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
                        std::string("A second model that ") +
                            (detects ? "detects cries" : "tells the reason of a cry") +
                            " was given; name one model for each task.");
        slot = std::move(classifier);
        return {};
    }

private:
    DeviceRequest m_device;
    LoadedModels& m_into;
    std::shared_ptr<Engine> m_engine;
};

} // namespace

Result<LoadedModels> loadModels(std::span<const std::string> pathsOrNames, DeviceRequest device)
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
    if (!result.models.detector) {
        const auto location = findModel(kDefaultDetector);
        if (!location)
            return fail(ErrorKind::NotFound, kDefaultDetector,
                        "No cry detector is installed; name a model, or take \"level\", which goes by "
                        "loudness alone.");
        auto classifier = loader.load(*location);
        if (!classifier) return tl::unexpected(classifier.error());
        if (auto taken = loader.take(std::move(*classifier), location->name); !taken)
            return tl::unexpected(taken.error());
    }
    if (result.models.reason || levelOnly) return result;
    if (const auto location = findModel(kDefaultReason)) {
        auto classifier = loader.load(*location);
        if (!classifier)
            result.notes.push_back("Reasons are left out: " + classifier.error().text());
        else if ((*classifier)->card().task == ModelTask::Reason)
            result.models.reason = std::move(*classifier);
    }
    return result;
}

} // namespace cryscope
