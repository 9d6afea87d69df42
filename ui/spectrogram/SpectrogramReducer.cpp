#include "ui/spectrogram/SpectrogramReducer.h"

#include "core/dsp/VectorKernels.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace cryscope {
namespace {

constexpr std::int64_t kBlock = 65536;
constexpr int kPreviewFrames = 4;
constexpr int kLevelsKept = 3;

/// Samples that a frame looks at: the window in the middle of the transform.
int frameOf(const TileKey& key)
{
    return key.fftSize * key.padding;
}

/// Frames of a recording as powers, loudest kept, written as levels.
class ColumnWriter {
public:
    ColumnWriter(const RandomAccessAudio& audio, const TileKey& key)
        : m_audio(audio), m_stft(StftConfig{.windowLength = key.fftSize,
                                            .hopLength = TileGrid::baseHop(key.fftSize, key.hops),
                                            .fftSize = frameOf(key),
                                            .window = key.window}),
          m_loudest(static_cast<std::size_t>(frameOf(key) / 2 + 1)),
          m_levels(paddedToLanes(m_loudest.size())),
          m_offsetDb(static_cast<float>(20.0 * std::log10(2.0 / m_stft.windowSum())))
    {}

    void beginColumn() { std::fill(m_loudest.begin(), m_loudest.end(), 0.0F); }

    void addFrame(std::span<const float> frame) { m_stft.keepLoudest(frame, m_loudest); }

    /// The logarithm is monotone, so that of the loudest power is the loudest level: one a column, not one a
    /// frame.
    void endColumn(std::vector<std::uint16_t>& codes)
    {
        constexpr float kSilence = 1e-30F; // far below the lowest code, whatever the window
        std::copy(m_loudest.begin(), m_loudest.end(), m_levels.begin());
        vectorKernels().decibels(m_levels.data(), kSilence, m_levels.data(), m_levels.size());
        const std::size_t before = codes.size();
        codes.resize(before + m_loudest.size());
        for (std::size_t b = 0; b < m_loudest.size(); ++b)
            codes[before + b] = LevelTile::encode(m_levels[b] + m_offsetDb);
    }

    /// Samples [begin, begin + count), zeros beyond the ends.
    Result<std::span<const float>> samples(std::int64_t begin, std::int64_t count)
    {
        m_samples.resize(static_cast<std::size_t>(count));
        // Of the block, where the recording begins and ends.
        const std::int64_t from = std::clamp<std::int64_t>(-begin, 0, count);
        const std::int64_t to = std::clamp<std::int64_t>(m_audio.length() - begin, from, count);
        std::fill(m_samples.begin(), m_samples.begin() + from, 0.0F);
        std::fill(m_samples.begin() + to, m_samples.end(), 0.0F);
        if (to > from) {
            const auto got = m_audio.read(SamplePos{begin + from},
                                          std::span(m_samples).subspan(static_cast<std::size_t>(from),
                                                                       static_cast<std::size_t>(to - from)));
            if (!got) return tl::unexpected(got.error());
        }
        return std::span<const float>(m_samples);
    }

private:
    const RandomAccessAudio& m_audio;
    Stft m_stft;
    std::vector<float> m_loudest; ///< powers
    std::vector<float> m_levels;  ///< room for as many, padded for the kernels
    std::vector<float> m_samples;
    float m_offsetDb;
};

LevelTile emptyTile(const TileKey& key)
{
    LevelTile tile;
    tile.bins = frameOf(key) / 2 + 1;
    tile.codes.reserve(static_cast<std::size_t>(tile.bins) * TileGrid::kColumnsPerTile);
    return tile;
}

void fillWithSilence(LevelTile& tile)
{
    tile.codes.resize(static_cast<std::size_t>(tile.bins) * TileGrid::kColumnsPerTile, 0);
}

} // namespace

std::int64_t tileCount(std::int64_t samples, int fftSize, int level, int hops)
{
    const std::int64_t tileSamples = TileGrid::hop(fftSize, level, hops) * TileGrid::kColumnsPerTile;
    return (samples + tileSamples - 1) / tileSamples;
}

Result<LevelTile> reduceTile(const RandomAccessAudio& audio, const TileKey& key, const CancelToken& cancel)
{
    ColumnWriter writer(audio, key);
    const std::int64_t length = frameOf(key);
    LevelTile tile = emptyTile(key);
    const std::int64_t hop = TileGrid::hop(key.fftSize, std::min(key.level, 0), key.hops); // between frames
    const std::int64_t framesPerColumn = key.level > 0 ? std::int64_t{1} << key.level : 1;
    const std::int64_t framesPerBlock = std::max<std::int64_t>(kBlock / hop, 1);
    const std::int64_t firstFrame = key.index * TileGrid::kColumnsPerTile * framesPerColumn;
    const std::int64_t lastFrame =
        std::min(firstFrame + TileGrid::kColumnsPerTile * framesPerColumn, (audio.length() + hop - 1) / hop);

    writer.beginColumn();
    for (std::int64_t frame = firstFrame; frame < lastFrame; frame += framesPerBlock) {
        if (cancel.requested()) return cancelled();
        const std::int64_t count = std::min(framesPerBlock, lastFrame - frame);
        const auto samples = writer.samples(frame * hop + hop / 2 - length / 2, (count - 1) * hop + length);
        if (!samples) return tl::unexpected(samples.error());
        for (std::int64_t i = 0; i < count; ++i) {
            writer.addFrame(
                samples->subspan(static_cast<std::size_t>(i * hop), static_cast<std::size_t>(length)));
            const bool columnEnds =
                (frame + i + 1 - firstFrame) % framesPerColumn == 0 || frame + i + 1 == lastFrame;
            if (!columnEnds) continue;
            writer.endColumn(tile.codes);
            writer.beginColumn();
        }
    }
    fillWithSilence(tile);
    return tile;
}

