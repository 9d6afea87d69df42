#include "tests/support/SyntheticSound.h"
#include "tests/ui/support/MemoryAudio.h"
#include "tests/ui/support/Wait.h"
#include "ui/spectrogram/SpectrogramPipeline.h"
#include "ui/spectrogram/SpectrogramReducer.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};

SpectrogramWish wishOf(double samplesPerPixel, std::int64_t firstPixel)
{
    SpectrogramWish wish;
    wish.samplesPerPixel = samplesPerPixel;
    wish.firstPixel = firstPixel;
    wish.widthPx = 400;
    wish.axis = {0, 8000, 120};
    wish.fftSize = 512;
    return wish;
}

TEST(SpectrogramPictures, ArriveByThemselvesAndThePlaceIsEmptyUntilThen)
{
    SpectrogramPipeline pipeline;
    QSignalSpy progressed(&pipeline, &SpectrogramPipeline::progressed);
    pipeline.setRecording(test::memoryAudio(test::cry(20, kRate), kRate.hz));
    pipeline.setWish(wishOf(300, 0));
    EXPECT_TRUE(pipeline.strip(0).isNull());
    EXPECT_FALSE(pipeline.isComplete());
    EXPECT_TRUE(test::waitFor([&] { return pipeline.isComplete(); }));
    EXPECT_GE(progressed.count(), 1);
    EXPECT_EQ(pipeline.strip(0).size(), QSize(SpectrogramPipeline::kStripWidth, 120));
}

TEST(SpectrogramPictures, AreThePureRenderersWhateverTheScrollPath)
{
    const auto audio =
        test::memoryAudio(test::night(90, kRate, std::vector<test::Bout>{{10, 20}, {60, 5}}), kRate.hz);
    SpectrogramPipeline direct;
    direct.setRecording(audio);
    direct.setWish(wishOf(700, 600));
    direct.waitUntilComplete();

    SpectrogramPipeline wandering;
    wandering.setRecording(audio);
    for (const double scale : {3000.0, 40.0, 700.0, 1500.0})
        for (const std::int64_t first : {0, 333, 129, 600}) {
            wandering.setWish(wishOf(scale, first));
            QCoreApplication::processEvents();
        }
    wandering.setWish(wishOf(700, 600));
    wandering.waitUntilComplete();
    for (std::int64_t i = 5; i <= 7; ++i) {
        ASSERT_FALSE(direct.strip(i).isNull()) << i;
        EXPECT_EQ(direct.strip(i), wandering.strip(i)) << i;
    }
}

TEST(SpectrogramPictures, ShowAShortCryHoweverFarOneGoesAway)
{
    std::vector<float> samples = test::silence(1200, kRate);
    test::mixInto(samples, test::sine(3000, 0.2, kRate, 0.1), std::size_t(700 * kRate.hz));
    SpectrogramPipeline pipeline;
    pipeline.setRecording(test::memoryAudio(samples, kRate.hz));
    SpectrogramWish wish = wishOf(double(samples.size()) / 400, 0);
    wish.colours = ColourMapId::Grey;
    pipeline.setWish(wish);
    pipeline.waitUntilComplete();
    const int x = static_cast<int>(700.1 / 1200 * 400);
    const int y = static_cast<int>(wish.axis.yOf(3000));
    int brightest = 0;
    for (int dy = -1; dy <= 1; ++dy)
        brightest = std::max(brightest, qGray(pipeline.strip(x / 128).pixel(x % 128, y + dy)));
    EXPECT_GT(brightest, 200);
    EXPECT_NEAR(*pipeline.levelAt(700.1, 3000), -20.0F, 0.5F);
}

TEST(SpectrogramPictures, ComeCoarseFirst)
{
    SpectrogramPipeline pipeline;
    pipeline.setRecording(test::memoryAudio(test::noise(1800, kRate, 0.05), kRate.hz));
    pipeline.setWish(wishOf(1800.0 * kRate.hz / 400, 0));
    bool sawFirstLook = false;
    EXPECT_TRUE(test::waitFor([&] {
        bool everywhere = true;
        for (int i = 0; i < 4; ++i) everywhere = everywhere && !pipeline.strip(i).isNull();
        sawFirstLook = sawFirstLook || (everywhere && !pipeline.isComplete());
        return pipeline.isComplete();
    }));
    EXPECT_TRUE(sawFirstLook);
}

