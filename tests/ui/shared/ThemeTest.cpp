#include "ui/shared/Theme.h"
#include "ui/shared/ColourLut.h"
#include "ui/shared/ThemeController.h"
#include "ui/shared/ThemeStyle.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOption>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

class BothThemes : public testing::TestWithParam<bool> {
protected:
    QPalette palette() const { return GetParam() ? darkPalette() : lightPalette(); }
};

TEST_P(BothThemes, AreToldApart)
{
    EXPECT_EQ(isDark(palette()), GetParam());
}

TEST_P(BothThemes, HaveTextThatCanBeRead)
{
    const QPalette p = palette();
    const ThemeColours c = themeColours(p);
    const QColor window = p.color(QPalette::Window);
    EXPECT_GE(contrastRatio(p.color(QPalette::WindowText), window), 7.0);
    EXPECT_GE(contrastRatio(p.color(QPalette::Text), p.color(QPalette::Base)), 7.0);
    EXPECT_GE(contrastRatio(p.color(QPalette::HighlightedText), p.color(QPalette::Highlight)), 4.0);
    for (const QColor& text :
         {c.rulerText, c.secondaryText, c.cry, c.sound, c.quiet, c.warning, c.error, c.success})
        EXPECT_GE(contrastRatio(text, window), 4.5) << text.name().toStdString();
    EXPECT_GE(contrastRatio(c.rulerText, c.panel), 4.5);
    EXPECT_GE(contrastRatio(c.waveform, p.color(QPalette::Base)), 3.0);
    EXPECT_GE(contrastRatio(c.viewBox, c.panel), 3.0);
}

/// The strongest contrast that a drawing has with its ground.
double strongestContrast(const QImage& image, const QColor& ground)
{
    double strongest = 1;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            strongest = std::max(strongest, contrastRatio(image.pixelColor(x, y), ground));
    return strongest;
}

TEST_P(BothThemes, HaveEmptyBoxesAndCheckedButtonsThatCanBeSeen)
{
    const ThemeStyle style;
    const QColor window = palette().color(QPalette::Window);
    for (const auto element : {QStyle::PE_IndicatorCheckBox, QStyle::PE_IndicatorRadioButton,
                               QStyle::PE_IndicatorItemViewItemCheck, QStyle::PE_PanelButtonTool}) {
        QImage image(20, 20, QImage::Format_RGB32);
        image.fill(window);
        QStyleOptionButton option;
        option.palette = palette();
        option.rect = {2, 2, 16, 16};
        option.state = QStyle::State_Enabled;
        option.state |= element == QStyle::PE_PanelButtonTool ? QStyle::State_On : QStyle::State_Off;
        QPainter painter(&image);
        style.drawPrimitive(element, &option, &painter);
        painter.end();
        EXPECT_GE(strongestContrast(image, window), 3.0) << int(element);
    }
}

INSTANTIATE_TEST_SUITE_P(Theme, BothThemes, testing::Bool());

TEST(Contrast, RunsFromOneToTwentyOne)
{
    EXPECT_NEAR(contrastRatio(Qt::black, Qt::white), 21.0, 1e-6);
    EXPECT_NEAR(contrastRatio(Qt::red, Qt::red), 1.0, 1e-6);
}

TEST(ThemeChoice, IsTakenOverTheDesktops)
{
    const QPalette before = QApplication::palette();
    ThemeController controller;
    controller.setMode(ThemeMode::Dark);
    EXPECT_TRUE(isDark(QApplication::palette()));
    controller.setMode(ThemeMode::Light);
    EXPECT_FALSE(isDark(QApplication::palette()));
    controller.setMode(ThemeMode::System);
    EXPECT_EQ(isDark(QApplication::palette()), isDark(before));
    QApplication::setPalette(before);
}

TEST(ColourTable, IsThatOfThePicturesOfTheCore)
{
    const ColourLut lut(ColourMapId::Viridis, {-100, -20});
    for (const float db : {-120.0F, -99.9F, -60.0F, -20.3F, 5.0F}) {
        const Rgba expected = LevelColours(ColourMapId::Viridis, {-100, -20}).at(db);
        EXPECT_EQ(lut.at(db), qRgb(expected.red, expected.green, expected.blue)) << db;
    }
    EXPECT_EQ(colourMapSwatch(ColourMapId::Grey, {256, 1}).pixel(255, 0), qRgb(255, 255, 255));
}

} // namespace
} // namespace cryscope
