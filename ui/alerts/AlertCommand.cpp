#include "ui/alerts/AlertCommand.h"

#include <QProcessEnvironment>
#include <QTimer>

namespace cryscope {

namespace {
constexpr int kLimitMs = 30000;
constexpr int kEndMs = 1000;
} // namespace

AlertCommand::~AlertCommand()
{
    for (auto* process : findChildren<QProcess*>()) {
        process->disconnect(this);
        process->kill();
        process->waitForFinished(kEndMs);
    }
}

void AlertCommand::run(const QString& command, const QString& event, const QString& text,
                       const QByteArray& json)
{
    QStringList words = QProcess::splitCommand(command);
    if (words.isEmpty()) return;
    auto* process = new QProcess(this);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("CRYSCOPE_EVENT"), event);
    environment.insert(QStringLiteral("CRYSCOPE_TEXT"), text);
    environment.insert(QStringLiteral("CRYSCOPE_JSON"), QString::fromUtf8(json));
    process->setProcessEnvironment(environment);
    process->setStandardInputFile(QProcess::nullDevice());
    process->setStandardOutputFile(QProcess::nullDevice());
    process->setStandardErrorFile(QProcess::nullDevice());
    const QString program = words.takeFirst();
    connect(process, &QProcess::errorOccurred, this, [this, process, program](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart) return; // finished() tells the rest
        Q_EMIT failed(tr("The command \"%1\" cannot be run: check its name.").arg(program));
        process->deleteLater();
    });
    connect(process, &QProcess::finished, this,
            [this, process, program](int status, QProcess::ExitStatus how) {
                if (how == QProcess::NormalExit && status == 0) {
                    Q_EMIT finished();
                } else {
                    Q_EMIT failed(tr("The command \"%1\" failed.").arg(program));
                }
                process->deleteLater();
            });
    QTimer::singleShot(kLimitMs, process, &QProcess::kill);
    process->start(program, words);
}

} // namespace cryscope
