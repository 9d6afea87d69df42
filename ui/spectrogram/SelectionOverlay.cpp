#include "ui/spectrogram/SelectionOverlay.h"

#include "ui/shared/Format.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace cryscope {

void paintSelection(QPainter& painter, const QRectF& view, const SelectionBox& box)
{
    const double top = box.band ? std::max(box.axis.yOf(box.band->highHz), view.top()) : view.top();
    const double bottom = box.band ? std::min(box.axis.yOf(box.band->lowHz), view.bottom()) : view.bottom();
    const QRectF area(box.left, top, box.right - box.left, bottom - top);
    painter.fillRect(area, QColor(255, 255, 255, 46));
    const auto edge = [&](const QRectF& line, const QRectF& halo) {
        painter.fillRect(halo, QColor(0, 0, 0, 90));
        painter.fillRect(line, Qt::white);
    };
    for (const double x : {std::floor(box.left), std::floor(box.right)})
        edge(QRectF(x, top, 1, bottom - top), QRectF(x - 1, top, 3, bottom - top));
    if (box.band)
        for (const double y : {std::floor(top), std::floor(bottom)})
            edge(QRectF(box.left, y, area.width(), 1), QRectF(box.left, y - 1, area.width(), 3));

    QString text = formatSeconds(box.time.end - box.time.begin);
    if (box.band) text += QStringLiteral(" · ") + formatFrequency(box.band->highHz - box.band->lowHz);
    const QFontMetricsF metrics(painter.font());
    QRectF tag(0, 0, metrics.horizontalAdvance(text) + 12, metrics.height() + 4);
    const double middle = std::clamp((box.left + box.right) / 2, tag.width() / 2 + 2,
                                     std::max(view.width() - tag.width() / 2 - 2, tag.width() / 2 + 2));
    tag.moveCenter(QPointF(middle, 0));
    tag.moveBottom(std::min(bottom + (box.band ? tag.height() + 4 : 0), view.bottom() - 2));
    painter.fillRect(tag, QColor(0, 0, 0, 170));
    painter.setPen(Qt::white);
    painter.drawText(tag, Qt::AlignCenter, text);
}

} // namespace cryscope
