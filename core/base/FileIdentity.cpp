#include "core/base/FileIdentity.h"

#include "core/base/Sha256.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <fstream>
#include <span>
#include <system_error>
#include <vector>
#if defined(__unix__)
#    include <sys/stat.h>
#endif

namespace cryscope {
namespace {

constexpr std::uint64_t kEnd = 64 << 10;
constexpr std::uint64_t kBlock = 4 << 10;
constexpr std::uint64_t kBlocks = 64;
constexpr auto kSettled = std::chrono::seconds(2);

std::int64_t statusNs([[maybe_unused]] const std::filesystem::path& file)
{
#if defined(__unix__)
    struct stat status = {};
    if (::stat(file.c_str(), &status) != 0) return 0;
    return std::int64_t{status.st_ctim.tv_sec} * 1'000'000'000 + status.st_ctim.tv_nsec;
#else
    return 0;
#endif
}

} // namespace

std::string fileIdentity(const std::filesystem::path& file)
{
    std::error_code error;
    const std::uint64_t size = std::filesystem::file_size(file, error);
    if (error) return {};
    const auto changed = std::filesystem::last_write_time(file, error);
    if (error || std::filesystem::file_time_type::clock::now() - changed < kSettled) return {};

    std::ifstream in(file, std::ios::binary);
    std::string seen = "cryscope file 1 " + std::to_string(size) + ' ' +
                       std::to_string(changed.time_since_epoch().count()) + ' ' +
                       std::to_string(statusNs(file)) + '\n';
    const auto take = [&](std::uint64_t from, std::uint64_t count) {
        count = std::min(count, size - std::min(from, size));
        const std::size_t before = seen.size();
        seen.resize(before + static_cast<std::size_t>(count));
        in.seekg(static_cast<std::streamoff>(from));
        in.read(seen.data() + before, static_cast<std::streamsize>(count));
        return !in.fail();
    };
    bool isRead = take(0, kEnd);
    for (std::uint64_t i = 1; isRead && size > 2 * kEnd && i <= kBlocks; ++i)
        isRead = take(kEnd + (size - 2 * kEnd) / (kBlocks + 1) * i, kBlock);
    isRead = isRead && take(size - std::min(size, kEnd), kEnd);
    if (!isRead) return {};
    return sha256(std::as_bytes(std::span(seen)));
}

} // namespace cryscope
