#pragma once

#include "core/analysis/Analysis.h"
#include "core/audio/FileStamp.h"
#include "core/audio/InputFiles.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace cryscope {

using BatchId = std::int64_t; ///< of a file in a batch; grows with its place in the list

/// What a table shows of a result; the result itself stays in the ledger.
struct BatchSummary {
    double durationSeconds = 0;
    double cryProbability = 0;
    bool isCry = false;
    int episodes = 0;
    double cryingSeconds = 0;
    std::string reason; ///< a class or "not_sure"
    bool operator==(const BatchSummary&) const = default;
};
BatchSummary summaryOf(const ClipAnalysis& analysis);

/// One file of a batch: waiting, done (with a summary) or failed (with an error).
struct BatchRow {
    enum class State { Waiting, Done, Failed };
    BatchId id = 0;
    std::filesystem::path path; ///< as given, joined with the path inside the folder
    std::filesystem::path name; ///< the path inside the folder, or the file's own name
    std::uint64_t bytes = 0;
    State state = State::Waiting;
    BatchSummary summary;
    Error error;
    bool operator==(const BatchRow&) const = default;
};

/// The files of one batch and their results on disk, so that a program that is killed at any instant goes on
/// with the next file. SQLite with a write-ahead log; every call is one transaction and what it wrote
/// survives a kill. Thread-safe: calls wait for each other (adding ten thousand files takes about 0.2 s). One
/// process at a time has a ledger. All calls fail with Io.
class BatchLedger {
public:
    static constexpr int kFormat = 1;

    /// The ledger of `folder` (made where there is none), or a further one if another process has that. One
    /// that is damaged or of a newer program is set aside under another name and a new one begun. Fails with
    /// Io or Permission.
    static Result<std::unique_ptr<BatchLedger>> open(const std::filesystem::path& folder);
    ~BatchLedger();
    BatchLedger(const BatchLedger&) = delete;
    BatchLedger& operator=(const BatchLedger&) = delete;

    const std::filesystem::path& file() const;
    /// A sentence about what open() found; usually empty.
    const std::string& note() const;

    /// In the order in which they were added.
    Result<std::vector<BatchRow>> rows() const;

    struct Added {
        std::vector<BatchRow> rows; ///< the new ones; a place that cannot be read is a failed one
        std::size_t known = 0;      ///< that were in the list already
    };
    Result<Added> add(std::span<const InputFile> files);
    Result<void> remove(const std::set<BatchId>& ids);
    Result<void> clear();
    /// They wait again; their results are forgotten.
    Result<void> forget(const std::set<BatchId>& ids);
    /// Forgets the outcomes of files that have changed since and results with another identity
    /// (analysisIdentity); their ids. Looks at every file that has an outcome.
    Result<std::set<BatchId>> forgetChanged(const std::string& identity, const CancelToken& cancel = {});

    /// What came out for a file that had `stamp` when it was begun. Nothing if it has been removed meanwhile:
    /// nullopt.
    Result<std::optional<BatchRow>> keep(BatchId id, const FileStamp& stamp, const std::string& identity,
                                         const Result<ClipAnalysis>& outcome);

    /// Every result of `ids` (all: empty) that is done or failed, in order; one at a time in memory. Stops
    /// where `take` answers false.
    using Take = std::function<bool(const BatchRow&, const Result<ClipAnalysis>&)>;
    Result<void> results(const std::set<BatchId>& ids, const Take& take) const;

private:
    struct Impl;
    explicit BatchLedger(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace cryscope
