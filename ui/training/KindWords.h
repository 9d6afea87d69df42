#pragma once

#include <QColor>
#include <QString>
#include <string>

namespace cryscope {

class Vocabulary;

/// A clip's kind (kindOf()) in the language of the window: "Hungry", "Cry", "No cry", "No label".
QString kindTitle(const std::string& kind);
/// An infant as the manifest writes it; "Unknown" for none.
QString groupTitle(const std::string& group);
/// The colour of the vocabulary; grey for what it does not name.
QColor kindColour(const std::string& kind, const Vocabulary& vocabulary);

} // namespace cryscope
