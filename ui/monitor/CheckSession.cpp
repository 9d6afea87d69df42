#include "ui/monitor/CheckSession.h"

#include "ui/shared/ErrorWords.h"

#include <algorithm>
#include <cmath>

namespace cryscope {

namespace {

constexpr int kDrainMs = 50;
constexpr double kSettleSeconds = 0.3; ///< a device that was just opened clicks

float dbfs(double amplitude)
{
    return std::max(-120.0F, float(rmsToDbfs(amplitude)));
}

} // namespace

CheckSession::CheckSession(ListeningSession& session, Microphone& microphone, QObject* parent)
    : QObject(parent), m_session(session), m_microphone(microphone)
{
    m_drain.setInterval(kDrainMs);
    connect(&m_drain, &QTimer::timeout, this, &CheckSession::takeFromRing);
    connect(&m_microphone, &Microphone::opened, this, [this](std::shared_ptr<CaptureStream> stream) {
        if (m_phase != Phase::OwnMicrophone) return;
        m_samples.clear(); // after a loss it begins anew
        m_stream = std::move(stream);
        m_drain.start();
    });
    connect(&m_microphone, &Microphone::failed, this, [this](const QString& sentence) {
        if (m_phase == Phase::OwnMicrophone && !m_stream) fail(sentence);
    });
    connect(&m_microphone, &Microphone::lost, this, [this](const QString& name) {
        if (m_phase == Phase::OwnMicrophone || m_phase == Phase::RunningStream)
            fail(tr("The microphone was lost while it was being checked: %1").arg(name));
    });
    connect(&m_session, &ListeningSession::updated, this, &CheckSession::follow);
    connect(&m_session, &ListeningSession::sittingBegan, this, [this] { m_begun = -1; });
    connect(&m_session, &ListeningSession::listeningChanged, this, [this](bool listening) {
        if (m_phase == Phase::RunningStream && !listening)
            fail(tr("Listening was stopped; check the microphone again."));
    });
}

CheckSession::~CheckSession()
{
    cancel();
}

void CheckSession::start(const QByteArray& deviceId)
{
    cancel();
    if (m_session.isListening()) {
        m_begun = -1;
        m_phase = Phase::RunningStream;
        return;
    }
    m_phase = Phase::OwnMicrophone;
    m_microphone.open(deviceId);
}

void CheckSession::cancel()
{
    m_job.abandon();
    letGo();
    m_phase = Phase::Idle;
}

void CheckSession::letGo()
{
    m_drain.stop();
    m_stream.reset();
    if (m_phase == Phase::OwnMicrophone && !m_session.isListening()) m_microphone.close();
}

void CheckSession::fail(const QString& sentence)
{
    letGo();
    m_phase = Phase::Idle;
    Q_EMIT failed(sentence);
}

void CheckSession::takeFromRing()
{
    const SampleRate rate = m_stream->rate;
    std::vector<float> block(m_stream->ring.available());
    block.resize(m_stream->ring.read(block));
    if (block.empty()) return;
    double squares = 0;
    float peak = 0;
    for (const float sample : block) {
        squares += double(sample) * sample;
        peak = std::max(peak, std::abs(sample));
    }
    m_samples.insert(m_samples.end(), block.begin(), block.end());
    const double seconds = toSeconds(std::ssize(m_samples), rate) - kSettleSeconds;
    Q_EMIT heard(dbfs(std::sqrt(squares / double(block.size()))), dbfs(peak / std::sqrt(2.0)),
                 std::clamp(seconds, 0.0, kSeconds));
    if (seconds < kSeconds) return;
    m_samples.erase(m_samples.begin(), m_samples.begin() + std::ptrdiff_t(kSettleSeconds * rate.hz));
    letGo();
    judge(std::exchange(m_samples, {}), rate);
}

void CheckSession::follow(const LiveUpdate& update)
{
    if (m_phase != Phase::RunningStream) return;
    if (m_begun < 0) m_begun = update.timeSeconds;
    const double seconds = update.timeSeconds - m_begun;
    Q_EMIT heard(update.rmsDbfs, update.peakDbfs, std::clamp(seconds, 0.0, kSeconds));
    if (seconds < kSeconds) return;
    m_phase = Phase::Judging;
    m_session.copyRecent(kSeconds, [this](std::vector<float> samples, SampleRate rate) {
        if (m_phase == Phase::Judging) judge(std::move(samples), rate);
    });
}

void CheckSession::judge(std::vector<float> samples, SampleRate rate)
{
    m_phase = Phase::Judging;
    m_job.start([this, rate, samples = std::move(samples)](const CancelToken&,
                                                           const ProgressFn&) -> JobThread::Deliver {
        const auto report = checkMicrophone(samples, rate);
        return [this, report] {
            m_phase = Phase::Idle;
            report ? Q_EMIT judged(*report) : Q_EMIT failed(errorSentence(report.error()));
        };
    });
}

} // namespace cryscope