Result<LevelTile> previewTile(const RandomAccessAudio& audio, const TileKey& key, const CancelToken& cancel)
{
    ColumnWriter writer(audio, key);
    const std::int64_t length = frameOf(key);
    LevelTile tile = emptyTile(key);
    tile.isPreview = true;
    const std::int64_t hop = TileGrid::hop(key.fftSize, key.level, key.hops);
    for (int c = 0; c < TileGrid::kColumnsPerTile; ++c) {
        const std::int64_t begin = (key.index * TileGrid::kColumnsPerTile + c) * hop;
        if (begin >= audio.length()) break;
        if (cancel.requested()) return cancelled();
        writer.beginColumn();
        for (int i = 0; i < kPreviewFrames; ++i) {
            const std::int64_t middle = begin + hop * (2 * i + 1) / (2 * kPreviewFrames);
            const auto samples = writer.samples(middle - length / 2, length);
            if (!samples) return tl::unexpected(samples.error());
            writer.addFrame(*samples);
        }
        writer.endColumn(tile.codes);
    }
    fillWithSilence(tile);
    return tile;
}

namespace {

/// Everything that the numbers of a tile depend on; the version is that of the way they are computed.
std::string storedName(const RandomAccessAudio& audio, const TileKey& key)
{
    std::string name = "tile 2";
    for (const std::int64_t part :
         {std::int64_t{key.fftSize}, std::int64_t(key.window), std::int64_t{key.padding},
          std::int64_t{key.hops}, std::int64_t{key.level}, key.index, audio.length()})
        name += '/' + std::to_string(part);
    return name + '/' + audio.identity();
}

bool isStored(const PictureStore* store, const RandomAccessAudio& audio, const TileKey& key)
{
    return store != nullptr && key.level >= kFirstStoredLevel && !audio.identity().empty();
}

void keepStored(PictureStore* store, const RandomAccessAudio& audio, const TileKey& key,
                const LevelTile& tile)
{
    if (!isStored(store, audio, key)) return;
    store->save(storedName(audio, key), {reinterpret_cast<const char*>(tile.codes.data()),
                                         tile.codes.size() * sizeof(std::uint16_t)});
}

struct Sources {
    TileCache& cache;
    const RandomAccessAudio& audio;
    const CancelToken& cancel;
    PictureStore* store;
};

Result<std::shared_ptr<const LevelTile>> reduceKeeping(const Sources& from, const TileKey& key, int kept)
{
    if (auto known = from.cache.find(key); known && !known->isPreview) return known;
    if (from.store != nullptr)
        if (auto stored = storedTile(*from.store, from.cache, from.audio, key)) return stored;
    const auto keep = [&](LevelTile tile) {
        keepStored(from.store, from.audio, key, tile);
        return from.cache.insert(key, std::move(tile));
    };
    if (key.level <= 0 || kept == 0) {
        auto tile = reduceTile(from.audio, key, from.cancel);
        if (!tile) return tl::unexpected(tile.error());
        return keep(std::move(*tile));
    }
    TileKey child = key;
    child.level = key.level - 1;
    child.index = key.index * 2;
    const auto first = reduceKeeping(from, child, kept - 1);
    if (!first) return first;
    child.index += 1;
    if (child.index >= tileCount(from.audio.length(), key.fftSize, child.level, key.hops)) {
        LevelTile silence = emptyTile(key);
        fillWithSilence(silence);
        return keep(combined(**first, silence));
    }
    const auto second = reduceKeeping(from, child, kept - 1);
    if (!second) return second;
    return keep(combined(**first, **second));
}

} // namespace

std::shared_ptr<const LevelTile> storedTile(PictureStore& store, TileCache& cache,
                                            const RandomAccessAudio& audio, const TileKey& key)
{
    if (!isStored(&store, audio, key)) return nullptr;
    const auto bytes = store.load(storedName(audio, key));
    LevelTile tile = emptyTile(key);
    const std::size_t count = static_cast<std::size_t>(tile.bins) * TileGrid::kColumnsPerTile;
    if (!bytes || bytes->size() != count * sizeof(std::uint16_t)) return nullptr;
    tile.codes.resize(count);
    std::memcpy(tile.codes.data(), bytes->data(), bytes->size());
    return cache.insert(key, std::move(tile));
}

Result<std::shared_ptr<const LevelTile>> reduceThrough(TileCache& cache, const RandomAccessAudio& audio,
                                                       const TileKey& key, const CancelToken& cancel,
                                                       PictureStore* store)
{
    return reduceKeeping({cache, audio, cancel, store}, key, kLevelsKept);
}

} // namespace cryscope
