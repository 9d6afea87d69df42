#include "ui/sound/MicrophoneReader.h"

#include <QMediaDevices>
#include <algorithm>

namespace cryscope {

namespace {

constexpr int kPollMs = 1500;
constexpr int kPollWhileOpenMs = 500; // so that a loss is told within 2 s
constexpr int kWatchMs = 100;
constexpr int kSilentTooLongMs = 1000; // of a stream that was giving samples
constexpr int kFirstSamplesMs = 5000;  // sound servers may take 2 s before the first bytes
constexpr int kRetryMs = 1000;
constexpr int kBufferMs = 20;
constexpr int kHighestRateHz = 96000; // beyond it there is nothing of a cry

/// The device's own format if it can be taken, with a sane rate; the channels are mixed by CaptureSink.
QAudioFormat formatFor(const QAudioDevice& device, int keepRateHz)
{
    QAudioFormat format = device.preferredFormat();
    if (CaptureSink::frameSize(format) == 0) {
        format.setSampleFormat(QAudioFormat::Int16);
        format.setChannelCount(1);
    }
    QAudioFormat sameRate = format;
    sameRate.setSampleRate(keepRateHz);
    if (keepRateHz > 0 && device.isFormatSupported(sameRate)) return sameRate;
    if (!SampleRate{format.sampleRate()}.isSupported() || format.sampleRate() > kHighestRateHz) {
        format.setSampleRate(48000);
    }
    return format;
}

} // namespace

MicrophoneReader::~MicrophoneReader()
{
    m_watchTimer.reset();
    m_pollTimer.reset();
    if (m_source != nullptr) m_source->stop();
    delete m_source;
}

void MicrophoneReader::begin()
{
    qRegisterMetaType<std::shared_ptr<CaptureStream>>();
    m_pollTimer = std::make_unique<QTimer>();
    m_watchTimer = std::make_unique<QTimer>();
    connect(m_pollTimer.get(), &QTimer::timeout, this, &MicrophoneReader::pollDevices);
    connect(m_watchTimer.get(), &QTimer::timeout, this, &MicrophoneReader::watch);
    m_pollTimer->start(kPollMs);
    m_watchTimer->setInterval(kWatchMs);
    pollDevices();
}

void MicrophoneReader::pollDevices()
{
    QList<InputDevice> devices;
    const auto inputs = QMediaDevices::audioInputs();
    for (const QAudioDevice& input : inputs) devices.append({input.id(), input.description()});
    if (m_devices != devices) {
        m_devices = devices;
        Q_EMIT devicesChanged(devices);
    }
    if (m_source == nullptr) return;
    // A sound server may move the stream of a device that has gone to another one, in another room for all we
    // know: that counts as lost too.
    const bool isThere = std::any_of(inputs.begin(), inputs.end(),
                                     [this](const QAudioDevice& input) { return input.id() == m_openId; });
    if (!isThere) loseDevice();
}

QAudioDevice MicrophoneReader::wantedDevice() const
{
    if (m_wantedId.isEmpty()) return QMediaDevices::defaultAudioInput();
    const auto inputs = QMediaDevices::audioInputs();
    const auto found = std::find_if(inputs.begin(), inputs.end(), [this](const QAudioDevice& input) {
        return input.id() == m_wantedId || input.description().toUtf8() == m_wantedId;
    });
    return found == inputs.end() ? QAudioDevice() : *found;
}

void MicrophoneReader::open(const QByteArray& deviceId)
{
    close();
    m_wantedId = deviceId;
    m_pollTimer->start(kPollWhileOpenMs);
    m_state = State::Away;
    m_watchTimer->start();
    tryToOpen();
}

void MicrophoneReader::close()
{
    closeSource();
    m_watchTimer->stop();
    m_pollTimer->start(kPollMs);
    m_stream.reset();
    m_state = State::Closed;
    m_reported = false;
}

void MicrophoneReader::closeSource()
{
    if (m_source == nullptr) return;
    m_source->stop();
    // Not deleted here: its destructor lets other events in, and they must find this object in a settled
    // state.
    m_source->deleteLater();
    m_source = nullptr;
    m_sink = nullptr;
}

void MicrophoneReader::tryToOpen()
{
    m_sinceAttempt.start();
    const QAudioDevice device = wantedDevice();
    if (device.isNull()) {
        giveUp(m_wantedId.isEmpty()
                   ? tr("No microphone was found: connect one, or check the sound settings of "
                        "this computer.")
                   : tr("The chosen microphone is not connected: connect it, or choose another."));
        return;
    }
    const QAudioFormat format = formatFor(device, m_stream ? m_stream->rate.hz : 0);
    const bool continues = m_stream && m_stream->rate.hz == format.sampleRate();
    auto stream = continues ? m_stream : std::make_shared<CaptureStream>(SampleRate{format.sampleRate()});
    m_source = new QAudioSource(device, format);
    m_sink = new CaptureSink(stream, format, m_source);
    m_source->setBufferSize(format.bytesForDuration(kBufferMs * 1000));
    m_source->start(m_sink);
    if (m_source->error() != QAudio::NoError || m_source->state() == QAudio::StoppedState) {
        closeSource();
        giveUp(tr("The microphone \"%1\" cannot be opened: another program may hold it, or access is not "
                  "allowed.")
                   .arg(device.description()));
        return;
    }
    m_stream = std::move(stream);
    m_framesSeen = 0;
    m_deviceName = device.description();
    m_openId = device.id();
    m_state = State::WaitingForSamples;
    Q_EMIT opened(m_stream, m_deviceName);
}

void MicrophoneReader::giveUp(const QString& sentence)
{
    m_state = State::Away;
    if (!m_reported) Q_EMIT failed(sentence);
    m_reported = true;
}

void MicrophoneReader::noteSamples()
{
    if (m_sink->framesReceived() == m_framesSeen) return;
    m_framesSeen = m_sink->framesReceived();
    if (m_state != State::Receiving) {
        m_state = State::Receiving;
        m_reported = false;
        Q_EMIT receiving();
    }
    m_sinceSamples.start();
}

void MicrophoneReader::watch()
{
    if (m_state == State::Away) {
        if (m_sinceAttempt.elapsed() >= kRetryMs) tryToOpen();
        return;
    }
    noteSamples();
    const bool received = m_state == State::Receiving;
    const bool stopped = m_source->state() == QAudio::StoppedState || m_source->error() == QAudio::FatalError;
    const bool starved =
        received ? m_sinceSamples.elapsed() > kSilentTooLongMs : m_sinceAttempt.elapsed() > kFirstSamplesMs;
    if (stopped || starved) loseDevice();
}

void MicrophoneReader::loseDevice()
{
    const bool received = m_state == State::Receiving;
    closeSource();
    m_state = State::Away;
    m_sinceAttempt.start();
    if (received) {
        m_reported = true;
        Q_EMIT lost(m_deviceName);
    } else {
        giveUp(tr("The microphone \"%1\" gives no sound: check its switch and its connection.")
                   .arg(m_deviceName));
    }
}

} // namespace cryscope
