#pragma once

#include "core/audio/RandomAccessAudio.h"

namespace cryscope {

/// Decodes all of `source` into an unnamed temporary file and serves it from there. The file vanishes with
/// the object, or with the process however it ends. It lies in $TMPDIR, else in /var/tmp, which unlike /tmp
/// is never memory. Samples are kept in 16 bits where that loses nothing (one channel of at most 16 bits),
/// else as floats. Fails with Cancelled, Io (no room: at least 256 MiB are left free for others) and as
/// source.read().
Result<std::shared_ptr<const RandomAccessAudio>> decodeToDisk(AudioFileSource& source, ChannelChoice channel,
                                                              const CancelToken& cancel,
                                                              const ProgressFn& progress);

} // namespace cryscope
