#pragma once

#include "app/cli/Command.h"
#include "core/analysis/ResultText.h"
#include "core/audio/InputFiles.h"
#include "core/experiment/JobShare.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <vector>

namespace cryscope::cli {

/// Where the result of a recording lies in the folder of --out.
std::filesystem::path resultFile(const std::filesystem::path& folder, const InputFile& input,
                                 ResultFormat format);

// Jobs share the recordings of `analyze`: each leaves one file a recording in a folder that all see, and the
// merge prints them in the order, and with the header, of one run over all of them.

/// What is the matter with the format, if jobs cannot share it: InvalidArgument.
Result<void> checkSharable(ResultFormat format);
/// What this job shares with the others; `all`: the recordings of every job. InvalidArgument when the folder
/// holds the results of other recordings, of another format or another model.
Result<void> agreeOnRecordings(const std::filesystem::path& folder, const std::vector<InputFile>& all,
                               ResultFormat format, const std::string& header, const std::string& models);
/// Keeps, beside the results, that a recording has none, and why; with success that is taken back.
Result<void> keepFailure(const std::filesystem::path& folder, const InputFile& input, ResultFormat format,
                         const Error& error);
void forgetFailure(const std::filesystem::path& folder, const InputFile& input, ResultFormat format);

/// Prints what one run would have printed; true when every recording could be read. NotFound names the first
/// recording that no job has done yet.
Result<bool> mergeResults(const std::filesystem::path& folder, const std::vector<InputFile>& all,
                          ResultFormat format, const CommandContext& context);

} // namespace cryscope::cli
