#pragma once

#include "core/annotations/Annotation.h"
#include "core/base/CancelToken.h"
#include "core/base/Result.h"
#include "core/evaluation/GroupResampling.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cryscope {

/// A stretch that a model took for something, of some recording.
struct ClipWithScore {
    std::string recording = {}; ///< its path, '/' between folders
    double startSeconds = 0;
    double endSeconds = 0;
    std::string kind = {};
    double score = 0; ///< 0..1
    Verdict verdict = Verdict::None;
    bool operator==(const ClipWithScore&) const = default;
};

struct DrawConfig {
    std::size_t count = 100; ///< clips to draw
    std::size_t strata = 10; ///< of equal width over 0..1
    std::uint64_t seed = 1;
    /// Fails with InvalidArgument: count or strata of 0, or more than 1,000 strata.
    Result<void> validate() const;
    bool operator==(const DrawConfig&) const = default;
};

/// A clip that was drawn, with the probability with which it was.
struct DrawnClip {
    ClipWithScore clip = {};
    std::size_t stratum = 0;
    double probability = 1; ///< clips drawn of the stratum / candidates in it
    /// Judged before there was a draw: it stands for itself (probability 1) and is not asked again.
    bool isKnown = false;
    bool operator==(const DrawnClip&) const = default;
};

struct ScoreStratum {
    double lowScore = 0, highScore = 1; ///< [low, high); the last one with its high end
    std::size_t candidates = 0;         ///< clips without a verdict when it was drawn
    std::size_t drawn = 0;
    bool operator==(const ScoreStratum&) const = default;
};

/// What was drawn, how, and from what: enough to draw it again and to say what it stands for.
struct ScoreDraw {
    DrawConfig config = {};
    std::vector<ScoreStratum> strata = {};
    /// In the order in which to judge them: stratum after stratum in turn, so that any beginning of the list
    /// is a draw of the same kind; those that are known come last.
    std::vector<DrawnClip> clips = {};
    std::size_t population() const; ///< candidates and known clips
    std::size_t toJudge() const;    ///< of `clips`, those that are not known
    bool operator==(const ScoreDraw&) const = default;
};

/// Draws, without replacement and with a seed, an equal number of clips without a verdict from every stratum
/// of the score; what a small stratum cannot give is taken from the others, one each in turn. A stratum with
/// candidates gives one at least, whatever `count` says. Clips that have a verdict are known. The same
/// candidates in any order and the same seed give the same draw. A score outside 0..1 counts as the nearest
/// bound. Fails with InvalidArgument for a bad config or no clip without a verdict.
Result<ScoreDraw> drawByScore(std::span<const ClipWithScore> candidates, const DrawConfig& config = {});

/// What the verdicts on a draw say of all candidates.
struct WeightedPrecision {
    std::string kind = {};   ///< empty: all kinds
    std::int64_t judged = 0; ///< right or not, known ones among them
    std::int64_t right = 0;
    Interval precision = {}; ///< of all candidates, weighted
    double unweighted = 0;   ///< right / judged: what the clips that were looked at would say alone
    double covered = 0;      ///< share of the population in strata with a verdict
    bool operator==(const WeightedPrecision&) const = default;
};
/// The share of right ones among all candidates, from a draw by score. A person's verdict y is 1 for Right
/// and 0 for Wrong and OtherKind; NotSure says nothing and leaves its clip out, as one that is not judged
/// yet.
///
/// Horvitz and Thompson (1952): every judged clip counts 1/p, where p is the probability that it was drawn
/// and judged, here n_h / N_h with n_h the judged and N_h the candidates of its stratum h (those that are
/// judged are the first of a list in random order, so they are a draw as well; known clips have p = 1):
///     precision = (sum over judged of y / p) / (sum over judged of 1 / p),
/// whose denominator is the number of candidates in strata with a verdict (`covered` says which share that
/// is; 1 when every stratum has one). Of one kind the same sums over clips of that kind (a ratio estimate,
/// Hajek 1971). Unbiased over all drawings where every stratum is covered; the share among the clips that
/// were looked at (`unweighted`) is not, because low scores are drawn more often than they come.
///
/// The interval (95 %) is that of Wilson (1927) with the effective number m = q(1 - q) / V, where
/// V = sum over h of (N_h / N)^2 (1 - n_h / N_h) q_h (1 - q_h) / n_h is the variance of a stratified draw
/// without replacement and q_h = (right_h + 1/2) / (n_h + 1), so that a stratum in which all are alike does
/// not count as certain. It speaks of these recordings, not of others.
///
/// `verdicts` are those of draw.clips, in their order. Fails with InvalidArgument for another number. The
/// first is of all kinds, then the kinds by name. Without a verdict the figures are NaN.
Result<std::vector<WeightedPrecision>> precisionOf(const ScoreDraw& draw, std::span<const Verdict> verdicts);

/// The draw as CSV: a row a clip with the columns recording, start_s, end_s, kind, score, stratum,
/// stratum_low, stratum_high, stratum_candidates, stratum_drawn, probability, known_verdict, seed. Recordings
/// below `folder` are written from there.
std::string formatDraw(const ScoreDraw& draw, const std::filesystem::path& folder);
/// And back, with paths made absolute from `folder`. Fails with Unreadable where it is no draw.
Result<ScoreDraw> parseDraw(std::string_view csv, const std::filesystem::path& folder);

} // namespace cryscope
