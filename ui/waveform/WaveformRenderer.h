#pragma once

#include "core/audio/PeakPyramid.h"

#include <QColor>
#include <QImage>
#include <span>

namespace cryscope {

struct WaveformColours {
    QColor background;
    QColor extremes; ///< from the smallest to the largest sample
    QColor rms;      ///< from -rms to +rms, drawn over the extremes
};

/// One pixel column a peak, full scale at the edges; a line of one pixel where there is nothing to see. A
/// quiet recording may be stretched by `gain`. A pure function: equal arguments, equal pixels.
QImage renderWaveform(std::span<const Peak> peaks, int heightPx, double gain, const WaveformColours& colours);

/// The gain that lets the loudest peak fill nine tenths of the height, at most 30 (about 30 dB): never
/// below 1.
double overviewGain(std::span<const Peak> peaks);

} // namespace cryscope
