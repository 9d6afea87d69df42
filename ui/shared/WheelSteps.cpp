#include "ui/shared/WheelSteps.h"

#include <QGuiApplication>
#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {
constexpr int kNotch = 120;            // eighths of a degree, as Qt counts
constexpr int kBurst = 5 * kNotch;     // some touchpads send the sum of a whole swipe at once
constexpr double kPixelsPerNotch = 40; // of pixelDelta, on Wayland
} // namespace

WheelStep wheelStep(const QWheelEvent& event)
{
    QPointF delta(std::clamp(event.angleDelta().x(), -kBurst, kBurst),
                  std::clamp(event.angleDelta().y(), -kBurst, kBurst));
    delta /= kNotch;
    if (!event.pixelDelta().isNull() && QGuiApplication::platformName().startsWith(QLatin1String("wayland")))
        delta = QPointF(event.pixelDelta()) / kPixelsPerNotch;

    const Qt::KeyboardModifiers keys = event.modifiers();
    // Alt and, on some desktops, Shift turn a vertical wheel into a horizontal one before it arrives here.
    const double larger = std::abs(delta.x()) > std::abs(delta.y()) ? delta.x() : delta.y();
    if (keys & Qt::AltModifier) return {WheelAction::ZoomFrequency, larger};
    if (keys & Qt::ControlModifier) return {WheelAction::ZoomTime, larger};
    return {WheelAction::ScrollTime, larger};
}

double zoomFactor(double notches)
{
    return std::exp2(notches / 3.0);
}

} // namespace cryscope
