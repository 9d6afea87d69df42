#pragma once

#include "ui/project/ProjectSession.h"
#include "ui/project/ProjectTable.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QList>
#include <QProgressBar>
#include <QToolButton>
#include <QWidget>

namespace cryscope {

class ProjectActions;

/// The list of a project's recordings, with what filters it, what it comes to, and what is going on. What is
/// dropped on it becomes part of the project.
class ProjectPage : public QWidget {
    Q_OBJECT

public:
    ProjectPage(ProjectSession& session, ProjectActions& actions, QWidget* parent = nullptr);

    ProjectTable& table() { return *m_table; }

Q_SIGNALS:
    void dropped(const QStringList& paths);
    void shownChanged(); ///< chosen, or what the filter lets through

protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build(ProjectActions& actions);
    void render();
    void showBusy();
    void retranslate();
    void showPlaceholder();

    ProjectSession& m_session;
    ProjectTable* m_table;
    QLabel* m_title;
    QLabel* m_counts;
    QComboBox* m_which;
    QLineEdit* m_words;
    QLabel* m_shown;
    QLabel* m_busy;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    QList<QToolButton*> m_buttons;
};

} // namespace cryscope
