#include "ui/sound/SpeakerOutput.h"

#include "core/audio/Resampler.h"
#include "ui/shared/ErrorWords.h"

#include <QAudioDevice>
#include <QAudioFormat>
#include <QAudioSink>
#include <QIODevice>
#include <QMediaDevices>
#include <QTimer>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstring>
#include <mutex>
#include <vector>

namespace cryscope {

using Clock = std::chrono::steady_clock;

/// How far the loudspeaker was at a moment; both threads see it.
struct SpeakerClock {
    std::mutex mutex;
    double heard = 0;
    Clock::time_point when;
    bool runs = false;
};

namespace {

constexpr int kBufferMs = 250; // a busy machine does not stutter; what is heard is reckoned without it
constexpr int kPollMs = 10;
constexpr double kJumpSeconds = 0.1; // a clock this far off is set, not steered
constexpr double kSteer = 0.1;

/// One that was chosen may have been unplugged: it is better heard elsewhere than not at all.
QAudioDevice deviceOf(const QByteArray& id)
{
    for (const QAudioDevice& device : QMediaDevices::audioOutputs())
        if (!id.isEmpty() && device.id() == id) return device;
    return QMediaDevices::defaultAudioOutput();
}

/// Samples on their way to the sink, in its format. On the worker's thread.
class PullDevice final : public QIODevice {
public:
    PullDevice(PlaybackOutput::Pull pull, std::shared_ptr<std::atomic<bool>> gate, const QAudioFormat& format,
               std::unique_ptr<Resampler> resampler)
        : m_pull(std::move(pull)), m_gate(std::move(gate)), m_format(format),
          m_resampler(std::move(resampler))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    const std::optional<Error>& error() const { return m_error; }
    bool ended() const { return m_ended && m_ready.empty(); }
    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return ended() ? 0 : qint64(1) << 20; }

protected:
    qint64 readData(char* data, qint64 maxBytes) override
    {
        const auto frames = static_cast<std::size_t>(maxBytes / m_format.bytesPerFrame());
        while (m_ready.size() < frames && !m_ended) fetch(frames);
        const std::size_t count = std::min(frames, m_ready.size());
        char* to = data;
        for (std::size_t i = 0; i < count; ++i)
            for (int c = 0; c < m_format.channelCount(); ++c) to = write(to, m_ready[i]);
        m_ready.erase(m_ready.begin(), m_ready.begin() + static_cast<std::ptrdiff_t>(count));
        return static_cast<qint64>(to - data);
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    void fetch(std::size_t frames)
    {
        if (!m_gate->load()) {
            m_ended = true;
            return;
        }
        m_block.resize(std::max<std::size_t>(frames, 512));
        const auto got = m_pull(m_block);
        if (!got) m_error = got.error();
        const std::size_t count = got.value_or(0);
        const std::span<const float> samples(m_block.data(), count);
        m_ended = count < m_block.size();
        if (!m_resampler) {
            m_ready.insert(m_ready.end(), samples.begin(), samples.end());
            return;
        }
        auto done = m_resampler->push(samples, m_ready);
        if (done && m_ended) done = m_resampler->finish(m_ready);
        if (!done) {
            m_error = done.error();
            m_ended = true;
        }
    }

    char* write(char* to, float sample) const
    {
        sample = std::clamp(sample, -1.0F, 1.0F);
        const auto put = [&to](auto value) {
            std::memcpy(to, &value, sizeof value);
            to += sizeof value;
        };
        switch (m_format.sampleFormat()) {
        case QAudioFormat::UInt8:
            put(static_cast<std::uint8_t>(std::lround(sample * 127.0F + 128.0F)));
            break;
        case QAudioFormat::Int16:
            put(static_cast<std::int16_t>(std::lround(sample * 32767.0F)));
            break;
        case QAudioFormat::Int32:
            put(static_cast<std::int32_t>(std::llround(double(sample) * 2147483647.0)));
            break;
        default:
            put(sample);
        }
        return to;
    }

    PlaybackOutput::Pull m_pull;
    std::shared_ptr<std::atomic<bool>> m_gate;
    QAudioFormat m_format;
    std::unique_ptr<Resampler> m_resampler;
    std::vector<float> m_block;
    std::vector<float> m_ready;
    std::optional<Error> m_error;
    bool m_ended = false;
};

/// The recording's own rate where the device takes it (sound servers do), else what the device prefers.
QAudioFormat formatFor(const QAudioDevice& device, SampleRate rate)
{
    QAudioFormat format;
    format.setSampleRate(rate.hz);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Float);
    if (device.isFormatSupported(format)) return format;
    format.setSampleFormat(QAudioFormat::Int16);
    return device.isFormatSupported(format) ? format : device.preferredFormat();
}

} // namespace

/// Owns the sink. On the output's thread.
class SpeakerWorker : public QObject {
    Q_OBJECT

public:
    SpeakerWorker(std::shared_ptr<SpeakerClock> clock) : m_clock(std::move(clock)), m_poll(this)
    {
        m_poll.setInterval(kPollMs);
        m_poll.setTimerType(Qt::PreciseTimer);
        connect(&m_poll, &QTimer::timeout, this, &SpeakerWorker::poll);
    }
    ~SpeakerWorker() override { stop(); }

