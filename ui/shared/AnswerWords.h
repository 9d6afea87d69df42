#pragma once

#include "core/library/LibraryTypes.h"

#include <QString>
#include <array>

namespace cryscope {

/// In the order in which they are offered.
inline constexpr std::array kHelped = {Helped::Fed,  Helped::Burped,  Helped::Changed, Helped::Slept,
                                       Helped::Held, Helped::Nothing, Helped::Other};

/// "Fed", "Burped", ... in the language of the window.
QString helpedTitle(Helped helped);

/// "a cry · fed", "none", "fed"; empty for an answer that says nothing.
QString answerText(const Answer& answer);

} // namespace cryscope
