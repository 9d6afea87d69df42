#include "ui/project/ProjectModel.h"

#include "ui/shared/ErrorWords.h"
#include "ui/shared/Format.h"
#include "ui/shared/Theme.h"

#include <QDir>
#include <QFont>
#include <QGuiApplication>
#include <QLocale>
#include <algorithm>

namespace cryscope {
namespace {

bool isNumber(int column)
{
    return column == ProjectModel::Duration || column == ProjectModel::Cries ||
           column == ProjectModel::Judged;
}

/// Rows without a value in the column have none.
std::optional<double> numberOf(const ProjectRecording& row, int column)
{
    switch (column) {
    case ProjectModel::State:
        return row.isMissing ? -1.0 : double(stateOf(row));
    case ProjectModel::Duration:
        return row.seconds;
    case ProjectModel::Cries: {
        const auto cries = criesOf(row);
        return cries ? std::optional<double>(*cries) : std::nullopt;
    }
    case ProjectModel::Judged:
        if (row.labels.toJudge == 0) return std::nullopt;
        return double(row.labels.judged) / row.labels.toJudge;
    default:
        return std::nullopt;
    }
}

const std::string& textOf(const ProjectRecording& row, int column)
{
    return column == ProjectModel::Reviewer ? reviewerOf(row) : row.name;
}

} // namespace

void ProjectModel::reset(std::vector<ProjectRecording> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_counts = {};
    for (const ProjectRecording& row : m_rows) count(row, 1);
    indexPaths();
    endResetModel();
}

void ProjectModel::append(std::vector<ProjectRecording> rows)
{
    if (rows.empty()) return;
    beginInsertRows({}, rowCount(), rowCount() + int(rows.size()) - 1);
    for (ProjectRecording& row : rows) {
        count(row, 1);
        m_ofPath[row.path.string()] = row.id;
        m_rows.push_back(std::move(row));
    }
    endInsertRows();
}

template <class Change>
void ProjectModel::change(const std::set<ProjectRowId>& ids, Change&& change)
{
    int first = rowCount();
    int last = -1;
    for (const ProjectRowId id : ids) {
        const int place = indexOf(id);
        if (place < 0) continue;
        ProjectRecording& row = m_rows[std::size_t(place)];
        count(row, -1);
        change(row);
        count(row, 1);
        first = std::min(first, place);
        last = std::max(last, place);
    }
    if (first <= last) Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

void ProjectModel::changeLooks(const std::vector<ProjectRecording>& rows)
{
    std::set<ProjectRowId> ids;
    std::map<ProjectRowId, const ProjectRecording*> looks;
    for (const ProjectRecording& row : rows) {
        ids.insert(row.id);
        looks[row.id] = &row;
    }
    change(ids, [&](ProjectRecording& row) {
        ProjectRecording seen = *looks[row.id];
        seen.stated = row.stated;
        seen.reviewer = row.reviewer;
        seen.found = row.found;
        row = std::move(seen);
    });
}

void ProjectModel::setState(const std::set<ProjectRowId>& ids, std::optional<ReviewState> state)
{
    change(ids, [&](ProjectRecording& row) { row.stated = state; });
}

void ProjectModel::setReviewer(const std::set<ProjectRowId>& ids, const std::string& name)
{
    change(ids, [&](ProjectRecording& row) { row.reviewer = name; });
}

void ProjectModel::setFound(ProjectRowId id, int cries)
{
    change({id}, [&](ProjectRecording& row) { row.found = cries; });
}

void ProjectModel::remove(const std::set<ProjectRowId>& ids)
{
    if (ids.empty()) return;
    beginResetModel();
    std::erase_if(m_rows, [&](const ProjectRecording& row) {
        if (!ids.contains(row.id)) return false;
        count(row, -1);
        return true;
    });
    indexPaths();
    endResetModel();
}

void ProjectModel::setOpen(const QString& path)
{
    for (const QString& changed : {std::exchange(m_open, path), path})
        if (const int place = indexOf(changed); place >= 0)
            Q_EMIT dataChanged(index(place, 0), index(place, ColumnCount - 1), {Qt::FontRole});
}

void ProjectModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ProjectModel::count(const ProjectRecording& row, int sign)
{
    m_counts.total += sign;
    m_counts.ofState[std::size_t(stateOf(row))] += sign;
    if (row.isMissing) m_counts.missing += sign;
}

void ProjectModel::indexPaths()
{
    m_ofPath.clear();
    for (const ProjectRecording& row : m_rows) m_ofPath[row.path.string()] = row.id;
}

int ProjectModel::indexOf(ProjectRowId id) const
{
    const auto found =
        std::lower_bound(m_rows.begin(), m_rows.end(), id,
                         [](const ProjectRecording& row, ProjectRowId wanted) { return row.id < wanted; });
    return found != m_rows.end() && found->id == id ? int(found - m_rows.begin()) : -1;
}

int ProjectModel::indexOf(const QString& path) const
{
    const auto found = m_ofPath.find(path.toStdString());
    return found == m_ofPath.end() ? -1 : indexOf(found->second);
}

int ProjectModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ProjectModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ProjectModel::stateWord(ReviewState state)
{
    switch (state) {
    case ReviewState::New:
        return tr("New");
    case ReviewState::Analysed:
        return tr("Analysed");
    case ReviewState::InReview:
        return tr("In review");
    case ReviewState::Done:
        return tr("Done");
    }
    return {};
}

QString ProjectModel::text(const ProjectRecording& row, int column) const
{
    switch (column) {
    case Recording:
        return QString::fromStdString(row.name);
    case State:
        return row.isMissing ? tr("Not found") : stateWord(stateOf(row));
    case Duration:
        return row.seconds ? formatShortClock(*row.seconds, *row.seconds < 60 ? 1 : 0) : QString();
    case Cries: {
        const auto cries = criesOf(row);
        return cries ? QLocale().toString(*cries) : QString();
    }
    case Judged:
        return row.labels.toJudge == 0
                   ? QString()
                   : tr("%1 of %2")
                         .arg(QLocale().toString(row.labels.judged), QLocale().toString(row.labels.toJudge));
    case Reviewer:
        return QString::fromStdString(reviewerOf(row));
    default:
        return {};
    }
}

QString ProjectModel::tip(const ProjectRecording& row, int column) const
{
    if (row.isMissing)
        return tr("It is not where it was; \"Locate moved recordings…\" finds it again in another folder.");
    if (!row.problem.empty()) return errorSentence({ErrorKind::Unreadable, {}, row.problem});
    if (column == Recording) return QDir::toNativeSeparators(QString::fromStdString(row.path.string()));
    if (column == State)
        return row.stated ? tr("Set by hand; \"State by its labels\" lets the labels say it again")
                          : tr("As its labels and the analysis say");
    return text(row, column);
}

QVariant ProjectModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const ProjectRecording& row = this->row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return tip(row, index.column());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole: {
        const ThemeColours colours = themeColours(QGuiApplication::palette());
        const bool isBad = row.isMissing || !row.problem.empty();
        if (isBad && index.column() <= State) return colours.error;
        if (index.column() == State && stateOf(row) == ReviewState::Done) return colours.success;
        if (index.column() == State && stateOf(row) != ReviewState::InReview) return colours.secondaryText;
        return {};
    }
    case Qt::FontRole: {
        if (m_open.isEmpty() || row.path.string() != m_open.toStdString()) return {};
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    default:
        return {};
    }
}

QVariant ProjectModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    const bool isTitle = role == Qt::DisplayRole;
    if (!isTitle && role != Qt::ToolTipRole) return {};
    switch (section) {
    case Recording:
        return isTitle ? tr("Recording") : tr("The recording, by its path from the project's folder");
    case State:
        return isTitle ? tr("State") : tr("How far its review is");
    case Duration:
        return isTitle ? tr("Duration") : tr("How long the recording is");
    case Cries:
        return isTitle ? tr("Cries") : tr("How many cries its labels say, or a model has found");
    case Judged:
        return isTitle ? tr("Judged") : tr("How many of the model's labels have a verdict");
    case Reviewer:
        return isTitle ? tr("Reviewer") : tr("Who is to review it, or whose names stand with its labels");
    default:
        return {};
    }
}

