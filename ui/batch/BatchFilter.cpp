#include "ui/batch/BatchFilter.h"

#include <algorithm>

namespace cryscope {

bool BatchFilter::filterAcceptsRow(int place, const QModelIndex& parent) const
{
    const auto& model = static_cast<const BatchModel&>(*sourceModel());
    const BatchRow& row = model.row(place);
    const bool isDone = row.state == BatchRow::State::Done;
    const bool fits = m_which == Which::All || (m_which == Which::Cries && isDone && row.summary.isCry) ||
                      (m_which == Which::NoCries && isDone && !row.summary.isCry) ||
                      (m_which == Which::Errors && row.state == BatchRow::State::Failed) ||
                      (m_which == Which::Waiting && row.state == BatchRow::State::Waiting);
    if (!fits || m_words.isEmpty()) return fits;
    QString text = QString::fromStdString(row.path.string());
    for (const int column : {BatchModel::Decision, BatchModel::Kind, BatchModel::State})
        text +=
            QLatin1Char('\n') + model.data(model.index(place, column, parent), Qt::DisplayRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool BatchFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(BatchModel::kSortRole);
    const QVariant b = right.data(BatchModel::kSortRole);
    if (a.isValid() != b.isValid()) return (sortOrder() == Qt::AscendingOrder) == a.isValid();
    if (a.typeId() == QMetaType::Double) return a.toDouble() < b.toDouble();
    return a.toString().compare(b.toString(), Qt::CaseInsensitive) < 0;
}

} // namespace cryscope
