#include "ui/jobs/TrainJob.h"

#include "core/model/ProgramPaths.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace cryscope {

namespace {

constexpr int kBackgroundNice = 10; // as JobThread's
constexpr qsizetype kLongestMessage = 4000;

/// In the child, between fork and exec: only what is safe there.
void giveWay()
{
    (void)::setpriority(PRIO_PROCESS, 0, kBackgroundNice);
    // Memory that runs out is the training's fault, not the listening's.
    if (const int file = ::open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC); file >= 0) {
        (void)!::write(file, "1000", 4);
        ::close(file);
    }
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
}

/// "cryscope-cli: where: sentence" without the program's name.
std::string sentenceOf(QByteArray message)
{
    message = message.trimmed();
    const auto line = message.lastIndexOf('\n');
    if (line >= 0) message = message.mid(line + 1);
    constexpr QByteArrayView name("cryscope-cli: ");
    if (message.startsWith(name)) message = message.mid(name.size());
    return message.toStdString();
}

} // namespace

TrainJob::TrainJob(const std::filesystem::path& program, QObject* parent)
    : QObject(parent), m_program(program.empty() ? executableFolder() / "cryscope-cli" : program)
{}

TrainJob::~TrainJob()
{
    m_isPaused = false; // nobody is told of the end: who listens may be half gone
    abandon();
}

void TrainJob::start(const QStringList& arguments)
{
    abandon();
    m_partialLine.clear();
    m_text.clear();
    m_message.clear();
    m_result = nullptr;
    m_wasCancelled = false;
    m_process = new QProcess(this);
    m_process->setChildProcessModifier(giveWay);
    connect(m_process, &QProcess::readyReadStandardOutput, this, &TrainJob::readLines);
    connect(m_process, &QProcess::readyReadStandardError, this, &TrainJob::readMessages);
    connect(m_process, &QProcess::finished, this, &TrainJob::ended);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) failedToStart();
    });
    m_process->start(QString::fromStdString(m_program.string()), arguments);
}

void TrainJob::cancel()
{
    if (!m_process) return;
    m_wasCancelled = true;
    setPaused(false);
    m_process->terminate();
}

void TrainJob::abandon()
{
    if (!m_process) return;
    QProcess* process = std::exchange(m_process, nullptr);
    process->disconnect(this);
    process->kill(); // also when it is stopped
    process->waitForFinished();
    process->deleteLater();
    if (std::exchange(m_isPaused, false)) Q_EMIT pausedChanged(false);
}

void TrainJob::setPaused(bool paused)
{
    if (!m_process || paused == m_isPaused || m_process->processId() <= 0) return;
    if (::kill(pid_t(m_process->processId()), paused ? SIGSTOP : SIGCONT) != 0) return;
    m_isPaused = paused;
    Q_EMIT pausedChanged(paused);
}

void TrainJob::readLines()
{
    m_partialLine += m_process->readAllStandardOutput();
    for (qsizetype end = m_partialLine.indexOf('\n'); end >= 0; end = m_partialLine.indexOf('\n')) {
        const QByteArray line = m_partialLine.left(end);
        m_partialLine.remove(0, end + 1);
        const auto json = nlohmann::json::parse(line.begin(), line.end(), nullptr, false);
        if (!json.is_object()) {
            m_text += line + '\n'; // a piece of a result that is printed for people
            continue;
        }
        if (!json.contains("stage")) {
            m_result = json;
            continue;
        }
        Q_EMIT progressed(trainProgressFromJson(json));
        if (!m_process) return; // whoever listened has ended it
    }
}

void TrainJob::readMessages()
{
    m_message = (m_message + m_process->readAllStandardError()).right(kLongestMessage);
}

void TrainJob::ended(int status, QProcess::ExitStatus how)
{
    readLines();
    readMessages();
    if (m_result.is_null()) {
        m_text += m_partialLine;
        m_result = nlohmann::json::parse(m_text.begin(), m_text.end(), nullptr, false);
    }
    m_process->deleteLater();
    m_process = nullptr;
    if (std::exchange(m_isPaused, false)) Q_EMIT pausedChanged(false);
    if (m_result.is_object() && how == QProcess::NormalExit) {
        Q_EMIT finished(Result<nlohmann::json>(m_result));
    } else if (m_wasCancelled) {
        Q_EMIT finished(Result<nlohmann::json>(cancelled()));
    } else if (how == QProcess::CrashExit) {
        Q_EMIT finished(Result<nlohmann::json>(
            fail(ErrorKind::Internal, {},
                 "Training ended by itself, perhaps because memory ran out; go on from the last epoch, with "
                 "fewer clips or a smaller batch.")));
    } else {
        const std::string sentence = sentenceOf(m_message);
        Q_EMIT finished(Result<nlohmann::json>(
            fail(status == 2 ? ErrorKind::InvalidArgument : ErrorKind::Internal, {},
                 sentence.empty() ? "Training ended without a result; try again." : sentence)));
    }
}

void TrainJob::failedToStart()
{
    m_process->deleteLater();
    m_process = nullptr;
    Q_EMIT finished(
        Result<nlohmann::json>(fail(ErrorKind::NotFound, m_program.string(),
                                    "The program that learns is not there; reinstall CryScope.")));
}

} // namespace cryscope
