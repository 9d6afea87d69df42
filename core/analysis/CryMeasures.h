#pragma once

#include "core/acoustics/Measures.h"
#include "core/analysis/Analysis.h"

#include <memory>
#include <optional>
#include <string>

namespace cryscope {

/// Which sounds of a recording are measured. Speech, laughter and music have breaths and pitch as well: which
/// of them are cries is for the detector, or a person, to say.
enum class MeasuredSounds {
    Episodes,  ///< the units that lie in the detector's cry episodes
    Clip,      ///< no episode opened, but the recording as a whole was judged a cry: all its units
    NoCry,     ///< the detector heard no cry: none
    EverySound ///< no detector was asked: every sound that has the shape of a cry unit
};

const char* name(MeasuredSounds sounds); ///< "episodes", "clip", "no_cry", "every_sound"

struct CryMeasures {
    MeasuredSounds sounds = MeasuredSounds::EverySound;
    std::optional<ClipAnalysis> analysis; ///< what the detector said; absent when none was asked
    RecordingMeasures measures;
};

/// What the detector's answer makes of a recording: the rule, and the stretches to measure (none where it
/// heard no cry).
MeasuredSounds measuredSounds(const ClipAnalysis& analysis);
std::vector<TimeStretch> criesOf(const ClipAnalysis& analysis);

/// Blocking: analyse() and then measureRecording() of what it found; without `models.detector` (null here
/// alone) every sound is measured. `config.cries` is set by the rule. Errors: those of the two.
Result<CryMeasures> measureCries(const std::shared_ptr<const RandomAccessAudio>& audio, const Models& models,
                                 MeasureConfig config = {}, const CancelToken& cancel = {},
                                 const ProgressFn& progress = {});

} // namespace cryscope
