#include "core/evaluation/ScoreDraw.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <set>
#include <tuple>

namespace cryscope {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kZ = 1.959963984540054;

std::size_t stratumOf(double score, std::size_t strata)
{
    const double place = std::clamp(std::isfinite(score) ? score : 0.0, 0.0, 1.0) * double(strata);
    return std::min(static_cast<std::size_t>(place), strata - 1);
}

/// std's distributions and shuffle differ between libraries; the remainder's bias is one in 2^64.
template <class T>
void shuffle(std::vector<T>& values, std::mt19937_64& random)
{
    for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[random() % i]);
}

/// How many of each stratum: one each in turn until all are drawn.
std::vector<std::size_t> shares(const std::vector<ScoreStratum>& strata, std::size_t count)
{
    std::vector<std::size_t> drawn(strata.size(), 0);
    for (std::size_t left = count; left > 0;) {
        const std::size_t before = left;
        for (std::size_t h = strata.size(); h-- > 0 && left > 0;) { // an odd one goes to the higher score
            if (drawn[h] >= strata[h].candidates) continue;
            ++drawn[h];
            --left;
        }
        if (left == before) break;
    }
    return drawn;
}

bool isJudged(Verdict verdict)
{
    return verdict == Verdict::Right || verdict == Verdict::Wrong || verdict == Verdict::OtherKind;
}

struct Tally {
    double judged = 0, right = 0;
    double probability = 0; ///< drawn and judged
};

/// Wilson's interval for a share of `trials` that need not be whole.
Interval wilson(double share, double trials)
{
    const double z2 = kZ * kZ;
    const double middle = (share + z2 / (2 * trials)) / (1 + z2 / trials);
    const double half =
        kZ / (1 + z2 / trials) * std::sqrt(share * (1 - share) / trials + z2 / (4 * trials * trials));
    return {share, std::clamp(std::min(middle - half, share), 0.0, 1.0),
            std::clamp(std::max(middle + half, share), 0.0, 1.0)};
}

WeightedPrecision figures(const std::vector<Tally>& strata, const Tally& known)
{
    WeightedPrecision figure;
    figure.judged = std::llround(known.judged);
    figure.right = std::llround(known.right);
    double all = known.judged;
    double right = known.right;
    for (const Tally& stratum : strata) {
        if (stratum.judged == 0) continue;
        figure.judged += std::llround(stratum.judged);
        figure.right += std::llround(stratum.right);
        all += stratum.judged / stratum.probability;
        right += stratum.right / stratum.probability;
    }
    if (figure.judged == 0) {
        figure.precision = {kNan, kNan, kNan};
        figure.unweighted = kNan;
        return figure;
    }
    figure.unweighted = double(figure.right) / double(figure.judged);
    const double share = right / all;
    double variance = 0;
    for (const Tally& stratum : strata) {
        if (stratum.judged == 0) continue;
        const double weight = stratum.judged / stratum.probability / all;
        const double q = (stratum.right + 0.5) / (stratum.judged + 1);
        variance += weight * weight * (1 - stratum.probability) * q * (1 - q) / stratum.judged;
    }
    if (variance <= 0) {
        figure.precision = {share, share, share}; // everything has been judged
        return figure;
    }
    // A share of 0 or 1 is drawn a little towards the middle, as in the strata.
    const double judged = double(figure.judged);
    const double q = (share * judged + 0.5) / (judged + 1);
    figure.precision = wilson(share, std::max(q * (1 - q) / variance, 1.0));
    return figure;
}

} // namespace

Result<void> DrawConfig::validate() const
{
    constexpr std::size_t kMostStrata = 1000;
    if (count == 0) return fail(ErrorKind::InvalidArgument, "count", "Draw one clip or more.");
    if (strata == 0 || strata > kMostStrata)
        return fail(ErrorKind::InvalidArgument, "strata", "There must be 1 to 1,000 strata.");
    return {};
}

std::size_t ScoreDraw::population() const
{
    std::size_t all = clips.size() - toJudge();
    for (const ScoreStratum& stratum : strata) all += stratum.candidates;
    return all;
}

std::size_t ScoreDraw::toJudge() const
{
    return std::size_t(
        std::count_if(clips.begin(), clips.end(), [](const DrawnClip& clip) { return !clip.isKnown; }));
}

