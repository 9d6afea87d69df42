#include "ui/jobs/BatchExportJob.h"

#include "core/analysis/Provenance.h"
#include "core/results/ResultClips.h"
#include "core/results/ResultPictures.h"

namespace cryscope {
namespace {

namespace fs = std::filesystem;

Result<std::vector<FileOutcome>> outcomesOf(const BatchLedger& ledger, const std::set<BatchId>& ids,
                                            const CancelToken& cancel)
{
    std::vector<FileOutcome> outcomes;
    const auto read = ledger.results(ids, [&](const BatchRow& row, const Result<ClipAnalysis>& outcome) {
        outcomes.push_back({outcomes.size(), row.path, outcome});
        return !cancel.requested();
    });
    if (!read) return tl::unexpected(read.error());
    if (cancel.requested()) return cancelled();
    return outcomes;
}

fs::path togetherFile(const fs::path& folder, ResultFormat format)
{
    const char* suffix = format == ResultFormat::JsonLines ? ".jsonl" : suffixOf(format);
    return folder / (std::string("cryscope-results") + suffix);
}

/// The parts of an export, one after the other, each with its share of the progress.
class Writer {
public:
    Writer(const BatchExportRequest& request, std::vector<FileOutcome> outcomes, const CancelToken& cancel,
           const ProgressFn& progress)
        : m_request(request), m_outcomes(std::move(outcomes)), m_cancel(cancel), m_progress(progress),
          // Sound is read anew for pictures and clips: they are most of the work.
          m_total(double(request.together.size() + request.each.size()) + (request.pictures ? 20 : 0) +
                  (request.clips ? 10 : 0) + (request.html ? 1 : 0) + (request.extra ? 1 : 0))
    {}

    Result<BatchExported> write()
    {
        for (const ResultFormat format : m_request.together) {
            const auto file = togetherFile(m_request.folder, format);
            if (auto ok = one(exportCombined(m_outcomes, format, m_request.reasons, file, m_cancel, part(1)));
                !ok)
                return tl::unexpected(ok.error());
        }
        for (const ResultFormat format : m_request.each)
            if (auto ok = many(
                    exportEach(m_outcomes, format, m_request.reasons, m_request.folder, m_cancel, part(1)));
                !ok)
                return tl::unexpected(ok.error());
        if (m_request.html)
            if (auto ok = one(writeResultReport(m_outcomes, m_request.report,
                                                m_request.folder / "report.html", m_cancel, part(1)));
                !ok)
                return tl::unexpected(ok.error());
        if (m_request.extra)
            if (auto ok = one(m_request.extra(m_outcomes, m_request.folder)); !ok)
                return tl::unexpected(ok.error());
        if (m_request.pictures)
            if (auto ok = many(drawSpectrograms(m_outcomes, m_request.folder / "pictures", pictures(),
                                                m_cancel, part(20)));
                !ok)
                return tl::unexpected(ok.error());
        if (m_request.clips)
            if (auto ok =
                    many(cutResultClips(m_outcomes, m_request.folder / "clips", clips(), m_cancel, part(10)));
                !ok)
                return tl::unexpected(ok.error());
        if (auto ok = writeHow(); !ok) return tl::unexpected(ok.error());
        return std::move(m_done);
    }

private:
    /// One for all that was written, in the folder.
    Result<void> writeHow() const
    {
        std::vector<fs::path> recordings;
        nlohmann::ordered_json together = nlohmann::ordered_json::array(), each = together, models = together;
        std::set<std::string> names;
        for (const FileOutcome& outcome : m_outcomes) {
            recordings.push_back(outcome.file);
            if (!outcome.analysis) continue;
            names.insert(outcome.analysis->detectorName + ' ' + outcome.analysis->detectorVersion);
            if (!outcome.analysis->reasonName.empty())
                names.insert(outcome.analysis->reasonName + ' ' + outcome.analysis->reasonVersion);
        }
        for (const std::string& name : names) models.push_back(name);
        for (const ResultFormat format : m_request.together) together.push_back(suffixOf(format));
        for (const ResultFormat format : m_request.each) each.push_back(suffixOf(format));
        return writeProvenance(m_request.folder / "cryscope-results", recordings,
                               {{"what", "results of a batch"},
                                {"files", m_done.files},
                                {"together", std::move(together)},
                                {"each", std::move(each)},
                                {"pictures", m_request.pictures},
                                {"clips", m_request.clips},
                                {"least_probability", m_request.leastProbability},
                                {"models", std::move(models)}},
                               m_cancel);
    }
    static ResultPictureConfig pictures()
    {
        ResultPictureConfig config;
        config.raster.width = 1600;
        config.raster.height = 480;
        return config;
    }
    ResultClipConfig clips() const
    {
        ResultClipConfig config;
        config.minProbability = m_request.leastProbability;
        config.cut.name = "{file}_{n}_{score}"; // in a folder of their kind
        return config;
    }
    ProgressFn part(double weight)
    {
        const double before = m_before;
        m_before += weight;
        return [this, before, weight](const Progress& state) {
            report(m_progress, (before + weight * std::max(0.0, state.fraction)) / m_total, "export");
        };
    }
    Result<void> one(const Result<void>& written)
    {
        if (written) ++m_done.files;
        return written;
    }
    Result<void> many(const Result<FilesMade>& made)
    {
        if (!made) return tl::unexpected(made.error());
        m_done.files += made->files.size();
        m_done.failed.insert(m_done.failed.end(), made->failed.begin(), made->failed.end());
        return {};
    }

    const BatchExportRequest& m_request;
    std::vector<FileOutcome> m_outcomes;
    CancelToken m_cancel;
    const ProgressFn& m_progress;
    double m_total;
    double m_before = 0;
    BatchExported m_done;
};

Result<BatchExported> writeBatch(const BatchLedger& ledger, const BatchExportRequest& request,
                                 const CancelToken& cancel, const ProgressFn& progress)
{
    std::error_code error;
    fs::create_directories(request.folder, error);
    if (!fs::is_directory(request.folder, error))
        return fail(ErrorKind::Permission, request.folder.string(),
                    "This place may not be written to; choose another folder.");
    auto outcomes = outcomesOf(ledger, request.ids, cancel);
    if (!outcomes) return tl::unexpected(outcomes.error());
    return Writer(request, std::move(*outcomes), cancel, progress).write();
}

} // namespace

BatchExportJob::BatchExportJob(QObject* parent)
    : QObject(parent), m_thread(nullptr, JobThread::Priority::Background)
{
    connect(&m_thread, &JobThread::progressed, this, &BatchExportJob::progressed);
}

void BatchExportJob::start(std::shared_ptr<const BatchLedger> ledger, const BatchExportRequest& request)
{
    m_thread.start(
        [this, ledger = std::move(ledger), request](const CancelToken& cancel, const ProgressFn& progress) {
            const auto written = writeBatch(*ledger, request, cancel, progress);
            BatchExported done;
            written ? void(done = *written) : void(done.error = written.error());
            return [this, done] { Q_EMIT finished(done); };
        });
}

} // namespace cryscope
