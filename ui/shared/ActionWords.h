#pragma once

#include <QAction>
#include <QString>

namespace cryscope {

/// A tooltip with the action's key: "Play from the playhead (Space)"; without a key the tip alone.
QString withKey(const QString& tip, const QAction& action);

/// The words of an action or of its button without the marks of menus: "&Open…" is "Open".
QString withoutMarks(QString text);

} // namespace cryscope
