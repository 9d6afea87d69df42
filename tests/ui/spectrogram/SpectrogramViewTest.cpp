#include "ui/spectrogram/SpectrogramView.h"
#include "tests/support/SyntheticSound.h"
#include "tests/ui/support/MemoryAudio.h"
#include "tests/ui/support/Wait.h"

#include <QApplication>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};

/// One for all tests: nobody deletes what Qt makes here.
QPointingDevice* touchScreen()
{
    static QPointingDevice* const device = QTest::createTouchDevice();
    return device;
}

class SpectrogramOnScreen : public testing::Test {
protected:
    SpectrogramOnScreen() : m_view(m_time, m_frequency)
    {
        m_view.resize(800, 240);
        m_view.show();
        const auto audio =
            test::memoryAudio(test::night(120, kRate, std::vector<test::Bout>{{30, 10}}), kRate.hz);
        m_frequency.setNyquist(kRate.hz / 2.0);
        m_view.setRecording(audio);
        m_time.setRecording(120, kRate.hz);
    }

    static LabelMark cryFrom30To40()
    {
        LabelMark mark;
        mark.id = {7};
        mark.startSeconds = 30;
        mark.endSeconds = 40;
        mark.colour = Qt::red;
        mark.caption = "Cry 97 %";
        return mark;
    }
    void wheel(QPointF at, QPoint delta, Qt::KeyboardModifiers keys)
    {
        QWheelEvent event(at, m_view.mapToGlobal(at), QPoint(), delta, Qt::NoButton, keys, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(&m_view, &event);
    }
    void drag(Qt::MouseButton button, QPoint from, QPoint to)
    {
        QTest::mousePress(&m_view, button, {}, from);
        for (const QPointF at : {QPointF(from + to) / 2, QPointF(to)}) {
            QMouseEvent move(QEvent::MouseMove, at, m_view.mapToGlobal(at), Qt::NoButton, button, {});
            QApplication::sendEvent(&m_view, &move);
        }
        QTest::mouseRelease(&m_view, button, {}, to);
    }

    /// One step of a touchpad's pinch; the fingers are apart by `change` more than before.
    void padPinch(QPointF at, double change)
    {
        QNativeGestureEvent event(Qt::ZoomNativeGesture, &m_touchpad, 2, at,
                                  m_view.mapTo(m_view.window(), at), m_view.mapToGlobal(at), change,
                                  QPointF());
        QApplication::sendEvent(&m_view, &event);
    }
    /// Two fingers on the screen, `from` apart around `begin`, end `to` apart around `end`.
    void screenPinch(QPoint begin, int from, QPoint end, int to)
    {
        constexpr int kSteps = 20;
        const auto finger = [&](int step, int side) {
            const QPoint centre = begin + (end - begin) * step / kSteps;
            return centre + QPoint(side * (from + (to - from) * step / kSteps) / 2, 0);
        };
        QTest::touchEvent(&m_view, touchScreen()).press(1, finger(0, -1), &m_view);
        QTest::touchEvent(&m_view, touchScreen())
            .move(1, finger(0, -1), &m_view)
            .press(2, finger(0, +1), &m_view);
        for (int step = 1; step <= kSteps; ++step)
            QTest::touchEvent(&m_view, touchScreen())
                .move(1, finger(step, -1), &m_view)
                .move(2, finger(step, +1), &m_view);
        QTest::touchEvent(&m_view, touchScreen())
            .release(1, finger(kSteps, -1), &m_view)
            .release(2, finger(kSteps, +1), &m_view);
    }

    TimeViewport m_time;
    FrequencyViewport m_frequency;
    SpectrogramView m_view;
    const QPointingDevice m_touchpad{QStringLiteral("touchpad"),
                                     1,
                                     QInputDevice::DeviceType::TouchPad,
                                     QPointingDevice::PointerType::Finger,
                                     QInputDevice::Capability::Position,
                                     2,
                                     1};
};

TEST_F(SpectrogramOnScreen, KeepsTheTimeUnderThePointerWhenTheWheelZooms)
{
    const double before = m_time.timeAt(611);
    for (int i = 0; i < 12; ++i) wheel({611, 100}, {0, 120}, Qt::ControlModifier);
    EXPECT_NEAR(m_time.timeAt(611), before, m_time.secondsPerPixel());
    EXPECT_LT(m_time.visibleSeconds(), 10);
    for (int i = 0; i < 20; ++i) wheel({611, 100}, {0, -120}, Qt::ControlModifier);
    EXPECT_TRUE(m_time.showsEverything());
}

TEST_F(SpectrogramOnScreen, KeepsTheTimeUnderThePointerWhenATouchpadIsPinched)
{
    QSignalSpy moved(&m_view, &SpectrogramView::userMovedView);
    const double before = m_time.timeAt(611);
    for (int i = 0; i < 30; ++i) padPinch({611, 100}, 0.08);
    EXPECT_NEAR(m_time.visibleSeconds(), 120 / std::pow(1.08, 30), 0.01);
    EXPECT_NEAR(m_time.timeAt(611), before, m_time.secondsPerPixel());
    EXPECT_EQ(moved.count(), 30);
    padPinch({611, 100}, -5); // no device should say so, and none may turn the view inside out
    EXPECT_GT(m_time.visibleSeconds(), 0);
    for (int i = 0; i < 60; ++i) padPinch({611, 100}, -0.08);
    EXPECT_TRUE(m_time.showsEverything());
}

TEST_F(SpectrogramOnScreen, KeepsTheSoundUnderTwoFingersThatSpread)
{
    const double before = m_time.timeAt(500);
    screenPinch({500, 100}, 60, {500, 100}, 240);
    EXPECT_NEAR(m_time.visibleSeconds(), 30, 1.5);
    EXPECT_NEAR(m_time.timeAt(500), before, 0.5);
}

TEST_F(SpectrogramOnScreen, FollowsTwoFingersThatMoveTogether)
{
    m_time.showRange(40, 60);
    const double before = m_time.timeAt(500);
    screenPinch({500, 100}, 100, {300, 100}, 200);
    EXPECT_NEAR(m_time.visibleSeconds(), 10, 0.5);
    EXPECT_NEAR(m_time.timeAt(300), before, 0.5);
}

TEST_F(SpectrogramOnScreen, NeitherSelectsNorSeeksWhilePinched)
{
    QSignalSpy seek(&m_view, &SpectrogramView::seekRequested);
    screenPinch({500, 100}, 60, {520, 110}, 240);
    EXPECT_FALSE(m_view.selection());
    EXPECT_EQ(seek.count(), 0);
    QTest::mouseClick(&m_view, Qt::LeftButton, {}, QPoint(200, 100));
    EXPECT_EQ(seek.count(), 1) << "a click after the fingers have gone is a click";
}

TEST_F(SpectrogramOnScreen, ZoomsTheFrequenciesWithAltAndScrollsWithShift)
{
    const double hz = m_frequency.axis(240).hzAt(60);
    wheel({300, 60}, {120, 0}, Qt::AltModifier);
    EXPECT_LT(m_frequency.high() - m_frequency.low(), 8000);
    EXPECT_NEAR(m_frequency.axis(240).hzAt(60), hz, 1);
    m_time.showRange(50, 60);
    const double start = m_time.start();
    wheel({300, 60}, {0, -120}, Qt::ShiftModifier);
    EXPECT_GT(m_time.start(), start);
    wheel({300, 60}, {0, 120}, Qt::NoModifier);
    EXPECT_NEAR(m_time.start(), start, 1e-9);
}

TEST_F(SpectrogramOnScreen, IsTheSamePictureHoweverOneGotThere)
{
    m_time.showRange(25, 45);
    const QImage direct = m_view.renderedFrame().copy();
    m_time.fit();
    for (int i = 0; i < 9; ++i) wheel({100.0 + 70 * i, 100}, {0, 120}, Qt::ControlModifier);
    wheel({300, 60}, {120, 0}, Qt::AltModifier);
    m_view.renderedFrame();
    m_frequency.reset();
    m_time.showRange(25, 45);
    for (const int pixels : {13, -4, 250, -259}) m_time.scrollBy(pixels);
    m_time.setStart(25);
    EXPECT_EQ(m_view.renderedFrame(), direct);
}

TEST_F(SpectrogramOnScreen, MovesThePictureByWholePixelsWhenItScrolls)
{
    m_time.showRange(25, 45);
    const QImage before = m_view.renderedFrame().copy();
    m_time.scrollBy(37);
    EXPECT_EQ(m_view.renderedFrame().copy(0, 0, 800 - 37, 240), before.copy(37, 0, 800 - 37, 240));
}

TEST_F(SpectrogramOnScreen, SeeksOnAClickAndSelectsOnADrag)
{
    QSignalSpy seek(&m_view, &SpectrogramView::seekRequested);
    QTest::mouseClick(&m_view, Qt::LeftButton, {}, QPoint(200, 100));
    ASSERT_EQ(seek.count(), 1);
    EXPECT_NEAR(seek[0][0].toDouble(), 30, 0.2);
    drag(Qt::LeftButton, {400, 100}, {200, 120});
    ASSERT_TRUE(m_view.selection());
    EXPECT_NEAR(m_view.selection()->begin, 30, 0.2);
    EXPECT_NEAR(m_view.selection()->end, 60, 0.2);
    EXPECT_EQ(seek.count(), 1) << "a drag is no click";
    QTest::mouseClick(&m_view, Qt::LeftButton, {}, QPoint(300, 100));
    EXPECT_TRUE(m_view.selection()) << "a click inside keeps the selection";
    QTest::mouseClick(&m_view, Qt::LeftButton, {}, QPoint(700, 100));
    EXPECT_FALSE(m_view.selection());
}

TEST_F(SpectrogramOnScreen, IsMovedByTheMiddleButton)
{
    m_time.showRange(50, 60);
    QSignalSpy moved(&m_view, &SpectrogramView::userMovedView);
    drag(Qt::MiddleButton, {500, 100}, {420, 100});
    EXPECT_NEAR(m_time.start(), 51, 0.02);
    EXPECT_GE(moved.count(), 1);
}

TEST_F(SpectrogramOnScreen, TellsWhatIsUnderThePointer)
{
    std::optional<HoverInfo> info;
    QObject::connect(&m_view, &SpectrogramView::hovered, &m_view, [&](const HoverInfo& i) { info = i; });
    m_view.renderedFrame();
    QMouseEvent move(QEvent::MouseMove, QPointF(400, 60), m_view.mapToGlobal(QPointF(400, 60)), Qt::NoButton,
                     Qt::NoButton, {});
    QApplication::sendEvent(&m_view, &move);
    ASSERT_TRUE(info);
    EXPECT_NEAR(info->seconds, 60, 0.2);
    EXPECT_NEAR(info->hz, 6000, 40);
    ASSERT_TRUE(info->dbfs);
    EXPECT_LT(*info->dbfs, -50);
}

TEST_F(SpectrogramOnScreen, NamesTheLabelThatIsClicked)
{
    m_view.setLabels({cryFrom30To40()});
    QSignalSpy clicked(&m_view, &SpectrogramView::labelClicked);
    QSignalSpy activated(&m_view, &SpectrogramView::labelActivated);
    QTest::mouseClick(&m_view, Qt::LeftButton, {}, QPoint(233, 100));
    ASSERT_EQ(clicked.count(), 1);
    EXPECT_EQ(clicked[0][0].value<AnnotationId>().value, 7U);
    QTest::mouseDClick(&m_view, Qt::LeftButton, {}, QPoint(233, 100));
    EXPECT_EQ(activated.count(), 1);
}

TEST_F(SpectrogramOnScreen, DragsTheEdgeOfASelectedLabelAndSelectsNothing)
{
    m_view.setLabels({cryFrom30To40()});
    m_view.setSelectedLabels({AnnotationId{7}});
    QSignalSpy dragged(&m_view, &SpectrogramView::labelDragged);
    drag(Qt::LeftButton, {267, 120}, {300, 120}); // its end, at 40 s
    ASSERT_GE(dragged.count(), 1);
    EXPECT_EQ(dragged.last()[1].value<LabelPart>(), LabelPart::End);
    EXPECT_NEAR(dragged.last()[2].toDouble(), 45, 0.2);
    EXPECT_FALSE(dragged.first()[4].toBool());
    EXPECT_FALSE(m_view.selection());
}

TEST_F(SpectrogramOnScreen, LeavesTheEdgesOfALabelThatIsNotSelectedAlone)
{
    m_view.setLabels({cryFrom30To40()});
    QSignalSpy dragged(&m_view, &SpectrogramView::labelDragged);
    drag(Qt::LeftButton, {267, 120}, {300, 120});
    EXPECT_EQ(dragged.count(), 0);
    ASSERT_TRUE(m_view.selection());
    EXPECT_FALSE(m_view.selectedBand());
}

TEST_F(SpectrogramOnScreen, MovesALabelByItsTab)
{
    m_view.setLabels({cryFrom30To40()});
    QSignalSpy dragged(&m_view, &SpectrogramView::labelDragged);
    drag(Qt::LeftButton, {233, 4}, {273, 4});
    ASSERT_GE(dragged.count(), 1);
    EXPECT_EQ(dragged.last()[1].value<LabelPart>(), LabelPart::Body);
    EXPECT_NEAR(dragged.last()[2].toDouble(), 6, 0.2);
}

TEST_F(SpectrogramOnScreen, SelectsABoxOfTimeAndFrequencyWhenAskedTo)
{
    m_view.setSelectsBand(true);
    QSignalSpy made(&m_view, &SpectrogramView::selectionMade);
    drag(Qt::LeftButton, {200, 60}, {300, 180}); // up to down: 6 kHz to 2 kHz
    ASSERT_TRUE(m_view.selection() && m_view.selectedBand());
    EXPECT_NEAR(m_view.selection()->begin, 30, 0.2);
    EXPECT_NEAR(m_view.selection()->end, 45, 0.2);
    EXPECT_NEAR(m_view.selectedBand()->highHz, 6000, 40);
    EXPECT_NEAR(m_view.selectedBand()->lowHz, 2000, 40);
    EXPECT_EQ(made.count(), 1);
}

/// The brightest column of a picture.
int brightestColumn(const QImage& image)
{
    int best = 0;
    qint64 most = -1;
    for (int x = 0; x < image.width(); ++x) {
        qint64 sum = 0;
        for (int y = 0; y < image.height(); ++y) sum += qGray(image.pixel(x, y));
        if (sum > most) {
            most = sum;
            best = x;
        }
    }
    return best;
}

TEST(SpectrogramAtTwoScales, ShowsAClickAtTheSamePlace)
{
    std::vector<float> samples(kRate.hz * 20, 0.0F);
    samples[kRate.hz * 13] = 0.9F;
    const auto audio = test::memoryAudio(samples, kRate.hz);
    std::vector<double> places;
    for (const double dpr : {1.0, 2.0}) {
        SpectrogramPipeline pipeline;
        pipeline.setRecording(audio);
        SpectrogramWish wish;
        wish.samplesPerPixel = 20.0 * kRate.hz / 800 / dpr;
        wish.widthPx = static_cast<int>(800 * dpr);
        wish.axis = {0, 8000, 100 * dpr};
        wish.fftSize = 256;
        pipeline.setWish(wish);
        pipeline.waitUntilComplete();
        QImage whole(wish.widthPx, static_cast<int>(100 * dpr), QImage::Format_RGB32);
        whole.fill(Qt::black);
        QPainter painter(&whole);
        for (int i = 0; i * 128 < wish.widthPx; ++i) painter.drawImage(i * 128, 0, pipeline.strip(i));
        painter.end();
        places.push_back((brightestColumn(whole) + 0.5) / dpr);
    }
    EXPECT_NEAR(places[0], 520, 1);
    EXPECT_NEAR(places[1], 520, 1);
}

} // namespace
} // namespace cryscope
