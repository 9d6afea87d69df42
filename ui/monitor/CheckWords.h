#pragma once

#include "core/acoustics/MicrophoneCheck.h"

#include <QString>

namespace cryscope {

/// "This microphone will do."
QString gradeTitle(MicrophoneFinding::Grade grade);
/// findingText() in the language of the window.
QString findingWords(const MicrophoneFinding& finding, const MicrophoneReport& report);
/// assumptionText() in the language of the window.
QString assumptionWords(const MicrophoneCheckConfig& config);

} // namespace cryscope
