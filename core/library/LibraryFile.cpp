#include "core/library/LibraryFile.h"

#include "core/library/Library.h"

#include <array>

namespace cryscope {
namespace {

namespace fs = std::filesystem;

/// Step i brings format i to i + 1. A step that has shipped is never edited.
constexpr std::array<const char*, Library::kFormat> kSteps{R"sql(
CREATE TABLE infant (
    id INTEGER PRIMARY KEY,
    alias TEXT NOT NULL UNIQUE,
    birth_date TEXT,
    sex TEXT NOT NULL DEFAULT ''
);
CREATE TABLE sitting (
    id INTEGER PRIMARY KEY,
    infant_id INTEGER REFERENCES infant(id) ON DELETE SET NULL,
    began_ms INTEGER NOT NULL,
    last_alive_ms INTEGER NOT NULL,
    ended_ms INTEGER,
    cut_off INTEGER NOT NULL DEFAULT 0,
    device TEXT NOT NULL,
    model TEXT NOT NULL
);
CREATE TABLE episode (
    id INTEGER PRIMARY KEY,
    sitting_id INTEGER NOT NULL REFERENCES sitting(id) ON DELETE CASCADE,
    start_ms INTEGER NOT NULL,
    end_ms INTEGER NOT NULL,
    is_open INTEGER NOT NULL,
    cry_probability REAL NOT NULL,
    reason TEXT NOT NULL,
    reasons TEXT NOT NULL
);
CREATE INDEX episode_by_start ON episode(start_ms);
CREATE TABLE answer (
    episode_id INTEGER PRIMARY KEY REFERENCES episode(id) ON DELETE CASCADE,
    was_cry INTEGER,
    helped TEXT,
    note TEXT NOT NULL,
    given_ms INTEGER NOT NULL
);
CREATE TABLE dropout (
    id INTEGER PRIMARY KEY,
    sitting_id INTEGER NOT NULL REFERENCES sitting(id) ON DELETE CASCADE,
    start_ms INTEGER NOT NULL,
    seconds REAL NOT NULL,
    cause TEXT NOT NULL
);
CREATE TABLE score (
    id INTEGER PRIMARY KEY,
    sitting_id INTEGER NOT NULL REFERENCES sitting(id) ON DELETE CASCADE,
    start_ms INTEGER NOT NULL,
    hop_seconds REAL NOT NULL,
    logits BLOB NOT NULL
);
CREATE INDEX score_by_start ON score(start_ms);
CREATE TABLE clip (
    id INTEGER PRIMARY KEY,
    sitting_id INTEGER NOT NULL REFERENCES sitting(id) ON DELETE CASCADE,
    episode_id INTEGER REFERENCES episode(id) ON DELETE SET NULL,
    file TEXT NOT NULL UNIQUE,
    start_ms INTEGER NOT NULL,
    seconds REAL NOT NULL,
    bytes INTEGER NOT NULL
);
CREATE INDEX clip_by_episode ON clip(episode_id);
)sql",
                                                           R"sql(
CREATE TABLE label (
    id INTEGER PRIMARY KEY,
    sitting_id INTEGER NOT NULL REFERENCES sitting(id) ON DELETE CASCADE,
    at_ms INTEGER NOT NULL,
    kind TEXT NOT NULL
);
CREATE INDEX label_by_time ON label(at_ms);
CREATE TABLE recording (
    id INTEGER PRIMARY KEY,
    sitting_id INTEGER REFERENCES sitting(id) ON DELETE SET NULL,
    infant_id INTEGER REFERENCES infant(id) ON DELETE SET NULL,
    purpose TEXT NOT NULL,
    file TEXT NOT NULL UNIQUE,
    start_ms INTEGER NOT NULL,
    seconds REAL NOT NULL,
    bytes INTEGER NOT NULL,
    label TEXT NOT NULL,
    situation TEXT NOT NULL,
    consent INTEGER NOT NULL,
    note TEXT NOT NULL,
    quality TEXT NOT NULL
);
)sql"};

std::unique_ptr<SQLite::Database> connect(const fs::path& file)
{
    auto database =
        std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, 5000);
    database->exec("PRAGMA journal_mode = WAL");
    database->exec("PRAGMA synchronous = NORMAL");
    database->exec("PRAGMA foreign_keys = ON");
    database->exec("PRAGMA secure_delete = ON"); // "forget" means forget
    return database;
}

bool isSound(SQLite::Database& database)
{
    SQLite::Statement check(database, "PRAGMA quick_check(1)");
    return check.executeStep() && check.getColumn(0).getString() == "ok";
}

/// A name that is free: library.damaged.sqlite, library.damaged-2.sqlite, ...
fs::path freeName(const fs::path& file, const std::string& word)
{
    for (int i = 1;; ++i) {
        auto name =
            file.parent_path() / (file.stem().string() + "." + word +
                                  (i == 1 ? "" : "-" + std::to_string(i)) + file.extension().string());
        if (!fs::exists(name)) return name;
    }
}

Result<fs::path> setAside(const fs::path& file)
{
    const auto kept = freeName(file, "damaged");
    std::error_code error;
    fs::rename(file, kept, error);
    if (error)
        return fail(
            ErrorKind::Io, file.string(),
            "The library is damaged and cannot be moved out of the way; check the folder's permissions.");
    // The log belongs to the file: left behind, SQLite would replay it into the new one.
    for (const char* suffix : {"-wal", "-shm"})
        fs::rename(file.string() + suffix, kept.string() + suffix, error);
    return kept;
}

Result<void> bringUpToDate(SQLite::Database& database, const fs::path& file, std::vector<std::string>& notes)
{
    const int format = database.execAndGet("PRAGMA user_version").getInt();
    if (format == Library::kFormat) return {};
    if (format > Library::kFormat || format < 0)
        return fail(ErrorKind::Unsupported, file.string(),
                    "This library was written by a newer CryScope; update the program to open it.");
    if (format > 0) {
        const auto copy = freeName(file, "format" + std::to_string(format));
        database.backup(copy.string().c_str(), SQLite::Database::Save);
        notes.push_back("The library was brought up to date; the old one is kept as " +
                        copy.filename().string() + ".");
    }
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    // Another process may have done it while this one waited.
    for (int step = database.execAndGet("PRAGMA user_version").getInt(); step < Library::kFormat; ++step)
        database.exec(kSteps[std::size_t(step)]);
    database.exec("PRAGMA user_version = " + std::to_string(Library::kFormat));
    transaction.commit();
    return {};
}

} // namespace

Result<OpenedFile> openLibraryFile(const fs::path& file)
{
    OpenedFile opened;
    try {
        opened.database = connect(file);
        if (!isSound(*opened.database)) opened.database.reset();
    } catch (const SQLite::Exception& error) {
        opened.database.reset();
        constexpr int kCorrupt = 11;
        constexpr int kNotADatabase = 26;
        if (error.getErrorCode() != kCorrupt && error.getErrorCode() != kNotADatabase)
            return guarded(file, [&]() -> Result<OpenedFile> { throw error; });
    }
    if (!opened.database) {
        const auto kept = setAside(file);
        if (!kept) return tl::unexpected(kept.error());
        opened.notes.push_back("The library was damaged; it is kept as " + kept->filename().string() +
                               " and a new one has begun.");
    }
    return guarded(file, [&]() -> Result<OpenedFile> {
        if (!opened.database) opened.database = connect(file);
        if (auto done = bringUpToDate(*opened.database, file, opened.notes); !done)
            return tl::unexpected(done.error());
        return std::move(opened);
    });
}

} // namespace cryscope
