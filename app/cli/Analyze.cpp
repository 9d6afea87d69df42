#include "app/cli/AnalyzeJobs.h"
#include "app/cli/AnalyzeReport.h"
#include "app/cli/ModelOptions.h"
#include "core/analysis/FilePool.h"
#include "core/analysis/ResultJson.h"
#include "core/analysis/ResultText.h"
#include "core/audio/InputFiles.h"
#include "core/base/AtomicFile.h"

#include <map>
#include <memory>
#include <ostream>

namespace fs = std::filesystem;

namespace cryscope::cli {
namespace {

struct AnalyzeOptions {
    std::vector<std::string> paths;
    ModelOptions models;
    std::string format = "jsonl";
    std::string out;
    std::string report;
    bool resume = false;
    int jobs = 0;
    std::string job; ///< "2/8": this job's share
    bool merges = false;
    bool schema = false;

    bool isShared() const { return !job.empty() || merges; }
};

const std::map<std::string, ResultFormat>& formats()
{
    static const std::map<std::string, ResultFormat> table{{"jsonl", ResultFormat::JsonLines},
                                                           {"csv", ResultFormat::Csv},
                                                           {"audacity", ResultFormat::Audacity},
                                                           {"raven", ResultFormat::Raven},
                                                           {"textgrid", ResultFormat::TextGrid}};
    return table;
}

/// The receiver of results is gone (a closed pipe): nothing more is worth computing.
struct OutputGone {};

/// Takes outcomes in order and writes them to stdout or into the folder.
class ResultSink {
public:
    ResultSink(const AnalyzeOptions& options, std::vector<std::string> reasons, const CommandContext& context)
        : m_format(formats().at(options.format)), m_folder(options.out),
          m_keepsFailures(!options.job.empty()), m_reasons(std::move(reasons)), m_context(context),
          m_text(m_format, m_reasons), m_report(options.report)
    {
        if (m_folder.empty()) print(m_text.header());
    }

    void take(const InputFile& input, const Result<ClipAnalysis>& analysis)
    {
        const std::string shown = input.path.string();
        m_report.take(input.path, analysis);
        if (!analysis) {
            m_failed = true;
            const std::string& where = analysis.error().where;
            m_context.err << "cryscope-cli: " << (where.empty() ? shown : where) << ": "
                          << analysis.error().sentence << '\n';
            if (m_folder.empty() && m_format == ResultFormat::JsonLines)
                print(toLine(toJson(analysis.error(), shown)) + '\n');
            if (m_keepsFailures)
                if (auto kept = keepFailure(m_folder, input, m_format, analysis.error()); !kept)
                    m_context.report(kept.error());
            return;
        }
        if (m_folder.empty()) {
            print(m_text.rows(*analysis, shown));
            return;
        }
        ResultText text(m_format, m_reasons);
        const std::string content = text.header() + text.rows(*analysis, shown);
        if (auto written = writeFileAtomically(resultFile(m_folder, input, m_format), content); !written) {
            m_failed = true;
            m_context.report(written.error());
        } else if (m_keepsFailures) {
            forgetFailure(m_folder, input, m_format);
        }
    }

    bool failed() const { return m_failed; }
    const AnalyzeReport& report() const { return m_report; }

private:
    void print(const std::string& text)
    {
        m_context.out << text << std::flush;
        if (!m_context.out) throw OutputGone{};
    }

