#include "core/audio/AudioFile.h"

#include "core/audio/AmrFrames.h"
#include "core/audio/DecodedSource.h"
#include "core/audio/Demuxer.h"
#include "core/audio/Resampler.h"
#include "core/audio/SampleConversion.h"
#include "core/audio/StartTime.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace cryscope {
namespace {

constexpr int kMostChannels = 32;
/// After so many packets in a row without one good sample the rest is given up.
constexpr int kMostDamagedInARow = 1 << 16;
/// A demuxer that cannot go on says so again and again.
constexpr int kMostFailedReadsInARow = 16;

class DecodedSource final : public AudioFileSource {
public:
    DecodedSource(std::unique_ptr<Demuxer> demuxer, const OpenOptions& options, std::string name)
        : m_demuxer(std::move(demuxer)), m_options(options), m_name(std::move(name))
    {}

    /// Opens the decoder and decodes up to the first sound: only then are rate and channels certain.
    Result<void> start();

    SampleRate sampleRate() const override { return m_info.rate; }
    std::optional<std::int64_t> length() const override { return m_info.length; }
    const AudioFileInfo& info() const override { return m_info; }
    std::int64_t damagedPackets() const override { return m_damaged; }
    Result<std::size_t> read(std::span<float> out) override;

private:
    Result<void> decodeMore();
    bool isAmr() const;
    Result<void> decodePacket();
    Result<void> decodeAmrPacket();
    Result<void> send(const AVPacket* packet);
    Result<void> receive();
    Result<void> take(const AVFrame& frame);
    void trimEnd(const AVFrame& frame, std::vector<float>& mono) const;
    Result<void> changeRate(int hz);
    Result<void> checkFormat(int rateHz, int channels) const;
    Result<void> finish();

