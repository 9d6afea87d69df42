#pragma once

#include <QStringList>

class QTableView;

namespace cryscope {

/// Columns as wide as their titles and as `widest`, a text for each column; the first takes the room that is
/// left. The user can change all but the first.
void fitColumns(QTableView& table, const QStringList& widest);

} // namespace cryscope
