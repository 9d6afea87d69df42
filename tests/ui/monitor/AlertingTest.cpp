#include "core/audio/AlertTone.h"
#include "tests/support/SyntheticSound.h"
#include "tests/ui/support/FakeOutput.h"
#include "tests/ui/support/Wait.h"
#include "ui/monitor/AlertBar.h"
#include "ui/monitor/AlertCurtain.h"
#include "ui/monitor/MonitorLog.h"
#include "ui/monitor/MonitorTray.h"
#include "ui/monitor/StateGlyph.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>
#include <set>

namespace cryscope {
namespace {

using test::waitFor;

constexpr SampleRate kRate{16000};

/// A window with an alert bar, a session whose microphone is played by the test, and a loudspeaker that is
/// none.
class Alerting : public testing::Test {
protected:
    Alerting()
    {
        qputenv("PULSE_SERVER", "unix:/nonexistent");
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        window.resize(800, 500);
        bar = new AlertBar(
            session, settings,
            [this] {
                auto made = std::make_unique<test::FakeOutput>();
                speaker = made.get();
                return made;
            },
            &window);
        QObject::connect(&bar->centre(), &AlertCentre::alerted, &window,
                         [this](const AlertEvent& event) { alerts.push_back(event); });
        AlertSettings quick;
        quick.rule.cooldownSeconds = 0;
        quick.rule.unheardSeconds = 5;
        bar->centre().setAlertSettings(quick);
        session.setModels({std::make_shared<FixedClassifier>(), nullptr}); // by loudness
        window.show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
    }
    ~Alerting() override { session.stop(); }

    AlertCurtain& curtain() { return bar->curtain(); }
    std::shared_ptr<CaptureStream> listen()
    {
        session.start({});
        EXPECT_TRUE(waitFor([&] { return isNotMonitoring(session.status().state); }));
        auto stream = std::make_shared<CaptureStream>(kRate);
        Q_EMIT microphone.opened(stream, "Test microphone");
        Q_EMIT microphone.receiving();
        return stream;
    }
    /// Until the live thread has heard it all; never so fast that it would fall behind.
    void say(CaptureStream& stream, const std::vector<float>& sound)
    {
        const double until = session.elapsedSeconds() + double(sound.size()) / kRate.hz;
        for (std::size_t at = 0; at < sound.size();) {
            const std::size_t count = std::min<std::size_t>(1600, sound.size() - at);
            if (stream.ring.available() < 8000) at += stream.ring.write(std::span(sound).subspan(at, count));
            QCoreApplication::processEvents();
        }
        ASSERT_TRUE(waitFor([&] { return session.elapsedSeconds() >= until - 1e-3; }));
    }
    bool isCovered() { return curtain().isVisible() && curtain().geometry() == window.rect(); }

