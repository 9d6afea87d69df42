#include "ui/review/EpisodeTable.h"

#include "ui/shared/Theme.h"
#include "ui/spectrogram/EpisodeOverlay.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace cryscope {

EpisodeModel::EpisodeModel(QObject* parent) : QAbstractTableModel(parent) {}

void EpisodeModel::setEpisodes(std::vector<Episode> episodes)
{
    beginResetModel();
    m_episodes = std::move(episodes);
    endResetModel();
}

void EpisodeModel::setTimeFormat(TimeFormat format, const std::optional<StartTime>& start)
{
    m_format = format;
    m_start = start;
    retranslate();
}

void EpisodeModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_episodes.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int EpisodeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_episodes.size());
}

int EpisodeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EpisodeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Episode& episode = m_episodes[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignVCenter | Qt::AlignLeft);
    if (role == Qt::ToolTipRole)
        return tr("%1, %2 to %3. Click: go there; double click: play")
            .arg(episodeCaption(episode), formatTime(episode.startSeconds, m_format, m_start, 1),
                 formatTime(episode.endSeconds, m_format, m_start, 1));
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
    case Start:
        return m_format == TimeFormat::Clock ? formatShortClock(episode.startSeconds, 1)
                                             : formatTime(episode.startSeconds, m_format, m_start, 1);
    case Length:
        return formatSeconds(episode.endSeconds - episode.startSeconds, 1);
    case Cry:
        return formatPercent(episode.cryProbability);
    default:
        return reasonTitle(episode.reason);
    }
}

QVariant EpisodeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Start:
        return tr("Start");
    case Length:
        return tr("Length");
    case Cry:
        return tr("Cry");
    default:
        return tr("Kind");
    }
}

EpisodeTable::EpisodeTable(QWidget* parent) : QTableView(parent)
{
    setModel(&m_model);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        // A mouse click is told about below, once.
        if (!m_quiet && now.isValid() && QGuiApplication::mouseButtons() == Qt::NoButton)
            Q_EMIT chosen(now.row());
    });
    // A click on the row that is current already goes there again.
    connect(this, &QTableView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT chosen(index.row()); });
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT playRequested(index.row()); });
    retranslate();
}

void EpisodeTable::select(int row)
{
    m_quiet = true;
    if (row < 0)
        clearSelection();
    else
        selectRow(row);
    m_quiet = false;
}

void EpisodeTable::retranslate()
{
    setAccessibleName(tr("Cries in this recording"));
    setToolTip(tr("Click: go to the cry; double click or Return: play it"));
    m_model.retranslate();
}

void EpisodeTable::setPlaceholder(const QString& text)
{
    m_placeholder = text;
    viewport()->update();
}

void EpisodeTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (m_model.rowCount() > 0 || m_placeholder.isEmpty()) return;
    QPainter painter(viewport());
    painter.setPen(themeColours(palette()).secondaryText);
    painter.drawText(viewport()->rect().adjusted(12, 12, -12, -12),
                     Qt::AlignTop | Qt::AlignHCenter | Qt::TextWordWrap, m_placeholder);
}

void EpisodeTable::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QTableView::changeEvent(event);
}

void EpisodeTable::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT playRequested(currentIndex().row());
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace cryscope
