#include "core/picture/PictureStore.h"

#include "core/base/Sha256.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <random>
#include <span>
#include <system_error>
#include <vector>
#include <zlib.h>

namespace cryscope {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kSuffix = ".part-of-picture";
constexpr std::string_view kTemporary = ".unfinished";
constexpr auto kForgotten = std::chrono::hours(1); // an unfinished file that nobody writes any more
constexpr double kKept = 0.9; // of the limit, so that not every save has to look for what may go

/// Before key and bytes. The magic number also tells the order of bytes of the machine.
struct Head {
    std::uint64_t magic = 0x43727953'63506963;
    std::uint32_t version = PictureStore::kFormatVersion;
    std::uint32_t checksum = 0; ///< CRC-32 of key and bytes
    std::uint64_t keyLength = 0;
    std::uint64_t length = 0;
};

std::uint32_t checksumOf(std::string_view key, std::string_view bytes)
{
    const auto add = [](uLong sum, std::string_view text) {
        return crc32_z(sum, reinterpret_cast<const Bytef*>(text.data()), text.size());
    };
    return static_cast<std::uint32_t>(add(add(0, key), bytes));
}

struct Stored {
    fs::path file;
    fs::file_time_type used;
    std::int64_t bytes = 0;
};

/// Removes unfinished files that were forgotten on the way.
std::vector<Stored> storedIn(const fs::path& folder)
{
    std::vector<Stored> found;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        std::error_code gone;
        const auto used = it->last_write_time(gone);
        if (gone) continue;
        if (it->path().extension() == kTemporary) {
            if (fs::file_time_type::clock::now() - used > kForgotten) fs::remove(it->path(), gone);
            continue;
        }
        if (it->path().extension() != kSuffix) continue;
        const auto bytes = static_cast<std::int64_t>(it->file_size(gone));
        if (!gone) found.push_back({it->path(), used, bytes});
    }
    return found;
}

std::int64_t sumOf(const std::vector<Stored>& all)
{
    std::int64_t sum = 0;
    for (const Stored& each : all) sum += each.bytes;
    return sum;
}

} // namespace

PictureStore::PictureStore(fs::path folder, std::int64_t maxBytes)
    : m_folder(std::move(folder)), m_maxBytes(maxBytes)
{}

fs::path PictureStore::fileOf(std::string_view key) const
{
    return m_folder / (sha256(std::as_bytes(std::span(key))).substr(0, 40) + std::string(kSuffix));
}

std::optional<std::string> PictureStore::load(std::string_view key)
{
    if (m_maxBytes <= 0) return std::nullopt;
    const fs::path file = fileOf(key);
    std::error_code error;
    const auto size = fs::file_size(file, error);
    if (error) return std::nullopt;
    const auto whole = [&]() -> std::optional<std::string> {
        Head head;
        std::ifstream in(file, std::ios::binary);
        if (!in.read(reinterpret_cast<char*>(&head), sizeof head)) return std::nullopt;
        const Head usual;
        // Lengths are compared before anything is allocated: the file may say what it likes.
        if (head.magic != usual.magic || head.version != usual.version || head.keyLength != key.size() ||
            size < sizeof head + key.size() || head.length != size - sizeof head - key.size())
            return std::nullopt;
        std::string name(key.size(), '\0');
        std::string bytes(static_cast<std::size_t>(head.length), '\0');
        in.read(name.data(), std::ssize(name));
        in.read(bytes.data(), std::ssize(bytes));
        if (!in || name != key || checksumOf(key, bytes) != head.checksum) return std::nullopt;
        return bytes;
    };
    auto bytes = whole();
    if (bytes)
        fs::last_write_time(file, fs::file_time_type::clock::now(), error);
    else
        fs::remove(file, error);
    return bytes;
}

void PictureStore::save(std::string_view key, std::string_view bytes)
{
    const auto total = static_cast<std::int64_t>(sizeof(Head) + key.size() + bytes.size());
    if (m_isOff || total > m_maxBytes) return;
    std::error_code error;
    fs::create_directories(m_folder, error);
    if (error) {
        m_isOff = true;
        return;
    }
    makeRoom(total);
    const fs::path file = fileOf(key);
    fs::path temporary = file;
    // Two programs may write the same part at a time.
    temporary += '.' + std::to_string(std::random_device{}()) + '-' + std::to_string(m_count++) +
                 std::string(kTemporary);
    Head head;
    head.checksum = checksumOf(key, bytes);
    head.keyLength = key.size();
    head.length = bytes.size();
    std::ofstream out(temporary, std::ios::binary);
    out.write(reinterpret_cast<const char*>(&head), sizeof head);
    out.write(key.data(), std::ssize(key));
    out.write(bytes.data(), std::ssize(bytes));
    out.close();
    if (out) fs::rename(temporary, file, error);
    if (out && !error) return;
    m_isOff = true; // read-only, or the disk is full: the picture is there all the same
    fs::remove(temporary, error);
}

void PictureStore::makeRoom(std::int64_t bytes)
{
    const std::lock_guard lock(m_mutex);
    if (m_bytes && *m_bytes + bytes <= m_maxBytes) {
        *m_bytes += bytes;
        return;
    }
    auto all = storedIn(m_folder);
    std::int64_t sum = sumOf(all);
    if (sum + bytes > m_maxBytes) {
        std::sort(all.begin(), all.end(), [](const Stored& a, const Stored& b) { return a.used < b.used; });
        const auto goal = static_cast<std::int64_t>(kKept * double(m_maxBytes)) - bytes;
        for (const Stored& oldest : all) {
            if (sum <= std::max<std::int64_t>(goal, 0)) break;
            std::error_code error;
            fs::remove(oldest.file, error);
            sum -= oldest.bytes;
        }
    }
    m_bytes = sum + bytes;
}

std::int64_t PictureStore::bytesStored() const
{
    return sumOf(storedIn(m_folder));
}

Result<void> PictureStore::clear()
{
    const std::lock_guard lock(m_mutex);
    m_bytes.reset();
    m_isOff = false;
    for (const Stored& each : storedIn(m_folder)) {
        std::error_code error;
        fs::remove(each.file, error);
        if (error)
            return fail(ErrorKind::Permission, m_folder.string(),
                        "The stored pictures cannot be removed; check who may write to the folder.");
    }
    return {};
}

} // namespace cryscope
