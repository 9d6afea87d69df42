#include "core/detection/EpisodeTracker.h"

#include "core/detection/LevelEdges.h"
#include "core/detection/LevelMeter.h"
#include "core/detection/Smoothing.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace cryscope {
namespace {

constexpr double kHistorySeconds = 5.0; ///< how far back an onset is followed
constexpr double kLevelsBeforeHistory = 4.0;
// A strict onThreshold is reached late: the mean over smoothingSeconds must first lose the quiet before the
// cry. Half a second that lies so much above it opens an episode as well.
constexpr double kSuddenSeconds = 0.5;
constexpr float kSuddenAboveOn = 1.0F; // logits

double centre(const WindowScore& window)
{
    return 0.5 * (window.startSeconds + window.endSeconds);
}

float logitOfProbability(double probability)
{
    return static_cast<float>(std::log(probability / (1.0 - probability)));
}

} // namespace

EpisodeTracker::EpisodeTracker(const EpisodeConfig& config, double hopSeconds)
    : m_config(config), m_hop(hopSeconds), m_width(smoothingWindows(config.smoothingSeconds, hopSeconds)),
      m_sustainedWidth(smoothingWindows(config.sustainedSeconds, hopSeconds)),
      m_lastingWidth(smoothingWindows(config.lastingSeconds, hopSeconds)),
      m_evidenceWidth(smoothingWindows(kClipEvidenceSeconds, hopSeconds)),
      m_keptWindows(std::max({m_width, m_sustainedWidth, config.lastingThreshold < 1 ? m_lastingWidth : 1,
                              static_cast<std::size_t>(kHistorySeconds / hopSeconds)}) +
                    1),
      m_levelSeconds(double(m_keptWindows - 1) * hopSeconds + kLevelsBeforeHistory),
      m_onLogit(logitOfProbability(config.onThreshold)), m_offLogit(logitOfProbability(config.offThreshold)),
      m_sustainedLogit(logitOfProbability(config.sustainedThreshold)),
      m_lastingLogit(logitOfProbability(config.lastingThreshold)),
      // A threshold beyond the limit could never be reached by a mean of clamped values.
      m_limit(m_onLogit < kEpisodeLogitLimit ? kEpisodeLogitLimit : m_onLogit + 2.0F)
{
    assert(config.validate().has_value());
    assert(hopSeconds > 0);
}

float EpisodeTracker::logitOf(const WindowScore& score) const
{
    return std::isnan(score.logit) ? -m_limit : score.logit;
}

void EpisodeTracker::pushLevels(std::span<const float> levels)
{
    m_levels.insert(m_levels.end(), levels.begin(), levels.end());
}

std::span<const WindowScore> EpisodeTracker::newest(std::size_t count) const
{
    return std::span(m_windows).last(std::min(count, m_windows.size()));
}

void EpisodeTracker::push(const WindowScore& score)
{
    m_now = score.endSeconds;
    m_windows.push_back(score);
    ++m_stretchWindows;
    if (m_windows.size() > m_keptWindows) m_windows.erase(m_windows.begin());
    if (m_stretchWindows >= m_width) decide(newest(m_width));
    followDoubt(score);
    closeCandidateWhenUnheard();

    const auto old =
        static_cast<std::int64_t>((m_now - m_levelSeconds - m_streamStart) / LevelMeter::kFrameSeconds) -
        m_droppedLevels;
    // Trimmed in lumps: erasing at the front costs a move of all that stay.
    if (old > 256) {
        const std::int64_t dropped = std::min<std::int64_t>(old, std::ssize(m_levels));
        m_levels.erase(m_levels.begin(), m_levels.begin() + dropped);
        m_droppedLevels += dropped;
    }
}

void EpisodeTracker::settleShortStretch()
{
    if (m_stretchWindows > 0 && m_stretchWindows < m_width) decide(newest(m_windows.size()));
}

