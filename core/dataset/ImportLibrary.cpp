#include "core/dataset/ImportLibrary.h"

#include "core/dataset/ImportSteps.h"
#include "core/library/Library.h"

#include <algorithm>
#include <cstdio>
#include <map>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

/// Words of the vocabulary that say whether something is a cry, and not which kind.
const std::map<std::string, std::string>& cryWords()
{
    static const std::map<std::string, std::string> words{
        {"cry", "1"}, {"other_sound", "0"}, {"fussing", ""}, {"unsure", ""}, {"", ""}};
    return words;
}

std::string unixSeconds(UtcTime time)
{
    char text[64];
    std::snprintf(text, sizeof text, "%.3f", double(time.time_since_epoch().count()) / 1000);
    return text;
}

std::string groupOf(const std::optional<InfantId>& infant)
{
    return infant ? "infant-" + std::to_string(std::int64_t(*infant)) : "unknown";
}

/// A kind as the two columns; false: it is to be left out.
bool setKind(ManifestRow& row, const std::string& kind, const ImportConfig& config)
{
    if (const auto found = cryWords().find(kind); found != cryWords().end()) {
        if (!found->second.empty()) row.label = found->second;
        return true;
    }
    const auto renamed = config.rename.find(kind);
    const std::string reason = renamed == config.rename.end() ? kind : renamed->second;
    if (reason.empty()) return false;
    row.label = "1";
    row.others["reason"] = reason;
    return true;
}

struct Shelf {
    std::map<std::int64_t, Clip> clips; ///< by episode
    std::vector<MomentLabel> labels;
};

/// The reason that somebody named while it was heard: the last label within the episode.
std::string kindDuring(const KeptEpisode& episode, const Shelf& shelf)
{
    std::string kind;
    for (const auto& label : shelf.labels)
        if (label.sitting == episode.sitting && label.at >= episode.start &&
            label.at <= plusSeconds(episode.end, 5) && !cryWords().contains(label.kind))
            kind = label.kind;
    return kind;
}

void addAnswered(Manifest& manifest, const KeptEpisode& episode, const Shelf& shelf,
                 const ImportConfig& config)
{
    if (!episode.answer || !episode.answer->wasCry) return;
    const auto clip = shelf.clips.find(std::int64_t(episode.id));
    if (clip == shelf.clips.end()) {
        manifest.problems.push_back("The cry of " + isoText(episode.start, systemOffset()) +
                                    " has an answer, but its sound is not kept.");
        return;
    }
    ManifestRow row;
    row.path = "clips/" + clip->second.file;
    row.group = groupOf(episode.infant);
    row.label = *episode.answer->wasCry ? "1" : "0";
    if (*episode.answer->wasCry) {
        if (const auto kind = kindDuring(episode, shelf); !kind.empty() && !setKind(row, kind, config))
            return;
        row.startSeconds = std::max(0.0, secondsBetween(clip->second.start, episode.start));
        row.endSeconds = std::min(clip->second.seconds, secondsBetween(clip->second.start, episode.end));
        if (*row.endSeconds <= *row.startSeconds) row.startSeconds = row.endSeconds = std::nullopt;
    }
    if (episode.answer->helped) row.others["helped"] = helpedName(*episode.answer->helped);
    row.others["note"] = episode.answer->note;
    row.others["recorded_unix_s"] = unixSeconds(episode.start);
    row.others["source"] = "answer";
    manifest.rows.push_back(std::move(row));
}

void addCollected(Manifest& manifest, const KeptRecording& recording, const ImportConfig& config)
{
    if (recording.purpose != KeptRecording::Purpose::Collected) return;
    if (!recording.hasConsent || recording.label.empty()) {
        manifest.problems.push_back(recording.file + ": " +
                                    (recording.hasConsent ? "this recording has no label yet."
                                                          : "consent was not noted for this recording."));
        return;
    }
    ManifestRow row;
    row.path = "recordings/" + recording.file;
    row.group = groupOf(recording.infant);
    if (!setKind(row, recording.label, config)) return;
    row.others["situation"] = recording.situation;
    row.others["note"] = recording.note;
    row.others["recorded_unix_s"] = unixSeconds(recording.start);
    row.others["source"] = "collected";
    manifest.rows.push_back(std::move(row));
}

} // namespace

Result<Manifest> importLibrary(const fs::path& folder, const fs::path& manifestFile,
                               const ImportConfig& config, const CancelToken& cancel,
                               const ProgressFn& progress)
{
    if (const auto valid = config.validate(); !valid) return tl::unexpected(valid.error());
    std::error_code error;
    if (!fs::exists(folder / "library.sqlite", error))
        return fail(
            ErrorKind::NotFound, folder.string(),
            "This is no library: there is no library.sqlite in it; name the folder that Monitor keeps.");
    const auto library = Library::openBeside(folder);
    if (!library) return tl::unexpected(library.error());
    const auto episodes = (*library)->episodes();
    if (!episodes) return tl::unexpected(episodes.error());
    const auto clips = (*library)->clips();
    if (!clips) return tl::unexpected(clips.error());
    auto labels = (*library)->labels();
    if (!labels) return tl::unexpected(labels.error());
    const auto recordings = (*library)->recordings();
    if (!recordings) return tl::unexpected(recordings.error());

    Shelf shelf{.clips = {}, .labels = std::move(*labels)};
    for (const Clip& clip : *clips)
        if (clip.episode) shelf.clips.emplace(std::int64_t(*clip.episode), clip);
    Manifest manifest;
    manifest.file = folder / manifestFile.filename(); // paths start from the library until they are rebased
    manifest.labelColumn = "cry";
    manifest.columns = {"path",   "group",     "start_s", "end_s",           "cry",   "reason",
                        "helped", "situation", "note",    "recorded_unix_s", "source"};
    for (const KeptEpisode& episode : *episodes) addAnswered(manifest, episode, shelf, config);
    for (const KeptRecording& recording : *recordings) addCollected(manifest, recording, config);
    return completedImport(std::move(manifest), manifestFile, config, cancel, progress);
}

} // namespace cryscope
