#include "ui/review/LabelModel.h"

#include "ui/review/LabelWords.h"
#include "ui/spectrogram/EpisodeOverlay.h"

#include <QColor>
#include <QLocale>
#include <QPixmap>
#include <algorithm>

namespace cryscope {
namespace {

constexpr int kSwatch = 10;

bool haveSameIds(const std::vector<Annotation>& a, const std::vector<Annotation>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Annotation& x, const Annotation& y) { return x.id == y.id; });
}

} // namespace

LabelModel::LabelModel(QObject* parent) : QAbstractTableModel(parent) {}

void LabelModel::setLabels(const AnnotationSet& set, const Vocabulary& kinds)
{
    m_all = set.inTimeOrder();
    m_kinds = kinds;
    const auto isModels = [](const Annotation& label) { return label.origin == Origin::Model; };
    m_toJudge = static_cast<int>(std::count_if(m_all.begin(), m_all.end(), isModels));
    m_judged = static_cast<int>(std::count_if(m_all.begin(), m_all.end(), [&](const Annotation& label) {
        return isModels(label) && label.verdict != Verdict::None;
    }));
    arrange();
}

void LabelModel::setFilter(const LabelFilter& filter)
{
    m_filter = filter;
    arrange();
}

void LabelModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_order = order;
    arrange();
}

bool LabelModel::isBefore(const Annotation& a, const Annotation& b) const
{
    switch (m_sortColumn) {
    case Length:
        return a.endSeconds - a.startSeconds < b.endSeconds - b.startSeconds;
    case Score:
        return a.confidence.value_or(-1) < b.confidence.value_or(-1);
    case What:
    case VerdictColumn:
        return text(a, m_sortColumn).compare(text(b, m_sortColumn), Qt::CaseInsensitive) < 0;
    default:
        return a.startSeconds < b.startSeconds;
    }
}

void LabelModel::arrange()
{
    std::vector<Annotation> rows;
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(rows),
                 [this](const Annotation& label) { return m_filter.shows(label); });
    std::stable_sort(rows.begin(), rows.end(), [this](const Annotation& a, const Annotation& b) {
        return m_order == Qt::AscendingOrder ? isBefore(a, b) : isBefore(b, a);
    });
    if (haveSameIds(rows, m_rows)) {
        m_rows = std::move(rows);
        if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void LabelModel::setNotation(const TimeNotation& notation)
{
    m_notation = notation;
    retranslate();
}

void LabelModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int LabelModel::rowOf(AnnotationId id) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [id](const Annotation& label) { return label.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int LabelModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LabelModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LabelModel::text(const Annotation& label, int column) const
{
    switch (column) {
    case Start:
        return m_notation.format == TimeFormat::Clock ? formatShortClock(label.startSeconds, 1)
                                                      : formatTime(label.startSeconds, m_notation, 1);
    case Length:
        return QLocale().toString(label.endSeconds - label.startSeconds, 'f', 1);
    case What:
        return label.kind.empty() ? tr("label") : reasonTitle(label.kind);
    case Score:
        return label.confidence ? formatPercent(*label.confidence) : QString();
    default:
        return label.verdict == Verdict::None
                   ? QString()
                   : verdictSign(label.verdict) + QLatin1Char(' ') + verdictWords(label);
    }
}

QVariant LabelModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Annotation& label = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter |
                   (index.column() == Score || index.column() == Length ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole: {
        QString tip = tr("%1, %2 to %3. Click: go there; double click: play")
                          .arg(labelCaption(label), formatTime(label.startSeconds, m_notation, 1),
                               formatTime(label.endSeconds, m_notation, 1));
        if (!label.reviewer.empty())
            tip += QLatin1Char('\n') + tr("Reviewer: %1").arg(QString::fromStdString(label.reviewer));
        if (!label.note.empty()) tip += QLatin1Char('\n') + QString::fromStdString(label.note);
        return tip;
    }
    case Qt::DecorationRole: {
        if (index.column() != What) return {};
        const auto said = judgedKind(label);
        const KindStyle* style = m_kinds.find(said.value_or(label.kind));
        QPixmap swatch(kSwatch, kSwatch);
        swatch.fill(style != nullptr ? QColor::fromRgb(style->rgb) : QColor(Qt::gray));
        return swatch;
    }
    case Qt::DisplayRole:
        return text(label, index.column());
    default:
        return {};
    }
}

QVariant LabelModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter |
                   (section == Score || section == Length ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole && section == Length) return tr("Length in seconds");
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Start:
        return tr("Start");
    case Length:
        return tr("s", "length in seconds, over a column");
    case What:
        return tr("Kind");
    case Score:
        return tr("Cry");
    default:
        return tr("Verdict");
    }
}

} // namespace cryscope
