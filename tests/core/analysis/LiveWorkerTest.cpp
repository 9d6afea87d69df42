#include "core/analysis/LiveWorker.h"
#include "core/audio/AudioFile.h"
#include "tests/core/analysis/TestModels.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <chrono>
#include <condition_variable>
#include <gtest/gtest.h>
#include <mutex>
#include <thread>

using namespace cryscope;
using namespace cryscope::test;
using Kind = LiveEvent::Kind;
using namespace std::chrono_literals;

namespace {

constexpr SampleRate kRate{16000};

/// Collects what the worker says; the test waits for it.
class Listener {
public:
    void take(const LiveUpdate& update)
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& event : update.events) m_events.push_back(event);
        m_clips += update.clips.size();
        m_clock = update.timeSeconds;
        m_wasLight = m_wasLight || update.light;
        m_changed.notify_all();
    }
    void takeError(const Error& error)
    {
        const std::lock_guard lock(m_mutex);
        m_errors.push_back(error);
        m_changed.notify_all();
    }
    bool waitFor(Kind kind)
    {
        return waitUntil([&] {
            return std::any_of(m_events.begin(), m_events.end(),
                               [&](const LiveEvent& e) { return e.kind == kind; });
        });
    }
    bool waitForClock(double seconds)
    {
        return waitUntil([&] { return m_clock >= seconds - 1e-9; });
    }
    bool waitForClip()
    {
        return waitUntil([&] { return m_clips > 0; });
    }
    bool waitForError()
    {
        return waitUntil([&] { return !m_errors.empty(); });
    }
    bool wasLight()
    {
        const std::lock_guard lock(m_mutex);
        return m_wasLight;
    }
    std::vector<LiveEvent> events()
    {
        const std::lock_guard lock(m_mutex);
        return m_events;
    }
    std::vector<Error> errors()
    {
        const std::lock_guard lock(m_mutex);
        return m_errors;
    }

private:
    bool waitUntil(const std::function<bool()>& condition)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, 20s, condition);
    }
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<LiveEvent> m_events;
    std::vector<Error> m_errors;
    double m_clock = 0;
    std::size_t m_clips = 0;
    bool m_wasLight = false;
};

struct Room {
    explicit Room(double noSamplesSeconds = 2, Models models = {loudnessDetector(), nullptr})
    {
        LivePathConfig config;
        config.inputRate = kRate;
        config.analysis = defaultConfig();
        config.noSamplesSeconds = noSamplesSeconds;
        worker = std::make_unique<LiveWorker>(
            stream, config, std::move(models), [this](const LiveUpdate& update) { listener.take(update); },
            [this](const Error& error) { listener.takeError(error); }, ClipConfig{},
            [this] { return slept.load(); });
    }
    /// As a device would: what does not fit is counted.
    void deliver(std::span<const float> samples)
    {
        const std::size_t taken = stream->ring.write(samples);
        if (taken < samples.size())
            stream->lostSamples.fetch_add(std::int64_t(samples.size() - taken), std::memory_order_release);
    }
    /// As fast as the worker takes it; never so much at once that it would be a backlog.
    void deliverAll(std::span<const float> samples)
    {
        while (!samples.empty()) {
            if (stream->ring.available() > 8000) {
                std::this_thread::yield();
                continue;
            }
            const std::size_t count = std::min<std::size_t>(samples.size(), 4000);
            samples = samples.subspan(stream->ring.write(samples.first(count)));
        }
    }
    std::shared_ptr<CaptureStream> stream = std::make_shared<CaptureStream>(kRate);
    Listener listener;
    std::atomic<double> slept = 1000; ///< since the computer was started
    std::unique_ptr<LiveWorker> worker;
};

std::vector<Kind> kindsOf(const std::vector<LiveEvent>& events)
{
    std::vector<Kind> kinds;
    for (const auto& event : events) kinds.push_back(event.kind);
    return kinds;
}

} // namespace

TEST(LiveWorker, TellsACryAndEndsItWhenItStops)
{
    const Bout bout{3.0, 4.0, {}};
    Room room;
    room.deliverAll(night(9.0, kRate, std::span(&bout, 1)));
    ASSERT_TRUE(room.listener.waitForClock(9.0));
    room.worker.reset();
    EXPECT_EQ(kindsOf(room.listener.events()), (std::vector{Kind::Start, Kind::End}));
    EXPECT_TRUE(room.listener.errors().empty());
}

