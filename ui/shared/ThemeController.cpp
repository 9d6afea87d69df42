#include "ui/shared/ThemeController.h"

#include "ui/shared/Theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace cryscope {
namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kGroup = QStringLiteral("org.freedesktop.appearance");
const QString kKey = QStringLiteral("color-scheme");
constexpr uint kPreferDark = 1;

} // namespace

ThemeController::ThemeController(QObject* parent) : QObject(parent), m_desktopPalette(QApplication::palette())
{
    askPortal();
}

void ThemeController::setMode(ThemeMode mode)
{
    m_mode = mode;
    apply();
}

void ThemeController::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                SLOT(portalSettingChanged(QString, QString, QDBusVariant)));
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    call << kGroup << kKey;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid()) takeScheme(reply.value().variant());
        watcher->deleteLater();
    });
}

void ThemeController::portalSettingChanged(const QString& group, const QString& key,
                                           const QDBusVariant& value)
{
    if (group == kGroup && key == kKey) takeScheme(value.variant());
}

void ThemeController::takeScheme(const QVariant& value)
{
    QVariant inner = value;
    // Old portals wrap the value twice.
    while (inner.canConvert<QDBusVariant>()) inner = inner.value<QDBusVariant>().variant();
    m_portalDark = inner.toUInt() == kPreferDark;
    apply();
}

void ThemeController::apply()
{
    bool dark = isDark(m_desktopPalette);
    if (m_mode == ThemeMode::System)
        dark = dark || m_portalDark.value_or(false);
    else
        dark = m_mode == ThemeMode::Dark;
    const bool desktopKnowsBest = m_mode == ThemeMode::System && isDark(m_desktopPalette);
    QApplication::setPalette(desktopKnowsBest ? m_desktopPalette : dark ? darkPalette() : lightPalette());
}

} // namespace cryscope