float EpisodeTracker::meanLogit(std::span<const WindowScore> windows) const
{
    std::vector<float> logits(windows.size());
    std::transform(windows.begin(), windows.end(), logits.begin(),
                   [this](const WindowScore& window) { return logitOf(window); });
    return smoothedLogits(logits, logits.size(), m_limit).front();
}

bool EpisodeTracker::hasMean(std::size_t windows, float logit) const
{
    return std::isfinite(logit) && m_stretchWindows >= windows && meanLogit(newest(windows)) >= logit;
}

bool EpisodeTracker::isSustained() const
{
    return hasMean(m_sustainedWidth, m_sustainedLogit) || hasMean(m_lastingWidth, m_lastingLogit);
}

void EpisodeTracker::decide(std::span<const WindowScore> averaged)
{
    const float mean = meanLogit(averaged);
    // Sustained crying must still be heard when it is decided: the newest mean has not fallen out of it.
    const bool isSudden = m_onLogit >= kEpisodeLogitLimit &&
                          hasMean(smoothingWindows(kSuddenSeconds, m_hop), m_onLogit + kSuddenAboveOn);
    if (!m_inRun && (mean >= m_onLogit || (mean >= m_offLogit && (isSudden || isSustained())))) openRun();
    if (!m_inRun) return;
    if (mean < m_offLogit) {
        closeRun(false);
        return;
    }
    for (const WindowScore& window : averaged) {
        if (logitOf(window) < m_offLogit) continue;
        if (window.startSeconds > m_lastHeard.startSeconds) m_lastHeard = window;
        m_candidate->peakProbability = std::max(m_candidate->peakProbability, double(window.probability));
    }
    gatherEvidence(averaged);
    const double soFar = std::max(m_runOnset, centre(m_lastHeard));
    announceIfLongEnough(m_candidate->closedRuns + soFar - m_runOnset, soFar);
}

void EpisodeTracker::gatherEvidence(std::span<const WindowScore> averaged)
{
    auto& evidence = m_candidate->evidence;
    for (const WindowScore& window : averaged) {
        if (window.startSeconds <= m_candidate->lastEvidenceStart) continue; // stood in the last mean, too
        m_candidate->lastEvidenceStart = window.startSeconds;
        evidence.push_back(logitOf(window));
        if (evidence.size() > m_evidenceWidth)
            evidence.erase(std::min_element(evidence.begin(), evidence.end()));
    }
    m_candidate->peakLogit = clipLogit(evidence, m_evidenceWidth);
}

void EpisodeTracker::openRun()
{
    // Back from the newest window that passed by itself to the first of its neighbours; one may have missed.
    std::size_t first = m_windows.size();
    for (std::size_t i = m_windows.size(); i-- > 0;) {
        if (logitOf(m_windows[i]) >= m_offLogit)
            first = i;
        else if (first < m_windows.size() && first - i > 1)
            break;
    }
    assert(first < m_windows.size()); // a mean above the threshold has a member above it
    const bool beginsStream = first == 0 && m_windows.size() == m_stretchWindows;
    const double earliest = m_candidate ? std::max(m_candidate->lastEnd, m_streamStart) : m_streamStart;
    m_runOnset = onsetIn(m_windows[first], earliest, beginsStream);
    if (m_candidate && m_runOnset - m_candidate->lastEnd > m_config.mergeGapSeconds) closeCandidate();
    if (!m_candidate) m_candidate = Candidate{m_runOnset, m_runOnset, 0, {}, -1, -kClipLogitLimit, 0};
    m_lastHeard = m_windows[first];
    m_inRun = true;
    // What was in doubt belongs to the episode now.
    m_doubt.reset();
    m_pendingDoubts.clear();
}

void EpisodeTracker::closeRun(bool endsStream)
{
    const double end = std::max(m_runOnset, endIn(m_lastHeard, m_runOnset, endsStream));
    m_candidate->lastEnd = end;
    m_candidate->closedRuns += end - m_runOnset;
    m_inRun = false;
    announceIfLongEnough(m_candidate->closedRuns, end);
}

