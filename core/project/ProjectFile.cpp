#include "core/project/ProjectFile.h"

#include "core/project/Project.h"

namespace fs = std::filesystem;

namespace cryscope {
namespace {

constexpr int kApplicationId = 0x43725350; // "CrSP": what stands in the file's header
constexpr const char* kTables = R"sql(
CREATE TABLE recording (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL UNIQUE,
    bytes INTEGER NOT NULL DEFAULT 0,
    modified_ns INTEGER NOT NULL DEFAULT 0,
    mark TEXT NOT NULL DEFAULT '',
    seconds REAL,
    is_missing INTEGER NOT NULL DEFAULT 0,
    problem TEXT NOT NULL DEFAULT '',
    label_bytes INTEGER NOT NULL DEFAULT 0,
    label_modified_ns INTEGER NOT NULL DEFAULT 0,
    labels INTEGER NOT NULL DEFAULT 0,
    to_judge INTEGER NOT NULL DEFAULT 0,
    judged INTEGER NOT NULL DEFAULT 0,
    by_person INTEGER NOT NULL DEFAULT 0,
    cries INTEGER NOT NULL DEFAULT 0,
    label_reviewers TEXT NOT NULL DEFAULT '',
    found INTEGER,
    stated INTEGER,
    reviewer TEXT NOT NULL DEFAULT ''
);
CREATE TABLE candidate (
    recording_id INTEGER NOT NULL REFERENCES recording(id) ON DELETE CASCADE,
    start_s REAL NOT NULL,
    end_s REAL NOT NULL,
    kind TEXT NOT NULL,
    score REAL NOT NULL
);
CREATE INDEX candidate_by_recording ON candidate(recording_id);
CREATE TABLE moved (
    recording_id INTEGER PRIMARY KEY REFERENCES recording(id) ON DELETE CASCADE,
    path TEXT NOT NULL
);
)sql";

Result<void> begin(SQLite::Database& database, const fs::path& file)
{
    const int format = database.execAndGet("PRAGMA user_version").getInt();
    const int owner = database.execAndGet("PRAGMA application_id").getInt();
    const int tables = database.execAndGet("SELECT count(*) FROM sqlite_master").getInt();
    if (owner != kApplicationId && tables > 0)
        return fail(ErrorKind::Unreadable, file.string(),
                    "This file is no CryScope project; choose the file or the folder of one.");
    if (owner == kApplicationId && format > Project::kFormat)
        return fail(ErrorKind::Unsupported, file.string(),
                    "This project was written by a newer CryScope; update the program to open it.");
    if (format == Project::kFormat) return {};
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    if (database.execAndGet("PRAGMA user_version").getInt() == 0) { // nobody else was faster
        database.exec(kTables);
        database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
        database.exec("PRAGMA user_version = " + std::to_string(Project::kFormat));
    }
    transaction.commit();
    return {};
}

tl::unexpected<Error> damaged(const fs::path& file)
{
    return fail(ErrorKind::Unreadable, file.string(),
                "The project's file is damaged; put a copy back, or move it away and make the project anew: "
                "labels and verdicts lie beside the recordings and are not touched.");
}

} // namespace

Result<std::unique_ptr<SQLite::Database>> openProjectFile(const fs::path& file)
{
    constexpr int kCorrupt = 11;
    constexpr int kNotADatabase = 26;
    constexpr int kPatienceMs = 5000;
    using Opened = Result<std::unique_ptr<SQLite::Database>>;
    return guardedProject(file, [&]() -> Opened {
        try {
            auto database = std::make_unique<SQLite::Database>(
                file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kPatienceMs);
            // One file and no log beside it: a project is copied and moved by hand.
            database->exec("PRAGMA journal_mode = DELETE");
            database->exec("PRAGMA foreign_keys = ON");
            SQLite::Statement check(*database, "PRAGMA quick_check(1)");
            if (!check.executeStep() || check.getColumn(0).getString() != "ok") return damaged(file);
            if (auto begun = begin(*database, file); !begun) return tl::unexpected(begun.error());
            return database;
        } catch (const SQLite::Exception& error) {
            if (error.getErrorCode() == kCorrupt || error.getErrorCode() == kNotADatabase)
                return damaged(file);
            throw;
        }
    });
}

} // namespace cryscope
