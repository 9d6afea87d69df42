#pragma once

#include "core/base/Result.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <filesystem>
#include <memory>
#include <string>

namespace cryscope {

// The file behind BatchLedger: which one, of which format, held by whom.

/// The one line at which SQLite's exceptions stop.
template <class Work>
auto guardedBatch(const std::filesystem::path& file, Work&& work) -> decltype(work())
{
    try {
        return work();
    } catch (const SQLite::Exception& error) {
        constexpr int kFull = 13;
        return fail(ErrorKind::Io, file.string(),
                    error.getErrorCode() == kFull
                        ? std::string("The disk is full; make room, nothing that was kept is lost.")
                        : std::string("The list of the batch cannot be read or written (") + error.what() +
                              "); check the disk.");
    }
}

/// Held as long as it lives; the kernel lets go of it when the program dies.
class BatchLock {
public:
    BatchLock() = default;
    explicit BatchLock(const std::filesystem::path& file);
    ~BatchLock();
    BatchLock(BatchLock&& other) noexcept;
    BatchLock& operator=(BatchLock&& other) noexcept;
    bool isHeld() const { return m_descriptor >= 0; }

private:
    int m_descriptor = -1;
};

struct BatchFile {
    std::filesystem::path file;
    BatchLock lock;
    std::unique_ptr<SQLite::Database> database;
    std::string note;
};

/// batch.sqlite of `folder`, or batch-2.sqlite, ... if other programs have those before it; as
/// BatchLedger::open says.
Result<BatchFile> openBatchFile(const std::filesystem::path& folder);

} // namespace cryscope
