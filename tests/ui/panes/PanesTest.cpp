#include "ui/panes/CurvePane.h"
#include "ui/panes/LabelPane.h"
#include "ui/panes/PaneRuler.h"
#include "ui/panes/PaneStack.h"
#include "ui/panes/ScorePane.h"
#include "ui/shared/Format.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

/// How much of a picture is not its background.
int inked(const QImage& image, const QRect& area, QRgb background)
{
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x) count += image.pixel(x, y) != background ? 1 : 0;
    return count;
}

class Panes : public testing::Test {
protected:
    Panes() { m_time.setRecording(100, 16000); }
    void show(TimePane& pane)
    {
        pane.resize(400, 100);
        m_time.setWidth(400);
        pane.show();
        QCoreApplication::processEvents();
    }
    QImage picture(TimePane& pane) { return pane.grab().toImage(); }

    TimeViewport m_time;
};

SoundCurves risingPitch()
{
    SoundCurves curves{0, 100, {}, {}};
    for (int i = 0; i <= 1000; ++i) {
        PitchFrame frame;
        frame.timeSeconds = i * 0.1;
        frame.f0Hz = i < 500 ? 0.0F : 400.0F + float(i - 500);
        frame.voicing = i < 500 ? 0.0F : 1.0F;
        curves.pitch.push_back(frame);
    }
    curves.levelsDbfs.assign(10001, -50.0F);
    curves.levelsDbfs[5000] = -13.0F;
    return curves;
}

TEST_F(Panes, OfPitchSayWhatToDoWhereTheViewIsTooLong)
{
    CurvePane pane(m_time, CurvePane::Kind::Pitch);
    show(pane);
    pane.setCurves(nullptr, CurvePane::State::TooLong);
    EXPECT_TRUE(pane.emptyReason().contains("Zoom in"));
    pane.setCurves(nullptr, CurvePane::State::Measuring);
    EXPECT_EQ(pane.emptyReason(), "Measuring…");
    pane.setCurves(std::make_shared<SoundCurves>(risingPitch()), CurvePane::State::Ready);
    EXPECT_TRUE(pane.emptyReason().isEmpty());
}

TEST_F(Panes, OfPitchFitTheirAxisToWhatIsVoicedAndReadItOut)
{
    CurvePane pane(m_time, CurvePane::Kind::Pitch);
    show(pane);
    pane.setCurves(std::make_shared<SoundCurves>(risingPitch()), CurvePane::State::Ready);
    EXPECT_DOUBLE_EQ(pane.high(), 1200) << "900 Hz are the highest";
    EXPECT_EQ(pane.readout(75), "650 Hz");
    EXPECT_EQ(pane.readout(20), "not voiced");
    EXPECT_FALSE(pane.ticks().empty());
    const QImage image = picture(pane);
    const QRgb ground = pane.palette().color(QPalette::Base).rgb();
    // Left the silent half: only the lines of the axis, each one pixel high.
    const int silent = inked(image, QRect(60, 30, 130, 60), ground);
    const int voiced = inked(image, QRect(220, 30, 130, 60), ground);
    EXPECT_GT(voiced, silent + 100);
}

TEST_F(Panes, OfLevelFitTheirAxisInSteps)
{
    CurvePane pane(m_time, CurvePane::Kind::Level);
    show(pane);
    pane.setCurves(std::make_shared<SoundCurves>(risingPitch()), CurvePane::State::Ready);
    EXPECT_DOUBLE_EQ(pane.low(), -60);
    EXPECT_DOUBLE_EQ(pane.high(), 0);
    EXPECT_EQ(pane.readout(50), formatLevel(-13));
    EXPECT_EQ(pane.readout(1000), "") << "nothing was measured there";
}

TEST_F(Panes, OfScoresSayWhyTheyAreEmpty)
{
    ScorePane pane(m_time);
    show(pane);
    EXPECT_EQ(pane.emptyReason(), "No scores yet: the detector has not run. F5 looks for cries.");
    pane.setState(ScorePane::State::Looking, 0.42);
    EXPECT_EQ(pane.emptyReason(), "Looking for cries: 42 %");
    pane.setScores({}, {}, {});
    EXPECT_FALSE(pane.emptyReason().isEmpty());
    pane.setScores({{0, 1, 0.2F, -1.4F}}, {}, {});
    EXPECT_TRUE(pane.emptyReason().isEmpty());
    pane.setState(ScorePane::State::Cancelled);
    EXPECT_TRUE(pane.scores().empty());
    EXPECT_FALSE(pane.emptyReason().isEmpty());
}

