#include "app/cli/ModelOptions.h"
#include "app/cli/RawInput.h"
#include "core/analysis/AlertJson.h"
#include "core/analysis/ClipRecorder.h"
#include "core/analysis/HourlyRecorder.h"
#include "core/analysis/LiveAlerts.h"
#include "core/analysis/LivePath.h"
#include "core/analysis/ResultJson.h"
#include "core/analysis/SittingLog.h"
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
    std::string alertRule;
    bool schema = false;
};

constexpr std::chrono::milliseconds kPatience{100}; ///< how long Ctrl-C may take

/// What keeps a sitting in a library.
struct Keeping {
    std::unique_ptr<SittingLog> log;
    std::unique_ptr<ClipRecorder> clips;
    std::unique_ptr<HourlyRecorder> hours; ///< null: not everything is recorded
};

/// The live path with its events going to stdout, one flushed line each, and to the library where one is
/// named.
class Sitting {
public:
    /// `alerts` may be null.
    Sitting(std::unique_ptr<LivePath> path, Keeping keeping, std::unique_ptr<LiveAlerts> alerts,
            std::ostream& out)
        : m_path(std::move(path)), m_keeping(std::move(keeping)), m_alerts(std::move(alerts)), m_out(out)
    {}

    Result<void> push(std::span<const float> samples) { return take(m_path->push(samples), samples); }
    Result<void> idle(std::int64_t samples) { return take(m_path->idle(samples), {}); }
    Result<void> finish()
    {
        const auto last = take(m_path->finish(), {}, true);
        if (m_alerts) tell(m_alerts->finish());
        return last;
    }

private:
    Result<void> take(Result<LiveUpdate> update, std::span<const float> samples, bool isLast = false)
    {
        if (!update) return tl::unexpected(update.error());
        for (const LiveEvent& event : update->events) m_out << toLine(toJson(event)) << '\n' << std::flush;
        if (m_alerts) tell(m_alerts->take(*update));
        if (!m_out)
            return fail(ErrorKind::Io, {},
                        "The events cannot be written any more; was the pipe closed or the disk full?");
        if (m_keeping.clips)
            if (auto kept = m_keeping.clips->take(samples, *update); !kept) return kept;
        if (m_keeping.hours)
            if (auto kept = m_keeping.hours->take(samples, *update); !kept) return kept;
        if (m_keeping.hours && isLast)
            if (auto kept = m_keeping.hours->finish(*update); !kept) return kept;
        if (m_keeping.log) m_keeping.log->take(*update);
        return {};
    }

    void tell(const std::vector<AlertEvent>& alerts)
    {
        for (const AlertEvent& alert : alerts)
            m_out << toLine(toJson(alert, m_alerts->zero())) << '\n' << std::flush;
    }

    std::unique_ptr<LivePath> m_path;
    Keeping m_keeping;
    std::unique_ptr<LiveAlerts> m_alerts;
    std::ostream& m_out;
};

/// The library is opened once here, so that a wrong folder is said before anything is heard.
Result<Keeping> keepIn(const MonitorOptions& options, UtcTime zero, SampleRate rate, const ModelCard& card,
                       std::ostream& err)
{
    if (options.library.empty()) return Keeping{};
    const auto library = Library::open(options.library);
    if (!library) return tl::unexpected(library.error());
    for (const auto& note : (*library)->notes()) err << "cryscope-cli: " << note << '\n';
    Keeping keeping;
    ClipConfig clips;
    clips.folder = (*library)->clipFolder();
    clips.zero = zero;
    keeping.clips = std::make_unique<ClipRecorder>(clips, rate);
    if (options.recordsAll)
        keeping.hours = std::make_unique<HourlyRecorder>(
            HourlyConfig{.folder = (*library)->recordingFolder(), .zero = zero}, rate);
    SittingLog::Begin begin;
    begin.library = options.library;
    begin.zero = zero;
    begin.device = options.input;
    begin.model = card.name + " " + card.version;
    keeping.log = std::make_unique<SittingLog>(begin, [&err](const SittingNews& news) {
        if (news.trouble) err << "cryscope-cli: " + news.trouble->text() + "\n";
    });
    return keeping;
}

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
Result<void> listenToFile(AudioFileSource& source, Sitting& sitting, bool realtime, const CancelToken& cancel)
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
Result<void> listenToPipe(RawInput& input, Sitting& sitting, SampleRate rate, bool realtime,
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

    auto keeping = keepIn(options, zero, config.inputRate, models->detector->card(), context.err);
    if (!keeping) return tl::unexpected(keeping.error());
    Sitting sitting(std::move(*path), std::move(*keeping), std::move(*alerts), context.out);
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
