#pragma once

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QWidget>

namespace cryscope {

/// What Batch shows while the list is empty: what to do, and two buttons that do it.
class BatchEmptyPage : public QWidget {
    Q_OBJECT

public:
    BatchEmptyPage(QAction& addFiles, QAction& addFolder, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();

    QAction& m_addFiles;
    QAction& m_addFolder;
    QLabel* m_title;
    QLabel* m_hint;
    QPushButton* m_files;
    QPushButton* m_folder;
};

} // namespace cryscope
