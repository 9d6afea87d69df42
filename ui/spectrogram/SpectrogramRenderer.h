#pragma once

#include "core/features/FeatureMatrix.h"
#include "ui/shared/ColourLut.h"
#include "ui/shared/FrequencyAxis.h"
#include "ui/spectrogram/LevelTile.h"

#include <QImage>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace cryscope {

/// Which FFT bins each row of a picture shows, top row first. Rows that cover a bin or more take their
/// loudest bin, nearer rows are interpolated in dB between the two bins beside them.
class RowMap {
public:
    /// `axis.heightPx` counts rows of the picture (device pixels). Bin b stands for b * hzPerBin.
    RowMap(const FrequencyAxis& axis, double hzPerBin, int bins);

    int rows() const { return static_cast<int>(m_rows.size()); }
    /// bins in, rows() out, both in dB.
    void apply(std::span<const float> bins, std::span<float> rows) const;

private:
    struct Row {
        int first = 0;
        int last = 0;     ///< inclusive; equal to first or its neighbour when interpolating
        float share = -1; ///< of `last`, 0..1; negative: the loudest of first..last
    };
    std::vector<Row> m_rows;
};

/// Draws one column of levels (dBFS, one value a bin) into column `x` of a Format_RGB32 image of map.rows()
/// rows.
void renderColumn(std::span<const float> dbColumn, const RowMap& map, const ColourLut& lut, QImage& image,
                  int x);

/// One pixel column for each row of `levels` (frames x bins, dBFS).
QImage renderColumns(const FeatureMatrix& levels, const RowMap& map, const ColourLut& lut);

/// A piece of the spectrogram in device pixels. Pixel p of the time axis is the stretch
/// [p, p + 1) * samplesPerPixel of the recording, whatever the view shows: pictures never depend on the
/// scroll path.
struct StripGeometry {
    double samplesPerPixel = 1;
    std::int64_t firstPixel = 0;
    int widthPx = 128;
    FrequencyAxis axis;           ///< heightPx in device pixels
    int padding = 1;              ///< TileKey's
    int hops = kAutomaticOverlap; ///< TileKey's
    float emphasisDbPerOctave = 0;
    bool operator==(const StripGeometry&) const = default;
};

/// Which columns of `level` the pixels of a strip look at: [first, last).
struct ColumnSpan {
    std::int64_t first = 0;
    std::int64_t last = 0;
};
ColumnSpan columnsOf(const StripGeometry& strip, std::int64_t hop);

/// A pure function of its arguments: the loudest of the columns that a pixel touches, then rows, then
/// colours. `tiles` are those of columnsOf(), in order, the first holding columnsOf().first. Columns that no
/// tile has (beyond the ends of the recording) read as silence.
QImage renderStrip(const std::vector<std::shared_ptr<const LevelTile>>& tiles, const StripGeometry& strip,
                   double hzPerBin, const ColourLut& lut);

} // namespace cryscope
