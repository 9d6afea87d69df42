#pragma once

#include "ui/shared/FrequencyViewport.h"
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
    /// Whether moving up or down is a drag too; for the press that is under way. At first, and from one press
    /// to the next, it is not.
    void dragsVertically() { m_vertical = true; }

Q_SIGNALS:
    void pressed(QPointF position);
    void dragged(QPointF from, QPointF to); ///< since pressed(), which was at `from`
    void dragAbandoned();                   ///< a second finger came: what was dragged was not meant
    void dragEnded();
    void clicked(QPointF position);
    void doubleClicked(QPointF position);
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

    QWidget& m_view;
    TimeViewport& m_time;
    FrequencyViewport& m_frequency;
    std::optional<QPointF> m_pressed;
    bool m_dragging = false;
    bool m_vertical = false;
    std::optional<QPointF> m_panning;
    std::optional<Pinch> m_pinch;
};

} // namespace cryscope
