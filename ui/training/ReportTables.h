#pragma once

#include <QString>
#include <nlohmann/json.hpp>

namespace cryscope {

// The tables of a report as rich text, from the JSON that `cryscope-cli evaluate`, `crossval` and `tune`
// print: the window shows those numbers and no others. What is missing or null is a dash; a JSON that is none
// of these gives empty tables.

/// Where the figures come from: data, protocol, clips and infants, and what a reader must know.
QString originText(const nlohmann::json& report);
/// Every figure with its interval, what always answering the same reaches, and p where labels were dealt
/// anew.
QString figuresTable(const nlohmann::json& evaluation);
QString classesTable(const nlohmann::json& evaluation);
/// Truth in rows, answers in columns, shaded by share in the colour given ("#rrggbb").
QString confusionTable(const nlohmann::json& evaluation, const QString& colour);
QString errorsTable(const nlohmann::json& evaluation);

/// All candidates and controls beside each other.
QString candidatesTable(const nlohmann::json& comparison);
/// Every pair: the difference with its interval, in words.
QString differencesTable(const nlohmann::json& comparison);
/// Ranked trials of a search with their settings.
QString trialsTable(const nlohmann::json& tuning);

/// A number of the JSON; NaN for null.
double numberIn(const nlohmann::json& object, const char* name);

} // namespace cryscope
