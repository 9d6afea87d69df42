#include "ui/monitor/LiveNotes.h"

#include "ui/spectrogram/EpisodeOverlay.h"

#include <QCoreApplication>
#include <QLocale>

namespace cryscope {

namespace {

/// The context of the translations.
struct LiveScores {
    Q_DECLARE_TR_FUNCTIONS(LiveScores)
};

QString number(double value, int digits = 2)
{
    return QLocale().toString(value, 'f', digits);
}

} // namespace

void LiveNotes::clear()
{
    m_episodes.clear();
    m_scores.clear();
    m_rejected.clear();
    m_labels.clear();
}

void LiveNotes::take(const LiveUpdate& update)
{
    m_scores.insert(m_scores.end(), update.scores.begin(), update.scores.end());
    m_rejected.insert(m_rejected.end(), update.rejected.begin(), update.rejected.end());
    const double oldest = update.timeSeconds - m_span;
    while (!m_scores.empty() && m_scores.front().endSeconds < oldest) m_scores.pop_front();
    while (!m_rejected.empty() && m_rejected.front().endSeconds < oldest) m_rejected.pop_front();
}

QString rejectionWords(const RejectedStretch& stretch, const EpisodeConfig& rule)
{
    const QString score = number(stretch.peakProbability);
    const QString seconds = number(stretch.endSeconds - stretch.startSeconds, 1);
    switch (stretch.rule) {
    case RejectedStretch::Rule::BelowOnThreshold:
        return LiveScores::tr("%1 for %2 s: under the threshold %3")
            .arg(score, seconds, number(rule.onThreshold));
    case RejectedStretch::Rule::SmoothedAway:
        return LiveScores::tr("%1 for %2 s: the mean of %4 s stayed under the threshold %3")
            .arg(score, seconds, number(rule.onThreshold), number(rule.smoothingSeconds, 1));
    case RejectedStretch::Rule::TooShort:
        return LiveScores::tr("%1 for %2 s: shorter than %3 s")
            .arg(score, seconds, number(rule.minSeconds, 1));
    }
    return {};
}

QString LiveNotes::wordsAt(double seconds) const
{
    for (const LiveEpisode& live : m_episodes)
        if (seconds >= live.episode.startSeconds && (live.isOpen || seconds <= live.episode.endSeconds))
            return episodeCaption(live.episode);
    for (const RejectedStretch& stretch : m_rejected)
        if (seconds >= stretch.startSeconds && seconds <= stretch.endSeconds)
            return LiveScores::tr("No cry: %1").arg(rejectionWords(stretch, m_rule));
    // The window whose middle is nearest.
    const WindowScore* nearest = nullptr;
    double distance = 1;
    for (const WindowScore& score : m_scores) {
        const double away = std::abs((score.startSeconds + score.endSeconds) / 2 - seconds);
        if (away < distance) {
            distance = away;
            nearest = &score;
        }
    }
    if (nearest == nullptr) return {};
    return LiveScores::tr("No cry: %1, under %2")
        .arg(number(nearest->probability), number(m_rule.offThreshold));
}

} // namespace cryscope
