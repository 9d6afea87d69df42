#pragma once

#include "core/library/LibraryTypes.h"

#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace cryscope {

/// Which episodes are asked for; all limits may be absent. Open at `until`.
struct EpisodeQuery {
    std::optional<UtcTime> from;
    std::optional<UtcTime> until;
    std::optional<InfantId> infant;
    bool withFalse = true; ///< also those that a person said were none
};

/// The window scores of one stretch of listening, for judging alert rules afterwards.
struct ScoreStretch {
    SittingId sitting{};
    UtcTime start; ///< of the first window
    double hopSeconds = 0.25;
    std::vector<float> logits; ///< kept to 1/8, within +-15
};

/// What is kept between sittings: infants, sittings, episodes, answers, dropouts, scores and clips, in one
/// folder (`library.sqlite`, `clips/` and `recordings/`). SQLite with a write-ahead log: a program killed at
/// any instant loses what it had not handed over, never what is here. Every call is one transaction. One
/// thread at a time; several processes may have the same folder open. All calls fail with Io (disk, locked
/// for over five seconds) or NotFound (an id that is not there).
class Library {
public:
    static constexpr int kFormat = 2;

    /// Makes the folder where there is none. Checks the file; one that is damaged is set aside under another
    /// name and a new one begun. One of an older format is copied first and then brought up to date; of a
    /// newer one nothing is touched (Unsupported). Sittings that a kill left open are closed.
    static Result<std::unique_ptr<Library>> open(const std::filesystem::path& folder);
    /// The same for looking in beside a sitting of this very program: takes no part in who closes what a kill
    /// left open, and has no notes about others.
    static Result<std::unique_ptr<Library>> openBeside(const std::filesystem::path& folder);
    ~Library();
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    const std::filesystem::path& folder() const;
    std::filesystem::path clipFolder() const;
    std::filesystem::path recordingFolder() const;
    /// Sentences about what open() found: set aside, brought up to date, cut off, open elsewhere too.
    const std::vector<std::string>& notes() const;

    Result<InfantId> addInfant(const Infant& infant); ///< InvalidArgument: no alias, or one that is taken
    Result<void> changeInfant(const Infant& infant);
    Result<std::vector<Infant>> infants() const;

    Result<SittingId> beginSitting(const Sitting& sitting);
    Result<void> keepAlive(SittingId sitting, UtcTime now);
    /// Closes its open episodes too.
    Result<void> endSitting(SittingId sitting, UtcTime end);
    Result<std::vector<Sitting>> sittings() const;

    Result<EpisodeId> beginEpisode(SittingId sitting, const KeptEpisode& episode);
    /// Many at once, with their answers, in one transaction.
    Result<void> addEpisodes(SittingId sitting, std::span<const KeptEpisode> episodes);
    /// Start, end, probabilities and whether it is open; the answer stays.
    Result<void> changeEpisode(const KeptEpisode& episode);
    Result<void> answerEpisode(EpisodeId episode, const Answer& answer);
    /// In order of time.
    Result<std::vector<KeptEpisode>> episodes(const EpisodeQuery& query = {}) const;

    Result<void> addDropout(const Dropout& dropout);
    Result<std::vector<Dropout>> dropouts(std::optional<UtcTime> from = {}) const;

    Result<void> addScores(const ScoreStretch& stretch);
    Result<std::vector<ScoreStretch>> scores(UtcTime from) const;
    Result<void> forgetScores(UtcTime before);

    Result<LabelId> addLabel(const MomentLabel& label);
    /// In order of time.
    Result<std::vector<MomentLabel>> labels(std::optional<UtcTime> from = {}) const;
    Result<void> removeLabel(LabelId label);

    Result<RecordingId> addRecording(const KeptRecording& recording);
    Result<void> changeRecording(const KeptRecording& recording);
    /// In order of time.
    Result<std::vector<KeptRecording>> recordings() const;
    /// As removeClips.
    Result<void> removeRecordings(std::span<const RecordingId> recordings);

    Result<ClipId> addClip(const Clip& clip);
    Result<std::vector<Clip>> clips() const;
    /// Removes the files first and then the rows; a file that is gone already is no error.
    Result<void> removeClips(std::span<const ClipId> clips);

    /// Every row, every clip and every recording, overwritten and not only unlinked from the tables.
    Result<void> forgetEverything();

private:
    struct Impl;
    static Result<std::unique_ptr<Impl>> connect(const std::filesystem::path& folder);
    explicit Library(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace cryscope
