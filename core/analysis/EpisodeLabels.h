#pragma once

#include "core/analysis/Analysis.h"
#include "core/annotations/LabelFormat.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cryscope {

/// The tier on which a model's episodes stand, and the kind of an episode whose reason is not sure.
inline constexpr const char* kCryTier = "cry";
inline constexpr const char* kCryKind = "cry";

/// An episode as a model's label: its reason is the kind ("cry" where that is not sure), P(cry) the
/// confidence, the reasons' probabilities the scores. `model`: name and version. Numbers that a label cannot
/// hold are held within its range.
Annotation labelOf(const Episode& episode, const std::string& model);
/// And back; nullopt for a label that no model gave a confidence, or that stands on another tier. What a
/// reviewer made of it is not asked: this is what the model said.
std::optional<Episode> episodeOf(const Annotation& label);

/// The episodes of an analysis as labels; `audio` is the recording's path.
RecordingLabels labelsOf(const ClipAnalysis& analysis, const std::string& audio);
/// The episodes among the labels, in time order.
std::vector<Episode> episodesOf(const RecordingLabels& recording);

/// The JSON lines (or the single object) of `cryscope-cli analyze`. What they say of the clip as a whole is
/// kept in the recording's extras under "analyze". Lines that report an error or are none are named as
/// "line 7: ...". Fails with Unreadable when no line is a result.
Result<ReadLabels> labelsFromAnalysis(std::string_view text);
/// And back, one line a recording. Fails with InvalidArgument for a recording whose labels come from no
/// analysis.
Result<std::string> analysisFromLabels(const LabelDocument& document);

} // namespace cryscope
