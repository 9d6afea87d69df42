#pragma once

#include "core/audio/RandomAccessAudio.h"

namespace cryscope {

/// The file read in place through libsndfile, when that is sample-exact and quick: PCM in WAV, RF64, W64,
/// AIFF, AU and CAF, and FLAC with a stated length. `info` is what the decoder found. nullptr where
/// libsndfile sees less, more or something else (a FLAC from a pipe, a truncated file): such a file has to be
/// decoded.
std::shared_ptr<const RandomAccessAudio> openInPlace(const std::filesystem::path& file,
                                                     const AudioFileInfo& info, ChannelChoice channel);

} // namespace cryscope
