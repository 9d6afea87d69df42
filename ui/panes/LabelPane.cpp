#include "ui/panes/LabelPane.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {
constexpr double kNarrowest = 4; // a bar that would be thinner is still seen and hit
constexpr double kRowGap = 2;
constexpr double kFaint = 0.45;
} // namespace

LabelPane::LabelPane(TimeViewport& time, QWidget* parent) : TimePane(time, parent)
{
    setObjectName(QStringLiteral("labelPane"));
}

void LabelPane::setBars(std::vector<Bar> bars)
{
    m_bars = std::move(bars);
    m_tiers.clear();
    for (const Bar& bar : m_bars)
        if (!m_tiers.contains(bar.tier)) m_tiers << bar.tier;
    m_tiers.sort(Qt::CaseInsensitive);
    contentChanged();
}

void LabelPane::setSelectedLabels(std::vector<AnnotationId> ids)
{
    m_selected = std::move(ids);
    update();
}

QString LabelPane::title() const
{
    return tr("Labels");
}

QString LabelPane::explanation() const
{
    return tr(
        "Labels, a row for each tier. Click: select; double click: play; drag: select a stretch, Return "
        "labels it");
}

QString LabelPane::emptyReason() const
{
    return isEmpty() || !m_bars.empty()
               ? QString()
               : tr("No labels yet. Drag over a cry and press Return, or press F5 to look for cries.");
}

std::vector<PaneTick> LabelPane::ticks() const
{
    std::vector<PaneTick> names;
    const int count = static_cast<int>(m_tiers.size());
    for (int row = 0; row < count; ++row) names.push_back({rowMiddle(row, count, height()), m_tiers[row]});
    return names;
}

QString LabelPane::readout(double seconds) const
{
    QStringList captions;
    for (const Bar& bar : m_bars)
        if (seconds >= bar.mark.startSeconds && seconds <= bar.mark.endSeconds) captions << bar.mark.caption;
    return captions.join(QStringLiteral(" · "));
}

QRectF LabelPane::rectOf(const Bar& bar) const
{
    const double rows = double(std::max<qsizetype>(m_tiers.size(), 1));
    const double rowHeight = (height() - 1) / rows;
    const double left = xOf(bar.mark.startSeconds);
    const double length = std::max(xOf(bar.mark.endSeconds) - left, kNarrowest);
    return {left, double(m_tiers.indexOf(bar.tier)) * rowHeight + kRowGap, length, rowHeight - 2 * kRowGap};
}

AnnotationId LabelPane::at(QPointF position) const
{
    const Bar* best = nullptr;
    for (const Bar& bar : m_bars)
        if (rectOf(bar).contains(position) &&
            (best == nullptr || rectOf(bar).width() < rectOf(*best).width()))
            best = &bar;
    return best != nullptr ? best->mark.id : AnnotationId{};
}

bool LabelPane::clicked(QPointF position)
{
    const AnnotationId id = at(position);
    if (id.value != 0) Q_EMIT labelClicked(id, QGuiApplication::keyboardModifiers());
    return false;
}

void LabelPane::doubleClicked(QPointF position)
{
    if (const AnnotationId id = at(position); id.value != 0) Q_EMIT labelActivated(id);
}

void LabelPane::paintContent(QPainter& painter, const ThemeColours& colours)
{
    const QFontMetricsF metrics(font());
    for (const Bar& bar : m_bars) {
        const QRectF place = rectOf(bar);
        if (place.right() < 0 || place.left() > width()) continue;
        const bool isSelected =
            std::find(m_selected.begin(), m_selected.end(), bar.mark.id) != m_selected.end();
        QColor fill = bar.mark.colour;
        fill.setAlpha(isSelected ? 150 : 80);
        painter.setOpacity(bar.mark.isFaint && !isSelected ? kFaint : 1);
        painter.fillRect(place, fill);
        painter.setPen(QPen(isSelected ? colours.viewBox : bar.mark.colour, isSelected ? 2 : 1));
        painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5));
        // The words stay in view while any of their bar does.
        const QRectF words = place.intersected(QRectF(rect())).adjusted(5, 0, -3, 0);
        if (words.width() < metrics.averageCharWidth() * 3 || words.height() < metrics.height() * 0.8)
            continue;
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(bar.mark.caption, Qt::ElideRight, words.width()));
    }
    painter.setOpacity(1);
}

} // namespace cryscope
