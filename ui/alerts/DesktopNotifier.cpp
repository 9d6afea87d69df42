#include "ui/alerts/DesktopNotifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace cryscope {

namespace {

constexpr int kAsTheDesktopLikes = -1;
constexpr int kUntilClosed = 0;

QDBusMessage call(const QString& method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.Notifications"),
                                          QStringLiteral("/org/freedesktop/Notifications"),
                                          QStringLiteral("org.freedesktop.Notifications"), method);
}

} // namespace

DesktopNotifier::~DesktopNotifier()
{
    close();
}

void DesktopNotifier::show(const QString& title, const QString& text, bool urgent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        Q_EMIT unavailable(title, text);
        return;
    }
    QDBusMessage message = call(QStringLiteral("Notify"));
    const QVariantMap hints = {{QStringLiteral("urgency"), QVariant::fromValue(uchar(urgent ? 2 : 1))},
                               {QStringLiteral("desktop-entry"), QStringLiteral("org.cryscope.CryScope")}};
    // The sound is this program's own.
    message << QStringLiteral("CryScope") << m_id << QStringLiteral("org.cryscope.CryScope") << title << text
            << QStringList() << hints << (urgent ? kUntilClosed : kAsTheDesktopLikes);
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, title, text] {
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError()) {
            Q_EMIT unavailable(title, text);
        } else {
            m_id = reply.value();
        }
        watcher->deleteLater();
    });
}

void DesktopNotifier::close()
{
    if (m_id == 0) return;
    QDBusConnection::sessionBus().asyncCall(call(QStringLiteral("CloseNotification"))
                                            << std::exchange(m_id, 0));
}

} // namespace cryscope
