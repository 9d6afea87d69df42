#include "ui/review/SecondReview.h"

#include "core/analysis/EpisodeLabels.h"
#include "core/annotations/SecondReview.h"
#include "ui/session/LabelSession.h"
#include "ui/session/OpenRecording.h"
#include "ui/shared/ErrorWords.h"

namespace cryscope {
namespace {

constexpr auto kUnderWayKey = "review/secondReviews"; ///< reviewers by the paths of their recordings
constexpr auto kReviewerKey = "review/reviewer";

std::filesystem::path pathOf(const QString& path)
{
    return path.toStdU16String();
}

} // namespace

SecondReview::SecondReview(Settings& settings, OpenRecording& recording, LabelSession& labels,
                           QObject* parent)
    : QObject(parent), m_settings(settings), m_recording(recording), m_labels(labels)
{
    connect(&m_recording, &OpenRecording::opened, this, &SecondReview::takeUp);
    connect(&m_recording, &OpenRecording::analysisChanged, this, &SecondReview::takePlaces);
}

QVariantMap SecondReview::underWay() const
{
    return m_settings.value(QLatin1String(kUnderWayKey)).toMap();
}

void SecondReview::takeUp()
{
    const QString reviewer = underWay().value(m_recording.path()).toString();
    const auto file = reviewer.isEmpty() ? Result<std::filesystem::path>(std::filesystem::path())
                                         : reviewFileOf(pathOf(m_recording.path()), reviewer.toStdString());
    if (file && !file->empty())
        enter(reviewer, *file);
    else
        leave();
}

void SecondReview::begin(const QString& reviewer)
{
    if (!m_recording.isOpen() || isUnderWay()) return;
    const auto file = reviewFileOf(pathOf(m_recording.path()), reviewer.toStdString());
    if (!file) {
        Q_EMIT problem(errorSentence(file.error()));
        return;
    }
    QVariantMap reviews = underWay();
    reviews[m_recording.path()] = reviewer.trimmed();
    m_settings.setValue(QLatin1String(kUnderWayKey), reviews);
    m_labels.end();
    enter(reviewer.trimmed(), *file);
    Q_EMIT readingDue();
}

void SecondReview::end()
{
    if (!isUnderWay()) return;
    // Also when nothing was judged: the file says who has looked, and agreement can be asked for.
    if (m_labels.isOpen() && !m_labels.save()) return;
    QVariantMap reviews = underWay();
    reviews.remove(m_recording.path());
    m_settings.setValue(QLatin1String(kUnderWayKey), reviews);
    m_labels.end(); // before the veil is lifted: nothing of the model gets into this review
    leave();
    Q_EMIT readingDue();
}

void SecondReview::enter(const QString& reviewer, const std::filesystem::path& file)
{
    m_reviewer = reviewer;
    m_file = file;
    m_labels.setReviewer(reviewer);
    m_recording.setVeiled(true);
    Q_EMIT changed();
}

void SecondReview::leave()
{
    if (isUnderWay())
        m_labels.setReviewer(
            m_settings.value(QLatin1String(kReviewerKey), qEnvironmentVariable("USER")).toString());
    m_reviewer.clear();
    m_file.clear();
    m_recording.setVeiled(false);
    Q_EMIT changed();
}

void SecondReview::takePlaces()
{
    if (!isUnderWay() || !m_labels.isOpen()) return;
    AnnotationSet found;
    for (const TimeRange& cry : m_recording.cryTimes()) {
        Annotation place;
        place.startSeconds = cry.begin;
        place.endSeconds = cry.end;
        (void)found.add(std::move(place)); // a stretch out of range is no place
    }
    m_labels.setModelLabels(kCryTier, blindPlaces(m_labels.set(), found));
}

} // namespace cryscope
