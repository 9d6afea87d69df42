#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace cryscope {

/// The bytes that a decoder reads: a file, or memory in tests. One thread at a time.
class ByteInput {
public:
    virtual ~ByteInput() = default;
    /// Bytes written to `out`, 0 at the end, -1 when the system refused (see failure()).
    virtual std::ptrdiff_t read(std::span<std::byte> out) = 0;
    virtual void seek(std::int64_t position) = 0;
    virtual std::int64_t position() const = 0;
    virtual std::int64_t size() const = 0; ///< as it was when it was opened
    /// What went wrong underneath, if anything did: a read error, or bytes that are no longer there.
    virtual Result<void> failure() const = 0;
};

/// Opens a regular file. It stays readable after somebody deletes or renames it. Fails with NotFound,
/// Permission, Unreadable (a folder, a device, a pipe, an empty file) or Io.
Result<std::unique_ptr<ByteInput>> openFileInput(const std::filesystem::path& file);

/// The same for a descriptor that is open already (of a file without a name, say), which it takes over and
/// closes. `name` stands for the file in messages.
Result<std::unique_ptr<ByteInput>> descriptorInput(int descriptor, const std::string& name);

/// Bytes in memory, which must outlive the input.
std::unique_ptr<ByteInput> memoryInput(std::span<const std::byte> bytes);

} // namespace cryscope
