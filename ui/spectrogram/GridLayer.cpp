#include "ui/spectrogram/GridLayer.h"

#include <QPainter>
#include <cmath>

namespace cryscope {

void paintGrid(QPainter& painter, const LabelGeometry& geometry, const SpectrogramGrid& grid)
{
    const QColor bright(255, 255, 255, 60);
    const QColor dark(0, 0, 0, 60);
    const QRectF& area = geometry.view;
    for (const AxisTick& tick : grid.frequencies()) {
        const double y = area.top() + std::floor(geometry.axis.yOf(tick.value));
        if (!tick.isMajor || y < area.top() + 1 || y > area.bottom() - 2) continue; // no line along the edge
        painter.fillRect(QRectF(area.left(), y, area.width(), 1), bright);
        painter.fillRect(QRectF(area.left(), y + 1, area.width(), 1), dark);
    }
    for (const AxisTick& tick : grid.times()) {
        if (!tick.isMajor) continue;
        const double x = std::floor(geometry.xOf(tick.value));
        painter.fillRect(QRectF(x, area.top(), 1, area.height()), bright);
        painter.fillRect(QRectF(x + 1, area.top(), 1, area.height()), dark);
    }
}

} // namespace cryscope
