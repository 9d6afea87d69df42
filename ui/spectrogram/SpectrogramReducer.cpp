#include "ui/spectrogram/SpectrogramReducer.h"

#include <algorithm>
#include <cmath>

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
                                            .hopLength = TileGrid::baseHop(key.fftSize),
                                            .fftSize = frameOf(key),
                                            .window = key.window}),
          m_power(static_cast<std::size_t>(frameOf(key) / 2 + 1)), m_loudest(m_power.size()),
          m_offsetDb(static_cast<float>(20.0 * std::log10(2.0 / m_stft.windowSum())))
    {}

    void beginColumn() { std::fill(m_loudest.begin(), m_loudest.end(), 0.0F); }

    void addFrame(std::span<const float> frame)
    {
        m_stft.power(frame, m_power);
        for (std::size_t b = 0; b < m_power.size(); ++b) m_loudest[b] = std::max(m_loudest[b], m_power[b]);
    }

    /// The logarithm is monotone, so that of the loudest power is the loudest level: one a column, not one a
    /// frame.
    void endColumn(std::vector<std::uint16_t>& codes) const
    {
        for (const float power : m_loudest) {
            const float db = power > 1e-30F ? 10.0F * std::log10(power) + m_offsetDb : -300.0F;
            codes.push_back(LevelTile::encode(db));
        }
    }

    /// Samples [begin, begin + count), zeros beyond the ends.
    Result<std::span<const float>> samples(std::int64_t begin, std::int64_t count)
    {
        m_samples.assign(static_cast<std::size_t>(count), 0.0F);
        const std::int64_t from = std::clamp<std::int64_t>(begin, 0, m_audio.length());
        const std::int64_t to = std::clamp<std::int64_t>(begin + count, 0, m_audio.length());
        if (to > from) {
            const auto got = m_audio.read(SamplePos{from},
                                          std::span(m_samples).subspan(static_cast<std::size_t>(from - begin),
                                                                       static_cast<std::size_t>(to - from)));
            if (!got) return tl::unexpected(got.error());
        }
        return std::span<const float>(m_samples);
    }

private:
    const RandomAccessAudio& m_audio;
    Stft m_stft;
    std::vector<float> m_power;
    std::vector<float> m_loudest;
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

std::int64_t tileCount(std::int64_t samples, int fftSize, int level)
{
    const std::int64_t tileSamples = TileGrid::hop(fftSize, level) * TileGrid::kColumnsPerTile;
    return (samples + tileSamples - 1) / tileSamples;
}

Result<LevelTile> reduceTile(const RandomAccessAudio& audio, const TileKey& key, const CancelToken& cancel)
{
    ColumnWriter writer(audio, key);
    const std::int64_t length = frameOf(key);
    LevelTile tile = emptyTile(key);
    const std::int64_t hop = TileGrid::hop(key.fftSize, std::min(key.level, 0)); // between frames
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
    const std::int64_t hop = TileGrid::hop(key.fftSize, key.level);
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

Result<std::shared_ptr<const LevelTile>> reduceKeeping(TileCache& cache, const RandomAccessAudio& audio,
                                                       const TileKey& key, const CancelToken& cancel,
                                                       int kept)
{
    if (auto known = cache.find(key); known && !known->isPreview) return known;
    if (key.level <= 0 || kept == 0) {
        auto tile = reduceTile(audio, key, cancel);
        if (!tile) return tl::unexpected(tile.error());
        return cache.insert(key, std::move(*tile));
    }
    TileKey child = key;
    child.level = key.level - 1;
    child.index = key.index * 2;
    const auto first = reduceKeeping(cache, audio, child, cancel, kept - 1);
    if (!first) return first;
    child.index += 1;
    if (child.index >= tileCount(audio.length(), key.fftSize, child.level)) {
        LevelTile silence = emptyTile(key);
        fillWithSilence(silence);
        return cache.insert(key, combined(**first, silence));
    }
    const auto second = reduceKeeping(cache, audio, child, cancel, kept - 1);
    if (!second) return second;
    return cache.insert(key, combined(**first, **second));
}

} // namespace

Result<std::shared_ptr<const LevelTile>> reduceThrough(TileCache& cache, const RandomAccessAudio& audio,
                                                       const TileKey& key, const CancelToken& cancel)
{
    return reduceKeeping(cache, audio, key, cancel, kLevelsKept);
}

} // namespace cryscope
