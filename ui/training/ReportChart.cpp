#include "ui/training/ReportChart.h"

#include "ui/shared/Theme.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <algorithm>
#include <array>
#include <cmath>

namespace cryscope {
namespace {

constexpr int kTicks = 5;
// Okabe and Ito's, without the yellow that paper swallows.
constexpr std::array kSeries{0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9};

} // namespace

ReportChart::ReportChart(const QString& title, Axis x, Axis y, QWidget* parent)
    : QWidget(parent), m_title(title), m_x(std::move(x)), m_y(std::move(y))
{
    for (Axis* axis : {&m_x, &m_y})
        if (!(axis->high > axis->low)) axis->high = axis->low + 1;
    setAccessibleName(title);
    setToolTip(title);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ReportChart::addLine(std::vector<Point> points, int series, const QString& name)
{
    std::erase_if(points, [](const Point& p) { return !std::isfinite(p.x) || !std::isfinite(p.y); });
    m_lines.push_back({std::move(points), series, name});
    update();
}

void ReportChart::addBand(std::vector<Band> points, int series)
{
    std::erase_if(points, [](const Band& p) { return !std::isfinite(p.x + p.low + p.high); });
    m_bands.push_back({std::move(points), series});
}

void ReportChart::addDot(Point point, double size, const QString& tip, int series)
{
    if (std::isfinite(point.x) && std::isfinite(point.y)) m_dots.push_back({point, size, tip, series});
}

void ReportChart::addBar(double fromX, double toX, double y, int series)
{
    if (std::isfinite(y)) m_bars.push_back({fromX, toX, y, series});
}

void ReportChart::setSummary(const QString& sentence)
{
    setAccessibleDescription(sentence);
    setToolTip(sentence);
}

QSize ReportChart::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 46, fontMetrics().height() * 16};
}

QSize ReportChart::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 32, fontMetrics().height() * 13};
}

QRectF ReportChart::plot() const
{
    const double line = fontMetrics().height();
    const double numbers = fontMetrics().horizontalAdvance(QStringLiteral("0,000")) + 10;
    return QRectF(rect()).adjusted(numbers + line, 1.8 * line, -line, -2.8 * line);
}

QPointF ReportChart::placed(Point point) const
{
    const QRectF area = plot();
    const double x = std::clamp((point.x - m_x.low) / (m_x.high - m_x.low), 0.0, 1.0);
    const double y = std::clamp((point.y - m_y.low) / (m_y.high - m_y.low), 0.0, 1.0);
    return {area.left() + x * area.width(), area.bottom() - y * area.height()};
}

QColor ReportChart::colour(int series) const
{
    const ThemeColours colours = themeColours(palette());
    if (series < 0) return colours.tick;
    const QColor base = QColor::fromRgb(QRgb(kSeries[std::size_t(series) % kSeries.size()]));
    return isDark(palette()) ? base.lighter(140) : base;
}

void ReportChart::paintAxes(QPainter& painter) const
{
    const QRectF area = plot();
    const ThemeColours colours = themeColours(palette());
    const double line = fontMetrics().height();
    QFont bold = font();
    bold.setBold(true);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.setFont(bold);
    painter.drawText(QRectF(4, 0, width() - 8, 1.6 * line), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(bold).elidedText(m_title, Qt::ElideRight, width() - 8));
    painter.setFont(font());
    const auto digits = [](const Axis& axis) {
        return axis.high - axis.low >= 5 ? 0 : axis.high - axis.low > 0.8 ? 1 : 2;
    };
    for (int i = 0; i <= kTicks; ++i) {
        const double share = double(i) / kTicks;
        const double x = area.left() + share * area.width();
        const double y = area.bottom() - share * area.height();
        QColor faint = colours.outline;
        faint.setAlphaF(0.5F);
        painter.setPen(faint);
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(colours.rulerText);
        painter.drawText(QRectF(x - 40, area.bottom() + 3, 80, line), Qt::AlignHCenter | Qt::AlignTop,
                         QLocale().toString(m_x.low + share * (m_x.high - m_x.low), 'f', digits(m_x)));
        painter.drawText(QRectF(0, y - line / 2, area.left() - 6, line), Qt::AlignRight | Qt::AlignVCenter,
                         QLocale().toString(m_y.low + share * (m_y.high - m_y.low), 'f', digits(m_y)));
    }
    painter.setPen(colours.outline);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRectF(area.left(), height() - 1.5 * line, area.width(), 1.4 * line), Qt::AlignCenter,
                     m_x.title);
    painter.save();
    painter.translate(line * 0.6, area.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-area.height() / 2, -line / 2, area.height(), line), Qt::AlignCenter,
                     QFontMetricsF(font()).elidedText(m_y.title, Qt::ElideRight, area.height()));
    painter.restore();
}

