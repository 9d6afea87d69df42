#include "ui/sound/CaptureSink.h"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace cryscope {

namespace {

template <class T>
T readAs(const char* bytes)
{
    T value;
    std::memcpy(&value, bytes, sizeof value); // chunks may begin at any address
    return value;
}

float toFloat(QAudioFormat::SampleFormat format, const char* bytes)
{
    switch (format) {
    case QAudioFormat::UInt8:
        return (float(readAs<std::uint8_t>(bytes)) - 128.0F) / 128.0F;
    case QAudioFormat::Int16:
        return float(readAs<std::int16_t>(bytes)) / 32768.0F;
    case QAudioFormat::Int32:
        return float(double(readAs<std::int32_t>(bytes)) / 2147483648.0);
    case QAudioFormat::Float:
        return readAs<float>(bytes);
    default:
        return 0.0F;
    }
}

} // namespace

int CaptureSink::frameSize(const QAudioFormat& format)
{
    const bool known = format.sampleFormat() != QAudioFormat::Unknown && format.channelCount() > 0;
    const int bytes = known ? format.bytesPerSample() * format.channelCount() : 0;
    return bytes <= kMaxFrameBytes ? bytes : 0;
}

CaptureSink::CaptureSink(std::shared_ptr<CaptureStream> stream, const QAudioFormat& format, QObject* parent)
    : QIODevice(parent), m_stream(std::move(stream)), m_sampleFormat(format.sampleFormat()),
      m_channels(format.channelCount()), m_frameBytes(std::size_t(frameSize(format)))
{
    assert(m_frameBytes > 0);
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

qint64 CaptureSink::readData(char*, qint64)
{
    return -1;
}

qint64 CaptureSink::writeData(const char* data, qint64 size)
{
    auto left = std::size_t(std::max<qint64>(size, 0));
    if (m_partialBytes > 0) {
        const std::size_t missing = std::min(m_frameBytes - m_partialBytes, left);
        std::memcpy(m_partial.data() + m_partialBytes, data, missing);
        m_partialBytes += missing;
        data += missing;
        left -= missing;
        if (m_partialBytes < m_frameBytes) return size;
        take(m_partial.data(), 1);
        m_partialBytes = 0;
    }
    while (left >= m_frameBytes) {
        const std::size_t frames = std::min(left / m_frameBytes, kChunkFrames);
        take(data, frames);
        data += frames * m_frameBytes;
        left -= frames * m_frameBytes;
    }
    std::memcpy(m_partial.data(), data, left);
    m_partialBytes = left;
    return size;
}

void CaptureSink::take(const char* frames, std::size_t count)
{
    const std::size_t sampleBytes = m_frameBytes / std::size_t(m_channels);
    const float scale = 1.0F / float(m_channels);
    for (std::size_t i = 0; i < count; ++i) {
        float sum = 0;
        for (int c = 0; c < m_channels; ++c, frames += sampleBytes) sum += toFloat(m_sampleFormat, frames);
        m_mono[i] = sum * scale;
    }
    const std::size_t written = m_stream->ring.write(std::span(m_mono).first(count));
    if (written < count) {
        m_stream->lostSamples.fetch_add(std::int64_t(count - written), std::memory_order_relaxed);
    }
    m_framesReceived += std::int64_t(count);
}

} // namespace cryscope
