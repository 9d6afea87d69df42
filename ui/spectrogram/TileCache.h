#pragma once

#include "ui/spectrogram/LevelTile.h"

#include <list>
#include <map>
#include <memory>
#include <mutex>

namespace cryscope {

/// Keeps the most recently used tiles within a number of bytes. Thread-safe.
class TileCache {
public:
    explicit TileCache(std::size_t limitBytes) : m_limitBytes(limitBytes) {}

    /// nullptr when absent. A preview is returned as such (LevelTile::isPreview).
    std::shared_ptr<const LevelTile> find(const TileKey& key);
    /// A complete tile replaces a preview, never the other way round. Returns what is now kept.
    std::shared_ptr<const LevelTile> insert(const TileKey& key, LevelTile tile);
    void clear();
    std::size_t bytes() const;

private:
    struct Entry {
        std::shared_ptr<const LevelTile> tile;
        std::list<TileKey>::iterator use;
    };

    mutable std::mutex m_mutex;
    std::map<TileKey, Entry> m_entries;
    std::list<TileKey> m_uses; ///< most recent first
    std::size_t m_bytes = 0;
    const std::size_t m_limitBytes;
};

} // namespace cryscope
