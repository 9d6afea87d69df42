#pragma once

#include "core/project/ProjectScan.h"
#include "ui/jobs/JobThread.h"
#include "ui/jobs/LedgerJob.h"
#include "ui/project/ProjectModel.h"

#include <QObject>
#include <functional>
#include <memory>

namespace cryscope {

/// The project that Review has open. No widgets, and nothing here waits for a disk: what touches files or the
/// project's own happens behind: edits in the order in which they were asked for; walks and looks beside
/// them, one after the other. GUI thread.
class ProjectSession : public QObject {
    Q_OBJECT

public:
    enum class Busy {
        No,
        Opening,
        Walking, ///< looks for recordings in folders
        Looking  ///< reads durations and labels
    };

    explicit ProjectSession(QObject* parent = nullptr);

    /// A project in the folder, with every recording that lies in it and below. One that is there is opened.
    void create(const QString& folder);
    /// By its folder, or the file in it.
    void open(const QString& place);
    void close();
    bool isOpen() const { return m_project != nullptr; }
    /// Null while none is open.
    const std::shared_ptr<Project>& project() const { return m_project; }
    QString name() const;
    QString folder() const;
    ProjectModel& model() { return m_model; }
    Busy busy() const { return m_busy; }

    /// Files, and folders with all that lies below; during a walk, after it. A walk is followed by a look.
    void add(const QStringList& paths);
    void remove(const std::set<ProjectRowId>& ids);
    void setState(const std::set<ProjectRowId>& ids, std::optional<ReviewState> state);
    void setReviewer(const std::set<ProjectRowId>& ids, const QString& name);
    /// Looks for what has changed on the disk; during a walk, after it.
    void look();
    /// The same of one recording: its labels have been saved. Others than the project's are passed over.
    void lookAt(const QString& path);
    void keepFinds(std::vector<RecordingFinds> finds);
    /// The paths have been changed behind its back; `canMoveBack`: and can be changed back.
    void reload(bool canMoveBack);
    /// As before the last change of paths.
    void moveBack();
    bool canMoveBack() const { return m_canMoveBack; }
    /// Stops what takes long, and what waits for it; what it has brought stays.
    void cancel();

Q_SIGNALS:
    void opened();
    void closed();
    void busyChanged();
    void progressed(double fraction);
    void problem(const QString& sentence);
    void message(const QString& sentence);

private:
    struct Opened {
        std::shared_ptr<Project> project;
        std::vector<ProjectRecording> rows;
        int moved = 0;
    };
    void openWith(std::function<Result<std::unique_ptr<Project>>()> make, bool addsFolder);
    void take(Opened opened, bool addsFolder);
    void edit(std::function<Result<void>(Project&)> change);
    void walk();
    void takeWalked(std::vector<InputFile> files);
    void next();
    void abandonLong();
    ProjectNews news();
    void readAgain();
    void setBusy(Busy busy);
    void setUnderWay(Busy busy);

    ProjectModel m_model;
    std::shared_ptr<Project> m_project;
    Busy m_busy = Busy::No;
    Busy m_underWay = Busy::No; ///< in the open project, whether or not another one is being opened
    QStringList m_toWalk;       ///< asked for while a walk was under way
    bool m_looksAfterwards = false;
    bool m_canMoveBack = false;
    LedgerJob m_edits;
    JobThread m_long{nullptr, JobThread::Priority::Background}; ///< walks and looks
};

} // namespace cryscope
