#include "ui/project/ProjectSession.h"

#include "ui/shared/ErrorWords.h"

#include <QFileInfo>

namespace cryscope {

ProjectSession::ProjectSession(QObject* parent) : QObject(parent)
{
    connect(&m_long, &JobThread::progressed, this, &ProjectSession::progressed);
}

void ProjectSession::create(const QString& folder)
{
    const std::filesystem::path place = folder.toStdString();
    openWith([place] { return Project::isIn(place) ? Project::open(place) : Project::create(place); }, true);
}

void ProjectSession::open(const QString& place)
{
    openWith([path = std::filesystem::path(place.toStdString())] { return Project::open(path); }, false);
}

void ProjectSession::openWith(std::function<Result<std::unique_ptr<Project>>()> make, bool addsFolder)
{
    setBusy(Busy::Opening);
    m_edits.then([this, make = std::move(make), addsFolder](const CancelToken&, const ProgressFn&) {
        auto outcome = std::make_shared<Result<Opened>>([&]() -> Result<Opened> {
            auto project = make();
            if (!project) return tl::unexpected(project.error());
            auto rows = (*project)->recordings();
            if (!rows) return tl::unexpected(rows.error());
            const auto moved = (*project)->movedLast();
            return Opened{std::move(*project), std::move(*rows), moved.value_or(0)};
        }());
        return [this, outcome, addsFolder] {
            setBusy(m_underWay);
            if (*outcome)
                take(std::move(**outcome), addsFolder);
            else
                Q_EMIT problem(errorSentence(outcome->error()));
        };
    });
}

void ProjectSession::take(Opened opened, bool addsFolder)
{
    abandonLong();
    m_project = std::move(opened.project);
    m_canMoveBack = opened.moved > 0;
    m_model.reset(std::move(opened.rows));
    Q_EMIT this->opened();
    if (addsFolder)
        add({folder()});
    else
        look();
}

void ProjectSession::close()
{
    if (!m_project) return;
    abandonLong();
    m_project.reset();
    m_model.reset({});
    setBusy(Busy::No);
    Q_EMIT closed();
}

QString ProjectSession::name() const
{
    return m_project ? QString::fromStdString(m_project->name()) : QString();
}

QString ProjectSession::folder() const
{
    return m_project ? QString::fromStdString(m_project->folder().string()) : QString();
}

void ProjectSession::setBusy(Busy busy)
{
    if (std::exchange(m_busy, busy) != busy) Q_EMIT busyChanged();
}

void ProjectSession::setUnderWay(Busy busy)
{
    m_underWay = busy;
    if (m_busy != Busy::Opening) setBusy(busy);
}

void ProjectSession::abandonLong()
{
    m_long.abandon();
    m_toWalk.clear();
    m_looksAfterwards = false;
    setUnderWay(Busy::No);
}

void ProjectSession::add(const QStringList& paths)
{
    if (!m_project || paths.isEmpty()) return;
    m_toWalk += paths;
    if (m_underWay != Busy::Walking) walk();
}

void ProjectSession::walk()
{
    setUnderWay(Busy::Walking);
    std::vector<std::string> places;
    for (const QString& path : std::exchange(m_toWalk, {}))
        places.push_back(QFileInfo(path).absoluteFilePath().toStdString());
    m_long.start([this, places](const CancelToken& cancel, const ProgressFn& progress) {
        report(progress, -1);
        auto files = std::make_shared<std::vector<InputFile>>(inputFiles(places, cancel));
        return [this, files] { takeWalked(std::move(*files)); };
    });
}

void ProjectSession::takeWalked(std::vector<InputFile> files)
{
    // An edit, so that it is before or after whatever else reads and changes the list, and an abandoned walk
    // adds nothing.
    m_edits.then([this, project = m_project, files = std::move(files)](const CancelToken&,
                                                                       const ProgressFn&) {
        auto added = std::make_shared<Result<Project::Added>>(project->add(files));
        return [this, project, added] {
            if (project != m_project) return;
            setUnderWay(Busy::No);
            if (!*added) {
                Q_EMIT problem(errorSentence(added->error()));
                return next();
            }
            const int fresh = int((*added)->rows.size());
            const int known = int((*added)->known);
            m_model.append(std::move((*added)->rows));
            Q_EMIT message(known == 0
                               ? tr("%n recordings added", nullptr, fresh)
                               : tr("%n recordings added; %1 were there already", nullptr, fresh).arg(known));
            m_looksAfterwards = true;
            next();
        };
    });
}

void ProjectSession::next()
{
    if (!m_project || m_underWay == Busy::Walking) return;
    if (!m_toWalk.isEmpty())
        walk();
    else if (std::exchange(m_looksAfterwards, false))
        look();
}

ProjectNews ProjectSession::news()
{
    return [this, project = m_project](std::vector<ProjectRecording> changed) {
        QMetaObject::invokeMethod(
            this,
            [this, project, changed = std::move(changed)] {
                if (project == m_project) m_model.changeLooks(changed);
            },
            Qt::QueuedConnection);
    };
}

void ProjectSession::look()
{
    if (!m_project) return;
    if (m_underWay == Busy::Walking) {
        m_looksAfterwards = true;
        return;
    }
    setUnderWay(Busy::Looking);
    m_long.start([this, project = m_project, rows = m_model.rows(),
                  news = news()](const CancelToken& cancel, const ProgressFn& progress) {
        auto done = std::make_shared<Result<void>>(scanProject(*project, rows, news, cancel, progress));
        return [this, done] {
            setUnderWay(Busy::No);
            if (!*done && done->error().kind != ErrorKind::Cancelled)
                Q_EMIT problem(errorSentence(done->error()));
        };
    });
}

void ProjectSession::lookAt(const QString& path)
{
    const int place = m_project ? m_model.indexOf(path) : -1;
    if (place < 0) return;
    m_edits.then([this, project = m_project, row = m_model.row(place),
                  news = news()](const CancelToken& cancel, const ProgressFn&) -> JobThread::Deliver {
        auto done = std::make_shared<Result<void>>(scanProject(*project, {row}, news, cancel));
        return [this, done] {
            if (!*done && done->error().kind != ErrorKind::Cancelled)
                Q_EMIT problem(errorSentence(done->error()));
        };
    });
}

void ProjectSession::edit(std::function<Result<void>(Project&)> change)
{
    if (!m_project) return;
    m_edits.then(
        [this, project = m_project, change = std::move(change)](const CancelToken&, const ProgressFn&) {
            auto done = std::make_shared<Result<void>>(change(*project));
            return [this, project, done] {
                if (*done) return;
                Q_EMIT problem(errorSentence(done->error()));
                if (project == m_project) readAgain(); // what is shown is what is kept
            };
        });
}

void ProjectSession::remove(const std::set<ProjectRowId>& ids)
{
    m_model.remove(ids);
    edit([ids](Project& project) { return project.remove(ids); });
}

void ProjectSession::setState(const std::set<ProjectRowId>& ids, std::optional<ReviewState> state)
{
    m_model.setState(ids, state);
    edit([ids, state](Project& project) { return project.setState(ids, state); });
}

void ProjectSession::setReviewer(const std::set<ProjectRowId>& ids, const QString& name)
{
    m_model.setReviewer(ids, name.toStdString());
    edit([ids, name = name.toStdString()](Project& project) { return project.setReviewer(ids, name); });
}

void ProjectSession::keepFinds(std::vector<RecordingFinds> finds)
{
    if (!m_project) return;
    std::erase_if(finds, [this](const RecordingFinds& each) {
        const int place = m_model.indexOf(QString::fromStdString(each.path.string()));
        if (place >= 0) m_model.setFound(m_model.row(place).id, each.cries);
        return place < 0;
    });
    if (finds.empty()) return;
    edit([finds = std::move(finds)](Project& project) -> Result<void> {
        const auto kept = project.keep(finds);
        return kept ? Result<void>() : Result<void>(tl::unexpected(kept.error()));
    });
}

void ProjectSession::reload(bool canMoveBack)
{
    m_canMoveBack = canMoveBack;
    readAgain();
}

void ProjectSession::moveBack()
{
    edit([](Project& project) { return project.moveBack(); });
    reload(false);
}

void ProjectSession::readAgain()
{
    if (!m_project) return;
    m_edits.then([this, project = m_project](const CancelToken&, const ProgressFn&) {
        auto rows = std::make_shared<Result<std::vector<ProjectRecording>>>(project->recordings());
        return [this, project, rows] {
            if (project != m_project) return;
            if (!*rows) return Q_EMIT problem(errorSentence(rows->error()));
            m_model.reset(std::move(**rows));
            look();
        };
    });
}

void ProjectSession::cancel()
{
    m_toWalk.clear();
    m_long.cancel();
}

} // namespace cryscope
