#pragma once

#include "core/base/Units.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace cryscope::test {

/// How a test file is made, in FFmpeg's names.
struct Encoding {
    std::string container; ///< muxer: "wav", "mp3", "ipod", "ogg", "caf", ...
    std::string encoder;   ///< "pcm_s24le", "libmp3lame", "aac", ...
    std::int64_t bitRate = 0;
    std::map<std::string, std::string> muxerOptions = {};
    std::map<std::string, std::string> tags = {};
    int quality = -1; ///< of a variable bit rate, as the encoder counts it; negative: bitRate is kept
};

/// Encodes interleaved samples into `file`. False when this FFmpeg has no such encoder (the test is then
/// skipped); any other failure aborts the test program.
bool encodeFile(const std::filesystem::path& file, const Encoding& encoding,
                std::span<const float> interleaved, int channels, SampleRate rate);

/// A 3GP file whose packets hold the given AMR bytes as they are, each `samplesAPacket` long.
void writeAmr3gp(const std::filesystem::path& file, std::span<const std::vector<std::uint8_t>> packets,
                 bool wideband, int samplesAPacket);

/// One AMR frame of speech mode `mode` with arbitrary but fixed bits.
std::vector<std::uint8_t> amrFrame(int mode, bool wideband, unsigned seed);

} // namespace cryscope::test
