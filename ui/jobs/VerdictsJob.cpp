#include "ui/jobs/VerdictsJob.h"

#include "core/annotations/LabelFile.h"

#include <algorithm>
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
