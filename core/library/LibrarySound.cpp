#include "core/library/LibraryParts.h"

namespace cryscope {
namespace fs = std::filesystem;

Result<ClipId> Library::addClip(const Clip& clip)
{
    return m_impl->tried([&]() -> Result<ClipId> {
        auto add = m_impl->sql("INSERT INTO clip(sitting_id, episode_id, file, start_ms, seconds, bytes) "
                               "VALUES (?, ?, ?, ?, ?, ?)");
        add << clip.sitting << clip.episode << clip.file << clip.start << clip.seconds << clip.bytes;
        add.run();
        return ClipId{m_impl->database->getLastInsertRowid()};
    });
}

Result<std::vector<Clip>> Library::clips() const
{
    return m_impl->table<Clip>("SELECT id, sitting_id, episode_id, file, start_ms, seconds, bytes FROM clip "
                               "ORDER BY start_ms, id",
                               clipFrom);
}

/// The files of the rows in `table` that `ids` name, and then the rows. To be called within tried().
Result<void> Library::Impl::removeSound(const char* table, const fs::path& inFolder,
                                        std::span<const std::int64_t> ids) const
{
    SQLite::Transaction transaction(*database, SQLite::TransactionBehavior::IMMEDIATE);
    for (const std::int64_t id : ids) {
        auto find = sql(std::string("SELECT file FROM ") + table + " WHERE id = ?");
        find << id;
        if (!find.statement().executeStep()) continue;
        std::error_code error;
        const auto path = inFolder / fs::path(find.statement().getColumn(0).getString()).filename();
        fs::remove(path, error);
        if (error)
            return fail(ErrorKind::Io, path.string(),
                        "The clip cannot be deleted; check the folder's permissions.");
        auto remove = sql(std::string("DELETE FROM ") + table + " WHERE id = ?");
        remove << id;
        remove.run();
    }
    transaction.commit();
    return {};
}

Result<void> Library::removeClips(std::span<const ClipId> clips)
{
    std::vector<std::int64_t> ids;
    for (const ClipId clip : clips) ids.push_back(std::int64_t(clip));
    return m_impl->tried([&] { return m_impl->removeSound("clip", clipFolder(), ids); });
}

Result<RecordingId> Library::addRecording(const KeptRecording& recording)
{
    return m_impl->tried([&]() -> Result<RecordingId> {
        auto add = m_impl->sql(
            "INSERT INTO recording(sitting_id, infant_id, purpose, file, start_ms, seconds, bytes, "
            "label, situation, consent, note, quality) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        add << recording.sitting << recording.infant << purposeName(recording.purpose) << recording.file
            << recording.start << recording.seconds << recording.bytes << recording.label
            << recording.situation << recording.hasConsent << recording.note << recording.quality;
        add.run();
        return RecordingId{m_impl->database->getLastInsertRowid()};
    });
}

Result<void> Library::changeRecording(const KeptRecording& recording)
{
    return m_impl->tried([&]() -> Result<void> {
        auto change = m_impl->sql(
            "UPDATE recording SET sitting_id = ?, infant_id = ?, file = ?, seconds = ?, bytes = ?, "
            "label = ?, situation = ?, consent = ?, note = ?, quality = ? WHERE id = ?");
        change << recording.sitting << recording.infant << recording.file << recording.seconds
               << recording.bytes << recording.label << recording.situation << recording.hasConsent
               << recording.note << recording.quality << recording.id;
        return m_impl->changed(change, "recording");
    });
}

Result<std::vector<KeptRecording>> Library::recordings() const
{
    return m_impl->table<KeptRecording>(
        "SELECT id, sitting_id, infant_id, purpose, file, start_ms, seconds, bytes, "
        "label, situation, consent, note, quality FROM recording "
        "ORDER BY start_ms, id",
        recordingFrom);
}

Result<void> Library::removeRecordings(std::span<const RecordingId> recordings)
{
    std::vector<std::int64_t> ids;
    for (const RecordingId recording : recordings) ids.push_back(std::int64_t(recording));
    return m_impl->tried([&] { return m_impl->removeSound("recording", recordingFolder(), ids); });
}

} // namespace cryscope
