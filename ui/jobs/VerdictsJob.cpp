#include "ui/jobs/VerdictsJob.h"

#include "core/annotations/LabelFile.h"
#include "core/annotations/LabelText.h"
#include "core/base/Csv.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

constexpr std::string_view kSuffix = ".labels.json";

std::vector<fs::path> labelFilesIn(const fs::path& folder, const fs::path& besides)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        const std::string name = entry.path().filename().string();
        if (name.ends_with(kSuffix) && !name.starts_with('.') &&
            entry.path().filename() != besides.filename())
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

VerdictFigures figuresOf(const std::vector<JudgedLabel>& labels, double precision, const CancelToken& cancel)
{
    VerdictFigures figures;
    std::set<std::string> recordings;
    for (const JudgedLabel& label : labels) recordings.insert(label.group);
    figures.recordings = recordings.size();
    const auto statistics = statisticsOf(labels, 10, {}, cancel);
    if (!statistics) return figures;
    for (const KindStatistics& kind : *statistics) {
        const auto threshold = precisionThreshold(labels, kind.kind, precision, {}, cancel);
        figures.kinds.push_back({kind, threshold ? *threshold : std::nullopt});
    }
    return figures;
}

} // namespace

std::string verdictFiguresAsCsv(const VerdictFigures& figures)
{
    const auto number = [](double value) {
        return std::isfinite(value) ? fixedNumber(value, 6) : std::string();
    };
    std::string text = csvLine({"kind", "judged", "right", "precision", "precision_low", "precision_high",
                                "calibration_error", "score", "score_low", "score_high", "share_above"}) +
                       '\n';
    for (const VerdictFigures::Kind& kind : figures.kinds) {
        const KindStatistics& known = kind.statistics;
        std::vector<std::string> cells{known.kind,
                                       std::to_string(known.judged),
                                       std::to_string(known.right),
                                       number(known.precision.value),
                                       number(known.precision.low),
                                       number(known.precision.high),
                                       number(known.calibrationError)};
        if (kind.threshold) {
            const Interval& score = kind.threshold->threshold;
            for (const double value : {score.value, score.low, score.high, kind.threshold->share})
                cells.push_back(number(value));
        }
        cells.resize(11);
        text += csvLine(cells) + '\n';
    }
    return text;
}

VerdictsJob::VerdictsJob(QObject* parent) : QObject(parent) {}

void VerdictsJob::start(const LabelDocument& own, const fs::path& ownFile, const fs::path& folder,
                        double precision)
{
    m_thread.start([this, own, ownFile, folder, precision](const CancelToken& cancel, const ProgressFn&) {
        std::vector<JudgedLabel> labels = judgedLabels(own);
        std::size_t unreadable = 0;
        const auto files = folder.empty() ? std::vector<fs::path>{} : labelFilesIn(folder, ownFile);
        for (const fs::path& file : files) {
            if (cancel.requested()) break;
            const auto read = readLabelFile(file);
            if (!read) {
                ++unreadable;
                continue;
            }
            const auto more = judgedLabels(read->document);
            labels.insert(labels.end(), more.begin(), more.end());
        }
        auto figures = std::make_shared<VerdictFigures>(figuresOf(labels, precision, cancel));
        figures->unreadable = unreadable;
        return [this, figures = std::shared_ptr<const VerdictFigures>(std::move(figures))] {
            Q_EMIT finished(figures);
        };
    });
}

} // namespace cryscope
