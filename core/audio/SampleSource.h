#pragma once

#include "core/base/Result.h"
#include "core/base/Units.h"

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

} // namespace cryscope
