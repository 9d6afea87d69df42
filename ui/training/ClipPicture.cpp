#include "ui/training/ClipPicture.h"

#include "ui/shared/Format.h"
#include "ui/shared/Theme.h"

#include <QPainter>

namespace cryscope {

ClipPicture::ClipPicture(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMaximumHeight(260);
}

void ClipPicture::setPicture(const QImage& picture, double seconds)
{
    m_picture = picture;
    m_seconds = seconds;
    m_playhead = -1;
    update();
}

void ClipPicture::setPlayhead(double place)
{
    m_playhead = place;
    update();
}

void ClipPicture::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const ThemeColours colours = themeColours(palette());
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    painter.setFont(small);
    const int ruler = painter.fontMetrics().height() + 2;
    const QRect view(0, 0, width(), height() - ruler);
    if (m_picture.isNull()) {
        painter.fillRect(view, colours.panel);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(view, m_picture);
    painter.setPen(colours.secondaryText);
    const QRect below(0, view.bottom() + 1, width(), ruler);
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, formatSeconds(0, 0));
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, formatSeconds(m_seconds, 1));
    if (m_playhead < 0 || m_playhead > 1) return;
    const int x = int(m_playhead * (width() - 1));
    painter.fillRect(QRect(x - 1, 0, 1, view.height()), QColor(0, 0, 0, 140));
    painter.fillRect(QRect(x, 0, 2, view.height()), colours.playhead);
}

} // namespace cryscope
