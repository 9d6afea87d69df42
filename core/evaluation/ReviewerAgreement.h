#pragma once

#include "core/annotations/LabelDocument.h"
#include "core/annotations/Pairing.h"
#include "core/base/CancelToken.h"
#include "core/evaluation/ClassMetrics.h"
#include "core/evaluation/GroupResampling.h"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace cryscope {

/// Something on which the two differ; an empty kind means that this reviewer marked nothing there.
struct Disagreement {
    std::string audio;
    double startSeconds = 0, endSeconds = 0;
    std::optional<std::string> first, second; ///< judged kinds; nullopt: nothing marked, or judged wrong
    AnnotationId firstId, secondId;           ///< 0 without a label
    bool operator==(const Disagreement&) const = default;
};

struct AgreementConfig {
    PairingConfig pairing;
    BootstrapConfig bootstrap;
    /// Places with a model's label that one of the two has not judged are left out: nobody answered there.
    bool judgedOnly = false;
    /// Every kind but "other_sound" and "not_sure" is read as "cry": do they agree on whether it is one?
    bool cryOrNot = false;
};

/// How two people agree on the same recordings. What a label says is its judgedKind(): a label that was
/// judged wrong counts as not marked, and one that was judged "not sure" is of the kind "not_sure".
///
/// Two questions, two pairs of figures: over all places that both have answered, and over the places that
/// both marked. "Nothing" is a kind of its own: a place that both judged wrong is one on which they agree.
/// (Of free labels there are no places where both saw nothing, and kappa is on the strict side.) NaN where a
/// figure cannot be had (no places, one kind alone).
struct AgreementReport {
    std::int64_t pairs = 0, onlyFirst = 0, onlySecond = 0;
    std::int64_t bothWrong = 0;            ///< places that both judged wrong
    std::int64_t notJudged = 0;            ///< places left out (AgreementConfig::judgedOnly)
    Interval percentOverall, kappaOverall; ///< percent is a share, 0..1
    Interval percentOfPairs, kappaOfPairs;
    std::string drawnBy; ///< what the bootstrap draws: "recording", or "label" where there is one recording
    std::vector<std::string> kinds;          ///< rows and columns of `matrix`; the last is "" for not marked
    ConfusionMatrix matrix;                  ///< the first reviewer in rows
    std::vector<Disagreement> disagreements; ///< by recording and time
    std::vector<std::string> onlyInOne;      ///< recordings that one of the two lacks: left out
};

/// Recordings are matched by path, then by file name where that is unique; if each has one recording, these
/// two are matched whatever they are called. Fails with InvalidArgument when no recording is common or the
/// pairing is out of range, with Cancelled.
Result<AgreementReport> agreementOf(const LabelDocument& first, const LabelDocument& second,
                                    const AgreementConfig& config = {}, const CancelToken& cancel = {});

/// The JSON of `cryscope-cli labels agree` and its schema.
nlohmann::json toJson(const AgreementReport& report);
nlohmann::json agreementSchema();

} // namespace cryscope
