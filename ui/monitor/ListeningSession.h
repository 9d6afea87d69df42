#pragma once

#include "core/analysis/LiveWorker.h"
#include "ui/jobs/RecoverJob.h"
#include "ui/monitor/MonitorStatus.h"
#include "ui/monitor/SittingKeeper.h"
#include "ui/monitor/UpdateMailbox.h"
#include "ui/sound/Microphone.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>
#include <memory>

namespace cryscope {

/// One sitting of listening, from Listen to Stop: joins the microphone to the live worker, keeps the state in
/// words and the recording. Knows no widget. GUI thread; values arrive from the live thread through an
/// UpdateMailbox.
class ListeningSession final : public QObject {
    Q_OBJECT
public:
    explicit ListeningSession(Microphone& microphone, QObject* parent = nullptr);
    ~ListeningSession() override;

    /// May be called at any time; listening goes on. Null models: level and spectrogram alone.
    void setModels(Models models);
    /// The rule by which scores become episodes now.
    EpisodeConfig episodeRule() const;
    bool canHearCries() const { return m_models.detector != nullptr; }

    /// Empty id: the system's default device. Starting again changes the device and begins a new sitting.
    void start(const QByteArray& deviceId);
    void stop();
    bool isListening() const { return m_listening; }
    const MonitorStatus& status() const { return m_tracker.status(); }
    QString deviceName() const { return m_deviceName; }
    /// When the stream's clock began, by the clock on the wall.
    UtcTime zero() const { return m_zero; }
    /// Episodes end this long after the last cry; from the next sitting on.
    void setUnheardSeconds(double seconds) { m_unheardSeconds = seconds; }
    /// Stream clock of the newest sample.
    double elapsedSeconds() const { return m_elapsed; }
    double lostSeconds() const { return m_lostSeconds; }

    /// Records everything that is heard to a new WAV file in `folder` (made if missing), beginning with the
    /// next sample; while nothing is open yet, with the first.
    void startRecording(const QString& folder);
    void stopRecording();
    bool isRecording() const { return m_recordWanted; }
    QString recordingFile() const { return m_recordingFile; }
    /// Writes the last `seconds` that were heard to a new WAV file in `folder`; recentSaved() or problem()
    /// follows.
    void saveRecent(double seconds, const QString& folder);
    /// Gets the last `seconds` that were heard, on this thread, unless listening ends before; nothing happens
    /// while nothing is heard.
    void copyRecent(double seconds, std::function<void(std::vector<float>, SampleRate)> take);
    /// Where sittings, episodes and their sound are kept.
    SittingKeeper& keeper() { return m_keeper; }
    /// Completes what an earlier run left unfinished in `folder`, in the background.
    void recoverRecordings(const QString& folder) { m_recover.start(folder); }

Q_SIGNALS:
    void listeningChanged(bool listening);
    void statusChanged(const cryscope::MonitorStatus& status);
    /// The clock begins at zero: views forget what they show.
    void sittingBegan();
    void microphoneOpened(const QString& deviceName, int rateHz);
    /// The first samples of a sitting have arrived.
    void hearing();
    void microphoneLost(const QString& deviceName);
    void microphoneReturned();
    /// In order, nothing left out.
    void updated(const cryscope::LiveUpdate& update);
    void recordingStarted(const QString& file);
    void recordingFinished(const QString& file); ///< empty: it failed
    /// The recording could not begin or ended before its time; what there is of it is recovered.
    void recordingFailed(const QString& sentence);
    void recordingsRecovered(const QStringList& files); ///< at least one
    void recentSaved(const QString& file, double seconds);
    /// One sentence for the person; listening goes on.
    void problem(const QString& sentence);

private:
    void onOpened(std::shared_ptr<CaptureStream> stream, const QString& deviceName);
    void onUpdates(std::vector<LiveUpdate> updates);
    void makeWorker(std::shared_ptr<CaptureStream> stream);
    void endWorker();
    void onWorkerError(const Error& error);
    void beginRecordingFile();
    void finishRecordingFile();
    void recordingHasFailed(const Error& error);
    void publishStatus();
    void watchWorker();

    Microphone& m_microphone;
    Models m_models;
    StateTracker m_tracker;
    MonitorStatus m_shown;
    UpdateMailbox m_mailbox;
    RecoverJob m_recover;
    SittingKeeper m_keeper;
    std::shared_ptr<CaptureStream> m_stream;
    std::unique_ptr<LiveWorker> m_worker;
    QTimer m_watchdog;
    QElapsedTimer m_sinceUpdate;
    bool m_listening = false;
    bool m_away = false; ///< lost after it had been heard
    QString m_deviceName;
    UtcTime m_zero;
    double m_unheardSeconds = 30;
    double m_elapsed = 0;
    double m_lostSeconds = 0;
    bool m_recordWanted = false;
    QString m_recordFolder;
    QString m_recordingFile; ///< empty while none is being written
};

} // namespace cryscope
