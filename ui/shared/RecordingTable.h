#pragma once

#include <QHeaderView>
#include <QStringList>
#include <QTableView>

class QLabel;

namespace cryscope {

/// A table of recordings, one a row: sorted by a click on a title (a third one: the order of the list), whole
/// rows are chosen, names give way where it is narrow, and a sentence stands there while no row is shown.
/// A derived class calls use() when its model is ready.
class RecordingTable : public QTableView {
    Q_OBJECT

public:
    explicit RecordingTable(QWidget* parent = nullptr);

    /// What stands there while no row is shown.
    void setPlaceholder(const QString& text);
    /// Order of the columns and sorting, to be remembered.
    QByteArray layoutState() const { return horizontalHeader()->saveState(); }
    void restoreLayout(const QByteArray& state);

Q_SIGNALS:
    void chosenChanged(); ///< selection or current row

protected:
    /// `widest`: a text as wide as anything usual, for each column; "" for the first, which takes the rest.
    void use(QAbstractItemModel& model, const QStringList& widest);
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showPlaceholder();

    QStringList m_widest;
    QLabel* m_placeholder;
};

} // namespace cryscope
