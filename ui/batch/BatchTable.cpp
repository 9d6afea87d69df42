#include "ui/batch/BatchTable.h"

#include "ui/shared/Theme.h"

#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

namespace cryscope {
namespace {

/// How far a file is, as a bar under its words.
class StateDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideRight; // a sentence, not a path
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QVariant progress = index.data(BatchModel::kProgressRole);
        if (!progress.isValid()) return;
        constexpr double kBarHeight = 3;
        const QRectF cell = QRectF(option.rect).adjusted(4, 0, -8, -3);
        QRectF bar(cell.left(), cell.bottom() - kBarHeight, std::min(cell.width(), 160.0), kBarHeight);
        painter->save();
        painter->setPen(Qt::NoPen);
        painter->setBrush(themeColours(option.palette).outline);
        painter->drawRect(bar);
        bar.setWidth(bar.width() * std::clamp(progress.toDouble(), 0.0, 1.0));
        painter->setBrush(option.palette.color(QPalette::Highlight));
        painter->drawRect(bar);
        painter->restore();
    }
};

} // namespace

BatchTable::BatchTable(BatchModel& model, QWidget* parent) : RecordingTable(parent), m_model(model)
{
    setObjectName(QStringLiteral("batchTable"));
    m_filter.setSourceModel(&m_model);
    setItemDelegateForColumn(BatchModel::State, new StateDelegate(this));
    use(m_filter, {"", "10:00:00", "No cry", "> 99 %", "1,000", "10,000.0 s", "discomfort mmm",
                   "an error takes a sentence, and more in its tip"});
}

std::set<BatchId> BatchTable::selected() const
{
    std::set<BatchId> ids;
    const auto rows = selectionModel()->selectedRows();
    for (const QModelIndex& index : rows) ids.insert(m_model.row(m_filter.mapToSource(index).row()).id);
    return ids;
}

const BatchRow* BatchTable::current() const
{
    const QModelIndex index = m_filter.mapToSource(currentIndex());
    return index.isValid() ? &m_model.row(index.row()) : nullptr;
}

} // namespace cryscope
