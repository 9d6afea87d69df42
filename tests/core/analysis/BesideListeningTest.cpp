#include "core/analysis/BatchPace.h"
#include "core/analysis/LivePath.h"
#include "core/analysis/QueuePool.h"
#include "tests/core/analysis/TestModels.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <condition_variable>
#include <gtest/gtest.h>
#include <mutex>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <thread>
#include <unistd.h>

using namespace cryscope;
using namespace cryscope::test;

namespace {

constexpr SampleRate kRate{16000};

/// One model for listening and for files, as the program has it. Calls of threads that have stepped back (the
/// batch) stay in the model for as long as the test wants: the worst that a batch can do.
class SharedModel final : public CryClassifier {
public:
    const ModelCard& card() const override { return m_model->card(); }
    std::string device() const override { return "cpu"; }
    Result<Probabilities> classify(const WindowBatch& windows) const override
    {
        if (::getpriority(PRIO_PROCESS, id_t(::syscall(SYS_gettid))) > 0) {
            std::unique_lock lock(m_mutex);
            ++m_held;
            m_changed.notify_all();
            m_changed.wait(lock, [this] { return m_isFree; });
        }
        return m_model->classify(windows);
    }
    void waitUntilTheBatchIsInIt() const
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_held > 0; });
    }
    void letTheBatchGo() const
    {
        const std::lock_guard lock(m_mutex);
        m_isFree = true;
        m_changed.notify_all();
    }

private:
    std::shared_ptr<const CryClassifier> m_model = loudnessDetector();
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    mutable int m_held = 0;
    mutable bool m_isFree = false;
};

/// When each cry was decided, on the stream's clock.
std::vector<double> listen(const Models& models, std::span<const float> sound)
{
    LivePathConfig config;
    config.inputRate = kRate;
    config.analysis = defaultConfig();
    auto path = LivePath::create(config, models).value();
    std::vector<double> times;
    for (std::size_t at = 0; at < sound.size(); at += 800) { // 50 ms, as a microphone hands them out
        const auto update = path->push(sound.subspan(at, std::min<std::size_t>(800, sound.size() - at)));
        EXPECT_TRUE(update);
        for (const LiveEvent& event : update->events) times.push_back(event.timeSeconds);
    }
    return times;
}

TEST(ListeningBesideABatch, NeverWaitsForIt)
{
    const TempFolder folder;
    std::vector<FileQueue::Waiting> files;
    for (int i = 0; i < 8; ++i) {
        files.push_back({i, folder / ("f" + std::to_string(i) + ".wav")});
        writeWav(files.back().file, noise(3, kRate, 0.1), kRate);
    }
    const Bout bouts[] = {{2, 4, {}}, {20, 5, {}}};
    const auto sound = night(60, kRate, bouts);
    const auto alone = listen({loudnessDetector(), nullptr}, sound);
    ASSERT_FALSE(alone.empty());

    const auto model = std::make_shared<SharedModel>();
    FileQueue queue;
    queue.add(files);
    queue.setCores(1);
    int done = 0;
    std::thread batch([&] {
        const auto ended =
            analyseQueue(queue, {model, nullptr},
                         {.analysis = defaultConfig(), .open = {}, .jobs = 2, .lowPriority = true},
                         [&](const QueueOutcome& outcome) { done += outcome.analysis.has_value(); });
        EXPECT_TRUE(ended);
    });
    model->waitUntilTheBatchIsInIt();
    // The batch sits in the model and will not leave: a minute is heard all the same, every cry in its block.
    EXPECT_EQ(listen({model, nullptr}, sound), alone);
    model->letTheBatchGo();
    batch.join();
    EXPECT_EQ(done, 8);
}

TEST(BatchPace, TellsSpeedAndTimeLeftAndStandsStillWhilePaused)
{
    BatchPace pace;
    EXPECT_FALSE(pace.timesRealTime(0));
    pace.begin(100);
    pace.done(1, 10);
    EXPECT_FALSE(pace.timesRealTime(100.1)) << "too soon to say";
    pace.done(600, 2000);
    EXPECT_DOUBLE_EQ(*pace.timesRealTime(110), 60);
    EXPECT_DOUBLE_EQ(*pace.secondsLeft(110, 6000), 30);
    pace.pause(110);
    EXPECT_DOUBLE_EQ(*pace.secondsLeft(500, 6000), 30);
    pace.goOn(500);
    pace.goOn(505); // twice is once
    EXPECT_DOUBLE_EQ(pace.activeSeconds(510), 20);
    EXPECT_DOUBLE_EQ(*pace.timesRealTime(510), 30);
    pace.begin(1000);
    EXPECT_FALSE(pace.secondsLeft(1010, 5)) << "nothing has been done yet";
}

} // namespace
