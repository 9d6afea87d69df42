#include "ui/training/CurveChart.h"

#include "ui/shared/Theme.h"

#include <QChart>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QScatterSeries>
#include <QValueAxis>
#include <algorithm>
#include <cmath>

namespace cryscope {

CurveChart::CurveChart(int curves, Range range, QWidget* parent)
    : QChartView(parent), m_range(range), m_best(new QScatterSeries), m_epochs(new QValueAxis),
      m_values(new QValueAxis)
{
    setFocusPolicy(Qt::NoFocus);
    viewport()->setFocusPolicy(Qt::NoFocus);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setMinimumSize(180, 140);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    chart()->setMargins({2, 2, 2, 2});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setBackgroundRoundness(0);
    chart()->legend()->setAlignment(Qt::AlignTop);
    chart()->addAxis(m_epochs, Qt::AlignBottom);
    chart()->addAxis(m_values, Qt::AlignLeft);
    m_epochs->setLabelFormat(QStringLiteral("%d"));
    const auto add = [this](QXYSeries* series) {
        chart()->addSeries(series);
        series->attachAxis(m_epochs);
        series->attachAxis(m_values);
    };
    for (int i = 0; i < curves; ++i) {
        m_curves << new QLineSeries;
        add(m_curves.back());
    }
    m_best->setMarkerSize(10);
    add(m_best);
    m_best->setVisible(false);
    setEpochs(1);
    fitAxis();
    restyle();
}

void CurveChart::setTitles(const QString& title, const QStringList& curves, const QString& axis)
{
    chart()->setTitle(title);
    for (qsizetype i = 0; i < m_curves.size(); ++i) m_curves[i]->setName(curves.value(i));
    m_best->setName(tr("best so far"));
    m_epochs->setTitleText(axis);
    setAccessibleName(title);
    setToolTip(title);
}

void CurveChart::setPoints(int curve, const QList<QPointF>& points)
{
    m_curves[curve]->setPointsVisible(points.size() <= 30);
    m_curves[curve]->replace(points);
    fitAxis();
}

void CurveChart::setBest(const QPointF& best, bool isThere)
{
    m_best->replace(isThere ? QList<QPointF>{best} : QList<QPointF>{});
    m_best->setVisible(isThere); // an entry of the legend stands for something that can be seen
}

QList<QPointF> CurveChart::points(int curve) const
{
    return m_curves[curve]->points();
}

void CurveChart::setEpochs(int epochs)
{
    m_epochs->setRange(1, std::max(2, epochs));
    const int step = std::max(1, int(std::ceil(epochs / 6.0)));
    m_epochs->setTickType(QValueAxis::TicksDynamic);
    m_epochs->setTickAnchor(1);
    m_epochs->setTickInterval(step);
}

void CurveChart::fitAxis()
{
    double low = 1e300;
    double high = -1e300;
    for (const QLineSeries* curve : m_curves)
        for (const QPointF& point : curve->points()) {
            low = std::min(low, point.y());
            high = std::max(high, point.y());
        }
    if (low > high) {
        m_values->setRange(0, 1);
        return;
    }
    const double room = std::max(0.02, (high - low) * 0.08);
    // No loss is below 0 and no area above 1: an axis that goes further says that they could be.
    m_values->setRange(std::max(0.0, low - room),
                       m_range == Range::UpToOne ? std::min(1.0, high + room) : high + room);
    m_values->setTickCount(4);
    m_values->setLabelFormat(high - low < 0.5 ? QStringLiteral("%.2f") : QStringLiteral("%.1f"));
}

void CurveChart::restyle()
{
    const ThemeColours colours = themeColours(palette());
    const QColor lines[] = {colours.waveform, colours.cry, colours.success};
    chart()->setBackgroundBrush(palette().color(QPalette::Window));
    chart()->setTitleBrush(palette().color(QPalette::WindowText));
    QFont title = font();
    title.setBold(true);
    chart()->setTitleFont(title);
    chart()->legend()->setLabelColor(palette().color(QPalette::WindowText));
    chart()->legend()->setFont(font());
    for (qsizetype i = 0; i < m_curves.size(); ++i) m_curves[i]->setPen(QPen(lines[i % 3], 2));
    m_best->setColor(colours.success);
    m_best->setBorderColor(palette().color(QPalette::Window));
    QColor grid = palette().color(QPalette::WindowText);
    grid.setAlphaF(0.15F);
    for (QValueAxis* axis : {m_epochs, m_values}) {
        axis->setLabelsColor(colours.secondaryText);
        axis->setTitleBrush(colours.secondaryText);
        axis->setLabelsFont(font());
        axis->setTitleFont(font());
        axis->setGridLineColor(grid);
        axis->setLinePenColor(grid);
    }
    setBackgroundBrush(palette().color(QPalette::Window));
}

void CurveChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) restyle();
    QChartView::changeEvent(event);
}

} // namespace cryscope
