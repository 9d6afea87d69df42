#include "ui/spectrogram/TileCache.h"

namespace cryscope {

std::shared_ptr<const LevelTile> TileCache::find(const TileKey& key)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.find(key);
    if (found == m_entries.end()) return nullptr;
    m_uses.splice(m_uses.begin(), m_uses, found->second.use);
    return found->second.tile;
}

std::shared_ptr<const LevelTile> TileCache::insert(const TileKey& key, LevelTile tile)
{
    auto shared = std::make_shared<const LevelTile>(std::move(tile));
    const std::lock_guard lock(m_mutex);
    auto found = m_entries.find(key);
    if (found != m_entries.end()) {
        if (shared->isPreview || !found->second.tile->isPreview) return found->second.tile;
        m_bytes -= found->second.tile->bytes();
        found->second.tile = shared;
        m_uses.splice(m_uses.begin(), m_uses, found->second.use);
    } else {
        m_uses.push_front(key);
        m_entries.emplace(key, Entry{shared, m_uses.begin()});
    }
    m_bytes += shared->bytes();
    // The newest tile stays even when it alone is larger than the limit: somebody is about to draw it.
    while (m_bytes > m_limitBytes && m_uses.size() > 1) {
        const auto oldest = m_entries.find(m_uses.back());
        m_bytes -= oldest->second.tile->bytes();
        m_entries.erase(oldest);
        m_uses.pop_back();
    }
    return shared;
}

void TileCache::clear()
{
    const std::lock_guard lock(m_mutex);
    m_entries.clear();
    m_uses.clear();
    m_bytes = 0;
}

std::size_t TileCache::bytes() const
{
    const std::lock_guard lock(m_mutex);
    return m_bytes;
}

} // namespace cryscope
