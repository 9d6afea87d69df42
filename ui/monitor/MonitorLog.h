#pragma once

#include "ui/monitor/ListeningSession.h"

#include <QObject>
#include <QTimer>
#include <filesystem>
#include <memory>

namespace spdlog {
class logger;
}

namespace cryscope {

class AlertCentre;

/// The program's own diary of listening, for the morning after: began, ended, every state that is not
/// monitoring, dropouts, alerts, and a heartbeat every minute that says that it was alive and how far behind.
/// Text lines in `<folder>/monitor.log`, three older files of a megabyte at most beside it. No sound, no
/// words of a person. GUI thread.
class MonitorLog final : public QObject {
    Q_OBJECT
public:
    static constexpr int kHeartbeatMs = 60000;

    /// A log that cannot be written is none. `heartbeatMs` is for tests.
    MonitorLog(const std::filesystem::path& folder, ListeningSession& session, int heartbeatMs = kHeartbeatMs,
               QObject* parent = nullptr);
    ~MonitorLog() override;

    void follow(AlertCentre& alerts);
    /// Deletes everything that was written; the diary begins anew.
    void forget();

private:
    void open();
    void connectSession();
    void beat();
    void write(const QString& line);

    std::filesystem::path m_folder;
    ListeningSession& m_session;
    std::shared_ptr<spdlog::logger> m_log; ///< null: it cannot be written
    QTimer m_heartbeat;
    double m_loudest = -120; ///< dBFS, since the last heartbeat
    double m_heardUntil = 0; ///< stream's clock at the last heartbeat
    bool m_isLight = false;
};

} // namespace cryscope
