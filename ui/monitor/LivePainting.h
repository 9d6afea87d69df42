#pragma once

#include "ui/monitor/LiveNotes.h"
#include "ui/shared/Theme.h"

#include <QPainter>
#include <functional>

namespace cryscope {

/// What lies over the live picture. `plot` is the picture in device-independent pixels, `from` and `to` the
/// seconds that it shows, `x` the place of a moment.
struct LiveFrame {
    QRect plot;
    double from = 0;
    double to = 0;
    std::function<double(double)> x;
    ThemeColours colours;
};

void paintEpisodes(QPainter& painter, const LiveFrame& frame, const LiveNotes& notes);
/// The scores of every window as a line over a dark strip at the foot, its thresholds, and a box with the
/// rule's name around what was rejected.
void paintScores(QPainter& painter, const LiveFrame& frame, const LiveNotes& notes);
void paintLabels(QPainter& painter, const LiveFrame& frame, const LiveNotes& notes);
/// The ruler below the picture: minutes and seconds since listening began.
void paintLiveRuler(QPainter& painter, const LiveFrame& frame);
int liveRulerHeight(const QFontMetrics& metrics);
/// "Paused, 1:23 before now" in the upper right corner.
void paintPaused(QPainter& painter, const LiveFrame& frame, double secondsBeforeNow);

} // namespace cryscope
