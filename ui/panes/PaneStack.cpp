#include "ui/panes/PaneStack.h"

#include <QHBoxLayout>
#include <algorithm>

namespace cryscope {

PaneStack::PaneStack(QWidget* parent) : QSplitter(Qt::Vertical, parent)
{
    setObjectName(QStringLiteral("panes"));
    setChildrenCollapsible(false);
    setHandleWidth(5);
}

void PaneStack::addRow(QWidget* left, QWidget* middle, QWidget* right, bool stretches)
{
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    if (right == nullptr) right = new QWidget;
    line->addWidget(left);
    line->addWidget(middle, 1);
    line->addWidget(right);
    addWidget(row);
    setStretchFactor(count() - 1, stretches ? 1 : 0);
    m_rows.push_back({row, left, middle, right});
}

void PaneStack::setColumns(int leftPx, int rightPx)
{
    for (const Row& row : m_rows) {
        row.left->setFixedWidth(leftPx);
        row.right->setFixedWidth(rightPx);
    }
}

const PaneStack::Row* PaneStack::rowOf(const QWidget* middle) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [middle](const Row& row) { return row.middle == middle; });
    return found == m_rows.end() ? nullptr : &*found;
}

void PaneStack::setRowShown(const QWidget* middle, bool shown)
{
    if (const Row* row = rowOf(middle)) row->row->setVisible(shown);
}

bool PaneStack::isRowShown(const QWidget* middle) const
{
    const Row* row = rowOf(middle);
    return row != nullptr && !row->row->isHidden();
}

} // namespace cryscope
