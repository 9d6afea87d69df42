#pragma once

#include "core/annotations/LabelDocument.h"
#include "core/evaluation/ReviewerAgreement.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cryscope {

/// What two reviewers who differ have agreed on, place by place, in a label file of its own: neither of their
/// files is touched.

enum class Settled { First, Second, Other };
const char* nameOf(Settled taken); ///< "first", "second", "other"

/// Beside the recording, named after the second review: "cry.wav.settled-anna.json".
std::filesystem::path settledFileOf(const std::filesystem::path& audio,
                                    const std::filesystem::path& reviewFile);

/// As a person's label on the tier "settled": the kind, or verdict "wrong" where nothing is to be marked
/// (`kind` is nullopt); who settled it is its reviewer, what each had said stands in the extras "first",
/// "second" and "taken". Without `kind` for Other the place holds nothing.
Annotation settlementOf(const Disagreement& difference, Settled taken,
                        const std::optional<std::string>& other, const std::string& by);

/// Puts it in place of what was settled there before (the same times). Fails as AnnotationSet::add().
Result<void> settle(AnnotationSet& settled, Annotation settlement);
/// What is settled of a difference; nullopt: it is open.
std::optional<Annotation> settlementFor(const AnnotationSet& settled, const Disagreement& difference);

} // namespace cryscope
