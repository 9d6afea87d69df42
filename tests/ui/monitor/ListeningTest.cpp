#include "core/audio/AudioWriter.h"
#include "tests/support/SyntheticSound.h"
#include "tests/ui/support/Wait.h"
#include "ui/monitor/EventLog.h"
#include "ui/monitor/ListeningSession.h"
#include "ui/monitor/RecordingName.h"
#include "ui/monitor/UpdateMailbox.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <csignal>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sndfile.hh>
#include <sys/resource.h>
#include <thread>

namespace cryscope {
namespace {

using test::waitFor;

constexpr SampleRate kRate{16000};

// --- UpdateMailbox
// ----------------------------------------------------------------------------------------------

TEST(UpdateMailbox, DeliversEverythingInOrderAndNotOftenerThanTheScreen)
{
    std::vector<double> times;
    int calls = 0;
    UpdateMailbox mailbox([&](std::vector<LiveUpdate> updates) {
        ++calls;
        for (const LiveUpdate& update : updates) times.push_back(update.timeSeconds);
    });
    QElapsedTimer timer;
    timer.start();
    std::thread live([&] {
        for (int i = 0; i < 1000; ++i) {
            LiveUpdate update;
            update.timeSeconds = i;
            mailbox.put(std::move(update));
            if (i % 10 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
    });
    EXPECT_TRUE(waitFor([&] { return times.size() == 1000; }));
    live.join();
    for (std::size_t i = 0; i < times.size(); ++i) ASSERT_EQ(times[i], double(i));
    EXPECT_LE(calls, timer.elapsed() / 15 + 2);
    EXPECT_GT(calls, 1);
}

// --- ListeningSession
// -------------------------------------------------------------------------------------------

/// A session whose microphone is played by the test: no device is touched.
class Listening : public testing::Test {
protected:
    Listening()
    {
        qputenv("PULSE_SERVER", "unix:/nonexistent"); // nobody's real microphone is opened
    }
    ~Listening() override { session.stop(); }

    /// There is no real microphone here; the one of the test comes when that has been said.
    void reallyFail()
    {
        ASSERT_TRUE(waitFor([&] { return isNotMonitoring(session.status().state); }));
    }
    std::shared_ptr<CaptureStream> listenTo(SampleRate rate = kRate)
    {
        session.start({});
        reallyFail();
        auto stream = std::make_shared<CaptureStream>(rate);
        Q_EMIT microphone.opened(stream, "Test microphone");
        Q_EMIT microphone.receiving();
        return stream;
    }
    /// Until the live thread has heard it all.
    void say(CaptureStream& stream, const std::vector<float>& sound)
    {
        const double until = session.elapsedSeconds() + double(sound.size()) / stream.rate.hz;
        for (std::size_t at = 0; at < sound.size();) {
            at += stream.ring.write(std::span(sound).subspan(at));
            QCoreApplication::processEvents();
        }
        ASSERT_TRUE(waitFor([&] { return session.elapsedSeconds() >= until - 1e-3; }));
    }

    QTemporaryDir folder;
    Microphone microphone;
    ListeningSession session{microphone};
};

TEST_F(Listening, CountsTheTimeOfTheSoundAndSaysWhatItHears)
{
    auto stream = listenTo();
    say(*stream, test::noise(2, kRate, 0.001));
    EXPECT_NEAR(session.elapsedSeconds(), 2, 0.01);
    EXPECT_EQ(session.status().state, MonitorState::Quiet);
    EXPECT_EQ(session.deviceName(), "Test microphone");
}

TEST_F(Listening, SaysSinceWhenTheBabyCriesAndPublishesTheColumnsOfTheSpectrogram)
{
    session.setModels({std::make_shared<FixedClassifier>(), nullptr});
    std::size_t rows = 0;
    const QObject whileRowsLive; // the session speaks once more when the fixture ends it
    QObject::connect(&session, &ListeningSession::updated, &whileRowsLive,
                     [&](const LiveUpdate& update) { rows += update.columns.rows(); });
    auto stream = listenTo();
    say(*stream, test::noise(3, kRate, 0.0005));
    say(*stream, test::cry(3, kRate));
    EXPECT_EQ(session.status().state, MonitorState::Crying);
    EXPECT_NEAR(session.status().sinceSeconds, 3, 0.5);
    EXPECT_NEAR(double(rows), 600, 10);
}

TEST_F(Listening, RecordsEverySampleFromTheFirstToAFileWhoseNameSaysWhen)
{
    QSignalSpy finished(&session, &ListeningSession::recordingFinished);
    session.startRecording(folder.path());
    auto stream = listenTo();
    const auto sound = test::sine(440, 2.5, kRate);
    say(*stream, sound);
    session.stopRecording();
    ASSERT_EQ(finished.size(), 1);
    const QString file = finished.front().front().toString();
    EXPECT_TRUE(QFileInfo(file).fileName().startsWith("cryscope-20")) << file.toStdString();
    SndfileHandle wav(file.toStdString());
    ASSERT_EQ(wav.frames(), std::int64_t(sound.size()));
    std::vector<float> read(sound.size());
    wav.readf(read.data(), wav.frames());
    for (std::size_t i = 0; i < sound.size(); ++i) ASSERT_NEAR(read[i], sound[i], 1e-4);
}

TEST_F(Listening, KeepsWhatItRecordedWhenTheMicrophoneIsLost)
{
    QSignalSpy finished(&session, &ListeningSession::recordingFinished);
    session.startRecording(folder.path());
    auto stream = listenTo();
    say(*stream, test::sine(440, 2, kRate));
    Q_EMIT microphone.lost("Test microphone");
    EXPECT_EQ(session.status().state, MonitorState::Lost);
    EXPECT_TRUE(session.isRecording()) << "it goes on when the microphone is back";
    session.stop();
    ASSERT_EQ(finished.size(), 1);
    EXPECT_EQ(SndfileHandle(finished.front().front().toString().toStdString()).frames(), 2 * kRate.hz);
}

TEST_F(Listening, GoesOnInTheSameSittingWhenTheMicrophoneIsBackWithItsRate)
{
    auto stream = listenTo();
    say(*stream, test::noise(1, kRate));
    QSignalSpy begun(&session, &ListeningSession::sittingBegan);
    Q_EMIT microphone.lost("Test microphone");
    Q_EMIT microphone.opened(stream, "Test microphone");
    Q_EMIT microphone.receiving();
    say(*stream, test::noise(1, kRate));
    EXPECT_EQ(begun.size(), 0);
    EXPECT_FALSE(isNotMonitoring(session.status().state));
}

TEST_F(Listening, BeginsANewSittingAndANewFileWhenTheRateChanges)
{
    QSignalSpy finished(&session, &ListeningSession::recordingFinished);
    session.startRecording(folder.path());
    auto stream = listenTo();
    say(*stream, test::noise(1, kRate));
    QSignalSpy begun(&session, &ListeningSession::sittingBegan);
    auto other = std::make_shared<CaptureStream>(SampleRate{48000});
    Q_EMIT microphone.opened(other, "Another");
    EXPECT_EQ(begun.size(), 1);
    EXPECT_EQ(finished.size(), 1) << "the first file is complete";
    session.stop();
    EXPECT_EQ(finished.size(), 2);
    EXPECT_NE(finished[0].front(), finished[1].front());
}

TEST_F(Listening, SaysSoWhenAFolderCannotBeRecordedTo)
{
    QSignalSpy problems(&session, &ListeningSession::problem);
    QFile blocker(folder.filePath("file"));
    ASSERT_TRUE(blocker.open(QIODevice::WriteOnly));
    session.startRecording(folder.filePath("file/below"));
    auto stream = listenTo();
    ASSERT_FALSE(problems.isEmpty());
    EXPECT_TRUE(problems.back().front().toString().contains("file/below"));
    EXPECT_FALSE(session.isRecording());
    say(*stream, test::noise(0.5, kRate));
    EXPECT_FALSE(isNotMonitoring(session.status().state)) << "listening goes on";
}

/// While this lives no file grows beyond `bytes`: the disk is full.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

TEST_F(Listening, EndsARecordingThatTheDiskHasNoRoomForAndLosesNothingOfIt)
{
    QSignalSpy failed(&session, &ListeningSession::recordingFailed);
    QSignalSpy finished(&session, &ListeningSession::recordingFinished);
    QSignalSpy recovered(&session, &ListeningSession::recordingsRecovered);
    session.startRecording(folder.path());
    auto stream = listenTo();
    say(*stream, test::sine(440, 2, kRate));
    {
        const FullDisk disk(100000); // three seconds
        say(*stream, test::sine(440, 4, kRate));
        ASSERT_TRUE(waitFor([&] { return failed.count() == 1; }));
    }
    EXPECT_FALSE(session.isRecording());
    EXPECT_TRUE(session.recordingFile().isEmpty());
    ASSERT_EQ(finished.count(), 1);
    EXPECT_TRUE(finished[0][0].toString().isEmpty());
    EXPECT_FALSE(isNotMonitoring(session.status().state)) << "listening goes on";
    ASSERT_TRUE(waitFor([&] { return recovered.count() == 1; }));
    const QStringList files = recovered[0][0].toStringList();
    ASSERT_EQ(files.size(), 1);
    EXPECT_GT(SndfileHandle(files[0].toStdString()).frames(), 3 * kRate.hz);
    session.stop();
    EXPECT_EQ(failed.count(), 1) << "said once";
}

TEST_F(Listening, CompletesWhatAnEarlierRunLeftUnfinished)
{
    const QString whole = folder.filePath("cryscope-20260102-030405.wav");
    {
        auto writer = AudioWriter::create(whole.toStdString(), kRate, AudioWriter::Format::Wav16);
        ASSERT_TRUE(writer);
        ASSERT_TRUE((*writer)->write(test::sine(440, 2, kRate))); // and never finished
    }
    ASSERT_FALSE(QFile::exists(whole));
    QSignalSpy recovered(&session, &ListeningSession::recordingsRecovered);
    session.recoverRecordings(folder.path());
    ASSERT_TRUE(waitFor([&] { return recovered.count() == 1; }));
    const QStringList files = recovered[0][0].toStringList();
    ASSERT_EQ(files.size(), 1);
    EXPECT_EQ(SndfileHandle(files[0].toStdString()).frames(), 2 * kRate.hz);
}

TEST_F(Listening, WritesAnEventLogOfOneObjectALine)
{
    session.setModels({std::make_shared<FixedClassifier>(), nullptr});
    const QString path = folder.filePath("events.jsonl");
    auto log = EventLog::open(path, session);
    ASSERT_TRUE(log);
    auto stream = listenTo();
    say(*stream, test::noise(2, kRate, 0.0005));
    say(*stream, test::cry(3, kRate));
    Q_EMIT microphone.lost("Test \xe9 microphone");
    session.stop();
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QStringList names;
    double onset = -1;
    for (const QByteArray& line : file.readAll().trimmed().split('\n')) {
        const auto json = nlohmann::json::parse(line.toStdString());
        names << QString::fromStdString(json.at("event"));
        EXPECT_TRUE(json.contains("time_s") && json.contains("wall")) << line.toStdString();
        if (names.back() == "end") onset = json.at("start_s");
    }
    for (const char* expected : {"listening", "hearing", "start", "device_lost", "end", "stopped"}) {
        EXPECT_EQ(names.count(expected), 1) << expected;
    }
    EXPECT_NEAR(onset, 2, 0.5);
}

// --- names
// ------------------------------------------------------------------------------------------------------

TEST(RecordingName, NeverMeetsAFileThatIsThere)
{
    const QTemporaryDir folder;
    const QDateTime when({2026, 1, 2}, {3, 4, 5});
    const QString first = newRecordingFile(folder.filePath("new/folder"), when).value();
    EXPECT_TRUE(first.endsWith("new/folder/cryscope-20260102-030405.wav")) << first.toStdString();
    QFile part(first + ".part");
    ASSERT_TRUE(part.open(QIODevice::WriteOnly));
    EXPECT_TRUE(newRecordingFile(folder.filePath("new/folder"), when).value().endsWith("-2.wav"));
}

} // namespace
} // namespace cryscope
