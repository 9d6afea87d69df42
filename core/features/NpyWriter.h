#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <span>

namespace cryscope {

/// Writes rows of float32 as a NumPy file (.npy, format 1.0, C order, shape (rows, columns)) in constant
/// memory: the rows go to a temporary name beside `file`, which finish() completes and renames. Without
/// finish() the temporary file is removed and `file` stays as it was. One thread at a time.
class NpyWriter {
public:
    /// columns >= 1. Missing parent folders are made. Fails with Permission or Io.
    static Result<std::unique_ptr<NpyWriter>> create(const std::filesystem::path& file, std::size_t columns);
    ~NpyWriter();
    NpyWriter(const NpyWriter&) = delete;
    NpyWriter& operator=(const NpyWriter&) = delete;

    /// Whole rows, one after the other. Fails with Io (disk full).
    Result<void> write(std::span<const float> rows);
    Result<void> finish();
    std::int64_t rows() const { return m_rows; }

private:
    NpyWriter(std::filesystem::path file, std::filesystem::path temporary, std::size_t columns);
    Result<void> writeHeader();
    Result<void> broken() const;

    std::filesystem::path m_file;
    std::filesystem::path m_temporary; ///< empty once renamed
    std::size_t m_columns;
    std::int64_t m_rows = 0;
    std::ofstream m_stream;
};

} // namespace cryscope