    void start(quint64 run, const QByteArray& wanted, SampleRate rate, PlaybackOutput::Pull pull,
               std::shared_ptr<std::atomic<bool>> gate)
    {
        if (!gate->load()) return; // another start() or a stop() has come meanwhile
        stop();
        m_run = run;
        const QAudioDevice device = deviceOf(wanted);
        if (device.isNull()) {
            Q_EMIT failed(run,
                          tr("No loudspeaker or headphones were found: connect them and press play again."));
            return;
        }
        const QAudioFormat format = formatFor(device, rate);
        std::unique_ptr<Resampler> resampler;
        if (format.sampleRate() != rate.hz) {
            auto made = Resampler::create({rate, {format.sampleRate()}, ResamplerConfig::Quality::Live});
            if (!made) {
                Q_EMIT failed(run, errorSentence(made.error()));
                return;
            }
            resampler = std::move(*made);
        }
        m_gate = gate;
        m_source =
            std::make_unique<PullDevice>(std::move(pull), std::move(gate), format, std::move(resampler));
        m_sink = std::make_unique<QAudioSink>(device, format);
        m_sink->setBufferSize(format.bytesForDuration(kBufferMs * 1000));
        m_reported = false;
        m_heard = 0;
        m_heardAt = Clock::now();
        m_sink->start(m_source.get());
        if (m_sink->error() == QAudio::OpenError) return reportLoss();
        m_poll.start();
    }

    void stop()
    {
        m_poll.stop();
        // No reset(): it would drop what the device still holds with a click on some servers.
        if (m_sink) m_sink->stop();
        m_sink.reset();
        m_source.reset();
        const std::lock_guard lock(m_clock->mutex);
        m_clock->runs = false;
    }

Q_SIGNALS:
    void drained(quint64 run);
    void failed(quint64 run, const QString& sentence);

private:
    void poll()
    {
        if (!m_sink || m_reported || !m_gate->load()) return;
        if (m_source->error()) {
            m_reported = true;
            Q_EMIT failed(m_run, errorSentence(*m_source->error()));
            return;
        }
        const QAudio::Error error = m_sink->error();
        if (m_sink->state() == QAudio::StoppedState && error != QAudio::NoError &&
            error != QAudio::UnderrunError)
            return reportLoss();

        // What the sink has taken less what still waits in its buffer; the raw figure moves in blocks, so a
        // clock that runs by itself is steered by it.
        const double bytesPerSecond = double(m_sink->format().bytesForDuration(1000000));
        const double waiting = double(m_sink->bufferSize() - m_sink->bytesFree()) / bytesPerSecond;
        const double measured =
            std::max(0.0, double(m_sink->processedUSecs()) / 1e6 - std::max(0.0, waiting));
        const auto now = Clock::now();
        const double since = std::chrono::duration<double>(now - m_heardAt).count();
        double heard = measured > 0 ? m_heard + since : 0;
        if (std::abs(heard - measured) > kJumpSeconds)
            heard = measured;
        else
            heard += (measured - heard) * kSteer;
        m_heard = std::max(heard, 0.0);
        m_heardAt = now;
        {
            const std::lock_guard lock(m_clock->mutex);
            m_clock->heard = m_heard;
            m_clock->when = now;
            m_clock->runs = measured > 0 && m_sink->state() == QAudio::ActiveState;
        }
        if (m_source->ended() && m_sink->state() == QAudio::IdleState) {
            m_reported = true;
            Q_EMIT drained(m_run);
        }
    }

    void reportLoss()
    {
        m_reported = true;
        Q_EMIT failed(
            m_run,
            tr("The sound output cannot be used (it may have been disconnected): check it and press play "
               "again."));
    }

    std::shared_ptr<SpeakerClock> m_clock;
    std::shared_ptr<std::atomic<bool>> m_gate;
    std::unique_ptr<PullDevice> m_source;
    std::unique_ptr<QAudioSink> m_sink;
    QTimer m_poll;
    quint64 m_run = 0;
    bool m_reported = false;
    double m_heard = 0;
    Clock::time_point m_heardAt;
};

SpeakerOutput::SpeakerOutput(QObject* parent)
    : PlaybackOutput(parent), m_clock(std::make_shared<SpeakerClock>()),
      m_gate(std::make_shared<std::atomic<bool>>(false))
{
    m_thread.setObjectName(QStringLiteral("playback"));
    m_worker = new SpeakerWorker(m_clock);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    // A message of an earlier start() that was on its way when stop() came is about nothing any more.
    connect(m_worker, &SpeakerWorker::drained, this, [this](quint64 run) {
        if (run == m_run && m_gate->load()) Q_EMIT drained();
    });
    connect(m_worker, &SpeakerWorker::failed, this, [this](quint64 run, const QString& sentence) {
        if (run == m_run && m_gate->exchange(false)) Q_EMIT failed(sentence);
    });
    m_thread.start();
}

SpeakerOutput::~SpeakerOutput()
{
    m_gate->store(false);
    m_thread.quit();
    m_thread.wait();
}

void SpeakerOutput::start(SampleRate rate, Pull pull)
{
    m_gate->store(false);
    m_gate = std::make_shared<std::atomic<bool>>(true);
    {
        const std::lock_guard lock(m_clock->mutex);
        m_clock->heard = 0;
        m_clock->runs = false;
    }
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, run = ++m_run, device = m_device, rate, pull = std::move(pull), gate = m_gate] {
            worker->start(run, device, rate, pull, gate);
        },
        Qt::QueuedConnection);
}

void SpeakerOutput::stop()
{
    m_gate->store(false);
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker] { worker->stop(); }, Qt::QueuedConnection);
}

double SpeakerOutput::heardSeconds() const
{
    const std::lock_guard lock(m_clock->mutex);
    if (!m_clock->runs) return m_clock->heard;
    return m_clock->heard + std::chrono::duration<double>(Clock::now() - m_clock->when).count();
}

} // namespace cryscope

#include "SpeakerOutput.moc"
