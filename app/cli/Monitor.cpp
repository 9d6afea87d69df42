#include "app/cli/ModelOptions.h"
#include "app/cli/RawInput.h"
#include "core/analysis/AlertJson.h"
#include "core/analysis/KeptSitting.h"
#include "core/analysis/LiveAlerts.h"
#include "core/analysis/ResultJson.h"
#include "core/audio/AudioFile.h"

#include <chrono>
#include <memory>
#include <ostream>
#include <thread>
#include <unistd.h>

namespace cryscope::cli {
namespace {

using Clock = std::chrono::steady_clock;

struct MonitorOptions {
    std::string input;
    int rateHz = 16000;
    std::string sampleFormat = "s16";
    bool realtime = false;
    ModelOptions models;
    std::string library;
    bool recordsAll = false;
    bool dropsVoices = false;
    std::string alertRule;
    bool schema = false;
};

constexpr std::chrono::milliseconds kPatience{100}; ///< how long Ctrl-C may take

/// A sitting with its events going to stdout, one flushed line each.
class Telling {
public:
    /// `alerts` may be null.
    Telling(KeptSitting sitting, std::unique_ptr<LiveAlerts> alerts, std::ostream& out)
        : m_sitting(std::move(sitting)), m_alerts(std::move(alerts)), m_out(out)
    {}

    Result<void> push(std::span<const float> samples) { return tell(m_sitting.push(samples)); }
    Result<void> idle(std::int64_t samples) { return tell(m_sitting.idle(samples)); }
    Result<void> finish()
    {
        const auto last = tell(m_sitting.finish());
        if (m_alerts) tell(m_alerts->finish());
        return last;
    }

private:
    Result<void> tell(const Result<LiveUpdate>& update)
    {
        if (!update) return tl::unexpected(update.error());
        for (const LiveEvent& event : update->events) m_out << toLine(toJson(event)) << '\n' << std::flush;
        if (m_alerts) tell(m_alerts->take(*update));
        if (!m_out)
            return fail(ErrorKind::Io, {},
                        "The events cannot be written any more; was the pipe closed or the disk full?");
        return {};
    }

    void tell(const std::vector<AlertEvent>& alerts)
    {
        for (const AlertEvent& alert : alerts)
            m_out << toLine(toJson(alert, m_alerts->zero())) << '\n' << std::flush;
    }

