#include "ui/monitor/CheckDialog.h"

#include "tests/support/SyntheticSound.h"
#include "tests/ui/support/Wait.h"
#include "ui/monitor/CheckWords.h"
#include "ui/monitor/LevelMeter.h"

#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

using test::waitFor;

constexpr SampleRate kRate{16000};

class Checking : public testing::Test {
protected:
    Checking() { qputenv("PULSE_SERVER", "unix:/nonexistent"); }
    ~Checking() override { session.stop(); }

    std::shared_ptr<CaptureStream> open()
    {
        auto stream = std::make_shared<CaptureStream>(kRate);
        Q_EMIT microphone.opened(stream, "Test microphone");
        return stream;
    }
    /// As much at once as the ring takes.
    static void give(CaptureStream& stream, const std::vector<float>& sound)
    {
        for (std::size_t at = 0; at < sound.size();) {
            at += stream.ring.write(std::span(sound).subspan(at));
            QCoreApplication::processEvents();
        }
    }
    std::shared_ptr<CaptureStream> listen()
    {
        session.start({});
        EXPECT_TRUE(waitFor([&] { return isNotMonitoring(session.status().state); }));
        auto stream = open();
        Q_EMIT microphone.receiving();
        return stream;
    }
    QString title(const CheckDialog& dialog) { return dialog.words().front(); }

    Microphone microphone;
    ListeningSession session{microphone};
};

TEST_F(Checking, SaysOfAQuietRoomThatTheMicrophoneWillDo)
{
    CheckDialog dialog(session, microphone, {}, "Test microphone");
    QSignalSpy judged(&dialog.check(), &CheckSession::judged);
    auto stream = open();
    give(*stream, test::noise(10.5, kRate, 3.5e-4));
    ASSERT_TRUE(waitFor([&] { return judged.size() == 1; }));
    EXPECT_EQ(title(dialog), "This microphone will do.");
    EXPECT_EQ(dialog.words().size(), 7);
    EXPECT_FALSE(dialog.check().isRunning());
}

TEST_F(Checking, ShowsLevelAndProgressWhileItListens)
{
    CheckDialog dialog(session, microphone, {}, "Test microphone");
    auto stream = open();
    give(*stream, test::noise(5.3, kRate, 0.1));
    ASSERT_TRUE(waitFor([&] { return dialog.findChild<QProgressBar*>()->value() == 500; }));
    EXPECT_GT(dialog.findChild<LevelMeter*>()->rmsDbfs(), -20);
    EXPECT_TRUE(dialog.check().isRunning());
}

TEST_F(Checking, LetsGoOfTheMicrophoneWhenItIsCancelled)
{
    CheckDialog dialog(session, microphone, {}, "Test microphone");
    auto stream = open();
    give(*stream, test::noise(1, kRate, 0.1));
    dialog.reject();
    EXPECT_FALSE(dialog.check().isRunning());
    EXPECT_EQ(stream.use_count(), 1) << "nobody reads it any more";
}

TEST_F(Checking, SaysWhyItCannotBeDoneAndDoesItAgain)
{
    CheckDialog dialog(session, microphone, {}, "Test microphone");
    ASSERT_TRUE(waitFor([&] { return !dialog.check().isRunning(); })) << "there is no device here";
    EXPECT_EQ(title(dialog), "The microphone could not be checked.");
    for (auto* button : dialog.findChildren<QPushButton*>())
        if (button->text() == "Check &again") button->click();
    EXPECT_TRUE(dialog.check().isRunning());
}

TEST_F(Checking, ListensAlongWithASittingWithoutDisturbingIt)
{
    auto stream = listen();
    QSignalSpy begun(&session, &ListeningSession::sittingBegan);
    CheckDialog dialog(session, microphone, {}, "Test microphone");
    give(*stream, test::noise(11, kRate, 0.02));
    ASSERT_TRUE(waitFor([&] { return title(dialog) == "Cries may be missed like this."; }));
    EXPECT_TRUE(session.isListening());
    EXPECT_EQ(begun.size(), 0);
    EXPECT_NEAR(session.elapsedSeconds(), 11, 0.1);
}

TEST_F(Checking, SaysThatASittingHasEndedUnderIt)
{
    auto stream = listen();
    CheckDialog dialog(session, microphone, {}, "Test microphone");
    give(*stream, test::noise(1, kRate, 0.02));
    session.stop();
    EXPECT_EQ(title(dialog), "The microphone could not be checked.");
}

TEST_F(Checking, HasWordsForEverythingThatCanBeFound)
{
    auto noisy = test::noise(10, kRate, 0.3);
    for (float& sample : noisy) sample = std::clamp(sample, -1.0F, 1.0F);
    for (const auto& sound : {noisy, test::silence(10, kRate), test::noise(10, kRate, 1e-6)}) {
        const auto report = checkMicrophone(sound, kRate);
        ASSERT_TRUE(report);
        for (const auto& finding : report->findings) {
            const QString words = findingWords(finding, *report);
            EXPECT_FALSE(words.isEmpty());
            EXPECT_FALSE(words.contains("%1") || words.contains("%2")) << words.toStdString();
        }
    }
}

} // namespace
} // namespace cryscope
