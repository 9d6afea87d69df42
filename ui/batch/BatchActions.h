#pragma once

#include <QAction>
#include <QObject>

namespace cryscope {

/// What can be done in Batch, with words and keys; the workspace connects it.
class BatchActions : public QObject {
    Q_OBJECT

public:
    explicit BatchActions(QWidget& workspace, QWidget& table);

    /// For the window's menu; nullptr is a separator.
    QList<QAction*> menu() const;
    /// For the list's own menu: what can be done with the chosen files.
    QList<QAction*> ofRows() const { return {open, first, again, nullptr, remove}; }
    void retranslate();
    /// The words of goOn say what it does now.
    void setRunning(bool running, bool isBegun);

    QAction* const addFiles;
    QAction* const addFolder;
    QAction* const goOn; ///< or pause
    QAction* const cancel;
    QAction* const open;
    QAction* const first;
    QAction* const again;
    QAction* const remove;
    QAction* const clear;
    QAction* const exportAll;

private:
    bool m_isRunning = false;
    bool m_isBegun = false;
};

} // namespace cryscope
