// What a night may bring, with the whole program and a microphone of its own.
#include "tests/app/gui/RunningProgram.h"
#include "tests/app/gui/VirtualMicrophone.h"
#include "tests/support/SyntheticSound.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <array>
#include <gtest/gtest.h>

namespace cryscope::test {
namespace {

constexpr SampleRate kRate{48000};
constexpr int kPatienceMs = 30000;

QDateTime wallOf(const nlohmann::json& event)
{
    return QDateTime::fromString(QString::fromStdString(event.at("wall")), Qt::ISODateWithMs);
}

class Night : public testing::Test {
protected:
    void SetUp() override
    {
        if (!microphone.isThere()) GTEST_SKIP() << microphone.whyNot().toStdString();
    }
    QString wav(const std::vector<float>& sound)
    {
        const QString file = folder.filePath(QStringLiteral("sound.wav"));
        writeWav(file.toStdString(), sound, kRate);
        return file;
    }
    static QStringList listening(const QStringList& more = {QStringLiteral("--model"),
                                                            QStringLiteral("level")})
    {
        return QStringList{QStringLiteral("--listen"), QStringLiteral("--input"), QStringLiteral("TestMic")} +
               more;
    }
    /// Time passes while the program runs.
    static void pass(RunningProgram& program, int ms)
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < ms) program.isRunning();
    }
    /// The newest of the events that tell of the state: "hearing", "device_lost", ...
    static std::string lastOf(RunningProgram& program, const std::vector<std::string>& names)
    {
        std::string last;
        for (const auto& event : program.events())
            if (std::find(names.begin(), names.end(), event.at("event")) != names.end())
                last = event.at("event");
        return last;
    }

    QTemporaryDir folder;
    VirtualMicrophone microphone;
};

TEST_F(Night, GoesOnWhenTheSoundServerIsKilledAndComesBack)
{
    RunningProgram program(microphone.environment(), listening());
    ASSERT_TRUE(program.waitFor("hearing", kPatienceMs)) << program.said().toStdString();
    pass(program, 1500);
    const QDateTime killed = QDateTime::currentDateTime();
    microphone.order("kill");
    const auto lost = program.waitFor("device_lost", kPatienceMs);
    ASSERT_TRUE(lost) << "the loss was not said";
    EXPECT_LE(killed.msecsTo(wallOf(*lost)), 3000);
    pass(program, 2000);
    microphone.order("start");
    const QDateTime back = QDateTime::currentDateTime();
    const auto again = program.waitFor("device_back", kPatienceMs);
    ASSERT_TRUE(again) << "it does not listen again by itself";
    EXPECT_LE(back.msecsTo(wallOf(*again)), 8000);
    microphone.play(wav(cry(4, kRate)));
    EXPECT_TRUE(program.waitFor("start", kPatienceMs)) << "it says that it listens and does not hear";
    EXPECT_TRUE(program.isRunning());
    EXPECT_EQ(program.endNow(), 0);
    EXPECT_FALSE(program.events("dropout").empty()) << "the time that was lost is told";
}

TEST_F(Night, SaysThatAStreamStallsAndWhenItFlowsAgain)
{
    RunningProgram program(microphone.environment(), listening());
    ASSERT_TRUE(program.waitFor("hearing", kPatienceMs)) << program.said().toStdString();
    pass(program, 1500);
    const QDateTime stalled = QDateTime::currentDateTime();
    microphone.order("stall");
    std::optional<RunningProgram::Json> said;
    QElapsedTimer timer;
    timer.start();
    while (!said && timer.elapsed() < kPatienceMs) {
        pass(program, 50);
        for (const auto& event : program.events())
            if (event.at("event") == "device_lost" || event.at("event") == "not_monitoring") said = event;
    }
    ASSERT_TRUE(said);
    EXPECT_LE(stalled.msecsTo(wallOf(*said)), 3000);
    EXPECT_TRUE(program.isRunning());
    microphone.order("resume");
    EXPECT_TRUE(program.waitFor("device_back", kPatienceMs));
    microphone.play(wav(cry(4, kRate)));
    EXPECT_TRUE(program.waitFor("start", kPatienceMs));
    EXPECT_EQ(program.endNow(), 0);
}

TEST_F(Night, HearsACryWhileOtherProgramsTakeAllThereIs)
{
    std::array<QProcess, 4> others;
    RunningProgram program(microphone.environment(), listening());
    ASSERT_TRUE(program.waitFor("hearing", kPatienceMs)) << program.said().toStdString();
    for (QProcess& other : others)
        other.start(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("while :; do :; done")});
    microphone.play(wav(night(6, kRate, std::array{Bout{.startSeconds = 1, .lengthSeconds = 4}}, 0.0005)));
    EXPECT_TRUE(program.waitFor("start", kPatienceMs));
    microphone.waitUntilPlayed();
    for (QProcess& other : others) {
        other.kill();
        other.waitForFinished();
    }
    EXPECT_EQ(program.endNow(), 0);
    EXPECT_EQ(program.events("start").size(), 1U);
    EXPECT_EQ(program.events("device_lost").size(), 0U);
}

TEST_F(Night, IsNotAlertedByItsOwnAlert)
{
    const QString bin = qEnvironmentVariable("CRYSCOPE_BUILD_BIN");
    if (!QFile::exists(bin + QStringLiteral("/libcryscope-engine.so")))
        GTEST_SKIP() << "This build has no engine module.";
    // The loudspeaker of this server is what its microphone hears.
    RunningProgram program(microphone.environment(), listening({}));
    ASSERT_TRUE(program.waitFor("hearing", kPatienceMs)) << program.said().toStdString();
    pass(program, 4000); // the engine loads
    microphone.play(wav(night(7, kRate, std::array{Bout{.startSeconds = 1, .lengthSeconds = 5}}, 0.0005)));
    ASSERT_TRUE(program.waitFor("alert", kPatienceMs)) << "the cry was not told";
    ASSERT_TRUE(program.waitFor("end", 60000)) << "its own sound keeps it going";
    EXPECT_EQ(program.endNow(), 0);
    EXPECT_EQ(program.events("start").size(), 1U);
    const auto ends = program.events("end");
    ASSERT_EQ(ends.size(), 1U);
    EXPECT_LT(ends.front().at("end_s").get<double>() - ends.front().at("start_s").get<double>(), 8);
    int alerts = 0;
    for (const auto& alert : program.events("alert")) alerts += alert.at("phase") == "start" ? 1 : 0;
    EXPECT_EQ(alerts, 1);
}

} // namespace
} // namespace cryscope::test
