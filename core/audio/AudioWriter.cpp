#include "core/audio/AudioWriter.h"

#include "core/audio/PartFile.h"

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <sndfile.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

constexpr int kMostFlacHz = 655350;

int sndfileFormat(AudioWriter::Format format)
{
    switch (format) {
    // RF64 that libsndfile turns into plain WAV as long as it stays below 4 GiB, at every update of the
    // header.
    case AudioWriter::Format::Wav16:
        return SF_FORMAT_RF64 | SF_FORMAT_PCM_16;
    case AudioWriter::Format::WavFloat:
        return SF_FORMAT_RF64 | SF_FORMAT_FLOAT;
    case AudioWriter::Format::Flac16:
        return SF_FORMAT_FLAC | SF_FORMAT_PCM_16;
    case AudioWriter::Format::Flac24:
        return SF_FORMAT_FLAC | SF_FORMAT_PCM_24;
    }
    return 0;
}

/// "2024-01-31T23:59:59.123Z", without the Z where the zone is unknown.
std::string isoTime(const StartTime& start)
{
    const auto milliseconds =
        std::chrono::floor<std::chrono::milliseconds>(start.time.time_since_epoch()).count();
    const auto seconds =
        static_cast<std::time_t>((milliseconds - (milliseconds % 1000 + 1000) % 1000) / 1000);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char text[64];
    std::snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02d.%03d%s", parts.tm_year + 1900,
                  parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec,
                  static_cast<int>((milliseconds % 1000 + 1000) % 1000), start.isLocalTime ? "" : "Z");
    return text;
}

/// Clipped to [-1, 1), NaN to 0, scaled so that reading back gives k / 2^(bits - 1) exactly.
template <int bits>
int quantised(float sample)
{
    constexpr float kScale = float(1 << (bits - 1));
    if (std::isnan(sample)) return 0;
    return static_cast<int>(std::lround(std::clamp(sample * kScale, -kScale, kScale - 1)));
}

class SndfileWriter final : public AudioWriter {
public:
    SndfileWriter(PartFile part, SNDFILE* sndfile, fs::path file, SampleRate rate, Format format)
        : m_part(std::move(part)), m_sndfile(sndfile), m_file(std::move(file)), m_rate(rate), m_format(format)
    {}
    ~SndfileWriter() override
    {
        const bool unfinished = m_sndfile != nullptr;
        close();
        if (unfinished && m_written == 0) m_part.remove(); // nothing was recorded: nothing to keep
    }

    Result<void> write(std::span<const float> samples) override
    {
        assert(m_sndfile);
        while (!samples.empty()) {
            // Never past the next update of the header: one long write is as safe as many short ones.
            const auto untilUpdate = static_cast<std::size_t>(m_rate.hz - m_sinceUpdate);
            const auto block = samples.first(std::min({samples.size(), untilUpdate, kBlock}));
            errno = 0;
            const std::int64_t done = std::max<std::int64_t>(0, writeBlock(block));
            const int code = errno;
            m_written += done;
            m_sinceUpdate += static_cast<int>(done);
            if (done < static_cast<std::int64_t>(block.size())) {
                update();
                return tl::unexpected(writeFailure(code));
            }
            if (m_sinceUpdate >= m_rate.hz) update();
            samples = samples.subspan(block.size());
        }
        return {};
    }

    Result<void> finish() override
    {
        assert(m_sndfile);
        if (close() != 0)
            return fail(ErrorKind::Io, m_file.string(),
                        "The recording could not be completed; what there is stays in " +
                            m_part.path().string() + ".");
        return m_part.rename(m_file);
    }

    std::int64_t samplesWritten() const override { return m_written; }
    const fs::path& file() const override { return m_file; }

private:
    static constexpr std::size_t kBlock = 1 << 14;

