#pragma once

#include "core/base/Units.h"

#include <vector>

namespace cryscope {

/// The sounds that the program itself makes. They are struck or short and steady, never gliding and never
/// long-drawn between 250 and 700 Hz, so that a detector of cries does not take them for one; what the
/// shipped model makes of them is a test.
enum class AlertTone {
    Bell,    ///< two soft strokes, falling
    Marimba, ///< three strokes, rising
    Knock,   ///< three knocks on wood
    Alarm    ///< four beeps of 2.5 kHz: nothing is heard any more
};

/// One round of it, silence at its end included, to be repeated as long as it shall be heard; the highest
/// peak is 0.9. `rate` of at least 8 kHz (assert).
std::vector<float> alertTone(AlertTone tone, SampleRate rate);

} // namespace cryscope
