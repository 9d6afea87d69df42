#pragma once

#include "core/analysis/AlertForecast.h"
#include "core/analysis/ResultJson.h"

namespace cryscope {

/// `event` ("alert"), `time_s`, `phase` ("start", "still" or "end"), `start_s`, `end_s` (at the end alone)
/// and `reason`; seconds since `zero`. Its schema is part of liveEventSchema().
OrderedJson toJson(const AlertEvent& event, UtcTime zero);

/// `rule`, `from`, `until`, `listened_s`, `alerts` (how many), `false_alerts`, `held_back` (how many by which
/// part of the rule) and `events` [{`phase`, `time`, `since`, `until`, `reason`}]; times of the clock on the
/// wall.
OrderedJson toJson(const AlertForecast& forecast, const AlertHistory& history, const AlertRule& rule,
                   const UtcOffset& offset);
/// JSON Schema (draft 2020-12) of a forecast.
OrderedJson alertForecastSchema();

/// "start", "still", "end".
const char* nameOf(AlertEvent::Kind phase);

} // namespace cryscope
