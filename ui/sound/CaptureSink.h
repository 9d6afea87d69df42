#pragma once

#include "core/analysis/LiveWorker.h"

#include <QAudioFormat>
#include <QIODevice>
#include <array>
#include <cstdint>
#include <memory>

namespace cryscope {

/// What QAudioSource writes its bytes to: they become mono samples (the mean of the channels, in [-1, 1]) in
/// the ring of the CaptureStream. Chunks of any size, split inside a frame if the system likes. No lock, no
/// allocation and no signal on the way; samples that the ring cannot take are counted in
/// CaptureStream::lostSamples. Used on one thread, the one that QAudioSource writes from.
class CaptureSink final : public QIODevice {
public:
    /// `format` must be one that frameSize() accepts.
    CaptureSink(std::shared_ptr<CaptureStream> stream, const QAudioFormat& format, QObject* parent = nullptr);

    /// Bytes of one frame (a sample of each channel), 0 for formats that cannot be taken.
    static int frameSize(const QAudioFormat& format);

    /// Frames taken since construction, those that the ring had no room for included.
    std::int64_t framesReceived() const { return m_framesReceived; }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char* data, qint64 maxSize) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    static constexpr int kMaxFrameBytes = 256; // 64 channels of 32 bits
    static constexpr std::size_t kChunkFrames = 1024;

    void take(const char* frames, std::size_t count);

    std::shared_ptr<CaptureStream> m_stream;
    QAudioFormat::SampleFormat m_sampleFormat;
    int m_channels = 1;
    std::size_t m_frameBytes = 2;
    std::array<char, kMaxFrameBytes> m_partial{}; ///< the beginning of a frame whose end has not come yet
    std::size_t m_partialBytes = 0;
    std::array<float, kChunkFrames> m_mono{};
    std::int64_t m_framesReceived = 0;
};

} // namespace cryscope
