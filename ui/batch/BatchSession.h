#pragma once

#include "core/analysis/BatchPace.h"
#include "ui/batch/BatchModel.h"
#include "ui/jobs/BatchJob.h"
#include "ui/jobs/LedgerJob.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <functional>

namespace cryscope {

/// One batch: the files, the queue, what runs, and the ledger that survives the program. No widgets. Nothing
/// here waits for a disk: what needs the ledger happens behind, in the order in which it was asked for.
class BatchSession : public QObject {
    Q_OBJECT

public:
    enum class State {
        Opening, ///< no ledger yet
        Idle,    ///< nothing runs; files may wait
        Running,
        Paused
    };

    explicit BatchSession(QObject* parent = nullptr);

    /// Where the ledger lies. What a former sitting has left is there with opened().
    void open(const std::filesystem::path& folder);
    /// What the next files are analysed with; what runs goes on with what it has.
    void setModels(const Models& models);
    /// There will be none.
    void setModelProblem(const QString& sentence);
    /// Leaves Monitor a core.
    void setListening(bool listening);

    /// Files and folders, looked through in the background; work begins, unless it is paused.
    void add(const QStringList& paths);
    /// Begins, or goes on after pause() or cancel(). Waits for the models where they are still loading.
    void goOn();
    /// Holds what is under way within a block of sound.
    void pause();
    /// Gives up what is under way; what is done stays, the rest waits.
    void cancel();
    /// Next, before all others.
    void bringForward(const std::set<BatchId>& ids);
    /// Analyses them once more.
    void again(const std::set<BatchId>& ids);
    void remove(const std::set<BatchId>& ids);
    /// An empty list.
    void clear();

    State state() const { return m_state; }
    /// A former sitting has left files undone and nobody has said yet what to do with them.
    bool isOffered() const { return m_isOffered; }
    /// Folders are being looked through, or the ledger is being read.
    bool isLooking() const { return m_looking > 0; }
    /// goOn() waits for the models.
    bool isWaitingForModels() const { return m_wantsToRun && !m_models.detector; }
    const QString& modelProblem() const { return m_modelProblem; }
    BatchModel& model() { return m_model; }
    const Models& models() const { return m_models; }
    /// Null before opened().
    const std::shared_ptr<BatchLedger>& ledger() const { return m_ledger; }

    /// 0..1 of the files, those under way in part.
    double fraction() const;
    std::optional<double> timesRealTime() const;
    std::optional<double> secondsLeft() const;
    int cores() const; ///< that the files may use now

Q_SIGNALS:
    void opened();
    void stateChanged(); ///< state, offer, looking
    void advanced();     ///< rows or figures have changed
    void message(const QString& sentence);
    void finished(); ///< by itself: nothing waits any more

private:
    template <class Value>
    void ask(std::function<Result<Value>(BatchLedger&, const CancelToken&)> work,
             std::function<void(Value&)> then);
    void addNow(const QStringList& paths);
    void runWaiting(const std::set<BatchId>& changed);
    void take(const BatchNews& news);
    void ended(const BatchEnd& end);
    void setState(State state);
    void look(int change);
    double now() const { return double(m_clock.elapsed()) / 1000; }

    BatchModel m_model;
    std::shared_ptr<BatchLedger> m_ledger;
    Models m_models;
    QString m_modelProblem;
    State m_state = State::Opening;
    QStringList m_pending; ///< added before there was a ledger
    bool m_isOffered = false;
    bool m_isListening = false;
    bool m_wantsToRun = false;
    bool m_isPreparing = false; ///< looks for files that have changed
    int m_looking = 0;

    QElapsedTimer m_clock;
    BatchPace m_pace;
    double m_soundDone = 0;
    double m_bytesDone = 0;
    std::map<BatchId, QueueProgress> m_underWay;

    std::shared_ptr<FileQueue> m_queue;
    LedgerJob m_ledgerJob;
    BatchJob m_job; ///< last: it ends first
};

} // namespace cryscope
