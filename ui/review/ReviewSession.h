#pragma once

#include "ui/jobs/AnalysisJob.h"
#include "ui/jobs/LoadJob.h"
#include "ui/jobs/PeaksJob.h"
#include "ui/session/OpenRecording.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <functional>

namespace cryscope {

/// Opens a recording and looks for cries in it, on other threads: what is known goes into the OpenRecording,
/// what happens is told by signals. Knows no widget. GUI thread.
class ReviewSession : public QObject {
    Q_OBJECT

public:
    explicit ReviewSession(OpenRecording& recording, QObject* parent = nullptr);

    /// What is open stays until the new recording is there.
    void open(const QString& path);
    /// Whether recordings are opened with a name for their content, for what is stored of their pictures.
    void setIdentifies(bool identifies) { m_identifies = identifies; }
    /// Asked when a recording has been read: false keeps what is open, which may have changed since.
    void setMayReplace(std::function<bool()> mayReplace) { m_mayReplace = std::move(mayReplace); }
    void cancelOpening() { m_load.cancel(); }

    /// The engine has loaded: an open recording is looked through now. models.detector is not null.
    void setModels(Models models);
    /// The engine or its model could not be loaded.
    void setModelProblem(const QString& sentence);
    const Models& models() const { return m_models; }

    /// Forgets the result there is and looks again, as soon as there is a model.
    void analyse();
    void cancelAnalysis() { m_analysis.cancel(); }

Q_SIGNALS:
    void openingTakesTime(const QString& fileName, double fraction);
    void openingEnded(); ///< opened, failed or cancelled: before the signal that says which
    void opened(const QString& path);
    void openFailed(const QString& fileName, const QString& sentence);
    void readingFailed(const QString& sentence); ///< of a recording that was open

    void waitingForModel();
    void modelIsMissing(const QString& sentence);
    void analysisProgressed(double fraction);
    void analysisCancelled();
    void analysisFailed(const QString& sentence);
    void analysisFinished(); ///< the result is in the recording

private:
    void loaded(const QString& path, const LoadResult& result);
    void analysed(const AnalysisResult& result);

    OpenRecording& m_recording;
    LoadJob m_load;
    PeaksJob m_peaks;
    AnalysisJob m_analysis;
    Models m_models;
    QString m_modelProblem;
    bool m_identifies = false;
    std::function<bool()> m_mayReplace;
    QString m_opening; ///< name of the file on its way
    QElapsedTimer m_openingSince;
};

} // namespace cryscope