TEST(LiveWorker, RecordsExactlyWhatItHeard)
{
    const TempFolder folder;
    Room room;
    const auto sound = night(6.0, kRate, {});
    room.worker->startRecording(folder / "night.wav", AudioWriter::Format::WavFloat);
    room.deliverAll(sound);
    ASSERT_TRUE(room.listener.waitForClock(6.0));
    const auto file = room.worker->stopRecording();
    ASSERT_TRUE(file) << file.error().text();
    EXPECT_EQ(*file, folder / "night.wav");
    auto source = openAudioFile(*file);
    ASSERT_TRUE(source);
    std::vector<float> back(sound.size() + 100);
    std::size_t count = 0;
    for (std::size_t part = 1; part > 0; count += part)
        part = (*source)->read(std::span(back).subspan(count)).value();
    back.resize(count);
    EXPECT_EQ(back, sound);
}

TEST(LiveWorker, SavesWhatWasJustHeard)
{
    const TempFolder folder;
    Room room;
    room.deliverAll(noise(4.0, kRate));
    ASSERT_TRUE(room.listener.waitForClock(4.0));
    room.worker->saveRecent(3, folder / "heard.wav");
    ASSERT_TRUE(room.listener.waitForClip());
    auto source = openAudioFile(folder / "heard.wav");
    ASSERT_TRUE(source);
    EXPECT_EQ((*source)->length(), 3 * 16000);
}

TEST(LiveWorker, CompletesTheRecordingWhenItIsDestroyed)
{
    const TempFolder folder;
    {
        Room room;
        room.worker->startRecording(folder / "night.wav", AudioWriter::Format::Wav16);
        room.deliverAll(noise(2.0, kRate));
        ASSERT_TRUE(room.listener.waitForClock(2.0));
    }
    EXPECT_TRUE(std::filesystem::exists(folder / "night.wav"));
}

TEST(LiveWorker, SaysThatARecordingFailedAndGoesOnListening)
{
    Room room;
    room.worker->startRecording("/proc/nowhere/night.wav", AudioWriter::Format::Wav16);
    ASSERT_TRUE(room.listener.waitForError());
    room.deliverAll(noise(1.0, kRate));
    EXPECT_TRUE(room.listener.waitForClock(1.0));
    EXPECT_FALSE(room.worker->stopRecording());
    const auto nothing = room.worker->stopRecording();
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().kind, ErrorKind::InvalidArgument);
}

TEST(LiveWorker, SaysWithinItsLimitThatNoSamplesCome)
{
    Room room(0.4);
    room.deliverAll(noise(1.0, kRate));
    ASSERT_TRUE(room.listener.waitFor(Kind::NotMonitoring));
    room.deliver(noise(0.1, kRate));
    ASSERT_TRUE(room.listener.waitFor(Kind::Monitoring));
    const auto events = room.listener.events();
    ASSERT_EQ(kindsOf(events), (std::vector{Kind::NotMonitoring, Kind::Dropout, Kind::Monitoring}));
    EXPECT_EQ(events[0].cause, "no_samples");
    EXPECT_NEAR(events[0].timeSeconds, 1.4, 1e-3);
    EXPECT_GE(events[1].lengthSeconds, 0.4);
}

TEST(LiveWorker, SaysThatItHasFallenBehindAndWhenItHasCaughtUp)
{
    std::mutex busy;
    std::unique_lock hold(busy);
    ModelCard card = detectorCard();
    const auto slow = std::make_shared<FixedClassifier>(card, [&](std::span<const float>) {
        const std::lock_guard lock(busy);
        return std::vector<float>{1, 0};
    });
    Room room(2, {slow, nullptr});
    room.deliver(noise(2.0, kRate)); // the model is held up over these
    room.deliver(noise(8.0, kRate));
    hold.unlock();
    ASSERT_TRUE(room.listener.waitFor(Kind::Monitoring));
    const auto events = room.listener.events();
    ASSERT_EQ(kindsOf(events), (std::vector{Kind::NotMonitoring, Kind::Monitoring}));
    EXPECT_EQ(events[0].cause, "backlog");
    EXPECT_TRUE(room.listener.wasLight());
}

TEST(LiveWorker, LightensItsWorkBeforeItFallsBehindAndStillHearsTheCry)
{
    // A model that takes longer for a window than a window lasts, on a machine where others work, too.
    std::atomic<int> asked = 0;
    const auto loudness = loudnessDetector();
    const auto slow = std::make_shared<FixedClassifier>(detectorCard(), [&](std::span<const float> window) {
        ++asked;
        std::this_thread::sleep_for(50ms);
        const auto judged = loudness->classify({window, 1});
        return judged->probabilities;
    });
    Room room(2, {slow, nullptr});
    const Bout bout{12.0, 6.0, {}};
    const auto sound = night(24.0, kRate, std::span(&bout, 1));
    // Ten times as fast as it is heard: at 40 windows a second the model gets 20 done.
    for (std::size_t at = 0; at < sound.size(); at += 1600) {
        room.deliver(std::span(sound).subspan(at, 1600));
        std::this_thread::sleep_for(10ms);
    }
    ASSERT_TRUE(room.listener.waitForClock(24.0));
    room.worker.reset();
    EXPECT_TRUE(room.listener.wasLight());
    EXPECT_LT(asked, 24 * 4);
    EXPECT_EQ(kindsOf(room.listener.events()), (std::vector{Kind::Start, Kind::End}));
}

