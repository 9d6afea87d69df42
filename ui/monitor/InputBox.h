#pragma once

#include "ui/shared/Settings.h"
#include "ui/sound/Microphone.h"

#include <QComboBox>

namespace cryscope {

/// The list of microphones. The choice of the last time stays chosen while its device is away, so that nobody
/// listens to another room.
class InputBox final : public QComboBox {
    Q_OBJECT
public:
    InputBox(Microphone& microphone, Settings& settings, QWidget* parent = nullptr);

    /// Empty: the system's default.
    QByteArray chosen() const { return currentData().toByteArray(); }
    /// The microphone with this id or name, connected or not; remembered like one chosen in the list.
    void choose(const QString& idOrName);

Q_SIGNALS:
    void chosenByHand(const QByteArray& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void retranslate();

    Settings& m_settings;
    QList<InputDevice> m_devices;
};

} // namespace cryscope