    std::unique_ptr<Demuxer> m_demuxer;
    OpenOptions m_options;
    std::string m_name;
    AudioFileInfo m_info;
    CodecHandle m_codec;
    PacketHandle m_packet{av_packet_alloc()};
    PacketHandle m_piece{av_packet_alloc()}; // one AMR frame of m_packet
    FrameHandle m_frame{av_frame_alloc()};
    std::vector<float> m_ready;
    std::size_t m_taken = 0;
    std::vector<float> m_mono;              // of one frame, when it must be resampled
    std::unique_ptr<Resampler> m_resampler; // only after the rate changed within the file
    int m_frameRateHz = 0;
    std::int64_t m_damaged = 0;
    int m_damagedInARow = 0;
    int m_failedReads = 0;
    bool m_ended = false;
};

Result<void> DecodedSource::checkFormat(int rateHz, int channels) const
{
    if (channels < 1)
        return fail(ErrorKind::Unreadable, m_name, "The file says that it has no channels; it is damaged.");
    if (channels > kMostChannels)
        return fail(ErrorKind::Unsupported, m_name,
                    "The file has " + std::to_string(channels) + " channels; at most 32 can be read.");
    if (!SampleRate{rateHz}.isSupported())
        return fail(ErrorKind::Unsupported, m_name,
                    "A sample rate of " + std::to_string(rateHz) +
                        " Hz is outside the 1,000 to 768,000 Hz that can be read.");
    if (m_options.channel.index >= channels)
        return fail(ErrorKind::InvalidArgument, m_name,
                    "There is no channel " + std::to_string(m_options.channel.index + 1) + "; the file has " +
                        std::to_string(channels) + ".");
    return {};
}

Result<void> DecodedSource::start()
{
    const AVCodecParameters& parameters = *m_demuxer->stream().codecpar;
    const AVCodec* codec = avcodec_find_decoder(parameters.codec_id);
    m_info.codec = avcodec_get_name(parameters.codec_id);
    if (!codec)
        return fail(ErrorKind::Unsupported, m_name,
                    "The sound is coded as " + m_info.codec +
                        ", which cannot be decoded; convert it to WAV first.");
    // Zero and absurd values are refused before a decoder meets them; some decoders fill in what the header
    // leaves open, so that 0 is judged on the first frame.
    if (parameters.sample_rate != 0 || parameters.ch_layout.nb_channels != 0) {
        const int rateHz = parameters.sample_rate != 0 ? parameters.sample_rate : 8000;
        const int channels = parameters.ch_layout.nb_channels != 0 ? parameters.ch_layout.nb_channels : 1;
        auto checked = checkFormat(rateHz, channels);
        if (!checked && checked.error().kind != ErrorKind::InvalidArgument) return checked;
    }
    m_codec.reset(avcodec_alloc_context3(codec));
    int code = m_codec ? avcodec_parameters_to_context(m_codec.get(), &parameters) : AVERROR(ENOMEM);
    if (code >= 0) {
        m_codec->pkt_timebase = m_demuxer->stream().time_base; // the trimming of encoder delay needs it
        m_codec->thread_count = 1;
        code = avcodec_open2(m_codec.get(), codec, nullptr);
    }
    if (code < 0)
        return fail(ErrorKind::Unreadable, m_name,
                    "The sound is coded as " + m_info.codec +
                        " in a way that cannot be decoded; convert it to WAV.");
    if (isAmr()) { // known beforehand, so that comfort noise at the very start keeps its place
        m_info.rate = {m_codec->codec_id == AV_CODEC_ID_AMR_WB ? 16000 : 8000};
        m_info.channels = 1;
        m_frameRateHz = m_info.rate.hz;
    }
    while (m_ready.empty() && !m_ended)
        if (auto decoded = decodeMore(); !decoded) return decoded;
    if (m_ready.empty())
        return fail(ErrorKind::Unreadable, m_name, "The recording holds no sound; it is empty or cut off.");
    m_info.container = m_demuxer->container();
    m_info.length = m_demuxer->declaredLength(m_info.rate.hz);
    m_info.startTime = startTimeFromTags(m_demuxer->tags());
    if (!m_info.startTime) m_info.startTime = startTimeFromFileName(m_name);
    return {};
}

Result<std::size_t> DecodedSource::read(std::span<float> out)
{
    if (m_options.cancel.requested()) return cancelled();
    std::size_t done = 0;
    while (done < out.size()) {
        if (m_taken == m_ready.size()) {
            if (m_ended) break;
            m_ready.clear();
            m_taken = 0;
            if (auto decoded = decodeMore(); !decoded) return tl::unexpected(decoded.error());
            continue;
        }
        const std::size_t count = std::min(out.size() - done, m_ready.size() - m_taken);
        std::copy_n(m_ready.begin() + static_cast<std::ptrdiff_t>(m_taken), count,
                    out.begin() + static_cast<std::ptrdiff_t>(done));
        m_taken += count;
        done += count;
    }
    return done;
}

/// AMR as phones store it: one channel. (Interleaved stereo frames exist on paper.)
bool DecodedSource::isAmr() const
{
    return (m_codec->codec_id == AV_CODEC_ID_AMR_NB || m_codec->codec_id == AV_CODEC_ID_AMR_WB) &&
           m_codec->ch_layout.nb_channels == 1;
}

/// One packet further; m_ready may still be empty afterwards.
Result<void> DecodedSource::decodeMore()
{
    const auto next = m_demuxer->next(*m_packet);
    if (!next) return tl::unexpected(next.error());
    switch (*next) {
    case Demuxer::Next::Packet: {
        m_failedReads = 0;
        const std::size_t before = m_ready.size();
        const std::int64_t damagedBefore = m_damaged;
        if (auto decoded = decodePacket(); !decoded) return decoded;
        if (m_ready.size() > before)
            m_damagedInARow = 0;
        else if (m_damaged > damagedBefore)
            ++m_damagedInARow;
        break;
    }
    case Demuxer::Next::Damaged:
        ++m_damaged;
        ++m_failedReads;
        break;
    case Demuxer::Next::End:
        return finish();
    }
    if (m_damagedInARow >= kMostDamagedInARow || m_failedReads >= kMostFailedReadsInARow) return finish();
    return {};
}

Result<void> DecodedSource::decodePacket()
{
    return isAmr() ? decodeAmrPacket() : send(m_packet.get());
}

/// FFmpeg's AMR decoders take the first frame of a packet and drop the others; phones put ten into one. So
/// each is handed over by itself, and one that they refuse (comfort noise, damage) becomes its 20 ms of
/// silence.
Result<void> DecodedSource::decodeAmrPacket()
{
    const bool wideband = m_codec->codec_id == AV_CODEC_ID_AMR_WB;
    const std::size_t frameSamples = wideband ? 320 : 160;
    std::size_t offset = 0;
    const auto size = static_cast<std::size_t>(m_packet->size);
    while (offset < size) {
        const AmrFrame frame = nextAmrFrame({m_packet->data + offset, size - offset}, wideband);
        if (frame.bytes == 0) {
            ++m_damaged;
            return {};
        }
        const std::size_t before = m_ready.size();
        const std::int64_t damagedBefore = m_damaged;
        if (frame.speech) {
            if (av_packet_ref(m_piece.get(), m_packet.get()) < 0)
                return fail(ErrorKind::Internal, m_name, "Not enough memory to go on decoding.");
            m_piece->data += offset;
            m_piece->size = static_cast<int>(frame.bytes);
            auto sent = send(m_piece.get());
            av_packet_unref(m_piece.get());
            if (!sent) return sent;
        }
        if (m_ready.size() == before && (!frame.speech || m_damaged > damagedBefore))
            m_ready.resize(before + frameSamples, 0.0F);
        offset += frame.bytes;
    }
    return {};
}

/// `packet` nullptr: the decoder gives up what it still holds.
Result<void> DecodedSource::send(const AVPacket* packet)
{
    for (;;) {
        const int code = avcodec_send_packet(m_codec.get(), packet);
        if (code < 0 && code != AVERROR(EAGAIN) && code != AVERROR_EOF) ++m_damaged;
        const std::size_t before = m_ready.size();
        if (auto received = receive(); !received) return received;
        // EAGAIN: the decoder wants to be emptied first. It was; the packet goes in again.
        if (code != AVERROR(EAGAIN) || m_ready.size() == before) return {};
    }
}

Result<void> DecodedSource::receive()
{
    for (;;) {
        const int code = avcodec_receive_frame(m_codec.get(), m_frame.get());
        if (code == AVERROR(EAGAIN) || code == AVERROR_EOF) return {};
        if (code < 0) {
            ++m_damaged;
            return {};
        }
        auto taken = take(*m_frame);
        av_frame_unref(m_frame.get());
        if (!taken) return taken;
    }
}

Result<void> DecodedSource::take(const AVFrame& frame)
{
    const int channels = frame.ch_layout.nb_channels;
    const bool first = m_info.rate.hz == 0;
    const int rateHz = frame.sample_rate != 0 ? frame.sample_rate : m_codec->sample_rate;
    if (first || rateHz != m_frameRateHz || channels != m_info.channels)
        if (auto checked = checkFormat(rateHz, channels); !checked) return checked;
    if (first) {
        m_info.rate = {rateHz};
        m_info.channels = channels;
        m_frameRateHz = rateHz;
    }
    if (rateHz != m_frameRateHz)
        if (auto changed = changeRate(rateHz); !changed) return changed;
    std::vector<float>& mono = m_resampler ? m_mono : m_ready;
    if (!appendMono(frame, m_options.channel, mono))
        return fail(ErrorKind::Unsupported, m_name,
                    "The samples are of a kind that cannot be read; convert to WAV.");
    trimEnd(frame, mono);
    if (!m_resampler) return {};
    auto pushed = m_resampler->push(m_mono, m_ready);
    m_mono.clear();
    return pushed;
}

/// Takes the silence that fills an encoder's last packet off again, where the container tells of it.
void DecodedSource::trimEnd(const AVFrame& frame, std::vector<float>& mono) const
{
    const auto end = m_demuxer->endWithinLastPacket(m_frameRateHz);
    if (!end || frame.pts == AV_NOPTS_VALUE) return;
    const std::int64_t begin = av_rescale_q(frame.pts, m_codec->pkt_timebase, {1, m_frameRateHz});
    const std::int64_t beyond = begin + frame.nb_samples - *end;
    if (beyond > 0 && beyond < frame.nb_samples) mono.resize(mono.size() - static_cast<std::size_t>(beyond));
}

/// The stream keeps the rate that it began with.
Result<void> DecodedSource::changeRate(int hz)
{
    if (m_resampler)
        if (auto finished = m_resampler->finish(m_ready); !finished) return finished;
    m_resampler.reset();
    m_frameRateHz = hz;
    if (hz == m_info.rate.hz) return {};
    auto resampler = Resampler::create({SampleRate{hz}, m_info.rate, ResamplerConfig::Quality::File});
    if (!resampler) return tl::unexpected(resampler.error());
    m_resampler = std::move(*resampler);
    return {};
}

Result<void> DecodedSource::finish()
{
    m_ended = true;
    if (auto flushed = send(nullptr); !flushed) return flushed;
    return m_resampler ? m_resampler->finish(m_ready) : Result<void>{};
}

} // namespace

