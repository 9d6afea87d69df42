#pragma once

#include "core/detection/Episodes.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cryscope {

/// A stretch that looked like a cry and did not become an episode, with the rule that said so.
struct RejectedStretch {
    enum class Rule {
        BelowOnThreshold, ///< some windows passed offThreshold, none passed onThreshold
        SmoothedAway,     ///< single windows passed onThreshold, their mean over smoothingSeconds did not
        TooShort          ///< heard for less than minSeconds
    };
    double startSeconds = 0;
    double endSeconds = 0;
    double peakProbability = 0; ///< of the best window
    Rule rule = Rule::BelowOnThreshold;
    bool operator==(const RejectedStretch&) const = default;
};

struct EpisodeEvent {
    enum class Kind { Started, Ended };
    Kind kind = Kind::Started;
    double decidedSeconds = 0; ///< end of the window that decided it
    Episode episode;           ///< Started: so far (endSeconds = end of what was heard)
    float peakLogit = 0;       ///< clipLogit() of the episode's windows over kClipEvidenceSeconds
    bool operator==(const EpisodeEvent&) const = default;
};

/// Scores over time -> cry episodes, as the scores come in. The offline findEpisodes() runs the same object,
/// so both give the same episodes. Smoothed logits open an episode (onThreshold) and keep it heard
/// (offThreshold); onset and end are then looked for in the sound's level inside the first and last windows
/// that passed offThreshold, and come from the middle of those windows where the level shows no edge. Windows
/// without a contiguous stream between them (dropouts) are never averaged together. Constant memory. One
/// thread at a time.
class EpisodeTracker {
public:
    /// `config` must have passed validate() (assert); `hopSeconds` is the distance of the windows.
    EpisodeTracker(const EpisodeConfig& config, double hopSeconds);

    /// Levels of the next LevelMeter frames of the stream; those up to the end of a window come before its
    /// score.
    void pushLevels(std::span<const float> levels);
    /// Scores in order of time, one every hopSeconds.
    void push(const WindowScore& score);
    /// Sound is missing up to `seconds`: smoothing and levels begin anew there, an open episode goes on.
    void skipTo(double seconds);
    /// The stream is over: what is open ends.
    void finish();

    /// What happened since the last call, in order of time.
    std::vector<EpisodeEvent> takeEvents();
    std::vector<RejectedStretch> takeRejected();

    /// The announced episode that has not ended, so far.
    const std::optional<Episode>& open() const { return m_announced; }
    /// peakLogit of the episode in the making; the lowest there is without one.
    float openPeakLogit() const;
    /// The cry is heard in the newest windows (an episode stays open for mergeGapSeconds after that).
    bool heard() const { return m_inRun; }

private:
    /// An episode in the making: announced once it was heard for minSeconds.
    struct Candidate {
        double onset = 0;
        double lastEnd = 0;           ///< of the last finished run
        double closedRuns = 0;        ///< seconds heard in finished runs
        std::vector<float> evidence;  ///< largest logits of its windows, for kClipEvidenceSeconds
        double lastEvidenceStart = 0; ///< of the newest window that was asked for evidence
        float peakLogit = 0;
        double peakProbability = 0;
    };

    std::span<const WindowScore> newest(std::size_t count) const;
    void settleShortStretch();
    void gatherEvidence(std::span<const WindowScore> averaged);
    float meanLogit(std::span<const WindowScore> windows) const;
    bool isSustained() const;
    bool hasMean(std::size_t windows, float logit) const;
    void decide(std::span<const WindowScore> averaged);
    void openRun();
    void closeRun(bool endsStream);
    void closeCandidateWhenUnheard();
    void closeCandidate();
    void announceIfLongEnough(double heardSeconds, double end);
    void followDoubt(const WindowScore& score);
    void closeDoubt();
    float logitOf(const WindowScore& score) const;
    double onsetIn(const WindowScore& first, double earliest, bool beginsStream) const;
    double endIn(const WindowScore& last, double earliest, bool endsStream) const;
    std::span<const float> levelsBetween(double from, double to) const;
    double levelTime(const float* level) const;

    EpisodeConfig m_config;
    double m_hop;
    std::size_t m_width;          ///< windows in a mean
    std::size_t m_sustainedWidth; ///< windows in the mean that sustained crying is judged by
    std::size_t m_lastingWidth;   ///< the same for lasting crying
    std::size_t m_evidenceWidth;  ///< windows in kClipEvidenceSeconds
    std::size_t m_keptWindows;
    double m_levelSeconds; ///< how much of the level is kept
    float m_onLogit;
    float m_offLogit;
    float m_sustainedLogit; ///< infinite: off
    float m_lastingLogit;   ///< infinite: off
    float m_limit;          ///< of a logit in a mean

    std::vector<WindowScore> m_windows; ///< the newest of this contiguous stretch
    std::size_t m_stretchWindows = 0;   ///< all of them
    double m_now = 0;

    std::vector<float> m_levels;
    double m_streamStart = 0; ///< of this contiguous stretch; where its level frames are counted from
    std::int64_t m_droppedLevels = 0;

    bool m_inRun = false;
    double m_runOnset = 0;
    WindowScore m_lastHeard; ///< newest window of the run that passed offThreshold by itself
    std::optional<Candidate> m_candidate;
    std::optional<Episode> m_announced;

    std::optional<RejectedStretch> m_doubt; ///< windows that passed offThreshold outside of runs
    std::vector<RejectedStretch>
        m_pendingDoubts; ///< after the open candidate's last run: may be merged into it
    std::vector<EpisodeEvent> m_events;
    std::vector<RejectedStretch> m_rejected;
};

/// Everything that a recording's scores and levels say, at once.
struct EpisodeFindings {
    std::vector<EpisodeEvent> episodes; ///< Ended events: the episode and its peak logit
    std::vector<RejectedStretch> rejected;
};

/// `levels`: those of the whole recording from time 0; may be empty (onsets then come from the windows
/// alone).
EpisodeFindings findEpisodes(std::span<const WindowScore> scores, std::span<const float> levels,
                             double hopSeconds, const EpisodeConfig& config);

} // namespace cryscope
