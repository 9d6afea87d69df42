#pragma once

#include "ui/shared/InvitingPage.h"

#include <QAction>
#include <QPushButton>

namespace cryscope {

/// What Batch shows while the list is empty: what to do, and two buttons that do it.
class BatchEmptyPage : public InvitingPage {
    Q_OBJECT

public:
    BatchEmptyPage(QAction& addFiles, QAction& addFolder, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QAction& m_addFiles;
    QAction& m_addFolder;
    QPushButton* m_files;
    QPushButton* m_folder;
};

} // namespace cryscope
