#include "ui/shared/RecordingTable.h"

#include "ui/shared/TableColumns.h"

#include <QEvent>
#include <QLabel>

namespace cryscope {

RecordingTable::RecordingTable(QWidget* parent) : QTableView(parent), m_placeholder(new QLabel(viewport()))
{
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
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    verticalHeader()->hide();
    m_placeholder->setAlignment(Qt::AlignCenter);
    m_placeholder->setWordWrap(true);
    m_placeholder->setMargin(24);
}

void RecordingTable::use(QAbstractItemModel& model, const QStringList& widest)
{
    m_widest = widest;
    setModel(&model);
    setSortingEnabled(true);
    fitColumns(*this, m_widest);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &RecordingTable::chosenChanged);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RecordingTable::chosenChanged);
    connect(&model, &QAbstractItemModel::modelReset, this, &RecordingTable::showPlaceholder);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &RecordingTable::showPlaceholder);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &RecordingTable::showPlaceholder);
}

void RecordingTable::restoreLayout(const QByteArray& state)
{
    if (state.isEmpty() || !horizontalHeader()->restoreState(state)) return;
    horizontalHeader()->setSortIndicatorClearable(true);
    sortByColumn(horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
}

void RecordingTable::setPlaceholder(const QString& text)
{
    m_placeholder->setText(text);
    showPlaceholder();
}

void RecordingTable::showPlaceholder()
{
    m_placeholder->setGeometry(viewport()->rect());
    m_placeholder->setVisible(model() == nullptr || model()->rowCount() == 0);
}

void RecordingTable::changeEvent(QEvent* event)
{
    const bool isWider = event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange;
    if (isWider && model() != nullptr) fitColumns(*this, m_widest);
    QTableView::changeEvent(event);
}

void RecordingTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    showPlaceholder();
}

} // namespace cryscope
