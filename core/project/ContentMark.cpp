#include "core/project/ContentMark.h"

#include "core/base/Sha256.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <vector>

namespace fs = std::filesystem;

namespace cryscope {

Result<std::string> contentMarkOf(const fs::path& file)
{
    constexpr std::uintmax_t kBlock = 64U << 10U;
    std::error_code error;
    const std::uintmax_t bytes = fs::file_size(file, error);
    if (error)
        return fail(ErrorKind::NotFound, file.string(),
                    "The file is not there any more, or its folder may not be read.");
    std::ifstream in(file, std::ios::binary);
    if (!in) return fail(ErrorKind::Permission, file.string(), "The file may not be read.");
    std::vector<std::byte> read;
    for (std::uintmax_t rest = bytes, i = 0; i < 8; ++i, rest >>= 8U) read.push_back(std::byte(rest & 0xFFU));
    const std::uintmax_t last = bytes > kBlock ? bytes - kBlock : 0;
    std::array<std::uintmax_t, 3> places{0, last / 2, last};
    const auto* end = std::unique(places.begin(), places.end());
    for (const auto* place = places.begin(); place != end; ++place) {
        const std::size_t length = std::size_t(std::min(kBlock, bytes - *place));
        const std::size_t before = read.size();
        read.resize(before + length);
        in.seekg(std::streamoff(*place));
        in.read(reinterpret_cast<char*>(read.data() + before), std::streamsize(length));
        if (!in) return fail(ErrorKind::Io, file.string(), "The file cannot be read to its end.");
    }
    return sha256(read);
}

} // namespace cryscope
