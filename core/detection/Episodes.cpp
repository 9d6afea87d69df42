#include "core/detection/Episodes.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace cryscope {
namespace {

Result<void> inRange(const char* field, double value, double low, double high)
{
    if (std::isfinite(value) && value >= low && value <= high) return {};
    const auto text = [](double number) {
        return nlohmann::json(number).dump();
    }; // independent of the locale
    return fail(ErrorKind::InvalidArgument, field,
                "The value " + (std::isfinite(value) ? text(value) : "that is not a number") +
                    " is out of range; choose one from " + text(low) + " to " + text(high) + ".");
}

} // namespace

Result<void> EpisodeConfig::validate() const
{
    if (auto ok = inRange("onThreshold", onThreshold, 0.001, 0.9999); !ok) return ok;
    if (auto ok = inRange("offThreshold", offThreshold, 0.0001, onThreshold); !ok) return ok;
    if (auto ok = inRange("sustainedThreshold", sustainedThreshold, offThreshold, 1); !ok) return ok;
    if (auto ok = inRange("sustainedSeconds", sustainedSeconds, 0.1, 60); !ok) return ok;
    if (auto ok = inRange("lastingThreshold", lastingThreshold, offThreshold, 1); !ok) return ok;
    if (auto ok = inRange("lastingSeconds", lastingSeconds, 0.1, 60); !ok) return ok;
    if (auto ok = inRange("smoothingSeconds", smoothingSeconds, 0, 60); !ok) return ok;
    if (auto ok = inRange("minSeconds", minSeconds, 0, 600); !ok) return ok;
    return inRange("mergeGapSeconds", mergeGapSeconds, 0, 3600);
}

} // namespace cryscope
