#include "core/audio/InPlaceAudio.h"

#include "core/audio/SampleConversion.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <mutex>
#include <sndfile.h>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace cryscope {
namespace {

/// One descriptor of the file, shared by all handles; it stays readable after the name is gone.
class Descriptor {
public:
    explicit Descriptor(const std::filesystem::path& file)
        : m_descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK))
    {
        struct stat info = {};
        if (m_descriptor >= 0 && ::fstat(m_descriptor, &info) == 0 && S_ISREG(info.st_mode))
            m_size = info.st_size;
    }
    ~Descriptor()
    {
        if (m_descriptor >= 0) ::close(m_descriptor);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    bool usable() const { return m_size > 0; }
    std::int64_t size() const { return m_size; }
    std::int64_t read(void* out, std::int64_t count, std::int64_t at) const
    {
        ssize_t done = -1;
        do {
            done = ::pread(m_descriptor, out, static_cast<std::size_t>(count), at);
        } while (done < 0 && errno == EINTR);
        return done < 0 ? 0 : done;
    }

private:
    int m_descriptor;
    std::int64_t m_size = 0;
};

/// libsndfile's view of the descriptor, with a position of its own. One thread at a time.
class Handle {
public:
    explicit Handle(const Descriptor& descriptor) : m_descriptor(descriptor)
    {
        SF_VIRTUAL_IO io{&sizeOf, &seek, &read, &write, &tell};
        m_file = sf_open_virtual(&io, SFM_READ, &m_info, this);
    }
    ~Handle()
    {
        if (m_file) sf_close(m_file);
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

    bool isOpen() const { return m_file != nullptr; }
    const SF_INFO& info() const { return m_info; }
    std::int64_t position() const { return m_position; }

    /// Frames read from `begin` on into interleaved `out`.
    std::int64_t readFrames(std::int64_t begin, float* out, std::int64_t frames)
    {
        if (begin != m_position && sf_seek(m_file, begin, SEEK_SET) != begin) {
            m_position = -1;
            return 0;
        }
        const std::int64_t count = std::max<std::int64_t>(0, sf_readf_float(m_file, out, frames));
        m_position = count == frames ? begin + count : -1;
        return count;
    }

private:
    static Handle& self(void* data) { return *static_cast<Handle*>(data); }
    static sf_count_t sizeOf(void* data) { return self(data).m_descriptor.size(); }
    static sf_count_t seek(sf_count_t offset, int whence, void* data)
    {
        Handle& handle = self(data);
        const std::int64_t base = whence == SEEK_CUR   ? handle.m_byte
                                  : whence == SEEK_END ? handle.m_descriptor.size()
                                                       : 0;
        handle.m_byte = std::max<std::int64_t>(0, base + offset);
        return handle.m_byte;
    }
    static sf_count_t read(void* out, sf_count_t count, void* data)
    {
        Handle& handle = self(data);
        const std::int64_t done = handle.m_descriptor.read(out, count, handle.m_byte);
        handle.m_byte += done;
        return done;
    }
    static sf_count_t write(const void*, sf_count_t, void*) { return 0; }
    static sf_count_t tell(void* data) { return self(data).m_byte; }

    const Descriptor& m_descriptor;
    SNDFILE* m_file = nullptr;
    SF_INFO m_info{};
    std::int64_t m_position = 0;
    std::int64_t m_byte = 0;
};

class InPlaceAudio final : public RandomAccessAudio {
public:
    InPlaceAudio(std::unique_ptr<Descriptor> descriptor, std::unique_ptr<Handle> handle, AudioFileInfo info,
                 ChannelChoice channel, std::string name)
        : m_descriptor(std::move(descriptor)), m_info(std::move(info)), m_channel(channel),
          m_name(std::move(name))
    {
        m_info.length = handle->info().frames;
        m_idle.push_back(std::move(handle));
    }

    const AudioFileInfo& info() const override { return m_info; }
    SampleRate sampleRate() const override { return m_info.rate; }
    std::int64_t length() const override { return *m_info.length; }

