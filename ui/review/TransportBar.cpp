#include "ui/review/TransportBar.h"

#include "ui/review/ReviewActions.h"
#include "ui/shared/LevelBook.h"
#include "ui/shared/Theme.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLocale>

namespace cryscope {

TransportBar::TransportBar(ReviewActions& actions, QWidget* parent)
    : QWidget(parent), m_time(new QLabel), m_speed(new QLabel), m_hover(new QLabel)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    const auto button = [row](QAction* action, int size) {
        auto* made = new QToolButton;
        made->setDefaultAction(action);
        made->setAutoRaise(true);
        made->setIconSize({size, size});
        made->setToolButtonStyle(Qt::ToolButtonIconOnly);
        made->setFocusPolicy(Qt::TabFocus);
        row->addWidget(made);
    };
    button(actions.toStart, 22);
    button(actions.play, 30);
    button(actions.loop, 22);
    button(actions.follow, 22);
    row->addSpacing(8);
    QFont large = m_time->font();
    large.setPointSizeF(large.pointSizeF() * 1.15);
    m_time->setFont(large);
    row->addWidget(m_time);
    row->addSpacing(8);
    row->addWidget(m_speed);
    row->addStretch(1);
    m_hover->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_hover);
    row->addSpacing(12);
    button(actions.zoomOut, 22);
    button(actions.zoomIn, 22);
    button(actions.fit, 22);
    retranslate();
}

void TransportBar::setTimes(double position, double duration, const TimeNotation& notation)
{
    m_notation = notation;
    m_time->setText(formatTime(position, notation, 3) + QStringLiteral("  /  ") +
                    formatTime(duration, notation, 3));
}

void TransportBar::setSpeed(double speed)
{
    m_speed->setText(speed == 1 ? QString() : QStringLiteral("%1×").arg(QLocale().toString(speed)));
}

void TransportBar::setHover(const std::optional<HoverInfo>& hover)
{
    if (!hover) {
        m_hover->clear();
        return;
    }
    QString text =
        formatTime(hover->seconds, m_notation, 3) + QStringLiteral("   ") + formatFrequency(hover->hz);
    if (hover->dbfs) text += QStringLiteral("   ") + formatLevel(double(*hover->dbfs), m_levelOffset);
    m_hover->setText(text);
}

void TransportBar::setHover(double seconds, const QString& words)
{
    m_hover->setText(formatTime(seconds, m_notation, 3) + QStringLiteral("   ") + words);
}

void TransportBar::setLevelOffset(const std::optional<double>& offsetDb)
{
    m_levelOffset = offsetDb;
    m_hover->clear();
    retranslate();
}

void TransportBar::retranslate()
{
    m_time->setAccessibleName(tr("Position and length"));
    m_time->setToolTip(tr("Where the playhead is, and how long the recording is"));
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("How fast it is heard; comma, point and 0 change it"));
    m_hover->setAccessibleName(tr("Under the pointer"));
    m_hover->setToolTip(
        m_levelOffset
            ? tr("Time, frequency and level under the pointer, by the calibration of this recording")
            : tr("Time, frequency and level under the pointer; 0 dBFS is a full-scale sine"));
}

void TransportBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace cryscope
