#pragma once

#include "core/audio/FileStamp.h"
#include "core/project/LabelCounts.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace cryscope {

using ProjectRowId = std::int64_t; ///< of a recording in a project; never given a second time

/// How far the review of a recording is.
enum class ReviewState {
    New,      ///< nobody has looked, no model either
    Analysed, ///< a model has; no verdict, no label of a person
    InReview, ///< some verdicts or labels
    Done      ///< every label of the model has its verdict
};

/// One recording of a project.
struct ProjectRecording {
    ProjectRowId id = 0;
    std::string name = {};           ///< path from the project's folder, '/' between folders
    std::filesystem::path path = {}; ///< the same, absolute
    FileStamp stamp = {};            ///< zeros: not looked at yet
    std::string mark = {};           ///< contentMarkOf() it; empty: not read yet
    std::optional<double> seconds = {};
    bool isMissing = false;                 ///< it was not there at the last look
    std::string problem = {};               ///< a sentence: why the recording or its labels cannot be read
    FileStamp labelStamp = {};              ///< zeros: there is no label file
    LabelCounts labels = {};                ///< of the label file
    std::optional<int> found = {};          ///< cries that a model found where nobody has saved labels
    std::optional<ReviewState> stated = {}; ///< by hand, and stays until somebody says otherwise
    std::string reviewer = {};              ///< by hand: who is to review it
    bool operator==(const ProjectRecording&) const = default;
};

/// What somebody has stated, else what labels and analysis say.
ReviewState stateOf(const ProjectRecording& recording);
/// Of the labels, or of the analysis where there are none; nullopt: not known.
std::optional<int> criesOf(const ProjectRecording& recording);
/// Who is stated, else the names in the labels.
const std::string& reviewerOf(const ProjectRecording& recording);

/// "new", "analysed", "in_review", "done": in files.
const char* nameOf(ReviewState state);

} // namespace cryscope