void ProjectFilter::setWhich(Which which)
{
    m_which = which;
    invalidateRowsFilter();
}

void ProjectFilter::setWords(const QString& words)
{
    m_words = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

bool ProjectFilter::filterAcceptsRow(int place, const QModelIndex&) const
{
    const ProjectRecording& row = static_cast<const ProjectModel*>(sourceModel())->row(place);
    const bool fits = m_which == Which::All || (m_which == Which::Missing && row.isMissing) ||
                      (m_which != Which::Missing && int(stateOf(row)) == int(m_which) - 1);
    if (!fits || m_words.isEmpty()) return fits;
    const QString text =
        QString::fromStdString(row.name) + QLatin1Char('\n') + QString::fromStdString(reviewerOf(row));
    return std::all_of(m_words.begin(), m_words.end(),
                       [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool ProjectFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    // By the values and not by their words: a sort of ten thousand makes no text.
    const auto& model = *static_cast<const ProjectModel*>(sourceModel());
    const ProjectRecording& a = model.row(left.row());
    const ProjectRecording& b = model.row(right.row());
    if (left.column() == ProjectModel::Recording || left.column() == ProjectModel::Reviewer) {
        const std::string& first = textOf(a, left.column());
        const std::string& second = textOf(b, left.column());
        if (first.empty() != second.empty()) return (sortOrder() == Qt::AscendingOrder) == second.empty();
        return first < second;
    }
    const auto first = numberOf(a, left.column());
    const auto second = numberOf(b, left.column());
    if (first.has_value() != second.has_value())
        return (sortOrder() == Qt::AscendingOrder) == first.has_value();
    return first.value_or(0) < second.value_or(0);
}

} // namespace cryscope