void ReportChart::paintNames(QPainter& painter) const
{
    std::vector<const Line*> named;
    for (const Line& line : m_lines)
        if (!line.name.isEmpty()) named.push_back(&line);
    if (named.size() < 2) return;
    const QRectF area = plot();
    const double height = fontMetrics().height();
    double widest = 0;
    for (const Line* line : named)
        widest = std::max(widest, double(fontMetrics().horizontalAdvance(line->name)));
    double y = area.bottom() - height * double(named.size()) - 6;
    QColor back = palette().color(QPalette::Base);
    back.setAlphaF(0.85F);
    painter.fillRect(
        QRectF(area.right() - widest - 36, y - 3, widest + 32, height * double(named.size()) + 6), back);
    for (const Line* line : named) {
        painter.setPen(QPen(colour(line->series), 3));
        painter.drawLine(QPointF(area.right() - widest - 30, y + height / 2),
                         QPointF(area.right() - widest - 14, y + height / 2));
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QPointF(area.right() - widest - 8, y + height * 0.78), line->name);
        y += height;
    }
}

void ReportChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxes(painter);
    painter.setPen(Qt::NoPen);
    for (const Bar& bar : m_bars) {
        QColor fill = colour(bar.series);
        fill.setAlphaF(0.6F);
        painter.setBrush(fill);
        painter.drawRect(QRectF(placed({bar.from, bar.y}), placed({bar.to, m_y.low})).normalized());
    }
    for (const SeriesBand& band : m_bands) {
        if (band.points.size() < 2) continue;
        QPolygonF outline;
        for (const Band& point : band.points) outline << placed({point.x, point.high});
        for (auto point = band.points.rbegin(); point != band.points.rend(); ++point)
            outline << placed({point->x, point->low});
        QColor fill = colour(band.series);
        fill.setAlphaF(0.18F);
        painter.setBrush(fill);
        painter.drawPolygon(outline);
    }
    painter.setBrush(Qt::NoBrush);
    for (const Line& line : m_lines) {
        QPolygonF path;
        for (const Point& point : line.points) path << placed(point);
        QPen pen(colour(line.series), line.series < 0 ? 1.2 : 2.0);
        if (line.series < 0) pen.setStyle(Qt::DashLine);
        painter.setPen(pen);
        painter.drawPolyline(path);
    }
    for (const Dot& dot : m_dots) {
        painter.setPen(palette().color(QPalette::Base));
        painter.setBrush(colour(dot.series));
        painter.drawEllipse(placed(dot.at), dot.size, dot.size);
    }
    paintNames(painter);
}

bool ReportChart::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        for (const Dot& dot : m_dots) {
            const QPointF away = placed(dot.at) - QPointF(help->pos());
            if (std::hypot(away.x(), away.y()) <= dot.size + 3 && !dot.tip.isEmpty()) {
                QToolTip::showText(help->globalPos(), dot.tip, this);
                return true;
            }
        }
    }
    return QWidget::event(event);
}

} // namespace cryscope
