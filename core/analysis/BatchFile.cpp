#include "core/analysis/BatchFile.h"

#include "core/analysis/BatchLedger.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

constexpr int kMostLedgers = 9; ///< programs at once on one folder
constexpr const char* kTables = R"sql(
CREATE TABLE file (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    modified_ns INTEGER NOT NULL DEFAULT 0,
    state INTEGER NOT NULL,
    identity TEXT NOT NULL DEFAULT '',
    result TEXT,
    error_kind INTEGER NOT NULL DEFAULT 0,
    error_where TEXT NOT NULL DEFAULT '',
    error TEXT NOT NULL DEFAULT ''
);
)sql";

std::unique_ptr<SQLite::Database> connect(const fs::path& file)
{
    auto database =
        std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, 5000);
    database->exec("PRAGMA journal_mode = WAL");
    database->exec("PRAGMA synchronous = NORMAL");
    return database;
}

/// Null: damaged, or of a newer program.
std::unique_ptr<SQLite::Database> connectSound(const fs::path& file)
{
    constexpr int kCorrupt = 11;
    constexpr int kNotADatabase = 26;
    try {
        auto database = connect(file);
        SQLite::Statement check(*database, "PRAGMA quick_check(1)");
        if (!check.executeStep() || check.getColumn(0).getString() != "ok") return nullptr;
        const int format = database->execAndGet("PRAGMA user_version").getInt();
        return format >= 0 && format <= BatchLedger::kFormat ? std::move(database) : nullptr;
    } catch (const SQLite::Exception& error) {
        if (error.getErrorCode() == kCorrupt || error.getErrorCode() == kNotADatabase) return nullptr;
        throw;
    }
}

/// Out of the way with its log, which SQLite would replay into the new one.
void setAside(const fs::path& file, std::string& note)
{
    fs::path kept;
    for (int i = 1; kept.empty() || fs::exists(kept); ++i)
        kept = file.string() + ".damaged" + (i == 1 ? "" : "-" + std::to_string(i));
    std::error_code error;
    for (const char* suffix : {"", "-wal", "-shm"})
        fs::rename(file.string() + suffix, kept.string() + suffix, error);
    note = "The list of the last batch could not be read; it is kept as " + kept.filename().string() +
           " and a new one has begun.";
}

} // namespace

BatchLock::BatchLock(const fs::path& file)
    : m_descriptor(::open(file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600))
{
    if (m_descriptor >= 0 && ::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
        ::close(m_descriptor);
        m_descriptor = -1;
    }
}

BatchLock::~BatchLock()
{
    if (m_descriptor >= 0) ::close(m_descriptor);
}

BatchLock::BatchLock(BatchLock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

BatchLock& BatchLock::operator=(BatchLock&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

Result<BatchFile> openBatchFile(const fs::path& folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    BatchFile opened;
    for (int i = 1; i <= kMostLedgers && !opened.lock.isHeld(); ++i) {
        opened.file = folder / (i == 1 ? "batch.sqlite" : "batch-" + std::to_string(i) + ".sqlite");
        opened.lock = BatchLock(opened.file.string() + ".lock");
    }
    if (!opened.lock.isHeld())
        return fail(ErrorKind::Permission, folder.string(),
                    "No list of a batch can be kept here; check the folder's permissions.");
    return guardedBatch(opened.file, [&]() -> Result<BatchFile> {
        opened.database = connectSound(opened.file);
        if (!opened.database) {
            setAside(opened.file, opened.note);
            opened.database = connect(opened.file);
        }
        if (opened.database->execAndGet("PRAGMA user_version").getInt() == 0) {
            SQLite::Transaction transaction(*opened.database);
            opened.database->exec(kTables);
            opened.database->exec("PRAGMA user_version = " + std::to_string(BatchLedger::kFormat));
            transaction.commit();
        }
        return std::move(opened);
    });
}

} // namespace cryscope
