#pragma once

#include "core/base/Result.h"
#include "core/base/Units.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace cryscope {

/// Mono float samples, nominally [-1, 1], finite, at a constant rate. Pulled; one reader thread at a time.
class SampleSource {
public:
    virtual ~SampleSource() = default;
    virtual SampleRate sampleRate() const = 0;
    /// Samples in all; nullopt while unknown (live input, headers without a length). May be an estimate for
    /// compressed files: only the 0 returned by read() ends a stream.
    virtual std::optional<std::int64_t> length() const = 0;
    /// Fills up to out.size() samples and returns how many; 0 = end of stream. Fails with Unreadable or Io.
    virtual Result<std::size_t> read(std::span<float> out) = 0;
};

/// Fills `block`, whatever the source hands out at once; less only at the end of the stream. Returns how many
/// samples there were. Errors as read().
inline Result<std::size_t> readFully(SampleSource& source, std::span<float> block)
{
    std::size_t filled = 0;
    while (filled < block.size()) {
        const auto count = source.read(block.subspan(filled));
        if (!count) return tl::unexpected(count.error());
        if (*count == 0) break;
        filled += *count;
    }
    return filled;
}

} // namespace cryscope
