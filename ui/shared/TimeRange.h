#pragma once

namespace cryscope {

/// Seconds of a recording, begin <= end.
struct TimeRange {
    double begin = 0;
    double end = 0;
    bool operator==(const TimeRange&) const = default;
};

} // namespace cryscope
