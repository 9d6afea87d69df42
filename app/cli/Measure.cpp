#include "app/cli/HowFile.h"
#include "app/cli/MeasureCompare.h"
#include "app/cli/MeasureText.h"
#include "app/cli/ModelOptions.h"
#include "core/audio/InputFiles.h"
#include "core/base/AtomicFile.h"

#include <functional>
#include <memory>
#include <ostream>

namespace cryscope::cli {
namespace {

struct MeasureOptions {
    std::vector<std::string> paths;
    std::vector<std::string> compared; ///< none, or two
    ModelOptions models;
    bool everySound = false;
    std::string format = "csv";
    std::string out;
    double stimulus = -1;
};

Result<CryMeasures> measureFile(const InputFile& input, const Models& models, const MeasureConfig& config,
                                const CommandContext& context)
{
    if (input.error) return tl::unexpected(*input.error);
    const auto audio = openRandomAccess(input.path, {}, context.cancel);
    if (!audio) return tl::unexpected(audio.error());
    return measureCries(*audio, models, config, context.cancel, context.progressBar(input.name.string()));
}

/// The detector; none where the user wants none, or where this installation has none and none was named.
Result<Models> findDetector(const MeasureOptions& options, const CommandContext& context)
{
    if (options.everySound) return Models{};
    auto models = loadModels(options.models, context);
    if (!models && options.models.models.empty()) {
        context.err << "cryscope-cli: Every sound is measured, whether it is a cry or not: "
                    << models.error().text() << '\n';
        return Models{};
    }
    if (models) models->reason.reset(); // measuring asks for no reason
    return models;
}

/// Measures the files in turn and hands their text to `give`, which says whether anybody reads on.
int measureFiles(const MeasureOptions& options, const Models& models, const CommandContext& context,
                 const std::function<bool(const std::string&)>& give)
{
    MeasureConfig config;
    if (options.stimulus >= 0) config.stimulusSeconds = options.stimulus;
    const bool csv = options.format == "csv";
    if (csv && !give(measuresCsvHeader())) return kSomeFailed;
    int status = kDone;
    for (const auto& input : inputFiles(options.paths)) {
        const auto measures = measureFile(input, models, config, context);
        if (!measures) {
            const int failed = context.report(measures.error());
            if (measures.error().kind == ErrorKind::Cancelled) return failed;
            status = kSomeFailed;
        }
        const std::string file = input.path.string();
        if (!give(csv ? measuresCsv(file, measures) : measuresJson(file, measures))) return kSomeFailed;
    }
    return status;
}

std::vector<std::filesystem::path> filesOf(const std::vector<std::string>& paths)
{
    std::vector<std::filesystem::path> files;
    for (const auto& input : inputFiles(paths)) files.push_back(input.path);
    return files;
}

int compare(const MeasureOptions& options, const Models& models, const HowFile& how,
            const CommandContext& context)
{
    MeasureConfig config;
    if (options.stimulus >= 0) config.stimulusSeconds = options.stimulus;
    const auto text = comparisonText(options.compared, models, config, options.format, context);
    if (!text) return context.report(text.error());
    if (!options.out.empty()) {
        auto written = writeFileAtomically(options.out, *text);
        if (written) written = how.write(options.out, filesOf(options.compared), context.cancel);
        return written ? kDone : context.report(written.error());
    }
    context.out << *text << std::flush;
    return context.out ? kDone : kSomeFailed;
}

int run(const MeasureOptions& options, const HowFile& how, const CommandContext& context)
{
    if (options.paths.empty() == options.compared.empty())
        return context.report({ErrorKind::InvalidArgument,
                               {},
                               "Name recordings or folders to measure, or two of them behind --compare."});
    const auto models = findDetector(options, context);
    if (!models) return context.report(models.error());
    if (!options.compared.empty()) return compare(options, *models, how, context);
    if (options.out.empty())
        return measureFiles(options, *models, context, [&](const std::string& text) {
            context.out << text << std::flush;
            return bool(context.out);
        });
    std::string collected;
    const int status = measureFiles(options, *models, context, [&](const std::string& text) {
        collected += text;
        return true;
    });
    // What was measured before an interruption is kept too.
    auto written = writeFileAtomically(options.out, collected);
    if (written && status != kInterrupted)
        written = how.write(options.out, filesOf(options.paths), context.cancel);
    if (!written) return context.report(written.error());
    return status;
}

} // namespace

void addMeasureCommand(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<MeasureOptions>();
    CLI::App* const command = app.add_subcommand(
        "measure", "Measure every cry unit of recordings: pitch, melody, voice quality, rhythm");
    command->add_option("paths", options->paths, "Recordings and folders of recordings");
    command
        ->add_option("--compare", options->compared,
                     "Two recordings, or two folders of recordings (of one infant and day, say): their\n"
                     "measures side by side with difference and interval, a row a measure")
        ->expected(2);
    addModelOptions(*command, std::shared_ptr<ModelOptions>(options, &options->models));
    command
        ->add_flag("--no-detector", options->everySound,
                   "Measure every sound that has the shape of a cry unit, without asking the detector:\n"
                   "for recordings that hold nothing but cries, or are marked already")
        ->excludes(command->get_option("--model"));
    command
        ->add_option("--format", options->format,
                     "csv: a row a unit and a row a recording; json: an object a recording, one a line")
        ->check(CLI::IsMember({"csv", "json"}))
        ->capture_default_str();
    command->add_option("--out", options->out, "Write to this file instead of standard output");
    command
        ->add_option(
            "--stimulus", options->stimulus,
            "Seconds from the start of the recording to the stimulus; the latency is counted from it")
        ->check(CLI::NonNegativeNumber);
    const auto how = std::make_shared<HowFile>(*command);
    command->footer(
        "The cry detector is asked first. \"Cry Rule\" (cry_rule) says what was measured: episodes - the "
        "units\n"
        "that lie in its cry episodes; clip - no episode opened, but the recording as a whole is judged a\n"
        "cry: all its units; no_cry - none; every_sound - no detector was asked, speech counts like "
        "cries.\n\n"
        "Columns carry their unit, and Raven's name where Raven has one. A value that cannot be measured\n"
        "is empty and \"Not Measurable\" says why. None of these figures tells the cause of a cry.\n\n"
        "The intervals of --compare (95 %) draw the cry units of either side anew: they say how sure a\n"
        "difference between these recordings is, not whether another day would show it. Extremes and counts\n"
        "have none.");
    command->callback([options, how, &context] {
        context.run = [options, how, &context] { return run(*options, *how, context); };
    });
}

} // namespace cryscope::cli
