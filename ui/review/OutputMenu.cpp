#include "ui/review/OutputMenu.h"

#include "ui/sound/Player.h"

#include <QActionGroup>
#include <algorithm>

namespace cryscope {
namespace {

constexpr auto kDeviceKey = "review/outputDevice";
constexpr auto kNameKey = "review/outputName"; ///< to name it while it is unplugged

} // namespace

OutputMenu::OutputMenu(Settings& settings, Player& player, Devices devices, QWidget* parent)
    : QMenu(parent), m_settings(settings), m_player(player), m_devices(std::move(devices)),
      m_group(new QActionGroup(this))
{
    setObjectName(QStringLiteral("outputMenu"));
    player.setDevice(settings.value(QLatin1String(kDeviceKey)).toByteArray());
    connect(this, &QMenu::aboutToShow, this, &OutputMenu::fill);
    retranslate();
}

void OutputMenu::fill()
{
    const QByteArray chosen = m_settings.value(QLatin1String(kDeviceKey)).toByteArray();
    clear();
    add({{}, tr("What the system plays on")});
    const QList<OutputDevice> devices = m_devices();
    if (!devices.isEmpty()) addSeparator();
    for (const OutputDevice& device : devices) add(device);
    const bool isThere =
        chosen.isEmpty() ||
        std::any_of(devices.begin(), devices.end(), [&](const auto& device) { return device.id == chosen; });
    if (!isThere)
        add({chosen, tr("%1 (not connected)").arg(m_settings.value(QLatin1String(kNameKey)).toString())});
    for (QAction* action : actions()) action->setChecked(action->data().toByteArray() == chosen);
}

void OutputMenu::add(const OutputDevice& device)
{
    QString words = device.name;
    QAction* action = addAction(words.replace(QLatin1Char('&'), QLatin1String("&&")));
    action->setCheckable(true);
    action->setData(device.id);
    m_group->addAction(action);
    connect(action, &QAction::triggered, this, [this, device] {
        m_settings.setValue(QLatin1String(kDeviceKey), device.id);
        m_settings.setValue(QLatin1String(kNameKey), device.name);
        m_player.setDevice(device.id);
    });
}

void OutputMenu::retranslate()
{
    setTitle(tr("Pla&y on"));
    menuAction()->setToolTip(tr("Which loudspeakers or headphones recordings are heard on"));
    fill();
}

} // namespace cryscope
