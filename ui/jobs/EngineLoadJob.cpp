#include "ui/jobs/EngineLoadJob.h"

namespace cryscope {

EngineLoadJob::EngineLoadJob(QObject* parent) : QObject(parent) {}

void EngineLoadJob::start(const EngineRequest& request)
{
    m_thread.start([this, request](const CancelToken&, const ProgressFn&) {
        EngineResult result = loadModels(request.models, request.device, request.infant).map([](LoadedModels&& loaded) {
            return LoadedEngine{std::move(loaded.models), std::move(loaded.notes)};
        });
        return [this, result = std::move(result)] { Q_EMIT finished(result); };
    });
}

} // namespace cryscope