void EpisodeTracker::announceIfLongEnough(double heardSeconds, double end)
{
    if (!m_announced && heardSeconds < m_config.minSeconds) return;
    const bool isNew = !m_announced;
    m_announced = Episode{};
    m_announced->startSeconds = m_candidate->onset;
    m_announced->endSeconds = end;
    m_announced->cryProbability = logistic(m_candidate->peakLogit);
    if (isNew) m_events.push_back({EpisodeEvent::Kind::Started, m_now, *m_announced, m_candidate->peakLogit});
}

void EpisodeTracker::closeCandidateWhenUnheard()
{
    if (!m_candidate || m_inRun) return;
    const double deadline = m_candidate->lastEnd + m_config.mergeGapSeconds;
    if (m_now <= deadline) return;
    // A cry that began in time may show only in the window that begins at the deadline: it is waited for, and
    // so is what looks like the beginning of one.
    if (!m_windows.empty() && m_windows.back().startSeconds < deadline) return;
    for (const WindowScore& window : newest(m_width + 1))
        if (window.startSeconds > m_lastHeard.startSeconds && window.startSeconds - m_hop <= deadline &&
            logitOf(window) >= m_offLogit)
            return;
    closeCandidate();
}

void EpisodeTracker::closeCandidate()
{
    if (m_announced) {
        m_announced->endSeconds = m_candidate->lastEnd;
        m_events.push_back({EpisodeEvent::Kind::Ended, m_now, *m_announced, m_candidate->peakLogit});
    } else {
        m_rejected.push_back({m_candidate->onset, m_candidate->lastEnd, m_candidate->peakProbability,
                              RejectedStretch::Rule::TooShort});
    }
    m_announced.reset();
    m_candidate.reset();
    m_rejected.insert(m_rejected.end(), m_pendingDoubts.begin(), m_pendingDoubts.end());
    m_pendingDoubts.clear();
}

void EpisodeTracker::followDoubt(const WindowScore& score)
{
    if (m_inRun) return;
    const bool belongsToLastRun = m_candidate && score.startSeconds <= m_lastHeard.startSeconds;
    if (logitOf(score) >= m_offLogit && !belongsToLastRun) {
        if (!m_doubt) m_doubt = RejectedStretch{score.startSeconds, score.endSeconds, 0, {}};
        m_doubt->endSeconds = score.endSeconds;
        m_doubt->peakProbability = std::max(m_doubt->peakProbability, double(score.probability));
    } else if (m_doubt && score.startSeconds - m_doubt->endSeconds > double(m_width) * m_hop) {
        closeDoubt();
    }
}

void EpisodeTracker::closeDoubt()
{
    if (!m_doubt) return;
    m_doubt->rule = m_doubt->peakProbability >= m_config.onThreshold
                        ? RejectedStretch::Rule::SmoothedAway
                        : RejectedStretch::Rule::BelowOnThreshold;
    (m_candidate ? m_pendingDoubts : m_rejected).push_back(*m_doubt);
    m_doubt.reset();
}

void EpisodeTracker::skipTo(double seconds)
{
    settleShortStretch();
    if (m_inRun) closeRun(true);
    closeDoubt();
    m_windows.clear();
    m_stretchWindows = 0;
    m_levels.clear();
    m_droppedLevels = 0;
    m_streamStart = seconds;
    m_now = seconds;
    closeCandidateWhenUnheard();
}

void EpisodeTracker::finish()
{
    const double levelsEnd =
        m_streamStart + double(m_droppedLevels + std::ssize(m_levels)) * LevelMeter::kFrameSeconds;
    settleShortStretch();
    m_now = std::max(m_now, levelsEnd);
    if (m_inRun) closeRun(true);
    if (m_candidate) closeCandidate();
    closeDoubt();
}

