#pragma once

#include <QObject>
#include <QString>

namespace cryscope {

/// The desktop's notifications, by D-Bus (org.freedesktop.Notifications). Where there is no such service
/// unavailable() is told and another way may be taken. GUI thread; nothing blocks.
class DesktopNotifier final : public QObject {
    Q_OBJECT
public:
    explicit DesktopNotifier(QObject* parent = nullptr) : QObject(parent) {}
    ~DesktopNotifier() override;

    /// Takes the place of the one before; an urgent one stays until it is closed.
    void show(const QString& title, const QString& text, bool urgent);
    void close();

Q_SIGNALS:
    void unavailable(const QString& title, const QString& text);

private:
    uint m_id = 0; ///< of the one that is shown; 0: none
};

} // namespace cryscope
