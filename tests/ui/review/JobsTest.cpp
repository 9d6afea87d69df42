#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"
#include "tests/ui/support/MemoryAudio.h"
#include "tests/ui/support/Wait.h"
#include "ui/jobs/AnalysisJob.h"
#include "ui/jobs/CurvesJob.h"
#include "ui/jobs/LoadJob.h"
#include "ui/jobs/PeaksJob.h"

#include <QElapsedTimer>
#include <QThread>
#include <atomic>
#include <gtest/gtest.h>
#include <thread>

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};

TEST(BackgroundJob, DeliversOnTheOwnersThreadOnce)
{
    JobThread job;
    int delivered = 0;
    std::thread::id worker;
    job.start([&](const CancelToken&, const ProgressFn&) {
        worker = std::this_thread::get_id();
        return [&] {
            EXPECT_EQ(QThread::currentThread(), job.thread());
            ++delivered;
        };
    });
    EXPECT_TRUE(job.isRunning());
    EXPECT_TRUE(test::waitFor([&] { return delivered > 0; }));
    EXPECT_NE(worker, std::this_thread::get_id());
    EXPECT_FALSE(job.isRunning());
    test::waitFor([] { return false; }, 20);
    EXPECT_EQ(delivered, 1);
}

TEST(Curves, FollowPitchAndLevelOfAStretchInTheTimesOfTheRecording)
{
    auto sound = test::silence(10, kRate);
    test::mixInto(sound, test::sine(440, 2, kRate, 0.1), 5 * kRate.hz);
    const auto curves = measureCurves(test::memoryAudio(sound, kRate.hz), 4, 8);
    ASSERT_TRUE(curves) << curves.error().text();
    for (const PitchFrame& frame : curves->pitch) {
        ASSERT_GE(frame.timeSeconds, 4);
        ASSERT_LE(frame.timeSeconds, 8);
        if (frame.timeSeconds > 5.1 && frame.timeSeconds < 6.9) {
            EXPECT_NEAR(frame.f0Hz, 440, 2) << frame.timeSeconds;
        }
        if (frame.timeSeconds < 4.9 || frame.timeSeconds > 7.1) {
            EXPECT_EQ(frame.f0Hz, 0) << frame.timeSeconds;
        }
    }
    ASSERT_EQ(curves->levelsDbfs.size(), 401U);
    EXPECT_NEAR(curves->levelsDbfs[200], -20, 0.1) << "a sine of a tenth of full scale";
    EXPECT_EQ(curves->levelsDbfs[50], -120);
}

TEST(BackgroundJob, DropsTheResultOfWhatWasReplaced)
{
    JobThread job;
    std::vector<int> delivered;
    for (int i = 0; i < 20; ++i)
        job.start([&delivered, i](const CancelToken&, const ProgressFn&) {
            return [&delivered, i] { delivered.push_back(i); };
        });
    EXPECT_TRUE(test::waitFor([&] { return !job.isRunning(); }));
    test::waitFor([] { return false; }, 30);
    EXPECT_EQ(delivered, std::vector<int>{19});
}

TEST(BackgroundJob, LimitsItsProgressAndNeverWaitsForItsListener)
{
    JobThread job;
    int reports = 0;
    bool done = false;
    QObject::connect(&job, &JobThread::progressed, &job, [&] { ++reports; });
    job.start([&](const CancelToken&, const ProgressFn& progress) {
        for (int i = 0; i < 100000; ++i) progress({i / 1e5, ""});
        return [&] { done = true; };
    });
    EXPECT_TRUE(test::waitFor([&] { return done; }));
    EXPECT_GE(reports, 1);
    EXPECT_LE(reports, 60);
}

TEST(BackgroundJob, IsCancelledAndWaitedForByItsDestructor)
{
    std::atomic<bool> ended{false};
    {
        JobThread job;
        std::atomic<bool> started{false};
        job.start([&](const CancelToken& cancel, const ProgressFn&) -> JobThread::Deliver {
            started = true;
            while (!cancel.requested()) std::this_thread::yield();
            ended = true;
            return [] { FAIL() << "nobody is there any more"; };
        });
        while (!started) std::this_thread::yield();
    }
    EXPECT_TRUE(ended);
    test::waitFor([] { return false; }, 20);
}

TEST(OpeningAFile, GivesTheRecordingOrOneSentence)
{
    const test::TempFolder folder;
    const auto file = folder.path() / "cry.wav";
    test::writeWav(file, test::cry(2, kRate), kRate);
    LoadJob job;
    std::vector<LoadResult> results;
    QObject::connect(&job, &LoadJob::finished, &job,
                     [&](const QString&, const LoadResult& result) { results.push_back(result); });
    job.start(QString::fromStdString(file.string()));
    ASSERT_TRUE(test::waitFor([&] { return results.size() == 1; }));
    ASSERT_TRUE(results[0]);
    EXPECT_EQ((*results[0])->length(), 2 * kRate.hz);
    job.start(QString::fromStdString((folder.path() / "nothing.wav").string()));
    ASSERT_TRUE(test::waitFor([&] { return results.size() == 2; }));
    ASSERT_FALSE(results[1]);
    EXPECT_EQ(results[1].error().kind, ErrorKind::NotFound);
}

TEST(ReadingPeaks, CoversTheWholeRecording)
{
    PeaksJob job;
    std::shared_ptr<const OverviewPeaks> peaks;
    QObject::connect(&job, &PeaksJob::finished, &job,
                     [&](const PeaksResult& result) { peaks = result.value(); });
    job.start(test::memoryAudio(test::cry(3, kRate), kRate.hz));
    ASSERT_TRUE(test::waitFor([&] { return peaks != nullptr; }));
    EXPECT_EQ(peaks->length(), 3 * kRate.hz);
    ASSERT_EQ(peaks->columns(700).size(), 700U);
    float loudest = 0;
    for (const Peak& peak : peaks->columns(700)) loudest = std::max(loudest, peak.max);
    EXPECT_GT(loudest, 0.2F);
}

TEST(LookingForCries, FindsThemAndCanBeCancelled)
{
    const Models models{std::make_shared<FixedClassifier>(), nullptr};
    AnalysisJob job;
    std::vector<AnalysisResult> results;
    QObject::connect(&job, &AnalysisJob::finished, &job,
                     [&](const AnalysisResult& r) { results.push_back(r); });
    job.start(test::memoryAudio(test::night(30, kRate, std::vector<test::Bout>{{10, 5}}, 0.0005), kRate.hz),
              models, analysisConfigFor(models.detector->card()));
    ASSERT_TRUE(test::waitFor([&] { return results.size() == 1; }));
    ASSERT_TRUE(results[0]) << results[0].error().sentence;
    ASSERT_EQ(results[0]->episodes.size(), 1U);
    EXPECT_NEAR(results[0]->episodes[0].startSeconds, 10, 1);

    job.start(test::memoryAudio(test::noise(600, kRate), kRate.hz), models,
              analysisConfigFor(models.detector->card()));
    job.cancel();
    ASSERT_TRUE(test::waitFor([&] { return results.size() == 2; }));
    ASSERT_FALSE(results[1]);
    EXPECT_EQ(results[1].error().kind, ErrorKind::Cancelled);
}

} // namespace
} // namespace cryscope
