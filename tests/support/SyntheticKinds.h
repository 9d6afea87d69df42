#pragma once

#include "core/base/Units.h"

#include <array>
#include <cstdint>
#include <vector>

namespace cryscope::test {

/// Five made-up kinds of cry that differ in melody (where f0 peaks in a unit and how far it goes), rhythm
/// (length of units and pauses) and f0. They prove that the machinery learns what is there; they say nothing
/// of infants. Ranges of infants overlap: f0 varies by 12 %, rhythm by 20 %, and level, noise and start are
/// drawn anew for every clip.
inline constexpr std::array<const char*, 5> kSyntheticKinds{"rising", "falling", "arched", "staccato",
                                                            "long_high"};

/// One clip of `kind` (index into kSyntheticKinds) by `infant`; the same arguments give the same samples.
std::vector<float> syntheticKind(int kind, int infant, int take, double seconds, SampleRate rate);

} // namespace cryscope::test
