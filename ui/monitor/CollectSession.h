#pragma once

#include "core/acoustics/MicrophoneCheck.h"
#include "core/library/LibraryTypes.h"
#include "ui/jobs/JobThread.h"
#include "ui/monitor/ListeningSession.h"

#include <QObject>
#include <QString>

namespace cryscope {

/// One recording made on purpose, to learn from: begins and ends it, judges its quality and puts it into the
/// library with what was said of it. Listens for as long as it takes where nobody listens yet; a sitting that
/// runs goes on undisturbed. Knows no widget. GUI thread.
class CollectSession final : public QObject {
    Q_OBJECT
public:
    explicit CollectSession(ListeningSession& session, QObject* parent = nullptr);
    ~CollectSession() override;

    /// Why it cannot begin now, in a sentence; empty: it can.
    QString obstacle() const;
    /// `about`: infant, label, situation, consent and note. finished() or failed() follows stop().
    void start(const QByteArray& deviceId, KeptRecording about);
    void stop();
    bool isRecording() const { return m_isRecording; }
    /// After finished(): into the library, or away with it. kept() or failed() follows.
    void keep();
    void discard();

Q_SIGNALS:
    void heard(float rmsDbfs, float peakDbfs, double seconds);
    /// The recording is complete. Its report says nothing of a room (somebody cried); empty findings: it was
    /// too short to judge.
    void finished(const cryscope::MicrophoneReport& report, double seconds);
    void kept();
    void failed(const QString& sentence);

private:
    void take(const QString& file);
    void letGo();

    ListeningSession& m_session;
    KeptRecording m_about;
    QString m_file;
    bool m_isRecording = false;
    bool m_listensForIt = false;
    double m_begun = -1;
    JobThread m_job;
};

} // namespace cryscope
