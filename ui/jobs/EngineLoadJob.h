#pragma once

#include "core/analysis/Analysis.h"
#include "core/model/Engine.h"
#include "ui/jobs/JobThread.h"

#include <string>
#include <vector>

namespace cryscope {

/// Which models to load: bundle folders or names (see findModel).
struct EngineRequest {
    std::string detector = "cry-detector";
    std::string reason = "cry-reason"; ///< empty: none
    DeviceRequest device = DeviceRequest::Auto;
};

struct LoadedEngine {
    Models models; ///< detector is never null
    std::string description;
    std::vector<std::string> notes; ///< sentences about fall-backs and a reason model that could not be had
    bool operator==(const LoadedEngine& other) const
    {
        return models.detector == other.models.detector && models.reason == other.models.reason &&
               description == other.description && notes == other.notes;
    }
};

using EngineResult = Result<LoadedEngine>;

/// Loads the engine module and its models behind the window: about a second that nobody should wait for.
/// Without a reason model the result still holds the detector, and a note says what is missing.
class EngineLoadJob : public QObject {
    Q_OBJECT

public:
    explicit EngineLoadJob(QObject* parent = nullptr);
    void start(const EngineRequest& request = {});
    bool isRunning() const { return m_thread.isRunning(); }

Q_SIGNALS:
    void finished(const cryscope::EngineResult& result);

private:
    JobThread m_thread;
};

} // namespace cryscope
