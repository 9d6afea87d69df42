#pragma once

#include "core/audio/RandomAccessAudio.h"
#include "core/picture/PictureStore.h"
#include "ui/spectrogram/TileCache.h"

namespace cryscope {

/// Recording -> tiles of levels. Blocking functions for worker threads; any number may run at a time.
/// `cancel` is checked at least every 65,536 samples. Fail with Cancelled or as RandomAccessAudio::read().
/// What lies beyond the ends of the recording counts as silence.

/// Every frame of every column.
Result<LevelTile> reduceTile(const RandomAccessAudio& audio, const TileKey& key,
                             const CancelToken& cancel = {});

/// At most four frames of each column, evenly spread: a first look at a long stretch in a fraction of the
/// time.
Result<LevelTile> previewTile(const RandomAccessAudio& audio, const TileKey& key,
                              const CancelToken& cancel = {});

/// Levels from which a preview is worth its while.
constexpr int kFirstPreviewLevel = 4;

/// The same values as reduceTile(), put into `cache`: built from the finer tiles that are there, and leaving
/// the next three finer levels in the cache, so that coming nearer is quick. With a store, tiles that take
/// long to make are looked for there before they are computed, and left there.
Result<std::shared_ptr<const LevelTile>> reduceThrough(TileCache& cache, const RandomAccessAudio& audio,
                                                       const TileKey& key, const CancelToken& cancel = {},
                                                       PictureStore* store = nullptr);

/// Levels from which a tile is worth a file: 256 columns of 32 frames and more.
constexpr int kFirstStoredLevel = 5;

/// The tile of the store, put into `cache`; nullptr where there is none, or where the recording's file cannot
/// be told from others (RandomAccessAudio::identity()). Blocks on the disk.
std::shared_ptr<const LevelTile> storedTile(PictureStore& store, TileCache& cache,
                                            const RandomAccessAudio& audio, const TileKey& key);

/// Tiles that a recording of `samples` has at a level.
std::int64_t tileCount(std::int64_t samples, int fftSize, int level, int hops = kAutomaticOverlap);

} // namespace cryscope
