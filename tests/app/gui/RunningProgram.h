#pragma once

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

namespace cryscope::test {

/// The program `cryscope` as a person starts it, without a display, with settings and recordings in a folder
/// of its own; what it says is read from its event log.
class RunningProgram {
public:
    using Json = nlohmann::json;

    RunningProgram(const QProcessEnvironment& environment, const QStringList& arguments);
    ~RunningProgram();

    /// Every event so far.
    std::vector<Json> events();
    std::vector<Json> events(const std::string& name);
    /// The first event of this name, waiting up to `limitMs` for it.
    std::optional<Json> waitFor(const std::string& name, int limitMs);
    bool isRunning();
    /// As the session's end does (SIGTERM); returns the exit status, -1 when it did not end or crashed.
    int endNow();
    QString folder() const { return m_folder.path(); }
    QString recordingFolder() const { return m_folder.filePath(QStringLiteral("recordings")); }
    QByteArray said() { return m_process.readAllStandardError(); }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace cryscope::test