Result<std::unique_ptr<AudioFileSource>> openAudioBytes(std::unique_ptr<ByteInput> input,
                                                        const std::filesystem::path& name,
                                                        const OpenOptions& options)
{
    auto demuxer = Demuxer::open(std::move(input), name.string(), options.cancel);
    if (!demuxer) return tl::unexpected(demuxer.error());
    auto source = std::make_unique<DecodedSource>(std::move(*demuxer), options, name.string());
    if (auto started = source->start(); !started) return tl::unexpected(started.error());
    return source;
}

Result<std::unique_ptr<AudioFileSource>> openAudioFile(const std::filesystem::path& file,
                                                       const OpenOptions& options)
{
    auto input = openFileInput(file);
    if (!input) return tl::unexpected(input.error());
    return openAudioBytes(std::move(*input), file, options);
}

bool hasAudioSuffix(const std::filesystem::path& file)
{
    static constexpr std::array kSuffixes = {
        ".3g2", ".3gp",  ".3gpp", ".aac", ".aif",  ".aifc", ".aiff", ".amr",  ".asf",
        ".au",  ".awb",  ".bwf",  ".caf", ".flac", ".m4a",  ".m4b",  ".m4v",  ".mka",
        ".mkv", ".mov",  ".mp2",  ".mp3", ".mp4",  ".oga",  ".ogg",  ".ogv",  ".opus",
        ".qt",  ".rf64", ".snd",  ".w64", ".wav",  ".wave", ".weba", ".webm", ".wma"};
    std::string suffix = file.extension().string();
    std::transform(suffix.begin(), suffix.end(), suffix.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::find(kSuffixes.begin(), kSuffixes.end(), suffix) != kSuffixes.end();
}

} // namespace cryscope