    KeptSitting m_sitting;
    std::unique_ptr<LiveAlerts> m_alerts;
    std::ostream& m_out;
};

/// A recording's own time where it is known, else now.
UtcTime clockZero(const AudioFileSource* source)
{
    if (source == nullptr || !source->info().startTime) return utcNow();
    const auto& start = *source->info().startTime;
    const auto time = std::chrono::floor<std::chrono::milliseconds>(start.time);
    if (!start.isLocalTime) return time;
    // The offset is that of the moment itself, not of the moment at which UTC shows these figures: in the
    // night in which clocks change they differ.
    const auto offset = systemOffset();
    return time - offset(time - offset(time));
}

/// A recording as if it came from a microphone; in real time each block is handed on when it would have been
/// heard.
Result<void> listenToFile(AudioFileSource& source, Telling& sitting, bool realtime, const CancelToken& cancel)
{
    std::vector<float> block(std::size_t(source.sampleRate().hz) / 10);
    const auto begun = Clock::now();
    std::int64_t heard = 0;
    while (!cancel.requested()) {
        const auto count = source.read(block);
        if (!count) return tl::unexpected(count.error());
        if (*count == 0) return {};
        heard += static_cast<std::int64_t>(*count);
        if (realtime)
            std::this_thread::sleep_until(
                begun + std::chrono::duration<double>(toSeconds(heard, source.sampleRate())));
        if (auto pushed = sitting.push(std::span(block).first(*count)); !pushed) return pushed;
    }
    return {};
}

/// Raw samples from the standard input. In real time, time without samples counts.
Result<void> listenToPipe(RawInput& input, Telling& sitting, SampleRate rate, bool realtime,
                          const CancelToken& cancel)
{
    constexpr std::chrono::seconds kWatchdog{2}; // shorter pauses are the jitter of pipes
    auto accounted = Clock::now();
    bool idling = false;
    while (!cancel.requested()) {
        const auto portion = input.read(kPatience);
        if (!portion) return tl::unexpected(portion.error());
        if (portion->state == RawInput::State::End) return {};
        const auto now = Clock::now();
        if (portion->state == RawInput::State::Samples) {
            if (auto pushed = sitting.push(portion->samples); !pushed) return pushed;
            accounted = now;
            idling = false;
        } else if (realtime && (idling || now - accounted >= kWatchdog)) {
            idling = true;
            const double seconds = std::chrono::duration<double>(now - accounted).count();
            accounted = now;
            if (auto told = sitting.idle(static_cast<std::int64_t>(seconds * rate.hz) + 1); !told)
                return told;
        }
    }
    return {};
}

/// Null without a rule.
Result<std::unique_ptr<LiveAlerts>> alertsBy(const std::string& rule, UtcTime zero)
{
    if (rule.empty()) return nullptr;
    const auto parsed = parseAlertRule(rule);
    if (!parsed) return tl::unexpected(parsed.error());
    auto alerts = std::make_unique<LiveAlerts>(*parsed);
    (void)alerts->begin(zero);
    return alerts;
}

Result<void> listen(const MonitorOptions& options, const CommandContext& context)
{
    const bool pipe = options.input == "-";
    std::unique_ptr<AudioFileSource> source;
    LivePathConfig config;
    config.inputRate = SampleRate{options.rateHz};
    if (!pipe) {
        auto opened = openAudioFile(options.input);
        if (!opened) return tl::unexpected(opened.error());
        source = std::move(*opened);
        config.inputRate = source->sampleRate();
    } else if (!config.inputRate.isSupported()) {
        return fail(ErrorKind::InvalidArgument, "--rate",
                    "A sample rate of " + std::to_string(options.rateHz) +
                        " Hz is outside the 1,000 to 768,000 Hz that can be handled.");
    }
    const UtcTime zero = clockZero(source.get());
    auto alerts = alertsBy(options.alertRule, zero);
    if (!alerts) return tl::unexpected(alerts.error());
    const auto models = loadModels(options.models, context);
    if (!models) return tl::unexpected(models.error());
    config.analysis = analysisConfigFor(models->detector->card());
    auto path = LivePath::create(config, *models);
    if (!path) return tl::unexpected(path.error());
    if (context.showsProgress)
        context.err << "cryscope-cli: listening with " << models->detector->card().name << ' '
                    << models->detector->card().version << " on " << models->detector->device() << '\n';

    const ModelCard& card = models->detector->card();
    auto kept = KeptSitting::begin(
        std::move(*path), config.inputRate,
        {.library = options.library,
         .zero = zero,
         .device = options.input,
         .model = card.name + " " + card.version,
         .recordsAll = options.recordsAll,
         .dropsVoices = options.dropsVoices},
        [&err = context.err](const std::string& sentence) { err << "cryscope-cli: " + sentence + "\n"; });
    if (!kept) return tl::unexpected(kept.error());
    Telling sitting(std::move(*kept), std::move(*alerts), context.out);
    Result<void> heard;
    if (source) {
        heard = listenToFile(*source, sitting, options.realtime, context.cancel);
    } else {
        RawInput input(STDIN_FILENO,
                       options.sampleFormat == "f32" ? RawInput::Format::F32 : RawInput::Format::S16);
        heard = listenToPipe(input, sitting, config.inputRate, options.realtime, context.cancel);
    }
    // An open episode ends with the input, whatever ended it.
    const auto finished = sitting.finish();
    if (!heard) return heard;
    if (!finished) return finished;
    return context.cancel.requested() ? Result<void>(cancelled()) : Result<void>();
}

int run(const MonitorOptions& options, const CommandContext& context)
{
    if (options.schema) {
        context.out << liveEventSchema().dump(2) << '\n';
        return kDone;
    }
    if (options.input.empty()) {
        context.err << "cryscope-cli: name what to listen to with --input FILE, or --input - for samples "
                       "from a pipe.\n";
        return kUsage;
    }
    const auto done = listen(options, context);
    return done ? kDone : context.report(done.error());
}

} // namespace

void addMonitorCommand(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<MonitorOptions>();
    CLI::App* const command = app.add_subcommand(
        "monitor", "Listen to a stream and tell each cry when it begins and when it is over");
    command
        ->add_option("--input", options->input,
                     "A recording, or - for raw samples from the standard input: mono, signed 16 bit,\n"
                     "little-endian, without a header (see --rate and --sample-format)")
        ->type_name("FILE|-");
    command
        ->add_option("--rate", options->rateHz,
                     "Sample rate of the standard input in Hz; recordings know theirs")
        ->capture_default_str();
    command
        ->add_option("--sample-format", options->sampleFormat,
                     "Samples of the standard input: s16, or f32 (32-bit float, little-endian)")
        ->check(CLI::IsMember({"s16", "f32"}))
        ->capture_default_str();
    command->add_flag(
        "--realtime", options->realtime,
        "Play a recording at the speed at which it was made; on the standard input, tell when no\n"
        "samples come for two seconds");
    addModelOptions(*command, std::shared_ptr<ModelOptions>(options, &options->models));
    command
        ->add_option(
            "--library", options->library,
            "Keep episodes, their sound, scores and dropouts in the library in this folder (made when\n"
            "it is missing); see cryscope-cli history")
        ->type_name("DIR");
    command
        ->add_flag("--record-all", options->recordsAll,
                   "Also record everything into the library, in FLAC files of an hour that a kill leaves\n"
                   "readable")
        ->needs("--library");
    command
        ->add_flag("--drop-voices", options->dropsVoices,
                   "Do not keep the sound of cries in which voices are heard for longer than the crying")
        ->needs("--library");
    command
        ->add_option("--alert-rule", options->alertRule,
                     "Also print an alert event when this rule calls; {} is the usual rule, see\n"
                     "cryscope-cli history alerts --help for its members")
        ->type_name("JSON");
    command->add_flag("--schema", options->schema, "Print the JSON schema of an event and stop");
    command->footer(
        "One JSON line an event, at once: start (a cry is heard; start_s is its onset), ongoing (every\n"
        "minute of it), end (30 s unheard, or the input is over; end_s is the end of the last cry),\n"
        "dropout (sound was lost), silence and not_monitoring (the input is dead), monitoring (it is\n"
        "back); with --alert-rule, alert (phase start, still or end). Times are seconds on the stream's\n"
        "clock.\n"
        "Example: arecord -t raw -f S16_LE -c 1 -r 16000 | cryscope-cli monitor --input - --realtime");
    command->callback(
        [options, &context] { context.run = [options, &context] { return run(*options, context); }; });
}

} // namespace cryscope::cli
