#include "app/cli/FigureOptions.h"

namespace cryscope::cli {

void addFigureOptions(CLI::App& command, const std::shared_ptr<EvaluationConfig>& figures)
{
    command.add_option("--bootstrap", figures->bootstrapRepeats, "Draws of donors behind the intervals")
        ->check(CLI::Range(1, 1000000))
        ->capture_default_str();
    command.add_option("--permutations", figures->permutations, "Shuffles behind the p-values (0: none)")
        ->check(CLI::Range(0, 1000000))
        ->capture_default_str();
}

} // namespace cryscope::cli
