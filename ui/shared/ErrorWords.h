#pragma once

#include "core/base/Result.h"

#include <QString>
#include <QStringList>

namespace cryscope {

/// The sentence of a core error in the language of the window. core knows no languages: its sentences
/// are known here by their English words, with %1 to %4 for what differs from case to case; any other is
/// shown as it is, in English.
QString errorSentence(const Error& error);

/// "where: sentence", as Error::text().
QString errorText(const Error& error);

/// The same of what core has kept as a text (Error::text(), or a note): known sentences in the language of
/// the window, with or without "where: " before them.
QString errorText(const std::string& text);

/// The English sentences that are known (tests compare them with the source of core).
QStringList knownErrorSentences();

} // namespace cryscope