TEST(LiveWorker, TellsASuspendAsAGapOfItsLength)
{
    Room room;
    room.deliverAll(noise(1.0, kRate));
    ASSERT_TRUE(room.listener.waitForClock(1.0));
    room.slept = 1000 + 3600;
    ASSERT_TRUE(room.listener.waitFor(Kind::Dropout));
    room.deliverAll(noise(1.0, kRate));
    ASSERT_TRUE(room.listener.waitForClock(3602.0));
    const auto events = room.listener.events();
    ASSERT_EQ(kindsOf(events), std::vector{Kind::Dropout});
    EXPECT_EQ(events[0].cause, "suspend");
    EXPECT_NEAR(events[0].lengthSeconds, 3600, 1e-3);
    EXPECT_NEAR(events[0].timeSeconds, 1, 1e-3);
}

TEST(LiveWorker, TellsLostSamplesAsADropoutAndKeepsTheTimeLineOfTheRecording)
{
    const TempFolder folder;
    Room room;
    room.worker->startRecording(folder / "night.wav", AudioWriter::Format::Wav16);
    room.deliverAll(noise(1.0, kRate));
    ASSERT_TRUE(room.listener.waitForClock(1.0));
    room.stream->lostSamples.fetch_add(8000, std::memory_order_release);
    ASSERT_TRUE(room.listener.waitFor(Kind::Dropout));
    room.deliverAll(noise(1.0, kRate));
    ASSERT_TRUE(room.listener.waitForClock(2.5));
    EXPECT_NEAR(room.listener.events()[0].lengthSeconds, 0.5, 1e-9);
    ASSERT_TRUE(room.worker->stopRecording());
    EXPECT_EQ((*openAudioFile(folder / "night.wav"))->info().length, 40000);
}

TEST(LiveWorker, GoesOnWithTheLevelWhenTheModelFails)
{
    class Failing final : public CryClassifier {
    public:
        const ModelCard& card() const override { return m_card; }
        std::string device() const override { return "cpu"; }
        Result<Probabilities> classify(const WindowBatch&) const override
        {
            return fail(ErrorKind::Internal, "model", "It broke.");
        }

    private:
        ModelCard m_card = detectorCard();
    };
    Room room(2, {std::make_shared<Failing>(), nullptr});
    room.deliverAll(noise(2.0, kRate));
    ASSERT_TRUE(room.listener.waitFor(Kind::NotMonitoring));
    EXPECT_EQ(room.listener.events()[0].cause, "model_failed");
    ASSERT_EQ(room.listener.errors().size(), 1U);
    room.worker->setModels({loudnessDetector(), nullptr});
    room.deliverAll(cry(3.0, kRate));
    ASSERT_TRUE(room.listener.waitFor(Kind::Start));
    EXPECT_TRUE(room.listener.waitFor(Kind::Monitoring));
}

TEST(LiveWorker, PassesOnThatTheDeviceIsGone)
{
    Room room;
    room.worker->setTrouble("device_lost", true);
    room.deliverAll(noise(0.2, kRate));
    ASSERT_TRUE(room.listener.waitFor(Kind::NotMonitoring));
    EXPECT_EQ(room.listener.events()[0].cause, "device_lost");
    room.worker->setTrouble("device_lost", false);
    room.deliverAll(noise(0.2, kRate));
    EXPECT_TRUE(room.listener.waitFor(Kind::Monitoring));
}

TEST(LiveWorker, SaysWhyItCannotBegin)
{
    LivePathConfig config;
    config.inputRate = kRate;
    config.digitalSilenceSeconds = -1;
    Listener listener;
    LiveWorker worker(std::make_shared<CaptureStream>(kRate), config, {}, {},
                      [&](const Error& error) { listener.takeError(error); });
    ASSERT_TRUE(listener.waitForError());
    EXPECT_EQ(listener.errors()[0].where, "digitalSilenceSeconds");
    EXPECT_FALSE(worker.stopRecording());
}

TEST(LiveWorker, ComesThroughStartsAndStopsUnderLoad)
{
    const TempFolder folder;
    for (int i = 0; i < 20; ++i) {
        Room room;
        std::thread device([&] {
            const auto sound = noise(0.05, kRate);
            for (int n = 0; n < 40; ++n) room.deliver(sound);
        });
        room.worker->startRecording(folder / (std::to_string(i) + ".wav"), AudioWriter::Format::Wav16);
        room.worker->setModels({loudnessDetector(), pitchReason(0.9, 0.5)});
        if (i % 2 == 0) {
            EXPECT_TRUE(room.worker->stopRecording());
        }
        device.join();
    }
}
