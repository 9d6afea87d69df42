#pragma once

#include "core/picture/FrequencyScale.h"

#include <string>
#include <vector>

namespace cryscope {

/// A place on a ruler and what is written there.
struct Tick {
    double value = 0.0;
    std::string label;
    bool operator==(const Tick&) const = default;
};

/// Rulers at round numbers, in rising order, at most `most` ticks (but see frequencyTicks). `most` >= 1.

/// From `start` to `start + seconds`: "0:05", "0:05.5" (minutes and seconds), or "1:02:03" when the end is an
/// hour or more away.
std::vector<Tick> timeTicks(double seconds, int most, double start = 0);

/// "500 Hz" below 1 kHz, "1.5 kHz" from there. Never fewer than three ticks, however small `most` is; they
/// lie within [minHz, maxHz]. Where no three round numbers do (a range of a few Hz), the ends and the middle
/// take their place.
std::vector<Tick> frequencyTicks(double minHz, double maxHz, int most);
/// The same on another scale: 100, 200, 500 Hz, 1, 2, 5 kHz, ... first, others where there is room between.
std::vector<Tick> frequencyTicks(double minHz, double maxHz, FrequencyScale scale, int most);

/// "-60" and so on, for a bar from floorDb to ceilingDb.
std::vector<Tick> levelTicks(double floorDb, double ceilingDb, int most);

} // namespace cryscope
