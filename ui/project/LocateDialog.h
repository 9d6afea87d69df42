#pragma once

#include "core/project/LocateLabels.h"
#include "ui/jobs/CoreJob.h"

#include <QDialog>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>
#include <memory>

namespace cryscope {

/// What was found in a folder of the recordings that are not where they were, before anything is changed: the
/// user says whether it is to be so.
class LocateDialog : public QDialog {
    Q_OBJECT

public:
    LocateDialog(std::shared_ptr<Project> project, const QString& folder, QWidget* parent = nullptr);

    QString summary() const { return m_summary->text(); }
    const QTableWidget& table() const { return *m_table; }
    QPushButton& useButton() { return *m_use; }
    /// Label files that were copied along; after Accepted.
    int copiedLabels() const { return m_copied; }
    int moved() const { return int(m_location.where.found.size()); }

private:
    void showFound(const ProjectLocation& location);
    void use();
    void fail(const Error& error);

    std::shared_ptr<Project> m_project;
    ProjectLocation m_location;
    int m_copied = 0;
    QLabel* m_summary;
    QProgressBar* m_progress;
    QTableWidget* m_table;
    QPushButton* m_use;
    CoreJob<ProjectLocation> m_search;
    CoreJob<int> m_move;
};

} // namespace cryscope
