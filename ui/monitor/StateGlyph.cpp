#include "ui/monitor/StateGlyph.h"

#include "ui/shared/Theme.h"

#include <QPainterPath>

namespace cryscope {

namespace {

QColor blend(const QColor& a, const QColor& b, float share)
{
    const auto mix = [share](float x, float y) { return x + (y - x) * share; };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

/// What lies under the glyph of an icon: the outline tells states apart as much as the colour.
QPainterPath plate(const QRectF& box, MonitorState state)
{
    QPainterPath path;
    if (isNotMonitoring(state)) {
        path.moveTo(box.center().x(), box.top());
        path.lineTo(box.bottomRight());
        path.lineTo(box.bottomLeft());
        path.closeSubpath();
    } else if (state == MonitorState::Crying) {
        path.addRoundedRect(box, box.width() * 0.12, box.width() * 0.12);
    } else {
        path.addEllipse(box);
    }
    return path;
}

} // namespace

void paintStateGlyph(QPainter& painter, const QRectF& box, MonitorState state, const QColor& colour)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF centre = box.center();
    const double r = box.width() / 2;
    painter.setPen(QPen(colour, 3.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (state) {
    case MonitorState::NotListening:
        painter.drawEllipse(centre, r * 0.62, r * 0.62);
        break;
    case MonitorState::Starting:
        painter.setBrush(colour);
        for (const double dx : {-0.5, 0.0, 0.5})
            painter.drawEllipse(centre + QPointF(dx * r, 0), r * 0.08, r * 0.08);
        break;
    case MonitorState::Quiet: {
        const double y = centre.y();
        painter.drawLine(QPointF(centre.x() - r * 0.7, y), QPointF(centre.x() + r * 0.7, y));
        break;
    }
    case MonitorState::Sound: {
        const double heights[] = {0.15, 0.4, 0.65, 0.4, 0.15};
        for (int i = 0; i < 5; ++i) {
            const double x = centre.x() + (i - 2) * r * 0.33;
            painter.drawLine(QPointF(x, centre.y() - heights[i] * r),
                             QPointF(x, centre.y() + heights[i] * r));
        }
        break;
    }
    case MonitorState::Crying: { // a drop
        QPainterPath drop;
        drop.moveTo(centre + QPointF(0, -0.85 * r));
        drop.cubicTo(centre + QPointF(0.25 * r, -0.4 * r), centre + QPointF(0.6 * r, -0.05 * r),
                     centre + QPointF(0.6 * r, 0.27 * r));
        drop.arcTo(QRectF(centre.x() - 0.6 * r, centre.y() - 0.33 * r, 1.2 * r, 1.2 * r), 0, -180);
        drop.cubicTo(centre + QPointF(-0.6 * r, -0.05 * r), centre + QPointF(-0.25 * r, -0.4 * r),
                     centre + QPointF(0, -0.85 * r));
        painter.fillPath(drop, colour);
        break;
    }
    case MonitorState::Silent:
    case MonitorState::Lost: { // a warning triangle
        QPainterPath triangle;
        triangle.moveTo(centre + QPointF(0, -0.75 * r));
        triangle.lineTo(centre + QPointF(0.85 * r, 0.65 * r));
        triangle.lineTo(centre + QPointF(-0.85 * r, 0.65 * r));
        triangle.closeSubpath();
        painter.drawPath(triangle);
        painter.drawLine(centre + QPointF(0, -0.22 * r), centre + QPointF(0, 0.18 * r));
        painter.drawPoint(centre + QPointF(0, 0.43 * r));
        break;
    }
    }
}

QColor stateColour(MonitorState state, const QPalette& palette)
{
    const ThemeColours colours = themeColours(palette);
    const QColor base = palette.color(QPalette::Window);
    switch (state) {
    case MonitorState::NotListening:
    case MonitorState::Starting:
        return colours.panel;
    case MonitorState::Quiet:
        return blend(base, colours.quiet, 0.22F);
    case MonitorState::Sound:
        return blend(base, colours.sound, 0.26F);
    case MonitorState::Crying:
        return colours.cry;
    case MonitorState::Silent:
    case MonitorState::Lost:
        return colours.error;
    }
    return base;
}

QIcon stateIcon(MonitorState state)
{
    const ThemeColours colours = themeColours(lightPalette());
    QColor ground = colours.quiet;
    if (state == MonitorState::NotListening || state == MonitorState::Starting)
        ground = QColor(0x6b, 0x72, 0x7a);
    if (state == MonitorState::Crying) ground = colours.cry;
    if (isNotMonitoring(state)) ground = colours.error;
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box(0.5, 0.5, size - 1, size - 1);
        painter.setPen(QPen(Qt::white, std::max(1.0, size / 22.0))); // stands out on a dark panel, too
        painter.setBrush(ground);
        painter.drawPath(plate(box, state));
        if (isNotMonitoring(state)) {
            painter.setPen(QPen(Qt::white, size / 9.0, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(QPointF(size * 0.5, size * 0.4), QPointF(size * 0.5, size * 0.64));
            painter.drawPoint(QPointF(size * 0.5, size * 0.82));
        } else {
            painter.scale(size / 44.0, size / 44.0);
            paintStateGlyph(painter, QRectF(8, 8, 28, 28), state, Qt::white);
        }
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace cryscope
