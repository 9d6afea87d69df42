#pragma once

#include "ui/project/ProjectModel.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>

namespace cryscope {

/// The recordings of a project. Return or a double click opens one, Delete takes the chosen ones out.
class ProjectTable : public QTableView {
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
    /// What stands there while no row is shown.
    void setPlaceholder(const QString& text);
    QByteArray layoutState() const { return horizontalHeader()->saveState(); }
    void restoreLayout(const QByteArray& state);

Q_SIGNALS:
    void chosenChanged(); ///< selection or current row
    void openRequested();
    void removeRequested();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    void showPlaceholder();

    ProjectModel& m_model;
    ProjectFilter m_filter;
    QLabel* m_placeholder;
};

} // namespace cryscope