    std::int64_t writeBlock(std::span<const float> block)
    {
        const auto count = static_cast<sf_count_t>(block.size());
        switch (m_format) {
        case Format::Wav16:
        case Format::Flac16:
            m_shorts.resize(block.size());
            std::transform(block.begin(), block.end(), m_shorts.begin(),
                           [](float v) { return static_cast<short>(quantised<16>(v)); });
            return sf_write_short(m_sndfile, m_shorts.data(), count);
        case Format::Flac24:
            m_ints.resize(block.size());
            std::transform(block.begin(), block.end(), m_ints.begin(),
                           [](float v) { return quantised<24>(v) * 256; }); // libsndfile takes the upper bits
            return sf_write_int(m_sndfile, m_ints.data(), count);
        case Format::WavFloat:
            m_floats.resize(block.size());
            std::transform(block.begin(), block.end(), m_floats.begin(),
                           [](float v) { return std::isnan(v) ? 0.0F : std::clamp(v, -1.0F, 1.0F); });
            return sf_write_float(m_sndfile, m_floats.data(), count);
        }
        return 0;
    }

    void update()
    {
        sf_command(m_sndfile, SFC_UPDATE_HEADER_NOW, nullptr, 0);
        m_sinceUpdate = 0;
    }

    int close() { return m_sndfile ? sf_close(std::exchange(m_sndfile, nullptr)) : 0; }

    Error writeFailure(int code) const
    {
        const std::string kept = " What was recorded so far is kept.";
        if (code == ENOSPC || code == EDQUOT)
            return {ErrorKind::Io, m_file.string(),
                    "The disk is full; free some space and record again." + kept};
        if (code == EFBIG)
            return {ErrorKind::Io, m_file.string(),
                    "The file may not grow any further here; choose another folder." + kept};
        return {ErrorKind::Io, m_file.string(),
                std::string("Writing failed: ") + (code != 0 ? std::strerror(code) : sf_strerror(m_sndfile)) +
                    "." + kept};
    }

    PartFile m_part; // locked until after the handle is closed
    SNDFILE* m_sndfile;
    fs::path m_file;
    SampleRate m_rate;
    Format m_format;
    std::int64_t m_written = 0;
    int m_sinceUpdate = 0;
    std::vector<short> m_shorts;
    std::vector<int> m_ints;
    std::vector<float> m_floats;
};

} // namespace

Result<std::unique_ptr<AudioWriter>> AudioWriter::create(const fs::path& file, SampleRate rate, Format format,
                                                         std::optional<StartTime> start)
{
    const bool flac = format == Format::Flac16 || format == Format::Flac24;
    if (!rate.isSupported() || (flac && rate.hz > kMostFlacHz))
        return fail(ErrorKind::Unsupported, file.string(),
                    "A sample rate of " + std::to_string(rate.hz) + " Hz cannot be written in this format.");
    auto part = PartFile::create(file);
    if (!part) return tl::unexpected(part.error());
    SF_INFO info{};
    info.samplerate = rate.hz;
    info.channels = 1;
    info.format = sndfileFormat(format);
    SNDFILE* sndfile = sf_open_fd(part->descriptor(), SFM_WRITE, &info, SF_FALSE);
    if (!sndfile) {
        const Error error{ErrorKind::Io, file.string(),
                          std::string("The file cannot be begun: ") + sf_strerror(nullptr) + "."};
        part->remove();
        return tl::unexpected(error);
    }
    if (!flac) sf_command(sndfile, SFC_RF64_AUTO_DOWNGRADE, nullptr, SF_TRUE);
    sf_set_string(sndfile, SF_STR_SOFTWARE, kRecordedBy);
    if (start) sf_set_string(sndfile, SF_STR_DATE, isoTime(*start).c_str());
    sf_command(sndfile, SFC_UPDATE_HEADER_NOW, nullptr, 0);
    return std::make_unique<SndfileWriter>(std::move(*part), sndfile, file, rate, format);
}

} // namespace cryscope
