#include "tests/support/SyntheticSound.h"
#include "ui/waveform/WaveformOverview.h"
#include "ui/waveform/WaveformRenderer.h"

#include <QApplication>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

class Overview : public testing::Test {
protected:
    Overview() : m_overview(m_time)
    {
        m_time.setWidth(1000);
        m_time.setRecording(100, 16000);
        m_overview.resize(1000, 50);
        m_overview.show();
    }
    void drag(int from, int to)
    {
        QTest::mousePress(&m_overview, Qt::LeftButton, {}, QPoint(from, 20));
        for (const double x : {(from + to) / 2.0, double(to)}) {
            QMouseEvent move(QEvent::MouseMove, QPointF(x, 20), m_overview.mapToGlobal(QPointF(x, 20)),
                             Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(&m_overview, &move);
        }
        QTest::mouseRelease(&m_overview, Qt::LeftButton, {}, QPoint(to, 20));
    }

    TimeViewport m_time;
    WaveformOverview m_overview;
};

TEST_F(Overview, BoxesTheVisibleStretch)
{
    m_time.showRange(20, 40);
    EXPECT_NEAR(m_overview.boxRect().left(), 200, 0.01);
    EXPECT_NEAR(m_overview.boxRect().right(), 400, 0.01);
}

TEST_F(Overview, MovesTheViewWhenItsBoxIsDragged)
{
    m_time.showRange(20, 40);
    drag(300, 450);
    EXPECT_NEAR(m_time.start(), 35, 0.01);
    EXPECT_NEAR(m_time.visibleSeconds(), 20, 1e-9);
    drag(450, 2000);
    EXPECT_NEAR(m_time.end(), 100, 1e-6);
}

TEST_F(Overview, ChangesTheStretchWhenASideIsDragged)
{
    m_time.showRange(20, 40);
    drag(400, 600);
    EXPECT_NEAR(m_time.start(), 20, 0.01);
    EXPECT_NEAR(m_time.end(), 60, 0.01);
    drag(200, 100);
    EXPECT_NEAR(m_time.start(), 10, 0.01);
    EXPECT_NEAR(m_time.end(), 60, 0.01);
}

TEST_F(Overview, CentresTheViewOnAClickElsewhereAndGoesThereOnADoubleClick)
{
    m_time.showRange(20, 40);
    QTest::mouseClick(&m_overview, Qt::LeftButton, {}, QPoint(700, 20));
    EXPECT_NEAR((m_time.start() + m_time.end()) / 2, 70, 0.11);
    QSignalSpy seek(&m_overview, &WaveformOverview::seekRequested);
    QTest::mouseDClick(&m_overview, Qt::LeftButton, {}, QPoint(720, 20));
    ASSERT_EQ(seek.count(), 1);
    EXPECT_NEAR(seek[0][0].toDouble(), 72, 0.11);
}

TEST_F(Overview, KeepsABoxThatCanBeSeenAndGraspedHoweverNearOneIs)
{
    m_time.showRange(50, 50.001);
    EXPECT_GE(m_overview.boxRect().width(), 6);
    const double before = m_time.start();
    drag(500, 600);
    EXPECT_NEAR(m_time.start() - before, 10, 0.2);
}

TEST(Waveform, FillsItsHeightFromTheSmallestToTheLargestSample)
{
    const std::vector<Peak> peaks{{-0.5F, 0.5F, 0.25F}, {0, 0, 0}};
    const QImage image = renderWaveform(peaks, 100, 1.0, {Qt::black, Qt::blue, Qt::white});
    ASSERT_EQ(image.size(), QSize(2, 100));
    EXPECT_EQ(image.pixel(0, 20), qRgb(0, 0, 0));
    EXPECT_EQ(image.pixel(0, 27), QColor(Qt::blue).rgb());
    EXPECT_EQ(image.pixel(0, 50), qRgb(255, 255, 255));
    EXPECT_EQ(image.pixel(0, 80), qRgb(0, 0, 0));
    EXPECT_NE(image.pixel(1, 50), qRgb(0, 0, 0)) << "silence is a line";
}

TEST(Waveform, LiftsQuietRecordingsAndNeverShrinksLoudOnes)
{
    EXPECT_NEAR(overviewGain(std::vector<Peak>{{-0.09F, 0.05F, 0.01F}}), 10, 1e-4);
    EXPECT_DOUBLE_EQ(overviewGain(std::vector<Peak>{{-1, 1, 0.5F}}), 1);
    EXPECT_DOUBLE_EQ(overviewGain(std::vector<Peak>{{-1e-6F, 1e-6F, 0}}), 30);
    EXPECT_DOUBLE_EQ(overviewGain({}), 1);
}

} // namespace
} // namespace cryscope
