#pragma once

#include "ui/batch/BatchFilter.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>

namespace cryscope {

/// The rows of a batch. Columns of names give way, columns of numbers keep their width.
class BatchTable : public QTableView {
    Q_OBJECT

public:
    explicit BatchTable(BatchModel& model, QWidget* parent = nullptr);

    BatchFilter& filter() { return m_filter; }
    std::set<BatchId> selected() const;
    /// The row with the keyboard; null without one. Valid until the next change.
    const BatchRow* current() const;
    /// What stands there while no row is shown.
    void setPlaceholder(const QString& text);
    /// Order of the columns and sorting, to be remembered.
    QByteArray layoutState() const { return horizontalHeader()->saveState(); }
    void restoreLayout(const QByteArray& state);

Q_SIGNALS:
    void chosenChanged(); ///< selection or current row

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    void showPlaceholder();

    BatchModel& m_model;
    BatchFilter m_filter;
    QLabel* m_placeholder;
};

} // namespace cryscope
