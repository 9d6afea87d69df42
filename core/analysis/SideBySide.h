#pragma once

#include "core/dataset/Manifest.h"
#include "core/evaluation/Comparison.h"
#include "core/evaluation/OutOfFold.h"
#include "core/model/Engine.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cryscope {

/// Why a comparison of two models is no proof.
enum class Reservation {
    PresentMayKnow,   ///< the card of the present model does not say (all of) what it has learned from
    CandidateMayKnow, ///< the same of the other
    UnknownInfants,   ///< clips without a group: whether an infant was heard before cannot be known
    FewInfants,       ///< fewer than kFewestInfants: the interval is not to be trusted
    OneInfant         ///< recordings of one infant: nothing is said of others; drawn anew by recording
};
inline constexpr std::int64_t kFewestInfants = 8;

enum class SideBySideVerdict {
    Better,   ///< the whole interval of the difference is on the better side
    NoBetter, ///< it holds 0
    Worse
};

struct SideBySideRequest {
    std::filesystem::path manifest;
    std::string labelColumn;       ///< empty: "cry", of kinds "reason"
    std::filesystem::path present; ///< bundle folders, of one task
    std::filesystem::path candidate;
    std::filesystem::path
        outOfFold; ///< of the candidate's cross-validation; empty: none. Where it has learned
                   ///< from an infant, its scores from there are those of a network that had not
    EvaluationConfig figures;
    DeviceRequest device = DeviceRequest::Auto;
    int jobs = 0; ///< cores; 0: all
};

struct SideBySide {
    ModelCard present, candidate;
    EvaluationReport presentReport, candidateReport;
    DifferenceReport difference; ///< candidate minus present
    std::string decisive;        ///< "roc_auc"; of kinds, and where one class is missing, "log_loss"
    SideBySideVerdict verdict = SideBySideVerdict::NoBetter;
    std::int64_t clips = 0, infants = 0;
    std::int64_t heardBefore =
        0; ///< labelled rows left out because one of the two has learned from their infant
    std::set<Reservation> reservations;
    std::vector<std::string> notes; ///< a sentence each
    bool isProof() const { return reservations.empty(); }
};

/// The rows that neither model has learned from, as far as their cards say.
struct HeldOutRows {
    Manifest manifest; ///< these rows alone
    std::set<std::string>
        fromOutOfFold; ///< paths whose scores of the candidate come from its cross-validation
    std::int64_t heardBefore = 0;
    std::set<Reservation> reservations;
};
HeldOutRows heldOutRows(const Manifest& manifest, const ModelCard& present, const ModelCard& candidate,
                        const std::set<std::string>& judgedOutOfFold = {});

/// From scores to the verdict; `judged` carries cards, rows left out and reservations so far. Errors as
/// evaluate() and pairedDifference().
Result<SideBySide> judgeSideBySide(SideBySide judged, EvaluationData present, EvaluationData candidate,
                                   const EvaluationConfig& figures, const CancelToken& cancel = {});

/// Runs both models over what neither has learned from and compares them, each infant drawn for both alike.
/// Blocking, minutes. Fails with InvalidArgument (two tasks, other classes, nothing held out), and as
/// readModelCard, readManifest, Engine::load, scoreManifest, readOutOfFoldScores; Cancelled.
Result<SideBySide> compareModels(const SideBySideRequest& request, Engine& engine,
                                 const CancelToken& cancel = {}, const ProgressFn& progress = {});

/// What the adoption history keeps of it: the differences by figure.
std::map<std::string, CardMetric> adoptionFigures(const SideBySide& judged);

} // namespace cryscope
