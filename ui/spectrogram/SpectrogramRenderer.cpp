#include "ui/spectrogram/SpectrogramRenderer.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace cryscope {

RowMap::RowMap(const FrequencyAxis& axis, double hzPerBin, int bins)
{
    const int rows = std::max(1, static_cast<int>(std::lround(axis.heightPx)));
    const bool isEven = axis.scale == FrequencyScale::Linear;
    const double evenBins = (axis.highHz - axis.lowHz) / hzPerBin / rows;
    m_rows.resize(static_cast<std::size_t>(rows));
    for (int y = 0; y < rows; ++y) {
        const double high = axis.hzAt(y) / hzPerBin;
        const double low = axis.hzAt(y + 1) / hzPerBin;
        const double binsPerRow = isEven ? evenBins : high - low;
        const double centre = isEven ? axis.hzAt(y + 0.5) / hzPerBin : (low + high) / 2;
        Row& row = m_rows[static_cast<std::size_t>(y)];
        if (binsPerRow >= 1.0) {
            // Every bin belongs to the row that its frequency falls into; no row is left without one.
            row.first = std::clamp(static_cast<int>(std::ceil(centre - binsPerRow / 2)), 0, bins - 1);
            row.last =
                std::clamp(static_cast<int>(std::ceil(centre + binsPerRow / 2)) - 1, row.first, bins - 1);
        } else {
            const double place = std::clamp(centre, 0.0, double(bins - 1));
            row.first = std::min(static_cast<int>(place), bins - 1);
            row.last = std::min(row.first + 1, bins - 1);
            row.share = static_cast<float>(place - row.first);
        }
    }
}

void RowMap::apply(std::span<const float> bins, std::span<float> rows) const
{
    assert(rows.size() == m_rows.size());
    for (std::size_t y = 0; y < m_rows.size(); ++y) {
        const Row& row = m_rows[y];
        const float first = bins[static_cast<std::size_t>(row.first)];
        if (row.share >= 0.0F) {
            rows[y] = first + (bins[static_cast<std::size_t>(row.last)] - first) * row.share;
        } else {
            float loudest = first;
            for (int b = row.first + 1; b <= row.last; ++b)
                loudest = std::max(loudest, bins[static_cast<std::size_t>(b)]);
            rows[y] = loudest;
        }
    }
}

namespace {

void paintColumn(std::span<const float> rows, const ColourLut& lut, QRgb* pixel, qsizetype stride)
{
    for (const float db : rows) {
        *pixel = lut.at(db);
        pixel += stride;
    }
}

} // namespace

void renderColumn(std::span<const float> dbColumn, const RowMap& map, const ColourLut& lut, QImage& image,
                  int x)
{
    assert(image.format() == QImage::Format_RGB32 && image.height() == map.rows());
    std::vector<float> rows(static_cast<std::size_t>(map.rows()));
    map.apply(dbColumn, rows);
    paintColumn(rows, lut, reinterpret_cast<QRgb*>(image.bits()) + x, image.bytesPerLine() / 4);
}

QImage renderColumns(const FeatureMatrix& levels, const RowMap& map, const ColourLut& lut)
{
    QImage image(static_cast<int>(levels.rows()), map.rows(), QImage::Format_RGB32);
    if (image.isNull()) return image;
    auto* first = reinterpret_cast<QRgb*>(image.bits());
    std::vector<float> rows(static_cast<std::size_t>(map.rows()));
    for (std::size_t column = 0; column < levels.rows(); ++column) {
        map.apply(levels.row(column), rows);
        paintColumn(rows, lut, first + column, image.bytesPerLine() / 4);
    }
    return image;
}

ColumnSpan columnsOf(const StripGeometry& strip, std::int64_t hop)
{
    // The slack keeps a boundary that should be whole from gaining a column by rounding.
    const double first = double(strip.firstPixel) * strip.samplesPerPixel / double(hop);
    const double last = double(strip.firstPixel + strip.widthPx) * strip.samplesPerPixel / double(hop);
    return {static_cast<std::int64_t>(std::floor(first + 1e-6)),
            static_cast<std::int64_t>(std::ceil(last - 1e-6))};
}

QImage renderStrip(const std::vector<std::shared_ptr<const LevelTile>>& tiles, const StripGeometry& strip,
                   double hzPerBin, const ColourLut& lut)
{
    const int rowCount = std::max(1, static_cast<int>(std::lround(strip.axis.heightPx)));
    QImage image(strip.widthPx, rowCount, QImage::Format_RGB32);
    image.fill(lut.colours().front());
    const auto known =
        std::find_if(tiles.begin(), tiles.end(), [](const auto& tile) { return tile && tile->bins > 0; });
    if (known == tiles.end()) return image;

    const auto bins = static_cast<std::size_t>((*known)->bins);
    const int fftSize = static_cast<int>(bins - 1) * 2 / strip.padding;
    const int level = TileGrid::levelFor(fftSize, strip.samplesPerPixel, strip.hops);
    const std::int64_t hop = TileGrid::hop(fftSize, level, strip.hops);
    const auto tileOf = [](std::int64_t column) {
        return column >= 0 ? column / TileGrid::kColumnsPerTile : -1;
    };
    const std::int64_t firstTile = tileOf(std::max<std::int64_t>(columnsOf(strip, hop).first, 0));

    const RowMap map(strip.axis, hzPerBin, static_cast<int>(bins));
    std::vector<std::uint16_t> loudest(bins);
    std::vector<float> levels(bins);
    std::vector<float> emphasis(bins);
    for (std::size_t b = 0; b < bins; ++b)
        emphasis[b] = emphasisDb(double(b) * hzPerBin, strip.emphasisDbPerOctave);
    std::vector<float> rows(static_cast<std::size_t>(rowCount));
    auto* pixels = reinterpret_cast<QRgb*>(image.bits());
    ColumnSpan before{-1, -1};
    for (int x = 0; x < strip.widthPx; ++x) {
        StripGeometry pixel = strip;
        pixel.firstPixel = strip.firstPixel + x;
        pixel.widthPx = 1;
        const ColumnSpan span = columnsOf(pixel, hop);
        // Nearer than one column a pixel, neighbours are the same column.
        if (span.first != before.first || span.last != before.last) {
            std::fill(loudest.begin(), loudest.end(), std::uint16_t{0});
            for (std::int64_t c = std::max<std::int64_t>(span.first, 0); c < span.last; ++c) {
                const std::int64_t place = tileOf(c) - firstTile;
                if (place < 0 || place >= std::ssize(tiles) || !tiles[static_cast<std::size_t>(place)])
                    continue;
                const auto column = tiles[static_cast<std::size_t>(place)]->column(
                    static_cast<int>(c % TileGrid::kColumnsPerTile));
                for (std::size_t b = 0; b < bins; ++b) loudest[b] = std::max(loudest[b], column[b]);
            }
            for (std::size_t b = 0; b < bins; ++b) levels[b] = LevelTile::decode(loudest[b]) + emphasis[b];
            map.apply(levels, rows);
            before = span;
        }
        paintColumn(rows, lut, pixels + x, image.bytesPerLine() / 4);
    }
    return image;
}

} // namespace cryscope
