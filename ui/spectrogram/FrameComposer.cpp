#include "ui/spectrogram/FrameComposer.h"

#include <QPainter>
#include <cmath>

namespace cryscope {

void FrameComposer::clear()
{
    m_frame = {};
    m_backdrop = {};
    m_isStale = true;
}

QImage& FrameComposer::frame(const SpectrogramPipeline& pipeline, const SpectrogramWish& wish)
{
    const QSize size(wish.widthPx, static_cast<int>(std::lround(wish.axis.heightPx)));
    if (m_isStale || m_frame.size() != size) compose(pipeline, wish, size);
    return m_frame;
}

void FrameComposer::compose(const SpectrogramPipeline& pipeline, const SpectrogramWish& wish,
                            const QSize& size)
{
    const bool otherZoom = wish.samplesPerPixel != m_geometry.samplesPerPixel || wish.axis != m_geometry.axis;
    if (!m_frame.isNull() && (otherZoom || m_frame.size() != size)) {
        m_backdrop = m_frame;
        m_backdropGeometry = m_geometry;
    }
    if (m_frame.size() != size)
        m_frame = QImage(size, QImage::Format_RGB32);
    else
        m_frame.detach();
    m_geometry = {wish.samplesPerPixel, wish.firstPixel, wish.axis};
    m_isStale = false;

    QPainter painter(&m_frame);
    painter.fillRect(m_frame.rect(), ColourLut(wish.colours, wish.levels).colours().front());
    if (pipeline.isComplete()) m_backdrop = {};
    paintBackdrop(painter, wish);
    constexpr std::int64_t kWidth = SpectrogramPipeline::kStripWidth;
    for (std::int64_t i = wish.firstPixel / kWidth; i * kWidth < wish.firstPixel + wish.widthPx; ++i) {
        const QImage strip = pipeline.strip(i);
        if (!strip.isNull())
            painter.drawImage(QPoint(static_cast<int>(i * kWidth - wish.firstPixel), 0), strip);
    }
}

void FrameComposer::paintBackdrop(QPainter& painter, const SpectrogramWish& wish) const
{
    if (m_backdrop.isNull() || wish.axis.scale != m_backdropGeometry.axis.scale) return;
    const double scale = m_backdropGeometry.samplesPerPixel / wish.samplesPerPixel;
    const double left = double(m_backdropGeometry.firstPixel) * scale - double(wish.firstPixel);
    const double top = wish.axis.yOf(m_backdropGeometry.axis.highHz);
    const double bottom = wish.axis.yOf(m_backdropGeometry.axis.lowHz);
    painter.drawImage(QRectF(left, top, m_backdrop.width() * scale, bottom - top), m_backdrop);
}

} // namespace cryscope
