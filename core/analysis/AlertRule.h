#pragma once

#include "core/library/WallClock.h"

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace cryscope {

/// Hours in which nobody is alerted, by the clock on the wall; over midnight when `until` is before `from`.
/// Equal: the whole day.
struct QuietHours {
    std::chrono::minutes from{0};  ///< since midnight, 0 .. 1439
    std::chrono::minutes until{0}; ///< the first minute that is no longer quiet
    bool contains(const WallTime& time) const;
    bool operator==(const QuietHours&) const = default;
};

/// What is different for one kind of cry.
struct KindRule {
    bool alerts = true;
    std::optional<double> minSeconds = {}; ///< none: that of the rule
    bool operator==(const KindRule&) const = default;
};

/// When listening alerts somebody. It is all there is to know: nothing else calls or holds an alert back.
/// AlertTracker follows it, live and over what the library has kept.
struct AlertRule {
    double probability = 0.95;      ///< a window counts from here on; 0.05 .. 0.999
    int windows = 4;                ///< so many ...
    int ofWindows = 6;              ///< ... of the newest so many must count; 1 <= windows <= ofWindows <= 64
    double minSeconds = 1;          ///< of counting windows, together, since crying began; 0 .. 600
    double unheardSeconds = 30;     ///< crying is over when it was not heard for this long
    double stillEverySeconds = 300; ///< "still crying" so often; 0: never
    double cooldownSeconds = 60;    ///< after the end of an alert; 0 .. 86400
    std::optional<QuietHours> quietHours = {};  ///< crying that goes on when they end alerts then
    std::map<std::string, KindRule> kinds = {}; ///< by reason, kNotSure among them
    bool operator==(const AlertRule&) const = default;
    /// The error names field and value.
    Result<void> validate() const;

    double minSecondsOf(const std::string& kind) const;
    bool alertsFor(const std::string& kind) const;
};

/// {"probability": 0.95, "windows": 4, "of_windows": 6, "min_s": 1, "unheard_s": 30, "still_every_s": 300,
/// "cooldown_s": 60, "quiet_hours": {"from": "22:00", "until": "06:00"} or null, "kinds": {"tired":
/// {"alerts": false, "min_s": 10}}}
nlohmann::ordered_json toJson(const AlertRule& rule);
/// The reverse; what is left out is as usual, so "{}" is the usual rule. A member that is not known, a value
/// of another type or out of range is InvalidArgument.
Result<AlertRule> parseAlertRule(std::string_view json);

} // namespace cryscope
