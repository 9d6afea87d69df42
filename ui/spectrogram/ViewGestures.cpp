#include "ui/spectrogram/ViewGestures.h"

#include "ui/shared/WheelSteps.h"

#include <QApplication>
#include <QInputDevice>
#include <QNativeGestureEvent>
#include <QTouchEvent>
#include <QWidget>
#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {

constexpr double kScrollPerNotch = 60;      // device-independent pixels
constexpr double kSmallestPadFactor = 0.1;  // whatever a touchpad says, the view is not turned inside out
constexpr double kSmallestFingerGapPx = 10; // nearer fingers would zoom by leaps

} // namespace

ViewGestures::ViewGestures(QWidget& view, TimeViewport& time, FrequencyViewport& frequency)
    : QObject(&view), m_view(view), m_time(time), m_frequency(frequency)
{
    view.setAttribute(Qt::WA_AcceptTouchEvents);
}

bool ViewGestures::handle(QEvent& event)
{
    switch (event.type()) {
    case QEvent::NativeGesture:
        return native(static_cast<QNativeGestureEvent&>(event));
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        return touch(static_cast<QTouchEvent&>(event));
    case QEvent::Wheel:
        wheel(static_cast<QWheelEvent&>(event));
        return true;
    case QEvent::MouseButtonPress:
        mousePress(static_cast<QMouseEvent&>(event));
        return true;
    case QEvent::MouseMove:
        mouseMove(static_cast<QMouseEvent&>(event));
        return true;
    case QEvent::MouseButtonRelease:
        mouseRelease(static_cast<QMouseEvent&>(event));
        return true;
    case QEvent::MouseButtonDblClick: {
        const auto& mouse = static_cast<QMouseEvent&>(event);
        if (mouse.button() == Qt::LeftButton && !m_time.isEmpty()) Q_EMIT doubleClicked(mouse.position());
        return true;
    }
    default:
        return false;
    }
}

bool ViewGestures::native(const QNativeGestureEvent& event)
{
    if (event.gestureType() != Qt::ZoomNativeGesture) return false;
    m_time.zoomAt(std::max(kSmallestPadFactor, 1.0 + event.value()), event.position().x());
    Q_EMIT viewMoved();
    return true;
}

bool ViewGestures::touch(QTouchEvent& event)
{
    if (event.device()->type() != QInputDevice::DeviceType::TouchScreen) return false;
    const auto& fingers = event.points();
    if (event.type() == QEvent::TouchCancel || fingers.isEmpty()) {
        m_pressed.reset();
        m_pinch.reset();
    } else if (event.type() == QEvent::TouchBegin && fingers.size() == 1) {
        press(fingers[0].position());
    } else if (fingers.size() > 1) {
        pinch(fingers[0].position(), fingers[1].position());
    } else if (!m_pinch && event.type() == QEvent::TouchUpdate) {
        move(fingers[0].position());
    }
    if (event.type() == QEvent::TouchEnd) {
        if (!m_pinch && !fingers.isEmpty()) release(fingers[0].position());
        m_pinch.reset();
    }
    event.accept();
    return true;
}

void ViewGestures::pinch(QPointF first, QPointF second)
{
    const QPointF between = second - first;
    const Pinch now{std::max(kSmallestFingerGapPx, std::hypot(between.x(), between.y())),
                    (first + second) / 2};
    if (m_pinch) {
        m_time.zoomAt(now.distance / m_pinch->distance, m_pinch->centre.x());
        m_time.scrollBy(m_pinch->centre.x() - now.centre.x());
        Q_EMIT viewMoved();
    } else if (m_pressed) {
        m_pressed.reset();
        m_dragging = false;
        Q_EMIT dragAbandoned();
    }
    m_pinch = now;
}

void ViewGestures::wheel(QWheelEvent& event)
{
    const WheelStep step = wheelStep(event);
    switch (step.action) {
    case WheelAction::ZoomTime:
        m_time.zoomAt(zoomFactor(step.notches), event.position().x());
        break;
    case WheelAction::ZoomFrequency:
        m_frequency.zoomAt(zoomFactor(step.notches), event.position().y() / m_view.height());
        break;
    case WheelAction::ScrollTime:
        m_time.scrollBy(-step.notches * kScrollPerNotch);
        break;
    }
    if (step.action != WheelAction::ZoomFrequency) Q_EMIT viewMoved();
    Q_EMIT pointedAt(event.position());
    event.accept();
}

void ViewGestures::mousePress(const QMouseEvent& event)
{
    if (m_time.isEmpty()) return;
    if (event.button() == Qt::LeftButton) press(event.position());
    if (event.button() == Qt::MiddleButton) {
        m_panning = event.position();
        m_view.setCursor(Qt::ClosedHandCursor);
    }
}

void ViewGestures::mouseMove(const QMouseEvent& event)
{
    if (m_panning) {
        const QPointF moved = event.position() - *m_panning;
        m_panning = event.position();
        m_time.scrollBy(-moved.x());
        m_frequency.scrollBy(moved.y() / m_view.height());
        Q_EMIT viewMoved();
    }
    move(event.position());
    Q_EMIT pointedAt(event.position());
}

void ViewGestures::mouseRelease(const QMouseEvent& event)
{
    if (event.button() == Qt::MiddleButton && m_panning) {
        m_panning.reset();
        m_view.unsetCursor();
    }
    if (event.button() == Qt::LeftButton) release(event.position());
}

void ViewGestures::press(QPointF position)
{
    if (m_time.isEmpty()) return;
    m_pressed = position;
    m_dragging = false;
    m_vertical = false;
    Q_EMIT pressed(position);
}

void ViewGestures::move(QPointF position)
{
    if (!m_pressed) return;
    const QPointF moved = position - *m_pressed;
    const double distance = std::max(std::abs(moved.x()), m_vertical ? std::abs(moved.y()) : 0.0);
    m_dragging = m_dragging || distance >= QApplication::startDragDistance();
    if (m_dragging) Q_EMIT dragged(*m_pressed, position);
}

void ViewGestures::release(QPointF position)
{
    if (!m_pressed) return;
    m_pressed.reset();
    if (m_dragging)
        Q_EMIT dragEnded();
    else
        Q_EMIT clicked(position);
}

} // namespace cryscope
