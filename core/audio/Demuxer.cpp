#include "core/audio/Demuxer.h"

#include <algorithm>
#include <cctype>
#include <mutex>

extern "C" {
#include <libavutil/avutil.h>
#include <libavutil/dict.h>
#include <libavutil/mem.h>
}

namespace cryscope {
namespace {

constexpr int kIoBufferBytes = 32 * 1024;
/// One allocation of FFmpeg's; the index of a day of AAC in an MP4 takes 100 MB.
constexpr std::size_t kLargestAllocation = std::size_t{256} << 20;
/// Errors in a row after which the rest of a file is given up.
constexpr int kRetries = 64;

constexpr const char* kContainers =
    "wav,w64,flac,mp3,mov,mp4,m4a,3gp,3g2,mj2,ogg,matroska,webm,aiff,caf,amr,amrnb,"
    "amrwb,aac,au,asf";
/// Sound that phones and recorders make. Naming them keeps the decoders of games and of videos out of reach.
constexpr const char* kCodecs =
    "pcm_alaw,pcm_mulaw,pcm_u8,pcm_s8,pcm_s8_planar,pcm_s16le,pcm_s16be,pcm_s16le_planar,pcm_s16be_planar,"
    "pcm_u16le,"
    "pcm_u16be,pcm_s24le,pcm_s24be,pcm_s24le_planar,pcm_u24le,pcm_u24be,pcm_s32le,pcm_s32be,pcm_s32le_planar,"
    "pcm_u32le,pcm_u32be,pcm_s64le,pcm_s64be,pcm_f32le,pcm_f32be,pcm_f64le,pcm_f64be,adpcm_ima_qt,adpcm_ima_"
    "wav,"
    "adpcm_ms,adpcm_yamaha,adpcm_g722,adpcm_g726,gsm,gsm_ms,flac,alac,mp1,mp1float,mp2,mp2float,mp3,mp3float,"
    "aac,"
    "aac_latm,vorbis,opus,amrnb,amrwb,ac3,eac3,wmav1,wmav2,wmapro,wmalossless,wmavoice";

void prepareLibraries()
{
    static std::once_flag once;
    std::call_once(once, [] {
        av_log_set_level(AV_LOG_QUIET); // what is wrong is said in our own sentences
        av_max_alloc(kLargestAllocation);
    });
}

int refuseToOpen(AVFormatContext*, AVIOContext**, const char*, int, AVDictionary**)
{
    return AVERROR(EACCES);
}

} // namespace

int Demuxer::readBytes(void* self, std::uint8_t* out, int size)
{
    auto& demuxer = *static_cast<Demuxer*>(self);
    if (demuxer.m_cancel.requested()) return AVERROR_EXIT;
    const std::ptrdiff_t count =
        demuxer.m_input->read({reinterpret_cast<std::byte*>(out), std::size_t(size)});
    if (count < 0) return AVERROR(EIO);
    return count == 0 ? AVERROR_EOF : static_cast<int>(count);
}

std::int64_t Demuxer::seekBytes(void* self, std::int64_t offset, int whence)
{
    auto& input = *static_cast<Demuxer*>(self)->m_input;
    if ((whence & AVSEEK_SIZE) != 0) return input.size();
    std::int64_t base = 0;
    if ((whence & ~AVSEEK_FORCE) == SEEK_CUR) base = input.position();
    if ((whence & ~AVSEEK_FORCE) == SEEK_END) base = input.size();
    std::int64_t position = 0;
    if (__builtin_add_overflow(base, offset, &position) || position < 0) return AVERROR(EINVAL);
    input.seek(position);
    return position;
}

Result<std::unique_ptr<Demuxer>> Demuxer::open(std::unique_ptr<ByteInput> input, const std::string& name,
                                               const CancelToken& cancel)
{
    prepareLibraries();
    std::unique_ptr<Demuxer> demuxer(new Demuxer(std::move(input), cancel, name));
    if (auto started = demuxer->start(); !started) return tl::unexpected(started.error());
    return demuxer;
}

Result<void> Demuxer::start()
{
    auto* buffer = static_cast<unsigned char*>(av_malloc(kIoBufferBytes));
    m_io.reset(avio_alloc_context(buffer, kIoBufferBytes, 0, this, &readBytes, nullptr, &seekBytes));
    AVFormatContext* format = avformat_alloc_context();
    if (!m_io || !format) return refusal(AVERROR(ENOMEM));
    format->pb = m_io.get();
    format->io_open = &refuseToOpen;
    AVDictionary* options = nullptr;
    av_dict_set(&options, "format_whitelist", kContainers, 0);
    av_dict_set(&options, "codec_whitelist", kCodecs, 0);
    av_dict_set(&options, "protocol_whitelist", "", 0);
    const int opened =
        avformat_open_input(&format, m_name.c_str(), nullptr, &options); // frees `format` on failure
    av_dict_free(&options);
    if (opened < 0) return refusal(opened);
    m_format.reset(format);

    const auto keepSoundOnly = [&] {
        for (unsigned i = 0; i < m_format->nb_streams; ++i) {
            AVStream& stream = *m_format->streams[i];
            if (stream.codecpar->codec_type != AVMEDIA_TYPE_AUDIO) stream.discard = AVDISCARD_ALL;
        }
    };
    keepSoundOnly();
    if (const int probed = avformat_find_stream_info(m_format.get(), nullptr); probed < 0)
        return refusal(probed);
    keepSoundOnly();
    const int best = av_find_best_stream(m_format.get(), AVMEDIA_TYPE_AUDIO, -1, -1, nullptr, 0);
    if (best < 0)
        return fail(ErrorKind::Unreadable, m_name,
                    "There is no sound in this file; choose another recording.");
    m_stream = m_format->streams[best];
    for (unsigned i = 0; i < m_format->nb_streams; ++i)
        if (m_format->streams[i] != m_stream) m_format->streams[i]->discard = AVDISCARD_ALL;
    return {};
}

tl::unexpected<Error> Demuxer::refusal(int code) const
{
    if (m_cancel.requested()) return cancelled();
    if (auto failure = m_input->failure(); !failure) return tl::unexpected(failure.error());
    if (code == AVERROR(ENOMEM))
        return fail(
            ErrorKind::Unreadable, m_name,
            "The file asks for more memory than a recording can need; it is damaged or not a recording.");
    return fail(ErrorKind::Unreadable, m_name,
                "This is not a recording that can be read: it is damaged, cut off or of another kind.");
}

std::string Demuxer::container() const
{
    const std::string names = m_format->iformat->name;
    return names.substr(0, names.find(','));
}

std::map<std::string, std::string> Demuxer::tags() const
{
    std::map<std::string, std::string> tags;
    for (const AVDictionary* dictionary : {m_stream->metadata, m_format->metadata}) {
        const AVDictionaryEntry* entry = nullptr;
        while ((entry = av_dict_get(dictionary, "", entry, AV_DICT_IGNORE_SUFFIX)) != nullptr) {
            std::string key = entry->key;
            std::transform(key.begin(), key.end(), key.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
            tags[key] = entry->value;
        }
    }
    return tags;
}

std::optional<std::int64_t> Demuxer::declaredLength(int rateHz) const
{
    std::int64_t samples = AV_NOPTS_VALUE;
    if (m_stream->duration != AV_NOPTS_VALUE)
        samples = av_rescale_q(m_stream->duration, m_stream->time_base, {1, rateHz});
    else if (m_format->duration != AV_NOPTS_VALUE)
        samples = av_rescale(m_format->duration, rateHz, AV_TIME_BASE);
    if (samples < 0) return std::nullopt; // AV_NOPTS_VALUE is negative too
    const AVCodecParameters& codec = *m_stream->codecpar;
    const int bits = av_get_exact_bits_per_sample(codec.codec_id) * codec.ch_layout.nb_channels;
    if (bits > 0) samples = std::min(samples, m_input->size() * 8 / bits);
    return samples;
}

std::optional<std::int64_t> Demuxer::endWithinLastPacket(int rateHz) const
{
    const int packets = avformat_index_get_entries_count(m_stream);
    if (container() != "mov" || packets < 1 || m_stream->duration <= 0) return std::nullopt;
    const AVIndexEntry* last = avformat_index_get_entry(m_stream, packets - 1);
    // A length that ends before the last packet begins is not about padding but wrong: all sound is kept
    // then.
    if (last == nullptr || m_stream->duration <= last->timestamp) return std::nullopt;
    return av_rescale_q(m_stream->duration, m_stream->time_base, {1, rateHz});
}

Result<Demuxer::Next> Demuxer::next(AVPacket& packet)
{
    for (int retries = 0; retries < kRetries;) {
        av_packet_unref(&packet);
        const int code = av_read_frame(m_format.get(), &packet);
        if (m_cancel.requested()) return cancelled();
        if (code >= 0) {
            if (packet.stream_index == m_stream->index) return Next::Packet;
            continue; // of another stream; the file's length bounds their number
        }
        if (code == AVERROR(EAGAIN)) {
            ++retries;
            continue;
        }
        // The end, or what looks like it because the bytes went away underneath.
        if (auto failure = m_input->failure(); !failure) return tl::unexpected(failure.error());
        return code == AVERROR_EOF ? Next::End : Next::Damaged;
    }
    return Next::End;
}

} // namespace cryscope
