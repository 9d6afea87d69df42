#pragma once

#include "core/annotations/AnnotationSet.h"
#include "core/annotations/Vocabulary.h"
#include "ui/review/LabelFilter.h"
#include "ui/shared/Format.h"

#include <QAbstractTableModel>
#include <optional>
#include <vector>

namespace cryscope {

/// The labels of a recording as rows, filtered and sorted: when, how long, what, how sure, the verdict.
class LabelModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Start, Length, What, Score, VerdictColumn, ColumnCount };

    explicit LabelModel(QObject* parent = nullptr);

    /// Rows that stay keep their place in views where no label came or went.
    void setLabels(const AnnotationSet& set, const Vocabulary& kinds);
    void setFilter(const LabelFilter& filter);
    void setNotation(const TimeNotation& notation);
    void retranslate();

    /// Valid until the next change.
    const Annotation& label(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    int rowOf(AnnotationId id) const; ///< -1: not shown
    /// Of all labels that a model drew, shown or not.
    int toJudge() const { return m_toJudge; }
    int judged() const { return m_judged; }
    int total() const { return static_cast<int>(m_all.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void arrange();
    bool isBefore(const Annotation& a, const Annotation& b) const;
    QString text(const Annotation& label, int column) const;

    std::vector<Annotation> m_all; ///< in order of time
    std::vector<Annotation> m_rows;
    Vocabulary m_kinds = Vocabulary::standard();
    LabelFilter m_filter;
    int m_sortColumn = Start;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    TimeNotation m_notation;
    int m_toJudge = 0;
    int m_judged = 0;
};

} // namespace cryscope
