#include "ui/batch/BatchSession.h"

#include "core/analysis/FileWork.h"
#include "core/analysis/KeptAnalysis.h"
#include "ui/shared/ErrorWords.h"

#include <algorithm>
#include <thread>

namespace cryscope {
namespace {

/// Removing needs no answer.
struct Nothing {};

Result<Nothing> nothing(const Result<void>& done)
{
    if (!done) return tl::unexpected(done.error());
    return Nothing{};
}

} // namespace

BatchSession::BatchSession(QObject* parent) : QObject(parent)
{
    m_clock.start();
    connect(&m_job, &BatchJob::advanced, this, &BatchSession::take);
    connect(&m_job, &BatchJob::finished, this, &BatchSession::ended);
}

template <class Value>
void BatchSession::ask(std::function<Result<Value>(BatchLedger&, const CancelToken&)> work,
                       std::function<void(Value&)> then)
{
    look(1);
    m_ledgerJob.then([this, ledger = m_ledger, work = std::move(work),
                      then = std::move(then)](const CancelToken& cancel, const ProgressFn&) {
        auto answer = std::make_shared<Result<Value>>(work(*ledger, cancel));
        return [this, answer, then] {
            if (*answer) {
                then(**answer);
            } else {
                m_isPreparing = false;
                Q_EMIT message(errorText(answer->error()));
            }
            look(-1);
        };
    });
}

void BatchSession::open(const std::filesystem::path& folder)
{
    struct Opened {
        std::shared_ptr<BatchLedger> ledger;
        std::vector<BatchRow> rows;
        std::optional<Error> error;
    };
    look(1);
    m_ledgerJob.then([this, folder](const CancelToken&, const ProgressFn&) {
        auto read = std::make_shared<Opened>();
        auto ledger = BatchLedger::open(folder);
        Result<std::vector<BatchRow>> rows = ledger ? (*ledger)->rows() : tl::unexpected(ledger.error());
        if (rows) {
            read->ledger = std::move(*ledger);
            read->rows = std::move(*rows);
        } else {
            read->error = rows.error();
        }
        return [this, read] {
            look(-1);
            if (read->error) return Q_EMIT message(errorText(*read->error));
            m_ledger = read->ledger;
            m_model.reset(std::move(read->rows));
            m_isOffered = m_model.counts().waiting > 0;
            if (!m_ledger->note().empty())
                Q_EMIT message(errorSentence({ErrorKind::Io, {}, m_ledger->note()}));
            setState(State::Idle);
            Q_EMIT opened();
            if (const auto pending = std::exchange(m_pending, {}); !pending.isEmpty()) addNow(pending);
        };
    });
}

void BatchSession::setModels(const Models& models)
{
    m_models = models;
    m_modelProblem.clear();
    if (m_wantsToRun) goOn();
}

void BatchSession::setModelProblem(const QString& sentence)
{
    m_modelProblem = sentence;
    m_wantsToRun = false;
    Q_EMIT stateChanged();
}

int BatchSession::cores() const
{
    const int all = coresFor(0);
    return m_isListening ? std::max(1, all - 1) : all;
}

void BatchSession::setListening(bool listening)
{
    m_isListening = listening;
    if (m_queue) m_queue->setCores(cores());
}

void BatchSession::add(const QStringList& paths)
{
    if (paths.isEmpty()) return;
    if (!m_ledger) {
        m_pending += paths;
        return;
    }
    addNow(paths);
}

void BatchSession::addNow(const QStringList& paths)
{
    std::vector<std::string> given;
    for (const QString& path : paths) given.push_back(path.toStdString());
    const bool wasPaused = m_state == State::Paused;
    ask<BatchLedger::Added>(
        [given](BatchLedger& ledger, const CancelToken& cancel) -> Result<BatchLedger::Added> {
            const auto files = inputFiles(given, cancel);
            if (cancel.requested()) return cancelled();
            return ledger.add(files);
        },
        [this, wasPaused](BatchLedger::Added& added) {
            const bool isEmpty = added.rows.empty();
            if (isEmpty && added.known == 0)
                Q_EMIT message(tr("There is no recording in what was chosen; choose sound files or folders "
                                  "that hold some."));
            if (added.known > 0)
                Q_EMIT message(tr("%n of these files were in the list already.", nullptr, int(added.known)));
            if (m_state == State::Running || m_state == State::Paused) queueWaiting(*m_queue, added.rows);
            m_model.append(std::move(added.rows));
            Q_EMIT advanced();
            if (!isEmpty && !wasPaused && m_model.counts().waiting > 0) goOn();
        });
}

void BatchSession::goOn()
{
    if (m_state == State::Paused) {
        m_queue->goOn();
        m_pace.goOn(now());
        return setState(State::Running);
    }
    m_isOffered = false;
    if (m_state != State::Idle || m_isPreparing || !m_ledger) return Q_EMIT stateChanged();
    if (!m_models.detector) {
        m_wantsToRun = m_modelProblem.isEmpty();
        if (!m_wantsToRun) Q_EMIT message(m_modelProblem);
        return Q_EMIT stateChanged();
    }
    m_wantsToRun = false;
    m_isPreparing = true;
    const std::string identity = analysisIdentity(m_models, analysisConfigFor(m_models.detector->card()));
    using Ids = std::set<BatchId>;
    ask<Ids>([identity](BatchLedger& ledger,
                        const CancelToken& cancel) { return ledger.forgetChanged(identity, cancel); },
             [this](Ids& changed) { runWaiting(changed); });
}

void BatchSession::runWaiting(const std::set<BatchId>& changed)
{
    m_model.markWaiting(changed);
    if (!std::exchange(m_isPreparing, false)) return; // cancelled meanwhile
    if (!changed.empty())
        Q_EMIT message(tr("%n files are analysed again: they or the model have changed since.", nullptr,
                          int(changed.size())));
    if (m_model.counts().waiting == 0) return setState(State::Idle);
    m_queue = std::make_shared<FileQueue>();
    m_queue->setCores(cores());
    queueWaiting(*m_queue, m_model.rows());
    FilePoolConfig config;
    config.analysis = analysisConfigFor(m_models.detector->card());
    config.lowPriority = true;
    m_soundDone = m_bytesDone = 0;
    m_underWay.clear();
    m_pace.begin(now());
    m_job.start(m_ledger, m_queue, m_models, config);
    setState(State::Running);
}

void BatchSession::pause()
{
    if (m_state != State::Running) return;
    m_queue->pause();
    m_pace.pause(now());
    setState(State::Paused);
}

void BatchSession::cancel()
{
    m_wantsToRun = false;
    m_isPreparing = false;
    if (m_queue && m_job.isRunning()) m_queue->stop();
    Q_EMIT stateChanged();
}

void BatchSession::bringForward(const std::set<BatchId>& ids)
{
    if (m_queue) m_queue->bringForward(ids);
}

void BatchSession::again(const std::set<BatchId>& ids)
{
    if (!m_ledger || ids.empty()) return;
    ask<Nothing>([ids](BatchLedger& ledger, const CancelToken&) { return nothing(ledger.forget(ids)); },
                 [this, ids](Nothing&) {
                     m_model.markWaiting(ids);
                     Q_EMIT advanced();
                     if (m_state == State::Idle) return goOn();
                     std::vector<BatchRow> rows;
                     for (const BatchId id : ids)
                         if (const int place = m_model.indexOf(id); place >= 0)
                             rows.push_back(m_model.row(place));
                     queueWaiting(*m_queue, rows);
                 });
}

void BatchSession::remove(const std::set<BatchId>& ids)
{
    if (!m_ledger || ids.empty()) return;
    if (m_queue) m_queue->remove(ids);
    for (const BatchId id : ids) m_underWay.erase(id);
    m_model.remove(ids);
    if (m_model.counts().waiting == 0) m_isOffered = false;
    ask<Nothing>([ids](BatchLedger& ledger, const CancelToken&) { return nothing(ledger.remove(ids)); },
                 [this](Nothing&) { Q_EMIT advanced(); });
    Q_EMIT advanced();
    Q_EMIT stateChanged();
}

void BatchSession::clear()
{
    std::set<BatchId> all;
    for (const BatchRow& row : m_model.rows()) all.insert(row.id);
    cancel();
    remove(all);
}

void BatchSession::take(const BatchNews& news)
{
    m_model.change(news.done);
    for (const BatchRow& row : news.done) {
        m_underWay.erase(row.id);
        m_soundDone += row.summary.durationSeconds;
        m_bytesDone += double(row.bytes);
    }
    for (const auto& [id, progress] : news.underWay)
        if (const int place = m_model.indexOf(id);
            place >= 0 && m_model.row(place).state == BatchRow::State::Waiting)
            m_underWay[id] = progress;
    std::map<BatchId, double> fractions;
    double sound = m_soundDone;
    double bytes = m_bytesDone;
    for (const auto& [id, progress] : m_underWay) {
        fractions[id] = progress.fraction;
        sound += std::max(0.0, progress.fraction) * progress.seconds;
        bytes += std::max(0.0, progress.fraction) * double(m_model.row(m_model.indexOf(id)).bytes);
    }
    m_pace.done(sound, bytes);
    m_model.setProgress(std::move(fractions));
    Q_EMIT advanced();
}

void BatchSession::ended(const BatchEnd& end)
{
    m_underWay.clear();
    m_model.setProgress({});
    const bool wasStopped = m_queue->isStopped();
    m_queue.reset();
    m_pace.pause(now());
    setState(State::Idle);
    Q_EMIT advanced();
    if (end.error && end.error->kind != ErrorKind::Cancelled) return Q_EMIT message(errorText(*end.error));
    if (wasStopped) return;
    // What was added while the last thread was leaving.
    m_model.counts().waiting > 0 ? goOn() : Q_EMIT finished();
}

double BatchSession::fraction() const
{
    const BatchCounts& counts = m_model.counts();
    if (counts.total == 0) return 0;
    double files = counts.finished();
    for (const auto& [id, fraction] : m_model.progress()) files += std::max(0.0, fraction);
    return std::min(1.0, files / counts.total);
}

std::optional<double> BatchSession::timesRealTime() const
{
    return m_pace.timesRealTime(now());
}

std::optional<double> BatchSession::secondsLeft() const
{
    double bytes = m_model.counts().bytesWaiting;
    for (const auto& [id, progress] : m_underWay)
        if (const int place = m_model.indexOf(id); place >= 0)
            bytes -= std::max(0.0, progress.fraction) * double(m_model.row(place).bytes);
    return m_pace.secondsLeft(now(), bytes);
}

void BatchSession::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void BatchSession::look(int change)
{
    m_looking += change;
    Q_EMIT stateChanged();
}

} // namespace cryscope
