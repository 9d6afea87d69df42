#pragma once

#include "ui/spectrogram/SpectrogramPipeline.h"

#include <QImage>

namespace cryscope {

/// Puts the strips of a pipeline together to the picture of a view. While the strips of another zoom are on
/// their way, the last picture stands in for them, stretched. GUI thread.
class FrameComposer {
public:
    /// Another recording: nothing of the old one is shown again.
    void clear();
    /// The strips or the wish have changed.
    void markStale() { m_isStale = true; }

    /// In device pixels, without overlays; composed anew only when needed. `wish` is the pipeline's.
    QImage& frame(const SpectrogramPipeline& pipeline, const SpectrogramWish& wish);

private:
    /// What m_frame shows.
    struct Geometry {
        double samplesPerPixel = 0;
        std::int64_t firstPixel = 0;
        FrequencyAxis axis;
    };

    void compose(const SpectrogramPipeline& pipeline, const SpectrogramWish& wish, const QSize& size);
    void paintBackdrop(QPainter& painter, const SpectrogramWish& wish) const;

    QImage m_frame;
    Geometry m_geometry;
    QImage m_backdrop; ///< the last frame of another zoom
    Geometry m_backdropGeometry;
    bool m_isStale = true;
};

} // namespace cryscope
