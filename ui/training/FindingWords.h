#pragma once

#include "core/dataset/Remedy.h"
#include "ui/training/TrainingData.h"

#include <QString>

namespace cryscope {

/// In a word or two, for a cell: "silent", "copy".
QString findingName(const AuditFinding& finding);
/// What is the matter, a sentence. `clips` is the set that the finding is about.
QString findingSentence(const AuditFinding& finding, const WorkingSet& clips);
/// What to do about it, a sentence.
QString findingAdvice(const AuditFinding& finding);
/// What a button says that does it, and what it explains.
QString remedyTitle(Remedy remedy);
QString remedyTip(Remedy remedy);
/// What a step of work on the clips is called after "Undo": "leave out", "change of kind".
QString stepTitle(const std::string& step);

} // namespace cryscope
