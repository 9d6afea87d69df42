#include "core/analysis/SideBySide.h"

#include "core/analysis/ManifestScores.h"
#include "core/model/HeardGroups.h"
#include "core/model/ModelBundle.h"

#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {

constexpr double kListening = 0.95; ///< share of the work; the figures are the rest

std::optional<std::int64_t> dayOf(const ManifestRow& row)
{
    const auto cell = row.others.find("recorded_unix_s");
    if (cell == row.others.end() || cell->second.empty()) return std::nullopt;
    char* end = nullptr;
    const double seconds = std::strtod(cell->second.c_str(), &end);
    if (end == cell->second.c_str() || !std::isfinite(seconds)) return std::nullopt;
    return static_cast<std::int64_t>(std::floor(seconds / 86400));
}

std::set<std::string> infantsOf(const EvaluationData& data)
{
    std::set<std::string> infants;
    for (const auto& clip : data.clips) infants.insert(clip.group);
    return infants;
}

bool hasBothClasses(const EvaluationData& data)
{
    return std::any_of(data.clips.begin(), data.clips.end(), [](const auto& c) { return c.truth == 1; }) &&
           std::any_of(data.clips.begin(), data.clips.end(), [](const auto& c) { return c.truth == 0; });
}

SideBySideVerdict verdictOf(const Interval& difference, bool isHigherBetter)
{
    const double low = isHigherBetter ? difference.low : -difference.high;
    const double high = isHigherBetter ? difference.high : -difference.low;
    if (!(std::isfinite(low) && std::isfinite(high))) return SideBySideVerdict::NoBetter;
    return low > 0    ? SideBySideVerdict::Better
           : high < 0 ? SideBySideVerdict::Worse
                      : SideBySideVerdict::NoBetter;
}

/// One infant's recordings are drawn anew by day, or by file where days are not known.
void regroupOneInfant(EvaluationData& data, const std::map<std::string, std::int64_t>& days)
{
    for (auto& clip : data.clips) {
        const auto day = days.find(clip.name);
        clip.group = day == days.end() ? "file:" + clip.name : "day:" + std::to_string(day->second);
    }
}

class Comparer {
public:
    Comparer(const SideBySideRequest& request, Engine& engine, const CancelToken& cancel,
             const ProgressFn& progress)
        : m_request(request), m_engine(engine), m_cancel(cancel), m_progress(progress)
    {}

    Result<SideBySide> run()
    {
        if (auto ready = prepare(); !ready) return tl::unexpected(ready.error());
        auto present = listen(m_request.present, m_rows.manifest, 0);
        if (!present) return tl::unexpected(present.error());
        auto candidate = candidateScores();
        if (!candidate) return tl::unexpected(candidate.error());
        if (m_infants.size() == 1) {
            m_judged.reservations.insert(Reservation::OneInfant);
            m_judged.reservations.erase(Reservation::FewInfants);
            regroupOneInfant(*present, m_days);
            regroupOneInfant(*candidate, m_days);
        }
        report(m_progress, kListening, "figures");
        return judgeSideBySide(std::move(m_judged), std::move(*present), std::move(*candidate),
                               m_request.figures, m_cancel);
    }

private:
    Result<void> prepare()
    {
        for (auto* side : {&m_judged.present, &m_judged.candidate}) {
            auto card = readModelCard(side == &m_judged.present ? m_request.present : m_request.candidate);
            if (!card) return tl::unexpected(card.error());
            *side = std::move(*card);
        }
        if (m_judged.present.task != m_judged.candidate.task)
            return fail(
                ErrorKind::InvalidArgument, m_judged.candidate.name,
                "One of the two detects cries and the other tells their kind; compare models of one task.");
        m_judgesReasons = m_judged.candidate.task == ModelTask::Reason;
        const std::string label = !m_request.labelColumn.empty() ? m_request.labelColumn
                                  : m_judgesReasons              ? "reason"
                                                                 : "cry";
        const auto manifest = readManifest(m_request.manifest, label);
        if (!manifest) return tl::unexpected(manifest.error());
        std::set<std::string> judgedOutOfFold;
        if (!m_request.outOfFold.empty()) {
            auto scores = readOutOfFoldScores(m_request.outOfFold, m_judged.candidate.thresholds.clip);
            if (!scores) return tl::unexpected(scores.error());
            m_outOfFold = std::move(scores->data);
            for (const auto& clip : m_outOfFold.clips) judgedOutOfFold.insert(clip.name);
        }
        m_rows = heldOutRows(*manifest, m_judged.present, m_judged.candidate, judgedOutOfFold);
        m_judged.heardBefore = m_rows.heardBefore;
        m_judged.reservations = m_rows.reservations;
        for (const auto& row : m_rows.manifest.rows) {
            if (const auto day = dayOf(row)) m_days[row.path] = *day;
            if (!row.label.empty()) m_infants.insert(row.group.empty() ? "file:" + row.path : row.group);
        }
        if (!m_infants.empty()) return {};
        return fail(
            ErrorKind::InvalidArgument, m_request.manifest.string(),
            "One of the two models has learned from every infant here; keep some infants apart, or let "
            "it learn with cross-validation.");
    }

