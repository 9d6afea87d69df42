#pragma once

#include "core/annotations/LabelDocument.h"

#include <filesystem>
#include <string>
#include <vector>

namespace cryscope {

/// A review of the same recording by somebody else, who sees where something was found and nothing of what
/// the first reviewer or the model made of it. It has a label file of its own; the first one is only read.

/// Beside the recording: "cry.wav.review-anna.json". What a file name cannot hold everywhere becomes '-'.
/// Fails with InvalidArgument when the name is empty or longer than 80 bytes.
Result<std::filesystem::path> reviewFileOf(const std::filesystem::path& audio, const std::string& reviewer);

struct ReviewFile {
    std::string reviewer; ///< as it stands in the file's name
    std::filesystem::path file;
};
/// The second reviews that lie beside a recording, by name.
std::vector<ReviewFile> reviewFilesOf(const std::filesystem::path& audio);

/// Where models found something, in time order: start and end alone, as labels of a model that says "cry".
/// Labels that a person drew are left out: they are a part of that person's review.
std::vector<Annotation> blindPlaces(const AnnotationSet& labels);
/// The same of two sets; what both hold (see pairLabels()) is there once, with the times of the first.
std::vector<Annotation> blindPlaces(const AnnotationSet& labels, const AnnotationSet& found);

} // namespace cryscope
