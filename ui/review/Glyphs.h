#pragma once

#include <QIcon>
#include <QPalette>

namespace cryscope {

enum class Glyph { Play, Pause, Loop, Follow, ToStart, ZoomIn, ZoomOut, Fit, Warning, Error, Close };

/// The sign in the palette's button text colour (dimmed while disabled), sharp at every scale.
QIcon glyphIcon(Glyph glyph, const QPalette& palette);

/// The sign in one colour.
QPixmap glyphPixmap(Glyph glyph, const QColor& colour, int size, double devicePixelRatio);

} // namespace cryscope
