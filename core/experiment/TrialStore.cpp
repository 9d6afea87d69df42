#include "core/experiment/TrialStore.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

constexpr int kBusyMilliseconds = 10000;
constexpr int kFormat = 1;

constexpr const char* kTables = R"(
CREATE TABLE IF NOT EXISTS plan (only INTEGER PRIMARY KEY CHECK (only = 1), format INTEGER NOT NULL, text TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS trial (bracket INTEGER, number INTEGER, settings TEXT NOT NULL,
  PRIMARY KEY (bracket, number)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS result (bracket INTEGER, number INTEGER, rung INTEGER, fold INTEGER, epochs INTEGER NOT NULL,
  roc_auc REAL, log_loss REAL, problem TEXT NOT NULL, PRIMARY KEY (bracket, number, rung, fold)) WITHOUT ROWID;
)";

tl::unexpected<Error> sqliteFailed(const std::string& file, const SQLite::Exception& error)
{
    const int code = error.getErrorCode();
    if (code == SQLITE_NOTADB || code == SQLITE_CORRUPT)
        return fail(ErrorKind::Unreadable, file,
                    "This is no file of trials, or it is damaged; move it away.");
    return fail(ErrorKind::Io, file,
                std::string("The trials could not be read or written (") + error.what() +
                    "); is the disk full or the folder read-only?");
}

void bindOrNull(SQLite::Statement& statement, int index, const std::optional<double>& value)
{
    if (value)
        statement.bind(index, *value);
    else
        statement.bind(index);
}

} // namespace

struct TrialStore::Impl {
    std::string file;
    SQLite::Database database;
};

TrialStore::TrialStore(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
TrialStore::~TrialStore() = default;

Result<std::unique_ptr<TrialStore>> TrialStore::open(const fs::path& file, const std::string& plan)
try {
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    if (error)
        return fail(ErrorKind::Io, file.parent_path().string(),
                    "The folder could not be made: " + error.message() + ".");
    auto impl = std::unique_ptr<Impl>(
        new Impl{file.string(), SQLite::Database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE,
                                                 kBusyMilliseconds)});
    impl->database.exec("PRAGMA journal_mode = WAL");
    impl->database.exec("PRAGMA synchronous = FULL");
    SQLite::Transaction transaction(impl->database);
    impl->database.exec(kTables);
    SQLite::Statement insert(impl->database,
                             "INSERT OR IGNORE INTO plan (only, format, text) VALUES (1, ?, ?)");
    insert.bind(1, kFormat);
    insert.bind(2, plan);
    insert.exec();
    SQLite::Statement select(impl->database, "SELECT format, text FROM plan");
    const bool isOurs = select.executeStep() && select.getColumn(0).getInt() == kFormat &&
                        select.getColumn(1).getString() == plan;
    if (!isOurs)
        return fail(
            ErrorKind::InvalidArgument, file.string(),
            "The file holds trials of other settings or other data; name another folder, or delete it.");
    select.reset();
    transaction.commit();
    return std::unique_ptr<TrialStore>(new TrialStore(std::move(impl)));
} catch (const SQLite::Exception& error) {
    return sqliteFailed(file.string(), error);
}

Result<void> TrialStore::add(const TrialResult& result, const nlohmann::json& settings)
try {
    SQLite::Transaction transaction(m_impl->database);
    SQLite::Statement trial(m_impl->database, "INSERT OR IGNORE INTO trial VALUES (?, ?, ?)");
    trial.bind(1, result.trial.bracket);
    trial.bind(2, result.trial.number);
    trial.bind(3, settings.dump());
    trial.exec();
    SQLite::Statement insert(m_impl->database,
                             "INSERT OR IGNORE INTO result VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, result.trial.bracket);
    insert.bind(2, result.trial.number);
    insert.bind(3, result.rung);
    insert.bind(4, result.fold);
    insert.bind(5, result.epochs);
    bindOrNull(insert, 6, result.rocAuc);
    bindOrNull(insert, 7, result.logLoss);
    insert.bind(8, result.problem);
    insert.exec();
    transaction.commit();
    return {};
} catch (const SQLite::Exception& error) {
    return sqliteFailed(m_impl->file, error);
}

Result<std::vector<TrialResult>> TrialStore::results() const
try {
    std::vector<TrialResult> results;
    SQLite::Statement select(m_impl->database,
                             "SELECT bracket, number, rung, fold, epochs, roc_auc, log_loss, problem "
                             "FROM result ORDER BY bracket, number, rung, fold");
    const auto number = [](const SQLite::Column& column) {
        return column.isNull() ? std::nullopt : std::optional<double>(column.getDouble());
    };
    while (select.executeStep())
        results.push_back({{select.getColumn(0).getInt(), select.getColumn(1).getInt()},
                           select.getColumn(2).getInt(),
                           select.getColumn(3).getInt(),
                           select.getColumn(4).getInt(),
                           number(select.getColumn(5)),
                           number(select.getColumn(6)),
                           select.getColumn(7).getString()});
    return results;
} catch (const SQLite::Exception& error) {
    return sqliteFailed(m_impl->file, error);
}

} // namespace cryscope
