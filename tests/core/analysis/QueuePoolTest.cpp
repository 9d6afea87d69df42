#include "core/analysis/QueuePool.h"
#include "core/analysis/ResultJson.h"
#include "tests/core/analysis/TestModels.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <atomic>
#include <condition_variable>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <latch>
#include <mutex>
#include <set>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <thread>
#include <unistd.h>

using namespace cryscope;
using namespace cryscope::test;

namespace {

constexpr SampleRate kRate{8000};

std::vector<FileQueue::Waiting> shortFiles(const TempFolder& folder, int count, double seconds = 2)
{
    std::vector<FileQueue::Waiting> files;
    for (int i = 0; i < count; ++i) {
        files.push_back({i + 1, folder / ("clip" + std::to_string(i + 1) + ".wav")});
        const Bout bout{0.3, 1.0, {.seed = std::uint64_t(i + 1)}};
        writeWav(files.back().file, night(seconds, kRate, std::span(&bout, 1)), kRate);
    }
    return files;
}

/// A detector whose every call the test can see; may be held up.
class Watched final : public CryClassifier {
public:
    const ModelCard& card() const override { return m_model->card(); }
    std::string device() const override { return "cpu"; }
    Result<Probabilities> classify(const WindowBatch& windows) const override
    {
        std::unique_lock lock(m_mutex);
        ++calls;
        most = std::max(most, ++m_now);
        niceness = ::getpriority(PRIO_PROCESS, id_t(::syscall(SYS_gettid)));
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return !m_held; });
        lock.unlock();
        auto answer = m_model->classify(windows);
        lock.lock();
        --m_now;
        return answer;
    }
    void hold()
    {
        const std::lock_guard lock(m_mutex);
        m_held = true;
    }
    void letGo()
    {
        const std::lock_guard lock(m_mutex);
        m_held = false;
        m_changed.notify_all();
    }
    void waitForCall()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_now > 0; });
    }
    mutable int calls = 0;
    mutable int most = 0; ///< at once
    mutable int niceness = 0;

private:
    std::shared_ptr<const CryClassifier> m_model = loudnessDetector();
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    mutable int m_now = 0;
    bool m_held = false;
};

FilePoolConfig config(int jobs)
{
    return {.analysis = defaultConfig(), .open = {}, .jobs = jobs, .lowPriority = true};
}

std::vector<FileQueue::Id> run(FileQueue& queue, int jobs = 1)
{
    std::vector<FileQueue::Id> order;
    EXPECT_TRUE(analyseQueue(queue, {loudnessDetector(), nullptr}, config(jobs),
                             [&](const QueueOutcome& outcome) { order.push_back(outcome.id); }));
    return order;
}

} // namespace

TEST(QueuePool, GivesTheResultsOfTheOrderedPool)
{
    const TempFolder folder;
    const auto files = shortFiles(folder, 12);
    std::vector<std::filesystem::path> paths;
    for (const auto& file : files) paths.push_back(file.file);
    const Models models{loudnessDetector(), pitchReason(0.8, 0.6)};
    std::vector<ClipAnalysis> ordered;
    ASSERT_TRUE(analyseFiles(paths, models, config(2),
                             [&](FileOutcome outcome) { ordered.push_back(*outcome.analysis); }));
    for (const int jobs : {1, 3}) {
        FileQueue queue;
        queue.add(files);
        int count = 0;
        ASSERT_TRUE(analyseQueue(queue, models, config(jobs), [&](const QueueOutcome& outcome) {
            EXPECT_EQ(*outcome.analysis, ordered[std::size_t(outcome.id - 1)]);
            EXPECT_EQ(outcome.stamp, FileStamp::of(outcome.file));
            ++count;
        }));
        EXPECT_EQ(count, 12);
    }
}

TEST(QueuePool, BeginsWithWhatWasBroughtForward)
{
    const TempFolder folder;
    FileQueue queue;
    queue.add(shortFiles(folder, 6));
    queue.bringForward({5, 3});
    EXPECT_THAT(run(queue), testing::ElementsAre(3, 5, 1, 2, 4, 6));
}

