#pragma once

#include "core/base/CancelToken.h"
#include "core/base/Units.h"
#include "core/dataset/Manifest.h"

#include <vector>

namespace cryscope {

/// The sound of a manifest's row: mono, at `rate`, its stretch of the file, an hour at most. Errors as
/// openAudioFile; Unreadable when there is not one sample; Cancelled.
Result<std::vector<float>> clipSound(const Manifest& manifest, const ManifestRow& row, SampleRate rate,
                                     const CancelToken& cancel = {});

} // namespace cryscope
