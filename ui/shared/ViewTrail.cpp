#include "ui/shared/ViewTrail.h"

#include <cmath>

namespace cryscope {

ViewTrail::ViewTrail(TimeViewport& time, FrequencyViewport& frequency, QObject* parent)
    : QObject(parent), m_time(time), m_frequency(frequency)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &ViewTrail::rest);
    const auto moved = [this] {
        if (m_isTravelling) return;
        m_rest.start();
        Q_EMIT changed();
    };
    connect(&m_time, &TimeViewport::changed, this, moved);
    connect(&m_frequency, &FrequencyViewport::changed, this, moved);
    restart();
}

void ViewTrail::restart()
{
    m_rest.stop();
    m_stops = {present()};
    m_current = 0;
    Q_EMIT changed();
}

ViewTrail::Stop ViewTrail::present() const
{
    return {m_time.start(), m_time.end(), m_frequency.low(), m_frequency.high()};
}

bool ViewTrail::isElsewhere() const
{
    const Stop now = present();
    const Stop& stop = m_stops[m_current];
    const double pixel = m_time.secondsPerPixel();
    return std::abs(now.start - stop.start) > pixel || std::abs(now.end - stop.end) > pixel ||
           std::abs(now.low - stop.low) > 1 || std::abs(now.high - stop.high) > 1;
}

/// What lay ahead is gone: a new way begins here.
void ViewTrail::rest()
{
    if (!isElsewhere()) return;
    m_stops.resize(m_current + 1);
    m_stops.push_back(present());
    if (m_stops.size() > kMost) m_stops.pop_front();
    m_current = m_stops.size() - 1;
    Q_EMIT changed();
}

void ViewTrail::show(const Stop& stop)
{
    m_isTravelling = true;
    m_time.showRange(stop.start, stop.end);
    m_frequency.setRange(stop.low, stop.high);
    m_isTravelling = false;
    Q_EMIT changed();
}

void ViewTrail::back()
{
    m_rest.stop();
    rest(); // where one stands now can be come back to
    if (m_current > 0) show(m_stops[--m_current]);
}

void ViewTrail::forward()
{
    if (canGoForward()) show(m_stops[++m_current]);
}

} // namespace cryscope
