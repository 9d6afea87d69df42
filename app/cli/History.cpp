#include "core/library/History.h"
#include "app/cli/HowFile.h"
#include "core/analysis/AlertJson.h"
#include "core/base/AtomicFile.h"
#include "core/library/HistoryExport.h"
#include "core/model/ProgramPaths.h"
#include "core/results/Deidentifier.h"
#include "core/results/ExportPlace.h"

#include <iomanip>
#include <ostream>

namespace cryscope::cli {
namespace {

struct HistoryOptions {
    std::string library;
    std::string from;
    std::string until;
    std::string infant;
    bool withFalse = false;
    std::string format = "csv";
    std::string out;
    bool schema = false;
    std::string rule = "{}";
    double hours = 24;
    bool deidentify = false;
    std::string dates = "shift";
    std::string key;
};

Result<std::unique_ptr<Library>> openLibrary(const HistoryOptions& options)
{
    const std::filesystem::path folder =
        options.library.empty() ? userDataFolder() / "library" : std::filesystem::path(options.library);
    if (!std::filesystem::exists(folder / "library.sqlite"))
        return fail(ErrorKind::NotFound, folder.string(),
                    "There is no library here; listen once with CryScope or name its folder with --library.");
    return Library::open(folder);
}

/// The first moment of a day on the wall's clock.
Result<UtcTime> beginOfDay(const std::string& text, int daysLater)
{
    const auto date = parseDate(text);
    if (!date) return tl::unexpected(date.error());
    const UtcTime asIfUtc{std::chrono::sys_days(*date) + std::chrono::days(daysLater)};
    return asIfUtc - systemOffset()(asIfUtc - systemOffset()(asIfUtc));
}

Result<EpisodeQuery> queryOf(const HistoryOptions& options, const Library& library)
{
    EpisodeQuery query;
    query.withFalse = options.withFalse;
    if (!options.from.empty()) {
        const auto from = beginOfDay(options.from, 0);
        if (!from) return tl::unexpected(from.error());
        query.from = *from;
    }
    if (!options.until.empty()) {
        const auto until = beginOfDay(options.until, 1); // the day itself included
        if (!until) return tl::unexpected(until.error());
        query.until = *until;
    }
    if (options.infant.empty()) return query;
    const auto infants = library.infants();
    if (!infants) return tl::unexpected(infants.error());
    for (const auto& infant : *infants)
        if (infant.alias == options.infant) query.infant = infant.id;
    if (!query.infant)
        return fail(ErrorKind::InvalidArgument, options.infant, "The library knows no infant of this name.");
    return query;
}

Result<std::string> exported(const HistoryOptions& options, std::ostream& messages)
{
    const auto library = openLibrary(options);
    if (!library) return tl::unexpected(library.error());
    const auto query = queryOf(options, **library);
    if (!query) return tl::unexpected(query.error());
    const auto episodes = (*library)->episodes(*query);
    if (!episodes) return tl::unexpected(episodes.error());
    const auto sittings = (*library)->sittings();
    if (!sittings) return tl::unexpected(sittings.error());
    const auto infants = (*library)->infants();
    if (!infants) return tl::unexpected(infants.error());
    const auto dropouts = (*library)->dropouts(query->from);
    if (!dropouts) return tl::unexpected(dropouts.error());
    Deidentifier::History kept{*episodes, *sittings, *infants, *dropouts};
    if (options.deidentify) {
        DeidentifyConfig config;
        if (options.dates == "drop") config.dates = DeidentifyConfig::Dates::Drop;
        Deidentifier deidentifier(config);
        kept = deidentifier.history(std::move(kept));
        messages << deidentifier.removedText();
        if (!options.key.empty())
            if (auto written = writeFileAtomically(options.key, deidentifier.keyJson()); !written)
                return tl::unexpected(written.error());
    }
    return options.format == "csv"
               ? historyCsv(kept.episodes, kept.sittings, kept.infants, systemOffset())
               : historyJson(kept.episodes, kept.sittings, kept.infants, kept.dropouts, systemOffset());
}

int runExport(const HistoryOptions& options, const HowFile& how, const CommandContext& context)
{
    if (options.schema) {
        context.out << historySchema();
        return kDone;
    }
    if (options.deidentify && !options.key.empty() && !options.out.empty()) {
        const auto folder = std::filesystem::path(options.out).parent_path();
        if (const auto apart = checkKeyPlace(options.key, folder.empty() ? "." : folder); !apart)
            return context.report(apart.error());
    }
    const auto text = exported(options, context.err);
    if (!text) return context.report(text.error());
    if (options.out.empty()) {
        context.out << *text << std::flush;
        return kDone;
    }
    auto written = writeFileAtomically(options.out, *text);
    if (written)
        written = how.write(options.out, {}, context.cancel,
                            options.deidentify ? std::set<std::string>{"infant", "from", "until", "library"}
                                               : std::set<std::string>{});
    return written ? kDone : context.report(written.error());
}

int runSummary(const HistoryOptions& options, const CommandContext& context)
{
    const auto library = openLibrary(options);
    if (!library) return context.report(library.error());
    const auto query = queryOf(options, **library);
    if (!query) return context.report(query.error());
    const auto episodes = (*library)->episodes(*query);
    if (!episodes) return context.report(episodes.error());
    const auto history = summarise(*episodes, systemOffset());
    context.out << "day         cries  minutes  longest\n" << std::fixed << std::setprecision(1);
    for (const auto& day : history.days)
        context.out << isoText(day.date) << std::setw(7) << day.episodes << std::setw(9) << day.seconds / 60
                    << std::setw(9) << day.longestSeconds / 60 << '\n';
    context.out << "all       " << std::setw(7) << history.episodes << std::setw(9) << history.seconds / 60
                << std::setw(9) << history.longestSeconds / 60 << '\n';
    return kDone;
}

/// What the library keeps of its last hours, judged by a rule: the numbers that the window shows.
int runAlerts(const HistoryOptions& options, const CommandContext& context)
{
    if (options.schema) {
        context.out << alertForecastSchema().dump(2) << '\n';
        return kDone;
    }
    const auto rule = parseAlertRule(options.rule);
    if (!rule) return context.report(rule.error());
    const auto library = openLibrary(options);
    if (!library) return context.report(library.error());
    UtcTime until = utcNow();
    if (!options.until.empty()) {
        const auto end = beginOfDay(options.until, 1);
        if (!end) return context.report(end.error());
        until = *end;
    }
    const auto history = readAlertHistory(**library, until, options.hours);
    if (!history) return context.report(history.error());
    const auto forecast = forecastAlerts(*history, *rule, systemOffset());
    context.out << toLine(toJson(forecast, *history, *rule, systemOffset())) << '\n' << std::flush;
    return kDone;
}

void addSelection(CLI::App& command, HistoryOptions& options)
{
    command.add_option("--library", options.library, "Folder of the library (default: the program's own)")
        ->type_name("DIR");
    command.add_option("--from", options.from, "First day")->type_name("YYYY-MM-DD");
    command.add_option("--until", options.until, "Last day")->type_name("YYYY-MM-DD");
    command.add_option("--infant", options.infant, "Only this infant's")->type_name("ALIAS");
    command.add_flag("--with-false", options.withFalse, "Also what a person said was no cry");
}

} // namespace

void addHistoryCommand(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<HistoryOptions>();
    CLI::App* const command =
        app.add_subcommand("history", "Tell what listening has kept: cries by day, export");
    command->require_subcommand(1);

    CLI::App* const exports = command->add_subcommand("export", "Write every cry as a table or JSON");
    addSelection(*exports, *options);
    exports->add_option("--format", options->format, "csv or json")
        ->check(CLI::IsMember({"csv", "json"}))
        ->capture_default_str();
    exports->add_option("--out", options->out, "File to write (default: the standard output)")
        ->type_name("FILE");
    exports->add_flag(
        "--deidentify", options->deidentify,
        "Codes for infants and devices, no notes, dates shifted; what was removed goes to stderr");
    exports->add_option("--dates", options->dates, "With --deidentify: shift or drop")
        ->check(CLI::IsMember({"shift", "drop"}))
        ->capture_default_str();
    exports
        ->add_option(
            "--key", options->key,
            "With --deidentify: file for the key from codes to names; not in the folder of --out nor below")
        ->type_name("FILE");
    exports->add_flag("--schema", options->schema, "Print the JSON schema and stop");
    const auto how = std::make_shared<HowFile>(*exports);
    exports->footer("Times are those of the clock on the wall, with their offset from UTC.\n"
                    "Example: cryscope-cli history export --from 2024-03-01 --out march.csv");
    exports->callback([options, how, &context] {
        context.run = [options, how, &context] { return runExport(*options, *how, context); };
    });

    CLI::App* const summary =
        command->add_subcommand("summary", "Count cries and minutes of crying, day by day");
    addSelection(*summary, *options);
    summary->callback(
        [options, &context] { context.run = [options, &context] { return runSummary(*options, context); }; });

    CLI::App* const alerts = command->add_subcommand(
        "alerts", "Tell how often a rule would have alerted somebody in the last hours");
    alerts->add_option("--library", options->library, "Folder of the library (default: the program's own)")
        ->type_name("DIR");
    alerts->add_option("--rule", options->rule, "The rule; what it leaves out is as usual")
        ->type_name("JSON")
        ->capture_default_str();
    alerts->add_option("--hours", options->hours, "How far back; scores are kept for 48 hours")
        ->check(CLI::Range(0.1, 48.0))
        ->capture_default_str();
    alerts->add_option("--until", options->until, "Last day; without it up to now")->type_name("YYYY-MM-DD");
    alerts->add_flag("--schema", options->schema, "Print the JSON schema and stop");
    alerts->footer(
        "A rule has probability (a window of a second counts from here on), windows and of_windows (so many\n"
        "of the newest so many must count), min_s (of crying), unheard_s (then it is over), still_every_s\n"
        "(0: never), cooldown_s, quiet_hours ({\"from\": \"22:00\", \"until\": \"06:00\"} or null) and "
        "kinds\n"
        "({\"tired\": {\"alerts\": false}}).\n"
        "Example: cryscope-cli history alerts --rule '{\"probability\": 0.98, \"min_s\": 5}'");
    alerts->callback(
        [options, &context] { context.run = [options, &context] { return runAlerts(*options, context); }; });
}

} // namespace cryscope::cli
