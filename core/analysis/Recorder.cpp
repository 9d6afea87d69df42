#include "core/analysis/Recorder.h"

#include <algorithm>
#include <vector>

namespace cryscope {

Result<void> Recorder::start(const std::filesystem::path& file, AudioWriter::Format format)
{
    if (m_writer)
        if (auto done = stop(); !done) return tl::unexpected(done.error());
    m_error.reset();
    auto writer = AudioWriter::create(file, m_rate, format);
    if (!writer) return endWith(writer.error());
    m_writer = std::move(*writer);
    return {};
}

Result<void> Recorder::endWith(const Error& error)
{
    m_writer.reset();
    m_error = error;
    return tl::unexpected(error);
}

Result<void> Recorder::write(std::span<const float> samples)
{
    if (!m_writer) return {};
    if (auto done = m_writer->write(samples); !done) return endWith(done.error());
    return {};
}

Result<void> Recorder::writeGap(std::int64_t samples)
{
    const std::vector<float> zeros(std::size_t(std::min<std::int64_t>(samples, m_rate.hz)), 0.0F);
    while (m_writer && samples > 0) {
        const auto count = std::min<std::int64_t>(samples, std::ssize(zeros));
        if (auto done = write(std::span(zeros).first(std::size_t(count))); !done) return done;
        samples -= count;
    }
    return {};
}

Result<std::filesystem::path> Recorder::stop()
{
    if (m_error) return tl::unexpected(*std::exchange(m_error, std::nullopt));
    if (!m_writer)
        return fail(ErrorKind::InvalidArgument, {}, "Nothing is being recorded; start a recording first.");
    const auto writer = std::exchange(m_writer, nullptr);
    if (auto done = writer->finish(); !done) return tl::unexpected(done.error());
    return writer->file();
}

} // namespace cryscope