float EpisodeTracker::openPeakLogit() const
{
    return m_candidate ? m_candidate->peakLogit : -kClipLogitLimit;
}

std::vector<EpisodeEvent> EpisodeTracker::takeEvents()
{
    return std::exchange(m_events, {});
}

std::vector<RejectedStretch> EpisodeTracker::takeRejected()
{
    return std::exchange(m_rejected, {});
}

std::span<const float> EpisodeTracker::levelsBetween(double from, double to) const
{
    const auto frameAt = [this](double seconds) {
        // Whole frames alone: what a stream has not finished yet must not count offline either.
        const double exact = (seconds - m_streamStart) / LevelMeter::kFrameSeconds;
        const auto frame = static_cast<std::int64_t>(std::floor(exact + 1e-6));
        return std::clamp<std::int64_t>(frame - m_droppedLevels, 0, std::ssize(m_levels));
    };
    const std::int64_t begin = frameAt(from);
    return std::span(m_levels).subspan(std::size_t(begin), std::size_t(std::max(begin, frameAt(to)) - begin));
}

double EpisodeTracker::levelTime(const float* level) const
{
    return m_streamStart + double(m_droppedLevels + (level - m_levels.data())) * LevelMeter::kFrameSeconds;
}

double EpisodeTracker::onsetIn(const WindowScore& first, double earliest, bool beginsStream) const
{
    const double from = std::max(earliest, first.startSeconds - m_hop);
    const double to = std::max(from, std::min(first.endSeconds, m_now));
    const auto levels = levelsBetween(from, to);
    const auto contrast =
        levelContrast(levelsBetween(first.startSeconds, m_now), levelsBetween(from - 1.0, to));
    if (contrast) {
        if (beginsStream && !levels.empty() && levels.front() >= contrast->threshold) return from;
        if (const auto edge = risingEdge(levels, *contrast)) return levelTime(levels.data() + *edge);
    }
    return beginsStream ? from : std::clamp(centre(first) - 0.5 * m_hop, from, to);
}

double EpisodeTracker::endIn(const WindowScore& last, double earliest, bool endsStream) const
{
    const double from = std::max(earliest, last.startSeconds);
    const double to = std::max(from, endsStream ? m_now : std::min(last.endSeconds + m_hop, m_now));
    const auto levels = levelsBetween(from, to);
    const auto contrast =
        levelContrast(levelsBetween(std::max(earliest, from - 1.0), std::min(last.endSeconds, m_now)),
                      levelsBetween(from, std::min(to + 1.0, m_now)));
    if (contrast) {
        if (endsStream && !levels.empty() && levels.back() >= contrast->threshold) return to;
        if (const auto edge = fallingEdge(levels, *contrast)) return levelTime(levels.data() + *edge);
    }
    return endsStream && last.endSeconds + m_hop >= m_now ? to
                                                          : std::clamp(centre(last) + 0.5 * m_hop, from, to);
}

EpisodeFindings findEpisodes(std::span<const WindowScore> scores, std::span<const float> levels,
                             double hopSeconds, const EpisodeConfig& config)
{
    EpisodeTracker tracker(config, hopSeconds);
    std::size_t pushed = 0;
    for (const WindowScore& score : scores) {
        const double frames = std::ceil(score.endSeconds / LevelMeter::kFrameSeconds);
        const std::size_t wanted = std::min(levels.size(), static_cast<std::size_t>(std::max(0.0, frames)));
        if (wanted > pushed) tracker.pushLevels(levels.subspan(pushed, wanted - pushed));
        pushed = std::max(pushed, wanted);
        tracker.push(score);
    }
    tracker.pushLevels(levels.subspan(pushed));
    tracker.finish();
    EpisodeFindings findings;
    for (EpisodeEvent& event : tracker.takeEvents())
        if (event.kind == EpisodeEvent::Kind::Ended) findings.episodes.push_back(std::move(event));
    findings.rejected = tracker.takeRejected();
    return findings;
}

} // namespace cryscope
