#include "ui/shared/InvitingPage.h"

#include "ui/shared/Theme.h"

#include <QPainter>

namespace cryscope {

InvitingPage::InvitingPage(Frame frame, QWidget* parent)
    : QWidget(parent), m_frame(frame), m_title(new QLabel), m_hint(new QLabel),
      m_above(new QSpacerItem(0, 0)), m_below(new QVBoxLayout)
{
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    m_title->setFont(large);
    m_hint->setMaximumWidth(fontMetrics().averageCharWidth() * 90);
    for (QLabel* label : {m_title, m_hint}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(48, 48, 48, 48);
    column->setSpacing(12);
    column->addStretch(2);
    column->addItem(m_above);
    column->addWidget(m_title);
    // Without an alignment of its own: an aligned label would not be given the height that its lines need.
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_hint, 8);
    row->addStretch(1);
    column->addLayout(row);
    column->addSpacing(8);
    m_below->setSpacing(12);
    column->addLayout(m_below);
    column->addStretch(3);
}

void InvitingPage::setRoomAbove(int height)
{
    m_above->changeSize(0, height, QSizePolicy::Minimum, QSizePolicy::Fixed);
    layout()->invalidate();
}

void InvitingPage::paintEvent(QPaintEvent*)
{
    if (m_frame == Frame::None) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(themeColours(palette()).outline, 2, Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({4, 4});
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(24, 24, -24, -24), 12, 12);
}

} // namespace cryscope
