#pragma once

#include "core/base/Result.h"
#include "core/model/Training.h"

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <filesystem>

namespace cryscope {

/// Learning as a process of its own, `cryscope-cli`, which tells how far it is in JSON lines: a model that
/// takes all memory, or a network library that fails, ends there and not in the listening beside it. It runs
/// with low priority, is the first to go when memory runs out, and dies with this program. One at a
/// time; the destructor ends it at once (what has been learned stands in its checkpoints). GUI thread.
class TrainJob final : public QObject {
    Q_OBJECT
public:
    /// `program`: the command-line program; empty: the one beside this one.
    explicit TrainJob(const std::filesystem::path& program = {}, QObject* parent = nullptr);
    ~TrainJob() override;

    /// Runs `cryscope-cli ARGUMENTS`; its last line is the result. One that runs is ended without a word.
    void start(const QStringList& arguments);
    /// Asks it to end with the best that it has; finished() follows. Also while it is paused.
    void cancel();
    /// Ends it without a word.
    void abandon();
    /// Stops and goes on where it was; takes no processor time meanwhile.
    void setPaused(bool paused);
    bool isRunning() const { return m_process != nullptr; }
    bool isPaused() const { return m_isPaused; }
    qint64 processId() const { return m_process ? m_process->processId() : 0; }

Q_SIGNALS:
    void progressed(const cryscope::TrainProgress& progress);
    void pausedChanged(bool paused);
    /// The result's JSON, or one sentence: what it wrote last on its error channel, or that it ended by
    /// itself. Kind Cancelled where it was cancelled before there was anything to keep.
    void finished(const cryscope::Result<nlohmann::json>& result);

private:
    void readLines();
    void readMessages();
    void ended(int status, QProcess::ExitStatus how);
    void failedToStart();

    std::filesystem::path m_program;
    QProcess* m_process = nullptr;
    QByteArray m_partialLine;
    QByteArray m_text;    ///< lines that are no JSON of their own
    QByteArray m_message; ///< the last of its error channel
    nlohmann::json m_result;
    bool m_isPaused = false;
    bool m_wasCancelled = false;
};

} // namespace cryscope
