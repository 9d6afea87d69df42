#pragma once

#include "core/base/Result.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace cryscope {

/// Parts of pictures on the disk, so that hours of sound that have been seen once are there at once the next
/// time. A cache and nothing more: every part can be made again from the recording, a part that is damaged,
/// of another version of the program or of another key reads as absent, and a folder that cannot be written
/// switches storing off without a word. Parts are written to a temporary name and renamed; beyond the limit
/// those go that were used longest ago (the time of a file's last change is that of its last use). Several
/// programs may share a folder. Thread-safe; everything blocks on the disk.
class PictureStore {
public:
    static constexpr std::int64_t kUsualBytes = 2'000'000'000;
    static constexpr int kFormatVersion = 1;

    /// `maxBytes` 0: nothing is stored. Does not touch the disk.
    explicit PictureStore(std::filesystem::path folder, std::int64_t maxBytes = kUsualBytes);

    const std::filesystem::path& folder() const { return m_folder; }
    std::int64_t maxBytes() const { return m_maxBytes; }
    /// What is too much goes with the next save().
    void setMaxBytes(std::int64_t bytes) { m_maxBytes = bytes; }

    /// The bytes that were saved under `key`; counts as a use.
    std::optional<std::string> load(std::string_view key);
    /// `key` says everything that the bytes depend on: the state of the recording's file and all settings.
    void save(std::string_view key, std::string_view bytes);
    /// What lies in the folder.
    std::int64_t bytesStored() const;
    /// Removes everything that was stored. Fails with Permission or Io.
    Result<void> clear();

private:
    std::filesystem::path fileOf(std::string_view key) const;
    void makeRoom(std::int64_t bytes);

    const std::filesystem::path m_folder;
    std::atomic<std::int64_t> m_maxBytes;
    std::atomic<bool> m_isOff{false}; ///< the folder cannot be written
    std::atomic<std::uint32_t> m_count{0};
    std::mutex m_mutex;
    std::optional<std::int64_t> m_bytes; ///< of the folder, as far as this program knows
};

} // namespace cryscope
