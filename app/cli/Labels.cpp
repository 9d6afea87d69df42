#include "app/cli/Command.h"
#include "app/cli/LabelsMore.h"
#include "app/cli/LabelsDeidentify.h"
#include "core/analysis/EpisodeLabels.h"
#include "core/annotations/LabelFile.h"
#include "core/annotations/LabelJson.h"
#include "core/base/AtomicFile.h"
#include "core/base/JsonSchema.h"
#include "core/evaluation/ReviewerAgreement.h"

#include <filesystem>
#include <memory>
#include <ostream>
#include <set>

namespace cryscope::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* kAnalyze = "analyze"; ///< the one form that is no label format: results as labels

struct LabelsOptions {
    std::string in, out, from, to, recording;
    AgreementConfig agreement;
    bool sameTier = false;
    bool schema = false;
};

void print(std::ostream& out, const nlohmann::json& json)
{
    out << json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

/// A label format, or "analyze"; empty when the suffix says nothing.
std::string formatName(const std::string& file, const std::string& asked)
{
    if (!asked.empty()) return asked;
    if (fs::path(file).extension() == ".jsonl") return kAnalyze;
    const auto format = labelFormatOf(file);
    return format ? nameOf(*format) : "";
}

Result<ReadLabels> readAnalysis(const std::string& file)
{
    const auto text = readFile(file, 256u << 20);
    if (!text) return tl::unexpected(text.error());
    auto labels = labelsFromAnalysis(*text);
    if (!labels) return fail(labels.error().kind, file, labels.error().sentence);
    // analyze names recordings as they were given to it: from the folder in which it ran.
    labels->document = withAbsolutePaths(std::move(labels->document), fs::current_path());
    return labels;
}

Result<ReadLabels> readLabels(const std::string& file, const std::string& asked)
{
    const std::string name = formatName(file, asked);
    if (name == kAnalyze) return readAnalysis(file);
    auto labels = readLabelFile(file, labelFormatNamed(name));
    // Both our own files and saved results end in .json: what is inside decides.
    if (!labels && asked.empty() && name == nameOf(LabelFormat::Json) &&
        labels.error().kind == ErrorKind::Unreadable)
        if (auto analysis = readAnalysis(file)) return analysis;
    return labels;
}

void printWarnings(const CommandContext& context, const std::string& file,
                   const std::vector<std::string>& warnings)
{
    for (const std::string& warning : warnings)
        context.err << "cryscope-cli: " << file << ": " << warning << '\n';
}

Result<void> choose(LabelDocument& document, const std::string& recording)
{
    if (recording.empty()) return {};
    std::erase_if(document.recordings, [&](const RecordingLabels& labels) {
        const fs::path audio(labels.audio);
        return audio.filename() != recording && audio != recording;
    });
    if (document.recordings.size() == 1) return {};
    return fail(ErrorKind::InvalidArgument, "--recording",
                document.recordings.empty()
                    ? "No recording of that name has labels here; labels check lists them."
                    : "Several recordings have that name; give the whole path.");
}

std::string listed(const std::vector<LostField>& lost)
{
    std::string text;
    for (const LostField& field : lost)
        text += (text.empty() ? "" : ", ") + field.field + " (" + std::to_string(field.count) + ")";
    return text;
}

Result<void> writeAnalysis(const LabelDocument& document, const std::string& out,
                           const CommandContext& context)
{
    const auto text = analysisFromLabels(withRelativePaths(document, fs::current_path()));
    if (!text) return tl::unexpected(text.error());
    if (out != "-") return writeFileAtomically(out, *text);
    context.out << *text;
    return {};
}

Result<void> writeLabels(const LabelDocument& document, const LabelsOptions& options,
                         const CommandContext& context)
{
    const std::string name = formatName(options.out, options.to);
    if (name == kAnalyze) return writeAnalysis(document, options.out, context);
    const auto format = labelFormatNamed(name);
    if (!format)
        return fail(ErrorKind::InvalidArgument, options.out,
                    "The suffix names no label format; choose one with --to.");
    const auto lost =
        fieldsLost(*format, withRelativePaths(document, fs::absolute(options.out).parent_path()));
    if (!lost) return tl::unexpected(lost.error());
    if (!lost->empty())
        context.err << "cryscope-cli: " << name << " does not carry: " << listed(*lost)
                    << "; convert to json to keep everything.\n";
    if (options.out != "-") return writeLabelFile(options.out, document, format);
    const auto text = formatLabels(*format, withRelativePaths(document, fs::current_path()));
    if (!text) return tl::unexpected(text.error());
    context.out << *text;
    return {};
}

int convert(const LabelsOptions& options, const CommandContext& context)
{
    if (options.schema) {
        print(context.out, labelSchema());
        return kDone;
    }
    if (options.in.empty() || options.out.empty())
        return context.report(
            {ErrorKind::InvalidArgument, {}, "Name the file to read and the file to write."});
    auto labels = readLabels(options.in, options.from);
    if (!labels) return context.report(labels.error());
    printWarnings(context, options.in, labels->warnings);
    if (auto chosen = choose(labels->document, options.recording); !chosen)
        return context.report(chosen.error());
    if (auto written = writeLabels(labels->document, options, context); !written)
        return context.report(written.error());
    return labels->warnings.empty() ? kDone : kSomeFailed;
}

nlohmann::json checkSchema()
{
    using namespace schema;
    const auto lost = mapOf(listOf(recordOf({{"field", typed("string")}, {"count", typed("integer")}})));
    const auto recording = recordOf({{"audio", typed("string")},
                                     {"audio_found", typed("boolean")},
                                     {"duration_s", typed("number")},
                                     {"labels", typed("integer")},
                                     {"tiers", listOf(typed("string"))},
                                     {"kinds", mapOf(typed("integer"))},
                                     {"judged", typed("integer")}});
    return document(recordOf({{"file", typed("string")},
                              {"recordings", listOf(recording)},
                              {"warnings", listOf(typed("string"))},
                              {"lost", lost}}),
                    "cryscope-cli labels check");
}

nlohmann::json summaryOf(const RecordingLabels& recording)
{
    std::map<std::string, int> kinds;
    int judged = 0;
    recording.annotations.forEach([&](const Annotation& label) {
        ++kinds[label.kind];
        judged += label.verdict == Verdict::None ? 0 : 1;
    });
    std::error_code error;
    return {{"audio", recording.audio},
            {"audio_found", !recording.audio.empty() && fs::exists(recording.audio, error)},
            {"duration_s", recording.durationSeconds},
            {"labels", recording.annotations.size()},
            {"tiers", allTiers(recording)},
            {"kinds", kinds},
            {"judged", judged}};
}

/// What each format would not carry; formats that cannot hold the file at all are left out.
nlohmann::json lossesOf(const LabelDocument& document)
{
    nlohmann::json losses = nlohmann::json::object();
    for (const LabelFormat format : kLabelFormats) {
        const auto lost = fieldsLost(format, document);
        if (!lost) continue;
        nlohmann::json fields = nlohmann::json::array();
        for (const LostField& field : *lost)
            fields.push_back({{"field", field.field}, {"count", field.count}});
        losses[nameOf(format)] = std::move(fields);
    }
    return losses;
}

int check(const LabelsOptions& options, const CommandContext& context)
{
    if (options.schema) {
        print(context.out, checkSchema());
        return kDone;
    }
    if (options.in.empty())
        return context.report({ErrorKind::InvalidArgument, {}, "Name the file to check."});
    const auto labels = readLabels(options.in, options.from);
    if (!labels) return context.report(labels.error());
    nlohmann::json recordings = nlohmann::json::array();
    for (const RecordingLabels& recording : labels->document.recordings)
        recordings.push_back(summaryOf(recording));
    print(context.out, {{"file", options.in},
                        {"recordings", std::move(recordings)},
                        {"warnings", labels->warnings},
                        {"lost", lossesOf(labels->document)}});
    return labels->warnings.empty() ? kDone : kSomeFailed;
}

int agree(const LabelsOptions& options, const CommandContext& context)
{
    if (options.schema) {
        print(context.out, agreementSchema());
        return kDone;
    }
    if (options.in.empty() || options.out.empty())
        return context.report({ErrorKind::InvalidArgument, {}, "Name the label files of the two reviewers."});
    const auto first = readLabels(options.in, options.from);
    if (!first) return context.report(first.error());
    const auto second = readLabels(options.out, options.to);
    if (!second) return context.report(second.error());
    printWarnings(context, options.in, first->warnings);
    printWarnings(context, options.out, second->warnings);
    AgreementConfig config = options.agreement;
    config.pairing.acrossTiers = !options.sameTier;
    const auto report = agreementOf(first->document, second->document, config, context.cancel);
    if (!report) return context.report(report.error());
    print(context.out, toJson(*report));
    return first->warnings.empty() && second->warnings.empty() ? kDone : kSomeFailed;
}

const std::set<std::string>& formatNames()
{
    static const std::set<std::string> names{"json", "audacity", "textgrid", "raven", "csv", kAnalyze};
    return names;
}

} // namespace

