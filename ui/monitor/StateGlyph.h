#pragma once

#include "ui/monitor/MonitorStatus.h"

#include <QColor>
#include <QIcon>
#include <QPainter>
#include <QPalette>

namespace cryscope {

/// A shape of its own for each state, for those who cannot tell the colours, within `box`.
void paintStateGlyph(QPainter& painter, const QRectF& box, MonitorState state, const QColor& colour);

/// What the state is shown on.
QColor stateColour(MonitorState state, const QPalette& palette);

/// Shape and colour of a state as an icon, in the sizes that trays ask for; readable on light and dark.
QIcon stateIcon(MonitorState state);

} // namespace cryscope
