#include "core/analysis/ClipRecorder.h"

#include "core/analysis/SoundName.h"

#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {

namespace fs = std::filesystem;

/// "Crying" goes on for a while after the last cry that was heard; what is this old surely belongs to the
/// episode.
constexpr double kHoldBackSeconds = 5;

KeptClip keptClip(const fs::path& file, std::int64_t first, std::int64_t end, SampleRate rate,
                  std::optional<double> episodeStart)
{
    std::error_code error;
    const auto bytes = fs::file_size(file, error);
    return {.file = file,
            .startSeconds = double(first) / rate.hz,
            .lengthSeconds = double(end - first) / rate.hz,
            .bytes = error ? 0 : std::int64_t(bytes),
            .episodeStartSeconds = episodeStart};
}

} // namespace

Result<void> ClipConfig::validate() const
{
    const auto check = [](const char* field, double value, double lowest, double highest) -> Result<void> {
        if (value >= lowest && value <= highest) return {};
        return fail(ErrorKind::InvalidArgument, field,
                    "This must be " + std::to_string(lowest) + " to " + std::to_string(highest) +
                        " seconds, not " + std::to_string(value) + ".");
    };
    if (auto done = check("preRollSeconds", preRollSeconds, 0, 30); !done) return done;
    if (auto done = check("postRollSeconds", postRollSeconds, 0, 30); !done) return done;
    if (auto done = check("longestSeconds", longestSeconds, 1, 86400); !done) return done;
    return check("rememberedSeconds", rememberedSeconds, preRollSeconds + 5, 600);
}

ClipRecorder::ClipRecorder(ClipConfig config, SampleRate rate)
    : m_config(std::move(config)), m_recent(rate, m_config.rememberedSeconds)
{}

std::int64_t ClipRecorder::sampleAt(double seconds) const
{
    return std::llround(seconds * m_recent.rate().hz);
}

Result<void> ClipRecorder::take(std::span<const float> samples, LiveUpdate& update)
{
    m_recent.push(samples, sampleAt(update.timeSeconds));
    if (m_config.folder.empty()) return {};
    Result<void> outcome;
    const auto remember = [&](Result<void> done) {
        if (!done && outcome) outcome = std::move(done);
    };
    for (const auto& event : update.events) {
        if (event.kind == LiveEvent::Kind::Start) remember(open(event.episode));
        if (event.kind == LiveEvent::Kind::End && m_writer)
            remember(close(event.episode.endSeconds + m_config.postRollSeconds, update));
    }
    if (m_writer && update.crying) remember(writeUpTo(update.timeSeconds - kHoldBackSeconds));
    return outcome;
}

Result<void> ClipRecorder::open(const Episode& episode)
{
    m_onset = episode.startSeconds;
    m_first = std::max(m_recent.begin(), sampleAt(m_onset - m_config.preRollSeconds));
    m_written = m_first;
    const UtcTime start = plusSeconds(m_config.zero, double(m_first) / m_recent.rate().hz);
    const StartTime stored{.time = start, .isLocalTime = false, .origin = StartTime::Origin::Metadata};
    auto writer = AudioWriter::create(freeSoundName(m_config.folder, "cry", start), m_recent.rate(),
                                      AudioWriter::Format::Flac16, stored);
    if (!writer) return tl::unexpected(writer.error());
    m_writer = std::move(*writer);
    return {};
}

Result<void> ClipRecorder::writeUpTo(double seconds)
{
    const std::int64_t last = m_first + sampleAt(m_config.longestSeconds);
    const std::int64_t to = std::min({sampleAt(seconds), m_recent.end(), last});
    if (to <= m_written) return {};
    // A pause longer than what is remembered is bridged with silence: the clip's time line stays right.
    if (const auto missing = std::min(m_recent.begin(), to) - m_written; missing > 0) {
        const std::vector<float> silence(std::size_t(missing), 0.0F);
        if (auto done = m_writer->write(silence); !done) return done;
        m_written += missing;
    }
    const auto samples = m_recent.copy(m_written, to);
    m_written = to;
    auto done = m_writer->write(samples);
    if (!done) {
        (void)m_writer->finish(); // what was written becomes a proper file
        m_writer.reset();
    }
    return done;
}

Result<void> ClipRecorder::close(double endSeconds, LiveUpdate& update)
{
    auto written = writeUpTo(endSeconds);
    if (!written) return written;
    auto writer = std::move(m_writer);
    if (auto done = writer->finish(); !done) return done;
    update.clips.push_back(keptClip(writer->file(), m_first, m_written, m_recent.rate(), m_onset));
    return {};
}

std::vector<float> ClipRecorder::recent(double seconds) const
{
    return m_recent.copy(m_recent.end() - sampleAt(seconds), m_recent.end());
}

Result<KeptClip> ClipRecorder::saveRecent(double seconds, const fs::path& file) const
{
    const std::int64_t first = std::max(m_recent.begin(), m_recent.end() - sampleAt(seconds));
    if (first >= m_recent.end())
        return fail(ErrorKind::InvalidArgument, file.string(),
                    "Nothing has been heard yet; there is nothing to save.");
    const StartTime stored{.time = plusSeconds(m_config.zero, double(first) / m_recent.rate().hz),
                           .isLocalTime = false,
                           .origin = StartTime::Origin::Metadata};
    auto writer = AudioWriter::create(file, m_recent.rate(), AudioWriter::Format::Wav16, stored);
    if (!writer) return tl::unexpected(writer.error());
    if (auto done = (*writer)->write(m_recent.copy(first, m_recent.end())); !done)
        return tl::unexpected(done.error());
    if (auto done = (*writer)->finish(); !done) return tl::unexpected(done.error());
    return keptClip(file, first, m_recent.end(), m_recent.rate(), std::nullopt);
}

} // namespace cryscope
