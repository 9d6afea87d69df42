#pragma once

#include "ui/shared/FrequencyViewport.h"
#include "ui/shared/TimeRange.h"
#include "ui/shared/TimeViewport.h"

#include <QObject>
#include <QPointF>
#include <optional>

class QMouseEvent;
class QNativeGestureEvent;
class QTouchEvent;
class QWheelEvent;
class QWidget;

namespace cryscope {

/// What mouse, wheel, touchpad and fingers on the screen mean on a time-frequency picture. Moves the
/// viewports itself and tells the rest. One finger is a mouse; two zoom in time and move the view, so that
/// the sound under them stays under them. (Qt's own pinch recogniser ends its gesture at every mouse event
/// that Qt makes of the first finger.) GUI thread.
class ViewGestures : public QObject {
    Q_OBJECT

public:
    /// `view` becomes the parent; what is given outlives this.
    ViewGestures(QWidget& view, TimeViewport& time, FrequencyViewport& frequency);

    /// For the view's event(); true when the event has been dealt with.
    bool handle(QEvent& event);
    bool isPanning() const { return m_panning.has_value(); }

Q_SIGNALS:
    void pressed();
    void dragged(const cryscope::TimeRange& range); ///< since pressed(), within the recording
    void dragAbandoned();                           ///< a second finger came: what was dragged was not meant
    void clicked(double seconds);
    void doubleClicked(double seconds);
    void viewMoved();
    void pointedAt(QPointF position);

private:
    struct Pinch {
        double distance = 0;
        QPointF centre;
    };

    bool native(const QNativeGestureEvent& event);
    bool touch(QTouchEvent& event);
    void pinch(QPointF first, QPointF second);
    void wheel(QWheelEvent& event);
    void mousePress(const QMouseEvent& event);
    void mouseMove(const QMouseEvent& event);
    void mouseRelease(const QMouseEvent& event);
    void press(QPointF position);
    void move(QPointF position);
    void release(QPointF position);
    double secondsAt(double x) const; ///< within the recording

    QWidget& m_view;
    TimeViewport& m_time;
    FrequencyViewport& m_frequency;
    std::optional<QPointF> m_pressed;
    bool m_dragging = false;
    std::optional<QPointF> m_panning;
    std::optional<Pinch> m_pinch;
};

} // namespace cryscope
