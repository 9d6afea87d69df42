#pragma once

#include <QDialog>
#include <QStringList>

class QListWidget;

namespace cryscope {

/// Which measures are shown and exported, by the names of their columns.
class MeasureChoiceDialog : public QDialog {
    Q_OBJECT

public:
    explicit MeasureChoiceDialog(const QStringList& hidden, QWidget* parent = nullptr);
    QStringList hidden() const;
    QListWidget& list() { return *m_list; }

private:
    void checkAll(bool checked);

    QListWidget* m_list;
};

} // namespace cryscope
