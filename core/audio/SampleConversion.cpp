#include "core/audio/SampleConversion.h"

#include <cassert>
#include <cstdint>
#include <limits>

extern "C" {
#include <libavutil/frame.h>
#include <libavutil/samplefmt.h>
}

namespace cryscope {
namespace {

double scaled(std::uint8_t v)
{
    return (int(v) - 128) / 128.0;
}
double scaled(std::int16_t v)
{
    return v / 32768.0;
}
double scaled(std::int32_t v)
{
    return v / 2147483648.0;
}
double scaled(std::int64_t v)
{
    return double(v) / 9223372036854775808.0;
}
double scaled(float v)
{
    return finiteOrZero(v);
}
double scaled(double v)
{
    constexpr double kLargest = std::numeric_limits<float>::max();
    return std::isfinite(v) && v >= -kLargest && v <= kLargest ? v : 0.0;
}

/// Channel c of sample i stands at data(c)[i * stride].
template <class T, class Data>
void append(Data data, std::size_t samples, std::size_t stride, int channels, int chosen,
            std::vector<float>& out)
{
    const std::size_t before = out.size();
    out.resize(before + samples);
    float* mono = out.data() + before;
    if (channels == 1 || chosen >= 0) {
        const T* in = data(chosen >= 0 ? chosen : 0);
        for (std::size_t i = 0; i < samples; ++i) mono[i] = static_cast<float>(scaled(in[i * stride]));
        return;
    }
    for (std::size_t i = 0; i < samples; ++i) {
        double sum = 0;
        for (int c = 0; c < channels; ++c) sum += scaled(data(c)[i * stride]);
        mono[i] = static_cast<float>(sum / channels);
    }
}

template <class T>
void appendFrame(const AVFrame& frame, bool planar, int chosen, std::vector<float>& out)
{
    const int channels = frame.ch_layout.nb_channels;
    const auto samples = static_cast<std::size_t>(frame.nb_samples);
    if (planar) {
        append<T>([&](int c) { return reinterpret_cast<const T*>(frame.extended_data[c]); }, samples, 1,
                  channels, chosen, out);
    } else {
        append<T>([&](int c) { return reinterpret_cast<const T*>(frame.extended_data[0]) + c; }, samples,
                  static_cast<std::size_t>(channels), channels, chosen, out);
    }
}

} // namespace

bool appendMono(const AVFrame& frame, ChannelChoice channel, std::vector<float>& out)
{
    if (frame.ch_layout.nb_channels < 1 || channel.index >= frame.ch_layout.nb_channels) return false;
    if (frame.nb_samples <= 0) return true;
    const auto format = static_cast<AVSampleFormat>(frame.format);
    const bool planar = av_sample_fmt_is_planar(format) != 0;
    switch (av_get_packed_sample_fmt(format)) {
    case AV_SAMPLE_FMT_U8:
        appendFrame<std::uint8_t>(frame, planar, channel.index, out);
        return true;
    case AV_SAMPLE_FMT_S16:
        appendFrame<std::int16_t>(frame, planar, channel.index, out);
        return true;
    case AV_SAMPLE_FMT_S32:
        appendFrame<std::int32_t>(frame, planar, channel.index, out);
        return true;
    case AV_SAMPLE_FMT_S64:
        appendFrame<std::int64_t>(frame, planar, channel.index, out);
        return true;
    case AV_SAMPLE_FMT_FLT:
        appendFrame<float>(frame, planar, channel.index, out);
        return true;
    case AV_SAMPLE_FMT_DBL:
        appendFrame<double>(frame, planar, channel.index, out);
        return true;
    default:
        return false;
    }
}

void mixInterleaved(std::span<const float> interleaved, int channels, ChannelChoice channel,
                    std::span<float> mono)
{
    assert(interleaved.size() == mono.size() * static_cast<std::size_t>(channels));
    const auto stride = static_cast<std::size_t>(channels);
    if (channels == 1 || channel.index >= 0) {
        const std::size_t c = channel.index >= 0 ? static_cast<std::size_t>(channel.index) : 0;
        for (std::size_t i = 0; i < mono.size(); ++i) mono[i] = finiteOrZero(interleaved[i * stride + c]);
        return;
    }
    for (std::size_t i = 0; i < mono.size(); ++i) {
        double sum = 0;
        for (std::size_t c = 0; c < stride; ++c) sum += scaled(interleaved[i * stride + c]);
        mono[i] = static_cast<float>(sum / channels);
    }
}

} // namespace cryscope
