#pragma once

#include <QProxyStyle>

namespace cryscope {

/// Fusion with edges that can be seen: what is drawn of check boxes, radio buttons, checked tool buttons and
/// the fields for text and numbers is told from its ground at 3:1 (WCAG 1.4.11), on dark windows too, where
/// Fusion draws their edges darker than the window.
class ThemeStyle final : public QProxyStyle {
    Q_OBJECT
public:
    ThemeStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returned) const override;
};

} // namespace cryscope
