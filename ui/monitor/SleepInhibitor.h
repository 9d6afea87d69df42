#pragma once

#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <optional>

namespace cryscope {

/// Keeps the computer from falling asleep while it listens: org.freedesktop.login1 (system bus) and, for
/// desktops that ask there, org.freedesktop.ScreenSaver (session bus). Where there is neither, nothing
/// happens; a suspend that comes all the same is told by LiveWorker. GUI thread; the calls are asynchronous.
class SleepInhibitor final : public QObject {
    Q_OBJECT
public:
    explicit SleepInhibitor(QObject* parent = nullptr);
    ~SleepInhibitor() override;

    void setActive(bool active);
    /// login1 has agreed.
    bool isHeld() const { return m_lock.has_value() && m_lock->isValid(); }

Q_SIGNALS:
    void held();

private:
    void ask();
    void release();

    bool m_isActive = false;
    int m_asked = 0; ///< answers to earlier questions are about nothing any more
    std::optional<QDBusUnixFileDescriptor> m_lock;
    std::optional<uint> m_screenSaver;
};

} // namespace cryscope
