#pragma once

#include "core/annotations/LabelDocument.h"
#include "core/annotations/LabelText.h"

namespace cryscope {

/// How a reader takes in a label from another program: exchanged or negative times and numbers out of range
/// are mended and named in a warning that begins with `place` ("line 7"); what cannot be mended is left out
/// and named. Inside core/annotations.
void addForeign(RecordingLabels& recording, Annotation annotation, const std::string& place,
                Warnings& warnings);

} // namespace cryscope
