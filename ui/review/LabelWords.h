#pragma once

#include "core/annotations/Annotation.h"
#include "core/annotations/Vocabulary.h"
#include "ui/shared/Theme.h"
#include "ui/spectrogram/LabelLayer.h"

#include <QString>

namespace cryscope {

/// "Cry 97 % · hungry" of a model's label; the kind (or "label") of a person's. With the verdict behind it.
QString labelCaption(const Annotation& label);
/// "right", "wrong", "tired", "not sure"; empty without one.
QString verdictWords(const Annotation& label);
/// The sign before it: a tick, a cross, an arrow, a question mark.
QString verdictSign(Verdict verdict);
/// What the step of an Edit is called in the interface ("Move" -> "move").
QString stepWords(const QString& editName);

/// As it is drawn: in the colour of what it says after review.
LabelMark markOf(const Annotation& label, const Vocabulary& kinds, const ThemeColours& colours);

} // namespace cryscope
