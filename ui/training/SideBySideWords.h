#pragma once

#include "core/analysis/SideBySide.h"

#include <QString>
#include <QStringList>

namespace cryscope {

/// "Better: …", "No better, as far as can be told: … Keep the old one?", "Worse: …": what a caregiver needs.
QString verdictSentence(const SideBySide& judged);
/// Why it is no proof, a sentence each; empty: it is one.
QStringList reservationSentences(const SideBySide& judged);
/// Both models beside each other, figure by figure, with the difference, its interval, and what always
/// answering the same would reach; rich text.
QString sideBySideTable(const SideBySide& judged);

/// The same for a personal model, from its card: it was judged forward in time when it was made.
QString personalSentence(const ModelCard& card);

} // namespace cryscope
