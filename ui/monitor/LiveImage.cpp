#include "ui/monitor/LiveImage.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cryscope {

void LiveImage::setUp(QSize size, double spanSeconds, double topHz, const FrequencyAxis& axis,
                      const ColourLut& colours, QRgb missing)
{
    m_width = std::max(1, size.width());
    const int height = std::max(1, size.height());
    m_image = QImage(2 * m_width, height, QImage::Format_RGB32);
    m_pixelsPerSecond = m_width / spanSeconds;
    m_topHz = topHz;
    m_axis = axis;
    m_axis.heightPx = height;
    m_colours.assign(colours.colours().begin(), colours.colours().end());
    m_range = colours.range();
    m_missing = missing;
    m_image.fill(m_colours.front());
    m_mix.clear();
    m_first = m_end = m_complete = 0;
}

std::vector<LiveImage::Mix> LiveImage::mixFor(std::size_t bins) const
{
    std::vector<Mix> mix(std::size_t(m_image.height()));
    const double hzPerBin = m_topHz / double(bins - 1);
    const int last = int(bins) - 1;
    for (int y = 0; y < m_image.height(); ++y) {
        const double top = std::clamp(m_axis.hzAt(y) / hzPerBin, 0.0, double(last));
        const double bottom = std::clamp(m_axis.hzAt(y + 1) / hzPerBin, 0.0, double(last));
        Mix& row = mix[std::size_t(y)];
        if (top - bottom >= 1.0) { // several bins on a pixel: the loudest
            row.bin = int(std::ceil(bottom));
            row.lastBin = std::max(row.bin, int(std::ceil(top)) - 1);
        } else { // several pixels on a bin: a straight line between neighbours
            const double middle = (top + bottom) / 2;
            row.bin = std::min(int(middle), std::max(0, last - 1));
            row.lastBin = -1;
            row.share = float(std::min(1.0, middle - row.bin));
        }
    }
    return mix;
}

std::int64_t LiveImage::pixelOf(std::int64_t column, const LiveHistory& history) const
{
    return std::int64_t(std::floor(double(column) * history.secondsPerColumn() * m_pixelsPerSecond));
}

int LiveImage::update(const LiveHistory& history, double endSeconds)
{
    if (history.isEmpty() || m_image.isNull() || history.bins() < 2) return 0;
    if (m_mix.empty()) m_mix = mixFor(history.bins());
    const std::int64_t newest = pixelOf(history.end() - 1, history); // its pixel may still grow
    const std::int64_t right =
        std::min(newest + 1, std::int64_t(std::llround(endSeconds * m_pixelsPerSecond)));
    const std::int64_t left = std::max(pixelOf(history.begin(), history), right - m_width);
    if (right <= left) return 0;
    int drawn = 0;
    const auto draw = [&](std::int64_t from, std::int64_t to) {
        for (std::int64_t pixel = from; pixel < to; ++pixel, ++drawn) drawColumn(pixel, history);
    };
    if (right <= m_first || left >= m_end) { // nothing in common with what is there
        draw(left, right);
    } else {
        draw(left, std::min(m_first, right));
        draw(std::max(left, std::min(m_complete, m_end)), right);
    }
    // A pixel column that was drawn before and lies outside now may have lost its place in the image.
    m_complete = std::min(right, newest);
    m_first = left;
    m_end = right;
    return drawn;
}

void LiveImage::drawColumn(std::int64_t pixel, const LiveHistory& history)
{
    const double perPixel =
        1.0 / (m_pixelsPerSecond * history.secondsPerColumn()); // history columns on a pixel
    auto first = std::int64_t(std::ceil(double(pixel) * perPixel));
    auto last = std::int64_t(std::ceil(double(pixel + 1) * perPixel)) - 1;
    if (last < first) first = last; // more pixels than columns: the one before stands until the next
    m_loudest.assign(history.bins(), std::numeric_limits<std::int16_t>::min());
    bool present = false;
    for (std::int64_t column = first; column <= last; ++column) {
        const auto values = history.column(column);
        if (values.empty()) continue;
        present = true;
        for (std::size_t bin = 0; bin < values.size(); ++bin)
            m_loudest[bin] = std::max(m_loudest[bin], values[bin]);
    }
    const float colourSteps = 255.0F / std::max(1.0F, m_range.ceilingDb - m_range.floorDb);
    const int x = int(pixel % m_width);
    for (int y = 0; y < m_image.height(); ++y) {
        QRgb colour = m_missing;
        if (present) {
            const Mix& mix = m_mix[std::size_t(y)];
            const auto bin = m_loudest.begin() + mix.bin;
            const float steps = mix.lastBin >= mix.bin
                                    ? float(*std::max_element(bin, m_loudest.begin() + mix.lastBin + 1))
                                    : float(bin[0]) + (float(bin[1]) - float(bin[0])) * mix.share;
            const float db = steps / LiveHistory::kStepsPerDb;
            const float step = (db - m_range.floorDb) * colourSteps + 0.5F;
            colour = m_colours[step >= 1.0F ? std::min<std::size_t>(255, std::size_t(step)) : 0];
        }
        auto* line = reinterpret_cast<QRgb*>(m_image.scanLine(y));
        line[x] = colour;
        line[x + m_width] = colour;
    }
}

void LiveImage::paint(QPainter& painter, QRect target, double endSeconds) const
{
    if (m_image.isNull()) return;
    // The strip's pixel columns [left, right) are wanted, [m_first, m_end) are there.
    const auto right = std::int64_t(std::llround(endSeconds * m_pixelsPerSecond));
    const std::int64_t left = right - target.width();
    const std::int64_t from = std::max(left, m_first);
    const std::int64_t to = std::min(right, m_end);
    if (from > left || to < right) painter.fillRect(target, QColor::fromRgb(m_colours.front()));
    if (left < 0) { // before the first sound: nobody listened, which is no silence
        const auto unheard = int(std::min<std::int64_t>(-left, target.width()));
        painter.fillRect(QRect(target.topLeft(), QSize(unheard, target.height())),
                         QColor::fromRgb(m_missing));
    }
    if (to <= from) return;
    const QRect source(int(from % m_width), 0, int(to - from), m_image.height());
    painter.drawImage(QPoint(target.left() + int(from - left), target.top()), m_image, source);
}

} // namespace cryscope
