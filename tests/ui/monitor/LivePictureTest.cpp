#include "ui/monitor/GlideClock.h"
#include "ui/monitor/LiveHistory.h"
#include "ui/monitor/LiveImage.h"
#include "ui/monitor/LiveNotes.h"

#include <cmath>
#include <gtest/gtest.h>
#include <random>

namespace cryscope {
namespace {

FeatureMatrix columns(std::size_t count, std::size_t bins, float db)
{
    FeatureMatrix matrix;
    matrix.columns = bins;
    matrix.values.assign(count * bins, db);
    return matrix;
}

// --- GlideClock
// -------------------------------------------------------------------------------------------------

TEST(GlideClock, MovesEvenlyThoughBlocksArriveUnevenly)
{
    GlideClock clock;
    std::mt19937 random(1);
    std::uniform_real_distribution<double> late(0.0, 0.04);
    const double block = 0.1;
    const double frame = 1.0 / 60;
    double nextArrival = 0;
    double sent = 0;
    double before = 0;
    for (double now = 0; now < 20; now += frame) {
        while (nextArrival <= now) {
            sent += block;
            clock.arrived(sent, now);
            nextArrival = sent + late(random);
        }
        const double shown = clock.at(now);
        if (now > 10) {
            EXPECT_NEAR(shown - before, frame, 0.35 * frame) << "at " << now;
            EXPECT_LE(shown, sent) << "shows what has not come yet at " << now;
            EXPECT_GE(shown, sent - 0.4) << "stays too far behind at " << now;
        }
        before = shown;
    }
}

TEST(GlideClock, FollowsASoundCardThatIsALittleFast)
{
    GlideClock clock;
    double sent = 0;
    for (double now = 0; now < 600; now += 0.02) {
        sent += 0.02 * 1.0002;
        clock.arrived(sent, now);
        clock.at(now);
    }
    EXPECT_NEAR(clock.at(600), sent, 0.1);
}

TEST(GlideClock, NeverRunsBackwards)
{
    GlideClock clock;
    clock.arrived(1.0, 1.0);
    double before = clock.at(1.0);
    for (int i = 1; i < 100; ++i) {
        const double now = 1.0 + i * 0.016;
        if (i % 7 == 0) clock.arrived(0.5 + now * 0.9, now); // falls behind
        const double shown = clock.at(now);
        EXPECT_GE(shown, before);
        before = shown;
    }
}

TEST(GlideClock, JumpsWithTheStreamAfterALongGap)
{
    GlideClock clock;
    clock.arrived(1.0, 1.0);
    clock.arrived(31.0, 1.1);
    EXPECT_NEAR(clock.at(1.1), 31.0, 0.1);
}

// --- LiveHistory
// ------------------------------------------------------------------------------------------------

TEST(LiveHistory, KeepsTheLastSpanAndForgetsWhatIsOlder)
{
    LiveHistory history(1.0, 0.01);
    history.append(columns(250, 4, -50), 0.0);
    EXPECT_EQ(history.end(), 250);
    EXPECT_EQ(history.begin(), 150);
    EXPECT_TRUE(history.column(149).empty());
    EXPECT_EQ(history.column(150).size(), 4U);
}

TEST(LiveHistory, HoldsLostSoundAsMissingAndNotAsSilence)
{
    LiveHistory history(10.0, 0.01);
    history.append(columns(10, 4, -50), 0.0);
    history.append(columns(10, 4, -40), 0.5);
    EXPECT_FALSE(history.column(9).empty());
    for (std::int64_t i = 10; i < 50; ++i) EXPECT_TRUE(history.column(i).empty()) << i;
    EXPECT_EQ(history.column(50).front(), -40 * LiveHistory::kStepsPerDb);
}

TEST(LiveHistory, ForgetsOldColumnsThatStandInTheSamePlaceAsAGap)
{
    LiveHistory history(1.0, 0.01);
    history.append(columns(100, 2, -50), 0.0);
    history.append(columns(1, 2, -40), 1.8);
    EXPECT_TRUE(history.column(120).empty()) << "column 20 stood here";
    EXPECT_FALSE(history.column(90).empty());
}

// --- LiveImage
// --------------------------------------------------------------------------------------------------

class LiveStrip : public testing::Test {
protected:
    static constexpr int kWidth = 200;
    static constexpr int kHeight = 64;
    static constexpr double kSpan = 10;
    static constexpr QRgb kMissing = 0xff123456;