TEST_F(Panes, OfScoresDrawProbabilitiesThresholdsAndWhatWasRejected)
{
    ScorePane pane(m_time);
    show(pane);
    std::vector<WindowScore> scores;
    for (int i = 0; i < 100; ++i) scores.push_back({double(i), i + 1.0, i >= 60 && i < 70 ? 0.9F : 0.0F, 0});
    EpisodeConfig thresholds;
    thresholds.onThreshold = 0.8;
    thresholds.offThreshold = 0.4;
    pane.setScores(scores, {}, thresholds);
    const QImage plain = picture(pane);
    const QRgb ground = pane.palette().color(QPalette::Base).rgb();
    // The bump over 60 to 70 s of 100 is at the pixels 240 to 280.
    EXPECT_GT(inked(plain, QRect(246, 50, 28, 30), ground), 28 * 25);
    // The thresholds are dashed lines at 0.8 and 0.4 of the height, where the probability is 0.
    const auto ink = [&](const QImage& image, int y) { return inked(image, QRect(160, y, 60, 1), ground); };
    EXPECT_GT(ink(plain, 20), 20);
    EXPECT_GT(ink(plain, 59), 20);
    EXPECT_EQ(ink(plain, 40), 0);
    EXPECT_EQ(pane.readout(65.5), "90 %");

    pane.setScores(scores, {{62, 66, 0.9, RejectedStretch::Rule::TooShort}}, thresholds);
    EXPECT_EQ(pane.readout(65.5), "90 % · rejected: too short");
    pane.setScores(scores, {{40, 50, 0.1, RejectedStretch::Rule::BelowOnThreshold}}, thresholds);
    EXPECT_GT(inked(picture(pane), QRect(165, 30, 30, 20), ground), 40) << "hatched";
}

TEST_F(Panes, OfScoresKeepTheLargestOfWhatSharesAPixel)
{
    m_time.setRecording(40000, 16000);
    ScorePane pane(m_time);
    show(pane);
    std::vector<WindowScore> scores;
    for (int i = 0; i < 40000; ++i) scores.push_back({double(i), i + 1.0, i == 20050 ? 1.0F : 0.0F, 0});
    pane.setScores(scores, {}, {});
    const QRgb ground = pane.palette().color(QPalette::Base).rgb();
    EXPECT_GT(inked(picture(pane), QRect(198, 5, 5, 15), ground), 5) << "one window of eleven hours";
}

TEST_F(Panes, OfLabelsHaveARowForEachTierAndTellWhatIsClicked)
{
    LabelPane pane(m_time);
    show(pane);
    EXPECT_TRUE(pane.emptyReason().contains("No labels yet"));
    LabelMark cry{{7}, 10, 30, {}, {}, Qt::red, "Cry", false};
    LabelMark voice{{8}, 20, 60, {}, {}, Qt::blue, "Voice", false};
    pane.setBars({{cry, "cry"}, {voice, "other"}});
    EXPECT_TRUE(pane.emptyReason().isEmpty());
    EXPECT_EQ(pane.tiers(), (QStringList{"cry", "other"}));
    ASSERT_EQ(pane.ticks().size(), 2U);
    EXPECT_LT(pane.ticks()[0].y, 50);
    EXPECT_EQ(pane.readout(25), "Cry · Voice");

    QSignalSpy clicked(&pane, &LabelPane::labelClicked);
    QSignalSpy seek(&pane, &TimePane::seekRequested);
    QTest::mouseClick(&pane, Qt::LeftButton, {}, QPoint(100, 75)); // 25 s, lower row
    ASSERT_EQ(clicked.count(), 1);
    EXPECT_EQ(clicked[0][0].value<AnnotationId>().value, 8U);
    EXPECT_EQ(seek.count(), 1);
    QTest::mouseClick(&pane, Qt::LeftButton, {}, QPoint(380, 75));
    EXPECT_EQ(clicked.count(), 1) << "nothing is there";
    QSignalSpy played(&pane, &LabelPane::labelActivated);
    QTest::mouseDClick(&pane, Qt::LeftButton, {}, QPoint(60, 25));
    ASSERT_EQ(played.count(), 1);
    EXPECT_EQ(played[0][0].value<AnnotationId>().value, 7U);
}

TEST_F(Panes, AskForTheStretchThatIsDraggedAndShowWhereThePlayheadIs)
{
    ScorePane pane(m_time);
    show(pane);
    QSignalSpy asked(&pane, &TimePane::selectionRequested);
    QTest::mousePress(&pane, Qt::LeftButton, {}, QPoint(100, 50));
    QTest::mouseMove(&pane, QPoint(180, 50));
    QTest::mouseMove(&pane, QPoint(200, 50));
    QTest::mouseRelease(&pane, Qt::LeftButton, {}, QPoint(200, 50));
    ASSERT_GT(asked.count(), 0);
    const auto range = asked.last()[0].value<std::optional<TimeRange>>();
    ASSERT_TRUE(range.has_value());
    EXPECT_NEAR(range->begin, 25, 0.3);
    EXPECT_NEAR(range->end, 50, 0.3);

    pane.setPlayhead(75);
    const QImage image = picture(pane);
    EXPECT_NE(image.pixel(300, 90), image.pixel(305, 90));
}

TEST(PaneStack, GivesEveryRowTheSameColumns)
{
    TimeViewport time;
    PaneStack stack;
    auto* first = new ScorePane(time);
    auto* second = new LabelPane(time);
    stack.addRow(new PaneRuler(*first), first, nullptr, true);
    stack.addRow(new PaneRuler(*second), second, new QWidget);
    stack.setColumns(70, 50);
    stack.resize(600, 400);
    stack.show();
    QCoreApplication::processEvents();
    for (QWidget* pane : std::initializer_list<QWidget*>{first, second}) {
        EXPECT_EQ(pane->mapTo(&stack, QPoint(0, 0)).x(), 70);
        EXPECT_EQ(pane->width(), 480);
    }
    const int before = first->height();
    stack.setRowShown(second, false);
    QCoreApplication::processEvents();
    EXPECT_FALSE(stack.isRowShown(second));
    EXPECT_GT(first->height(), before);
}

} // namespace
} // namespace cryscope
