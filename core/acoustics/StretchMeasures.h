#pragma once

#include "core/acoustics/Measures.h"

namespace cryscope {

/// The measures of one stretch of a recording, which a person says holds a cry: as measureRecording() with
/// `stretch` for its cries, but reading only it and the seconds of sound around it that pitch and level need.
/// Times are the recording's; the loudest sound that levels are taken from is that of the part read.
/// Where no cry unit lies in it (less than half of one), `sound` has what can be said of any sound.
/// `config.cries` is not asked. Errors: as measureRecording(), and InvalidArgument for a stretch that ends
/// before it begins or lies outside.
Result<RecordingMeasures> measureStretch(const std::shared_ptr<const RandomAccessAudio>& audio,
                                         const TimeStretch& stretch, MeasureConfig config = {},
                                         const CancelToken& cancel = {}, const ProgressFn& progress = {});

} // namespace cryscope
