#pragma once

#include "core/analysis/Analysis.h"
#include "core/analysis/LivePath.h"

#include <nlohmann/json.hpp>
#include <string>

namespace cryscope {

/// Results as JSON objects, the same from every part of the program. Seconds are rounded to milliseconds and
/// probabilities to 4 digits; numbers are never NaN or infinite and never depend on the locale; text that is
/// not UTF-8 (file names) has its bad bytes replaced. Keys keep their order.
using OrderedJson = nlohmann::ordered_json;

/// `file`, `duration_s`, `cry_probability`, `decision`, `reason`, `reasons`, `episodes`, `model`, `device`.
OrderedJson toJson(const ClipAnalysis& analysis, const std::string& file);
/// `file` and `error` (the sentence).
OrderedJson toJson(const Error& error, const std::string& file);
/// `start_s`, `end_s`, `cry_probability`, `reason`, `reasons`.
OrderedJson toJson(const Episode& episode);
/// `event`, `time_s` and the fields of that event.
OrderedJson toJson(const LiveEvent& event);

/// One line without its end. Never throws on odd text.
std::string toLine(const OrderedJson& json);

/// JSON Schemas (draft 2020-12) of a line of analysis results and of a live event.
OrderedJson analysisSchema();
OrderedJson liveEventSchema();

} // namespace cryscope
