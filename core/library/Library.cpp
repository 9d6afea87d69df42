#include "core/library/Library.h"

#include "core/library/LibraryFile.h"
#include "core/library/LibraryRows.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace cryscope {
namespace fs = std::filesystem;
namespace {

constexpr const char* kEpisodeColumns =
    "SELECT e.id, e.sitting_id, s.infant_id, e.start_ms, e.end_ms, e.is_open, e.cry_probability, e.reason, "
    "e.reasons, a.given_ms, a.was_cry, a.helped, a.note, "
    "(SELECT file FROM clip WHERE clip.episode_id = e.id ORDER BY clip.id LIMIT 1) "
    "FROM episode e JOIN sitting s ON s.id = e.sitting_id LEFT JOIN answer a ON a.episode_id = e.id ";

/// Held for as long as a program has the library open; the kernel lets go of it when the program dies.
class FolderLock {
public:
    explicit FolderLock(const fs::path& file)
        : m_descriptor(::open(file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600))
    {
        m_isHeld = m_descriptor >= 0 && ::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0;
    }
    ~FolderLock()
    {
        if (m_descriptor >= 0) ::close(m_descriptor);
    }
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    bool isHeld() const { return m_isHeld; }

private:
    int m_descriptor;
    bool m_isHeld = false;
};

/// Binds one value after the other, absent ones as NULL.
class Binder {
public:
    Binder(SQLite::Database& database, const std::string& sql) : m_statement(database, sql) {}
    template <class Value>
    requires(!std::is_enum_v<Value>) Binder& operator<<(const Value& value)
    {
        m_statement.bind(++m_index, value);
        return *this;
    }
    Binder& operator<<(bool value) { return *this << int(value); }
    Binder& operator<<(UtcTime time) { return *this << milliseconds(time); }
    template <class Value>
    Binder& operator<<(const std::optional<Value>& value)
    {
        if (value) return *this << *value;
        m_statement.bind(++m_index);
        return *this;
    }
    template <class Value>
    requires std::is_enum_v<Value> Binder& operator<<(Value id) { return *this << std::int64_t(id); }
    int run() { return m_statement.exec(); }
    SQLite::Statement& statement() { return m_statement; }

private:
    SQLite::Statement m_statement;
    int m_index = 0;
};

tl::unexpected<Error> notKept(const char* what)
{
    return fail(ErrorKind::NotFound, what, "This is no longer in the library; it may have been deleted.");
}

std::optional<std::string> dateText(const std::optional<std::chrono::year_month_day>& date)
{
    if (!date) return std::nullopt;
    return isoText(*date);
}

} // namespace

struct Library::Impl {
    fs::path folder;
    fs::path file;
    std::unique_ptr<FolderLock> lock;
    std::unique_ptr<SQLite::Database> database;
    std::vector<std::string> notes;

    Binder sql(const std::string& text) const { return Binder(*database, text); }
    template <class Work>
    auto tried(Work&& work) const
    {
        return guarded(file, std::forward<Work>(work));
    }
    /// All rows of a query as values; to be called within tried().
    template <class Value, class FromRow>
    static Result<std::vector<Value>> all(Binder query, FromRow&& fromRow)
    {
        std::vector<Value> values;
        while (query.statement().executeStep()) values.push_back(fromRow(query.statement()));
        return values;
    }
    template <class Value, class FromRow>
    Result<std::vector<Value>> table(const std::string& select, FromRow&& fromRow) const
    {
        return tried([&] { return all<Value>(sql(select), fromRow); });
    }
    Result<void> changed(Binder& change, const char* what) const
    {
        if (change.run() == 0) return notKept(what);
        return {};
    }
    /// A kill leaves sittings without an end: they ended when they were last alive.
    void closeCutOff()
    {
        SQLite::Transaction transaction(*database, SQLite::TransactionBehavior::IMMEDIATE);
        database->exec("UPDATE episode SET is_open = 0 WHERE is_open = 1");
        const int count =
            database->exec("UPDATE sitting SET ended_ms = last_alive_ms, cut_off = 1 WHERE ended_ms IS NULL");
        transaction.commit();
        if (count > 0)
            notes.push_back(
                "The last time of listening was cut off; it is kept up to the last second that was "
                "heard.");
    }
};

