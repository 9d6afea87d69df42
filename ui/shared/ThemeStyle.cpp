#include "ui/shared/ThemeStyle.h"

#include "ui/shared/Theme.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace cryscope {

namespace {

constexpr double kBoxRadius = 2;
constexpr double kButtonRadius = 3;

QPen edgeOf(const QStyleOption& option)
{
    QColor colour = themeColours(option.palette).secondaryText;
    colour.setAlphaF(option.state & QStyle::State_Enabled ? 0.8F : 0.4F);
    if (option.state & QStyle::State_HasFocus) colour = option.palette.color(QPalette::Highlight);
    return {colour, 1.2};
}

} // namespace

ThemeStyle::ThemeStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const QRectF box = QRectF(option->rect).adjusted(0.6, 0.6, -0.6, -0.6);
    const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    const bool isField = element == PE_FrameLineEdit;
    const bool isCheckedTool = element == PE_PanelButtonTool && (option->state & State_On);
    if (!isBox && !isField && !isCheckedTool && element != PE_IndicatorRadioButton) return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(edgeOf(*option));
    if (isCheckedTool) {
        QColor ground = option->palette.color(QPalette::Highlight);
        painter->setPen(QPen(ground, 1.2));
        ground.setAlphaF(0.22F);
        painter->setBrush(ground);
        painter->drawRoundedRect(box, kButtonRadius, kButtonRadius);
    } else if (isBox || isField) {
        painter->drawRoundedRect(box, kBoxRadius, kBoxRadius);
    } else {
        painter->drawEllipse(box);
    }
    painter->restore();
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                    QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    if (control != CC_SpinBox || spin == nullptr || !spin->frame) return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(edgeOf(*option));
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.6, 0.6, -0.6, -0.6), kBoxRadius, kBoxRadius);
    painter->restore();
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* returned) const
{
    // The same plain buttons at the foot of every dialog, whatever icons the system has.
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons) return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

} // namespace cryscope
