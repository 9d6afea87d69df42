#include "ui/monitor/MonitorLog.h"

#include "ui/monitor/AlertCentre.h"

#include <spdlog/logger.h>
#include <spdlog/sinks/rotating_file_sink.h>

namespace cryscope {

namespace {

constexpr std::size_t kLargestFile = 1'000'000;
constexpr std::size_t kOlderFiles = 3;

} // namespace

MonitorLog::MonitorLog(const std::filesystem::path& folder, ListeningSession& session, int heartbeatMs,
                       QObject* parent)
    : QObject(parent), m_folder(folder), m_session(session)
{
    open();
    m_heartbeat.setInterval(heartbeatMs);
    connect(&m_heartbeat, &QTimer::timeout, this, &MonitorLog::beat);
    connectSession();
}

void MonitorLog::open()
{
    try { // spdlog throws
        std::filesystem::create_directories(m_folder);
        auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
            (m_folder / "monitor.log").string(), kLargestFile, kOlderFiles);
        m_log = std::make_shared<spdlog::logger>("monitor", std::move(sink));
        m_log->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %v");
        m_log->flush_on(spdlog::level::info);
        m_log->set_error_handler([](const std::string&) {}); // a full disk is told elsewhere
    } catch (const std::exception&) {
        m_log.reset();
    }
}

void MonitorLog::forget()
{
    m_log.reset();
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder, error))
        if (entry.path().extension() == ".log") std::filesystem::remove(entry.path(), error);
    open();
}

MonitorLog::~MonitorLog() = default;

void MonitorLog::write(const QString& line)
{
    if (m_log) m_log->info(line.toStdString());
}

// The diary is for whoever mends the program: it speaks English whatever the window does.
void MonitorLog::connectSession()
{
    connect(&m_session, &ListeningSession::listeningChanged, this, [this](bool listening) {
        write(listening ? QStringLiteral("listening") : QStringLiteral("stopped"));
        m_heardUntil = 0;
        listening ? m_heartbeat.start() : m_heartbeat.stop();
    });
    connect(&m_session, &ListeningSession::microphoneOpened, this, [this](const QString& device, int rateHz) {
        write(QStringLiteral("microphone \"%1\" at %2 Hz").arg(device).arg(rateHz));
    });
    connect(&m_session, &ListeningSession::microphoneLost, this, [this](const QString& device) {
        write(QStringLiteral("microphone \"%1\" is gone").arg(device));
    });
    connect(&m_session, &ListeningSession::problem, this,
            [this](const QString& sentence) { write(QStringLiteral("problem: ") + sentence); });
    connect(&m_session, &ListeningSession::updated, this, [this](const LiveUpdate& update) {
        m_loudest = std::max(m_loudest, double(update.peakDbfs));
        if (update.light != m_isLight) {
            m_isLight = update.light;
            write(m_isLight ? QStringLiteral("does not keep up: the work is lightened")
                            : QStringLiteral("keeps up: all the work again"));
        }
        using Kind = LiveEvent::Kind;
        for (const LiveEvent& event : update.events) {
            const QString cause = QString::fromStdString(event.cause);
            if (event.kind == Kind::NotMonitoring) write(QStringLiteral("NOT MONITORING: ") + cause);
            if (event.kind == Kind::Monitoring) write(QStringLiteral("monitoring again"));
            if (event.kind == Kind::Dropout)
                write(QStringLiteral("dropout of %1 s %2").arg(event.lengthSeconds, 0, 'f', 3).arg(cause));
        }
    });
}

void MonitorLog::follow(AlertCentre& alerts)
{
    connect(&alerts, &AlertCentre::alerted, this, [this](const AlertEvent& event) {
        static constexpr const char* kNames[] = {"start", "still", "end"};
        write(QStringLiteral("alert %1").arg(QLatin1String(kNames[std::size_t(event.kind)])));
    });
}

void MonitorLog::beat()
{
    const double heard = m_session.elapsedSeconds() - m_heardUntil;
    m_heardUntil = m_session.elapsedSeconds();
    write(QStringLiteral("heartbeat: %1, heard %2 s of the last %3 s, %4 s lost in all, loudest %5 dBFS")
              .arg(isNotMonitoring(m_session.status().state) ? QStringLiteral("NOT MONITORING")
                                                             : QStringLiteral("monitoring"))
              .arg(heard, 0, 'f', 1)
              .arg(m_heartbeat.interval() / 1000.0, 0, 'f', 1)
              .arg(m_session.lostSeconds(), 0, 'f', 1)
              .arg(m_loudest, 0, 'f', 1));
    m_loudest = -120;
}

} // namespace cryscope
