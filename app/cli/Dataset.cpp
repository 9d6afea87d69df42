#include "app/cli/Command.h"
#include "core/base/AtomicFile.h"
#include "core/dataset/Audit.h"
#include "core/dataset/GroupSplit.h"
#include "core/dataset/Import.h"
#include "core/dataset/ImportLibrary.h"
#include "core/dataset/Manifest.h"
#include "core/evaluation/AuditHtml.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

namespace cryscope::cli {
namespace {

struct AuditOptions {
    std::string manifest, out, html, fix;
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

struct ImportOptions {
    std::string input, out;
    std::string layout = "auto";
    std::vector<std::string> columns, rename;
    ImportConfig config;
    bool skipsListening = false;
    bool isLibrary = false;
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
    if (!options.html.empty()) {
        const ReportHeading heading{
            .title = "Audit of " + std::filesystem::path(options.manifest).filename().string(), .lines = {}};
        if (const auto written = writeFileAtomically(options.html, auditHtml(*report, heading)); !written)
            return context.report(written.error());
    }
    if (!options.fix.empty()) {
        const Manifest kept = rebased(withoutUnusable(*manifest, *report), options.fix);
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
    if (!options.out.empty()) *manifest = rebased(std::move(*manifest), options.out);
    if (const auto written = writeOrPrint(options.out, formatManifest(*manifest), context); !written)
        return context.report(written.error());
    context.err << "split " << splitId(*split, *manifest) << ": ";
    for (int fold = 0; fold < split->folds; ++fold)
        context.err << (fold > 0 ? ", " : "") << split->testRows(fold).size();
    context.err << " clips\n";
    return kDone;
}

/// "a=b" pairs of the command line.
Result<std::map<std::string, std::string>> pairsOf(const std::vector<std::string>& texts,
                                                   const std::string& option)
{
    std::map<std::string, std::string> pairs;
    for (const auto& text : texts) {
        const auto equals = text.find('=');
        if (equals == std::string::npos || equals == 0)
            return fail(ErrorKind::InvalidArgument, option, "Write it as OLD=NEW, not \"" + text + "\".");
        pairs[text.substr(0, equals)] = text.substr(equals + 1);
    }
    return pairs;
}

int runImport(ImportOptions options, CommandContext& context)
{
    auto rename = pairsOf(options.rename, "--rename");
    if (!rename) return context.report(rename.error());
    const auto columns = pairsOf(options.columns, "--column");
    if (!columns) return context.report(columns.error());
    options.config.rename = std::move(*rename);
    options.config.measures = !options.skipsListening;
    options.config.layout = options.layout == "folders"      ? ImportConfig::Layout::FolderPerClass
                            : options.layout == "donateacry" ? ImportConfig::Layout::Donateacry
                                                             : ImportConfig::Layout::Auto;
    const auto progress = context.progressBar("listening");
    // Without --out the paths start from the working folder, where the output will most likely be put.
    const std::string target = options.out.empty() ? "manifest.csv" : options.out;
    std::error_code error;
    const auto manifest =
        options.isLibrary ? importLibrary(options.input, target, options.config, context.cancel, progress)
        : std::filesystem::is_directory(options.input, error)
            ? importFolder(options.input, target, options.config, context.cancel, progress)
            : importCsv(options.input, target, *columns, options.config, context.cancel, progress);
    if (!manifest) return context.report(manifest.error());
    printProblems(*manifest, context.err);
    if (const auto written = writeOrPrint(options.out, formatManifest(*manifest), context); !written)
        return context.report(written.error());
    context.err << target << ": " << manifest->rows.size() << " clips";
    for (const auto& name : labelNames(*manifest))
        context.err << ", " << name << " "
                    << std::count_if(manifest->rows.begin(), manifest->rows.end(),
                                     [&](const ManifestRow& row) { return row.label == name; });
    context.err << '\n';
    return manifest->problems.empty() ? kDone : kSomeFailed;
}

void addImport(CLI::App& dataset, CommandContext& context)
{
    auto options = std::make_shared<ImportOptions>();
    CLI::App* const command =
        dataset.add_subcommand("import", "Make a manifest from a folder of recordings or a CSV");
    command
        ->add_option("input", options->input,
                     "A folder (one sub-folder a class, or donateacry names), a CSV, or with --library the\n"
                     "folder in which Monitor keeps its sittings")
        ->required();
    command->add_flag("--library", options->isLibrary,
                      "Take cries with an answer and collected recordings with a label and consent; columns\n"
                      "cry and reason, the group is the infant");
    command->add_option("--out", options->out, "The manifest to write instead of printing it");
    command
        ->add_option(
            "--layout", options->layout,
            "folders: the class is the folder's name; donateacry: label, infant and time are read from the\n"
            "file's name; auto: the second where the name allows, else the first")
        ->check(CLI::IsMember({"auto", "folders", "donateacry"}))
        ->capture_default_str();
    command->add_option("--label", options->config.labelColumn, "The label column to fill")
        ->capture_default_str();
    command->add_option(
        "--rename", options->rename,
        "OLD=NEW renames a class or merges it with another; OLD= leaves it out (may be repeated)");
    command->add_option("--column", options->columns,
                        "Of a CSV: THEIRS=OURS, such as filename=path or infant=group (may be repeated)");
    command->add_option("--group-pattern", options->config.groupPattern,
                        "Regular expression over the path whose first group names the infant");
    command->add_flag("--no-listening", options->skipsListening,
                      "Do not decode the clips: no hash, duration, rate, codec; broken files stay in");
    command->add_option("--jobs", options->config.jobs, "Cores to use (0: all)")
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
    command->callback(
        [options, &context] { context.run = [options, &context] { return runImport(*options, context); }; });
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
    command->add_option("--html", options->html, "Also write a self-contained page");
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
    addImport(*dataset, context);
    addAudit(*dataset, context);
    addSplit(*dataset, context);
}

} // namespace cryscope::cli
