#pragma once

#include "core/library/Library.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace cryscope {

// Rows of the tables of LibraryFile.cpp to values and back.

std::int64_t milliseconds(UtcTime time);
UtcTime timeFrom(const SQLite::Column& column);

Infant infantFrom(SQLite::Statement& row);   ///< id, alias, birth_date, sex
Sitting sittingFrom(SQLite::Statement& row); ///< the columns of sitting in their order
/// id, sitting_id, infant_id, start_ms, end_ms, is_open, cry_probability, reason, reasons, given_ms, was_cry,
/// helped, note, clip file
KeptEpisode episodeFrom(SQLite::Statement& row);
Clip clipFrom(SQLite::Statement& row); ///< the columns of clip in their order

MomentLabel labelFrom(SQLite::Statement& row);       ///< the columns of label in their order
KeptRecording recordingFrom(SQLite::Statement& row); ///< the columns of recording in their order

std::string reasonsJson(const std::vector<ReasonProbability>& reasons);

/// One byte a logit: eighths, within +-15; no number counts as the lowest.
std::string packedLogits(std::span<const float> logits);
std::vector<float> unpackedLogits(const SQLite::Column& column);

} // namespace cryscope
