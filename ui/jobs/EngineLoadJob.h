#pragma once

#include "core/analysis/LoadModels.h"
#include "ui/jobs/JobThread.h"

#include <string>
#include <vector>

namespace cryscope {

/// Which models to load; see loadModels().
struct EngineRequest {
    std::vector<std::string> models; ///< bundle folders or names; empty: the usual ones
    DeviceRequest device = DeviceRequest::Auto;
    std::string infant; ///< whose own model is wanted where there is one; empty: that of all
};

struct LoadedEngine {
    Models models;                  ///< detector is never null
    std::vector<std::string> notes; ///< one sentence each: a fall-back to the CPU, a reason model left out
    bool operator==(const LoadedEngine& other) const
    {
        return models.detector == other.models.detector && models.reason == other.models.reason &&
               notes == other.notes;
    }
};

using EngineResult = Result<LoadedEngine>;

/// Loads the engine module and its models behind the window: about a second that nobody should wait for.
class EngineLoadJob : public QObject {
    Q_OBJECT

public:
    explicit EngineLoadJob(QObject* parent = nullptr);
    void start(const EngineRequest& request = {});
    void abandon() { m_thread.abandon(); }
    bool isRunning() const { return m_thread.isRunning(); }

Q_SIGNALS:
    void finished(const cryscope::EngineResult& result);

private:
    JobThread m_thread;
};

} // namespace cryscope
