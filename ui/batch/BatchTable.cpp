#include "ui/batch/BatchTable.h"

#include "ui/shared/Theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>
#include <array>

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

/// A value as wide as any in the column.
const std::array<const char*, BatchModel::ColumnCount> kWidest{
    "", "10:00:00", "No cry", "> 99 %", "1,000", "10,000.0 s", "discomfort mmm", ""};

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
    fitColumns();
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &BatchTable::chosenChanged);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BatchTable::chosenChanged);
    connect(&m_filter, &QAbstractItemModel::modelReset, this, &BatchTable::showPlaceholder);
    connect(&m_filter, &QAbstractItemModel::rowsInserted, this, &BatchTable::showPlaceholder);
    connect(&m_filter, &QAbstractItemModel::rowsRemoved, this, &BatchTable::showPlaceholder);
}

void BatchTable::fitColumns()
{
    auto* header = horizontalHeader();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    header->setHighlightSections(false);
    const int room = fontMetrics().horizontalAdvance(QStringLiteral("MMM")); // margins and the sort mark
    for (int column = 0; column < BatchModel::ColumnCount; ++column) {
        const bool givesWay = column == BatchModel::File;
        header->setSectionResizeMode(column, givesWay ? QHeaderView::Stretch : QHeaderView::Interactive);
        const QString title = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int state = column == BatchModel::State ? fontMetrics().averageCharWidth() * 36 : 0;
        const int width =
            std::max({state, fontMetrics().horizontalAdvance(title),
                      fontMetrics().horizontalAdvance(QLatin1String(kWidest[std::size_t(column)]))});
        if (!givesWay) header->resizeSection(column, width + room);
    }
    header->setMinimumSectionSize(room);
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
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) fitColumns();
    QTableView::changeEvent(event);
}

void BatchTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    showPlaceholder();
}

} // namespace cryscope
