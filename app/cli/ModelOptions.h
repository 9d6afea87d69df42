#pragma once

#include "app/cli/Command.h"
#include "core/analysis/LoadModels.h"

#include <memory>
#include <string>
#include <vector>

namespace cryscope::cli {

/// --model and --device, as every command that runs models has them.
struct ModelOptions {
    std::vector<std::string> models;
    std::string device = "auto";
};

void addModelOptions(CLI::App& command, const std::shared_ptr<ModelOptions>& options);
/// Loads them; notes (a fall-back to the CPU) go to context.err.
Result<Models> loadModels(const ModelOptions& options, const CommandContext& context);

} // namespace cryscope::cli
