#include "ui/spectrogram/LabelLayer.h"

#include "ui/spectrogram/EpisodeOverlay.h"

#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

namespace cryscope {
namespace {

constexpr double kGripPx = 5;     // on either side of an edge
constexpr double kPointTabPx = 9; // of a moment, which has no width of its own
constexpr double kFaint = 0.45;

} // namespace

void LabelLayer::setMarks(std::vector<LabelMark> marks)
{
    m_marks = std::move(marks);
    m_lanes.assign(m_marks.size(), 0);
    std::array<double, kMostLanes> free{}; // each lane's end so far
    free.fill(-1);
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        const auto lane = std::find_if(free.begin(), free.end() - 1,
                                       [&](double end) { return end <= m_marks[i].startSeconds; });
        m_lanes[i] = static_cast<int>(lane - free.begin());
        *lane = std::max(*lane, m_marks[i].endSeconds);
    }
}

bool LabelLayer::isSelected(AnnotationId id) const
{
    return std::find(m_selected.begin(), m_selected.end(), id) != m_selected.end();
}

QRectF LabelLayer::tabOf(std::size_t index, const LabelGeometry& geometry) const
{
    const LabelMark& mark = m_marks[index];
    const double left = geometry.xOf(mark.startSeconds);
    const double right = geometry.xOf(mark.endSeconds);
    const double width = mark.startSeconds == mark.endSeconds ? kPointTabPx : std::max(right - left, 2.0);
    const double x = mark.startSeconds == mark.endSeconds ? left - width / 2 : left;
    return {x, geometry.view.top() + m_lanes[index] * (geometry.tabHeight + 1), width, geometry.tabHeight};
}

QRectF LabelLayer::bodyOf(std::size_t index, const LabelGeometry& geometry) const
{
    const LabelMark& mark = m_marks[index];
    const QRectF tab = tabOf(index, geometry);
    if (!mark.lowHz && !mark.highHz)
        return {tab.left(), tab.bottom(), tab.width(), geometry.view.bottom() - tab.bottom()};
    const double top =
        geometry.view.top() + (mark.highHz ? std::max(0.0, geometry.axis.yOf(*mark.highHz)) : 0.0);
    const double bottom =
        mark.lowHz ? std::min(geometry.view.bottom(), geometry.view.top() + geometry.axis.yOf(*mark.lowHz))
                   : geometry.view.bottom();
    return {tab.left(), top, tab.width(), std::max(bottom - top, 1.0)};
}

bool LabelLayer::isInView(std::size_t index, const LabelGeometry& geometry) const
{
    const QRectF tab = tabOf(index, geometry);
    return tab.right() >= geometry.view.left() && tab.left() <= geometry.view.right();
}

void LabelLayer::paint(QPainter& painter, const LabelGeometry& geometry) const
{
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        if (!isInView(i, geometry)) continue;
        const LabelMark& mark = m_marks[i];
        const QRectF tab = tabOf(i, geometry);
        const bool isCurrent = isSelected(mark.id);
        const bool isBox = mark.lowHz || mark.highHz;
        painter.setOpacity(mark.isFaint && !isCurrent ? kFaint : 1);
        if (mark.startSeconds == mark.endSeconds) {
            const double x = std::floor(tab.center().x());
            painter.fillRect(QRectF(x - 1, tab.bottom(), 3, geometry.view.bottom() - tab.bottom()),
                             QColor(0, 0, 0, 110));
            painter.fillRect(QRectF(x, tab.bottom(), 1, geometry.view.bottom() - tab.bottom()), mark.colour);
            painter.fillRect(tab, mark.colour);
        } else {
            paintMark(painter, geometry.view,
                      {tab, isBox ? tab.bottom() : geometry.view.bottom(), mark.colour, isCurrent},
                      mark.caption);
        }
        if (isBox) {
            const QRectF body = bodyOf(i, geometry).adjusted(0.5, 0.5, -0.5, -0.5);
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(QColor(0, 0, 0, 140), isCurrent ? 4 : 3));
            painter.drawRect(body);
            painter.setPen(QPen(mark.colour, isCurrent ? 2 : 1));
            painter.drawRect(body);
        }
    }
    painter.setOpacity(1);
}

LabelHit LabelLayer::gripAt(QPointF position, const LabelGeometry& geometry) const
{
    const auto isNear = [](double a, double b) { return std::abs(a - b) <= kGripPx; };
    for (std::size_t i = m_marks.size(); i-- > 0;) {
        if (!isSelected(m_marks[i].id) || !isInView(i, geometry)) continue;
        const LabelMark& mark = m_marks[i];
        const QRectF tab = tabOf(i, geometry);
        const QRectF body = bodyOf(i, geometry);
        const bool isAtHeight =
            (position.y() >= body.top() - kGripPx && position.y() <= body.bottom() + kGripPx) ||
            (position.y() >= tab.top() && position.y() <= tab.bottom());
        if (mark.startSeconds == mark.endSeconds) {
            if (isAtHeight && isNear(position.x(), tab.center().x())) return {mark.id, LabelPart::Body};
            continue;
        }
        if (isAtHeight && isNear(position.x(), tab.left())) return {mark.id, LabelPart::Start};
        if (isAtHeight && isNear(position.x(), tab.right())) return {mark.id, LabelPart::End};
        const bool isInside = position.x() > tab.left() && position.x() < tab.right();
        if (isInside && mark.highHz && isNear(position.y(), body.top())) return {mark.id, LabelPart::High};
        if (isInside && mark.lowHz && isNear(position.y(), body.bottom())) return {mark.id, LabelPart::Low};
    }
    for (std::size_t i = m_marks.size(); i-- > 0;)
        if (isInView(i, geometry) && tabOf(i, geometry).contains(position))
            return {m_marks[i].id, LabelPart::Body};
    return {};
}

AnnotationId LabelLayer::at(QPointF position, const LabelGeometry& geometry) const
{
    AnnotationId best;
    double shortest = 0;
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        if (!isInView(i, geometry)) continue;
        const QRectF tab = tabOf(i, geometry);
        if (tab.contains(position)) return m_marks[i].id;
        if (!bodyOf(i, geometry).contains(position)) continue;
        if (best.value != 0 && tab.width() >= shortest) continue;
        best = m_marks[i].id;
        shortest = tab.width();
    }
    return best;
}

} // namespace cryscope
