#include "core/analysis/FilePool.h"
#include "core/analysis/BatchingClassifier.h"
#include "core/analysis/ResultJson.h"
#include "tests/core/analysis/TestModels.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <atomic>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <latch>
#include <thread>

using namespace cryscope;
using namespace cryscope::test;

namespace {

constexpr SampleRate kRate{8000};

std::vector<std::filesystem::path> makeFiles(const TempFolder& folder, int count)
{
    std::vector<std::filesystem::path> files;
    for (int i = 0; i < count; ++i) {
        const Bout bout{1.0 + 0.1 * i, 2.0, {.seed = std::uint64_t(i + 1)}};
        files.push_back(folder / ("clip" + std::to_string(i) + ".wav"));
        writeWav(files.back(), night(5.0 + i % 3, kRate, std::span(&bout, 1)), kRate);
    }
    return files;
}

std::string runAll(std::span<const std::filesystem::path> files, int jobs)
{
    std::string lines;
    std::size_t next = 0;
    const auto done = analyseFiles(files, {loudnessDetector(), pitchReason(0.8, 0.6)},
                                   {.analysis = defaultConfig(), .jobs = jobs}, [&](FileOutcome outcome) {
                                       EXPECT_EQ(outcome.index, next++);
                                       EXPECT_EQ(outcome.file, files[outcome.index]);
                                       const auto name = outcome.file.filename().string();
                                       lines +=
                                           toLine(outcome.analysis ? toJson(*outcome.analysis, name)
                                                                   : toJson(outcome.analysis.error(), name)) +
                                           '\n';
                                   });
    EXPECT_TRUE(done);
    EXPECT_EQ(next, files.size());
    return lines;
}

} // namespace

TEST(FilePool, GivesTheSameResultsInOrderForAnyNumberOfJobs)
{
    const TempFolder folder;
    const auto files = makeFiles(folder, 14);
    const std::string one = runAll(files, 1);
    EXPECT_EQ(runAll(files, 2), one);
    EXPECT_EQ(runAll(files, 5), one);
    EXPECT_EQ(runAll(files, 0), one);
    EXPECT_EQ(std::count(one.begin(), one.end(), '\n'), 14);
}

TEST(FilePool, LetsABadFileCostOnlyItself)
{
    const TempFolder folder;
    auto files = makeFiles(folder, 4);
    writeBytes(folder / "broken.wav", "this is no sound");
    files.insert(files.begin() + 1, folder / "broken.wav");
    files.push_back(folder / "missing.wav");
    std::vector<bool> good;
    ASSERT_TRUE(analyseFiles(files, {loudnessDetector(), nullptr}, {.analysis = defaultConfig(), .jobs = 3},
                             [&](const FileOutcome& outcome) {
                                 good.push_back(outcome.analysis.has_value());
                                 if (!outcome.analysis) {
                                     EXPECT_FALSE(outcome.analysis.error().sentence.empty());
                                 }
                             }));
    EXPECT_THAT(good, testing::ElementsAre(true, false, true, true, true, false));
}

TEST(FilePool, KeepsWhatIsFinishedWhenItIsCancelled)
{
    const TempFolder folder;
    const auto files = makeFiles(folder, 40);
    CancelSource cancel;
    std::vector<std::size_t> delivered;
    const auto outcome = analyseFiles(
        files, {loudnessDetector(), nullptr}, {.analysis = defaultConfig(), .jobs = 2},
        [&](const FileOutcome& file) {
            EXPECT_TRUE(file.analysis);
            delivered.push_back(file.index);
            if (delivered.size() == 3) cancel.request();
        },
        cancel.token());
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().kind, ErrorKind::Cancelled);
    EXPECT_GE(delivered.size(), 3U);
    EXPECT_LT(delivered.size(), 40U);
    EXPECT_TRUE(std::is_sorted(delivered.begin(), delivered.end()));
}

TEST(FilePool, DoesNotRunFarAheadOfItsDelivery)
{
    const TempFolder folder;
    const auto files = makeFiles(folder, 40);
    std::atomic<int> begun{0};
    const auto counting = std::make_shared<FixedClassifier>(detectorCard(), [&](std::span<const float>) {
        return std::vector<float>{1, 0};
    });
    bool first = true;
    double atFirst = 0;
    std::mutex mutex;
    double fraction = 0;
    ASSERT_TRUE(analyseFiles(
        files, {counting, nullptr}, {.analysis = defaultConfig(), .jobs = 2},
        [&](const FileOutcome&) {
            if (!std::exchange(first, false)) return;
            // The first result is held up for as long as anything moves: the others must come to a halt.
            double before = -1;
            for (int quiet = 0; quiet < 20;) {
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
                const std::lock_guard lock(mutex);
                quiet = fraction == before ? quiet + 1 : 0;
                before = fraction;
            }
            atFirst = before;
        },
        {},
        [&](const Progress& progress) {
            const std::lock_guard lock(mutex);
            fraction = progress.fraction;
        }));
    EXPECT_LE(atFirst, 17.5 / 40); // 4 threads x 4 places, and the one in hand
    EXPECT_DOUBLE_EQ(fraction, 1.0);
}

