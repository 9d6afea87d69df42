#pragma once

#include "core/base/CancelToken.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"

#include <CLI/CLI.hpp>
#include <functional>
#include <iosfwd>
#include <string>

namespace cryscope::cli {

/// Exit statuses of the contract.
inline constexpr int kDone = 0;
inline constexpr int kSomeFailed = 1;
inline constexpr int kUsage = 2;
inline constexpr int kInterrupted = 130;

/// What every command is given. Results go to `out`, messages and progress to `err`.
struct CommandContext {
    std::ostream& out;
    std::ostream& err;
    CancelToken cancel;         ///< requested by SIGINT and SIGTERM
    bool showsProgress = false; ///< stderr is a terminal
    std::function<int()> run;   ///< set by the subcommand's callback; main calls it and returns its value

    /// A bar on a terminal, nothing otherwise. Rate-limited.
    ProgressFn progressBar(const std::string& what) const;
    /// Prints "cryscope-cli: where: sentence" and returns kInterrupted for Cancelled, kUsage for
    /// InvalidArgument, else kSomeFailed.
    int report(const Error& error) const;
};

// One file a command; each adds its subcommand and sets context.run in the callback.
void addAnalyzeCommand(CLI::App& app, CommandContext& context);
void addFeaturesCommand(CLI::App& app, CommandContext& context);
void addSpectrogramCommand(CLI::App& app, CommandContext& context);
void addMeasureCommand(CLI::App& app, CommandContext& context);
void addMonitorCommand(CLI::App& app, CommandContext& context);
void addCheckMicrophoneCommand(CLI::App& app, CommandContext& context);
void addHistoryCommand(CLI::App& app, CommandContext& context);
void addTrainCommand(CLI::App& app, CommandContext& context);
void addEvaluateCommand(CLI::App& app, CommandContext& context);
void addCrossvalCommand(CLI::App& app, CommandContext& context);
void addTuneCommand(CLI::App& app, CommandContext& context);
void addDatasetCommand(CLI::App& app, CommandContext& context);
void addAugmentCommand(CLI::App& app, CommandContext& context);
void addLabelsCommand(CLI::App& app, CommandContext& context);
void addModelsCommand(CLI::App& app, CommandContext& context);
void addServeCommand(CLI::App& app, CommandContext& context);

} // namespace cryscope::cli
