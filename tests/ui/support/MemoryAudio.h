#pragma once

#include "core/audio/RandomAccessAudio.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <vector>

namespace cryscope::test {

/// A recording that is nothing but its samples; can be made to fail.
class MemoryAudio final : public RandomAccessAudio {
public:
    MemoryAudio(std::vector<float> samples, SampleRate rate) : m_samples(std::move(samples))
    {
        m_info.container = "memory";
        m_info.codec = "pcm";
        m_info.rate = rate;
        m_info.channels = 1;
        m_info.length = static_cast<std::int64_t>(m_samples.size());
    }
    const AudioFileInfo& info() const override { return m_info; }
    SampleRate sampleRate() const override { return m_info.rate; }
    std::int64_t length() const override { return static_cast<std::int64_t>(m_samples.size()); }
    Result<std::size_t> read(SamplePos begin, std::span<float> out) const override
    {
        if (isGone) return fail(ErrorKind::Io, {}, "The recording has gone.");
        const std::int64_t left = std::max<std::int64_t>(length() - begin.value, 0);
        const auto count = std::min(out.size(), static_cast<std::size_t>(left));
        std::copy_n(m_samples.begin() + static_cast<std::ptrdiff_t>(begin.value), count, out.begin());
        return count;
    }

    /// As if it came from a file that can be told from others.
    void identify(const std::string& name) { m_identity = name; }
    std::string identity() const override { return m_identity; }

    std::atomic<bool> isGone{false};

private:
    std::vector<float> m_samples;
    AudioFileInfo m_info;
    std::string m_identity;
};

inline std::shared_ptr<MemoryAudio> memoryAudio(std::vector<float> samples, int hz)
{
    return std::make_shared<MemoryAudio>(std::move(samples), SampleRate{hz});
}

} // namespace cryscope::test
