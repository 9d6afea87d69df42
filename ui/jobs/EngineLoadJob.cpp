#include "ui/jobs/EngineLoadJob.h"

namespace cryscope {
namespace {

Result<LoadedClassifier> loadModel(Engine& engine, const std::string& pathOrName, DeviceRequest device)
{
    const auto location = findModel(pathOrName);
    if (!location) return tl::unexpected(location.error());
    return engine.load(location->folder, device);
}

EngineResult loadEverything(const EngineRequest& request, const CancelToken& cancel)
{
    const auto engine = loadEngine();
    if (!engine) return tl::unexpected(engine.error());
    if (cancel.requested()) return cancelled();
    LoadedEngine loaded;
    loaded.description = (*engine)->description();

    auto detector = loadModel(**engine, request.detector, request.device);
    if (!detector) return tl::unexpected(detector.error());
    loaded.models.detector = std::move(detector->classifier);
    if (!detector->note.empty()) loaded.notes.push_back(std::move(detector->note));
    if (request.reason.empty() || cancel.requested()) return loaded;

    // Without the kinds of cries the program still hears the cries themselves.
    auto reason = loadModel(**engine, request.reason, request.device);
    if (reason)
        loaded.models.reason = std::move(reason->classifier);
    else
        loaded.notes.push_back(reason.error().sentence);
    return loaded;
}

} // namespace

EngineLoadJob::EngineLoadJob(QObject* parent) : QObject(parent) {}

void EngineLoadJob::start(const EngineRequest& request)
{
    m_thread.start([this, request](const CancelToken& cancel, const ProgressFn&) {
        EngineResult result = loadEverything(request, cancel);
        return [this, result = std::move(result)] { Q_EMIT finished(result); };
    });
}

} // namespace cryscope
