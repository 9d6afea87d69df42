#include "ui/project/ProjectTable.h"

#include <QEvent>
#include <QKeyEvent>
#include <algorithm>

namespace cryscope {
namespace {

bool isReturn(const QKeyEvent& key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

} // namespace

ProjectTable::ProjectTable(ProjectModel& model, QWidget* parent) : RecordingTable(parent), m_model(model)
{
    setObjectName(QStringLiteral("projectTable"));
    m_filter.setSourceModel(&m_model);
    use(m_filter, {"", "Not found mm", "First name, Second name", "10:00:00", "1,000", "1,000 of 1,000"});
    connect(this, &QTableView::doubleClicked, this, &ProjectTable::openRequested);
}

std::set<ProjectRowId> ProjectTable::selected() const
{
    std::set<ProjectRowId> ids;
    const auto rows = selectionModel()->selectedRows();
    for (const QModelIndex& index : rows) ids.insert(m_model.row(m_filter.mapToSource(index).row()).id);
    return ids;
}

const ProjectRecording* ProjectTable::current() const
{
    const QModelIndex index = m_filter.mapToSource(currentIndex());
    return index.isValid() ? &m_model.row(index.row()) : nullptr;
}

int ProjectTable::placeOf(const QString& path) const
{
    const int source = m_model.indexOf(path);
    if (source < 0) return 0;
    const QModelIndex shown = m_filter.mapFromSource(m_model.index(source, 0));
    return shown.isValid() ? shown.row() + 1 : 0;
}

QString ProjectTable::neighbour(const QString& path, int by) const
{
    const int place = placeOf(path);
    const int row = place == 0 ? 0 : place - 1 + by;
    if (row < 0 || row >= m_filter.rowCount()) return {};
    const int source = m_filter.mapToSource(m_filter.index(row, 0)).row();
    return QString::fromStdString(m_model.row(source).path.string());
}

void ProjectTable::select(const QString& path)
{
    const int place = placeOf(path);
    if (place == 0) return;
    selectRow(place - 1);
    scrollTo(m_filter.index(place - 1, 0));
}

bool ProjectTable::event(QEvent* event)
{
    // Keys that mean something else in the workspace mean a recording while the list has the keyboard.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        const bool isPlain = !(key.modifiers() & ~Qt::KeypadModifier);
        const bool isItsOwn = isReturn(key) || key.key() == Qt::Key_Delete || key.key() == Qt::Key_Space;
        const bool selectsAll = key.matches(QKeySequence::SelectAll);
        if ((isPlain && isItsOwn) || selectsAll) {
            event->accept();
            return true;
        }
    }
    return RecordingTable::event(event);
}

void ProjectTable::keyPressEvent(QKeyEvent* event)
{
    if (isReturn(*event) && currentIndex().isValid()) return Q_EMIT openRequested();
    if (event->key() == Qt::Key_Delete && !event->modifiers()) return Q_EMIT removeRequested();
    RecordingTable::keyPressEvent(event);
}

} // namespace cryscope