TEST(QueuePool, LeavesOutWhatWasTakenOutAndTakesNothingTwice)
{
    const TempFolder folder;
    FileQueue queue;
    const auto files = shortFiles(folder, 5);
    queue.add(files);
    queue.add(files);
    queue.remove({2, 4});
    EXPECT_EQ(queue.waiting(), 3U);
    EXPECT_THAT(run(queue), testing::ElementsAre(1, 3, 5));
}

TEST(QueuePool, TakesFilesThatAreAddedWhileItWorks)
{
    const TempFolder folder;
    const auto files = shortFiles(folder, 8);
    FileQueue queue;
    queue.add(std::span(files).first(1));
    std::set<FileQueue::Id> done;
    ASSERT_TRUE(analyseQueue(
        queue, {loudnessDetector(), nullptr}, config(2),
        [&](const QueueOutcome& outcome) { done.insert(outcome.id); },
        [&, isAdded = false](const QueueProgress&) mutable {
            if (!std::exchange(isAdded, true)) queue.add(std::span(files).subspan(1));
        }));
    EXPECT_EQ(done.size(), 8U);
}

TEST(QueuePool, LetsABadFileCostOnlyItself)
{
    const TempFolder folder;
    auto files = shortFiles(folder, 3);
    writeBytes(files[1].file, "this is no sound");
    FileQueue queue;
    queue.add(files);
    int failed = 0;
    ASSERT_TRUE(
        analyseQueue(queue, {loudnessDetector(), nullptr}, config(1), [&](const QueueOutcome& outcome) {
            if (outcome.analysis) return;
            ++failed;
            EXPECT_EQ(outcome.id, 2);
            EXPECT_EQ(outcome.analysis.error().where, files[1].file.string());
            EXPECT_FALSE(outcome.analysis.error().sentence.empty());
        }));
    EXPECT_EQ(failed, 1);
}

TEST(QueuePool, StandsStillWithinABlockWhilePausedAndGoesOnWhereItWas)
{
    const TempFolder folder;
    FileQueue queue;
    queue.add(shortFiles(folder, 1, 30)); // fifteen blocks
    std::atomic<int> blocks{0};
    std::latch paused{1};
    std::atomic<bool> isDone{false};
    std::thread pool([&] {
        const auto ended = analyseQueue(
            queue, {loudnessDetector(), nullptr}, config(1),
            [&](const QueueOutcome& outcome) { isDone = outcome.analysis.has_value(); },
            [&](const QueueProgress& progress) {
                if (progress.fraction > 0.2 && blocks++ == 0) {
                    queue.pause();
                    paused.count_down();
                }
            });
        EXPECT_TRUE(ended);
    });
    paused.wait();
    std::this_thread::sleep_for(std::chrono::milliseconds(50)); // time enough to finish, if it went on
    EXPECT_EQ(blocks, 1);
    EXPECT_FALSE(isDone);
    queue.goOn();
    pool.join();
    EXPECT_TRUE(isDone);
    EXPECT_GT(blocks, 5);
}

TEST(QueuePool, StopsWhilePausedAndKeepsTheListOfWhatWaits)
{
    const TempFolder folder;
    FileQueue queue;
    queue.add(shortFiles(folder, 4, 20));
    std::latch paused{1};
    std::atomic<bool> hasPaused{false};
    std::thread pool([&] {
        const auto ended = analyseQueue(
            queue, {loudnessDetector(), nullptr}, config(1), [](const QueueOutcome&) {},
            [&](const QueueProgress& progress) {
                if (progress.fraction <= 0 || hasPaused.exchange(true)) return;
                queue.pause();
                paused.count_down();
            });
        ASSERT_FALSE(ended);
        EXPECT_EQ(ended.error().kind, ErrorKind::Cancelled);
    });
    paused.wait();
    queue.stop();
    pool.join();
    EXPECT_EQ(queue.waiting(), 3U);
    EXPECT_EQ(queue.underWay(), 0U);
}

TEST(QueuePool, GivesUpTheFileUnderWayThatIsTakenOut)
{
    const TempFolder folder;
    FileQueue queue;
    queue.add(shortFiles(folder, 2, 20));
    std::vector<FileQueue::Id> delivered;
    ASSERT_TRUE(analyseQueue(
        queue, {loudnessDetector(), nullptr}, config(1),
        [&](const QueueOutcome& outcome) { delivered.push_back(outcome.id); },
        [&](const QueueProgress& progress) {
            if (progress.id == 1 && progress.fraction > 0) queue.remove({1});
        }));
    EXPECT_THAT(delivered, testing::ElementsAre(2));
}

