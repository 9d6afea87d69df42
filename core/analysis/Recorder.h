#pragma once

#include "core/audio/AudioWriter.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>

namespace cryscope {

/// The recording of a live stream, in the hands of the live thread. An error ends the recording, never the
/// listening, and is told once; what was written stays.
class Recorder {
public:
    explicit Recorder(SampleRate rate) : m_rate(rate) {}

    /// A recording that is still running is completed first.
    Result<void> start(const std::filesystem::path& file, AudioWriter::Format format);
    /// Nothing happens while nothing is being recorded.
    Result<void> write(std::span<const float> samples);
    /// `samples` were lost: silence keeps the time line.
    Result<void> writeGap(std::int64_t samples);
    /// Completes the file and returns its name; the error that ended the recording if there was one.
    Result<std::filesystem::path> stop();
    bool isRecording() const { return m_writer != nullptr; }

private:
    Result<void> endWith(const Error& error);

    SampleRate m_rate;
    std::unique_ptr<AudioWriter> m_writer;
    std::optional<Error> m_error;
};

} // namespace cryscope
