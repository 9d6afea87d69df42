#include "core/library/Retention.h"

#include <algorithm>
#include <set>

namespace cryscope {

Result<void> RetentionRules::validate() const
{
    if (maxDays && *maxDays < 1)
        return fail(ErrorKind::InvalidArgument, "maxDays",
                    "Clips are kept for at least one day, not " + std::to_string(*maxDays) + ".");
    if (maxBytes && *maxBytes < 0)
        return fail(ErrorKind::InvalidArgument, "maxBytes",
                    "The space for clips cannot be negative (" + std::to_string(*maxBytes) + ").");
    return {};
}

RetentionPlan planRetention(const std::vector<Clip>& clips, const std::vector<KeptEpisode>& episodes,
                            const RetentionRules& rules, UtcTime now)
{
    std::set<EpisodeId> answered;
    for (const auto& episode : episodes)
        if (episode.answer) answered.insert(episode.id);
    const auto mayGo = [&](const Clip& clip) {
        if (!clip.episode) return !rules.keepSavedByHand;
        return !(rules.keepAnswered && answered.contains(*clip.episode));
    };
    auto byAge = clips;
    std::stable_sort(byAge.begin(), byAge.end(),
                     [](const Clip& a, const Clip& b) { return a.start < b.start; });

    RetentionPlan plan;
    for (const auto& clip : byAge) plan.bytesKept += clip.bytes;
    for (const auto& clip : byAge) {
        const bool isOld = rules.maxDays && now - clip.start > std::chrono::days(*rules.maxDays);
        const bool isTooMuch = rules.maxBytes && plan.bytesKept > *rules.maxBytes;
        if (!(isOld || isTooMuch) || !mayGo(clip)) continue;
        plan.clips.push_back(clip);
        plan.bytes += clip.bytes;
        plan.bytesKept -= clip.bytes;
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
    return planRetention(*clips, *episodes, rules, now);
}

Result<void> apply(Library& library, const RetentionPlan& plan)
{
    std::vector<ClipId> ids;
    for (const auto& clip : plan.clips) ids.push_back(clip.id);
    return library.removeClips(ids);
}

} // namespace cryscope
