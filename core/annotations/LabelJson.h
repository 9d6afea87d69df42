#pragma once

#include "core/annotations/LabelFormat.h"

#include <nlohmann/json.hpp>

namespace cryscope {

inline constexpr const char* kLabelJsonFormat = "cryscope-labels";
inline constexpr int kLabelJsonVersion = 1;

/// Our own file: everything, without loss. labelSchema() describes it; `version` rises when a reader of the
/// old one would misread the new one, and what a reader does not know it names in a warning and leaves out.
/// Numbers are decimal, never NaN; ids are kept.
nlohmann::ordered_json toJson(const LabelDocument& document);
nlohmann::ordered_json toJson(const RecordingLabels& recording);
nlohmann::ordered_json toJson(const Annotation& annotation);

/// Fails with InvalidArgument in words for a member of the wrong type or a rule broken (see normalised()).
Result<Annotation> annotationFromJson(const nlohmann::json& json);
/// Bad annotations are named by their place ("recordings[0].annotations[3]") and left out. Fails with
/// Unreadable when it is no label file, and with Unsupported when it is of a newer version.
Result<ReadLabels> labelsFromJson(const nlohmann::json& json);

/// JSON Schema (draft 2020-12) of a label file: `cryscope-cli labels convert --schema`.
nlohmann::json labelSchema();

} // namespace cryscope
