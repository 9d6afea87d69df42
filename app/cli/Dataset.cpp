#include "app/cli/Command.h"
#include "core/base/AtomicFile.h"
#include "core/dataset/Audit.h"
#include "core/dataset/GroupSplit.h"
#include "core/dataset/Manifest.h"

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

namespace cryscope::cli {
namespace {

struct AuditOptions {
    std::string manifest, out, fix;
    std::string format = "json";
    AuditConfig config;
    bool printsSchema = false;
};

struct SplitOptions {
    std::string manifest, out, foldFile;
    std::string label = "cry";
    std::string strata;
    int folds = 5;
    double test = 0;
    std::uint64_t seed = 1;
};

void printProblems(const Manifest& manifest, std::ostream& err)
{
    for (const auto& problem : manifest.problems)
        err << "cryscope-cli: " << manifest.file.string() << ": " << problem << '\n';
}

Result<void> writeOrPrint(const std::string& file, const std::string& text, const CommandContext& context)
{
    if (!file.empty()) return writeFileAtomically(file, text);
    context.out << text << std::flush;
    return {};
}

/// The same rows with paths that start from the folder of `file`.
Manifest movedTo(Manifest manifest, const std::filesystem::path& file)
{
    std::error_code error;
    const auto from = std::filesystem::absolute(manifest.file, error).parent_path();
    const auto to = std::filesystem::absolute(file, error).parent_path();
    if (from.lexically_normal() != to.lexically_normal())
        for (auto& row : manifest.rows)
            if (const std::filesystem::path path(row.path); !path.is_absolute())
                row.path =
                    (from / path).lexically_normal().lexically_relative(to.lexically_normal()).string();
    manifest.file = file;
    return manifest;
}

int runAudit(const AuditOptions& options, CommandContext& context)
{
    if (options.printsSchema) {
        context.out << auditSchema().dump(2) << '\n';
        return kDone;
    }
    if (options.manifest.empty())
        return context.report({ErrorKind::InvalidArgument, "dataset audit", "Name the manifest to look at."});
    const auto manifest = readManifest(options.manifest, "");
    if (!manifest) return context.report(manifest.error());
    printProblems(*manifest, context.err);
    const auto facts =
        measureClips(*manifest, options.config.jobs, context.cancel, context.progressBar("listening"));
    if (!facts) return context.report(facts.error());
    bool allReadable = true;
    for (std::size_t row = 0; row < facts->size(); ++row) {
        if ((*facts)[row]) continue;
        allReadable = false;
        context.err << "cryscope-cli: " << manifest->rows[row].path << ": " << (*facts)[row].error().sentence
                    << '\n';
    }
    const auto report = audit(*manifest, *facts, options.config, context.cancel);
    if (!report) return context.report(report.error());
    const std::string text =
        options.format == "text"
            ? auditText(*report)
            : toJson(*report).dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    if (const auto written = writeOrPrint(options.out, text, context); !written)
        return context.report(written.error());
    if (!options.fix.empty()) {
        const Manifest kept = movedTo(withoutUnusable(*manifest, *report), options.fix);
        if (const auto written = writeManifest(kept, options.fix); !written)
            return context.report(written.error());
        context.err << options.fix << ": " << kept.rows.size() << " of " << manifest->rows.size()
                    << " rows kept\n";
    }
    return allReadable ? kDone : kSomeFailed;
}

std::vector<std::string> strataOf(const Manifest& manifest, const std::string& column)
{
    std::vector<std::string> strata;
    for (const auto& row : manifest.rows) {
        // An unlabelled row stays out whatever its stratum.
        std::string stratum = row.label;
        if (!stratum.empty() && !column.empty())
            stratum += "/" + std::string(Manifest::value(row, column, manifest.labelColumn));
        strata.push_back(std::move(stratum));
    }
    return strata;
}

void addColumn(Manifest& manifest, const std::string& column)
{
    if (std::find(manifest.columns.begin(), manifest.columns.end(), column) == manifest.columns.end())
        manifest.columns.push_back(column);
}

int runSplit(const SplitOptions& options, CommandContext& context)
{
    auto manifest = readManifest(options.manifest, options.label);
    if (!manifest) return context.report(manifest.error());
    printProblems(*manifest, context.err);
    const auto& columns = manifest->columns;
    if (!options.strata.empty() && std::find(columns.begin(), columns.end(), options.strata) == columns.end())
        return context.report(
            {ErrorKind::InvalidArgument, options.strata, "The manifest has no such column."});
    const bool holdsOut = options.test > 0;
    const auto strata = strataOf(*manifest, options.strata);
    const auto groups = effectiveGroups(*manifest);
    const auto split = holdsOut ? groupHoldout(strata, groups, options.test, options.seed)
                                : stratifiedGroupKFold(strata, groups, options.folds, options.seed);
    if (!split) return context.report(split.error());
    for (const auto& note : split->notes) context.err << "cryscope-cli: " << note << '\n';
    if (!options.foldFile.empty())
        if (const auto written = writeFolds(*split, *manifest, options.foldFile); !written)
            return context.report(written.error());

    addColumn(*manifest, holdsOut ? "split" : "fold");
    for (std::size_t row = 0; row < manifest->rows.size(); ++row) {
        const int side = split->foldOfRow[row];
        if (holdsOut)
            manifest->rows[row].split = side < 0 ? "" : side == 0 ? "train" : "test";
        else
            manifest->rows[row].fold = side < 0 ? "" : std::to_string(side);
    }
    if (!options.out.empty()) *manifest = movedTo(std::move(*manifest), options.out);
    if (const auto written = writeOrPrint(options.out, formatManifest(*manifest), context); !written)
        return context.report(written.error());
    context.err << "split " << splitId(*split, *manifest) << ": ";
    for (int fold = 0; fold < split->folds; ++fold)
        context.err << (fold > 0 ? ", " : "") << split->testRows(fold).size();
    context.err << " clips\n";
    return kDone;
}

void addAudit(CLI::App& dataset, CommandContext& context)
{
    auto options = std::make_shared<AuditOptions>();
    CLI::App* const command = dataset.add_subcommand(
        "audit", "Listen to every clip and say what would mislead a model or its figures");
    command->add_option("manifest", options->manifest, "The manifest (CSV: path, group, labels, ...)");
    command->add_option("--label", options->config.labelColumns,
                        "Label columns (default: those of cry, reason and label that there are)");
    command->add_option("--format", options->format, "json or text")
        ->check(CLI::IsMember({"json", "text"}))
        ->capture_default_str();
    command->add_option("--out", options->out, "Write the report here instead of to stdout");
    command->add_option(
        "--fix", options->fix,
        "Write a manifest without unreadable and silent clips and exact copies; audio is not touched");
    command
        ->add_option("--silent-db", options->config.silentDbfs,
                     "Near-silent: loudest half second below, dBFS")
        ->capture_default_str();
    command->add_option("--min-seconds", options->config.minSeconds, "Shorter clips are named")
        ->capture_default_str();
    command->add_option("--jobs", options->config.jobs, "Cores to use (0: all)")
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
    command->add_flag("--schema", options->printsSchema, "Print the JSON schema of the report and stop");
    command->callback(
        [options, &context] { context.run = [options, &context] { return runAudit(*options, context); }; });
}

void addSplit(CLI::App& dataset, CommandContext& context)
{
    auto options = std::make_shared<SplitOptions>();
    CLI::App* const command =
        dataset.add_subcommand("split", "Deal the clips out to folds so that no infant is on two sides");
    command->add_option("manifest", options->manifest, "The manifest")->required();
    command->add_option("--label", options->label, "The label column whose classes are kept even")
        ->capture_default_str();
    command->add_option("--strata", options->strata, "A second column to keep even, such as source");
    CLI::Option* const folds = command->add_option("--folds", options->folds, "How many folds (column fold)")
                                   ->check(CLI::Range(2, 1000))
                                   ->capture_default_str();
    command->add_option("--test", options->test, "Instead: the share to hold out (column split: train, test)")
        ->check(CLI::Range(0.01, 0.99))
        ->excludes(folds);
    command->add_option("--seed", options->seed, "Another seed, another split")->capture_default_str();
    command->add_option("--out", options->out,
                        "Write the manifest with its new column here instead of to stdout");
    command->add_option("--fold-file", options->foldFile, "Also write the bare folds, to freeze them");
    command->callback(
        [options, &context] { context.run = [options, &context] { return runSplit(*options, context); }; });
}

} // namespace

void addDatasetCommand(CLI::App& app, CommandContext& context)
{
    CLI::App* const dataset = app.add_subcommand("dataset", "Build and check a data set");
    dataset->require_subcommand(1);
    addAudit(*dataset, context);
    addSplit(*dataset, context);
}

} // namespace cryscope::cli
