#pragma once

#include "core/base/Result.h"

#include <string>
#include <variant>
#include <vector>

namespace cryscope {

/// What the command line asks for.
struct Options {
    enum class Workspace { Remembered, Review, Monitor, History, Batch, Training };
    std::vector<std::string> files;
    Workspace workspace = Workspace::Remembered;
    bool listen = false;
    bool record = false;
    std::string recordFolder;        ///< empty: the remembered one
    std::string library;             ///< folder; empty: the usual one
    std::string eventLog;            ///< empty: none, "-": standard error
    std::string input;               ///< name of the microphone; empty: the remembered one
    std::vector<std::string> models; ///< empty: the usual ones; {"level"}: loudness alone
};

/// The options, or the exit status when there is nothing to start (--help, --version, wrong usage): what had
/// to be said is said.
std::variant<Options, int> parseOptions(int argc, const char* const* argv);

} // namespace cryscope
