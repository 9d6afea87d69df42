#pragma once

#include "core/evaluation/Evaluation.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace cryscope::cli {

/// --bootstrap and --permutations: how much work the intervals and p-values of a report are worth.
void addFigureOptions(CLI::App& command, const std::shared_ptr<EvaluationConfig>& figures);

} // namespace cryscope::cli
