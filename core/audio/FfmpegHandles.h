#pragma once

#include <memory>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/frame.h>
}

namespace cryscope {

struct FfmpegDeleter {
    void operator()(AVCodecContext* p) const { avcodec_free_context(&p); }
    void operator()(AVFormatContext* p) const { avformat_close_input(&p); }
    void operator()(AVPacket* p) const { av_packet_free(&p); }
    void operator()(AVFrame* p) const { av_frame_free(&p); }
    void operator()(AVIOContext* p) const
    {
        av_freep(&p->buffer); // FFmpeg may have replaced the buffer it was given
        avio_context_free(&p);
    }
};

using CodecHandle = std::unique_ptr<AVCodecContext, FfmpegDeleter>;
using FormatHandle = std::unique_ptr<AVFormatContext, FfmpegDeleter>;
using PacketHandle = std::unique_ptr<AVPacket, FfmpegDeleter>;
using FrameHandle = std::unique_ptr<AVFrame, FfmpegDeleter>;
using IoHandle = std::unique_ptr<AVIOContext, FfmpegDeleter>;

} // namespace cryscope
