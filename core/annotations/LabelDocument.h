#pragma once

#include "core/annotations/AnnotationSet.h"
#include "core/annotations/Vocabulary.h"

#include <map>
#include <string>
#include <vector>

namespace cryscope {

/// The labels of one recording.
struct RecordingLabels {
    /// The recording: in a file relative to the label file's folder, '/' between folders; in memory what
    /// readLabelFile() made of it. Empty where a format does not say.
    std::string audio = {};
    double durationSeconds = 0; ///< 0: not known; on whole microseconds
    int sampleRateHz = 0;       ///< 0: not known
    /// Tiers in the order in which they are shown, those without labels among them. A label's tier that is
    /// missing here comes last.
    std::vector<std::string> tiers = {};
    AnnotationSet annotations = {};
    /// What belongs to the recording and is kept, not interpreted ("analyze": the result that the labels are
    /// of).
    std::map<std::string, std::string> extras = {};
    bool operator==(const RecordingLabels&) const = default;
};

/// What a label file holds.
struct LabelDocument {
    Vocabulary vocabulary = Vocabulary::standard();
    std::vector<RecordingLabels> recordings = {};
    bool operator==(const LabelDocument&) const = default;
};

/// `tiers`, followed by those of labels that it lacks.
std::vector<std::string> allTiers(const RecordingLabels& recording);
/// The duration, or the end of the last label if that is later or the duration is not known.
double coveredSeconds(const RecordingLabels& recording);

} // namespace cryscope
