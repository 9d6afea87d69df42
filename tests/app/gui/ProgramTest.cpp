#include "tests/app/gui/RunningProgram.h"
#include "tests/app/gui/VirtualMicrophone.h"
#include "tests/support/SyntheticSound.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <cmath>
#include <gtest/gtest.h>
#include <sndfile.hh>

namespace cryscope::test {
namespace {

constexpr SampleRate kRate{48000};

/// Waiting time on a machine that does other things too; what is promised is measured by the clock in the
/// log.
constexpr int kPatienceMs = 30000;

std::vector<float> recorded(const QString& file, int& rateHz)
{
    SndfileHandle wav(file.toStdString());
    rateHz = wav.samplerate();
    std::vector<float> samples(std::size_t(wav.frames()));
    wav.readf(samples.data(), wav.frames());
    return samples;
}

/// Seconds at which the sound first stays above `threshold` (rms of 10 ms) for 50 ms; -1 if never.
double onsetOf(const std::vector<float>& sound, int rateHz, double threshold)
{
    const auto block = std::size_t(rateHz / 100);
    int loud = 0;
    for (std::size_t at = 0; at + block <= sound.size(); at += block) {
        double energy = 0;
        for (std::size_t i = at; i < at + block; ++i) energy += double(sound[i]) * sound[i];
        loud = std::sqrt(energy / double(block)) > threshold ? loud + 1 : 0;
        if (loud == 5) return (double(at) / rateHz) - 0.04;
    }
    return -1;
}

/// The end of the last 10 ms whose rms is above `threshold`.
double lastSoundOf(const std::vector<float>& sound, int rateHz, double threshold)
{
    std::vector<float> backwards(sound.rbegin(), sound.rend());
    const auto block = std::size_t(rateHz / 100);
    for (std::size_t at = 0; at + block <= backwards.size(); at += block) {
        double energy = 0;
        for (std::size_t i = at; i < at + block; ++i) energy += double(backwards[i]) * backwards[i];
        if (std::sqrt(energy / double(block)) > threshold) return double(backwards.size() - at) / rateHz;
    }
    return -1;
}

QDateTime wallOf(const nlohmann::json& event)
{
    return QDateTime::fromString(QString::fromStdString(event.at("wall")), Qt::ISODateWithMs);
}

QString onlyFileIn(const QString& folder)
{
    const QStringList files = QDir(folder).entryList(QDir::Files);
    return files.size() == 1 ? QDir(folder).filePath(files.front()) : QString();
}

class ProgramWithMicrophone : public testing::Test {
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
    static QStringList recording()
    {
        return {QStringLiteral("--record"), QStringLiteral("RECORDINGS"), QStringLiteral("--model"),
                QStringLiteral("level"),    QStringLiteral("--input"),    QStringLiteral("TestMic")};
    }

