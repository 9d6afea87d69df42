#include "core/analysis/BatchLedger.h"

#include "core/analysis/BatchFile.h"
#include "core/analysis/KeptAnalysis.h"

#include <mutex>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

constexpr const char* kColumns = "id, path, name, bytes, state, result, error_kind, error_where, error ";

/// The summary is read from the result: there is one truth.
BatchRow rowFrom(SQLite::Statement& row, Result<ClipAnalysis>* outcome = nullptr)
{
    BatchRow file;
    file.id = row.getColumn(0).getInt64();
    file.path = row.getColumn(1).getString();
    file.name = row.getColumn(2).getString();
    file.bytes = std::uint64_t(row.getColumn(3).getInt64());
    file.state = BatchRow::State(row.getColumn(4).getInt());
    if (file.state == BatchRow::State::Done) {
        auto analysis = keptAnalysis(row.getColumn(5).getString());
        if (analysis)
            file.summary = summaryOf(*analysis);
        else
            file.state = BatchRow::State::Waiting; // damaged: it is analysed again
        if (outcome) *outcome = std::move(analysis);
    } else if (file.state == BatchRow::State::Failed) {
        file.error = {ErrorKind(row.getColumn(6).getInt()), row.getColumn(7).getString(),
                      row.getColumn(8).getString()};
        if (outcome) *outcome = tl::unexpected(file.error);
    }
    return file;
}

} // namespace

BatchSummary summaryOf(const ClipAnalysis& analysis)
{
    BatchSummary summary;
    summary.durationSeconds = analysis.durationSeconds;
    summary.cryProbability = analysis.cryProbability;
    summary.isCry = analysis.isCry;
    summary.episodes = int(analysis.episodes.size());
    for (const Episode& episode : analysis.episodes)
        summary.cryingSeconds += episode.endSeconds - episode.startSeconds;
    summary.reason = analysis.reason;
    return summary;
}

struct BatchLedger::Impl {
    BatchFile opened;
    mutable std::mutex mutex;

    /// One call: alone, and SQLite's exceptions stop here.
    template <class Work>
    auto tried(Work&& work) const -> decltype(work(*opened.database))
    {
        const std::lock_guard lock(mutex);
        return guardedBatch(opened.file, [&] { return work(*opened.database); });
    }
    template <class Work>
    auto changed(Work&& work) const -> decltype(work(*opened.database))
    {
        return tried([&](SQLite::Database& database) {
            SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
            auto done = work(database);
            if (done) transaction.commit();
            return done;
        });
    }
    Result<void> forEachId(const std::set<BatchId>& ids, const char* sql) const
    {
        return changed([&](SQLite::Database& database) -> Result<void> {
            SQLite::Statement change(database, sql);
            for (const BatchId id : ids) {
                change.bind(1, id);
                change.exec();
                change.reset();
            }
            return {};
        });
    }
};