/// Tells whether anybody has read more at a time than a preview needs.
class WatchedAudio final : public RandomAccessAudio {
public:
    explicit WatchedAudio(std::shared_ptr<const RandomAccessAudio> whole) : m_whole(std::move(whole)) {}
    const AudioFileInfo& info() const override { return m_whole->info(); }
    SampleRate sampleRate() const override { return m_whole->sampleRate(); }
    std::int64_t length() const override { return m_whole->length(); }
    Result<std::size_t> read(SamplePos begin, std::span<float> out) const override
    {
        if (out.size() > 4096) wasReadWhole = true;
        return m_whole->read(begin, out);
    }
    mutable std::atomic<bool> wasReadWhole{false};

private:
    std::shared_ptr<const RandomAccessAudio> m_whole;
};

TEST(SpectrogramPictures, BeginNoneInFullBeforeAllOfTheViewHasAFirstLook)
{
    for (int round = 0; round < 2; ++round) {
        const auto audio =
            std::make_shared<WatchedAudio>(test::memoryAudio(test::noise(1800, kRate, 0.05), kRate.hz));
        SpectrogramPipeline pipeline;
        pipeline.setRecording(audio);
        pipeline.setWish(wishOf(1800.0 * kRate.hz / 400, 0));
        bool wasWholeTooSoon = false;
        EXPECT_TRUE(test::waitFor([&] {
            const bool wasWhole = audio->wasReadWhole; // before it is seen what has come
            bool everywhere = true;
            for (int i = 0; i < 4; ++i) everywhere = everywhere && !pipeline.strip(i).isNull();
            wasWholeTooSoon = wasWholeTooSoon || (wasWhole && !everywhere);
            return everywhere;
        }));
        EXPECT_FALSE(wasWholeTooSoon);
        pipeline.waitUntilComplete();
        EXPECT_TRUE(audio->wasReadWhole);
    }
}

TEST(SpectrogramPictures, ChangeWithEverythingThatTheyDependOn)
{
    const auto audio = test::memoryAudio(test::cry(20, kRate), kRate.hz);
    SpectrogramPipeline pipeline;
    pipeline.setRecording(audio);
    SpectrogramWish wish = wishOf(300, 0);
    pipeline.setWish(wish);
    pipeline.waitUntilComplete();
    const QImage before = pipeline.strip(0);
    const auto changed = [&](auto&& edit) {
        SpectrogramWish other = wish;
        edit(other);
        pipeline.setWish(other);
        pipeline.waitUntilComplete();
        return pipeline.strip(0) != before;
    };
    EXPECT_TRUE(changed([](SpectrogramWish& w) { w.colours = ColourMapId::Viridis; }));
    EXPECT_TRUE(changed([](SpectrogramWish& w) { w.levels.floorDb = -90; }));
    EXPECT_TRUE(changed([](SpectrogramWish& w) { w.levels.ceilingDb = -10; }));
    EXPECT_TRUE(changed([](SpectrogramWish& w) { w.fftSize = 1024; }));
    EXPECT_TRUE(changed([](SpectrogramWish& w) { w.axis.highHz = 4000; }));
    EXPECT_TRUE(changed([](SpectrogramWish& w) { w.samplesPerPixel = 301; }));
    EXPECT_FALSE(changed([](SpectrogramWish& w) { w.firstPixel = 3; }));
    pipeline.setRecording(test::memoryAudio(test::noise(20, kRate, 0.1), kRate.hz));
    EXPECT_TRUE(changed([](SpectrogramWish&) {}));
}

TEST(SpectrogramPictures, SayOnceWhenTheRecordingCannotBeReadAnyMore)
{
    const auto audio = test::memoryAudio(test::noise(60, kRate), kRate.hz);
    SpectrogramPipeline pipeline;
    QSignalSpy failed(&pipeline, &SpectrogramPipeline::failed);
    audio->isGone = true;
    pipeline.setRecording(audio);
    pipeline.setWish(wishOf(2000, 0));
    EXPECT_TRUE(test::waitFor([&] { return failed.count() > 0; }));
    pipeline.setWish(wishOf(1000, 0));
    test::waitFor([] { return false; }, 100);
    EXPECT_EQ(failed.count(), 1);
    EXPECT_EQ(failed[0][0].toString(), "The recording has gone.");
}

TEST(SpectrogramPictures, CanBeLeftInMidWork)
{
    QElapsedTimer timer;
    {
        SpectrogramPipeline pipeline;
        pipeline.setRecording(test::memoryAudio(test::noise(1200, kRate), kRate.hz));
        pipeline.setWish(wishOf(1200.0 * kRate.hz / 400, 0));
        test::waitFor([] { return false; }, 30);
        timer.start();
    }
    EXPECT_LT(timer.elapsed(), 20000) << "leaving waited for the whole recording";
}

} // namespace
} // namespace cryscope
