#pragma once

#include "core/audio/RandomAccessAudio.h"
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
/// the next three finer levels in the cache, so that coming nearer is quick.
Result<std::shared_ptr<const LevelTile>> reduceThrough(TileCache& cache, const RandomAccessAudio& audio,
                                                       const TileKey& key, const CancelToken& cancel = {});

/// Tiles that a recording of `samples` has at a level.
std::int64_t tileCount(std::int64_t samples, int fftSize, int level);

} // namespace cryscope
