#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>

namespace cryscope {

/// Writes a picture row by row as a PNG (8-bit RGB): a picture of any height needs the memory of one row. Not
/// atomic: for use inside writeFileAtomically. One thread at a time.
class PngFile {
public:
    /// width and height in 1..2^31-1; `dpi` (above 0) is written down for who prints it. Fails with Io.
    static Result<std::unique_ptr<PngFile>> create(const std::filesystem::path& file, int width, int height,
                                                   double dpi);
    virtual ~PngFile() = default;
    /// `pixels`: width values 0x00RRGGBB (the top byte is not looked at), top row first.
    virtual Result<void> writeRow(std::span<const std::uint32_t> pixels) = 0;
    /// After the last row.
    virtual Result<void> finish() = 0;
};

} // namespace cryscope
