#pragma once

#include <QString>
#include <QStringList>
#include <string_view>

namespace cryscope {

/// The core's words about a measure (why there is no value, what is usual, the shape of a melody) in the
/// user's language, numbers with its decimal point. Words that are not known are returned as they are.
QString measureWords(std::string_view english);

/// Those that are known, in English; %1 stands for a number.
QStringList knownMeasureWords();

} // namespace cryscope
