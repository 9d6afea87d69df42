#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace cryscope::test {

/// The sentences that the C++ files of a folder (and below) put together for a person: literals, joined where
/// the source joins them, with %1 for each run of anything else. What begins with a capital letter, a place
/// or a quote, has two blanks or more, and ends as a sentence or in a place. Not those that are words for Qt
/// to translate (tr() and the like) nor lines of a list of notes (`warnings.add(...)`): they do not end a
/// task.
/// -> the file that says it, from `folder` on.
QMap<QString, QString> sentencesIn(const QString& folder);

/// With every place alike and none at the ends, to compare two spellings of one sentence.
QString withoutPlaces(QString sentence);

} // namespace cryscope::test