    QTemporaryDir folder;
    Settings settings{folder.filePath("settings.ini")};
    Microphone microphone;
    ListeningSession session{microphone};
    QWidget window;
    AlertBar* bar = nullptr;
    test::FakeOutput* speaker = nullptr;
    std::vector<AlertEvent> alerts;
};

TEST_F(Alerting, TellsACryOnceInSightAndSoundAndThatItIsOver)
{
    auto stream = listen();
    say(*stream, test::noise(2, kRate, 0.001));
    EXPECT_FALSE(isCovered()) << "it hears";
    say(*stream, test::cry(5, kRate));
    ASSERT_TRUE(waitFor([&] { return alerts.size() == 1; }));
    EXPECT_EQ(alerts[0].kind, AlertEvent::Kind::Start);
    EXPECT_TRUE(isCovered());
    EXPECT_EQ(curtain().words(), "The baby cries");
    EXPECT_TRUE(bar->words().contains("The baby cries"));
    ASSERT_NE(speaker, nullptr);
    EXPECT_TRUE(bar->centre().sound().isPlaying());
    EXPECT_EQ(bar->centre().sound().tone(), AlertTone::Bell);
    say(*stream, test::noise(8, kRate, 0.001));
    ASSERT_TRUE(waitFor([&] { return alerts.size() == 2; }));
    EXPECT_EQ(alerts[1].kind, AlertEvent::Kind::End);
    EXPECT_FALSE(isCovered());
    EXPECT_FALSE(bar->centre().sound().isPlaying());
}

TEST_F(Alerting, IsSilencedByAKeyUntilSomethingNewHappens)
{
    auto stream = listen();
    say(*stream, test::cry(4, kRate));
    ASSERT_TRUE(waitFor([&] { return isCovered() && alerts.size() == 1; }));
    QTest::keyClick(&curtain(), Qt::Key_Escape);
    EXPECT_FALSE(isCovered());
    EXPECT_FALSE(bar->centre().sound().isPlaying());
    say(*stream, test::cry(3, kRate));
    EXPECT_FALSE(isCovered()) << "the same cry";
    EXPECT_EQ(alerts.size(), 1U);
}

TEST_F(Alerting, FillsTheWindowAndSoundsTheAlarmWhenItDoesNotHearAndEndsByItself)
{
    auto stream = listen();
    say(*stream, test::noise(2, kRate, 0.001));
    ASSERT_TRUE(waitFor([&] { return !bar->centre().isAlarmed(); }));
    Q_EMIT microphone.lost("Test microphone");
    ASSERT_TRUE(isCovered());
    EXPECT_EQ(curtain().words(), "MICROPHONE LOST");
    EXPECT_TRUE(curtain().sentence().contains("Test microphone"));
    EXPECT_EQ(bar->centre().sound().tone(), AlertTone::Alarm);
    window.resize(900, 600);
    EXPECT_TRUE(waitFor([&] { return isCovered(); }));
    Q_EMIT microphone.receiving();
    say(*stream, test::noise(0.5, kRate, 0.001));
    EXPECT_TRUE(waitFor([&] { return !isCovered(); }));
    EXPECT_FALSE(bar->centre().sound().isPlaying());
}

TEST_F(Alerting, SaysDigitalSilenceAndAStreamThatStalls)
{
    auto stream = listen();
    say(*stream, test::noise(1, kRate, 0.001));
    say(*stream, test::silence(10.2, kRate));
    ASSERT_TRUE(waitFor([&] { return isCovered(); }));
    EXPECT_EQ(curtain().words(), "NOT MONITORING");
    EXPECT_TRUE(curtain().sentence().contains("muted"));
    say(*stream, test::noise(1, kRate, 0.001));
    ASSERT_TRUE(waitFor([&] { return !isCovered(); }));
    // Nothing more comes, and nobody says that the device is gone.
    QElapsedTimer since;
    since.start();
    ASSERT_TRUE(waitFor([&] { return isCovered(); }));
    EXPECT_LT(since.elapsed(), 3000) << "two seconds, and one to say so";
    EXPECT_TRUE(curtain().sentence().contains("No sound arrives"));
    say(*stream, test::noise(0.5, kRate, 0.001));
    EXPECT_TRUE(waitFor([&] { return !isCovered(); }));
}

TEST_F(Alerting, SaysThatAModelHangs)
{
    std::atomic<bool> hangs = false;
    session.setModels({std::make_shared<FixedClassifier>(FixedClassifier().card(),
                                                         [&](std::span<const float>) {
                                                             while (hangs)
                                                                 std::this_thread::sleep_for(
                                                                     std::chrono::milliseconds(20));
                                                             return std::vector<float>{1.0F, 0.0F};
                                                         }),
                       nullptr});
    auto stream = listen();
    say(*stream, test::noise(2, kRate, 0.01));
    ASSERT_TRUE(waitFor([&] { return !isCovered(); }));
    hangs = true;
    stream->ring.write(test::noise(3, kRate, 0.01));
    EXPECT_TRUE(waitFor([&] { return isCovered(); }));
    EXPECT_TRUE(curtain().sentence().contains("too busy"));
    hangs = false;
    EXPECT_TRUE(waitFor([&] {
        // Never so fast that it would fall behind again.
        if (stream->ring.available() < 800) (void)stream->ring.write(test::noise(0.05, kRate, 0.01));
        return !isCovered();
    }));
}

TEST_F(Alerting, SaysThatTheDiskIsFullUntilThereIsSpace)
{
    auto stream = listen();
    say(*stream, test::noise(1, kRate, 0.001));
    ASSERT_TRUE(waitFor([&] { return !isCovered(); }));
    Q_EMIT session.keeper().diskFull(true);
    say(*stream, test::noise(0.5, kRate, 0.001));
    ASSERT_TRUE(waitFor([&] { return isCovered(); }));
    EXPECT_TRUE(curtain().sentence().contains("disk is full")) << curtain().sentence().toStdString();
    Q_EMIT session.keeper().diskFull(false);
    say(*stream, test::noise(0.5, kRate, 0.001));
    EXPECT_TRUE(waitFor([&] { return !isCovered(); }));
}

TEST_F(Alerting, IsSeenWithTheSoundOff)
{
    AlertSettings silent = bar->centre().alertSettings();
    silent.ways.tone.reset();
    silent.ways.volumePercent = 0;
    bar->centre().setAlertSettings(silent);
    auto stream = listen();
    say(*stream, test::cry(4, kRate));
    ASSERT_TRUE(waitFor([&] { return alerts.size() == 1; }));
    EXPECT_TRUE(isCovered());
    EXPECT_EQ(speaker, nullptr) << "no sound was ever asked for";
}

TEST_F(Alerting, CanBeTriedWithoutABaby)
{
    bar->centre().test();
    EXPECT_TRUE(isCovered());
    EXPECT_TRUE(bar->centre().sound().isPlaying());
    EXPECT_TRUE(alerts.empty()) << "nothing is kept of it";
    for (auto* button : curtain().findChildren<QPushButton*>())
        if (button->text() == "I have seen it") button->click();
    EXPECT_FALSE(isCovered());
}

TEST_F(Alerting, RunsTheCommandForEachAlertAndAlarm)
{
    AlertSettings choice = bar->centre().alertSettings();
    const QString said = folder.filePath("said");
    choice.ways.command = QString("/bin/sh -c \"echo $CRYSCOPE_EVENT >> %1\"").arg(said);
    bar->centre().setAlertSettings(choice);
    auto stream = listen(); // no microphone at first
    say(*stream, test::cry(4, kRate));
    say(*stream, test::noise(8, kRate, 0.001));
    const auto lines = [&] {
        QFile file(said);
        if (!file.open(QIODevice::ReadOnly)) return QSet<QByteArray>();
        const auto all = file.readAll().trimmed().split('\n');
        return QSet<QByteArray>(all.begin(), all.end());
    };
    EXPECT_TRUE(waitFor([&] {
        return lines() == QSet<QByteArray>{"not_monitoring", "monitoring", "start", "end"};
    })) << lines().values().join(' ').toStdString();
}

TEST_F(Alerting, WritesADiaryWithAHeartbeat)
{
    MonitorLog log((folder.path() + "/log").toStdString(), session, 100);
    log.follow(bar->centre());
    auto stream = listen();
    say(*stream, test::cry(4, kRate));
    const auto text = [&] {
        QFile file(folder.filePath("log/monitor.log"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    EXPECT_TRUE(waitFor([&] { return text().contains("heartbeat: monitoring"); }));
    session.stop();
    for (const char* part : {" listening", "alert start", "alert end", "microphone", "stopped"})
        EXPECT_TRUE(text().contains(part)) << part << " is not in:\n" << text().toStdString();
    const auto size = text().size();
    QTest::qWait(250);
    EXPECT_EQ(text().size(), size) << "no heartbeat while nobody listens";
    log.forget();
    EXPECT_EQ(text().size(), 0);
}

TEST_F(Alerting, WithALogThatCannotBeWrittenGoesOn)
{
    const MonitorLog log("/proc/nowhere", session, 100);
    auto stream = listen();
    say(*stream, test::noise(1, kRate));
    EXPECT_TRUE(session.isListening());
}

TEST(Tray, TellsTheStatesApartByShapeAsWellAsColour)
{
    std::set<std::vector<bool>> shapes;
    for (const auto state : {MonitorState::Quiet, MonitorState::Crying, MonitorState::Silent}) {
        const QImage image = stateIcon(state).pixmap(32, 32).toImage().scaled(32, 32);
        std::vector<bool> shape;
        for (int y = 0; y < 32; ++y)
            for (int x = 0; x < 32; ++x) shape.push_back(qAlpha(image.pixel(x, y)) > 127);
        shapes.insert(shape);
    }
    EXPECT_EQ(shapes.size(), 3U);
    EXPECT_TRUE(
        MonitorTray::words({MonitorState::Silent, 0, "The disk is full."}).contains("NOT MONITORING"));
}

} // namespace
} // namespace cryscope
