#pragma once

#include <QColor>
#include <QPalette>

namespace cryscope {

/// The colours that a palette has no role for, chosen to stand out on the palette's own background.
/// Views call themeColours(palette()) when they paint, so that they follow a change of theme by themselves.
struct ThemeColours {
    QColor panel;         ///< background of rulers and strips
    QColor rulerText;     ///< numbers on rulers
    QColor tick;          ///< marks on rulers
    QColor outline;       ///< hairlines around views
    QColor waveform;      ///< overview
    QColor waveformFaint; ///< the part outside the visible stretch
    QColor viewBox;       ///< border of the visible stretch
    QColor cry;           ///< episodes and "crying"
    QColor sound;         ///< "sound, no cry"
    QColor quiet;         ///< "quiet"
    QColor warning;
    QColor error;
    QColor success;
    QColor playhead;      ///< on the spectrogram, whatever its colours; drawn with a dark hairline beside it
    QColor secondaryText; ///< captions; at least 4.5:1 on the window colour
};

bool isDark(const QPalette& palette);
ThemeColours themeColours(const QPalette& palette);

/// Palettes for the two themes, for desktops that tell dark from light but not the colours (Fusion style).
QPalette lightPalette();
QPalette darkPalette();

/// WCAG contrast ratio of two opaque colours, 1..21.
double contrastRatio(const QColor& a, const QColor& b);

} // namespace cryscope
