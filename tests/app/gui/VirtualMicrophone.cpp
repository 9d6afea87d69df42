#include "tests/app/gui/VirtualMicrophone.h"

#include <QElapsedTimer>

namespace cryscope::test {

namespace {
constexpr int kStartMs = 20000;
constexpr int kEndMs = 5000;
} // namespace

VirtualMicrophone::VirtualMicrophone()
{
    m_server.start(QStringLiteral("bash"), {qEnvironmentVariable("CRYSCOPE_SOURCE_DIR") +
                                            QStringLiteral("/tests/support/virtual-microphone.sh")});
    QElapsedTimer timer;
    timer.start();
    while (!m_there && timer.elapsed() < kStartMs && m_server.state() != QProcess::NotRunning) {
        m_server.waitForReadyRead(100);
        while (m_server.canReadLine()) {
            const QString line = QString::fromUtf8(m_server.readLine()).trimmed();
            if (line == QLatin1String("ready")) m_there = true;
            const qsizetype equals = line.indexOf(QLatin1Char('='));
            if (equals > 0) m_environment.insert(line.left(equals), line.mid(equals + 1));
        }
    }
    m_environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    if (!m_there) m_whyNot = QString::fromUtf8(m_server.readAllStandardError()).trimmed();
}

VirtualMicrophone::~VirtualMicrophone()
{
    m_player.kill();
    m_player.waitForFinished(kEndMs);
    m_server.closeWriteChannel();
    m_server.waitForFinished(kEndMs);
}

void VirtualMicrophone::play(const QString& wavFile)
{
    m_player.setProcessEnvironment(m_environment);
    m_player.start(QStringLiteral("paplay"),
                   {QStringLiteral("--device=nul"), QStringLiteral("--latency-msec=500"), wavFile});
    m_player.waitForStarted();
}

void VirtualMicrophone::waitUntilPlayed()
{
    m_player.waitForFinished(60000);
}

void VirtualMicrophone::order(const QByteArray& word)
{
    m_server.write(word + '\n');
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < kStartMs) {
        if (!m_server.canReadLine()) m_server.waitForReadyRead(100);
        if (m_server.canReadLine() && m_server.readLine().trimmed() == "ready") return;
    }
}

QString VirtualMicrophone::pactl(const QStringList& arguments)
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(QStringLiteral("pactl"), arguments);
    process.waitForFinished(10000);
    return QString::fromUtf8(process.readAllStandardOutput());
}

void VirtualMicrophone::unplug()
{
    const QStringList modules =
        pactl({QStringLiteral("list"), QStringLiteral("short"), QStringLiteral("modules")})
            .split(QLatin1Char('\n'));
    for (const QString& module : modules) {
        if (module.contains(QLatin1String("remap-source"))) {
            pactl({QStringLiteral("unload-module"), module.section(QLatin1Char('\t'), 0, 0)});
        }
    }
}

void VirtualMicrophone::plugIn()
{
    pactl({QStringLiteral("load-module"), QStringLiteral("module-remap-source"),
           QStringLiteral("source_name=testmic"), QStringLiteral("master=nul.monitor"),
           QStringLiteral("source_properties=device.description=TestMic")});
}

} // namespace cryscope::test
