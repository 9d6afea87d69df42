#include "app/gui/Options.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <map>

namespace cryscope {

std::variant<Options, int> parseOptions(int argc, const char* const* argv)
{
    Options options;
    CLI::App app("CryScope shows, measures and classifies the cries of infants.", "cryscope");
    app.set_version_flag("--version", CRYSCOPE_VERSION);
    app.add_option("FILE", options.files, "Recordings to open in Review");
    const std::map<std::string, Options::Workspace> workspaces = {{"review", Options::Workspace::Review},
                                                                  {"monitor", Options::Workspace::Monitor},
                                                                  {"history", Options::Workspace::History},
                                                                  {"batch", Options::Workspace::Batch},
                                                                  {"training", Options::Workspace::Training}};
    app.add_option("--workspace", options.workspace,
                   "What to show first: review, monitor, history, batch or training")
        ->transform(CLI::CheckedTransformer(workspaces, CLI::ignore_case))
        ->type_name("NAME");
    app.add_flag("--listen", options.listen, "Show Monitor and listen at once");
    auto* record = app.add_option("--record", options.recordFolder,
                                  "Listen and record what is heard to a WAV file in DIR")
                       ->type_name("DIR");
    app.add_option("--library", options.library,
                   "Keep sittings, cries and their sound in this folder instead of the usual one")
        ->type_name("DIR");
    app.add_option("--event-log", options.eventLog,
                   "Append what the monitor says to FILE (- for standard error), one JSON object a line")
        ->type_name("FILE");
    app.add_option("--input", options.input, "Listen to the microphone of this name")->type_name("NAME");
    app.add_option(
           "--model", options.models,
           "Model to use instead of the usual one, a bundle's folder or name; may be given twice (detector "
           "and kinds of cry). \"level\" takes whatever is loud for crying")
        ->type_name("PATH|NAME")
        ->allow_extra_args(false);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error, std::cout, std::cerr) == 0 ? 0 : 2;
    }
    options.record = record->count() > 0;
    options.listen = options.listen || options.record;
    return options;
}

} // namespace cryscope
