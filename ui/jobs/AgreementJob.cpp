#include "ui/jobs/AgreementJob.h"

#include "core/annotations/LabelFile.h"

#include <algorithm>
#include <set>
#include <utility>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

using FilePair = std::pair<fs::path, fs::path>;

/// The other recordings of the folder that have a review by the same name and labels of the first.
std::vector<FilePair> pairsBeside(const AgreementAsked& asked)
{
    const std::string own = asked.reviewFile.filename().string();
    const auto at = own.rfind(".review-");
    std::vector<FilePair> pairs;
    if (at == std::string::npos) return pairs;
    const std::string suffix = own.substr(at);
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(asked.reviewFile.parent_path(), error)) {
        const std::string name = entry.path().filename().string();
        if (name == own || name.starts_with('.') || !name.ends_with(suffix)) continue;
        const fs::path labels =
            entry.path().parent_path() / (name.substr(0, name.size() - suffix.size()) + ".labels.json");
        if (fs::exists(labels, error)) pairs.emplace_back(labels, entry.path());
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

QStringList reviewersOf(const LabelDocument& document)
{
    std::set<std::string> names;
    for (const RecordingLabels& recording : document.recordings)
        recording.annotations.forEach([&names](const Annotation& label) {
            if (!label.reviewer.empty()) names.insert(label.reviewer);
        });
    QStringList list;
    for (const std::string& name : names) list << QString::fromStdString(name);
    return list;
}

AgreementFound compare(const AgreementAsked& asked, const CancelToken& cancel)
{
    AgreementFound found;
    std::vector<FilePair> pairs{{asked.labelFile, asked.reviewFile}};
    if (asked.withFolder) {
        const auto more = pairsBeside(asked);
        pairs.insert(pairs.end(), more.begin(), more.end());
    }
    LabelDocument first, second;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        auto labels = readLabelFile(pairs[i].first);
        auto review = readLabelFile(pairs[i].second);
        if (labels && review) {
            std::move(labels->document.recordings.begin(), labels->document.recordings.end(),
                      std::back_inserter(first.recordings));
            std::move(review->document.recordings.begin(), review->document.recordings.end(),
                      std::back_inserter(second.recordings));
            ++found.recordings;
        } else if (i == 0) {
            found.report = tl::unexpected(labels ? review.error() : labels.error());
            return found;
        } else {
            ++found.unreadable;
        }
    }
    found.firstReviewers = reviewersOf(first);
    found.secondReviewers = reviewersOf(second);
    found.report = agreementOf(first, second, asked.config, cancel);
    return found;
}

} // namespace

AgreementJob::AgreementJob(QObject* parent) : QObject(parent) {}

void AgreementJob::start(const AgreementAsked& asked)
{
    m_thread.start([this, asked](const CancelToken& cancel, const ProgressFn&) {
        auto found = std::make_shared<const AgreementFound>(compare(asked, cancel));
        return [this, found = std::move(found)] { Q_EMIT finished(found); };
    });
}

} // namespace cryscope
