#pragma once

#include "ui/jobs/TrainJob.h"
#include "ui/training/TrainingRunFolder.h"

#include <QObject>
#include <QTimer>
#include <optional>

namespace cryscope {

/// What is to be learned.
struct LearnRequest {
    TrainConfig config;
    std::filesystem::path init; ///< a bundle to start from; empty: from scratch
    /// For this infant only: `init`, a model of kinds, gets a last layer of its own (Engine::personalise);
    /// of the config only the name counts then.
    std::string infant;
    DeviceRequest device = DeviceRequest::Auto;

    bool isPersonal() const { return !infant.empty(); }
    /// One sentence when it cannot be: validate() of the config, a model that is missing.
    Result<void> validate() const;
};

/// One training run after another: its folder, its process, and how it goes. Knows no widget. GUI thread.
class LearnSession final : public QObject {
    Q_OBJECT
public:
    enum class State { Idle, Running, Paused, Ending };

    /// `program`: see TrainJob. Runs go to `runsFolder`.
    explicit LearnSession(const std::filesystem::path& runsFolder, const std::filesystem::path& program = {},
                          QObject* parent = nullptr);

    State state() const { return m_state; }
    bool isBusy() const { return m_state != State::Idle; }
    /// The run that goes on or was the last; nullopt: none yet.
    const std::optional<TrainingRunFolder>& run() const { return m_run; }
    const std::vector<TrainProgress>& epochs() const { return m_epochs; }
    const TrainProgress& latest() const { return m_latest; }
    bool isPersonal() const { return m_isPersonal; }
    /// Until the end at the present pace; nullopt while nobody knows.
    std::optional<double> secondsLeft() const;
    /// Of the process that learns, now; 0: not known.
    qint64 memoryBytes() const;
    qint64 processId() const { return m_job.processId(); } ///< 0: none runs
    /// Of the last run that ended: TrainOutcome or PersonalOutcome as JSON, or why there is none.
    const std::optional<Result<nlohmann::json>>& outcome() const { return m_outcome; }

    /// Begins with the clips of `manifest` as they are now. Fails as LearnRequest::validate, and with Io
    /// where the run's folder cannot be made.
    Result<void> start(const LearnRequest& request, const std::filesystem::path& manifest);
    /// The newest run that broke off and can go on.
    std::optional<TrainingRunFolder> unfinished() const;
    Result<void> resume(const TrainingRunFolder& run);
    /// It will not be offered again; its folder goes.
    void discard(const TrainingRunFolder& run);
    void setPaused(bool paused) { m_job.setPaused(paused); }
    /// Keeps the best so far: finished() follows.
    void cancel();

    /// How long such a run would take: estimated() or estimateFailed() follows unless it is asked again.
    void estimate(const LearnRequest& request, const std::filesystem::path& manifest);
    void cancelEstimate() { m_estimator.abandon(); }
    bool isEstimating() const { return m_estimator.isRunning(); }

Q_SIGNALS:
    void stateChanged();
    void progressed();
    void epochEnded();
    void finished(); ///< see outcome()
    void estimated(double seconds, qint64 clips);
    void estimateFailed(const QString& sentence);

private:
    void begin(const TrainingRunFolder& run, const nlohmann::json& request, bool resumes);
    void take(const TrainProgress& progress);
    void end(const Result<nlohmann::json>& result);
    void setState(State state);

    std::filesystem::path m_runs;
    TrainJob m_job;
    TrainJob m_estimator;
    State m_state = State::Idle;
    std::optional<TrainingRunFolder> m_run;
    std::vector<TrainProgress> m_epochs;
    TrainProgress m_latest;
    TrainProgress m_first; ///< of this process: where the pace is counted from
    bool m_hasFirst = false;
    bool m_isPersonal = false;
    bool m_wasCancelled = false;
    std::optional<Result<nlohmann::json>> m_outcome;
};

} // namespace cryscope
