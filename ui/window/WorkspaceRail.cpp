#include "ui/window/WorkspaceRail.h"

#include "ui/shared/Theme.h"
#include "ui/window/ThemedIcon.h"

#include <QEvent>
#include <QPainter>
#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace cryscope {

namespace {
constexpr int kIcon = 24;
constexpr int kWidth = 84;
} // namespace

/// Flat, with a bar at its left edge when chosen and a dot when marked.
class WorkspaceRail::Button final : public QToolButton {
public:
    explicit Button(QString iconName) : m_iconName(std::move(iconName))
    {
        setCheckable(true);
        setAutoRaise(true);
        setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        setIconSize({kIcon, kIcon});
        setFocusPolicy(Qt::StrongFocus);
        setFixedSize(kWidth, kIcon + fontMetrics().height() + 24);
    }
    void tint() { setIcon(themedIcon(m_iconName, palette())); }
    void setMark(const QColor& colour)
    {
        m_mark = colour;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QStylePainter painter(this);
        QStyleOptionToolButton option;
        initStyleOption(&option);
        QColor ground = palette().color(QPalette::Highlight);
        if (isChecked() || underMouse()) {
            ground.setAlphaF(isChecked() ? 0.16F : 0.08F);
            painter.fillRect(rect(), ground);
        }
        if (isChecked()) painter.fillRect(QRect(0, 0, 3, height()), palette().color(QPalette::Highlight));
        option.state &=
            ~(QStyle::State_On | QStyle::State_Sunken | QStyle::State_Raised | QStyle::State_MouseOver);
        painter.drawControl(QStyle::CE_ToolButtonLabel, option);
        if (hasFocus()) {
            painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
            painter.drawRect(rect().adjusted(4, 2, -2, -2));
        }
        if (m_mark.isValid()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(palette().color(QPalette::Window), 2));
            painter.setBrush(m_mark);
            painter.drawEllipse(QPointF(width() / 2.0 + kIcon / 2.0 + 3, 14), 6, 6);
        }
    }

private:
    QString m_iconName;
    QColor m_mark;
};

WorkspaceRail::WorkspaceRail(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 4, 1, 4);
    m_layout->setSpacing(2);
    m_layout->addStretch();
    setFixedWidth(kWidth + 1);
    connect(&m_group, &QButtonGroup::idClicked, this, &WorkspaceRail::chosen);
}

int WorkspaceRail::add(const QString& iconName)
{
    const int index = int(m_buttons.size());
    auto* button = new Button(iconName);
    button->tint();
    m_buttons.push_back(button);
    m_group.addButton(button, index);
    m_layout->insertWidget(index, button);
    return index;
}

void WorkspaceRail::setText(int index, const QString& title, const QString& tip)
{
    Button* button = m_buttons[std::size_t(index)];
    button->setText(title);
    button->setAccessibleName(title);
    button->setToolTip(tip);
}

void WorkspaceRail::setCurrent(int index)
{
    m_buttons[std::size_t(index)]->setChecked(true);
}

void WorkspaceRail::setMark(int index, const QColor& colour)
{
    m_buttons[std::size_t(index)]->setMark(colour);
}

void WorkspaceRail::tint()
{
    for (Button* button : m_buttons) button->tint();
}

void WorkspaceRail::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) tint();
    QWidget::changeEvent(event);
}

void WorkspaceRail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const ThemeColours colours = themeColours(palette());
    painter.fillRect(rect(), colours.panel);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), colours.outline);
}

} // namespace cryscope
