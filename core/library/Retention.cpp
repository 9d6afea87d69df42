#include "core/library/Retention.h"

#include <algorithm>
#include <set>

namespace cryscope {

Result<void> RetentionRules::validate() const
{
    if (maxDays && *maxDays < 1)
        return fail(ErrorKind::InvalidArgument, "maxDays",
                    "Clips are kept for at least one day, not " + std::to_string(*maxDays) + ".");
    if (maxRecordingDays && *maxRecordingDays < 1)
        return fail(ErrorKind::InvalidArgument, "maxRecordingDays",
                    "Recordings are kept for at least one day, not " + std::to_string(*maxRecordingDays) +
                        ".");
    if (maxBytes && *maxBytes < 0)
        return fail(ErrorKind::InvalidArgument, "maxBytes",
                    "The space for clips cannot be negative (" + std::to_string(*maxBytes) + ").");
    return {};
}

namespace {

/// A clip or a recording, as the rules see it.
struct Sound {
    UtcTime start;
    std::int64_t bytes = 0;
    std::optional<int> maxDays;
    bool mayGo = false;
    const Clip* clip = nullptr;
    const KeptRecording* recording = nullptr;
};

} // namespace

RetentionPlan planRetention(const std::vector<Clip>& clips, const std::vector<KeptEpisode>& episodes,
                            const RetentionRules& rules, UtcTime now,
                            const std::vector<KeptRecording>& recordings)
{
    std::set<EpisodeId> answered;
    for (const auto& episode : episodes)
        if (episode.answer) answered.insert(episode.id);
    std::vector<Sound> byAge;
    for (const auto& clip : clips) {
        const bool mayGo =
            clip.episode ? !(rules.keepAnswered && answered.contains(*clip.episode)) : !rules.keepSavedByHand;
        byAge.push_back({clip.start, clip.bytes, rules.maxDays, mayGo, &clip, nullptr});
    }
    for (const auto& recording : recordings)
        byAge.push_back({recording.start, recording.bytes, rules.maxRecordingDays,
                         recording.purpose == KeptRecording::Purpose::Continuous, nullptr, &recording});
    std::stable_sort(byAge.begin(), byAge.end(),
                     [](const Sound& a, const Sound& b) { return a.start < b.start; });

    RetentionPlan plan;
    for (const auto& sound : byAge) plan.bytesKept += sound.bytes;
    for (const auto& sound : byAge) {
        const bool isOld = sound.maxDays && now - sound.start > std::chrono::days(*sound.maxDays);
        const bool isTooMuch = rules.maxBytes && plan.bytesKept > *rules.maxBytes;
        if (!(isOld || isTooMuch) || !sound.mayGo) continue;
        if (sound.clip != nullptr) plan.clips.push_back(*sound.clip);
        if (sound.recording != nullptr) plan.recordings.push_back(*sound.recording);
        plan.bytes += sound.bytes;
        plan.bytesKept -= sound.bytes;
    }
    plan.isLimitReached = rules.maxBytes && plan.bytesKept > *rules.maxBytes;
    return plan;
}

Result<RetentionPlan> planRetention(const Library& library, const RetentionRules& rules, UtcTime now)
{
    if (auto valid = rules.validate(); !valid) return tl::unexpected(valid.error());
    const auto clips = library.clips();
    if (!clips) return tl::unexpected(clips.error());
    const auto episodes = library.episodes();
    if (!episodes) return tl::unexpected(episodes.error());
    const auto recordings = library.recordings();
    if (!recordings) return tl::unexpected(recordings.error());
    return planRetention(*clips, *episodes, rules, now, *recordings);
}

Result<void> apply(Library& library, const RetentionPlan& plan)
{
    std::vector<ClipId> ids;
    for (const auto& clip : plan.clips) ids.push_back(clip.id);
    if (auto done = library.removeClips(ids); !done) return done;
    std::vector<RecordingId> recordings;
    for (const auto& recording : plan.recordings) recordings.push_back(recording.id);
    return library.removeRecordings(recordings);
}

} // namespace cryscope
