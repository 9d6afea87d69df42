#pragma once

#include <QIcon>
#include <QPalette>
#include <QString>

namespace cryscope {

/// The icon ":/cryscope/icons/<name>.svg", drawn in the palette's text colour (its "currentColor"), dimmed
/// for disabled widgets. A name that does not exist is a caller bug and gives an empty icon.
QIcon themedIcon(const QString& name, const QPalette& palette);

} // namespace cryscope
