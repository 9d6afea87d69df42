#pragma once

#include "core/audio/AudioFile.h"
#include "core/audio/ByteInput.h"

namespace cryscope {

/// openAudioFile() on any bytes; `name` stands for the file in messages, for its suffix and for its start
/// time.
Result<std::unique_ptr<AudioFileSource>> openAudioBytes(std::unique_ptr<ByteInput> input,
                                                        const std::filesystem::path& name,
                                                        const OpenOptions& options = {});

} // namespace cryscope
