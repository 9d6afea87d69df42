#pragma once

#include "core/base/Result.h"

#include <filesystem>
#include <utility>

namespace cryscope {

/// Marks the files that this program records, so that it recovers its own and leaves other programs' alone.
inline constexpr const char* kRecordedBy = "CryScope";

/// The `<file>.part` of a recording in progress: open and locked as long as the object lives. Locks belong to
/// the open file and end with the process however it ends, so a locked `.part` has a living writer.
class PartFile {
public:
    /// Makes `<file>.part`; one that a dead process left behind is recovered first. Errors as
    /// AudioWriter::create().
    static Result<PartFile> create(const std::filesystem::path& file);
    /// Takes over an existing one; fails with Io when another process writes it.
    static Result<PartFile> adopt(const std::filesystem::path& part);

    PartFile(PartFile&& other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1)), m_path(std::move(other.m_path))
    {}
    PartFile& operator=(PartFile&&) = delete;
    ~PartFile();

    int descriptor() const { return m_descriptor; }
    const std::filesystem::path& path() const { return m_path; }
    /// Flushes to disk and gives the file its final name.
    Result<void> rename(const std::filesystem::path& file);
    void remove();

private:
    PartFile(int descriptor, std::filesystem::path path) : m_descriptor(descriptor), m_path(std::move(path))
    {}

    int m_descriptor;
    std::filesystem::path m_path;
};

/// Makes a proper file of the unfinished recording `part`, which the caller holds, and returns its name; the
/// part is gone then. Unreadable when it holds no sound or is not ours: it is left alone then.
Result<std::filesystem::path> recoverRecording(PartFile& part);

} // namespace cryscope
