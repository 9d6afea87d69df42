#pragma once

#include "ui/project/ProjectModel.h"
#include "ui/shared/RecordingTable.h"

namespace cryscope {

/// The recordings of a project. Return or a double click opens one, Delete takes the chosen ones out.
class ProjectTable : public RecordingTable {
    Q_OBJECT

public:
    explicit ProjectTable(ProjectModel& model, QWidget* parent = nullptr);

    ProjectFilter& filter() { return m_filter; }
    std::set<ProjectRowId> selected() const;
    /// The row with the keyboard; null without one. Valid until the next change.
    const ProjectRecording* current() const;
    /// The recording as many rows on (-1: back) in the order that is shown, from the one of `path`, or the
    /// first one; empty at the end.
    QString neighbour(const QString& path, int by) const;
    /// Its place in the order that is shown, from 1; 0: not shown.
    int placeOf(const QString& path) const;
    void select(const QString& path);

Q_SIGNALS:
    void openRequested();
    void removeRequested();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    ProjectModel& m_model;
    ProjectFilter m_filter;
};

} // namespace cryscope
