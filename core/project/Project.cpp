#include "core/project/Project.h"

#include "core/project/ProjectFile.h"

#include <mutex>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

constexpr const char* kAll =
    "SELECT id, path, bytes, modified_ns, mark, seconds, is_missing, problem, label_bytes, "
    "label_modified_ns, labels, to_judge, judged, by_person, cries, label_reviewers, found, stated, reviewer "
    "FROM recording ORDER BY id";

/// '/' between folders; from the project's folder wherever there is a way.
std::string nameFrom(const fs::path& folder, const fs::path& path)
{
    const fs::path whole = fs::absolute(path).lexically_normal();
    const fs::path relative = whole.lexically_relative(folder);
    return (relative.empty() ? whole : relative).generic_string();
}

ProjectRecording rowFrom(SQLite::Statement& row, const fs::path& folder)
{
    ProjectRecording found;
    found.id = row.getColumn(0).getInt64();
    found.name = row.getColumn(1).getString();
    found.path = (folder / found.name).lexically_normal();
    found.stamp = {std::uint64_t(row.getColumn(2).getInt64()), row.getColumn(3).getInt64()};
    found.mark = row.getColumn(4).getString();
    if (!row.getColumn(5).isNull()) found.seconds = row.getColumn(5).getDouble();
    found.isMissing = row.getColumn(6).getInt() != 0;
    found.problem = row.getColumn(7).getString();
    found.labelStamp = {std::uint64_t(row.getColumn(8).getInt64()), row.getColumn(9).getInt64()};
    found.labels.labels = row.getColumn(10).getInt();
    found.labels.toJudge = row.getColumn(11).getInt();
    found.labels.judged = row.getColumn(12).getInt();
    found.labels.byPerson = row.getColumn(13).getInt();
    found.labels.cries = row.getColumn(14).getInt();
    found.labels.reviewers = row.getColumn(15).getString();
    if (!row.getColumn(16).isNull()) found.found = row.getColumn(16).getInt();
    if (!row.getColumn(17).isNull()) {
        const int stated = row.getColumn(17).getInt();
        if (stated >= 0 && stated <= int(ReviewState::Done)) found.stated = ReviewState(stated);
    }
    found.reviewer = row.getColumn(18).getString();
    return found;
}

} // namespace

struct Project::Impl {
    fs::path file;
    fs::path folder;
    std::unique_ptr<SQLite::Database> database;
    mutable std::mutex mutex;

    template <class Work>
    auto tried(Work&& work) const -> decltype(work(*database))
    {
        const std::lock_guard lock(mutex);
        return guardedProject(file, [&] { return work(*database); });
    }
    template <class Work>
    auto changed(Work&& work) const -> decltype(work(*database))
    {
        return tried([&](SQLite::Database& opened) {
            SQLite::Transaction transaction(opened, SQLite::TransactionBehavior::IMMEDIATE);
            auto done = work(opened);
            if (done) transaction.commit();
            return done;
        });
    }
    template <class Bind>
    Result<void> forEachId(const std::set<ProjectRowId>& ids, const char* sql, Bind&& bind) const
    {
        return changed([&](SQLite::Database& opened) -> Result<void> {
            SQLite::Statement change(opened, sql);
            for (const ProjectRowId id : ids) {
                change.bind(1, id);
                bind(change);
                change.exec();
                change.reset();
            }
            return {};
        });
    }
    /// By name, which no two have: those that give way go first to a name that no file can have.
    static Result<void> rename(SQLite::Database& opened, const std::map<ProjectRowId, std::string>& names,
                               const fs::path& file)
    {
        SQLite::Statement away(opened, "UPDATE recording SET path = '/' || id || '/' WHERE id = ?");
        SQLite::Statement there(opened, "UPDATE recording SET path = ?, is_missing = 0 WHERE id = ?");
        SQLite::Statement taken(opened, "SELECT count(*) FROM recording WHERE path = ?");
        for (const auto& [id, name] : names) {
            away.bind(1, id);
            away.exec();
            away.reset();
        }
        for (const auto& [id, name] : names) {
            taken.bind(1, name);
            taken.executeStep();
            const bool isTaken = taken.getColumn(0).getInt() > 0;
            taken.reset();
            if (isTaken)
                return fail(ErrorKind::InvalidArgument, file.string(),
                            "The recording " + name + " is in the project already; nothing was changed.");
            there.bind(1, name);
            there.bind(2, id);
            there.exec();
            there.reset();
        }
        return {};
    }
};