BatchLedger::BatchLedger(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
BatchLedger::~BatchLedger() = default;

Result<std::unique_ptr<BatchLedger>> BatchLedger::open(const fs::path& folder)
{
    auto opened = openBatchFile(folder);
    if (!opened) return tl::unexpected(opened.error());
    auto impl = std::make_unique<Impl>();
    impl->opened = std::move(*opened);
    return std::unique_ptr<BatchLedger>(new BatchLedger(std::move(impl)));
}

const fs::path& BatchLedger::file() const
{
    return m_impl->opened.file;
}

const std::string& BatchLedger::note() const
{
    return m_impl->opened.note;
}

Result<std::vector<BatchRow>> BatchLedger::rows() const
{
    return m_impl->tried([](SQLite::Database& database) -> Result<std::vector<BatchRow>> {
        std::vector<BatchRow> rows;
        SQLite::Statement all(database, std::string("SELECT ") + kColumns + "FROM file ORDER BY id");
        while (all.executeStep()) rows.push_back(rowFrom(all));
        return rows;
    });
}

Result<BatchLedger::Added> BatchLedger::add(std::span<const InputFile> files)
{
    std::vector<FileStamp> stamps; // before the transaction: a slow disk holds up nobody
    for (const InputFile& file : files) stamps.push_back(FileStamp::of(file.path));
    return m_impl->changed([&](SQLite::Database& database) -> Result<Added> {
        Added added;
        SQLite::Statement insert(
            database, "INSERT OR IGNORE INTO file (path, name, bytes, state, error_kind, error_where, error) "
                      "VALUES (?, ?, ?, ?, ?, ?, ?)");
        for (std::size_t i = 0; i < files.size(); ++i) {
            BatchRow row;
            row.path = files[i].path;
            row.name = files[i].name;
            row.bytes = stamps[i].bytes;
            if (files[i].error) {
                row.state = BatchRow::State::Failed;
                row.error = *files[i].error;
            }
            insert.bind(1, row.path.string());
            insert.bind(2, row.name.string());
            insert.bind(3, std::int64_t(row.bytes));
            insert.bind(4, int(row.state));
            insert.bind(5, int(row.error.kind));
            insert.bind(6, row.error.where);
            insert.bind(7, row.error.sentence);
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

Result<void> BatchLedger::remove(const std::set<BatchId>& ids)
{
    return m_impl->forEachId(ids, "DELETE FROM file WHERE id = ?");
}

Result<void> BatchLedger::clear()
{
    return m_impl->changed([](SQLite::Database& database) -> Result<void> {
        database.exec("DELETE FROM file");
        return {};
    });
}

Result<void> BatchLedger::forget(const std::set<BatchId>& ids)
{
    return m_impl->forEachId(ids, "UPDATE file SET state = 0, result = NULL WHERE id = ?");
}

Result<std::set<BatchId>> BatchLedger::forgetChanged(const std::string& identity, const CancelToken& cancel)
{
    struct Kept {
        BatchId id;
        fs::path path;
        FileStamp stamp;
        bool isSameIdentity;
    };
    const auto kept = m_impl->tried([&](SQLite::Database& database) -> Result<std::vector<Kept>> {
        std::vector<Kept> all;
        SQLite::Statement done(database,
                               "SELECT id, path, bytes, modified_ns, state = 2 OR identity = ? FROM file "
                               "WHERE state <> 0"); // a file that cannot be read cannot be read by any model
        done.bind(1, identity);
        while (done.executeStep())
            all.push_back({done.getColumn(0).getInt64(),
                           done.getColumn(1).getString(),
                           {std::uint64_t(done.getColumn(2).getInt64()), done.getColumn(3).getInt64()},
                           done.getColumn(4).getInt() != 0});
        return all;
    });
    if (!kept) return tl::unexpected(kept.error());
    std::set<BatchId> changed;
    for (const Kept& each : *kept) {
        if (cancel.requested()) return cancelled();
        if (!each.isSameIdentity || FileStamp::of(each.path) != each.stamp) changed.insert(each.id);
    }
    if (auto done = forget(changed); !done) return tl::unexpected(done.error());
    return changed;
}

Result<std::optional<BatchRow>> BatchLedger::keep(BatchId id, const FileStamp& stamp,
                                                  const std::string& identity,
                                                  const Result<ClipAnalysis>& outcome)
{
    const std::string text = outcome ? keptText(*outcome) : std::string();
    const Error error = outcome ? Error{} : outcome.error();
    return m_impl->changed([&](SQLite::Database& database) -> Result<std::optional<BatchRow>> {
        SQLite::Statement update(
            database, "UPDATE file SET state = ?, bytes = ?, modified_ns = ?, identity = ?, result = ?, "
                      "error_kind = ?, error_where = ?, error = ? WHERE id = ?");
        update.bind(1, int(outcome ? BatchRow::State::Done : BatchRow::State::Failed));
        update.bind(2, std::int64_t(stamp.bytes));
        update.bind(3, stamp.modifiedNs);
        update.bind(4, identity);
        if (outcome)
            update.bind(5, text);
        else
            update.bind(5); // NULL
        update.bind(6, int(error.kind));
        update.bind(7, error.where);
        update.bind(8, error.sentence);
        update.bind(9, id);
        if (update.exec() == 0) return std::optional<BatchRow>();
        SQLite::Statement row(database, std::string("SELECT ") + kColumns + "FROM file WHERE id = ?");
        row.bind(1, id);
        row.executeStep();
        return std::optional(rowFrom(row));
    });
}

Result<void> BatchLedger::results(const std::set<BatchId>& ids, const Take& take) const
{
    // A page at a time: whoever takes may be slow, and the ledger is needed meanwhile.
    constexpr int kPage = 64;
    BatchId last = 0;
    for (;;) {
        std::vector<std::pair<BatchRow, Result<ClipAnalysis>>> page;
        const auto read = m_impl->tried([&](SQLite::Database& database) -> Result<void> {
            SQLite::Statement next(database, std::string("SELECT ") + kColumns +
                                                 "FROM file WHERE id > ? ORDER BY id LIMIT ?");
            next.bind(1, last);
            next.bind(2, kPage);
            while (next.executeStep()) {
                Result<ClipAnalysis> outcome;
                BatchRow row = rowFrom(next, &outcome);
                page.emplace_back(std::move(row), std::move(outcome));
            }
            return {};
        });
        if (!read) return read;
        if (page.empty()) return {};
        last = page.back().first.id;
        for (const auto& [row, outcome] : page) {
            if (row.state == BatchRow::State::Waiting || (!ids.empty() && !ids.contains(row.id))) continue;
            if (!take(row, outcome)) return {};
        }
    }
}

} // namespace cryscope
