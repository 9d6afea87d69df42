#include "ui/training/LearnSession.h"

#include "core/base/AtomicFile.h"
#include "ui/shared/ErrorWords.h"

#include <QDateTime>
#include <fstream>
#include <unistd.h>

namespace fs = std::filesystem;

namespace cryscope {

namespace {

QString text(const fs::path& path)
{
    return QString::fromStdString(path.string());
}

const char* nameOf(DeviceRequest device)
{
    switch (device) {
    case DeviceRequest::Cpu:
        return "cpu";
    case DeviceRequest::Cuda:
        return "cuda";
    case DeviceRequest::Auto:
        break;
    }
    return "auto";
}

nlohmann::json jsonOf(const LearnRequest& request)
{
    return {{"kind", request.isPersonal() ? "personal" : "train"},
            {"init", request.init.string()},
            {"group", request.infant},
            {"name", request.config.name},
            {"device", nameOf(request.device)}};
}

QStringList trainArguments(const TrainingRunFolder& run, const nlohmann::json& request)
{
    QStringList arguments{QStringLiteral("train"),
                          QStringLiteral("--data"),
                          text(run.manifestFile()),
                          QStringLiteral("--out"),
                          text(run.bundle()),
                          QStringLiteral("--config"),
                          text(run.settingsFile()),
                          QStringLiteral("--device"),
                          QString::fromStdString(request.value("device", std::string("auto"))),
                          QStringLiteral("--json-lines")};
    if (const std::string init = request.value("init", std::string()); !init.empty())
        arguments << QStringLiteral("--init") << QString::fromStdString(init);
    return arguments;
}

QStringList personalArguments(const TrainingRunFolder& run, const nlohmann::json& request)
{
    const auto value = [&](const char* key) {
        return QString::fromStdString(request.value(key, std::string()));
    };
    return {QStringLiteral("models"),  QStringLiteral("personal"),
            QStringLiteral("--data"),  text(run.manifestFile()),
            QStringLiteral("--init"),  value("init"),
            QStringLiteral("--group"), value("group"),
            QStringLiteral("--name"),  value("name"),
            QStringLiteral("--out"),   text(run.bundle())};
}

} // namespace

Result<void> LearnRequest::validate() const
{
    if (isPersonal() && init.empty())
        return fail(ErrorKind::InvalidArgument, {},
                    "For one infant a model of kinds is adapted; choose the one to start from.");
    if (isPersonal()) return {};
    if (init.empty() && config.freeze != Freeze::None)
        return fail(ErrorKind::InvalidArgument, {},
                    "What begins from scratch learns as a whole; choose a model to start from, or let all of "
                    "it learn.");
    // The ranges of single fields are those of the file.
    auto read = trainConfigFromJson(toJson(config));
    if (!read) return tl::unexpected(read.error());
    return {};
}

LearnSession::LearnSession(const fs::path& runsFolder, const fs::path& program, QObject* parent)
    : QObject(parent), m_runs(runsFolder), m_job(program), m_estimator(program)
{
    connect(&m_job, &TrainJob::progressed, this, &LearnSession::take);
    connect(&m_job, &TrainJob::finished, this, &LearnSession::end);
    connect(&m_job, &TrainJob::pausedChanged, this, [this](bool paused) {
        if (m_state == State::Running || m_state == State::Paused)
            setState(paused ? State::Paused : State::Running);
    });
    connect(&m_estimator, &TrainJob::finished, this, [this](const Result<nlohmann::json>& result) {
        if (!result)
            Q_EMIT estimateFailed(errorSentence(result.error()));
        else
            Q_EMIT estimated(result->value("seconds", 0.0), result->value("clips", std::int64_t{0}));
    });
}

void LearnSession::setState(State state)
{
    if (m_state == state) return;
    m_state = state;
    Q_EMIT stateChanged();
}

Result<void> LearnSession::start(const LearnRequest& request, const fs::path& manifest)
{
    if (const auto valid = request.validate(); !valid) return valid;
    const std::string name =
        QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss")).toStdString();
    TrainingRunFolder run{m_runs / name};
    std::error_code error;
    for (int i = 2; fs::exists(run.path, error); ++i) run.path = m_runs / (name + "-" + std::to_string(i));
    const auto clips = readFile(manifest, std::uintmax_t{256} << 20);
    if (!clips) return tl::unexpected(clips.error());
    const auto json = jsonOf(request);
    // request.json comes last: a folder without it is no run.
    auto written = writeFileAtomically(run.manifestFile(), *clips);
    if (written) written = writeFileAtomically(run.settingsFile(), toJson(request.config).dump(2) + "\n");
    if (written) written = writeFileAtomically(run.requestFile(), json.dump(2) + "\n");
    if (!written) return written;
    begin(run, json, false);
    return {};
}

std::optional<TrainingRunFolder> LearnSession::unfinished() const
{
    if (isBusy()) return std::nullopt;
    for (const auto& run : trainingRuns(m_runs))
        if (run.canResume()) return run;
    return std::nullopt;
}

Result<void> LearnSession::resume(const TrainingRunFolder& run)
{
    const auto request = readFile(run.requestFile());
    if (!request) return tl::unexpected(request.error());
    const auto json = nlohmann::json::parse(*request, nullptr, false);
    if (!json.is_object())
        return fail(ErrorKind::Unreadable, run.path.string(), "This run cannot go on; begin a new one.");
    std::error_code error;
    fs::remove(run.resultFile(), error);
    begin(run, json, true);
    return {};
}

void LearnSession::discard(const TrainingRunFolder& run)
{
    std::error_code error;
    fs::remove_all(run.path, error);
    Q_EMIT stateChanged();
}

void LearnSession::begin(const TrainingRunFolder& run, const nlohmann::json& request, bool resumes)
{
    m_estimator.abandon();
    m_run = run;
    m_epochs = resumes ? run.epochs() : std::vector<TrainProgress>{};
    m_latest = m_epochs.empty() ? TrainProgress{} : m_epochs.back();
    m_hasFirst = false;
    m_outcome.reset();
    m_wasCancelled = false;
    m_isPersonal = request.value("kind", std::string()) == "personal";
    QStringList arguments = m_isPersonal ? personalArguments(run, request) : trainArguments(run, request);
    if (resumes) arguments << QStringLiteral("--resume");
    m_job.start(arguments);
    setState(State::Running);
    Q_EMIT progressed();
    Q_EMIT epochEnded();
}

void LearnSession::take(const TrainProgress& progress)
{
    if (!m_hasFirst && progress.stage != "decode") {
        m_first = progress;
        m_hasFirst = true;
    }
    m_latest = progress;
    const bool isEpoch = progress.epoch > 0 && progress.step == 0;
    if (isEpoch) m_epochs.push_back(progress);
    Q_EMIT progressed();
    if (isEpoch) Q_EMIT epochEnded();
}

std::optional<double> LearnSession::secondsLeft() const
{
    const double done = m_latest.fraction - m_first.fraction;
    if (!m_hasFirst || done <= 0 || m_latest.seconds <= m_first.seconds) return std::nullopt;
    return (m_latest.seconds - m_first.seconds) / done * (1 - m_latest.fraction);
}

qint64 LearnSession::memoryBytes() const
{
    if (m_job.processId() <= 0) return m_latest.memoryBytes;
    std::ifstream statm("/proc/" + std::to_string(m_job.processId()) + "/statm");
    qint64 pages = 0;
    qint64 resident = 0;
    if (!(statm >> pages >> resident)) return m_latest.memoryBytes;
    return resident * ::sysconf(_SC_PAGESIZE);
}

void LearnSession::cancel()
{
    if (!isBusy()) return;
    m_wasCancelled = true;
    setState(State::Ending);
    m_job.cancel();
}

void LearnSession::end(const Result<nlohmann::json>& result)
{
    m_outcome = result;
    const bool canGoOn = !result && !m_wasCancelled && m_run->canResume();
    if (!canGoOn) { // what broke off by itself stays unfinished
        const nlohmann::json told =
            result ? *result : nlohmann::json{{"error", result.error().sentence}, {"complete", false}};
        (void)writeFileAtomically(m_run->resultFile(), told.dump(2) + "\n");
    }
    setState(State::Idle);
    Q_EMIT finished();
}

void LearnSession::estimate(const LearnRequest& request, const fs::path& manifest)
{
    m_estimator.abandon();
    if (const auto valid = request.validate(); !valid) {
        Q_EMIT estimateFailed(errorSentence(valid.error()));
        return;
    }
    if (request.isPersonal()) return;
    const TrainingRunFolder asked{m_runs.parent_path() / "estimate"};
    if (const auto written = writeFileAtomically(asked.settingsFile(), toJson(request.config).dump(2) + "\n");
        !written) {
        Q_EMIT estimateFailed(errorSentence(written.error()));
        return;
    }
    QStringList arguments = trainArguments(asked, jsonOf(request));
    arguments[arguments.indexOf(QStringLiteral("--data")) + 1] = text(manifest);
    arguments << QStringLiteral("--estimate");
    m_estimator.start(arguments);
}

} // namespace cryscope
