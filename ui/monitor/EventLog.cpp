#include "ui/monitor/EventLog.h"

#include <QDateTime>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace cryscope {

namespace {

using Json = nlohmann::json;

const char* nameOf(LiveEvent::Kind kind)
{
    switch (kind) {
    case LiveEvent::Kind::Start:
        return "start";
    case LiveEvent::Kind::Ongoing:
        return "ongoing";
    case LiveEvent::Kind::End:
        return "end";
    case LiveEvent::Kind::Dropout:
        return "dropout";
    case LiveEvent::Kind::Silence:
        return "silence";
    case LiveEvent::Kind::NotMonitoring:
        return "not_monitoring";
    case LiveEvent::Kind::Monitoring:
        return "monitoring";
    }
    return "";
}

} // namespace

Result<std::unique_ptr<EventLog>> EventLog::open(const QString& path, ListeningSession& session)
{
    auto file = std::make_unique<QFile>();
    bool isOpen = false;
    if (path == QLatin1String("-")) {
        isOpen = file->open(stderr, QIODevice::WriteOnly | QIODevice::Text);
    } else {
        file->setFileName(path);
        isOpen = file->open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Text);
    }
    if (!isOpen) {
        return fail(ErrorKind::Io, path.toStdString(),
                    tr("The event log cannot be written: choose another file.").toStdString());
    }
    return std::unique_ptr<EventLog>(new EventLog(std::move(file), session));
}

EventLog::EventLog(std::unique_ptr<QFile> file, ListeningSession& session)
    : m_file(std::move(file)), m_session(session)
{
    connect(&session, &ListeningSession::microphoneOpened, this, [this](const QString& device, int rateHz) {
        write({{"event", "listening"}, {"device", device.toStdString()}, {"rate_hz", rateHz}},
              m_session.elapsedSeconds());
    });
    connect(&session, &ListeningSession::hearing, this, [this] {
        write({{"event", "hearing"}}, m_session.elapsedSeconds());
    });
    connect(&session, &ListeningSession::microphoneLost, this, [this](const QString& device) {
        write({{"event", "device_lost"}, {"device", device.toStdString()}}, m_session.elapsedSeconds());
    });
    connect(&session, &ListeningSession::microphoneReturned, this, [this] {
        write({{"event", "device_back"}, {"device", m_session.deviceName().toStdString()}},
              m_session.elapsedSeconds());
    });
    connect(&session, &ListeningSession::recordingStarted, this, [this](const QString& name) {
        write({{"event", "recording"}, {"file", name.toStdString()}}, m_session.elapsedSeconds());
    });
    connect(&session, &ListeningSession::recordingFinished, this, [this](const QString& name) {
        if (!name.isEmpty()) {
            write({{"event", "recorded"}, {"file", name.toStdString()}}, m_session.elapsedSeconds());
        }
    });
    connect(&session, &ListeningSession::listeningChanged, this, [this](bool listening) {
        if (!listening) write({{"event", "stopped"}}, m_session.elapsedSeconds());
    });
    connect(&session, &ListeningSession::updated, this, [this](const LiveUpdate& update) {
        for (const LiveEvent& event : update.events) writeEvent(event);
    });
}

void EventLog::writeEvent(const LiveEvent& event)
{
    Json line = {{"event", nameOf(event.kind)}};
    switch (event.kind) {
    case LiveEvent::Kind::Start:
    case LiveEvent::Kind::Ongoing:
    case LiveEvent::Kind::End: {
        const Episode& episode = event.episode;
        line["start_s"] = episode.startSeconds;
        if (event.kind != LiveEvent::Kind::Start) line["end_s"] = episode.endSeconds;
        line["cry_probability"] = episode.cryProbability;
        line["reason"] = episode.reason;
        Json reasons = Json::object();
        for (const ReasonProbability& reason : episode.reasons) reasons[reason.name] = reason.probability;
        line["reasons"] = std::move(reasons);
        break;
    }
    case LiveEvent::Kind::Dropout:
    case LiveEvent::Kind::Silence:
        line["length_s"] = event.lengthSeconds;
        break;
    case LiveEvent::Kind::NotMonitoring:
        line["cause"] = event.cause;
        break;
    case LiveEvent::Kind::Monitoring:
        break;
    }
    write(std::move(line), event.timeSeconds);
}

void EventLog::write(nlohmann::json line, double timeSeconds)
{
    line["time_s"] = timeSeconds;
    line["wall"] = QDateTime::currentDateTime().toString(Qt::ISODateWithMs).toStdString();
    // Device names come from the system in any encoding: what is no UTF-8 is replaced, never thrown over.
    m_file->write(
        QByteArray::fromStdString(line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)) +
        '\n');
    m_file->flush();
}

} // namespace cryscope