Library::Library(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Library::~Library() = default;

Result<std::unique_ptr<Library::Impl>> Library::connect(const fs::path& folder)
{
    std::error_code error;
    fs::create_directories(folder / "clips", error);
    if (error)
        return fail(ErrorKind::Io, folder.string(),
                    "The library's folder cannot be made; check its permissions and the disk.");
    auto impl = std::make_unique<Impl>();
    impl->folder = folder;
    impl->file = folder / "library.sqlite";
    auto opened = openLibraryFile(impl->file);
    if (!opened) return tl::unexpected(opened.error());
    impl->database = std::move(opened->database);
    impl->notes = std::move(opened->notes);
    return impl;
}

Result<std::unique_ptr<Library>> Library::openBeside(const fs::path& folder)
{
    auto impl = connect(folder);
    if (!impl) return tl::unexpected(impl.error());
    return std::unique_ptr<Library>(new Library(std::move(*impl)));
}

Result<std::unique_ptr<Library>> Library::open(const fs::path& folder)
{
    auto connected = connect(folder);
    if (!connected) return tl::unexpected(connected.error());
    auto impl = std::move(*connected);
    impl->lock = std::make_unique<FolderLock>(folder / "library.lock");
    if (!impl->lock->isHeld())
        impl->notes.push_back("The library is open in another window too; both may listen and write.");
    else if (auto closed = guarded(impl->file,
                                   [&]() -> Result<void> {
                                       impl->closeCutOff();
                                       return {};
                                   });
             !closed)
        return tl::unexpected(closed.error());
    return std::unique_ptr<Library>(new Library(std::move(impl)));
}

const fs::path& Library::folder() const
{
    return m_impl->folder;
}

fs::path Library::clipFolder() const
{
    return m_impl->folder / "clips";
}

const std::vector<std::string>& Library::notes() const
{
    return m_impl->notes;
}

Result<InfantId> Library::addInfant(const Infant& infant)
{
    if (infant.alias.empty())
        return fail(ErrorKind::InvalidArgument, "alias", "An infant needs a name or an alias.");
    return m_impl->tried([&]() -> Result<InfantId> {
        auto add = m_impl->sql("INSERT OR IGNORE INTO infant(alias, birth_date, sex) VALUES (?, ?, ?)");
        add << infant.alias << dateText(infant.birthDate) << infant.sex;
        if (add.run() == 0)
            return fail(ErrorKind::InvalidArgument, infant.alias, "There is an infant of this name already.");
        return InfantId{m_impl->database->getLastInsertRowid()};
    });
}

Result<void> Library::changeInfant(const Infant& infant)
{
    if (infant.alias.empty())
        return fail(ErrorKind::InvalidArgument, "alias", "An infant needs a name or an alias.");
    return m_impl->tried([&]() -> Result<void> {
        auto taken = m_impl->sql("SELECT 1 FROM infant WHERE alias = ? AND id <> ?");
        taken << infant.alias << infant.id;
        if (taken.statement().executeStep())
            return fail(ErrorKind::InvalidArgument, infant.alias, "There is an infant of this name already.");
        auto change = m_impl->sql("UPDATE infant SET alias = ?, birth_date = ?, sex = ? WHERE id = ?");
        change << infant.alias << dateText(infant.birthDate) << infant.sex << infant.id;
        return m_impl->changed(change, "infant");
    });
}

Result<std::vector<Infant>> Library::infants() const
{
    return m_impl->table<Infant>("SELECT id, alias, birth_date, sex FROM infant ORDER BY alias", infantFrom);
}

Result<SittingId> Library::beginSitting(const Sitting& sitting)
{
    return m_impl->tried([&]() -> Result<SittingId> {
        auto add = m_impl->sql(
            "INSERT INTO sitting(infant_id, began_ms, last_alive_ms, device, model) VALUES (?, ?, ?, ?, ?)");
        add << sitting.infant << sitting.began << sitting.began << sitting.device << sitting.model;
        add.run();
        return SittingId{m_impl->database->getLastInsertRowid()};
    });
}

Result<void> Library::keepAlive(SittingId sitting, UtcTime now)
{
    return m_impl->tried([&]() -> Result<void> {
        auto change = m_impl->sql("UPDATE sitting SET last_alive_ms = ? WHERE id = ?");
        change << now << sitting;
        return m_impl->changed(change, "sitting");
    });
}

Result<void> Library::endSitting(SittingId sitting, UtcTime end)
{
    return m_impl->tried([&]() -> Result<void> {
        SQLite::Transaction transaction(*m_impl->database, SQLite::TransactionBehavior::IMMEDIATE);
        auto close = m_impl->sql("UPDATE episode SET is_open = 0 WHERE sitting_id = ?");
        close << sitting;
        close.run();
        auto change = m_impl->sql("UPDATE sitting SET last_alive_ms = ?, ended_ms = ? WHERE id = ?");
        change << end << end << sitting;
        if (auto done = m_impl->changed(change, "sitting"); !done) return done;
        transaction.commit();
        return {};
    });
}

Result<std::vector<Sitting>> Library::sittings() const
{
    return m_impl->table<Sitting>(
        "SELECT id, infant_id, began_ms, last_alive_ms, ended_ms, cut_off, device, model "
        "FROM sitting ORDER BY began_ms, id",
        sittingFrom);
}

Result<EpisodeId> Library::beginEpisode(SittingId sitting, const KeptEpisode& episode)
{
    return m_impl->tried([&]() -> Result<EpisodeId> {
        auto add =
            m_impl->sql("INSERT INTO episode(sitting_id, start_ms, end_ms, is_open, cry_probability, reason, "
                        "reasons) VALUES (?, ?, ?, ?, ?, ?, ?)");
        add << sitting << episode.start << episode.end << episode.isOpen << episode.cryProbability
            << episode.reason << reasonsJson(episode.reasons);
        add.run();
        return EpisodeId{m_impl->database->getLastInsertRowid()};
    });
}

Result<void> Library::changeEpisode(const KeptEpisode& episode)
{
    return m_impl->tried([&]() -> Result<void> {
        auto change =
            m_impl->sql("UPDATE episode SET start_ms = ?, end_ms = ?, is_open = ?, cry_probability = ?, "
                        "reason = ?, reasons = ? WHERE id = ?");
        change << episode.start << episode.end << episode.isOpen << episode.cryProbability << episode.reason
               << reasonsJson(episode.reasons) << episode.id;
        return m_impl->changed(change, "episode");
    });
}

Result<void> Library::answerEpisode(EpisodeId episode, const Answer& answer)
{
    return m_impl->tried([&]() -> Result<void> {
        std::optional<std::string> helped;
        if (answer.helped) helped = helpedName(*answer.helped);
        auto change =
            m_impl->sql("INSERT OR REPLACE INTO answer(episode_id, was_cry, helped, note, given_ms) "
                        "SELECT id, ?, ?, ?, ? FROM episode WHERE id = ?");
        change << answer.wasCry << helped << answer.note << answer.given << episode;
        return m_impl->changed(change, "episode");
    });
}

Result<std::vector<KeptEpisode>> Library::episodes(const EpisodeQuery& query) const
{
    std::string where = "WHERE 1";
    if (query.from) where += " AND e.start_ms >= ?";
    if (query.until) where += " AND e.start_ms < ?";
    if (query.infant) where += " AND s.infant_id = ?";
    if (!query.withFalse) where += " AND a.was_cry IS NOT 0";
    return m_impl->tried([&]() -> Result<std::vector<KeptEpisode>> {
        auto select = m_impl->sql(kEpisodeColumns + where + " ORDER BY e.start_ms, e.id");
        if (query.from) select << *query.from;
        if (query.until) select << *query.until;
        if (query.infant) select << *query.infant;
        return Impl::all<KeptEpisode>(std::move(select), episodeFrom);
    });
}

Result<void> Library::addDropout(const Dropout& dropout)
{
    return m_impl->tried([&]() -> Result<void> {
        auto add =
            m_impl->sql("INSERT INTO dropout(sitting_id, start_ms, seconds, cause) VALUES (?, ?, ?, ?)");
        add << dropout.sitting << dropout.start << dropout.seconds << dropout.cause;
        add.run();
        return {};
    });
}

Result<std::vector<Dropout>> Library::dropouts(std::optional<UtcTime> from) const
{
    return m_impl->tried([&]() -> Result<std::vector<Dropout>> {
        auto select =
            m_impl->sql("SELECT sitting_id, start_ms, seconds, cause FROM dropout WHERE start_ms >= ? "
                        "ORDER BY start_ms, id");
        select << from.value_or(UtcTime::min());
        return Impl::all<Dropout>(std::move(select), [](SQLite::Statement& row) {
            return Dropout{.sitting = SittingId{row.getColumn(0).getInt64()},
                           .start = timeFrom(row.getColumn(1)),
                           .seconds = row.getColumn(2).getDouble(),
                           .cause = row.getColumn(3).getString()};
        });
    });
}

Result<void> Library::addScores(const ScoreStretch& stretch)
{
    if (stretch.logits.empty()) return {};
    return m_impl->tried([&]() -> Result<void> {
        const auto bytes = packedLogits(stretch.logits);
        auto add =
            m_impl->sql("INSERT INTO score(sitting_id, start_ms, hop_seconds, logits) VALUES (?, ?, ?, ?)");
        add << stretch.sitting << stretch.start << stretch.hopSeconds;
        add.statement().bind(4, bytes.data(), int(bytes.size()));
        add.run();
        return {};
    });
}

Result<std::vector<ScoreStretch>> Library::scores(UtcTime from) const
{
    return m_impl->tried([&]() -> Result<std::vector<ScoreStretch>> {
        auto select =
            m_impl->sql("SELECT sitting_id, start_ms, hop_seconds, logits FROM score WHERE start_ms >= ? "
                        "ORDER BY start_ms, id");
        select << from;
        return Impl::all<ScoreStretch>(std::move(select), [](SQLite::Statement& row) {
            return ScoreStretch{.sitting = SittingId{row.getColumn(0).getInt64()},
                                .start = timeFrom(row.getColumn(1)),
                                .hopSeconds = row.getColumn(2).getDouble(),
                                .logits = unpackedLogits(row.getColumn(3))};
        });
    });
}

Result<void> Library::forgetScores(UtcTime before)
{
    return m_impl->tried([&]() -> Result<void> {
        auto remove = m_impl->sql("DELETE FROM score WHERE start_ms < ?");
        remove << before;
        remove.run();
        return {};
    });
}

Result<ClipId> Library::addClip(const Clip& clip)
{
    return m_impl->tried([&]() -> Result<ClipId> {
        auto add = m_impl->sql("INSERT INTO clip(sitting_id, episode_id, file, start_ms, seconds, bytes) "
                               "VALUES (?, ?, ?, ?, ?, ?)");
        add << clip.sitting << clip.episode << clip.file << clip.start << clip.seconds << clip.bytes;
        add.run();
        return ClipId{m_impl->database->getLastInsertRowid()};
    });
}

Result<std::vector<Clip>> Library::clips() const
{
    return m_impl->table<Clip>("SELECT id, sitting_id, episode_id, file, start_ms, seconds, bytes FROM clip "
                               "ORDER BY start_ms, id",
                               clipFrom);
}

Result<void> Library::removeClips(std::span<const ClipId> clips)
{
    return m_impl->tried([&]() -> Result<void> {
        SQLite::Transaction transaction(*m_impl->database, SQLite::TransactionBehavior::IMMEDIATE);
        for (const ClipId clip : clips) {
            auto find = m_impl->sql("SELECT file FROM clip WHERE id = ?");
            find << clip;
            if (!find.statement().executeStep()) continue;
            std::error_code error;
            const auto path = clipFolder() / fs::path(find.statement().getColumn(0).getString()).filename();
            fs::remove(path, error);
            if (error)
                return fail(ErrorKind::Io, path.string(),
                            "The clip cannot be deleted; check the folder's permissions.");
            auto remove = m_impl->sql("DELETE FROM clip WHERE id = ?");
            remove << clip;
            remove.run();
        }
        transaction.commit();
        return {};
    });
}

Result<void> Library::forgetEverything()
{
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(clipFolder(), error)) fs::remove(entry.path(), error);
    // Older copies that were kept for safety hold the same.
    for (const auto& entry : fs::directory_iterator(folder(), error)) {
        const auto name = entry.path().filename().string();
        if (name.starts_with("library.damaged") || name.starts_with("library.format"))
            fs::remove(entry.path(), error);
    }
    if (error)
        return fail(ErrorKind::Io, folder().string(),
                    "Not every file could be deleted; check the folder's permissions.");
    return m_impl->tried([&]() -> Result<void> {
        {
            SQLite::Transaction transaction(*m_impl->database, SQLite::TransactionBehavior::IMMEDIATE);
            for (const char* table : {"clip", "score", "dropout", "answer", "episode", "sitting", "infant"})
                m_impl->database->exec(std::string("DELETE FROM ") + table);
            transaction.commit();
        }
        m_impl->database->exec("VACUUM");
        SQLite::Statement(*m_impl->database, "PRAGMA wal_checkpoint(TRUNCATE)").executeStep();
        return {};
    });
}

} // namespace cryscope
