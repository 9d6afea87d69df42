#pragma once

#include "core/picture/ColourMap.h"
#include "ui/jobs/CurvesJob.h"
#include "ui/spectrogram/LabelLayer.h"

namespace cryscope {

/// Which curves are drawn.
struct CurveChoice {
    bool pitch = false;
    bool level = false;
    bool any() const { return pitch || level; }
    bool operator==(const CurveChoice&) const = default;
};

/// Draws pitch on the frequencies of the spectrogram, and level on the numbers of its colour bar: `levels`
/// lie from the bottom to the top of the view. Unvoiced frames leave gaps.
void paintCurves(QPainter& painter, const LabelGeometry& geometry, const SoundCurves& curves,
                 CurveChoice choice, LevelRange levels);

} // namespace cryscope