Project::Project(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Project::~Project() = default;

bool Project::isIn(const fs::path& folder)
{
    std::error_code error;
    return fs::is_regular_file(folder / kFileName, error);
}

Result<std::unique_ptr<Project>> Project::create(const fs::path& folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (!fs::is_directory(folder, error))
        return fail(ErrorKind::Permission, folder.string(),
                    "The folder cannot be made; check the permissions of the one above it.");
    if (isIn(folder))
        return fail(ErrorKind::InvalidArgument, folder.string(),
                    "There is a project in this folder already; open it instead.");
    auto impl = std::make_unique<Impl>();
    impl->folder = fs::absolute(folder).lexically_normal();
    if (!impl->folder.has_filename()) impl->folder = impl->folder.parent_path();
    impl->file = impl->folder / kFileName;
    auto database = openProjectFile(impl->file);
    if (!database) return tl::unexpected(database.error());
    impl->database = std::move(*database);
    return std::unique_ptr<Project>(new Project(std::move(impl)));
}

Result<std::unique_ptr<Project>> Project::open(const fs::path& place)
{
    std::error_code error;
    const fs::path file = fs::is_directory(place, error) ? place / kFileName : place;
    if (!fs::is_regular_file(file, error))
        return fail(ErrorKind::NotFound, place.string(),
                    "There is no project here; make one of the folder, or choose another.");
    auto impl = std::make_unique<Impl>();
    impl->file = fs::absolute(file).lexically_normal();
    impl->folder = impl->file.parent_path();
    auto database = openProjectFile(impl->file);
    if (!database) return tl::unexpected(database.error());
    impl->database = std::move(*database);
    return std::unique_ptr<Project>(new Project(std::move(impl)));
}

const fs::path& Project::file() const
{
    return m_impl->file;
}

fs::path Project::folder() const
{
    return m_impl->folder;
}

std::string Project::name() const
{
    return m_impl->folder.filename().string();
}

Result<std::vector<ProjectRecording>> Project::recordings() const
{
    return m_impl->tried([&](SQLite::Database& database) -> Result<std::vector<ProjectRecording>> {
        std::vector<ProjectRecording> rows;
        SQLite::Statement all(database, kAll);
        while (all.executeStep()) rows.push_back(rowFrom(all, m_impl->folder));
        return rows;
    });
}

Result<Project::Added> Project::add(std::span<const InputFile> files)
{
    return m_impl->changed([&](SQLite::Database& database) -> Result<Added> {
        Added added;
        SQLite::Statement insert(database, "INSERT OR IGNORE INTO recording (path) VALUES (?)");
        for (const InputFile& file : files) {
            if (file.error) continue;
            ProjectRecording row;
            row.name = nameFrom(m_impl->folder, file.path);
            row.path = (m_impl->folder / row.name).lexically_normal();
            insert.bind(1, row.name);
            const bool isNew = insert.exec() > 0;
            insert.reset();
            if (!isNew) {
                ++added.known;
                continue;
            }
            row.id = database.getLastInsertRowid();
            added.rows.push_back(std::move(row));
        }
        return added;
    });
}

Result<void> Project::remove(const std::set<ProjectRowId>& ids)
{
    return m_impl->forEachId(ids, "DELETE FROM recording WHERE id = ?", [](SQLite::Statement&) {});
}

Result<void> Project::setState(const std::set<ProjectRowId>& ids, std::optional<ReviewState> state)
{
    return m_impl->forEachId(ids, "UPDATE recording SET stated = ?2 WHERE id = ?1",
                             [&](SQLite::Statement& change) {
                                 if (state)
                                     change.bind(2, int(*state));
                                 else
                                     change.bind(2);
                             });
}

Result<void> Project::setReviewer(const std::set<ProjectRowId>& ids, const std::string& name)
{
    return m_impl->forEachId(ids, "UPDATE recording SET reviewer = ?2 WHERE id = ?1",
                             [&](SQLite::Statement& change) { change.bind(2, name); });
}

Result<void> Project::keep(std::span<const RecordingLook> looks)
{
    return m_impl->changed([&](SQLite::Database& database) -> Result<void> {
        SQLite::Statement update(
            database,
            "UPDATE recording SET bytes = ?2, modified_ns = ?3, mark = ?4, seconds = ?5, is_missing = ?6, "
            "problem = ?7, label_bytes = ?8, label_modified_ns = ?9, labels = ?10, to_judge = ?11, "
            "judged = ?12, by_person = ?13, cries = ?14, label_reviewers = ?15 WHERE id = ?1");
        for (const RecordingLook& look : looks) {
            update.bind(1, look.id);
            update.bind(2, std::int64_t(look.stamp.bytes));
            update.bind(3, look.stamp.modifiedNs);
            update.bind(4, look.mark);
            if (look.seconds)
                update.bind(5, *look.seconds);
            else
                update.bind(5);
            update.bind(6, look.isMissing ? 1 : 0);
            update.bind(7, look.problem);
            update.bind(8, std::int64_t(look.labelStamp.bytes));
            update.bind(9, look.labelStamp.modifiedNs);
            update.bind(10, look.labels.labels);
            update.bind(11, look.labels.toJudge);
            update.bind(12, look.labels.judged);
            update.bind(13, look.labels.byPerson);
            update.bind(14, look.labels.cries);
            update.bind(15, look.labels.reviewers);
            update.exec();
            update.reset();
        }
        return {};
    });
}

Result<std::vector<ProjectRowId>> Project::keep(std::span<const RecordingFinds> finds)
{
    return m_impl->changed([&](SQLite::Database& database) -> Result<std::vector<ProjectRowId>> {
        std::vector<ProjectRowId> ids;
        SQLite::Statement which(database, "SELECT id FROM recording WHERE path = ?");
        SQLite::Statement found(database, "UPDATE recording SET found = ?2 WHERE id = ?1");
        SQLite::Statement forget(database, "DELETE FROM candidate WHERE recording_id = ?");
        SQLite::Statement clip(database, "INSERT INTO candidate VALUES (?, ?, ?, ?, ?)");
        for (const RecordingFinds& each : finds) {
            which.bind(1, nameFrom(m_impl->folder, each.path));
            const bool isThere = which.executeStep();
            const ProjectRowId id = isThere ? which.getColumn(0).getInt64() : 0;
            which.reset();
            if (!isThere) continue;
            ids.push_back(id);
            found.bind(1, id);
            found.bind(2, each.cries);
            found.exec();
            found.reset();
            forget.bind(1, id);
            forget.exec();
            forget.reset();
            for (const CandidateClip& candidate : each.clips) {
                clip.bind(1, id);
                clip.bind(2, candidate.startSeconds);
                clip.bind(3, candidate.endSeconds);
                clip.bind(4, candidate.kind);
                clip.bind(5, candidate.score);
                clip.exec();
                clip.reset();
            }
        }
        return ids;
    });
}

Result<std::map<ProjectRowId, std::vector<CandidateClip>>> Project::candidates() const
{
    using All = std::map<ProjectRowId, std::vector<CandidateClip>>;
    return m_impl->tried([](SQLite::Database& database) -> Result<All> {
        All all;
        SQLite::Statement clips(database, "SELECT recording_id, start_s, end_s, kind, score FROM candidate "
                                          "ORDER BY recording_id, start_s, rowid");
        while (clips.executeStep())
            all[clips.getColumn(0).getInt64()].push_back(
                {clips.getColumn(1).getDouble(), clips.getColumn(2).getDouble(),
                 clips.getColumn(3).getString(), clips.getColumn(4).getDouble(), Verdict::None});
        return all;
    });
}

Result<void> Project::move(const std::map<ProjectRowId, fs::path>& paths)
{
    return m_impl->changed([&](SQLite::Database& database) -> Result<void> {
        std::map<ProjectRowId, std::string> names;
        for (const auto& [id, path] : paths) names[id] = nameFrom(m_impl->folder, path);
        database.exec("DELETE FROM moved");
        SQLite::Statement remember(database, "INSERT INTO moved SELECT id, path FROM recording WHERE id = ?");
        for (const auto& [id, name] : names) {
            remember.bind(1, id);
            remember.exec();
            remember.reset();
        }
        return Impl::rename(database, names, m_impl->file);
    });
}

Result<int> Project::movedLast() const
{
    return m_impl->tried([](SQLite::Database& database) -> Result<int> {
        return database.execAndGet("SELECT count(*) FROM moved").getInt();
    });
}

Result<void> Project::moveBack()
{
    return m_impl->changed([&](SQLite::Database& database) -> Result<void> {
        std::map<ProjectRowId, std::string> names;
        SQLite::Statement all(database, "SELECT recording_id, path FROM moved");
        while (all.executeStep()) names[all.getColumn(0).getInt64()] = all.getColumn(1).getString();
        if (auto done = Impl::rename(database, names, m_impl->file); !done) return done;
        database.exec("DELETE FROM moved");
        return {};
    });
}

} // namespace cryscope
