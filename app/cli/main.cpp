#include "app/cli/Command.h"

#include <csignal>
#include <exception>
#include <iostream>
#include <unistd.h>

namespace {

cryscope::CancelSource* g_interrupt = nullptr; // a signal handler can reach nothing else

extern "C" void onInterrupt(int)
{
    if (g_interrupt != nullptr) g_interrupt->request();
}

} // namespace

int main(int argc, char** argv)
{
    using namespace cryscope::cli;
    cryscope::CancelSource interrupt;
    g_interrupt = &interrupt;
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
    std::signal(SIGPIPE, SIG_IGN); // a closed pipe is a failed write, not a death

    CLI::App app("CryScope listens to, shows and classifies the cries of infants.", "cryscope-cli");
    app.set_version_flag("--version", CRYSCOPE_VERSION);
    app.require_subcommand(1);
    CommandContext context{.out = std::cout,
                           .err = std::cerr,
                           .cancel = interrupt.token(),
                           .showsProgress = ::isatty(STDERR_FILENO) != 0,
                           .run = {}};
    // Commands are added here, in the order in which --help lists them.
    addAnalyzeCommand(app, context);
    addMonitorCommand(app, context);
    addServeCommand(app, context);
    addCheckMicrophoneCommand(app, context);
    addHistoryCommand(app, context);
    addTrainCommand(app, context);
    addEvaluateCommand(app, context);
    addCrossvalCommand(app, context);
    addTuneCommand(app, context);
    addDatasetCommand(app, context);
    addAugmentCommand(app, context);
    addLabelsCommand(app, context);
    addModelsCommand(app, context);
    addFeaturesCommand(app, context);
    addSpectrogramCommand(app, context);
    addMeasureCommand(app, context);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        // --help and --version are no errors; everything else is wrong usage.
        return app.exit(error, std::cout, std::cerr) == 0 ? kDone : kUsage;
    }
    if (!context.run) return kUsage;
    try {
        return context.run();
    } catch (const std::exception& error) {
        std::cerr << "cryscope-cli: something went wrong inside the program (" << error.what()
                  << "); please report it.\n";
        return kSomeFailed;
    }
}
