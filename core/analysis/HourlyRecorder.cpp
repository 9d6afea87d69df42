#include "core/analysis/HourlyRecorder.h"

#include "core/analysis/SoundName.h"

#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {

namespace fs = std::filesystem;

/// Lost sound longer than this is not bridged: a new file begins after it.
constexpr double kLongestBridgeSeconds = 60;

} // namespace

Result<void> HourlyConfig::validate() const
{
    if (fileSeconds >= 1 && fileSeconds <= 86400) return {};
    return fail(ErrorKind::InvalidArgument, "fileSeconds",
                "A file holds 1 to 86400 seconds, not " + std::to_string(fileSeconds) + ".");
}

std::int64_t HourlyRecorder::nextBoundary(std::int64_t position) const
{
    const double utc = double(m_config.zero.time_since_epoch().count()) / 1000 + double(position) / m_rate.hz;
    const double next = (std::floor(utc / m_config.fileSeconds + 1e-9) + 1) * m_config.fileSeconds;
    return position + std::max<std::int64_t>(1, std::llround((next - utc) * m_rate.hz));
}

Result<void> HourlyRecorder::begin(std::int64_t first)
{
    m_boundary = nextBoundary(first);
    const UtcTime start = plusSeconds(m_config.zero, double(first) / m_rate.hz);
    const StartTime stored{.time = start, .isLocalTime = false, .origin = StartTime::Origin::Metadata};
    auto writer = AudioWriter::create(freeSoundName(m_config.folder, "all", start), m_rate,
                                      AudioWriter::Format::Flac16, stored);
    if (!writer) {
        m_notBefore = m_boundary;
        return tl::unexpected(writer.error());
    }
    m_writer = std::move(*writer);
    m_first = m_end = first;
    return {};
}

Result<void> HourlyRecorder::take(std::span<const float> samples, LiveUpdate& update)
{
    if (m_config.folder.empty() || samples.empty()) return {};
    auto at = std::int64_t(std::llround(update.timeSeconds * m_rate.hz)) - std::int64_t(samples.size());
    if (m_writer && at - m_end > std::int64_t(kLongestBridgeSeconds * m_rate.hz))
        if (auto done = close(update); !done) return done;
    while (!samples.empty()) {
        if (m_writer && m_end >= m_boundary)
            if (auto done = close(update); !done) return done;
        if (!m_writer) {
            if (at < m_notBefore) return {};
            if (auto done = begin(at); !done) return done;
        }
        Result<void> written;
        if (at > m_end) { // lost sound keeps its place
            const std::vector<float> silence(std::size_t(std::min(at, m_boundary) - m_end), 0.0F);
            written = m_writer->write(silence);
            m_end += std::int64_t(silence.size());
        } else {
            const auto count = std::min<std::int64_t>(std::ssize(samples), m_boundary - m_end);
            written = m_writer->write(samples.first(std::size_t(count)));
            samples = samples.subspan(std::size_t(count));
            m_end += count;
            at += count;
        }
        if (!written) {
            m_notBefore = m_boundary;
            (void)close(update); // what was written becomes a proper file where that is still possible
            return written;
        }
    }
    return {};
}

Result<void> HourlyRecorder::close(LiveUpdate& update)
{
    if (!m_writer) return {};
    const auto writer = std::exchange(m_writer, nullptr);
    if (auto done = writer->finish(); !done) return done;
    std::error_code error;
    const auto bytes = fs::file_size(writer->file(), error);
    update.recordings.push_back({.file = writer->file(),
                                 .startSeconds = double(m_first) / m_rate.hz,
                                 .lengthSeconds = double(m_end - m_first) / m_rate.hz,
                                 .bytes = error ? 0 : std::int64_t(bytes),
                                 .episodeStartSeconds = {}});
    return {};
}

Result<void> HourlyRecorder::finish(LiveUpdate& update)
{
    return close(update);
}

Result<std::size_t> adoptRecordings(Library& library)
{
    const auto recovered = recoverRecordings(library.recordingFolder());
    if (!recovered) return tl::unexpected(recovered.error());
    for (const auto& file : *recovered) {
        const auto source = openAudioFile(file);
        if (!source) continue; // it stays as a file
        KeptRecording row;
        row.file = file.filename().string();
        row.seconds = double((*source)->length().value_or(0)) / (*source)->sampleRate().hz;
        std::error_code error;
        row.bytes = std::int64_t(fs::file_size(file, error));
        row.start = utcNow();
        if (const auto& start = (*source)->info().startTime; start && !start->isLocalTime)
            row.start = std::chrono::floor<std::chrono::milliseconds>(start->time);
        if (auto added = library.addRecording(row); !added) return tl::unexpected(added.error());
    }
    return recovered->size();
}

} // namespace cryscope
