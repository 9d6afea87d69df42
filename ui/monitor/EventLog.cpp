#include "ui/monitor/EventLog.h"

#include "core/analysis/AlertJson.h"
#include "ui/monitor/AlertCentre.h"

#include <QDateTime>
#include <cmath>
#include <cstdio>

namespace cryscope {

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
    connect(&session, &ListeningSession::problem, this, [this](const QString& sentence) {
        write({{"event", "problem"}, {"sentence", sentence.toStdString()}}, m_session.elapsedSeconds());
    });
    connect(&session, &ListeningSession::listeningChanged, this, [this](bool listening) {
        if (!listening) write({{"event", "stopped"}}, m_session.elapsedSeconds());
    });
    connect(&session, &ListeningSession::updated, this, [this](const LiveUpdate& update) {
        for (const LiveEvent& event : update.events) writeLine(toJson(event));
    });
}

void EventLog::follow(AlertCentre& alerts)
{
    connect(&alerts, &AlertCentre::alerted, this,
            [this](const AlertEvent& event, UtcTime zero) { writeLine(toJson(event, zero)); });
}

void EventLog::write(OrderedJson line, double timeSeconds)
{
    line["time_s"] = std::round(timeSeconds * 1000) / 1000;
    writeLine(std::move(line));
}

void EventLog::writeLine(OrderedJson line)
{
    line["wall"] = QDateTime::currentDateTime().toString(Qt::ISODateWithMs).toStdString();
    m_file->write(QByteArray::fromStdString(toLine(line)) + '\n');
    m_file->flush();
}

} // namespace cryscope
