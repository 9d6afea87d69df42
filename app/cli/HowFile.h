#pragma once

#include "app/cli/Command.h"

#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace cryscope::cli {

/// --no-how, and "NAME.how.json" beside what a command writes (core/analysis/Provenance.h): the recordings
/// and every setting of the command under the name of its option, of paths and addresses nothing but the last
/// part. To be made before the command is parsed; lives as long as its options.
class HowFile {
public:
    explicit HowFile(CLI::App& command);
    /// Fails as writeProvenance(); with --no-how it does nothing.
    /// `unsaid`: options that are left out because they tell what the export must not.
    Result<void> write(const std::filesystem::path& written,
                       const std::vector<std::filesystem::path>& recordings, const CancelToken& cancel,
                       const std::set<std::string>& unsaid = {}) const;

private:
    const CLI::App& m_command;
    std::shared_ptr<bool> m_leftOut = std::make_shared<bool>(false);
};

} // namespace cryscope::cli
