#pragma once

#include "core/analysis/ResultJson.h"
#include "ui/monitor/ListeningSession.h"

#include <QFile>
#include <QObject>
#include <memory>

namespace cryscope {

class AlertCentre;

/// Writes what a sitting has to say as one JSON object a line, flushed at once (--event-log): the events of
/// `cryscope-cli monitor` with the same names and fields, and beside them
///   listening      device, rate_hz        the device is open
///   hearing                               its first samples have arrived
///   device_lost    device                 within 2 s of the last sample
///   device_back    device
///   recording      file                   begun; `time_s` is the place of its first sample, to a block
///   recorded       file                   complete
///   problem        sentence               no microphone, a recording that cannot be written, ...
///   alert          as `cryscope-cli monitor --alert-rule` (follow())
///   stopped
/// Every line carries `event`, `time_s` (the stream's clock) and `wall` (local time of day with
/// milliseconds).
class EventLog final : public QObject {
    Q_OBJECT
public:
    /// `path` "-" is standard error. Fails with Io when the file cannot be written.
    static Result<std::unique_ptr<EventLog>> open(const QString& path, ListeningSession& session);

    /// Alerts, too.
    void follow(AlertCentre& alerts);

private:
    EventLog(std::unique_ptr<QFile> file, ListeningSession& session);
    void write(OrderedJson line, double timeSeconds);
    void writeLine(OrderedJson line);

    std::unique_ptr<QFile> m_file;
    ListeningSession& m_session;
};

} // namespace cryscope
