#include "app/cli/Command.h"
#include "core/acoustics/MicrophoneCheck.h"
#include "core/audio/AudioFile.h"

#include <memory>
#include <ostream>

namespace cryscope::cli {
namespace {

struct CheckOptions {
    std::string file;
    std::string format = "json";
    double seconds = 10;
    MicrophoneCheckConfig config;
    bool schema = false;
};

std::string asText(const MicrophoneReport& report)
{
    std::string text;
    for (const auto& finding : report.findings)
        text += gradeName(finding.grade) + "  " + findingText(finding, report) + "\n";
    return text + "\n" + assumptionText(report.config) + "\n";
}

Result<MicrophoneReport> check(const CheckOptions& options, const CommandContext& context)
{
    auto source = openAudioFile(options.file);
    if (!source) return tl::unexpected(source.error());
    const SampleRate rate = (*source)->sampleRate();
    std::vector<float> samples;
    std::vector<float> block(std::size_t(rate.hz));
    while (double(samples.size()) < options.seconds * rate.hz) {
        if (context.cancel.requested()) return cancelled();
        const auto count = (*source)->read(block);
        if (!count) return tl::unexpected(count.error());
        if (*count == 0) break;
        samples.insert(samples.end(), block.begin(), block.begin() + std::ptrdiff_t(*count));
    }
    samples.resize(std::min(samples.size(), std::size_t(options.seconds * rate.hz)));
    auto report = checkMicrophone(samples, rate, options.config);
    if (!report) return fail(report.error().kind, options.file, report.error().sentence);
    return report;
}

int run(const CheckOptions& options, CommandContext& context)
{
    if (options.schema) {
        context.out << microphoneReportSchema().dump(2) << '\n';
        return kDone;
    }
    if (options.file.empty())
        return context.report(
            {ErrorKind::InvalidArgument, "check-microphone", "Name a recording of the room."});
    const auto report = check(options, context);
    if (!report) return context.report(report.error());
    context.out << (options.format == "text" ? asText(*report) : toJson(*report).dump(2) + "\n")
                << std::flush;
    return kDone;
}

} // namespace

void addCheckMicrophoneCommand(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<CheckOptions>();
    CLI::App* const command = app.add_subcommand(
        "check-microphone", "Say what a microphone gives, from ten seconds of a quiet room");
    command->add_option("file", options->file, "A recording of the room in which a cry is to be heard");
    command->add_option("--seconds", options->seconds, "How much of it to listen to")
        ->check(CLI::Range(5.0, 600.0))
        ->capture_default_str();
    command->add_option("--distance", options->config.distanceMetres, "Metres between infant and microphone")
        ->check(CLI::Range(0.1, 100.0))
        ->capture_default_str();
    command
        ->add_option("--sensitivity", options->config.dbfsOf94DbSpl,
                     "dBFS that 94 dB of sound give, where the microphone's data sheet says so")
        ->check(CLI::Range(-80.0, 0.0))
        ->capture_default_str();
    command->add_option("--format", options->format, "json or text")
        ->check(CLI::IsMember({"json", "text"}))
        ->capture_default_str();
    command->add_flag("--schema", options->schema, "Print the JSON schema of the report and stop");
    command->footer(
        "Level, noise floor, mains hum, clipping, the real bandwidth, and whether an ordinary cry would\n"
        "stand out of the noise, each in a sentence that says what to do.\n"
        "Example: arecord -d 10 -f S16_LE -c 1 -r 48000 room.wav && cryscope-cli check-microphone room.wav");
    command->callback(
        [options, &context] { context.run = [options, &context] { return run(*options, context); }; });
}

} // namespace cryscope::cli
