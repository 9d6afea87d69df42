#include "app/cli/HowFile.h"

#include "core/analysis/Provenance.h"

namespace cryscope::cli {
namespace {

/// A folder's name may be a person's.
std::string withoutFolders(const std::string& value)
{
    const auto slash = value.find_last_of('/');
    return slash == std::string::npos || value.find_first_of("{[\"") != std::string::npos
               ? value
               : value.substr(slash + 1);
}

nlohmann::ordered_json valueOf(const CLI::Option& option)
{
    if (option.get_expected_max() == 0) return option.count() > 0; // a flag
    if (option.count() == 0) return option.get_default_str();
    nlohmann::ordered_json values = nlohmann::ordered_json::array();
    for (const std::string& value : option.results()) values.push_back(withoutFolders(value));
    return values.size() == 1 ? values.front() : values;
}

} // namespace

HowFile::HowFile(CLI::App& command) : m_command(command)
{
    command.add_flag("--no-how", *m_leftOut,
                     "Leave out the file NAME.how.json beside what is written: program, settings, hashes");
}

Result<void> HowFile::write(const std::filesystem::path& written,
                            const std::vector<std::filesystem::path>& recordings, const CancelToken& cancel,
                            const std::set<std::string>& unsaid) const
{
    static const std::set<std::string> kOwn = {"out", "key", "help", "no-how", "schema"};
    if (*m_leftOut) return {};
    nlohmann::ordered_json settings{{"what", m_command.get_name()}};
    for (const CLI::Option* option : m_command.get_options()) {
        const auto& names = option->get_lnames();
        if (names.empty() || kOwn.contains(names.front()) || unsaid.contains(names.front())) continue;
        settings[names.front()] = valueOf(*option);
    }
    return writeProvenance(written, recordings, settings, cancel);
}

} // namespace cryscope::cli
