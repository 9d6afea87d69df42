#pragma once

#include <QSplitter>
#include <QWidget>

namespace cryscope {

/// Rows above each other with an axis on the left and a margin on the right that are equally wide in all of
/// them, so that their middles share one time axis. The lines between them can be dragged. GUI thread.
class PaneStack : public QSplitter {
    Q_OBJECT

public:
    explicit PaneStack(QWidget* parent = nullptr);

    /// At the bottom. `right` may be nullptr. `stretches`: takes what height is left.
    void addRow(QWidget* left, QWidget* middle, QWidget* right, bool stretches = false);
    /// Widths of the columns beside the middle.
    void setColumns(int leftPx, int rightPx);
    void setRowShown(const QWidget* middle, bool shown);
    bool isRowShown(const QWidget* middle) const;

private:
    struct Row {
        QWidget* row;
        QWidget* left;
        QWidget* middle;
        QWidget* right;
    };
    const Row* rowOf(const QWidget* middle) const;

    std::vector<Row> m_rows;
};

} // namespace cryscope
