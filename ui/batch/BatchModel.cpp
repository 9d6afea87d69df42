#include "ui/batch/BatchModel.h"

#include "ui/shared/ErrorWords.h"
#include "ui/shared/Format.h"
#include "ui/shared/Theme.h"
#include "ui/spectrogram/EpisodeOverlay.h"

#include <QGuiApplication>
#include <QPainter>
#include <algorithm>

namespace cryscope {
namespace {

QString shown(const std::filesystem::path& path)
{
    return QString::fromStdString(path.string());
}

bool isNumber(int column)
{
    return column == BatchModel::Duration || column == BatchModel::Probability ||
           column == BatchModel::Episodes || column == BatchModel::Crying;
}

/// Room before a text that stands behind a column of numbers; with a colour a dot in it.
QPixmap spacer(const QColor& colour = Qt::transparent)
{
    constexpr int kSize = 10;
    constexpr double kSharp = 3; // for screens of up to 300 %
    QPixmap pixmap(int(kSize * kSharp), int(kSize * kSharp));
    pixmap.setDevicePixelRatio(kSharp);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QRectF(1.5, 1.5, kSize - 3, kSize - 3));
    return pixmap;
}

bool standsBehindNumbers(int column)
{
    return column == BatchModel::Decision || column == BatchModel::Kind;
}

} // namespace

void BatchModel::reset(std::vector<BatchRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_progress.clear();
    m_counts = {};
    for (const BatchRow& row : m_rows) count(row, 1);
    endResetModel();
}

void BatchModel::append(std::vector<BatchRow> rows)
{
    if (rows.empty()) return;
    const int first = rowCount();
    beginInsertRows({}, first, first + int(rows.size()) - 1);
    for (BatchRow& row : rows) {
        count(row, 1);
        m_rows.push_back(std::move(row));
    }
    endInsertRows();
}

void BatchModel::change(const std::vector<BatchRow>& rows)
{
    int first = rowCount();
    int last = -1;
    for (const BatchRow& row : rows) {
        const int place = indexOf(row.id);
        if (place < 0) continue;
        count(m_rows[std::size_t(place)], -1);
        count(row, 1);
        m_rows[std::size_t(place)] = row;
        first = std::min(first, place);
        last = std::max(last, place);
    }
    tellChanged(first, last);
}

void BatchModel::markWaiting(const std::set<BatchId>& ids)
{
    std::vector<BatchRow> changed;
    for (const BatchId id : ids) {
        const int place = indexOf(id);
        if (place < 0) continue;
        BatchRow row = this->row(place);
        row.state = BatchRow::State::Waiting;
        row.summary = {};
        row.error = {};
        changed.push_back(std::move(row));
    }
    change(changed);
}

void BatchModel::remove(const std::set<BatchId>& ids)
{
    if (ids.empty()) return;
    // Runs of rows that go together; many single ones would take their time in every view, one reset does
    // not.
    constexpr std::size_t kMostRuns = 64;
    std::vector<std::pair<int, int>> runs;
    for (const BatchId id : ids) {
        const int place = indexOf(id);
        if (place < 0) continue;
        count(row(place), -1);
        if (!runs.empty() && runs.back().second == place - 1)
            runs.back().second = place;
        else
            runs.emplace_back(place, place);
    }
    if (runs.size() > kMostRuns) {
        beginResetModel();
        std::erase_if(m_rows, [&](const BatchRow& row) { return ids.contains(row.id); });
        endResetModel();
        return;
    }
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        beginRemoveRows({}, run->first, run->second);
        m_rows.erase(m_rows.begin() + run->first, m_rows.begin() + run->second + 1);
        endRemoveRows();
    }
}

void BatchModel::setProgress(std::map<BatchId, double> fractions)
{
    std::set<int> places;
    for (const auto& [id, fraction] : m_progress) places.insert(indexOf(id));
    for (const auto& [id, fraction] : fractions) places.insert(indexOf(id));
    m_progress = std::move(fractions);
    places.erase(-1);
    for (const int place : places) // a few: those under way
        Q_EMIT dataChanged(index(place, State), index(place, State), {Qt::DisplayRole, kProgressRole});
}

void BatchModel::retranslate()
{
    m_errorWords.clear();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    tellChanged(0, rowCount() - 1);
}

void BatchModel::tellChanged(int first, int last)
{
    if (first <= last) Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

void BatchModel::count(const BatchRow& row, int sign)
{
    m_counts.total += sign;
    switch (row.state) {
    case BatchRow::State::Waiting:
        m_counts.waiting += sign;
        m_counts.bytesWaiting += sign * double(row.bytes);
        break;
    case BatchRow::State::Done:
        m_counts.done += sign;
        if (row.summary.isCry) m_counts.cries += sign;
        break;
    case BatchRow::State::Failed:
        m_counts.failed += sign;
        break;
    }
}

int BatchModel::indexOf(BatchId id) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), id,
                                        [](const BatchRow& row, BatchId wanted) { return row.id < wanted; });
    return found != m_rows.end() && found->id == id ? int(found - m_rows.begin()) : -1;
}

int BatchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int BatchModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BatchModel::stateText(const BatchRow& row) const
{
    if (row.state == BatchRow::State::Done) return tr("Done");
    if (row.state == BatchRow::State::Failed) {
        QString& words = m_errorWords[row.error.sentence]; // looking one up is slow, and few differ
        if (words.isEmpty()) words = errorSentence(row.error);
        return words;
    }
    const auto underWay = m_progress.find(row.id);
    if (underWay == m_progress.end()) return tr("Waiting");
    return underWay->second < 0 ? tr("Under way") : tr("%1 %").arg(int(underWay->second * 100));
}

QString BatchModel::text(const BatchRow& row, int column) const
{
    if (column == File) return shown(row.name.empty() ? row.path : row.name);
    if (column == State) return stateText(row);
    if (row.state != BatchRow::State::Done) return {};
    const BatchSummary& found = row.summary;
    switch (column) {
    case Duration:
        return formatShortClock(found.durationSeconds, found.durationSeconds < 60 ? 1 : 0);
    case Decision:
        return found.isCry ? tr("Cry") : tr("No cry");
    case Probability:
        return formatPercent(found.cryProbability);
    case Episodes:
        return QLocale().toString(found.episodes);
    case Crying:
        return found.episodes > 0 ? formatSeconds(found.cryingSeconds, 1) : QString();
    case Kind:
        return found.isCry ? reasonTitle(found.reason) : QString();
    default:
        return {};
    }
}

QVariant BatchModel::sortKey(const BatchRow& row, int column) const
{
    if (column == File) return text(row, File);
    if (column == State)
        return (row.state == BatchRow::State::Failed    ? QStringLiteral("1")
                : m_progress.contains(row.id)           ? QStringLiteral("0")
                : row.state == BatchRow::State::Waiting ? QStringLiteral("2")
                                                        : QStringLiteral("3")) +
               stateText(row);
    if (row.state != BatchRow::State::Done) return {};
    const BatchSummary& found = row.summary;
    switch (column) {
    case Duration:
        return found.durationSeconds;
    case Decision:
        return (found.isCry ? 2 : 0) + found.cryProbability; // among the cries the surest last
    case Probability:
        return found.cryProbability;
    case Episodes:
        return double(found.episodes);
    case Crying:
        return found.cryingSeconds;
    case Kind:
        return found.isCry ? QVariant(text(row, Kind)) : QVariant();
    default:
        return {};
    }
}

QVariant BatchModel::colour(const BatchRow& row, int column) const
{
    const ThemeColours colours = themeColours(QGuiApplication::palette());
    if (column == State && row.state == BatchRow::State::Failed) return colours.error;
    if (column == State) return colours.secondaryText;
    if (row.state == BatchRow::State::Done && !row.summary.isCry && column != File)
        return colours.secondaryText;
    return {};
}

QVariant BatchModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const BatchRow& row = this->row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == File ? shown(row.path) : text(row, index.column());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
        return colour(row, index.column());
    case Qt::DecorationRole: {
        if (!standsBehindNumbers(index.column())) return {};
        const bool isMarked = index.column() == Decision && row.summary.isCry;
        const QColor colour =
            isMarked ? themeColours(QGuiApplication::palette()).cry : QColor(Qt::transparent);
        QPixmap& pixmap = m_spacers[colour.rgba()];
        if (pixmap.isNull()) pixmap = spacer(colour);
        return pixmap;
    }
    case kSortRole:
        return sortKey(row, index.column());
    case kProgressRole: {
        const auto underWay = m_progress.find(row.id);
        return underWay == m_progress.end() ? QVariant() : QVariant(underWay->second);
    }
    default:
        return {};
    }
}

QVariant BatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::DecorationRole && standsBehindNumbers(section)) return spacer();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    switch (section) {
    case File:
        return role == Qt::DisplayRole ? tr("File") : tr("The file, with its place in the folder");
    case Duration:
        return role == Qt::DisplayRole ? tr("Duration") : tr("How long the recording is");
    case Decision:
        return role == Qt::DisplayRole ? tr("Decision") : tr("Whether the recording holds a cry");
    case Probability:
        return role == Qt::DisplayRole ? tr("P(cry)")
                                       : tr("The calibrated probability that the recording holds a cry");
    case Episodes:
        return role == Qt::DisplayRole ? tr("Episodes") : tr("How many episodes of crying there are");
    case Crying:
        return role == Qt::DisplayRole ? tr("Crying") : tr("Seconds of crying in all");
    case Kind:
        return role == Qt::DisplayRole ? tr("Kind of cry")
                                       : tr("What kind of cry it may be, or \"not sure\": a guess");
    case State:
        return role == Qt::DisplayRole ? tr("State") : tr("How far it is, or what is the matter");
    default:
        return {};
    }
}

} // namespace cryscope