    Result<std::size_t> read(SamplePos begin, std::span<float> out) const override
    {
        if (begin.value < 0 || begin.value >= length()) return std::size_t{0};
        const auto left = static_cast<std::size_t>(length() - begin.value);
        out = out.first(std::min(out.size(), left));
        std::unique_ptr<Handle> handle = borrow(begin.value);
        bool good = handle->isOpen();
        const auto channels = static_cast<std::size_t>(m_info.channels);
        // One channel needs no room of its own: it is only looked through for what is no number, and not even
        // that where the file stores integers.
        const bool asRead = channels == 1 && !m_info.codec.starts_with("pcm_f");
        std::vector<float> room(channels > 1 ? std::min(out.size(), kBlockFrames) * channels : 0);
        for (std::size_t done = 0; good && done < out.size();) {
            const std::size_t frames = std::min(out.size() - done, kBlockFrames);
            const auto at = begin.value + static_cast<std::int64_t>(done);
            const auto count = static_cast<std::int64_t>(frames);
            const std::span<float> mono = out.subspan(done, frames);
            const std::span<float> interleaved =
                channels > 1 ? std::span(room).first(frames * channels) : mono;
            good = handle->readFrames(at, interleaved.data(), count) == count;
            if (good && !asRead) mixInterleaved(interleaved, m_info.channels, m_channel, mono);
            done += frames;
        }
        giveBack(std::move(handle));
        if (!good)
            return fail(
                ErrorKind::Io, m_name,
                "The recording can no longer be read; check that its file and its drive are still there.");
        return out.size();
    }

private:
    static constexpr std::size_t kBlockFrames = 16384;
    static constexpr std::size_t kMostIdle = 8;

    /// A handle that stands at `begin` already if there is one: reading on needs no seek. Each reader has its
    /// own while it reads, so none waits for another's disk.
    std::unique_ptr<Handle> borrow(std::int64_t begin) const
    {
        {
            const std::lock_guard lock(m_mutex);
            if (!m_idle.empty()) {
                auto best = std::find_if(m_idle.begin(), m_idle.end(),
                                         [&](const auto& handle) { return handle->position() == begin; });
                if (best == m_idle.end()) best = std::prev(m_idle.end());
                std::unique_ptr<Handle> handle = std::move(*best);
                m_idle.erase(best);
                return handle;
            }
        }
        return std::make_unique<Handle>(*m_descriptor);
    }
    void giveBack(std::unique_ptr<Handle> handle) const
    {
        const std::lock_guard lock(m_mutex);
        if (handle->isOpen() && m_idle.size() < kMostIdle) m_idle.push_back(std::move(handle));
    }

    std::unique_ptr<Descriptor> m_descriptor; // before the handles, which use it to their end
    AudioFileInfo m_info;
    ChannelChoice m_channel;
    std::string m_name;
    mutable std::mutex m_mutex;
    mutable std::vector<std::unique_ptr<Handle>> m_idle;
};

/// No header is longer, in frames of any format.
constexpr std::int64_t kMostHeaderFrames = 4096;

bool mayBeReadInPlace(const AudioFileInfo& info)
{
    static constexpr std::array<std::string_view, 6> kContainers = {"wav", "w64", "aiff",
                                                                    "caf", "au",  "flac"};
    if (std::find(kContainers.begin(), kContainers.end(), info.container) == kContainers.end()) return false;
    return info.codec.starts_with("pcm_") || (info.codec == "flac" && info.container == "flac");
}

} // namespace

std::shared_ptr<const RandomAccessAudio> openInPlace(const std::filesystem::path& file,
                                                     const AudioFileInfo& info, ChannelChoice channel)
{
    if (!mayBeReadInPlace(info)) return nullptr;
    auto descriptor = std::make_unique<Descriptor>(file);
    if (!descriptor->usable()) return nullptr;
    auto handle = std::make_unique<Handle>(*descriptor);
    if (!handle->isOpen()) return nullptr;
    const SF_INFO& seen = handle->info();
    if (seen.samplerate != info.rate.hz || seen.channels != info.channels || seen.frames <= 0) return nullptr;
    // A FLAC from a pipe states no length, a cut one a wrong one: the two libraries must agree on it, and the
    // last sample must be there. Of PCM cut short, which both read to the end of the file, the decoder only
    // knows that the sound cannot be longer than the file with its header: no reason to copy a night whose
    // recorder lost its power.
    if (!info.length) return nullptr;
    const std::int64_t fewer = *info.length - seen.frames;
    if (fewer < 0 || fewer > (info.codec == "flac" ? 0 : kMostHeaderFrames)) return nullptr;
    std::vector<float> last(static_cast<std::size_t>(seen.channels));
    if (handle->readFrames(seen.frames - 1, last.data(), 1) != 1) return nullptr;
    return std::make_shared<InPlaceAudio>(std::move(descriptor), std::move(handle), info, channel,
                                          file.string());
}

} // namespace cryscope
