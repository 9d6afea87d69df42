#include "ui/monitor/ListeningSession.h"

#include "ui/monitor/RecordingName.h"
#include "ui/shared/ErrorWords.h"

#include <utility>

namespace cryscope {

namespace {

/// Whether or not samples come, the live thread says something every two seconds; silent for longer, it
/// hangs.
constexpr int kWorkerSilentMs = 2600;
constexpr int kWatchdogMs = 300;

} // namespace

ListeningSession::ListeningSession(Microphone& microphone, QObject* parent)
    : QObject(parent), m_microphone(microphone),
      m_mailbox([this](std::vector<LiveUpdate> updates) { onUpdates(std::move(updates)); })
{
    m_watchdog.setInterval(kWatchdogMs);
    connect(&m_watchdog, &QTimer::timeout, this, &ListeningSession::watchWorker);
    connect(&m_keeper, &SittingKeeper::diskFull, this, [this](bool full) {
        if (m_worker) m_worker->setTrouble("disk_full", full);
    });
    connect(&m_recover, &RecoverJob::finished, this, [this](const QStringList& files) {
        if (!files.isEmpty()) Q_EMIT recordingsRecovered(files);
    });
    connect(&m_microphone, &Microphone::opened, this, &ListeningSession::onOpened);
    connect(&m_microphone, &Microphone::receiving, this, [this] {
        if (!m_listening) return;
        m_tracker.microphoneReceiving();
        if (m_worker) m_worker->setTrouble("device_lost", false);
        if (std::exchange(m_away, false)) {
            Q_EMIT microphoneReturned();
        } else {
            Q_EMIT hearing();
        }
        publishStatus();
    });
    connect(&m_microphone, &Microphone::lost, this, [this](const QString& deviceName) {
        if (!m_listening) return;
        m_away = true;
        if (m_worker) m_worker->setTrouble("device_lost", true);
        m_tracker.microphoneLost(deviceName);
        Q_EMIT microphoneLost(deviceName);
        publishStatus();
    });
    connect(&m_microphone, &Microphone::failed, this, [this](const QString& sentence) {
        if (!m_listening) return;
        m_tracker.microphoneFailed(sentence);
        publishStatus();
        Q_EMIT problem(sentence);
    });
}

ListeningSession::~ListeningSession()
{
    m_microphone.close();
    endWorker();
}

void ListeningSession::setModels(Models models)
{
    m_models = std::move(models);
    if (!m_worker) return;
    // The path of a worker without a detector has no thresholds; with one it takes them from the new card.
    m_worker->setModels(m_models);
}

EpisodeConfig ListeningSession::episodeRule() const
{
    return m_models.detector ? analysisConfigFor(m_models.detector->card()).episodes : EpisodeConfig{};
}

void ListeningSession::start(const QByteArray& deviceId)
{
    if (m_listening) {
        m_microphone.close();
        endWorker();
    }
    m_listening = true;
    m_away = false;
    m_elapsed = 0;
    m_lostSeconds = 0;
    m_deviceName.clear();
    m_tracker.listeningAsked();
    m_microphone.open(deviceId);
    Q_EMIT sittingBegan();
    Q_EMIT listeningChanged(true);
    publishStatus();
}

void ListeningSession::stop()
{
    if (!m_listening) return;
    m_microphone.close();
    m_listening = false;
    endWorker();
    m_recordWanted = false;
    m_tracker.stopped();
    Q_EMIT listeningChanged(false);
    publishStatus();
}

void ListeningSession::onOpened(std::shared_ptr<CaptureStream> stream, const QString& deviceName)
{
    if (!m_listening) return; // the answer to an open() that a stop() has overtaken
    m_deviceName = deviceName;
    const int rateHz = stream->rate.hz;
    if (stream != m_stream) {
        const bool another = m_stream != nullptr;
        endWorker();
        makeWorker(std::move(stream));
        if (another) Q_EMIT sittingBegan();
        if (m_recordWanted) beginRecordingFile();
    }
    Q_EMIT microphoneOpened(deviceName, rateHz);
}

void ListeningSession::makeWorker(std::shared_ptr<CaptureStream> stream)
{
    m_stream = std::move(stream);
    LivePathConfig config;
    config.inputRate = m_stream->rate;
    std::string model;
    if (m_models.detector) {
        const ModelCard& card = m_models.detector->card();
        config.analysis = analysisConfigFor(card);
        model = card.name + " " + card.version;
    }
    config.endAfterUnheardSeconds = m_unheardSeconds;
    const ClipConfig clips = m_keeper.begin(m_deviceName, model);
    m_zero = clips.zero;
    m_worker = std::make_unique<LiveWorker>(
        m_stream, config, m_models, [this](LiveUpdate update) { m_mailbox.put(std::move(update)); },
        [this](const Error& error) {
            QMetaObject::invokeMethod(
                this, [this, error] { onWorkerError(error); }, Qt::QueuedConnection);
        },
        clips);
    m_sinceUpdate.start();
    m_watchdog.start();
}

void ListeningSession::endWorker()
{
    if (!m_worker) return;
    finishRecordingFile();
    m_watchdog.stop();
    m_worker.reset(); // joins: what it had to say is in the mailbox now
    m_mailbox.flush();
    m_keeper.end();
    m_stream.reset();
}

void ListeningSession::onWorkerError(const Error& error)
{
    // The recording's errors name its file; others are the model's, and the recording goes on.
    const bool ofRecording =
        !m_recordingFile.isEmpty() && QString::fromStdString(error.where).startsWith(m_recordingFile);
    if (!ofRecording) {
        Q_EMIT problem(errorText(error));
        return;
    }
    if (m_worker) (void)m_worker->stopRecording(); // it has ended: this takes the error away
    recordingHasFailed(error);
}

void ListeningSession::onUpdates(std::vector<LiveUpdate> updates)
{
    m_sinceUpdate.start();
    for (const LiveUpdate& update : updates) {
        m_elapsed = update.timeSeconds;
        for (const LiveEvent& event : update.events) {
            if (event.kind == LiveEvent::Kind::Dropout) m_lostSeconds += event.lengthSeconds;
        }
        m_tracker.update(update);
        m_keeper.take(update);
        for (const KeptClip& clip : update.clips) {
            if (!clip.episodeStartSeconds)
                Q_EMIT recentSaved(QString::fromStdString(clip.file.string()), clip.lengthSeconds);
        }
        Q_EMIT updated(update);
    }
    publishStatus();
}

void ListeningSession::watchWorker()
{
    if (m_sinceUpdate.elapsed() < kWorkerSilentMs) return;
    m_tracker.stalled();
    publishStatus();
}

void ListeningSession::publishStatus()
{
    if (m_shown == m_tracker.status()) return;
    m_shown = m_tracker.status();
    Q_EMIT statusChanged(m_shown);
}

void ListeningSession::startRecording(const QString& folder)
{
    m_recordWanted = true;
    m_recordFolder = folder;
    if (m_worker && m_recordingFile.isEmpty()) beginRecordingFile();
}

void ListeningSession::stopRecording()
{
    m_recordWanted = false;
    finishRecordingFile();
}

void ListeningSession::beginRecordingFile()
{
    auto file = newRecordingFile(m_recordFolder, QDateTime::currentDateTime());
    if (!file) {
        recordingHasFailed(file.error());
        return;
    }
    m_recordingFile = *file;
    m_worker->startRecording(m_recordingFile.toStdString(), AudioWriter::Format::Wav16);
    Q_EMIT recordingStarted(m_recordingFile);
}

void ListeningSession::finishRecordingFile()
{
    if (m_recordingFile.isEmpty() || !m_worker) return;
    const auto done = m_worker->stopRecording();
    if (!done) return recordingHasFailed(done.error());
    m_recordingFile.clear();
    Q_EMIT recordingFinished(QString::fromStdString(done->string()));
}

void ListeningSession::saveRecent(double seconds, const QString& folder)
{
    if (!m_worker) {
        Q_EMIT problem(tr("Nothing has been heard yet: press Listen first."));
        return;
    }
    const auto file = newRecordingFile(folder, QDateTime::currentDateTime());
    if (!file) {
        Q_EMIT problem(errorText(file.error()));
        return;
    }
    m_worker->saveRecent(seconds, file->toStdString());
}

void ListeningSession::copyRecent(double seconds, std::function<void(std::vector<float>, SampleRate)> take)
{
    if (!m_worker) return;
    m_worker->copyRecent(seconds,
                         [this, take = std::move(take), stream = m_stream](std::vector<float> heard) {
                             const auto hand = [this, take, stream, heard = std::move(heard)]() mutable {
                                 if (stream == m_stream) take(std::move(heard), stream->rate);
                             };
                             QMetaObject::invokeMethod(this, hand, Qt::QueuedConnection);
                         });
}

void ListeningSession::recordingHasFailed(const Error& error)
{
    m_recordWanted = false;
    const bool wasBegun = !m_recordingFile.isEmpty();
    m_recordingFile.clear();
    Q_EMIT problem(errorText(error));
    Q_EMIT recordingFailed(errorText(error));
    Q_EMIT recordingFinished({});
    if (wasBegun) recoverRecordings(m_recordFolder);
}

} // namespace cryscope