    LiveImage made() const
    {
        LiveImage image;
        image.setUp({kWidth, kHeight}, kSpan, 8000, FrequencyAxis{0, 8000, kHeight},
                    ColourLut(ColourMapId::Grey, {-100, 0}), kMissing);
        return image;
    }
    static QImage painted(const LiveImage& image, double endSeconds)
    {
        QImage out(kWidth, kHeight, QImage::Format_RGB32);
        out.fill(Qt::red);
        QPainter painter(&out);
        image.paint(painter, out.rect(), endSeconds);
        return out;
    }
    static FeatureMatrix pattern(std::size_t count, std::int64_t first)
    {
        FeatureMatrix matrix;
        matrix.columns = 257;
        for (std::size_t i = 0; i < count; ++i) {
            auto row = matrix.appendRow();
            for (std::size_t bin = 0; bin < row.size(); ++bin) {
                row[bin] = -100.0F + float((std::size_t(first) + i * 7 + bin * 3) % 100);
            }
        }
        return matrix;
    }
};

TEST_F(LiveStrip, IsTheSamePictureWhetherItWasScrolledThereOrDrawnAtOnce)
{
    LiveHistory history(31, 0.01);
    LiveImage scrolled = made();
    for (int block = 0; block < 150; ++block) {
        history.append(pattern(13, block), block * 0.13);
        scrolled.update(history);
    }
    LiveImage fresh = made();
    fresh.update(history);
    const double end =
        std::floor(history.endSeconds() * scrolled.pixelsPerSecond() - 1) / scrolled.pixelsPerSecond();
    EXPECT_EQ(painted(scrolled, end), painted(fresh, end));
}

TEST_F(LiveStrip, ShowsASoundOfOneColumnAtEveryWidthOfThePixels)
{
    LiveHistory history(31, 0.01);
    history.append(columns(500, 257, -100), 0);
    history.append(columns(1, 257, 0), 5.0);
    history.append(columns(500, 257, -100), 5.01);
    LiveImage image = made();
    image.update(history);
    const QImage out = painted(image, 10.0);
    int bright = 0;
    for (int x = 0; x < kWidth; ++x) bright += qRed(out.pixel(x, kHeight / 2)) > 200 ? 1 : 0;
    EXPECT_EQ(bright, 1) << "one pixel of 50 ms shows the loudest of its columns";
    EXPECT_GT(qRed(out.pixel(100, kHeight / 2)), 200);
}

TEST_F(LiveStrip, PutsHighFrequenciesAtTheTop)
{
    LiveHistory history(31, 0.01);
    FeatureMatrix matrix = columns(1000, 257, -100);
    for (std::size_t row = 0; row < matrix.rows(); ++row) {
        for (std::size_t bin = 200; bin < 257; ++bin) matrix.values[row * 257 + bin] = 0;
    }
    history.append(matrix, 0);
    LiveImage image = made();
    image.update(history);
    const QImage out = painted(image, 9.5);
    EXPECT_GT(qRed(out.pixel(kWidth / 2, 2)), 200);
    EXPECT_LT(qRed(out.pixel(kWidth / 2, kHeight - 3)), 50);
}

TEST_F(LiveStrip, ShowsLostSoundInAColourOfItsOwn)
{
    LiveHistory history(31, 0.01);
    history.append(columns(300, 257, -50), 0);
    history.append(columns(300, 257, -50), 5);
    LiveImage image = made();
    image.update(history);
    const QImage out = painted(image, 8.0);
    EXPECT_EQ(out.pixel(kWidth - 80, 10), kMissing) << "4 s";
    EXPECT_NE(out.pixel(kWidth - 20, 10), kMissing) << "7 s";
}

TEST_F(LiveStrip, DoesNotDrawTheTimeBeforeTheSittingAsSilence)
{
    LiveImage image = made();
    EXPECT_EQ(painted(image, 0).pixel(kWidth / 2, 10), kMissing) << "nobody listens yet";
    LiveHistory history(31, 0.01);
    history.append(columns(400, 257, -50), 0);
    image.update(history);
    const QImage out = painted(image, 4.0);
    EXPECT_EQ(out.pixel(kWidth - 90, 10), kMissing);
    EXPECT_NE(out.pixel(kWidth - 70, 10), kMissing);
}

TEST_F(LiveStrip, GlidesByWholePixelsWithoutRedrawing)
{
    LiveHistory history(31, 0.01);
    history.append(pattern(1200, 0), 0);
    LiveImage image = made();
    image.update(history);
    const QImage before = painted(image, 11.0);
    const QImage after = painted(image, 11.0 + 5 / image.pixelsPerSecond());
    EXPECT_EQ(before.copy(5, 0, kWidth - 5, kHeight), after.copy(0, 0, kWidth - 5, kHeight));
}

TEST_F(LiveStrip, IsTheSamePictureScrolledBackByStepsAndDrawnAtOnce)
{
    LiveHistory history(600, 0.01);
    history.append(pattern(30000, 0), 0);
    LiveImage scrolled = made();
    scrolled.update(history, 300);
    for (double end = 299.3; end > 60; end -= 0.7) scrolled.update(history, end);
    for (const double end : {60.0, 63.5, 64.0, 200.0, 199.0}) {
        scrolled.update(history, end);
        LiveImage fresh = made();
        fresh.update(history, end);
        EXPECT_EQ(painted(scrolled, end), painted(fresh, end)) << end;
    }
}

TEST_F(LiveStrip, DrawsOnlyWhatIsNewWhenItIsScrolled)
{
    LiveHistory history(600, 0.01);
    history.append(pattern(10000, 0), 0);
    LiveImage image = made();
    EXPECT_EQ(image.update(history, 50), kWidth);
    EXPECT_EQ(image.update(history, 49), 20) << "a second to the left";
    EXPECT_EQ(image.update(history, 49.5), 10);
    EXPECT_EQ(image.update(history, 49.5), 0);
}

TEST_F(LiveStrip, KeepsGrowingAfterItWasScrolledBackAndReturned)
{
    LiveHistory history(600, 0.01);
    LiveImage image = made();
    history.append(pattern(3003, 0), 0);
    image.update(history);
    image.update(history, 15);
    history.append(pattern(500, 3), 30.03);
    image.update(history);
    LiveImage fresh = made();
    fresh.update(history);
    const double end = history.endSeconds();
    EXPECT_EQ(painted(image, end), painted(fresh, end));
}

// --- LiveNotes
// --------------------------------------------------------------------------------------------------

TEST(LiveNotes, SaysByWhichRuleSomethingWasRejected)
{
    using Rule = RejectedStretch::Rule;
    EpisodeConfig rule;
    rule.onThreshold = 0.8;
    EXPECT_EQ(rejectionWords({1, 2.5, 0.62, Rule::BelowOnThreshold}, rule),
              "0.62 for 1.5 s: under the threshold 0.80");
    EXPECT_EQ(rejectionWords({1, 1.5, 0.91, Rule::SmoothedAway}, rule),
              "0.91 for 0.5 s: the mean of 1.0 s stayed under the threshold 0.80");
    EXPECT_EQ(rejectionWords({1, 1.3, 0.91, Rule::TooShort}, rule), "0.91 for 0.3 s: shorter than 0.5 s");
}

TEST(LiveNotes, KnowsWhatWasMadeOfAMomentAndForgetsAfterItsSpan)
{
    LiveNotes notes(60);
    EpisodeConfig rule;
    rule.onThreshold = 0.8;
    notes.setRule(rule);
    LiveUpdate update;
    update.timeSeconds = 10;
    for (int i = 0; i < 10; ++i) update.scores.push_back({double(i), i + 1.0, 0.1F, -2});
    update.rejected.push_back({4, 5.5, 0.62, RejectedStretch::Rule::BelowOnThreshold});
    notes.take(update);
    notes.setEpisodes(
        {{{.startSeconds = 7, .endSeconds = 8, .cryProbability = 0.97, .reason = kNotSure, .reasons = {}},
          false}});
    EXPECT_EQ(notes.wordsAt(5), "No cry: 0.62 for 1.5 s: under the threshold 0.80");
    EXPECT_EQ(notes.wordsAt(7.5), "Cry 97 %");
    EXPECT_EQ(notes.wordsAt(2.4), "No cry: 0.10, under 0.30");
    EXPECT_TRUE(notes.wordsAt(30).isEmpty());
    update = {};
    update.timeSeconds = 68;
    notes.take(update);
    EXPECT_EQ(notes.scores().size(), 3U) << "those that end at 8 s or later";
    EXPECT_TRUE(notes.rejected().empty());
}

} // namespace
} // namespace cryscope
