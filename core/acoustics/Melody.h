#pragma once

#include "core/acoustics/Pitch.h"

#include <optional>
#include <span>

namespace cryscope {

enum class MelodyClass {
    Plateau,   ///< moves less than two semitones
    Falling,   ///< one arc whose top lies in the first quarter
    Rising,    ///< one arc whose top lies in the last quarter
    Symmetric, ///< one arc with its top between
    Complex    ///< two arcs or more
};

/// Shape of a unit's f0 over its voiced frames, smoothed over 50 ms, in semitones. An arc is a rise and fall
/// of at least two semitones that lasts at least 150 ms (after Wermke and Mampe, "Die Ontogenese der
/// Melodie": arcs are counted on the smoothed contour; jumps into hyperphonation are left out).
struct Melody {
    MelodyClass shape = MelodyClass::Plateau;
    int arcs = 0;
    double topPosition = 0;      ///< of the f0 maximum, 0..1 of the unit
    double slopeHzPerSecond = 0; ///< of the straight line through the voiced frames
};

const char* melodyName(MelodyClass shape); ///< "plateau", "falling", ...

/// Absent with fewer than ten voiced frames outside hyperphonation.
std::optional<Melody> describeMelody(std::span<const PitchFrame> unit);

} // namespace cryscope
