#pragma once

#include "core/analysis/BatchLedger.h"
#include "core/results/ResultReport.h"
#include "ui/jobs/JobThread.h"

#include <functional>
#include <optional>

namespace cryscope {

/// What of a batch is to be written, and where.
struct BatchExportRequest {
    std::set<BatchId> ids;        ///< empty: everything that is done or has failed
    std::filesystem::path folder; ///< made if it is not there
    /// In one file for all, "cryscope-results" with the format's suffix; formats that hold several alone.
    std::set<ResultFormat> together;
    std::set<ResultFormat> each;      ///< a file a recording
    std::vector<std::string> reasons; ///< classes of the reason model
    bool pictures = false;            ///< into "pictures"
    bool clips = false;               ///< into "clips", a folder a kind
    double leastProbability = 0;      ///< of a cry that becomes a clip
    bool html = false;                ///< "report.html"
    ResultReportConfig report;
    /// Also to be written, on the job's thread (a PDF needs Qt); null: nothing.
    std::function<Result<void>(std::span<const FileOutcome>, const std::filesystem::path& folder)> extra;
};

struct BatchExported {
    std::size_t files = 0;
    std::vector<Error> failed;  ///< recordings of which there is no picture or clip
    std::optional<Error> error; ///< Cancelled among them; what is complete stays
};

/// Writes the results of a batch in the background.
class BatchExportJob : public QObject {
    Q_OBJECT

public:
    explicit BatchExportJob(QObject* parent = nullptr);

    void start(std::shared_ptr<const BatchLedger> ledger, const BatchExportRequest& request);
    /// finished() still comes.
    void cancel() { m_thread.cancel(); }
    bool isRunning() const { return m_thread.isRunning(); }

Q_SIGNALS:
    void progressed(double fraction);
    void finished(const cryscope::BatchExported& done);

private:
    JobThread m_thread;
};

} // namespace cryscope
