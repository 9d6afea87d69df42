#pragma once

#include <span>

namespace cryscope {

/// What core says in English (QT_TRANSLATE_NOOP of the context "Error"), with %1 to %4 for what differs from
/// case to case: of recordings, labels and all work on them.
std::span<const char* const> errorSentencesOfWork();
/// Of data sets, models and learning.
std::span<const char* const> errorSentencesOfLearning();

} // namespace cryscope
