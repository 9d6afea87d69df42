#pragma once

#include "core/audio/SampleSource.h"
#include "core/base/CancelToken.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace cryscope {

/// Which of a file's channels become the mono signal.
struct ChannelChoice {
    static constexpr int kMix = -1;
    int index = kMix; ///< kMix: arithmetic mean of all channels (no +3 dB); otherwise 0-based channel
    bool operator==(const ChannelChoice&) const = default;
};

/// When the recording began and how we know.
struct StartTime {
    enum class Origin { Metadata, FileName };
    std::chrono::system_clock::time_point time; ///< UTC
    bool isLocalTime = false; ///< the source named no zone: `time` holds the wall clock as if it were UTC
    Origin origin = Origin::Metadata;
    bool operator==(const StartTime&) const = default;
};

struct AudioFileInfo {
    std::string container; ///< FFmpeg's short name: "wav", "mov", "ogg", ...
    std::string codec;     ///< "pcm_s16le", "amrnb", ...
    SampleRate rate;
    int channels = 0;
    std::optional<std::int64_t> length; ///< samples a channel, from the header; an estimate for some codecs
    std::optional<StartTime> startTime;
};

struct OpenOptions {
    ChannelChoice channel;
    CancelToken
        cancel; ///< asked while opening and at every read() of the source, which then fails with Cancelled
};

/// A decoded file as a stream, in constant memory whatever its length.
class AudioFileSource : public SampleSource {
public:
    virtual const AudioFileInfo& info() const = 0;
    /// Packets or frames the decoder had to drop so far; a truncated file yields what could be decoded.
    virtual std::int64_t damagedPackets() const = 0;
};

/// Opens anything that phones and recorders make (WAV/RF64/W64, FLAC, MP3, M4A/AAC, Ogg/Vorbis, Opus,
/// 3GP/AMR, CAF, AIFF, the sound of MP4/MOV/MKV/WebM) through FFmpeg's libraries. Only the named local file
/// is ever opened: no playlists, no network. Multi-frame AMR packets are split (FFmpeg 5.1 decodes only their
/// first frame). NaN and infinite samples read as 0. Fails with one sentence: NotFound, Permission,
/// Unreadable (empty, no sound, broken), Unsupported (rate outside SampleRate::isSupported, more than 32
/// channels, unknown codec).
Result<std::unique_ptr<AudioFileSource>> openAudioFile(const std::filesystem::path& file,
                                                       const OpenOptions& options = {});

/// True for names with a known audio or video suffix, in any case. Folders are walked by it.
bool hasAudioSuffix(const std::filesystem::path& file);

/// The start time that a file name tells: donateacry's Unix seconds or milliseconds, yyyyMMdd-HHmmss and
/// relatives ("recorded-20240131-235959-123", "2024-01-31 23.59.59", "20240131T235959Z"), PAMGuard,
/// AudioMoth, ... nullopt where nothing plausible (1990..2100) stands.
std::optional<StartTime> startTimeFromFileName(const std::filesystem::path& file);

} // namespace cryscope
