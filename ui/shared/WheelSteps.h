#pragma once

#include <QWheelEvent>

namespace cryscope {

/// What a wheel turn asks for, the same in every time-frequency view:
/// plain wheel and Shift+wheel scroll in time, Ctrl+wheel zooms time, Alt+wheel zooms frequency, a horizontal
/// wheel or two-finger swipe scrolls in time.
enum class WheelAction { ScrollTime, ZoomTime, ZoomFrequency };

struct WheelStep {
    WheelAction action = WheelAction::ScrollTime;
    double notches =
        0; ///< 1 = one click of a wheel away from the user (nearer, earlier); fractions from touchpads
};

/// Reads an event: Qt swaps the axes while Alt is held, pixelDelta is trusted on Wayland alone, bursts are
/// clamped.
WheelStep wheelStep(const QWheelEvent& event);

/// Zoom factor of that many notches.
double zoomFactor(double notches);

} // namespace cryscope
