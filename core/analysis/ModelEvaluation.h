#pragma once

#include "core/base/Result.h"
#include "core/evaluation/Evaluation.h"
#include "core/model/Engine.h"

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

namespace cryscope {

/// Where the figures of an evaluation came from, for the head of its report.
struct EvaluationOrigin {
    std::string data, label;
    std::string model, version, device; ///< empty: scores from a file, no one model
    std::string protocol;
    std::int64_t unlabelled = 0;
    std::vector<Error> failed;      ///< files that could not be read
    std::vector<std::string> notes; ///< a sentence each
};

struct ModelEvaluationRequest {
    std::filesystem::path manifest;
    std::filesystem::path bundle;
    std::string label;               ///< column; empty: "cry", of kinds "reason"
    std::string by = "source";       ///< column whose values get figures of their own, where there is one
    std::optional<double> threshold; ///< a cry at or above it; nullopt: the model's own
    std::optional<double> conformal; ///< also sets of classes that hold the truth so often
    EvaluationConfig figures;
    DeviceRequest device = DeviceRequest::Auto;
    int jobs = 0; ///< cores; 0: all
};

struct ModelEvaluation {
    EvaluationReport report;
    EvaluationOrigin origin;
    std::vector<std::string> problems; ///< bad lines of the manifest, a sentence each
};

/// One model on every labelled clip of a manifest: what `cryscope-cli evaluate` and the window show.
/// Blocking, minutes. Fails as readModelCard, readManifest, Engine::load, scoreManifest, addAnswerSets and
/// evaluate.
Result<ModelEvaluation> evaluateModel(const ModelEvaluationRequest& request, Engine& engine,
                                      const CancelToken& cancel = {}, const ProgressFn& progress = {});

/// The JSON of `cryscope-cli evaluate`.
nlohmann::json evaluationJson(const EvaluationReport& report, const EvaluationOrigin& origin);
/// The head of its page.
ReportHeading headingOf(const EvaluationOrigin& origin);

} // namespace cryscope
