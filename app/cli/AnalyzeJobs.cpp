#include "app/cli/AnalyzeJobs.h"

#include "core/analysis/ResultJson.h"
#include "core/base/AtomicFile.h"
#include "core/base/Sha256.h"
#include "core/experiment/ExperimentPlan.h"

#include <ostream>

namespace fs = std::filesystem;

namespace cryscope::cli {
namespace {

constexpr std::size_t kLargestResult = std::size_t(256) << 20;

fs::path planFile(const fs::path& folder)
{
    return folder / "plan.json";
}

fs::path failureFile(const fs::path& folder, const InputFile& input, ResultFormat format)
{
    fs::path file = resultFile(folder, input, format);
    file += ".error";
    return file;
}

/// Of the recordings' paths in their order: the shares of the jobs depend on them.
std::string identityOf(const std::vector<InputFile>& all)
{
    std::string paths;
    for (const auto& input : all) paths += input.path.string() + '\0';
    return sha256(std::as_bytes(std::span(paths)));
}

/// The header that the jobs agreed on.
Result<std::string> agreedHeader(const fs::path& folder, const std::vector<InputFile>& all,
                                 ResultFormat format)
{
    const auto text = readFile(planFile(folder), kLargestResult);
    if (!text)
        return fail(ErrorKind::NotFound, folder.string(),
                    "There are no results of jobs in this folder; run analyze with --job first.");
    const auto plan = nlohmann::json::parse(*text, nullptr, false);
    if (!plan.is_object() || !plan.contains("header") || !plan["header"].is_string())
        return fail(ErrorKind::Unreadable, planFile(folder).string(),
                    "The file is damaged; delete the folder and run the jobs again.");
    if (plan.value("recordings", nlohmann::json()) != identityOf(all) ||
        plan.value("format", nlohmann::json()) != suffixOf(format))
        return fail(ErrorKind::InvalidArgument, folder.string(),
                    "The jobs were run on other recordings or in another format; merge with the same "
                    "arguments as theirs.");
    return plan["header"].get<std::string>();
}

/// Says what one run would have said of a recording that could not be analysed.
Result<std::string> toldFailure(const std::string& kept, const fs::path& file, const InputFile& input,
                                ResultFormat format, const CommandContext& context)
{
    const auto failure = nlohmann::json::parse(kept, nullptr, false);
    if (!failure.is_object() || !failure.contains("error") || !failure["error"].is_string() ||
        !failure.contains("where") || !failure["where"].is_string())
        return fail(ErrorKind::Unreadable, file.string(),
                    "The file is damaged; delete it and run its job again.");
    const std::string where = failure["where"].get<std::string>();
    const std::string sentence = failure["error"].get<std::string>();
    const std::string shown = input.path.string();
    context.err << "cryscope-cli: " << (where.empty() ? shown : where) << ": " << sentence << '\n';
    if (format != ResultFormat::JsonLines) return std::string();
    return toLine(toJson(Error{ErrorKind::Unreadable, where, sentence}, shown)) + '\n';
}

} // namespace

fs::path resultFile(const fs::path& folder, const InputFile& input, ResultFormat format)
{
    return folder / (input.name.string() + suffixOf(format));
}

Result<void> checkSharable(ResultFormat format)
{
    if (format == ResultFormat::JsonLines || format == ResultFormat::Csv) return {};
    return fail(ErrorKind::InvalidArgument, "--format", "Jobs share results as jsonl or csv; choose one.");
}

Result<void> agreeOnRecordings(const fs::path& folder, const std::vector<InputFile>& all, ResultFormat format,
                               const std::string& header, const std::string& models)
{
    return agreeOnPlan({{"recordings", identityOf(all)},
                        {"format", suffixOf(format)},
                        {"header", header},
                        {"models", models}},
                       planFile(folder));
}

Result<void> keepFailure(const fs::path& folder, const InputFile& input, ResultFormat format,
                         const Error& error)
{
    const nlohmann::json kept = {{"where", error.where}, {"error", error.sentence}};
    return writeFileAtomically(failureFile(folder, input, format),
                               kept.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

void forgetFailure(const fs::path& folder, const InputFile& input, ResultFormat format)
{
    std::error_code ignored;
    fs::remove(failureFile(folder, input, format), ignored);
}

Result<bool> mergeResults(const fs::path& folder, const std::vector<InputFile>& all, ResultFormat format,
                          const CommandContext& context)
{
    const auto header = agreedHeader(folder, all, format);
    if (!header) return tl::unexpected(header.error());
    // Nothing is printed before it is known that nothing is missing.
    for (const auto& input : all) {
        std::error_code error;
        if (!fs::exists(resultFile(folder, input, format), error) &&
            !fs::exists(failureFile(folder, input, format), error))
            return fail(ErrorKind::NotFound, input.path.string(),
                        "No job has done this recording yet; let its job finish (or run it again) and merge "
                        "then.");
    }
    bool isComplete = true;
    context.out << *header;
    for (const auto& input : all) {
        const fs::path failure = failureFile(folder, input, format);
        if (const auto kept = readFile(failure, kLargestResult)) {
            isComplete = false;
            const auto line = toldFailure(*kept, failure, input, format, context);
            if (!line) return tl::unexpected(line.error());
            context.out << *line;
            continue;
        }
        const fs::path file = resultFile(folder, input, format);
        const auto text = readFile(file, kLargestResult);
        if (!text) return tl::unexpected(text.error());
        if (!text->starts_with(*header))
            return fail(ErrorKind::Unreadable, file.string(),
                        "The file is damaged; delete it and run its job again.");
        context.out << std::string_view(*text).substr(header->size());
    }
    context.out << std::flush;
    return isComplete;
}

} // namespace cryscope::cli
