#pragma once

#include "ui/shared/FrequencyViewport.h"
#include "ui/shared/TimeViewport.h"

#include <QTimer>
#include <deque>

namespace cryscope {

/// The views that somebody has stopped at, to go back to them and forward again. A view that is only passed
/// through while scrolling or zooming is none. What it is given outlives it. GUI thread.
class ViewTrail : public QObject {
    Q_OBJECT

public:
    static constexpr int kRestMs = 500; ///< a view that stays for so long is one to come back to
    static constexpr std::size_t kMost = 100;

    ViewTrail(TimeViewport& time, FrequencyViewport& frequency, QObject* parent = nullptr);

    /// Another recording: the trail begins with the view that is shown.
    void restart();
    /// The present view is one to come back to, as when it has stayed for kRestMs.
    void rest();
    void back();
    void forward();
    bool canGoBack() const { return m_current > 0 || isElsewhere(); }
    bool canGoForward() const { return m_current + 1 < m_stops.size() && !isElsewhere(); }

Q_SIGNALS:
    void changed(); ///< whether one can go back or forward

private:
    struct Stop {
        double start = 0, end = 0, low = 0, high = 0;
    };
    Stop present() const;
    bool isElsewhere() const; ///< the view is not (yet) a stop
    void show(const Stop& stop);

    TimeViewport& m_time;
    FrequencyViewport& m_frequency;
    std::deque<Stop> m_stops;
    std::size_t m_current = 0;
    QTimer m_rest;
    bool m_isTravelling = false;
};

} // namespace cryscope