    ResultFormat m_format;
    fs::path m_folder;
    bool m_keepsFailures; ///< for the merge
    std::vector<std::string> m_reasons;
    const CommandContext& m_context;
    ResultText m_text;
    AnalyzeReport m_report;
    bool m_failed = false;
};

/// A result that is at least as new as its recording.
bool isDone(const fs::path& result, const fs::path& recording)
{
    std::error_code error;
    const auto made = fs::last_write_time(result, error);
    if (error) return false;
    const auto recorded = fs::last_write_time(recording, error);
    return !error && made >= recorded;
}

/// Two recordings of one name would write the same result.
Result<void> checkNames(const std::vector<InputFile>& files)
{
    std::map<fs::path, const InputFile*> seen;
    for (const InputFile& file : files)
        if (const auto [other, isNew] = seen.emplace(file.name, &file); !isNew)
            return fail(
                ErrorKind::InvalidArgument, "--out",
                other->second->path.string() + " and " + file.path.string() +
                    " would have the same result file; analyse them one after the other into two folders.");
    return {};
}

Result<void> checkUsage(const AnalyzeOptions& options, const std::vector<InputFile>& files)
{
    if (options.resume && options.out.empty())
        return fail(ErrorKind::InvalidArgument, "--resume",
                    "It needs --out DIR, where the results so far lie.");
    if (options.merges && !options.job.empty())
        return fail(ErrorKind::InvalidArgument, "--merge", "Run the jobs first, then merge.");
    if (!options.report.empty() && (options.resume || options.isShared()))
        return fail(ErrorKind::InvalidArgument, "--report",
                    "It sums up one whole run; leave --resume, --job and --merge out.");
    if (options.isShared() && options.out.empty())
        return fail(ErrorKind::InvalidArgument, options.merges ? "--merge" : "--job",
                    "It needs --out DIR, which all jobs see.");
    if (options.isShared())
        if (auto sharable = checkSharable(formats().at(options.format)); !sharable) return sharable;
    if (options.out.empty() && files.size() > 1 && !holdsSeveralFiles(formats().at(options.format)))
        return fail(ErrorKind::InvalidArgument, "--format",
                    "A file of this format holds one recording; give --out DIR for one result file each.");
    return options.out.empty() ? Result<void>{} : checkNames(files);
}

/// Files with an error of their own take their turn among the others.
Result<void> analyseInOrder(const std::vector<InputFile>& files, const Models& models,
                            const AnalyzeOptions& options, ResultSink& sink, const CommandContext& context)
{
    std::vector<fs::path> paths;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (files[i].error) continue;
        paths.push_back(files[i].path);
        places.push_back(i);
    }
    std::size_t told = 0;
    const auto tellErrorsBefore = [&](std::size_t end) {
        for (; told < end; ++told)
            if (files[told].error) sink.take(files[told], tl::unexpected(*files[told].error));
    };
    FilePoolConfig config;
    config.analysis = analysisConfigFor(models.detector->card());
    config.jobs = options.jobs;
    const auto done = analyseFiles(
        paths, models, config,
        [&](FileOutcome outcome) {
            const std::size_t place = places[outcome.index];
            tellErrorsBefore(place);
            sink.take(files[place], outcome.analysis);
        },
        context.cancel, context.progressBar("analysing"));
    if (done) tellErrorsBefore(files.size());
    return done;
}

std::string namesOf(const Models& models)
{
    const auto& detector = models.detector->card();
    std::string names = detector.name + ' ' + detector.version;
    if (models.reason) names += ", " + models.reason->card().name + ' ' + models.reason->card().version;
    return names;
}

int run(const AnalyzeOptions& options, const CommandContext& context)
{
    if (options.schema) {
        context.out << analysisSchema().dump(2) << '\n';
        return kDone;
    }
    if (options.paths.empty()) {
        context.err
            << "cryscope-cli: name at least one recording or folder; see cryscope-cli analyze --help.\n";
        return kUsage;
    }
    std::vector<InputFile> files = inputFiles(options.paths);
    if (auto usable = checkUsage(options, files); !usable) return context.report(usable.error());
    if (files.empty()) context.err << "cryscope-cli: there is no recording in what was named.\n";
    const ResultFormat format = formats().at(options.format);
    if (options.merges) {
        const auto merged = mergeResults(options.out, files, format, context);
        if (!merged) return context.report(merged.error());
        return *merged ? kDone : kSomeFailed;
    }
    const std::vector<InputFile> all = files;
    if (!options.job.empty()) {
        const auto share = jobShareFrom(options.job);
        if (!share) return context.report(share.error());
        files.clear();
        for (std::size_t i = 0; i < all.size(); ++i)
            if (share->has(i)) files.push_back(all[i]);
    }
    if (options.resume)
        std::erase_if(files, [&](const InputFile& file) {
            return !file.error && isDone(resultFile(options.out, file, format), file.path);
        });
    if (files.empty()) return kDone;

    const auto models = loadModels(options.models, context);
    if (!models) return context.report(models.error());
    const auto reasons = models->reason ? models->reason->card().classes : std::vector<std::string>{};
    if (!options.job.empty()) {
        const auto agreed = agreeOnRecordings(options.out, all, format, ResultText(format, reasons).header(),
                                              namesOf(*models));
        if (!agreed) return context.report(agreed.error());
    }
    try {
        ResultSink sink(options, reasons, context);
        const auto done = analyseInOrder(files, *models, options, sink, context);
        if (!done) return context.report(done.error());
        if (auto written = sink.report().write(*models); !written) {
            context.report(written.error());
            return kSomeFailed;
        }
        return sink.failed() ? kSomeFailed : kDone;
    } catch (const OutputGone&) {
        context.err << "cryscope-cli: the results cannot be written any more; was the pipe closed or the "
                       "disk full?\n";
        return kSomeFailed;
    }
}

} // namespace

void addAnalyzeCommand(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<AnalyzeOptions>();
    CLI::App* const command =
        app.add_subcommand("analyze", "Find the cries in recordings, and what kind they may be");
    command->add_option("path", options->paths, "Recordings, and folders that are searched for recordings");
    addModelOptions(*command, std::shared_ptr<ModelOptions>(options, &options->models));
    std::vector<std::string> names;
    for (const auto& [name, format] : formats()) names.push_back(name);
    command
        ->add_option("--format", options->format,
                     "jsonl: one JSON object a recording; csv: one row a cry (BirdNET's columns first);\n"
                     "audacity: label track; raven: selection table; textgrid: Praat")
        ->check(CLI::IsMember(names))
        ->capture_default_str();
    command
        ->add_option("--out", options->out,
                     "Write one result file for each recording into this folder, named like the recording\n"
                     "(default: everything to the standard output)")
        ->type_name("DIR");
    command
        ->add_option("--report", options->report,
                     "Also write a summary of the whole run as one page with charts, to open in a browser")
        ->type_name("FILE.html");
    command->add_flag("--resume", options->resume,
                      "With --out: leave out recordings whose result is there and not older than they are");
    command->add_option("--jobs", options->jobs, "Cores to use; 0: all of them")
        ->check(CLI::Range(0, 256))
        ->capture_default_str();
    command->add_option("--job", options->job,
                        "I/N, with --out DIR: only this job's share of the recordings; merge afterwards");
    command->add_flag("--merge", options->merges,
                      "With --out DIR: print what the jobs have left there, as one run would have");
    command->add_flag("--schema", options->schema, "Print the JSON schema of a result line and stop");
    command->footer(
        "A recording that cannot be read costs only itself: it gives a line with its error, the others\n"
        "are done, and the exit status is 1. Ctrl-C keeps what is finished (exit status 130).\n"
        "A reason is a guess with a probability; \"not_sure\" is the honest answer for most cries.");
    command->callback(
        [options, &context] { context.run = [options, &context] { return run(*options, context); }; });
}

} // namespace cryscope::cli
