// What is said over D-Bus, on a bus that exists for this test alone.
#include "tests/ui/support/Wait.h"
#include "ui/alerts/DesktopNotifier.h"
#include "ui/monitor/SleepInhibitor.h"

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QProcess>
#include <QSignalSpy>
#include <QVariantMap>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace cryscope {
namespace {

using test::waitFor;

/// org.freedesktop.login1, as far as it matters here.
class Login : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    Login() { EXPECT_EQ(::pipe2(m_ends, O_NONBLOCK | O_CLOEXEC), 0); }
    ~Login() override
    {
        ::close(m_ends[0]);
        closeWriteEnd();
    }
    /// Somebody still holds what Inhibit() gave away.
    bool isInhibited() const
    {
        char byte = 0;
        return !asked.isEmpty() && ::read(m_ends[0], &byte, 1) < 0; // 0: the last one has let go
    }
    QString asked;

public Q_SLOTS:
    Q_SCRIPTABLE QDBusUnixFileDescriptor Inhibit(const QString& what, const QString& who, const QString&,
                                                 const QString& mode)
    {
        asked = what + QLatin1Char(' ') + who + QLatin1Char(' ') + mode;
        const QDBusUnixFileDescriptor given(m_ends[1]);
        QMetaObject::invokeMethod(
            this, [this] { closeWriteEnd(); }, Qt::QueuedConnection);
        return given;
    }

private:
    void closeWriteEnd()
    {
        if (m_ends[1] >= 0) ::close(std::exchange(m_ends[1], -1));
    }
    int m_ends[2] = {-1, -1};
};

class ScreenSaver : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")
public:
    int held = 0;

public Q_SLOTS:
    Q_SCRIPTABLE uint Inhibit(const QString&, const QString&)
    {
        ++held;
        return 7;
    }
    Q_SCRIPTABLE void UnInhibit(uint cookie) { held -= cookie == 7 ? 1 : 0; }
};

class Notifications : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    QStringList said;
    QList<uint> replaced;
    QList<uint> closed;
    int urgency = -1;

public Q_SLOTS:
    Q_SCRIPTABLE uint Notify(const QString&, uint replaces, const QString&, const QString& title,
                             const QString& text, const QStringList&, const QVariantMap& hints, int)
    {
        said << title + QStringLiteral(": ") + text;
        replaced << replaces;
        urgency = hints.value(QStringLiteral("urgency")).toInt();
        return 42;
    }
    Q_SCRIPTABLE void CloseNotification(uint id) { closed << id; }
};

class DesktopBus : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_daemon = new QProcess;
        s_daemon->start("dbus-daemon", {"--session", "--nofork", "--print-address"});
        if (!s_daemon->waitForStarted() || !s_daemon->waitForReadyRead(10000)) return;
        s_address = s_daemon->readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", s_address);
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", s_address);
    }
    static void TearDownTestSuite()
    {
        s_daemon->kill();
        s_daemon->waitForFinished();
        delete s_daemon;
    }
    void SetUp() override
    {
        if (s_address.isEmpty()) GTEST_SKIP() << "There is no dbus-daemon here (package dbus-daemon).";
    }
    /// Offers `object` as the service of that name.
    QDBusConnection offer(const QString& service, const QString& path, QObject* object)
    {
        QDBusConnection bus = QDBusConnection::connectToBus(QString::fromUtf8(s_address), service);
        EXPECT_TRUE(bus.registerObject(path, object, QDBusConnection::ExportScriptableContents));
        EXPECT_TRUE(bus.registerService(service));
        return bus;
    }
    static QProcess* s_daemon;
    static QByteArray s_address;
};

QProcess* DesktopBus::s_daemon = nullptr;
QByteArray DesktopBus::s_address;

TEST_F(DesktopBus, KeepsTheComputerAwakeWhileItListens)
{
    Login login;
    ScreenSaver saver;
    offer("org.freedesktop.login1", "/org/freedesktop/login1", &login);
    offer("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", &saver);
    SleepInhibitor inhibitor;
    EXPECT_TRUE(login.asked.isEmpty()) << "not before it listens";
    inhibitor.setActive(true);
    ASSERT_TRUE(waitFor([&] { return inhibitor.isHeld() && saver.held == 1; }));
    EXPECT_EQ(login.asked, "sleep:idle CryScope block");
    EXPECT_TRUE(login.isInhibited());
    inhibitor.setActive(false);
    EXPECT_TRUE(waitFor([&] { return !login.isInhibited() && saver.held == 0; })) << "it may sleep again";
    QDBusConnection::disconnectFromBus("org.freedesktop.login1");
    QDBusConnection::disconnectFromBus("org.freedesktop.ScreenSaver");
}

TEST_F(DesktopBus, ShowsOneNotificationThatTakesThePlaceOfTheLast)
{
    Notifications service;
    offer("org.freedesktop.Notifications", "/org/freedesktop/Notifications", &service);
    DesktopNotifier notifier;
    QSignalSpy unavailable(&notifier, &DesktopNotifier::unavailable);
    notifier.show("The baby cries", "Since 02:13.", true);
    ASSERT_TRUE(waitFor([&] { return service.said.size() == 1; }));
    EXPECT_EQ(service.said.front(), "The baby cries: Since 02:13.");
    EXPECT_EQ(service.urgency, 2);
    // The answer with its number may still be on the way.
    ASSERT_TRUE(waitFor([&] {
        notifier.show("The crying is over", "", false);
        return !service.replaced.isEmpty() && service.replaced.back() == 42;
    }));
    EXPECT_EQ(service.urgency, 1);
    notifier.close();
    EXPECT_TRUE(waitFor([&] { return service.closed.contains(42U); }));
    EXPECT_EQ(unavailable.count(), 0);
    QDBusConnection::disconnectFromBus("org.freedesktop.Notifications");
}

TEST_F(DesktopBus, SaysThatThereAreNoNotificationsWithoutTheService)
{
    DesktopNotifier notifier;
    QSignalSpy unavailable(&notifier, &DesktopNotifier::unavailable);
    notifier.show("The baby cries", "Since 02:13.", true);
    ASSERT_TRUE(waitFor([&] { return unavailable.count() == 1; }));
    EXPECT_EQ(unavailable.front().front().toString(), "The baby cries");
}

TEST_F(DesktopBus, WithoutTheServicesListensAllTheSame)
{
    SleepInhibitor inhibitor;
    inhibitor.setActive(true);
    DesktopNotifier notifier; // answers come in order: after this one there was time for the other
    QSignalSpy unavailable(&notifier, &DesktopNotifier::unavailable);
    notifier.show("a", "b", false);
    ASSERT_TRUE(waitFor([&] { return unavailable.count() == 1; }));
    EXPECT_FALSE(inhibitor.isHeld());
    inhibitor.setActive(false);
}

} // namespace
} // namespace cryscope

#include "DesktopBusTest.moc"
