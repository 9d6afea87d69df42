#pragma once

#include "ui/shared/Settings.h"
#include "ui/sound/OutputDevice.h"

#include <QMenu>
#include <functional>

class QActionGroup;

namespace cryscope {

class Player;

/// Where recordings are heard: on what the system plays on, or on a device of one's own choice, which is
/// remembered while it is unplugged. What it is given outlives it. GUI thread.
class OutputMenu final : public QMenu {
    Q_OBJECT
public:
    using Devices = std::function<QList<OutputDevice>()>;

    OutputMenu(Settings& settings, Player& player, Devices devices = outputDevices,
               QWidget* parent = nullptr);
    void retranslate();

private:
    /// Devices come and go: asked for whenever the menu is opened.
    void fill();
    void add(const OutputDevice& device);

    Settings& m_settings;
    Player& m_player;
    Devices m_devices;
    QActionGroup* m_group;
};

} // namespace cryscope
