#include "ui/shared/TimeViewport.h"

#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {
/// Nearer than this nothing new appears: a sample is eight pixels wide.
constexpr double kPixelsPerSample = 8.0;
} // namespace

TimeViewport::TimeViewport(QObject* parent) : QObject(parent) {}

void TimeViewport::setRecording(double durationSeconds, double samplesPerSecond)
{
    m_duration = std::max(durationSeconds, 0.0);
    m_extent = m_duration;
    m_nearest = samplesPerSecond > 0 ? 1.0 / (samplesPerSecond * kPixelsPerSample) : 1e-6;
    m_start = 0;
    m_secondsPerPixel = m_duration > 0 ? m_duration / m_width : 1.0;
    Q_EMIT changed();
}

void TimeViewport::setExtent(double seconds)
{
    const double extent = std::max(seconds, m_duration);
    if (extent == m_extent) return;
    const bool everything = showsEverything();
    m_extent = extent;
    apply(m_start, everything ? m_extent / m_width : m_secondsPerPixel);
    Q_EMIT changed();
}

bool TimeViewport::showsEverything() const
{
    return m_start <= 0 && visibleSeconds() >= m_extent * (1 - 1e-9);
}

void TimeViewport::setWidth(double pixels)
{
    pixels = std::max(pixels, 1.0);
    if (pixels == m_width) return;
    const bool everything = showsEverything();
    m_width = pixels;
    if (everything && m_duration > 0) m_secondsPerPixel = m_extent / m_width;
    apply(m_start, m_secondsPerPixel);
    Q_EMIT changed();
}

void TimeViewport::zoomAt(double factor, double x)
{
    if (isEmpty() || !(factor > 0)) return;
    const double fixed = timeAt(x);
    const double farthest = std::max(m_extent / m_width, m_nearest);
    const double scale = std::clamp(m_secondsPerPixel / factor, m_nearest, farthest);
    apply(fixed - x * scale, scale);
}

void TimeViewport::fit()
{
    if (!isEmpty()) apply(0, m_extent / m_width);
}

void TimeViewport::showRange(double beginSeconds, double endSeconds)
{
    if (isEmpty() || !(endSeconds > beginSeconds)) return;
    const double scale =
        std::clamp((endSeconds - beginSeconds) / m_width, m_nearest, std::max(m_extent / m_width, m_nearest));
    const double centre = (beginSeconds + endSeconds) / 2;
    apply(centre - scale * m_width / 2, scale);
}

void TimeViewport::setStart(double seconds)
{
    if (!isEmpty()) apply(seconds, m_secondsPerPixel);
}

void TimeViewport::makeVisible(double seconds)
{
    const double margin = visibleSeconds() / 10;
    if (seconds < m_start + (m_start > 0 ? margin : 0))
        setStart(seconds - margin);
    else if (seconds > end() - (end() < m_extent ? margin : 0))
        setStart(seconds + margin - visibleSeconds());
}

void TimeViewport::apply(double start, double secondsPerPixel)
{
    const double farthest = m_extent / m_width;
    secondsPerPixel =
        m_duration > 0 ? std::min(secondsPerPixel, std::max(farthest, m_nearest)) : secondsPerPixel;
    const double last = std::max(0.0, m_extent - secondsPerPixel * m_width);
    start = std::clamp(start, 0.0, last);
    if (start == m_start && secondsPerPixel == m_secondsPerPixel) return;
    m_start = start;
    m_secondsPerPixel = secondsPerPixel;
    Q_EMIT changed();
}

} // namespace cryscope
