#include "ui/monitor/InputBox.h"

#include <QEvent>
#include <QSignalBlocker>
#include <utility>

namespace cryscope {

namespace {
constexpr auto kInputKey = "monitor/input";
constexpr auto kInputNameKey = "monitor/inputName";
} // namespace

InputBox::InputBox(Microphone& microphone, Settings& settings, QWidget* parent)
    : QComboBox(parent), m_settings(settings), m_devices(microphone.devices())
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(22);
    connect(&microphone, &Microphone::devicesChanged, this, [this](const QList<InputDevice>& devices) {
        m_devices = devices;
        fill();
    });
    connect(this, &QComboBox::activated, this, [this] {
        m_settings.setValue(QLatin1String(kInputKey), chosen());
        m_settings.setValue(QLatin1String(kInputNameKey), currentText());
        Q_EMIT chosenByHand(chosen());
    });
    retranslate();
}

void InputBox::choose(const QString& idOrName)
{
    m_settings.setValue(QLatin1String(kInputKey), idOrName.toUtf8());
    m_settings.setValue(QLatin1String(kInputNameKey), idOrName);
    fill();
}

void InputBox::fill()
{
    const QByteArray wanted = m_settings.value(QLatin1String(kInputKey)).toByteArray();
    const QString wantedName = m_settings.value(QLatin1String(kInputNameKey)).toString();
    const QSignalBlocker blocker(this);
    clear();
    addItem(tr("System default"), QByteArray());
    for (const InputDevice& device : std::as_const(m_devices)) addItem(device.name, device.id);
    int index = findData(wanted);
    if (index < 0) index = findText(wantedName);
    if (index < 0) {
        addItem(tr("%1 (not connected)").arg(wantedName), wanted);
        index = count() - 1;
    }
    setCurrentIndex(index);
}

void InputBox::retranslate()
{
    setAccessibleName(tr("Microphone"));
    setToolTip(tr("The microphone to listen to; the list follows what is connected"));
    fill();
}

void InputBox::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QComboBox::changeEvent(event);
}

} // namespace cryscope
