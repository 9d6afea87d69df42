#include "tests/core/audio/EncodedSound.h"

#include "core/audio/FfmpegHandles.h"
#include "tests/support/TempFolder.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

extern "C" {
#include <libavutil/channel_layout.h>
#include <libavutil/dict.h>
}

namespace cryscope::test {
namespace {

void require(bool good, const char* what)
{
    if (good) return;
    std::fprintf(stderr, "making a test file failed: %s\n", what);
    std::abort();
}

/// An output file that is closed at the end.
class Muxer {
public:
    Muxer(const std::filesystem::path& file, const std::string& container)
    {
        require(avformat_alloc_output_context2(&m_format, nullptr, container.c_str(), file.c_str()) >= 0,
                "container");
        require(avio_open(&m_format->pb, file.c_str(), AVIO_FLAG_WRITE) >= 0, "open");
        m_stream = avformat_new_stream(m_format, nullptr);
        require(m_stream != nullptr, "stream");
    }
    ~Muxer()
    {
        require(av_write_trailer(m_format) >= 0, "trailer");
        avio_closep(&m_format->pb);
        avformat_free_context(m_format);
    }
    Muxer(const Muxer&) = delete;
    Muxer& operator=(const Muxer&) = delete;

    AVFormatContext& format() { return *m_format; }
    AVStream& stream() { return *m_stream; }
    void begin(const Encoding& encoding)
    {
        for (const auto& [key, value] : encoding.tags)
            av_dict_set(&m_format->metadata, key.c_str(), value.c_str(), 0);
        AVDictionary* options = nullptr;
        for (const auto& [key, value] : encoding.muxerOptions)
            av_dict_set(&options, key.c_str(), value.c_str(), 0);
        require(avformat_write_header(m_format, &options) >= 0, "header");
        av_dict_free(&options);
    }

private:
    AVFormatContext* m_format = nullptr;
    AVStream* m_stream = nullptr;
};

template <class T>
void fill(AVFrame& frame, std::span<const float> interleaved, bool planar, double scale, double offset,
          double low, double high)
{
    const int channels = frame.ch_layout.nb_channels;
    for (int i = 0; i < frame.nb_samples; ++i) {
        for (int c = 0; c < channels; ++c) {
            const double wanted = interleaved[static_cast<std::size_t>(i * channels + c)] * scale + offset;
            const double value = scale == 1 ? wanted : std::clamp(std::round(wanted), low, high);
            T* plane = reinterpret_cast<T*>(frame.extended_data[planar ? c : 0]);
            plane[planar ? i : i * channels + c] = static_cast<T>(value);
        }
    }
}

void fillFrame(AVFrame& frame, std::span<const float> interleaved)
{
    const auto format = static_cast<AVSampleFormat>(frame.format);
    const bool planar = av_sample_fmt_is_planar(format) != 0;
    switch (av_get_packed_sample_fmt(format)) {
    case AV_SAMPLE_FMT_U8:
        fill<std::uint8_t>(frame, interleaved, planar, 128, 128, 0, 255);
        break;
    case AV_SAMPLE_FMT_S16:
        fill<std::int16_t>(frame, interleaved, planar, 32768, 0, -32768, 32767);
        break;
    case AV_SAMPLE_FMT_S32:
        fill<std::int32_t>(frame, interleaved, planar, 2147483648.0, 0, -2147483648.0, 2147483647.0);
        break;
    case AV_SAMPLE_FMT_FLT:
        fill<float>(frame, interleaved, planar, 1, 0, -1, 1);
        break;
    case AV_SAMPLE_FMT_DBL:
        fill<double>(frame, interleaved, planar, 1, 0, -1, 1);
        break;
    default:
        require(false, "sample format");
    }
}

void drain(AVCodecContext& codec, Muxer& muxer, AVPacket& packet)
{
    while (avcodec_receive_packet(&codec, &packet) >= 0) {
        packet.stream_index = 0;
        av_packet_rescale_ts(&packet, codec.time_base, muxer.stream().time_base);
        require(av_interleaved_write_frame(&muxer.format(), &packet) >= 0, "packet");
    }
}

std::string big16(unsigned value)
{
    return {static_cast<char>(value >> 8), static_cast<char>(value)};
}

std::string big32(unsigned value)
{
    return big16(value >> 16) + big16(value & 0xFFFFU);
}

std::string box(const char* type, const std::string& content)
{
    return big32(static_cast<unsigned>(content.size()) + 8) + type + content;
}

} // namespace

bool encodeFile(const std::filesystem::path& file, const Encoding& encoding,
                std::span<const float> interleaved, int channels, SampleRate rate)
{
    const AVCodec* encoder = avcodec_find_encoder_by_name(encoding.encoder.c_str());
    if (!encoder) return false;
    av_log_set_level(AV_LOG_QUIET);
    Muxer muxer(file, encoding.container);
    const CodecHandle codec(avcodec_alloc_context3(encoder));
    codec->sample_rate = rate.hz;
    codec->sample_fmt = encoder->sample_fmts[0];
    codec->bit_rate = encoding.bitRate;
    if (encoding.quality >= 0) {
        codec->flags |= AV_CODEC_FLAG_QSCALE;
        codec->global_quality = FF_QP2LAMBDA * encoding.quality;
    }
    codec->time_base = {1, rate.hz};
    av_channel_layout_default(&codec->ch_layout, channels);
    if ((muxer.format().oformat->flags & AVFMT_GLOBALHEADER) != 0)
        codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    require(avcodec_open2(codec.get(), encoder, nullptr) >= 0, encoding.encoder.c_str());
    require(avcodec_parameters_from_context(muxer.stream().codecpar, codec.get()) >= 0, "parameters");
    muxer.stream().time_base = codec->time_base;
    muxer.begin(encoding);

    const PacketHandle packet(av_packet_alloc());
    const std::size_t total = interleaved.size() / static_cast<std::size_t>(channels);
    const std::size_t frameSize = codec->frame_size > 0 ? static_cast<std::size_t>(codec->frame_size) : 1024;
    for (std::size_t at = 0; at < total; at += frameSize) {
        const FrameHandle frame(av_frame_alloc());
        frame->nb_samples = static_cast<int>(std::min(frameSize, total - at));
        frame->format = codec->sample_fmt;
        frame->sample_rate = rate.hz;
        frame->pts = static_cast<std::int64_t>(at);
        av_channel_layout_copy(&frame->ch_layout, &codec->ch_layout);
        require(av_frame_get_buffer(frame.get(), 0) >= 0, "frame");
        fillFrame(*frame, interleaved.subspan(at * static_cast<std::size_t>(channels)));
        require(avcodec_send_frame(codec.get(), frame.get()) >= 0, "encode");
        drain(*codec, muxer, *packet);
    }
    require(avcodec_send_frame(codec.get(), nullptr) >= 0, "flush");
    drain(*codec, muxer, *packet);
    return true;
}

void writeAmr3gp(const std::filesystem::path& file, std::span<const std::vector<std::uint8_t>> packets,
                 bool wideband, int samplesAPacket)
{
    // Written box by box (ISO 14496-12, 3GPP TS 26.244): FFmpeg's muxer refuses packets of several frames.
    const unsigned rateHz = wideband ? 16000 : 8000;
    const auto count = static_cast<unsigned>(packets.size());
    const unsigned duration = count * static_cast<unsigned>(samplesAPacket);
    const std::string full(4, '\0'); // version and flags
    std::string sound;
    std::string sizes = full + big32(0) + big32(count);
    for (const auto& packet : packets) {
        sound.append(packet.begin(), packet.end());
        sizes += big32(static_cast<unsigned>(packet.size()));
    }
    const std::string matrix = big32(0x10000) + big32(0) + big32(0) + big32(0) + big32(0x10000) + big32(0) +
                               big32(0) + big32(0) + big32(0x40000000);
    const std::string type = box("ftyp", "3gp4" + big32(0) + "isom3gp4");
    const unsigned soundAt = static_cast<unsigned>(type.size()) + 8;
    const std::string entry =
        box(wideband ? "sawb" : "samr", std::string(6, '\0') + big16(1) + std::string(8, '\0') + big16(2) +
                                            big16(16) + big32(0) + big16(rateHz) + big16(0) +
                                            box("damr", "test" + std::string(1, '\0') + big16(0x83FF) +
                                                            std::string(1, '\0') + std::string(1, '\1')));
    const std::string table = box("stsd", full + big32(1) + entry) +
                              box("stts", full + big32(1) + big32(count) + big32(unsigned(samplesAPacket))) +
                              box("stsz", sizes) +
                              box("stsc", full + big32(1) + big32(1) + big32(count) + big32(1)) +
                              box("stco", full + big32(1) + big32(soundAt));
    const std::string reference = box("dinf", box("dref", full + big32(1) + box("url ", big32(1))));
    const std::string media =
        box("mdhd", full + big32(0) + big32(0) + big32(rateHz) + big32(duration) + big16(0x55C4) + big16(0)) +
        box("hdlr", full + big32(0) + "soun" + std::string(12, '\0') + "test" + std::string(1, '\0')) +
        box("minf", box("smhd", full + big32(0)) + reference + box("stbl", table));
    const std::string track =
        box("tkhd", big32(7) + big32(0) + big32(0) + big32(1) + big32(0) + big32(duration) +
                        std::string(8, '\0') + big32(0) + big32(0x1000000) + matrix + big32(0) + big32(0)) +
        box("mdia", media);
    const std::string movie =
        box("mvhd", full + big32(0) + big32(0) + big32(rateHz) + big32(duration) + big32(0x10000) +
                        big16(0x100) + std::string(10, '\0') + matrix + std::string(24, '\0') + big32(2)) +
        box("trak", track);
    writeBytes(file, type + box("mdat", sound) + box("moov", movie));
}

std::vector<std::uint8_t> amrFrame(int mode, bool wideband, unsigned seed)
{
    // Payload bytes of the speech modes (3GPP TS 26.101 and TS 26.201, annex A).
    static constexpr int kNarrow[] = {12, 13, 15, 17, 19, 20, 26, 31};
    static constexpr int kWide[] = {17, 23, 32, 36, 40, 46, 50, 58, 60};
    const int payload = wideband ? kWide[mode] : kNarrow[mode];
    std::vector<std::uint8_t> frame(1 + static_cast<std::size_t>(payload));
    frame[0] = static_cast<std::uint8_t>(mode << 3 | 4); // the 4 says: this frame is good
    unsigned state = seed * 2654435761U + 12345U;
    for (std::size_t i = 1; i < frame.size(); ++i) {
        state = state * 1664525U + 1013904223U;
        frame[i] = static_cast<std::uint8_t>(state >> 24);
    }
    return frame;
}

} // namespace cryscope::test