    Result<EvaluationData> listen(const std::filesystem::path& bundle, const Manifest& rows, int part)
    {
        auto loaded = m_engine.load(bundle, m_request.device);
        if (!loaded) return tl::unexpected(loaded.error());
        ManifestScoring scoring;
        scoring.judgesReasons = m_judgesReasons;
        (m_judgesReasons ? scoring.models.reason : scoring.models.detector) = loaded->classifier;
        scoring.jobs = m_request.jobs;
        auto scores = scoreManifest(rows, scoring, m_cancel, [&](const Progress& state) {
            report(m_progress, kListening * (part + std::max(0.0, state.fraction)) / 2, "listening");
        });
        if (!scores) return tl::unexpected(scores.error());
        auto& notes = m_judged.notes;
        if (part == 0) notes.insert(notes.end(), scores->notes.begin(), scores->notes.end());
        if (part == 0 && !scores->failed.empty())
            notes.push_back(std::to_string(scores->failed.size()) +
                            " files could not be read and are left out.");
        return std::move(scores->data);
    }

    Result<EvaluationData> candidateScores()
    {
        Manifest rows = m_rows.manifest;
        std::erase_if(rows.rows, [&](const auto& row) { return m_rows.fromOutOfFold.contains(row.path); });
        EvaluationData data;
        if (!rows.rows.empty() && std::any_of(rows.rows.begin(), rows.rows.end(),
                                              [](const auto& row) { return !row.label.empty(); })) {
            auto heard = listen(m_request.candidate, rows, 1);
            if (!heard) return tl::unexpected(heard.error());
            data = std::move(*heard);
        } else {
            data.classes = m_judgesReasons ? m_judged.candidate.classes : m_outOfFold.classes;
            data.threshold = m_outOfFold.threshold;
        }
        for (ScoredClip clip : m_outOfFold.clips) {
            if (!m_rows.fromOutOfFold.contains(clip.name)) continue;
            clip.fold.clear(); // both sides pooled: the present model has no folds
            data.clips.push_back(std::move(clip));
        }
        return data;
    }

    const SideBySideRequest& m_request;
    Engine& m_engine;
    const CancelToken& m_cancel;
    const ProgressFn& m_progress;
    SideBySide m_judged;
    bool m_judgesReasons = false;
    EvaluationData m_outOfFold;
    HeldOutRows m_rows;
    std::set<std::string> m_infants;
    std::map<std::string, std::int64_t> m_days;
};

} // namespace

