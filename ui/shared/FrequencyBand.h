#pragma once

namespace cryscope {

/// Hz, low <= high.
struct FrequencyBand {
    double lowHz = 0;
    double highHz = 0;
    bool operator==(const FrequencyBand&) const = default;
};

} // namespace cryscope
