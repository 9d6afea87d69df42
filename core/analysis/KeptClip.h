#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace cryscope {

/// Sound of a live stream that has been written to a file of its own; seconds on the stream's clock.
struct KeptClip {
    std::filesystem::path file;
    double startSeconds = 0;
    double lengthSeconds = 0;
    std::int64_t bytes = 0;
    std::optional<double> episodeStartSeconds; ///< none: saved by hand
};

} // namespace cryscope
