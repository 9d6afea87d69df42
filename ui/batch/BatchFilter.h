#pragma once

#include "ui/batch/BatchModel.h"

#include <QSortFilterProxyModel>

namespace cryscope {

/// Which rows are shown, and in which order. Rows without a value in the column come last either way.
class BatchFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Which { All, Cries, NoCries, Errors, Waiting };

    explicit BatchFilter(QObject* parent = nullptr) : QSortFilterProxyModel(parent)
    {
        setSortRole(BatchModel::kSortRole);
    }

    void setWhich(Which which)
    {
        m_which = which;
        invalidateRowsFilter();
    }
    /// Words, all of which must stand in the name, the folder, the kind or the state.
    void setWords(const QString& words)
    {
        m_words = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        invalidateRowsFilter();
    }

protected:
    bool filterAcceptsRow(int place, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    Which m_which = Which::All;
    QStringList m_words;
};

} // namespace cryscope
