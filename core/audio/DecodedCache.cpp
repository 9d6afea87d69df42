#include "core/audio/DecodedCache.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string_view>
#include <sys/statvfs.h>
#include <unistd.h>

namespace cryscope {
namespace {

constexpr std::uint64_t kLeaveFreeBytes = std::uint64_t{256} << 20;
constexpr std::size_t kBlock = 1 << 16;
constexpr float kFullScale16 = 32768.0F;

class TemporaryFile {
public:
    explicit TemporaryFile(int descriptor) : m_descriptor(descriptor) {}
    ~TemporaryFile()
    {
        if (m_descriptor >= 0) ::close(m_descriptor);
    }
    TemporaryFile(TemporaryFile&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    TemporaryFile& operator=(TemporaryFile&&) = delete;

    /// 0 or errno.
    int append(const void* bytes, std::size_t count)
    {
        const char* next = static_cast<const char*>(bytes);
        while (count > 0) {
            const ssize_t done = ::write(m_descriptor, next, count);
            if (done < 0 && errno == EINTR) continue;
            if (done <= 0) return done < 0 ? errno : EIO;
            next += done;
            count -= static_cast<std::size_t>(done);
        }
        return 0;
    }
    bool read(void* out, std::size_t count, std::int64_t at) const
    {
        char* next = static_cast<char*>(out);
        while (count > 0) {
            const ssize_t done = ::pread(m_descriptor, next, count, at);
            if (done < 0 && errno == EINTR) continue;
            if (done <= 0) return false;
            next += done;
            at += done;
            count -= static_cast<std::size_t>(done);
        }
        return true;
    }
    bool hasRoom() const
    {
        struct statvfs info = {};
        if (::fstatvfs(m_descriptor, &info) != 0) return true;
        return std::uint64_t{info.f_bavail} * info.f_frsize >= kLeaveFreeBytes;
    }

private:
    int m_descriptor;
};

Result<TemporaryFile> makeTemporaryFile()
{
    const char* chosen = std::getenv("TMPDIR");
    for (const char* folder : {chosen, "/var/tmp", "/tmp"}) {
        if (folder == nullptr || *folder == '\0') continue;
        std::string name = std::string(folder) + "/cryscope-XXXXXX";
        const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
        if (descriptor < 0) continue;
        ::unlink(name.c_str()); // from here on it has no name: nothing is left behind by any end
        return TemporaryFile(descriptor);
    }
    return fail(ErrorKind::Io, "/var/tmp",
                "No temporary file can be made for the decoded sound; set TMPDIR to a folder with room.");
}

class DecodedAudio final : public RandomAccessAudio {
public:
    DecodedAudio(TemporaryFile file, AudioFileInfo info, bool sixteenBits)
        : m_file(std::move(file)), m_info(std::move(info)), m_sixteenBits(sixteenBits)
    {}
    const AudioFileInfo& info() const override { return m_info; }
    SampleRate sampleRate() const override { return m_info.rate; }
    std::int64_t length() const override { return *m_info.length; }

    Result<std::size_t> read(SamplePos begin, std::span<float> out) const override
    {
        if (begin.value < 0 || begin.value >= length()) return std::size_t{0};
        out = out.first(std::min(out.size(), static_cast<std::size_t>(length() - begin.value)));
        if (!(m_sixteenBits ? readSixteenBits(begin.value, out) : readFloats(begin.value, out)))
            return fail(ErrorKind::Io, "temporary file",
                        "The decoded sound can no longer be read; open the recording again.");
        return out.size();
    }

private:
    bool readFloats(std::int64_t begin, std::span<float> out) const
    {
        return m_file.read(out.data(), out.size_bytes(), begin * static_cast<std::int64_t>(sizeof(float)));
    }
    bool readSixteenBits(std::int64_t begin, std::span<float> out) const
    {
        std::array<std::int16_t, 4096> block;
        for (std::size_t done = 0; done < out.size();) {
            const std::size_t count = std::min(block.size(), out.size() - done);
            if (!m_file.read(block.data(), count * sizeof block[0],
                             (begin + static_cast<std::int64_t>(done)) * 2))
                return false;
            for (std::size_t i = 0; i < count; ++i) out[done + i] = block[i] / kFullScale16;
            done += count;
        }
        return true;
    }

    TemporaryFile m_file;
    AudioFileInfo m_info;
    bool m_sixteenBits;
};

/// Lossless codecs of at most 16 bits, by FFmpeg's names. (Lossy ones decode to floats.)
bool fitsSixteenBits(const AudioFileInfo& info, ChannelChoice channel)
{
    if (info.channels > 1 && channel.index < 0) return false; // a mean has more bits than its parts
    static constexpr std::array<std::string_view, 8> kCodecs = {"pcm_u8",       "pcm_s8",       "pcm_s16le",
                                                                "pcm_s16be",    "pcm_alaw",     "pcm_mulaw",
                                                                "adpcm_ima_qt", "adpcm_ima_wav"};
    return std::find(kCodecs.begin(), kCodecs.end(), info.codec) != kCodecs.end();
}

tl::unexpected<Error> noRoom()
{
    return fail(
        ErrorKind::Io, "temporary file",
        "There is not enough room to decode this recording; free some space or set TMPDIR to another drive.");
}

} // namespace

Result<std::shared_ptr<const RandomAccessAudio>> decodeToDisk(AudioFileSource& source, ChannelChoice channel,
                                                              const CancelToken& cancel,
                                                              const ProgressFn& progress)
{
    auto file = makeTemporaryFile();
    if (!file) return tl::unexpected(file.error());
    AudioFileInfo info = source.info();
    const bool sixteenBits = fitsSixteenBits(info, channel);
    const double expected = info.length && *info.length > 0 ? double(*info.length) : -1.0;
    std::vector<float> block(kBlock);
    std::vector<std::int16_t> shorts(sixteenBits ? kBlock : 0);
    std::int64_t length = 0;
    for (;;) {
        if (cancel.requested()) return cancelled();
        const auto count = source.read(block);
        if (!count) return tl::unexpected(count.error());
        if (*count == 0) break;
        if (!file->hasRoom()) return noRoom();
        int error = 0;
        if (sixteenBits) {
            std::transform(block.begin(), block.begin() + static_cast<std::ptrdiff_t>(*count), shorts.begin(),
                           [](float v) { return static_cast<std::int16_t>(std::lround(v * kFullScale16)); });
            error = file->append(shorts.data(), *count * sizeof shorts[0]);
        } else {
            error = file->append(block.data(), *count * sizeof block[0]);
        }
        if (error == ENOSPC || error == EDQUOT || error == EFBIG) return noRoom();
        if (error != 0)
            return fail(ErrorKind::Io, "temporary file",
                        std::string("The decoded sound cannot be kept: ") + std::strerror(error) + ".");
        length += static_cast<std::int64_t>(*count);
        report(progress, expected > 0 ? std::min(1.0, double(length) / expected) : -1.0, "decoding");
    }
    info.length = length;
    return std::make_shared<DecodedAudio>(std::move(*file), std::move(info), sixteenBits);
}

} // namespace cryscope
