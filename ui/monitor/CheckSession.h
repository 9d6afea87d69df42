#pragma once

#include "core/acoustics/MicrophoneCheck.h"
#include "ui/jobs/JobThread.h"
#include "ui/monitor/ListeningSession.h"

#include <QObject>
#include <QTimer>
#include <memory>
#include <vector>

namespace cryscope {

/// Ten seconds of the room, then what they say about the microphone. While somebody listens, the stream that
/// runs is copied and goes on undisturbed; otherwise the chosen device is opened for as long as it takes.
/// Knows no widget. GUI thread.
class CheckSession final : public QObject {
    Q_OBJECT
public:
    static constexpr double kSeconds = 10;

    CheckSession(ListeningSession& session, Microphone& microphone, QObject* parent = nullptr);
    ~CheckSession() override;

    /// judged() or failed() follows, unless cancel() comes first. The id counts while nobody listens.
    void start(const QByteArray& deviceId);
    void cancel();
    bool isRunning() const { return m_phase != Phase::Idle; }

Q_SIGNALS:
    /// So much of the ten seconds has been heard.
    void heard(float rmsDbfs, float peakDbfs, double seconds);
    void judged(const cryscope::MicrophoneReport& report);
    void failed(const QString& sentence);

private:
    enum class Phase { Idle, OwnMicrophone, RunningStream, Judging };
    void takeFromRing();
    void follow(const LiveUpdate& update);
    void judge(std::vector<float> samples, SampleRate rate);
    void fail(const QString& sentence);
    void letGo();

    ListeningSession& m_session;
    Microphone& m_microphone;
    Phase m_phase = Phase::Idle;
    std::shared_ptr<CaptureStream> m_stream;
    QTimer m_drain;
    std::vector<float> m_samples;
    double m_begun = -1; ///< on the running stream's clock
    JobThread m_job;
};

} // namespace cryscope
