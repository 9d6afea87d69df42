#pragma once

#include "core/base/CancelToken.h"
#include "core/base/Result.h"

#include <chrono>
#include <cstddef>
#include <span>
#include <vector>

namespace cryscope::cli {

/// Raw mono samples from a pipe, as they come.
class RawInput {
public:
    enum class Format { S16, F32 };
    /// `descriptor` stays the caller's.
    RawInput(int descriptor, Format format) : m_descriptor(descriptor), m_format(format) {}

    enum class State { Samples, Nothing, End };
    struct Portion {
        State state = State::End;
        std::span<const float> samples; ///< valid until the next call
    };
    /// Waits for at most `patience`. Nothing: no sample came in that time. Fails with Unreadable for a WAV
    /// header in place of samples, with Io when reading fails.
    Result<Portion> read(std::chrono::milliseconds patience);

private:
    void decode();

    int m_descriptor;
    Format m_format;
    std::vector<std::byte> m_bytes; ///< what does not make a whole sample yet stays in front
    std::vector<float> m_samples;
    bool m_begun = false;
};

} // namespace cryscope::cli
