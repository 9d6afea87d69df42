#include "core/library/LibraryParts.h"

namespace cryscope {

Result<SittingId> Library::beginSitting(const Sitting& sitting)
{
    return m_impl->tried([&]() -> Result<SittingId> {
        auto add = m_impl->sql(
            "INSERT INTO sitting(infant_id, began_ms, last_alive_ms, device, model) VALUES (?, ?, ?, ?, ?)");
        add << sitting.infant << sitting.began << sitting.began << sitting.device << sitting.model;
        add.run();
        return SittingId{m_impl->database->getLastInsertRowid()};
    });
}

Result<void> Library::keepAlive(SittingId sitting, UtcTime now)
{
    return m_impl->tried([&]() -> Result<void> {
        auto change = m_impl->sql("UPDATE sitting SET last_alive_ms = ? WHERE id = ?");
        change << now << sitting;
        return m_impl->changed(change, "sitting");
    });
}

Result<void> Library::endSitting(SittingId sitting, UtcTime end)
{
    return m_impl->tried([&]() -> Result<void> {
        SQLite::Transaction transaction(*m_impl->database, SQLite::TransactionBehavior::IMMEDIATE);
        auto close = m_impl->sql("UPDATE episode SET is_open = 0 WHERE sitting_id = ?");
        close << sitting;
        close.run();
        auto change = m_impl->sql("UPDATE sitting SET last_alive_ms = ?, ended_ms = ? WHERE id = ?");
        change << end << end << sitting;
        if (auto done = m_impl->changed(change, "sitting"); !done) return done;
        transaction.commit();
        return {};
    });
}

Result<std::vector<Sitting>> Library::sittings() const
{
    return m_impl->table<Sitting>(
        "SELECT id, infant_id, began_ms, last_alive_ms, ended_ms, cut_off, device, model "
        "FROM sitting ORDER BY began_ms, id",
        sittingFrom);
}

Result<void> Library::addDropout(const Dropout& dropout)
{
    return m_impl->tried([&]() -> Result<void> {
        auto add =
            m_impl->sql("INSERT INTO dropout(sitting_id, start_ms, seconds, cause) VALUES (?, ?, ?, ?)");
        add << dropout.sitting << dropout.start << dropout.seconds << dropout.cause;
        add.run();
        return {};
    });
}

Result<std::vector<Dropout>> Library::dropouts(std::optional<UtcTime> from) const
{
    return m_impl->tried([&]() -> Result<std::vector<Dropout>> {
        auto select =
            m_impl->sql("SELECT sitting_id, start_ms, seconds, cause FROM dropout WHERE start_ms >= ? "
                        "ORDER BY start_ms, id");
        select << from.value_or(UtcTime::min());
        return Impl::all<Dropout>(std::move(select), [](SQLite::Statement& row) {
            return Dropout{.sitting = SittingId{row.getColumn(0).getInt64()},
                           .start = timeFrom(row.getColumn(1)),
                           .seconds = row.getColumn(2).getDouble(),
                           .cause = row.getColumn(3).getString()};
        });
    });
}

Result<void> Library::addScores(const ScoreStretch& stretch)
{
    if (stretch.logits.empty()) return {};
    return m_impl->tried([&]() -> Result<void> {
        const auto bytes = packedLogits(stretch.logits);
        auto add =
            m_impl->sql("INSERT INTO score(sitting_id, start_ms, hop_seconds, logits) VALUES (?, ?, ?, ?)");
        add << stretch.sitting << stretch.start << stretch.hopSeconds;
        add.statement().bind(4, bytes.data(), int(bytes.size()));
        add.run();
        return {};
    });
}

Result<std::vector<ScoreStretch>> Library::scores(UtcTime from) const
{
    return m_impl->tried([&]() -> Result<std::vector<ScoreStretch>> {
        auto select =
            m_impl->sql("SELECT sitting_id, start_ms, hop_seconds, logits FROM score WHERE start_ms >= ? "
                        "ORDER BY start_ms, id");
        select << from;
        return Impl::all<ScoreStretch>(std::move(select), [](SQLite::Statement& row) {
            return ScoreStretch{.sitting = SittingId{row.getColumn(0).getInt64()},
                                .start = timeFrom(row.getColumn(1)),
                                .hopSeconds = row.getColumn(2).getDouble(),
                                .logits = unpackedLogits(row.getColumn(3))};
        });
    });
}

Result<void> Library::forgetScores(UtcTime before)
{
    return m_impl->tried([&]() -> Result<void> {
        auto remove = m_impl->sql("DELETE FROM score WHERE start_ms < ?");
        remove << before;
        remove.run();
        return {};
    });
}

Result<LabelId> Library::addLabel(const MomentLabel& label)
{
    return m_impl->tried([&]() -> Result<LabelId> {
        auto add = m_impl->sql("INSERT INTO label(sitting_id, at_ms, kind) VALUES (?, ?, ?)");
        add << label.sitting << label.at << label.kind;
        add.run();
        return LabelId{m_impl->database->getLastInsertRowid()};
    });
}

Result<std::vector<MomentLabel>> Library::labels(std::optional<UtcTime> from) const
{
    return m_impl->tried([&]() -> Result<std::vector<MomentLabel>> {
        auto select =
            m_impl->sql("SELECT id, sitting_id, at_ms, kind FROM label WHERE at_ms >= ? ORDER BY at_ms, id");
        select << from.value_or(UtcTime::min());
        return Impl::all<MomentLabel>(std::move(select), labelFrom);
    });
}

Result<void> Library::removeLabel(LabelId label)
{
    return m_impl->tried([&]() -> Result<void> {
        auto remove = m_impl->sql("DELETE FROM label WHERE id = ?");
        remove << label;
        return m_impl->changed(remove, "label");
    });
}

} // namespace cryscope
