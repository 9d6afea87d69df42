#include "ui/training/ClipTableModel.h"

#include "ui/shared/Format.h"
#include "ui/training/FindingWords.h"
#include "ui/training/KindWords.h"

#include <QApplication>
#include <QFont>
#include <QPalette>
#include <QPixmap>

namespace cryscope {

namespace {

constexpr int kSwatch = 10;

QString sourceTitle(const std::string& source)
{
    if (source == "answer") return ClipTableModel::tr("Answer");
    if (source == "collected") return ClipTableModel::tr("Collected");
    if (source == "review") return ClipTableModel::tr("Review");
    if (source == "hard_negative") return ClipTableModel::tr("Judged wrong");
    if (source == "folder") return ClipTableModel::tr("Folder");
    if (source == "manifest") return ClipTableModel::tr("Table");
    return QString::fromStdString(source);
}

} // namespace

ClipTableModel::ClipTableModel(TrainingData& clips, QObject* parent)
    : QAbstractTableModel(parent), m_data(clips)
{
    connect(&m_data, &TrainingData::changed, this, &ClipTableModel::clipsChanged);
    connect(&m_data, &TrainingData::auditChanged, this, &ClipTableModel::auditChanged);
    clipsChanged();
    auditChanged();
}

void ClipTableModel::setVocabulary(const Vocabulary& vocabulary)
{
    m_vocabulary = vocabulary;
    retranslate();
}

void ClipTableModel::retranslate()
{
    if (m_rows > 0) Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, Columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
}

void ClipTableModel::clipsChanged()
{
    const int rows = int(m_data.clips().size());
    if (rows != m_rows) { // clips came, or all of them went
        beginResetModel();
        m_rows = rows;
        m_findings.resize(std::size_t(rows));
        endResetModel();
        return;
    }
    if (rows > 0) Q_EMIT dataChanged(index(0, 0), index(rows - 1, Columns - 1));
}

void ClipTableModel::auditChanged()
{
    m_findings.assign(std::size_t(m_rows), {});
    if (const auto audit = m_data.audit())
        for (std::size_t i = 0; i < audit->findings.size(); ++i)
            for (const std::size_t row : audit->findings[i].rows)
                if (auto& of = m_findings[row]; of.empty() || of.back() != int(i)) of.push_back(int(i));
    if (m_rows > 0) Q_EMIT dataChanged(index(0, Length), index(m_rows - 1, Finding));
}

const std::vector<int>& ClipTableModel::findingsOf(int row) const
{
    return m_findings[std::size_t(row)];
}

int ClipTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int ClipTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QString ClipTableModel::text(int row, int column) const
{
    const auto number = std::size_t(row);
    const ManifestRow& clip = m_data.clips().all().rows[number];
    switch (column) {
    case Clip: {
        const QString name = QString::fromStdString(std::filesystem::path(clip.path).filename().string());
        if (!clip.startSeconds) return name;
        return tr("%1 at %2").arg(name, formatShortClock(*clip.startSeconds, 1));
    }
    case Kind:
        return kindTitle(m_data.clips().kind(number));
    case Infant:
        return groupTitle(clip.group);
    case Length: {
        const MeasuredClip* facts = m_data.facts(number);
        return facts && *facts ? formatSeconds((*facts)->seconds, 1) : QString();
    }
    case Source:
        return sourceTitle(std::string(Manifest::value(clip, "source", {})));
    case Finding: {
        const auto audit = m_data.audit();
        if (!m_data.clips().isUsed(number)) return tr("Left out");
        if (!audit || m_findings[number].empty()) return {};
        QStringList names;
        for (const int finding : m_findings[number])
            names << findingName(audit->findings[std::size_t(finding)]);
        names.removeDuplicates();
        return names.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

QVariant ClipTableModel::sortKey(int row, int column) const
{
    if (column == Length) {
        const MeasuredClip* facts = m_data.facts(std::size_t(row));
        return facts && *facts ? (*facts)->seconds : -1.0;
    }
    if (column == Clip) return QString::fromStdString(m_data.clips().all().rows[std::size_t(row)].path);
    return text(row, column);
}

QVariant ClipTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const auto row = std::size_t(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case kSortRole:
        return sortKey(index.row(), index.column());
    case Qt::ToolTipRole:
        return index.column() == Clip
                   ? QString::fromStdString(
                         m_data.clips().all().resolve(m_data.clips().all().rows[row]).string())
                   : text(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Length ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::DecorationRole:
        if (index.column() == Kind) {
            QPixmap swatch(kSwatch, kSwatch);
            swatch.fill(kindColour(m_data.clips().kind(row), m_vocabulary));
            return swatch;
        }
        return {};
    case Qt::ForegroundRole:
        return m_data.clips().isUsed(row)
                   ? QVariant()
                   : QVariant(QApplication::palette().color(QPalette::Disabled, QPalette::Text));
    case Qt::FontRole: {
        if (m_data.clips().isUsed(row)) return {};
        QFont font = QApplication::font();
        font.setStrikeOut(true);
        return font;
    }
    default:
        return {};
    }
}

QVariant ClipTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Clip:
        return tr("Clip");
    case Kind:
        return tr("Kind");
    case Infant:
        return tr("Infant");
    case Length:
        return tr("Length");
    case Source:
        return tr("From");
    case Finding:
        return tr("Finding");
    default:
        return {};
    }
}

ClipFilter::ClipFilter(TrainingData& clips, ClipTableModel& table, QObject* parent)
    : QSortFilterProxyModel(parent), m_data(clips)
{
    setSourceModel(&table);
    setSortRole(ClipTableModel::kSortRole);
    setSortLocaleAware(true);
}

void ClipFilter::setKind(std::optional<std::string> kind)
{
    m_kind = std::move(kind);
    invalidateFilter();
}

void ClipFilter::setInfant(std::optional<std::string> infant)
{
    m_infant = std::move(infant);
    invalidateFilter();
}

void ClipFilter::setRows(std::optional<std::set<std::size_t>> rows)
{
    m_rows = std::move(rows);
    invalidateFilter();
}

void ClipFilter::setUse(Use use)
{
    m_use = use;
    invalidateFilter();
}

void ClipFilter::setText(const QString& text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

std::vector<std::size_t> ClipFilter::sourceRows(const QModelIndexList& indexes) const
{
    std::vector<std::size_t> rows;
    for (const QModelIndex& index : indexes) rows.push_back(std::size_t(mapToSource(index).row()));
    return rows;
}

bool ClipFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const auto number = std::size_t(row);
    const WorkingSet& clips = m_data.clips();
    if (number >= clips.size()) return false;
    if (m_use != Use::All && clips.isUsed(number) != (m_use == Use::InUse)) return false;
    if (m_kind && clips.kind(number) != *m_kind) return false;
    const ManifestRow& clip = clips.all().rows[number];
    if (m_infant && clip.group != *m_infant) return false;
    if (m_rows && !m_rows->contains(number)) return false;
    return m_text.isEmpty() || QString::fromStdString(clip.path).contains(m_text, Qt::CaseInsensitive) ||
           QString::fromStdString(clip.group).contains(m_text, Qt::CaseInsensitive);
}

} // namespace cryscope
