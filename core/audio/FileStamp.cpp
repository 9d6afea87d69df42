#include "core/audio/FileStamp.h"

#include <chrono>

namespace cryscope {

FileStamp FileStamp::of(const std::filesystem::path& file)
{
    std::error_code error;
    const auto bytes = std::filesystem::file_size(file, error);
    if (error) return {};
    const auto time = std::filesystem::last_write_time(file, error);
    if (error) return {};
    return {bytes, std::chrono::duration_cast<std::chrono::nanoseconds>(time.time_since_epoch()).count()};
}

} // namespace cryscope
