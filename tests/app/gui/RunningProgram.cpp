#include "tests/app/gui/RunningProgram.h"

#include <QFile>

namespace cryscope::test {

RunningProgram::RunningProgram(const QProcessEnvironment& environment, const QStringList& arguments)
{
    QProcessEnvironment own = environment;
    own.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    own.insert(QStringLiteral("HOME"), m_folder.path());
    for (const char* variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"}) {
        own.insert(QString::fromLatin1(variable), m_folder.path());
    }
    own.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    m_process.setProcessEnvironment(own);
    QStringList all = arguments;
    all << QStringLiteral("--event-log") << m_folder.filePath(QStringLiteral("events.jsonl"));
    all.replaceInStrings(QStringLiteral("RECORDINGS"), recordingFolder());
    m_process.start(qEnvironmentVariable("CRYSCOPE_BUILD_BIN") + QStringLiteral("/cryscope"), all);
    m_process.waitForStarted();
}

RunningProgram::~RunningProgram()
{
    if (m_process.state() == QProcess::NotRunning) return;
    m_process.kill();
    m_process.waitForFinished();
}

std::vector<RunningProgram::Json> RunningProgram::events()
{
    std::vector<Json> all;
    QFile file(m_folder.filePath(QStringLiteral("events.jsonl")));
    if (!file.open(QIODevice::ReadOnly)) return all;
    const QByteArray bytes = file.readAll();
    const QList<QByteArray> lines = bytes.left(bytes.lastIndexOf('\n') + 1).split('\n');
    for (const QByteArray& line : lines) {
        if (!line.isEmpty()) all.push_back(Json::parse(line.toStdString()));
    }
    return all;
}

std::vector<RunningProgram::Json> RunningProgram::events(const std::string& name)
{
    std::vector<Json> chosen;
    for (const Json& event : events()) {
        if (event.at("event") == name) chosen.push_back(event);
    }
    return chosen;
}

std::optional<RunningProgram::Json> RunningProgram::waitFor(const std::string& name, int limitMs)
{
    QElapsedTimer timer;
    timer.start();
    do {
        const auto found = events(name);
        if (!found.empty()) return found.front();
        m_process.waitForFinished(20); // sleeps, and ends early if the program does
    } while (timer.elapsed() < limitMs && m_process.state() != QProcess::NotRunning);
    return std::nullopt;
}

bool RunningProgram::isRunning()
{
    m_process.waitForFinished(1);
    return m_process.state() != QProcess::NotRunning;
}

int RunningProgram::endNow()
{
    m_process.terminate();
    if (!m_process.waitForFinished(15000) || m_process.exitStatus() != QProcess::NormalExit) return -1;
    return m_process.exitCode();
}

} // namespace cryscope::test
