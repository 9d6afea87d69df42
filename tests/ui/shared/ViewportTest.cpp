#include "ui/shared/FrequencyViewport.h"
#include "ui/shared/TimeViewport.h"
#include "ui/shared/ViewTrail.h"
#include "ui/shared/WheelSteps.h"

#include <gtest/gtest.h>

namespace cryscope {
namespace {

class Trail : public testing::Test {
protected:
    Trail()
    {
        time.setWidth(1000);
        time.setRecording(3600, 16000);
        trail.restart();
    }
    TimeViewport time;
    FrequencyViewport frequency;
    ViewTrail trail{time, frequency};
};

TEST_F(Trail, GoesBackToTheViewsBeforeAndForwardAgain)
{
    EXPECT_FALSE(trail.canGoBack());
    time.showRange(100, 200);
    trail.rest();
    frequency.setRange(500, 2000);
    trail.rest();
    time.showRange(120, 130); // not yet at rest: it is come back to as well
    trail.back();
    EXPECT_NEAR(time.start(), 100, 1e-6);
    EXPECT_NEAR(frequency.low(), 500, 1e-6);
    trail.back();
    EXPECT_NEAR(frequency.low(), 0, 1e-6);
    trail.back();
    EXPECT_TRUE(time.showsEverything());
    EXPECT_FALSE(trail.canGoBack());
    for (int i = 0; i < 5; ++i) trail.forward();
    EXPECT_NEAR(time.start(), 120, 1e-6);
    EXPECT_NEAR(time.end(), 130, 1e-6);
    EXPECT_FALSE(trail.canGoForward());
}

TEST_F(Trail, ForgetsWhatLayAheadWhenOneGoesAnotherWay)
{
    time.showRange(100, 200);
    trail.rest();
    trail.back();
    EXPECT_TRUE(trail.canGoForward());
    time.showRange(300, 400);
    EXPECT_FALSE(trail.canGoForward());
    trail.back();
    EXPECT_TRUE(time.showsEverything());
    trail.forward();
    EXPECT_NEAR(time.start(), 300, 1e-6);
}

TEST_F(Trail, DoesNotStopAtWhatIsOnlyPassedThrough)
{
    for (int i = 0; i < 50; ++i) time.zoomAt(1.1, 500);
    trail.back();
    EXPECT_TRUE(time.showsEverything()) << "one step, not fifty";
}

TEST(FrequencyView, KeepsTheFrequencyUnderThePointerOnEveryScale)
{
    for (const FrequencyScale scale : kFrequencyScales) {
        FrequencyViewport view;
        view.setNyquist(24000);
        view.setScale(scale);
        view.setRange(500, 6000);
        const double hz = view.axis(400).hzAt(100);
        view.zoomAt(1.5, 0.25);
        EXPECT_NEAR(view.axis(400).hzAt(100), hz, 1e-6 * hz) << frequencyScaleName(scale);
        for (int i = 0; i < 40; ++i) view.zoomAt(0.5, 0.5);
        EXPECT_DOUBLE_EQ(view.low(), 0);
        EXPECT_DOUBLE_EQ(view.high(), 24000);
        for (int i = 0; i < 60; ++i) view.zoomAt(1.5, 0.0);
        EXPECT_GE(view.high() - view.low(), 50 - 1e-6);
        EXPECT_LE(view.high(), 24000);
        for (int i = 0; i < 60; ++i) view.scrollBy(-1);
        EXPECT_GE(view.low(), 0);
    }
}

class TimeView : public testing::Test {
protected:
    TimeView()
    {
        m_view.setWidth(1000);
        m_view.setRecording(3600, 16000);
    }
    TimeViewport m_view;
};

TEST_F(TimeView, ShowsTheWholeRecordingAtFirst)
{
    EXPECT_TRUE(m_view.showsEverything());
    EXPECT_DOUBLE_EQ(m_view.visibleSeconds(), 3600);
}

TEST_F(TimeView, KeepsTheTimeUnderThePointerWhileZooming)
{
    for (const double x : {1.0, 250.0, 500.0, 999.0}) {
        m_view.fit();
        const double time = m_view.timeAt(x);
        for (int i = 0; i < 30; ++i) {
            m_view.zoomAt(1.4, x);
            ASSERT_NEAR(m_view.timeAt(x), time, 1e-6 * 3600) << x;
        }
    }
}

TEST_F(TimeView, NeverLeavesTheRecording)
{
    m_view.zoomAt(10, 990);
    m_view.scrollBy(1e7);
    EXPECT_NEAR(m_view.end(), 3600, 1e-6);
    m_view.scrollBy(-1e7);
    EXPECT_DOUBLE_EQ(m_view.start(), 0);
    m_view.zoomAt(1e-9, 3);
    EXPECT_TRUE(m_view.showsEverything());
    m_view.zoomAt(1e12, 3);
    EXPECT_NEAR(m_view.secondsPerPixel() * 16000, 1.0 / 8, 1e-9);
}

TEST_F(TimeView, GoesOnShowingEverythingWhenTheWindowGrowsAndKeepsItsScaleOtherwise)
{
    m_view.setWidth(1500);
    EXPECT_TRUE(m_view.showsEverything());
    m_view.showRange(100, 130);
    const double scale = m_view.secondsPerPixel();
    m_view.setWidth(1200);
    EXPECT_DOUBLE_EQ(m_view.secondsPerPixel(), scale);
    EXPECT_DOUBLE_EQ(m_view.start(), 100);
}

TEST_F(TimeView, BringsAMomentIntoViewByTheLeast)
{
    m_view.showRange(100, 200);
    m_view.makeVisible(150);
    EXPECT_DOUBLE_EQ(m_view.start(), 100);
    m_view.makeVisible(230);
    EXPECT_NEAR(m_view.end(), 240, 1e-9);
    m_view.makeVisible(3600);
    EXPECT_NEAR(m_view.end(), 3600, 1e-9);
    m_view.makeVisible(0);
    EXPECT_DOUBLE_EQ(m_view.start(), 0);
}

TEST(FrequencyView, KeepsTheFrequencyUnderThePointerWhileZooming)
{
    FrequencyViewport view;
    view.setNyquist(22050);
    EXPECT_DOUBLE_EQ(view.high(), 8000);
    const double hz = view.axis(1).hzAt(0.75);
    view.zoomAt(3, 0.75);
    EXPECT_NEAR(view.axis(1).hzAt(0.75), hz, 1e-9);
    view.reset();
    EXPECT_DOUBLE_EQ(view.low(), 0);
    EXPECT_DOUBLE_EQ(view.high(), 8000);
}

TEST(FrequencyView, StaysBelowNyquistWhateverComesNext)
{
    FrequencyViewport view;
    view.setNyquist(22050);
    view.setRange(12000, 20000);
    view.scrollBy(5);
    EXPECT_DOUBLE_EQ(view.high(), 22050);
    view.setNyquist(4000);
    EXPECT_DOUBLE_EQ(view.low(), 0);
    EXPECT_DOUBLE_EQ(view.high(), 4000);
    view.zoomAt(1e-6, 0.5);
    EXPECT_DOUBLE_EQ(view.high() - view.low(), 4000);
    view.zoomAt(1e9, 0.5);
    EXPECT_NEAR(view.high() - view.low(), 50, 1e-9);
}

WheelStep turned(QPoint delta, Qt::KeyboardModifiers keys)
{
    const QWheelEvent event(QPointF(10, 10), QPointF(10, 10), QPoint(), delta, Qt::NoButton, keys,
                            Qt::NoScrollPhase, false);
    return wheelStep(event);
}

TEST(Wheel, ZoomsTimeWithCtrlAndFrequencyWithAltWhicheverAxisQtReports)
{
    EXPECT_EQ(turned({0, 120}, Qt::ControlModifier).action, WheelAction::ZoomTime);
    EXPECT_DOUBLE_EQ(turned({0, 120}, Qt::ControlModifier).notches, 1);
    EXPECT_EQ(turned({120, 0}, Qt::AltModifier).action, WheelAction::ZoomFrequency);
    EXPECT_DOUBLE_EQ(turned({-120, 0}, Qt::AltModifier).notches, -1);
    EXPECT_EQ(turned({0, -60}, Qt::ShiftModifier).action, WheelAction::ScrollTime);
    EXPECT_DOUBLE_EQ(turned({0, -60}, Qt::ShiftModifier).notches, -0.5);
    EXPECT_DOUBLE_EQ(turned({-240, 0}, Qt::NoModifier).notches, -2);
}

TEST(Wheel, ClampsTheBurstsThatSomeTouchpadsSend)
{
    EXPECT_DOUBLE_EQ(turned({0, 99999}, Qt::ControlModifier).notches, 5);
}

} // namespace
} // namespace cryscope
