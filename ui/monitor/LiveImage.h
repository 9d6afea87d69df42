#pragma once

#include "ui/monitor/LiveHistory.h"
#include "ui/shared/ColourLut.h"
#include "ui/shared/FrequencyAxis.h"

#include <QImage>
#include <QPainter>
#include <cstdint>
#include <vector>

namespace cryscope {

/// The pixels of a LiveHistory, kept twice side by side in an image of double width, so that any stretch of
/// one span is one contiguous blit: scrolling copies and never redraws. Pixel column p of the endless strip
/// shows the loudest of the history's columns in [p, p + 1) / pixelsPerSecond, so a short sound never falls
/// between pixels. All sizes are device pixels. One thread at a time (GUI).
class LiveImage {
public:
    /// Forgets the pixels. `topHz` is the frequency of the history's last bin; the axis says what is shown.
    void setUp(QSize size, double spanSeconds, double topHz, const FrequencyAxis& axis,
               const ColourLut& colours, QRgb missing);
    /// Draws what of the span that ends at `endSeconds` the history has and the image has not yet: forwards
    /// and backwards. Returns how many pixel columns were drawn.
    int update(const LiveHistory& history, double endSeconds);
    /// The span that ends with the newest sound.
    int update(const LiveHistory& history) { return update(history, history.endSeconds()); }
    /// The strip with its right edge at `endSeconds`; times that are not there are in the colour of silence.
    void paint(QPainter& painter, QRect target, double endSeconds) const;

    double pixelsPerSecond() const { return m_pixelsPerSecond; }
    const QImage& image() const { return m_image; }

private:
    std::int64_t pixelOf(std::int64_t column, const LiveHistory& history) const;
    void drawColumn(std::int64_t pixel, const LiveHistory& history);

    struct Mix {
        int bin = 0;     ///< lower of two neighbours
        int lastBin = 0; ///< last of the bins whose maximum is shown; < bin: neighbours are mixed
        float share = 0; ///< of the upper neighbour
    };
    std::vector<Mix> mixFor(std::size_t bins) const;

    QImage m_image;
    int m_width = 0; ///< of one copy
    double m_pixelsPerSecond = 1;
    double m_topHz = 8000;
    FrequencyAxis m_axis;
    std::vector<QRgb> m_colours;
    LevelRange m_range;
    QRgb m_missing = 0;
    std::vector<Mix> m_mix;
    std::vector<std::int16_t> m_loudest;
    // The pixel columns [m_first, m_end) are drawn; from m_complete on they may still grow.
    std::int64_t m_first = 0;
    std::int64_t m_end = 0;
    std::int64_t m_complete = 0;
};

} // namespace cryscope
