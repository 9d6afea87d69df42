#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace cryscope {

/// Loudspeakers or headphones as the system names them.
struct OutputDevice {
    QByteArray id;
    QString name;
    bool operator==(const OutputDevice&) const = default;
};

/// Those that are there now, in the system's order; empty where there are none. GUI thread.
QList<OutputDevice> outputDevices();

} // namespace cryscope
