#pragma once

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>

namespace cryscope {

/// A microphone as the system names it. An empty id stands for "whatever the system's default is".
struct InputDevice {
    QByteArray id;
    QString name;
    bool operator==(const InputDevice&) const = default;
};

} // namespace cryscope

Q_DECLARE_METATYPE(cryscope::InputDevice)
