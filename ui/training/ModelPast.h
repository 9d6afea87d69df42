#pragma once

#include "core/model/AdoptionHistory.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace cryscope {

/// Which model took over when and why, and the button back to one of them. GUI thread.
class ModelPast final : public QWidget {
    Q_OBJECT
public:
    explicit ModelPast(QWidget* parent = nullptr);

    void show(const AdoptionHistory& history);
    /// While something else is under way nothing can be gone back to.
    void setBusy(bool isBusy);
    void retranslate();

Q_SIGNALS:
    void backRequested(const Adoption& earlier);

private:
    void refreshButton();

    std::vector<Adoption> m_entries; ///< the newest first, as the rows are
    bool m_isBusy = false;
    QLabel* m_title;
    QTreeWidget* m_list;
    QPushButton* m_back;
};

} // namespace cryscope
