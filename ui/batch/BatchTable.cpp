#include "ui/batch/BatchTable.h"

#include "ui/shared/TableColumns.h"
#include "ui/shared/Theme.h"

#include <QEvent>
#include <QHeaderView>
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

BatchTable::BatchTable(BatchModel& model, QWidget* parent)
    : QTableView(parent), m_model(model), m_placeholder(new QLabel(viewport()))
{
    setObjectName(QStringLiteral("batchTable"));
    m_filter.setSourceModel(&m_model);
    setModel(&m_filter);
    setItemDelegateForColumn(BatchModel::State, new StateDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideMiddle);
    setVerticalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    horizontalHeader()->setSortIndicatorClearable(true); // a third click: the order of the list
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    verticalHeader()->hide();
    m_placeholder->setAlignment(Qt::AlignCenter);
    m_placeholder->setWordWrap(true);
    m_placeholder->setMargin(24);
    fit();
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &BatchTable::chosenChanged);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BatchTable::chosenChanged);
    connect(&m_filter, &QAbstractItemModel::modelReset, this, &BatchTable::showPlaceholder);
    connect(&m_filter, &QAbstractItemModel::rowsInserted, this, &BatchTable::showPlaceholder);
    connect(&m_filter, &QAbstractItemModel::rowsRemoved, this, &BatchTable::showPlaceholder);
}

void BatchTable::fit()
{
    fitColumns(*this, {"", "10:00:00", "No cry", "> 99 %", "1,000", "10,000.0 s", "discomfort mmm",
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

void BatchTable::restoreLayout(const QByteArray& state)
{
    if (!state.isEmpty() && horizontalHeader()->restoreState(state)) {
        horizontalHeader()->setSortIndicatorClearable(true);
        sortByColumn(horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
    }
}

void BatchTable::setPlaceholder(const QString& text)
{
    m_placeholder->setText(text);
    showPlaceholder();
}

void BatchTable::showPlaceholder()
{
    m_placeholder->setGeometry(viewport()->rect());
    m_placeholder->setVisible(m_filter.rowCount() == 0);
}

void BatchTable::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) fit();
    QTableView::changeEvent(event);
}

void BatchTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    showPlaceholder();
}

} // namespace cryscope