TEST(FilePool, SurvivesAReceiverThatThrows)
{
    const TempFolder folder;
    const auto files = makeFiles(folder, 30);
    EXPECT_THROW((void)analyseFiles(files, {loudnessDetector(), nullptr},
                                    {.analysis = defaultConfig(), .jobs = 2},
                                    [](const FileOutcome&) { throw std::runtime_error("the disk is full"); }),
                 std::runtime_error);
}

TEST(FilePool, RefusesAnAbsurdNumberOfJobs)
{
    const auto outcome = analyseFiles({}, {loudnessDetector(), nullptr},
                                      {.analysis = defaultConfig(), .jobs = -1}, [](const FileOutcome&) {});
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().where, "jobs");
}

namespace {

/// Counts its calls, and waits in the first one until `release`.
class SlowModel final : public CryClassifier {
public:
    const ModelCard& card() const override { return m_card; }
    std::string device() const override { return "cpu"; }
    Result<Probabilities> classify(const WindowBatch& windows) const override
    {
        if (calls++ == 0) {
            entered.count_down();
            release.wait();
        }
        if (windows.count > largest) largest = windows.count;
        Probabilities rows;
        rows.classes = 2;
        for (std::size_t i = 0; i < windows.count; ++i) {
            const float first = windows.samples[i * std::size_t(m_card.windowLength)];
            if (first < 0) return fail(ErrorKind::Internal, "model", "A negative window.");
            rows.probabilities.insert(rows.probabilities.end(), {1 - first, first});
            rows.logits.insert(rows.logits.end(), {1 - first, first});
        }
        return rows;
    }
    mutable std::atomic<int> calls{0};
    mutable std::atomic<std::size_t> largest{0};
    mutable std::latch entered{1};
    std::latch release{1};

private:
    ModelCard m_card = [] {
        ModelCard card = detectorCard();
        card.windowLength = 4;
        return card;
    }();
};

} // namespace

TEST(BatchingClassifier, CarriesWaitingCallsAlongAndGivesEachItsOwnRows)
{
    const auto model = std::make_shared<SlowModel>();
    const BatchingClassifier batching(model, 1, 100);
    std::vector<std::thread> threads;
    std::vector<Result<Probabilities>> answers(6);
    const auto call = [&](int i) {
        const std::vector<float> window(4, 0.1F * float(i));
        answers[std::size_t(i)] = batching.classify({window, 1});
    };
    threads.emplace_back(call, 0);
    model->entered.wait();
    for (int i = 1; i < 6; ++i) threads.emplace_back(call, i);
    while (batching.waiting() < 5) std::this_thread::yield();
    model->release.count_down();
    for (auto& thread : threads) thread.join();
    for (int i = 0; i < 6; ++i) {
        ASSERT_TRUE(answers[std::size_t(i)]);
        ASSERT_EQ(answers[std::size_t(i)]->count(), 1U);
        EXPECT_FLOAT_EQ(answers[std::size_t(i)]->probability(0, 1), 0.1F * float(i));
    }
    EXPECT_EQ(model->calls, 2);
    EXPECT_EQ(model->largest, 5U);
}

TEST(BatchingClassifier, LetsAFailingCallFailAlone)
{
    const auto model = std::make_shared<SlowModel>();
    const BatchingClassifier batching(model, 1, 100);
    std::vector<Result<Probabilities>> answers(4);
    const auto call = [&](int i) {
        const std::vector<float> window(4, i == 2 ? -1.0F : 0.1F * float(i));
        answers[std::size_t(i)] = batching.classify({window, 1});
    };
    std::vector<std::thread> threads;
    threads.emplace_back(call, 0);
    model->entered.wait();
    for (int i = 1; i < 4; ++i) threads.emplace_back(call, i);
    while (batching.waiting() < 3) std::this_thread::yield();
    model->release.count_down();
    for (auto& thread : threads) thread.join();
    EXPECT_TRUE(answers[0] && answers[1] && answers[3]);
    EXPECT_FALSE(answers[2]);
}

TEST(BatchingClassifier, KeepsBatchesWithinTheirLimit)
{
    const auto model = std::make_shared<SlowModel>();
    model->release.count_down();
    const BatchingClassifier batching(model, 1, 3);
    std::vector<std::thread> threads;
    for (int t = 0; t < 8; ++t)
        threads.emplace_back([&] {
            const std::vector<float> windows(8, 0.5F);
            for (int i = 0; i < 50; ++i) {
                const auto answer = batching.classify({windows, 2});
                ASSERT_TRUE(answer);
                EXPECT_EQ(answer->count(), 2U);
            }
        });
    for (auto& thread : threads) thread.join();
    EXPECT_LE(model->largest, 3U);
}
