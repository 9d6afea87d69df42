#include "ui/review/ReviewSession.h"

#include "ui/shared/ErrorWords.h"

#include <QFileInfo>

namespace cryscope {
namespace {
constexpr int kQuietMs = 200; // before the opening of a file is worth a message
} // namespace

ReviewSession::ReviewSession(OpenRecording& recording, QObject* parent)
    : QObject(parent), m_recording(recording)
{
    connect(&m_load, &LoadJob::finished, this, &ReviewSession::loaded);
    connect(&m_load, &LoadJob::progressed, this, [this](double fraction) {
        // What opens at once needs no bar that comes and goes.
        if (m_openingSince.hasExpired(kQuietMs)) Q_EMIT openingTakesTime(m_opening, fraction);
    });
    connect(&m_peaks, &PeaksJob::finished, this, [this](const PeaksResult& result) {
        if (result)
            m_recording.setPeaks(*result);
        else
            Q_EMIT readingFailed(errorSentence(result.error()));
    });
    connect(&m_analysis, &AnalysisJob::progressed, this, &ReviewSession::analysisProgressed);
    connect(&m_analysis, &AnalysisJob::finished, this, &ReviewSession::analysed);
}

void ReviewSession::open(const QString& path)
{
    m_opening = QFileInfo(path).fileName();
    m_openingSince.start();
    m_load.start(path, {}, m_identifies);
}

void ReviewSession::loaded(const QString& path, const LoadResult& result)
{
    Q_EMIT openingEnded();
    if (!result) {
        if (result.error().kind != ErrorKind::Cancelled)
            Q_EMIT openFailed(QFileInfo(path).fileName(), errorSentence(result.error()));
        return;
    }
    if (m_mayReplace && !m_mayReplace()) return;
    m_analysis.abandon();
    m_recording.set(path, *result);
    m_peaks.start(*result);
    Q_EMIT opened(path);
    analyse();
}

void ReviewSession::setModels(Models models)
{
    m_models = std::move(models);
    m_modelProblem.clear();
    analyse();
}

void ReviewSession::setModelProblem(const QString& sentence)
{
    m_modelProblem = sentence;
    if (!m_models.detector) Q_EMIT modelIsMissing(sentence);
}

void ReviewSession::analyse()
{
    if (!m_recording.isOpen()) return;
    m_recording.clearAnalysis();
    if (m_models.detector) {
        Q_EMIT analysisProgressed(0);
        m_analysis.start(m_recording.audio(), m_models, analysisConfigFor(m_models.detector->card()));
    } else if (m_modelProblem.isEmpty()) {
        Q_EMIT waitingForModel();
    } else {
        Q_EMIT modelIsMissing(m_modelProblem);
    }
}

void ReviewSession::analysed(const AnalysisResult& result)
{
    if (result) {
        m_recording.setAnalysis(*result);
        Q_EMIT analysisFinished();
    } else if (result.error().kind == ErrorKind::Cancelled) {
        Q_EMIT analysisCancelled();
    } else {
        Q_EMIT analysisFailed(errorSentence(result.error()));
    }
}

} // namespace cryscope
