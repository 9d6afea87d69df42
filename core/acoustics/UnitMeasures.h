#pragma once

#include "core/acoustics/Measures.h"

#include <span>

namespace cryscope {

/// The row of one unit. `samples` hold the unit and some sound around it and begin at `samplesBeginSeconds`;
/// pitch and levels are the whole recording's.
MeasuredRow measureUnit(const CryUnit& unit, std::span<const float> samples, double samplesBeginSeconds,
                        std::span<const PitchFrame> pitch, std::span<const float> levelsDb,
                        double bandwidthHz, const MeasureConfig& config);

/// The row of any sound, a part of a cry among them: duration, f0, voiced share, level and spectrum; the rest
/// needs a whole cry unit and says so. `samples` are the sound itself; empty: too long to be looked at whole.
MeasuredRow measureSound(const CryUnit& frames, std::span<const float> samples,
                         std::span<const PitchFrame> pitch, std::span<const float> levelsDb,
                         double bandwidthHz, const MeasureConfig& config);

/// The row of the recording: means over its expirations, and its rhythm.
MeasuredRow measureWhole(std::span<const MeasuredRow> units, double durationSeconds,
                         const MeasureConfig& config);

} // namespace cryscope
