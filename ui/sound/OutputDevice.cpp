#include "ui/sound/OutputDevice.h"

#include <QAudioDevice>
#include <QMediaDevices>

namespace cryscope {

QList<OutputDevice> outputDevices()
{
    QList<OutputDevice> devices;
    for (const QAudioDevice& device : QMediaDevices::audioOutputs())
        devices << OutputDevice{device.id(), device.description()};
    return devices;
}

} // namespace cryscope