Result<ScoreDraw> drawByScore(std::span<const ClipWithScore> candidates, const DrawConfig& config)
{
    if (auto valid = config.validate(); !valid) return tl::unexpected(valid.error());
    ScoreDraw draw;
    draw.config = config;
    std::vector<std::vector<ClipWithScore>> waiting(config.strata);
    std::vector<ClipWithScore> known;
    for (const ClipWithScore& clip : candidates)
        (clip.verdict == Verdict::None ? waiting[stratumOf(clip.score, config.strata)] : known)
            .push_back(clip);
    const auto inOrder = [](const ClipWithScore& a, const ClipWithScore& b) {
        return std::tie(a.recording, a.startSeconds, a.endSeconds, a.kind, a.score) <
               std::tie(b.recording, b.startSeconds, b.endSeconds, b.kind, b.score);
    };
    std::mt19937_64 random(config.seed);
    for (std::size_t h = 0; h < config.strata; ++h) {
        draw.strata.push_back(
            {double(h) / double(config.strata), double(h + 1) / double(config.strata), waiting[h].size(), 0});
        std::sort(waiting[h].begin(), waiting[h].end(), inOrder);
        shuffle(waiting[h], random);
    }
    const auto filled = std::size_t(std::count_if(draw.strata.begin(), draw.strata.end(),
                                                  [](const ScoreStratum& s) { return s.candidates > 0; }));
    const auto wanted = shares(draw.strata, std::max(config.count, filled));
    for (std::size_t h = 0; h < config.strata; ++h) draw.strata[h].drawn = wanted[h];
    for (std::size_t turn = 0;; ++turn) {
        std::vector<std::size_t> round;
        for (std::size_t h = 0; h < config.strata; ++h)
            if (turn < wanted[h]) round.push_back(h);
        if (round.empty()) break;
        shuffle(round, random);
        for (const std::size_t h : round)
            draw.clips.push_back({std::move(waiting[h][turn]), h,
                                  double(wanted[h]) / double(draw.strata[h].candidates), false});
    }
    if (draw.clips.empty())
        return fail(ErrorKind::InvalidArgument, {},
                    known.empty()
                        ? "There is no clip of a model to draw from; let the recordings be analysed "
                          "first."
                        : "Every clip has its verdict already; there is nothing left to draw.");
    std::sort(known.begin(), known.end(), inOrder);
    for (ClipWithScore& clip : known) {
        const std::size_t h = stratumOf(clip.score, config.strata);
        draw.clips.push_back({std::move(clip), h, 1, true});
    }
    return draw;
}

Result<std::vector<WeightedPrecision>> precisionOf(const ScoreDraw& draw, std::span<const Verdict> verdicts)
{
    if (verdicts.size() != draw.clips.size())
        return fail(ErrorKind::InvalidArgument, "verdicts", "There must be one verdict a clip of the draw.");
    const auto verdictOf = [&](std::size_t i) {
        // A known clip keeps what was said of it where nobody has said otherwise since.
        return verdicts[i] == Verdict::None && draw.clips[i].isKnown ? draw.clips[i].clip.verdict
                                                                     : verdicts[i];
    };
    std::vector<double> judgedOf(draw.strata.size(), 0);
    std::set<std::string> kinds;
    for (std::size_t i = 0; i < draw.clips.size(); ++i) {
        if (!isJudged(verdictOf(i))) continue;
        kinds.insert(draw.clips[i].clip.kind);
        if (!draw.clips[i].isKnown) ++judgedOf[draw.clips[i].stratum];
    }
    const auto of = [&](const std::string* kind) {
        std::vector<Tally> strata(draw.strata.size());
        Tally known;
        for (std::size_t i = 0; i < draw.clips.size(); ++i) {
            const DrawnClip& drawn = draw.clips[i];
            const Verdict verdict = verdictOf(i);
            if (!isJudged(verdict) || (kind != nullptr && drawn.clip.kind != *kind)) continue;
            Tally& tally = drawn.isKnown ? known : strata[drawn.stratum];
            tally.probability =
                drawn.isKnown ? 1 : judgedOf[drawn.stratum] / double(draw.strata[drawn.stratum].candidates);
            ++tally.judged;
            if (verdict == Verdict::Right) ++tally.right;
        }
        WeightedPrecision figure = figures(strata, known);
        if (kind != nullptr) figure.kind = *kind;
        std::size_t covered = draw.clips.size() - draw.toJudge();
        for (std::size_t h = 0; h < draw.strata.size(); ++h)
            if (judgedOf[h] > 0) covered += draw.strata[h].candidates;
        figure.covered = double(covered) / double(std::max<std::size_t>(draw.population(), 1));
        return figure;
    };
    std::vector<WeightedPrecision> all{of(nullptr)};
    for (const std::string& kind : kinds) all.push_back(of(&kind));
    return all;
}

} // namespace cryscope
