#pragma once

#include "core/project/Project.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QStringList>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

namespace cryscope {

struct ProjectCounts {
    int total = 0;
    std::array<int, 4> ofState{}; ///< by ReviewState
    int missing = 0;
    bool operator==(const ProjectCounts&) const = default;
};

/// The recordings of a project as rows. Holds them as values and touches no file: words are made of the rows
/// that are seen, so that ten thousand cost what a screen of them costs. One change is one signal.
class ProjectModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Recording, State, Reviewer, Duration, Cries, Judged, ColumnCount };

    explicit ProjectModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void reset(std::vector<ProjectRecording> rows);
    void append(std::vector<ProjectRecording> rows);
    /// Rows that are not there (any more) are passed over. What somebody has stated stays as it is here: a
    /// look at the files knows nothing of it.
    void changeLooks(const std::vector<ProjectRecording>& rows);
    void remove(const std::set<ProjectRowId>& ids);
    void setState(const std::set<ProjectRowId>& ids, std::optional<ReviewState> state);
    void setReviewer(const std::set<ProjectRowId>& ids, const std::string& name);
    void setFound(ProjectRowId id, int cries);
    /// The recording that is open in Review stands out; empty: none.
    void setOpen(const QString& path);
    void retranslate();

    const std::vector<ProjectRecording>& rows() const { return m_rows; }
    /// Valid until the next change.
    const ProjectRecording& row(int index) const { return m_rows[std::size_t(index)]; }
    int indexOf(ProjectRowId id) const; ///< -1: not there
    int indexOf(const QString& path) const;
    const ProjectCounts& counts() const { return m_counts; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString stateWord(ReviewState state);

private:
    template <class Change>
    void change(const std::set<ProjectRowId>& ids, Change&& change);
    void count(const ProjectRecording& row, int sign);
    void indexPaths();
    QString text(const ProjectRecording& row, int column) const;
    QString tip(const ProjectRecording& row, int column) const;

    std::vector<ProjectRecording> m_rows; ///< by id
    std::unordered_map<std::string, ProjectRowId> m_ofPath;
    ProjectCounts m_counts;
    QString m_open;
};

/// Which recordings are shown, and in which order; rows without a value come last either way.
class ProjectFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Which { All, New, Analysed, InReview, Done, Missing };

    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWhich(Which which);
    /// Words, all of which must stand in the path or the reviewer.
    void setWords(const QString& words);

protected:
    bool filterAcceptsRow(int place, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    Which m_which = Which::All;
    QStringList m_words;
};

} // namespace cryscope
