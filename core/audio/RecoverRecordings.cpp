#include "core/audio/AudioWriter.h"
#include "core/audio/PartFile.h"
#include "core/audio/StartTime.h"

#include <algorithm>
#include <array>
#include <sndfile.h>
#include <string_view>
#include <unistd.h>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

struct SndfileDeleter {
    void operator()(SNDFILE* file) const { sf_close(file); }
};
using SndfileHandle = std::unique_ptr<SNDFILE, SndfileDeleter>;

std::optional<AudioWriter::Format> writerFormat(int format)
{
    const int subtype = format & SF_FORMAT_SUBMASK;
    switch (format & SF_FORMAT_TYPEMASK) {
    case SF_FORMAT_WAV:
    case SF_FORMAT_WAVEX:
    case SF_FORMAT_RF64:
        if (subtype == SF_FORMAT_PCM_16) return AudioWriter::Format::Wav16;
        if (subtype == SF_FORMAT_FLOAT) return AudioWriter::Format::WavFloat;
        return std::nullopt;
    case SF_FORMAT_FLAC:
        if (subtype == SF_FORMAT_PCM_16) return AudioWriter::Format::Flac16;
        if (subtype == SF_FORMAT_PCM_24) return AudioWriter::Format::Flac24;
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

/// "night.wav.part" -> "night (recovered).wav", or "night (recovered 2).wav" where that is taken.
fs::path recoveredName(const fs::path& part)
{
    const fs::path file = part.parent_path() / part.stem();
    const std::string begin = (file.parent_path() / file.stem()).string() + " (recovered";
    const std::string suffix = file.extension().string();
    fs::path name = begin + ")" + suffix;
    std::error_code ignored;
    for (int number = 2; fs::exists(name, ignored); ++number)
        name = begin + " " + std::to_string(number) + ")" + suffix;
    return name;
}

/// Samples copied. Whatever libsndfile says about the length of a cut FLAC, only what can be read counts.
Result<std::int64_t> copySamples(SNDFILE* from, AudioWriter& to)
{
    std::vector<float> block(1 << 14);
    std::int64_t copied = 0;
    for (;;) {
        const sf_count_t count = sf_read_float(from, block.data(), static_cast<sf_count_t>(block.size()));
        if (count <= 0) return copied;
        if (auto written = to.write(std::span(block).first(static_cast<std::size_t>(count))); !written)
            return tl::unexpected(written.error());
        copied += count;
    }
}

tl::unexpected<Error> nothingToRecover(const fs::path& part)
{
    return fail(ErrorKind::Unreadable, part.string(),
                "This unfinished file holds no recording of this program.");
}

} // namespace

Result<fs::path> recoverRecording(PartFile& part)
{
    SF_INFO info{};
    ::lseek(part.descriptor(), 0, SEEK_SET);
    SndfileHandle source(sf_open_fd(part.descriptor(), SFM_READ, &info, SF_FALSE));
    if (!source || info.channels != 1 || info.frames == 0) return nothingToRecover(part.path());
    const char* software = sf_get_string(source.get(), SF_STR_SOFTWARE);
    const auto format = writerFormat(info.format);
    if (!format || software == nullptr || !std::string_view(software).starts_with(kRecordedBy))
        return nothingToRecover(part.path());
    // A first sample before anything is made: the stated length of a cut FLAC means nothing.
    float first = 0;
    if (sf_read_float(source.get(), &first, 1) != 1) return nothingToRecover(part.path());

    const char* date = sf_get_string(source.get(), SF_STR_DATE);
    const fs::path name = recoveredName(part.path());
    auto writer = AudioWriter::create(name, {info.samplerate}, *format,
                                      date ? startTimeFromTags({{"date", date}}) : std::nullopt);
    if (!writer) return tl::unexpected(writer.error());
    auto written = (*writer)->write(std::span(&first, 1));
    if (written) {
        const auto copied = copySamples(source.get(), **writer);
        if (!copied) written = tl::unexpected(copied.error());
    }
    if (written) written = (*writer)->finish();
    if (!written) {
        // No room for a copy: the part, whose header was kept current, gets the name as it is.
        std::error_code ignored;
        fs::remove(name.string() + ".part", ignored);
        source.reset();
        if (auto renamed = part.rename(name); !renamed) return tl::unexpected(renamed.error());
        return name;
    }
    part.remove();
    return name;
}

Result<std::vector<fs::path>> recoverRecordings(const fs::path& folder)
{
    std::error_code error;
    fs::recursive_directory_iterator entries(folder, fs::directory_options::skip_permission_denied, error);
    if (error == std::errc::permission_denied)
        return fail(ErrorKind::Permission, folder.string(),
                    "This folder may not be read; check its permissions.");
    if (error) return fail(ErrorKind::NotFound, folder.string(), "There is no such folder.");
    // Gathered first: recovering makes new files under the feet of the iterator.
    std::vector<fs::path> parts;
    for (; entries != fs::recursive_directory_iterator(); entries.increment(error)) {
        if (error) break;
        std::error_code ignored;
        const fs::path& path = entries->path();
        if (path.extension() == ".part" && hasAudioSuffix(path.stem()) && entries->is_regular_file(ignored))
            parts.push_back(path);
    }
    std::sort(parts.begin(), parts.end());
    std::vector<fs::path> recovered;
    for (const fs::path& path : parts) {
        auto part = PartFile::adopt(path);
        if (!part) continue; // a living writer has it
        if (auto name = recoverRecording(*part)) recovered.push_back(std::move(*name));
    }
    return recovered;
}

} // namespace cryscope
