#include "core/analysis/KeptSitting.h"

namespace cryscope {

Result<KeptSitting> KeptSitting::begin(std::unique_ptr<LivePath> path, SampleRate rate,
                                       const Keeping& keeping, Say say)
{
    KeptSitting sitting;
    sitting.m_path = std::move(path);
    sitting.m_keeping = keeping;
    sitting.m_say = std::move(say);
    if (keeping.library.empty()) return sitting;
    const auto library = Library::open(keeping.library);
    if (!library) return tl::unexpected(library.error());
    ClipConfig clips;
    clips.folder = (*library)->clipFolder();
    clips.zero = keeping.zero;
    sitting.m_clips = std::make_unique<ClipRecorder>(clips, rate);
    if (keeping.recordsAll)
        sitting.m_hours = std::make_unique<HourlyRecorder>(
            HourlyConfig{.folder = (*library)->recordingFolder(), .zero = keeping.zero}, rate);
    if (!sitting.m_keeping.freeBytes) sitting.m_keeping.freeBytes = freeBytesOf;
    SittingLog::Begin begin;
    begin.library = keeping.library;
    begin.zero = keeping.zero;
    begin.device = keeping.device;
    begin.model = keeping.model;
    begin.dropsVoices = keeping.dropsVoices;
    begin.freeBytes = sitting.m_keeping.freeBytes;
    sitting.m_log = std::make_unique<SittingLog>(begin, [tellIt = sitting.m_say](const SittingNews& news) {
        if (news.trouble) tellIt(news.trouble->text());
        for (const auto& note : news.notes) tellIt(note);
    });
    return sitting;
}

Result<LiveUpdate> KeptSitting::push(std::span<const float> samples)
{
    return keep(m_path->push(samples), samples);
}

Result<LiveUpdate> KeptSitting::idle(std::int64_t samples)
{
    return keep(m_path->idle(samples), {});
}

Result<LiveUpdate> KeptSitting::finish()
{
    return keep(m_path->finish(), {}, true);
}

Result<LiveUpdate> KeptSitting::keep(Result<LiveUpdate> update, std::span<const float> samples, bool isLast)
{
    if (!update || !m_log) return update;
    tell(m_clips->take(samples, *update));
    if (m_hours) tell(m_hours->take(samples, *update));
    if (m_hours && isLast) tell(m_hours->finish(*update));
    m_log->take(*update);
    if (!isLast) watchDisk(update->timeSeconds);
    return update;
}

/// Once a second of the stream: what it finds is told by the next update.
void KeptSitting::watchDisk(double seconds)
{
    if (seconds < m_watchedAt + 1) return;
    m_watchedAt = seconds;
    const auto left = m_keeping.freeBytes(m_keeping.library);
    if (!left) return;
    const bool isFull = SittingLog::isTooFull(*left, m_isDiskFull);
    if (isFull == m_isDiskFull) return;
    m_isDiskFull = isFull;
    m_path->setTrouble("disk_full", isFull);
}

void KeptSitting::tell(const Result<void>& kept)
{
    const std::string sentence = kept ? std::string() : kept.error().text();
    if (!sentence.empty() && sentence != m_told) m_say(sentence);
    if (!sentence.empty()) m_told = sentence;
}

} // namespace cryscope
