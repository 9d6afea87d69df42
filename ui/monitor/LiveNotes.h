#pragma once

#include "core/analysis/LivePath.h"

#include <QString>
#include <deque>
#include <optional>
#include <vector>

namespace cryscope {

/// An episode as the live views draw it.
struct LiveEpisode {
    Episode episode;
    bool isOpen = false; ///< still crying: it ends at the right edge
    bool operator==(const LiveEpisode&) const = default;
};

/// A label that was dropped while listening.
struct LiveLabel {
    double seconds = 0;
    std::string kind;
    std::uint32_t rgb = 0;
};

/// What is known of the last minutes beside the picture: episodes, scores, what was rejected and by which
/// rule, labels. Scores older than `spanSeconds` are forgotten.
class LiveNotes {
public:
    explicit LiveNotes(double spanSeconds) : m_span(spanSeconds) {}

    void clear();
    void take(const LiveUpdate& update);
    void setEpisodes(std::vector<LiveEpisode> episodes) { m_episodes = std::move(episodes); }
    void setRule(const EpisodeConfig& rule) { m_rule = rule; }
    void addLabel(LiveLabel label) { m_labels.push_back(std::move(label)); }

    const std::vector<LiveEpisode>& episodes() const { return m_episodes; }
    const std::deque<WindowScore>& scores() const { return m_scores; }
    const std::deque<RejectedStretch>& rejected() const { return m_rejected; }
    const std::vector<LiveLabel>& labels() const { return m_labels; }
    const EpisodeConfig& rule() const { return m_rule; }

    /// What the program made of this moment: "0.62 for 1.5 s: under the threshold 0.80"; empty where it
    /// judged nothing.
    QString wordsAt(double seconds) const;

private:
    double m_span;
    EpisodeConfig m_rule;
    std::vector<LiveEpisode> m_episodes;
    std::deque<WindowScore> m_scores;
    std::deque<RejectedStretch> m_rejected;
    std::vector<LiveLabel> m_labels;
};

/// The rule that rejected a stretch, in words with its numbers.
QString rejectionWords(const RejectedStretch& stretch, const EpisodeConfig& rule);

} // namespace cryscope