    QTemporaryDir folder;
    VirtualMicrophone microphone;
};

TEST_F(ProgramWithMicrophone, ReportsTheOneCryThatItHearsWithItsOnsetWithinHalfASecond)
{
    const std::vector<Bout> bouts = {{.startSeconds = 3, .lengthSeconds = 4}};
    const QString file = wav(night(9, kRate, bouts, 0.0005));
    RunningProgram program(microphone.environment(), recording());
    ASSERT_TRUE(program.waitFor("hearing", kPatienceMs)) << program.said().toStdString();
    microphone.play(file);
    ASSERT_TRUE(program.waitFor("start", kPatienceMs)) << "the cry was not reported";
    microphone.waitUntilPlayed();
    ASSERT_EQ(program.endNow(), 0);

    const auto starts = program.events("start");
    const auto ends = program.events("end");
    ASSERT_EQ(starts.size(), 1U);
    ASSERT_EQ(ends.size(), 1U) << "one bout of crying is one episode";
    int rateHz = 0;
    const auto heard = recorded(onlyFileIn(program.recordingFolder()), rateHz);
    ASSERT_FALSE(heard.empty());
    const double onset =
        onsetOf(heard, rateHz, 0.02); // the recording and the stream begin with the same sample
    ASSERT_GT(onset, 0);
    EXPECT_NEAR(starts.front().at("start_s").get<double>(), onset, 0.5);
    EXPECT_NEAR(ends.front().at("start_s").get<double>(), onset, 0.5);
    EXPECT_NEAR(ends.front().at("end_s").get<double>(), lastSoundOf(heard, rateHz, 0.02), 0.8);
    EXPECT_LT(starts.front().at("time_s").get<double>(), onset + 3) << "said while it cries";
}

TEST_F(ProgramWithMicrophone, SaysWithinTwoSecondsThatTheMicrophoneIsGoneAndLosesNothingThatItRecorded)
{
    RunningProgram program(microphone.environment(), recording());
    const auto hearing = program.waitFor("hearing", kPatienceMs);
    ASSERT_TRUE(hearing) << program.said().toStdString();
    microphone.play(wav(noise(30, kRate, 0.05)));
    QElapsedTimer playing;
    playing.start();
    while (playing.elapsed() < 4000) program.isRunning();
    const QDateTime unplugged = QDateTime::currentDateTime();
    microphone.unplug();
    const QDateTime gone = QDateTime::currentDateTime();
    const auto lost = program.waitFor("device_lost", kPatienceMs);
    ASSERT_TRUE(lost) << "the loss was not said";
    EXPECT_LE(gone.msecsTo(wallOf(*lost)), 2000);
    EXPECT_TRUE(program.isRunning());
    ASSERT_EQ(program.endNow(), 0);

    ASSERT_EQ(program.events("recorded").size(), 1U);
    int rateHz = 0;
    const auto heard = recorded(onlyFileIn(program.recordingFolder()), rateHz);
    const double seconds = double(heard.size()) / rateHz;
    EXPECT_GE(seconds, double(wallOf(*hearing).msecsTo(unplugged)) / 1000 - 0.3)
        << "the end of the recording is missing";
    // Nothing was counted as lost while the microphone was there, and the file ends with what was heard last.
    for (const auto& dropout : program.events("dropout")) {
        EXPECT_GE(dropout.at("time_s").get<double>(), lost->at("time_s").get<double>() - 0.2)
            << dropout.dump();
    }
    EXPECT_GT(lastSoundOf(heard, rateHz, 0.02), seconds - 0.7);
}

TEST_F(ProgramWithMicrophone, ListensAgainByItselfWhenTheMicrophoneIsBack)
{
    RunningProgram program(microphone.environment(), recording());
    ASSERT_TRUE(program.waitFor("hearing", kPatienceMs)) << program.said().toStdString();
    microphone.unplug();
    ASSERT_TRUE(program.waitFor("device_lost", kPatienceMs));
    microphone.plugIn();
    const QDateTime back = QDateTime::currentDateTime();
    const auto event = program.waitFor("device_back", kPatienceMs);
    ASSERT_TRUE(event);
    EXPECT_LE(back.msecsTo(wallOf(*event)), 6000);
    EXPECT_EQ(program.endNow(), 0);
}

TEST(Program, SaysThatThereIsNoMicrophoneAndLivesOn)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PULSE_SERVER"), QStringLiteral("unix:/nonexistent"));
    RunningProgram program(environment,
                           {QStringLiteral("--listen"), QStringLiteral("--model"), QStringLiteral("level")});
    EXPECT_TRUE(program.waitFor("problem", kPatienceMs)) << program.said().toStdString();
    EXPECT_TRUE(program.isRunning());
    EXPECT_EQ(program.endNow(), 0);
}

TEST(Program, TellsItsOptionsAndItsVersionWithoutADisplay)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DISPLAY"));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("none-such"));
    const QString program = qEnvironmentVariable("CRYSCOPE_BUILD_BIN") + QStringLiteral("/cryscope");
    const auto run = [&](const QString& option) {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(program, {option});
        process.waitForFinished();
        return std::make_pair(process.exitCode(), process.readAllStandardOutput());
    };
    const auto help = run(QStringLiteral("--help"));
    EXPECT_EQ(help.first, 0);
    for (const char* option : {"--listen", "--record", "--event-log", "--workspace", "--model"}) {
        EXPECT_TRUE(help.second.contains(option)) << option;
    }
    EXPECT_TRUE(run(QStringLiteral("--version")).second.contains(CRYSCOPE_VERSION));
    EXPECT_EQ(run(QStringLiteral("--none-such")).first, 2);
}

} // namespace
} // namespace cryscope::test
