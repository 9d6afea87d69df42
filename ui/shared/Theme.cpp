#include "ui/shared/Theme.h"

#include <cmath>

namespace cryscope {
namespace {

double luminance(const QColor& colour)
{
    const auto linear = [](double v) {
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto channel = [share](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * share)); };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

struct Roles {
    QColor window, base, alternate, text, button, highlight, highlightedText, link, disabled, mid;
};

QPalette paletteOf(const Roles& r)
{
    QPalette p(r.button, r.window);
    p.setColor(QPalette::Window, r.window);
    p.setColor(QPalette::WindowText, r.text);
    p.setColor(QPalette::Base, r.base);
    p.setColor(QPalette::AlternateBase, r.alternate);
    p.setColor(QPalette::Text, r.text);
    p.setColor(QPalette::Button, r.button);
    p.setColor(QPalette::ButtonText, r.text);
    p.setColor(QPalette::BrightText, Qt::white);
    p.setColor(QPalette::ToolTipBase, r.base);
    p.setColor(QPalette::ToolTipText, r.text);
    p.setColor(QPalette::PlaceholderText, r.disabled);
    p.setColor(QPalette::Link, r.link);
    p.setColor(QPalette::LinkVisited, r.link);
    p.setColor(QPalette::Highlight, r.highlight);
    p.setColor(QPalette::HighlightedText, r.highlightedText);
    p.setColor(QPalette::Mid, r.mid);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, r.disabled);
    p.setColor(QPalette::Disabled, QPalette::Highlight, r.mid);
    return p;
}

} // namespace

bool isDark(const QPalette& palette)
{
    return luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
}

ThemeColours themeColours(const QPalette& palette)
{
    const bool dark = isDark(palette);
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    const QColor text = palette.color(QPalette::Active, QPalette::WindowText);
    ThemeColours c;
    c.panel = mixed(window, text, dark ? 0.03 : 0.02);
    c.rulerText = mixed(window, text, dark ? 0.80 : 0.78);
    c.tick = mixed(window, text, 0.45);
    c.outline = mixed(window, text, dark ? 0.22 : 0.24);
    c.waveform = dark ? QColor(0x7f, 0xb2, 0xe5) : QColor(0x2f, 0x6d, 0xab);
    c.waveformFaint = mixed(c.waveform, window, 0.55);
    c.viewBox = dark ? QColor(0xf2, 0xf2, 0xf2) : QColor(0x22, 0x2a, 0x35);
    c.cry = dark ? QColor(0xff, 0x8a, 0x65) : QColor(0xc2, 0x41, 0x0c);
    c.sound = dark ? QColor(0xf4, 0xc5, 0x42) : QColor(0x8a, 0x62, 0x00);
    c.quiet = dark ? QColor(0x7c, 0xc4, 0x9a) : QColor(0x2b, 0x6e, 0x4b);
    c.warning = dark ? QColor(0xf4, 0xc5, 0x42) : QColor(0x8a, 0x5a, 0x00);
    c.error = dark ? QColor(0xff, 0x8f, 0x88) : QColor(0xb3, 0x26, 0x1e);
    c.success = dark ? QColor(0x7c, 0xc4, 0x9a) : QColor(0x2b, 0x6e, 0x4b);
    c.playhead = QColor(0xff, 0xff, 0xff);
    c.secondaryText = mixed(window, text, dark ? 0.70 : 0.68);
    return c;
}

QPalette lightPalette()
{
    return paletteOf({.window = QColor(0xf4, 0xf5, 0xf7),
                      .base = QColor(0xff, 0xff, 0xff),
                      .alternate = QColor(0xf0, 0xf2, 0xf5),
                      .text = QColor(0x1d, 0x23, 0x2b),
                      .button = QColor(0xec, 0xee, 0xf1),
                      .highlight = QColor(0x2f, 0x6d, 0xab),
                      .highlightedText = QColor(0xff, 0xff, 0xff),
                      .link = QColor(0x1f, 0x5f, 0xa8),
                      .disabled = QColor(0x8a, 0x91, 0x9b),
                      .mid = QColor(0xb4, 0xba, 0xc2)});
}

QPalette darkPalette()
{
    return paletteOf({.window = QColor(0x22, 0x25, 0x2a),
                      .base = QColor(0x1a, 0x1c, 0x20),
                      .alternate = QColor(0x26, 0x29, 0x2f),
                      .text = QColor(0xe8, 0xea, 0xed),
                      .button = QColor(0x2e, 0x32, 0x38),
                      .highlight = QColor(0x3d, 0x7e, 0xbf),
                      .highlightedText = QColor(0xff, 0xff, 0xff),
                      .link = QColor(0x8a, 0xb8, 0xf0),
                      .disabled = QColor(0x7a, 0x80, 0x88),
                      .mid = QColor(0x4a, 0x4f, 0x57)});
}

double contrastRatio(const QColor& a, const QColor& b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace cryscope
