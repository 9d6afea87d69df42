#include "ui/spectrogram/ColourBar.h"
#include "ui/spectrogram/FrequencyRuler.h"
#include "ui/spectrogram/TimeRuler.h"

#include <QApplication>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

TEST(FrequencyRulerWidget, ShowsThreeNumbersAtItsSmallestAndWhileZoomingIn)
{
    FrequencyViewport viewport;
    viewport.setNyquist(22050);
    FrequencyRuler ruler(viewport);
    for (const int height : {ruler.minimumSizeHint().height(), 200, 900}) {
        ruler.resize(ruler.sizeHint().width(), height);
        viewport.setRange(0, 22050);
        for (int i = 0; i < 40; ++i) {
            viewport.zoomAt(1.3, 0.37);
            ASSERT_GE(ruler.labels().size(), 3)
                << height << " px, " << viewport.low() << ".." << viewport.high();
        }
    }
}

TEST(FrequencyRulerWidget, ShowsTheUsualBandAgainAfterADoubleClick)
{
    FrequencyViewport viewport;
    viewport.setNyquist(22050);
    viewport.setRange(3000, 5000);
    FrequencyRuler ruler(viewport);
    ruler.resize(80, 300);
    ruler.show();
    QTest::mouseDClick(&ruler, Qt::LeftButton, {}, QPoint(40, 100));
    EXPECT_DOUBLE_EQ(viewport.low(), 0);
    EXPECT_DOUBLE_EQ(viewport.high(), 8000);
}

TEST(FrequencyRulerWidget, IsMovedByDraggingAndByTheKeyboard)
{
    FrequencyViewport viewport;
    viewport.setNyquist(22050);
    viewport.setRange(3000, 5000);
    FrequencyRuler ruler(viewport);
    ruler.resize(80, 400);
    ruler.show();
    QTest::mousePress(&ruler, Qt::LeftButton, {}, QPoint(40, 100));
    QMouseEvent move(QEvent::MouseMove, QPointF(40, 200), QPointF(40, 200), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(&ruler, &move);
    QTest::mouseRelease(&ruler, Qt::LeftButton, {}, QPoint(40, 200));
    EXPECT_NEAR(viewport.high(), 5500, 1);
    QTest::keyClick(&ruler, Qt::Key_Down);
    EXPECT_LT(viewport.high(), 5500);
    QTest::keyClick(&ruler, Qt::Key_Plus);
    EXPECT_NEAR(viewport.high() - viewport.low(), 1600, 1);
}

TEST(TimeRulerWidget, GoesWhereItIsClicked)
{
    TimeViewport viewport;
    viewport.setWidth(1000);
    viewport.setRecording(100, 16000);
    TimeRuler ruler(viewport);
    ruler.resize(1000, 30);
    ruler.show();
    QSignalSpy seek(&ruler, &TimeRuler::seekRequested);
    QTest::mouseClick(&ruler, Qt::LeftButton, {}, QPoint(250, 10));
    ASSERT_EQ(seek.count(), 1);
    EXPECT_NEAR(seek[0][0].toDouble(), 25, 0.11);
    EXPECT_GE(ruler.labels().size(), 3);
}

TEST(ColourScale, SaysItsRangeToThoseWhoCannotSeeIt)
{
    ColourBar bar;
    bar.setLook(ColourMapId::Viridis, {-90, -10});
    EXPECT_TRUE(bar.accessibleDescription().contains("-90"));
    EXPECT_TRUE(bar.accessibleDescription().contains("-10"));
    bar.resize(bar.sizeHint().width(), 300);
    const QImage image = bar.grab().toImage();
    // Loud on top.
    const int x = 8 + 7;
    const ColourLut lut(ColourMapId::Viridis, {-90, -10});
    EXPECT_EQ(image.pixel(x, 40) == image.pixel(x, 260), false);
    EXPECT_GT(qGray(image.pixel(x, 40)), qGray(image.pixel(x, 260)));
}

} // namespace
} // namespace cryscope
