#include "ui/shared/TableColumns.h"

#include <QHeaderView>
#include <QTableView>
#include <algorithm>

namespace cryscope {

void fitColumns(QTableView& table, const QStringList& widest)
{
    constexpr int kRoomAboveAndBelow = 10;
    QHeaderView& header = *table.horizontalHeader();
    const QFontMetrics metrics = table.fontMetrics();
    table.verticalHeader()->setDefaultSectionSize(metrics.height() + kRoomAboveAndBelow);
    header.setHighlightSections(false);
    const int room = metrics.horizontalAdvance(QStringLiteral("MMM")); // margins and the sort mark
    header.setSectionResizeMode(QHeaderView::Interactive);
    header.setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < int(widest.size()); ++column) {
        const QString title = table.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        header.resizeSection(column, room + std::max(metrics.horizontalAdvance(title),
                                                     metrics.horizontalAdvance(widest[column])));
    }
    header.setMinimumSectionSize(room);
}

} // namespace cryscope
