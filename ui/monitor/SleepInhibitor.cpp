#include "ui/monitor/SleepInhibitor.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace cryscope {

namespace {

QDBusMessage screenSaver(const QString& method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.ScreenSaver"),
                                          QStringLiteral("/org/freedesktop/ScreenSaver"),
                                          QStringLiteral("org.freedesktop.ScreenSaver"), method);
}

void giveBack(uint cookie)
{
    QDBusConnection::sessionBus().asyncCall(screenSaver(QStringLiteral("UnInhibit")) << cookie);
}

} // namespace

SleepInhibitor::SleepInhibitor(QObject* parent) : QObject(parent) {}

SleepInhibitor::~SleepInhibitor()
{
    release();
}

void SleepInhibitor::setActive(bool active)
{
    if (active == m_isActive) return;
    m_isActive = active;
    active ? ask() : release();
}

void SleepInhibitor::ask()
{
    const int question = ++m_asked;
    const QString why = tr("Listening to a baby");
    if (QDBusConnection bus = QDBusConnection::systemBus(); bus.isConnected()) {
        QDBusMessage message = QDBusMessage::createMethodCall(
            QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
            QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("Inhibit"));
        message << QStringLiteral("sleep:idle") << QStringLiteral("CryScope") << why
                << QStringLiteral("block");
        auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, question] {
            const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
            watcher->deleteLater();
            if (reply.isError() || question != m_asked || !m_isActive) return;
            m_lock = reply.value(); // held as long as it is open
            Q_EMIT held();
        });
    }
    if (QDBusConnection bus = QDBusConnection::sessionBus(); bus.isConnected()) {
        auto* watcher = new QDBusPendingCallWatcher(
            bus.asyncCall(screenSaver(QStringLiteral("Inhibit")) << QStringLiteral("CryScope") << why), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, question] {
            const QDBusPendingReply<uint> reply = *watcher;
            watcher->deleteLater();
            if (reply.isError()) return;
            if (question == m_asked && m_isActive) {
                m_screenSaver = reply.value();
            } else {
                giveBack(reply.value()); // the answer came when nobody listened any more
            }
        });
    }
}

void SleepInhibitor::release()
{
    ++m_asked;
    m_lock.reset();
    if (!m_screenSaver) return;
    giveBack(*m_screenSaver);
    m_screenSaver.reset();
}

} // namespace cryscope
