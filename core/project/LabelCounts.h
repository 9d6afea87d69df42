#pragma once

#include "core/annotations/LabelDocument.h"

#include <filesystem>
#include <string>
#include <vector>

namespace cryscope {

/// What the labels of one recording come to.
struct LabelCounts {
    int labels = 0;
    int toJudge = 0;            ///< drawn by a model
    int judged = 0;             ///< of those, with a verdict
    int byPerson = 0;           ///< drawn by a person
    int cries = 0;              ///< stretches that are a cry after review; labels that overlap are one
    std::string reviewers = {}; ///< the names that stand with them, by the alphabet, ", " between
    bool operator==(const LabelCounts&) const = default;
};
LabelCounts countLabels(const AnnotationSet& labels);

/// A stretch that a model took for something, with its score and what a person has made of it.
struct CandidateClip {
    double startSeconds = 0;
    double endSeconds = 0;
    std::string kind = {};
    double score = 0; ///< scoreOf() the label, 0..1
    Verdict verdict = Verdict::None;
    bool operator==(const CandidateClip&) const = default;
};
/// In time order: the labels that a model drew and gave a score.
std::vector<CandidateClip> candidatesIn(const AnnotationSet& labels);

/// The labels of `audio` in a file that may hold those of other recordings; nullptr where it has none of
/// this name.
const RecordingLabels* labelsFor(const std::filesystem::path& audio, const LabelDocument& document);

} // namespace cryscope
