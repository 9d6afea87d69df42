#include "ui/panes/PaneRuler.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {
constexpr double kTick = 6;
} // namespace

PaneRuler::PaneRuler(const TimePane& pane, QWidget* parent) : QWidget(parent), m_pane(pane)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(&pane, &TimePane::axisChanged, this, qOverload<>(&QWidget::update));
}

void PaneRuler::paintEvent(QPaintEvent*)
{
    const ThemeColours colours = themeColours(palette());
    const QFontMetricsF metrics(font());
    QPainter painter(this);
    painter.fillRect(rect(), colours.panel);
    painter.fillRect(QRectF(0, height() - 1, width(), 1), colours.outline);
    if (!m_pane.emptyReason().isEmpty()) return;
    const double room = width() - kTick - 6;
    for (const PaneTick& tick : m_pane.ticks()) {
        painter.fillRect(
            QRectF(width() - kTick, std::clamp(std::floor(tick.y), 0.0, height() - 1.0), kTick, 1),
            colours.tick);
        // Numbers at the ends stay whole inside the ruler.
        const double top =
            std::clamp(tick.y - metrics.height() / 2, 0.0, std::max(0.0, height() - metrics.height()));
        painter.setPen(colours.rulerText);
        painter.drawText(QRectF(2, top, room, metrics.height()), Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(tick.label, Qt::ElideRight, room));
    }
}

} // namespace cryscope