HeldOutRows heldOutRows(const Manifest& manifest, const ModelCard& present, const ModelCard& candidate,
                        const std::set<std::string>& judgedOutOfFold)
{
    HeldOutRows held;
    const auto heardByPresent = heardGroups(present);
    const auto heardByCandidate = heardGroups(candidate);
    if (!heardByPresent || !heardByPresent->isComplete) held.reservations.insert(Reservation::PresentMayKnow);
    if (!heardByCandidate || !heardByCandidate->isComplete)
        held.reservations.insert(Reservation::CandidateMayKnow);
    held.manifest = manifest;
    held.manifest.rows.clear();
    const auto groups = effectiveGroups(manifest);
    std::set<std::string> infants;
    for (std::size_t i = 0; i < manifest.rows.size(); ++i) {
        const auto& row = manifest.rows[i];
        if (row.label.empty()) continue;
        const bool knowsPresent = heardByPresent && heardByPresent->has(groups[i]);
        const bool knowsCandidate = heardByCandidate && heardByCandidate->has(groups[i]);
        const bool isOutOfFold = judgedOutOfFold.contains(row.path);
        if (knowsPresent || (knowsCandidate && !isOutOfFold)) {
            ++held.heardBefore;
            continue;
        }
        if (isOutOfFold && (knowsCandidate || !heardByCandidate)) held.fromOutOfFold.insert(row.path);
        if (row.group.empty()) held.reservations.insert(Reservation::UnknownInfants);
        infants.insert(groups[i]);
        held.manifest.rows.push_back(row);
    }
    // Every row judged out of fold: it does not matter what the candidate's card says.
    if (!held.manifest.rows.empty() && held.fromOutOfFold.size() == held.manifest.rows.size())
        held.reservations.erase(Reservation::CandidateMayKnow);
    if (std::ssize(infants) < kFewestInfants) held.reservations.insert(Reservation::FewInfants);
    return held;
}

Result<SideBySide> judgeSideBySide(SideBySide judged, EvaluationData present, EvaluationData candidate,
                                   const EvaluationConfig& figures, const CancelToken& cancel)
{
    Candidate first{.name = judged.candidate.name + " " + judged.candidate.version,
                    .description = {},
                    .data = std::move(candidate),
                    .leaky = {},
                    .curves = {},
                    .settings = {}};
    Candidate second{.name = judged.present.name + " " + judged.present.version,
                     .description = {},
                     .data = std::move(present),
                     .leaky = {},
                     .curves = {},
                     .settings = {}};
    auto difference = pairedDifference(first, second, figures, cancel);
    if (!difference) return tl::unexpected(difference.error());
    auto ofCandidate = evaluate(first.data, figures, cancel);
    if (!ofCandidate) return tl::unexpected(ofCandidate.error());
    auto ofPresent = evaluate(second.data, figures, cancel);
    if (!ofPresent) return tl::unexpected(ofPresent.error());
    const bool byRanking = first.data.classes.size() == 2 && hasBothClasses(second.data);
    judged.decisive = byRanking ? "roc_auc" : "log_loss";
    judged.clips = difference->clips;
    judged.infants = std::ssize(infantsOf(second.data));
    judged.difference = std::move(*difference);
    judged.verdict = verdictOf(judged.difference.figures[judged.decisive], byRanking);
    judged.candidateReport = std::move(*ofCandidate);
    judged.presentReport = std::move(*ofPresent);
    return judged;
}

Result<SideBySide> compareModels(const SideBySideRequest& request, Engine& engine, const CancelToken& cancel,
                                 const ProgressFn& progress)
{
    return Comparer(request, engine, cancel, progress).run();
}

std::map<std::string, CardMetric> adoptionFigures(const SideBySide& judged)
{
    std::map<std::string, CardMetric> figures;
    const std::string protocol = "difference to " + judged.difference.second + " on " +
                                 std::to_string(judged.clips) + " clips of " +
                                 std::to_string(judged.infants) +
                                 (judged.reservations.contains(Reservation::OneInfant)
                                      ? " times of one infant"
                                      : " infants that neither is known to have learned from") +
                                 ", paired bootstrap";
    for (const auto& [name, interval] : judged.difference.figures)
        if (std::isfinite(interval.value) && std::isfinite(interval.low) && std::isfinite(interval.high))
            figures[name] = {interval.value, interval.low, interval.high, protocol};
    return figures;
}

} // namespace cryscope
