#pragma once

#include "core/audio/ByteInput.h"
#include "core/audio/FfmpegHandles.h"
#include "core/base/CancelToken.h"

#include <map>
#include <optional>
#include <string>

namespace cryscope {

/// The packets of a file's first usable audio stream, through FFmpeg's demuxers. Nothing but the given bytes
/// is ever read: playlists, references to other files and network protocols are refused. Not thread-safe;
/// constant memory but for the container's own index.
class Demuxer {
public:
    /// `name` is for messages and tells FFmpeg the suffix. Fails with Unreadable, Io or Cancelled.
    static Result<std::unique_ptr<Demuxer>> open(std::unique_ptr<ByteInput> input, const std::string& name,
                                                 const CancelToken& cancel);
    Demuxer(const Demuxer&) = delete;
    Demuxer& operator=(const Demuxer&) = delete;

    const AVStream& stream() const { return *m_stream; }
    /// FFmpeg's first name of the container: "wav", "mov", "matroska", ...
    std::string container() const;
    /// Tags of the file and of its audio stream, keys in lower case.
    std::map<std::string, std::string> tags() const;
    /// Samples a channel as the header has it, never more than the bytes of an uncompressed file can hold.
    std::optional<std::int64_t> declaredLength(int rateHz) const;

    /// Where the sound ends within the last packet, in samples of the stream's time line, when an MP4's index
    /// says so: encoders fill their last packet up with silence.
    std::optional<std::int64_t> endWithinLastPacket(int rateHz) const;

    enum class Next { Packet, Damaged, End };
    /// The stream's next packet in `packet`, which it replaces. Damaged: a piece could not be read, go on.
    Result<Next> next(AVPacket& packet);

private:
    Demuxer(std::unique_ptr<ByteInput> input, CancelToken cancel, std::string name)
        : m_input(std::move(input)), m_cancel(std::move(cancel)), m_name(std::move(name))
    {}
    Result<void> start();
    tl::unexpected<Error> refusal(int code) const;
    static int readBytes(void* self, std::uint8_t* out, int size);
    static std::int64_t seekBytes(void* self, std::int64_t offset, int whence);

    std::unique_ptr<ByteInput> m_input;
    CancelToken m_cancel;
    std::string m_name;
    IoHandle m_io; // before the format, which uses it to its end
    FormatHandle m_format;
    AVStream* m_stream = nullptr;
};

} // namespace cryscope
