#include "ui/sound/PlaybackCursor.h"

#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {
/// Loops shorter than this would keep the reader busy with nothing to hear.
constexpr double kShortestLoopSeconds = 0.02;
/// No output holds back more loops than this.
constexpr std::size_t kStretchesKept = 512;
} // namespace

void PlaybackCursor::restart(std::shared_ptr<const RandomAccessAudio> audio, const Plan& plan)
{
    {
        const std::lock_guard lock(m_mutex);
        m_audio = std::move(audio);
        m_next = m_audio ? std::clamp<std::int64_t>(toSamplePos(plan.from, m_audio->sampleRate()).value, 0,
                                                    m_audio->length())
                         : 0;
        m_pulled = 0;
        m_isExhausted = false;
        m_stretches = {{0, m_next}};
    }
    change(plan.range, plan.isLooping);
}

void PlaybackCursor::change(const TimeRange& range, bool isLooping)
{
    const std::lock_guard lock(m_mutex);
    if (!m_audio) return;
    const SampleRate rate = m_audio->sampleRate();
    m_begin = std::clamp<std::int64_t>(toSamplePos(range.begin, rate).value, 0, m_audio->length());
    m_end = std::clamp<std::int64_t>(toSamplePos(range.end, rate).value, m_begin, m_audio->length());
    m_isBehind = m_next > m_end;
    m_isLooping = isLooping && double(m_end - m_begin) >= kShortestLoopSeconds * rate.hz;
}

Result<std::size_t> PlaybackCursor::pull(std::span<float> out)
{
    std::size_t filled = 0;
    std::unique_lock lock(m_mutex);
    while (m_audio && filled < out.size()) {
        const std::int64_t end = m_isBehind && !m_isLooping ? m_audio->length() : m_end;
        if (m_next >= end) {
            if (!m_isLooping) break;
            m_next = m_begin;
            m_stretches.push_back({m_pulled, m_next});
            if (m_stretches.size() > kStretchesKept) m_stretches.pop_front();
            continue;
        }
        const auto wanted = std::min(static_cast<std::int64_t>(out.size() - filled), end - m_next);
        const SamplePos from{m_next};
        // Unlocked: a slow disk must not hold up the window, which asks where the sound is.
        lock.unlock();
        const auto got = m_audio->read(from, out.subspan(filled, static_cast<std::size_t>(wanted)));
        lock.lock();
        if (!got) return got;
        if (*got == 0) break;
        filled += *got;
        m_next += static_cast<std::int64_t>(*got);
        m_pulled += static_cast<std::int64_t>(*got);
    }
    if (filled < out.size()) m_isExhausted = true;
    return filled;
}

double PlaybackCursor::positionAt(double outputSeconds) const
{
    const std::lock_guard lock(m_mutex);
    if (!m_audio) return 0;
    const double rate = m_audio->sampleRate().hz;
    const double output = std::clamp(outputSeconds * rate, 0.0, double(m_pulled));
    auto stretch = m_stretches.begin();
    while (std::next(stretch) != m_stretches.end() && double(std::next(stretch)->output) <= output) ++stretch;
    return (double(stretch->position) + output - double(stretch->output)) / rate;
}

std::int64_t PlaybackCursor::pulled() const
{
    const std::lock_guard lock(m_mutex);
    return m_pulled;
}

bool PlaybackCursor::isExhausted() const
{
    const std::lock_guard lock(m_mutex);
    return m_isExhausted;
}

} // namespace cryscope
