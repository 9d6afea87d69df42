#pragma once

#include "core/audio/RandomAccessAudio.h"
#include "core/dataset/Augmenter.h"
#include "core/dataset/Manifest.h"
#include "core/picture/ColourMap.h"

#include <QImage>
#include <memory>
#include <vector>

namespace cryscope {

/// A clip before and after augmentation, to see and to hear.
struct ClipPreview {
    struct Sound {
        std::shared_ptr<const RandomAccessAudio> audio;
        QImage picture; ///< 0..half the rate, the same time scale for both
    };
    Sound before, after;
    double seconds = 0; ///< that the width of the pictures stands for
};

struct PreviewRequest {
    Manifest clip;        ///< one row
    Manifest backgrounds; ///< clips that may be mixed under it; no rows: none
    AugmentConfig changes;
    std::uint64_t seed = 1;
    SampleRate rate{16000};
    QSize size{480, 120}; ///< of a picture
    ColourMapId colours = ColourMapId::Magma;
    LevelRange levels;
};

/// Blocking, for a thread of its own: the same request gives the same preview. Only the first half minute of
/// a long clip. Fails as clipSound(), AugmentConfig::validate().
Result<ClipPreview> makePreview(const PreviewRequest& request, const CancelToken& cancel);

} // namespace cryscope
