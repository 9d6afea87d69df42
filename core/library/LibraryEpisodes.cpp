#include "core/library/LibraryParts.h"

namespace cryscope {
namespace {

constexpr const char* kEpisodeColumns =
    "SELECT e.id, e.sitting_id, s.infant_id, e.start_ms, e.end_ms, e.is_open, e.cry_probability, e.reason, "
    "e.reasons, a.given_ms, a.was_cry, a.helped, a.note, "
    "(SELECT file FROM clip WHERE clip.episode_id = e.id ORDER BY clip.id LIMIT 1) "
    "FROM episode e JOIN sitting s ON s.id = e.sitting_id LEFT JOIN answer a ON a.episode_id = e.id ";

} // namespace

Result<EpisodeId> Library::beginEpisode(SittingId sitting, const KeptEpisode& episode)
{
    return m_impl->tried([&]() -> Result<EpisodeId> {
        auto add =
            m_impl->sql("INSERT INTO episode(sitting_id, start_ms, end_ms, is_open, cry_probability, reason, "
                        "reasons) VALUES (?, ?, ?, ?, ?, ?, ?)");
        add << sitting << episode.start << episode.end << episode.isOpen << episode.cryProbability
            << episode.reason << reasonsJson(episode.reasons);
        add.run();
        return EpisodeId{m_impl->database->getLastInsertRowid()};
    });
}

Result<void> Library::addEpisodes(SittingId sitting, std::span<const KeptEpisode> episodes)
{
    return m_impl->tried([&]() -> Result<void> {
        SQLite::Transaction transaction(*m_impl->database, SQLite::TransactionBehavior::IMMEDIATE);
        for (const KeptEpisode& episode : episodes) {
            const auto id = beginEpisode(sitting, episode);
            if (!id) return tl::unexpected(id.error());
            if (!episode.answer) continue;
            if (auto done = answerEpisode(*id, *episode.answer); !done) return done;
        }
        transaction.commit();
        return {};
    });
}

Result<void> Library::changeEpisode(const KeptEpisode& episode)
{
    return m_impl->tried([&]() -> Result<void> {
        auto change =
            m_impl->sql("UPDATE episode SET start_ms = ?, end_ms = ?, is_open = ?, cry_probability = ?, "
                        "reason = ?, reasons = ? WHERE id = ?");
        change << episode.start << episode.end << episode.isOpen << episode.cryProbability << episode.reason
               << reasonsJson(episode.reasons) << episode.id;
        return m_impl->changed(change, "episode");
    });
}

Result<void> Library::answerEpisode(EpisodeId episode, const Answer& answer)
{
    return m_impl->tried([&]() -> Result<void> {
        std::optional<std::string> helped;
        if (answer.helped) helped = helpedName(*answer.helped);
        auto change =
            m_impl->sql("INSERT OR REPLACE INTO answer(episode_id, was_cry, helped, note, given_ms) "
                        "SELECT id, ?, ?, ?, ? FROM episode WHERE id = ?");
        change << answer.wasCry << helped << answer.note << answer.given << episode;
        return m_impl->changed(change, "episode");
    });
}

Result<std::vector<KeptEpisode>> Library::episodes(const EpisodeQuery& query) const
{
    std::string where = "WHERE 1";
    if (query.from) where += " AND e.start_ms >= ?";
    if (query.until) where += " AND e.start_ms < ?";
    if (query.infant) where += " AND s.infant_id = ?";
    if (!query.withFalse) where += " AND a.was_cry IS NOT 0";
    return m_impl->tried([&]() -> Result<std::vector<KeptEpisode>> {
        auto select = m_impl->sql(kEpisodeColumns + where + " ORDER BY e.start_ms, e.id");
        if (query.from) select << *query.from;
        if (query.until) select << *query.until;
        if (query.infant) select << *query.infant;
        return Impl::all<KeptEpisode>(std::move(select), episodeFrom);
    });
}

} // namespace cryscope