void addLabelsCommand(CLI::App& app, CommandContext& context)
{
    auto* labels = app.add_subcommand("labels", "Convert, check, compare and sample label files");
    labels->require_subcommand(1);
    const auto options = std::make_shared<LabelsOptions>();
    const auto add = [&](const char* name, const char* what,
                         int (*run)(const LabelsOptions&, const CommandContext&)) {
        auto* command = labels->add_subcommand(name, what);
        command->callback([options, &context, run] {
            context.run = [options, &context, run] { return run(*options, context); };
        });
        command->add_flag("--schema", options->schema, "Print the schema of the JSON and stop");
        return command;
    };
    const auto addFormat = [](CLI::App* command, const char* option, std::string& value, const char* what) {
        command->add_option(option, value, what)->check(CLI::IsMember(formatNames()));
    };
    constexpr const char* kFormats =
        "Formats go by the suffix: .txt Audacity, .selections.txt Raven, .TextGrid Praat,\n"
        ".csv BirdNET-style, .json ours (--schema prints its schema), .jsonl the results\n"
        "of analyze. A line that cannot be read is named with its number, the rest is\n"
        "kept and the exit status is 1.";
    auto* converting =
        add("convert", "Write labels in another program's form; say what that cannot carry", convert);
    converting->add_option("in", options->in, "File to read");
    converting->add_option("out", options->out, "File to write; - for standard output");
    addFormat(converting, "--from", options->from, "Format of the file read");
    addFormat(converting, "--to", options->to, "Format of the file written");
    converting->add_option("--recording", options->recording,
                           "Only the labels of this recording: path or file name");
    converting->footer(kFormats);

    auto* checking = add(
        "check", "Tell what a label file holds, what is wrong with it, what each format would lose", check);
    checking->add_option("file", options->in, "File to read");
    addFormat(checking, "--from", options->from, "Its format");
    checking->footer(kFormats);

    auto* agreeing =
        add("agree", "Count how two reviewers agree: percent, Cohen's kappa, the list of differences", agree);
    agreeing->add_option("first", options->in, "Labels of one reviewer");
    agreeing->add_option("second", options->out, "Labels of the other");
    addFormat(agreeing, "--from", options->from, "Format of the first");
    addFormat(agreeing, "--second-from", options->to, "Format of the second");
    agreeing
        ->add_option("--min-overlap", options->agreement.pairing.minOverlap,
                     "Two labels are of the same thing from this overlap on (common time / time of either)")
        ->capture_default_str();
    agreeing
        ->add_option("--point-tolerance", options->agreement.pairing.pointSeconds,
                     "Two points are the same within this many seconds")
        ->capture_default_str();
    agreeing->add_flag("--same-tier", options->sameTier,
                       "Only labels of tiers of the same name can be of the same thing");
    agreeing->add_flag("--judged-only", options->agreement.judgedOnly,
                       "Leave out places with a model's label that one of the two has not judged");
    agreeing->add_flag("--cry-or-not", options->agreement.cryOrNot,
                       "Read every kind but other_sound and not_sure as cry");
    agreeing->add_option("--seed", options->agreement.bootstrap.seed, "Of the intervals' draws")
        ->capture_default_str();
    agreeing->footer(
        "Intervals (95 %) draw whole recordings, or labels where there is one recording. \"overall\" counts\n"
        "what one of the two did not mark as a difference; \"of_pairs\" compares what both marked.");
    addLabelsSample(*labels, context);
    addLabelsLocate(*labels, context);
    addLabelsDeidentify(*labels, context);
}

} // namespace cryscope::cli