TEST(QueuePool, TellsHowFarAndHowLongEachFileIs)
{
    const TempFolder folder;
    FileQueue queue;
    queue.add(shortFiles(folder, 2, 12));
    std::map<FileQueue::Id, QueueProgress> last;
    ASSERT_TRUE(analyseQueue(
        queue, {loudnessDetector(), nullptr}, config(2), [](const QueueOutcome&) {},
        [&](const QueueProgress& progress) {
            if (last.contains(progress.id)) {
                EXPECT_GE(progress.fraction, last[progress.id].fraction);
            }
            last[progress.id] = progress;
        }));
    for (const FileQueue::Id id : {1, 2}) {
        EXPECT_DOUBLE_EQ(last[id].fraction, 1);
        EXPECT_NEAR(last[id].seconds, 12, 1e-3);
    }
}

TEST(QueuePool, StepsBackAndUsesNoMoreCoresThanItMay)
{
    const TempFolder folder;
    const auto model = std::make_shared<Watched>();
    FileQueue queue;
    queue.setCores(1); // somebody listens
    queue.add(shortFiles(folder, 10));
    int mostAtOnce = 0;
    ASSERT_TRUE(analyseQueue(
        queue, {model, nullptr}, config(4), [](const QueueOutcome&) {},
        [&](const QueueProgress&) { mostAtOnce = std::max(mostAtOnce, int(queue.underWay())); }));
    EXPECT_EQ(model->niceness, 10);
    EXPECT_EQ(model->most, 1);
    EXPECT_EQ(mostAtOnce, 1) << "one core: one file";
}

TEST(QueuePool, GivesCoresBackWhileItRuns)
{
    const TempFolder folder;
    const auto model = std::make_shared<Watched>();
    FileQueue queue;
    queue.add(shortFiles(folder, 24, 6));
    std::atomic<int> delivered{0};
    std::atomic<bool> isNarrow{false};
    int mostNarrow = 0;
    std::map<FileQueue::Id, double> seen;
    ASSERT_TRUE(analyseQueue(
        queue, {model, nullptr}, config(3),
        [&](const QueueOutcome&) {
            if (++delivered == 4) {
                queue.setCores(1);
                isNarrow = true;
            }
        },
        [&](const QueueProgress&) {
            // Files that were under way stand still; only new ones can be counted.
            if (isNarrow && delivered > 12) mostNarrow = std::max(mostNarrow, int(queue.underWay()));
        }));
    EXPECT_EQ(delivered, 24);
    EXPECT_EQ(mostNarrow, 1);
}

TEST(QueuePool, WaitsForItsDeliveryOnceAFewResultsLieThere)
{
    const TempFolder folder;
    FileQueue queue;
    queue.add(shortFiles(folder, 60, 0.5));
    bool isFirst = true;
    std::size_t left = 0;
    ASSERT_TRUE(analyseQueue(queue, {loudnessDetector(), nullptr}, config(2), [&](const QueueOutcome&) {
        if (!std::exchange(isFirst, false)) return;
        std::size_t before = 1000;
        for (int quiet = 0; quiet < 20;) { // held up for as long as anything moves
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
            left = queue.waiting();
            quiet = left == before ? quiet + 1 : 0;
            before = left;
        }
    }));
    EXPECT_GE(left, 60U - 21U) << "four threads, four results each, four in hand, one delivered";
}

TEST(QueuePool, SurvivesAReceiverThatThrows)
{
    const TempFolder folder;
    FileQueue queue;
    queue.add(shortFiles(folder, 30, 0.5));
    EXPECT_THROW((void)analyseQueue(queue, {loudnessDetector(), nullptr}, config(2),
                                    [](const QueueOutcome&) { throw std::runtime_error("no more"); }),
                 std::runtime_error);
}

TEST(QueuePool, EndsAtOnceWithoutFiles)
{
    FileQueue queue;
    EXPECT_TRUE(run(queue).empty());
}
