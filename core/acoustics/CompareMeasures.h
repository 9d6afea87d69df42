#pragma once

#include "core/acoustics/Measures.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cryscope {

/// What stands on one side of a comparison: a recording, or several of one infant and day.
struct MeasuredSide {
    std::string name = {};
    std::vector<RecordingMeasures> recordings = {};
    /// What the detector says of them; nullopt where none was asked.
    std::optional<int> episodes = {};
    std::optional<double> cryingSeconds = {};
};

struct CompareConfig {
    int repeats = 2000; ///< draws for an interval, 1..1,000,000
    std::uint64_t seed = 1;
    std::size_t leastUnits = 5; ///< cry units a side below which there is no interval, 2 or more
    /// Fails with InvalidArgument.
    Result<void> validate() const;
};

/// One measure on both sides.
struct ComparedMeasure {
    std::string column = {}; ///< with its unit, as in the catalogue
    std::string usual = {};  ///< as in the catalogue
    int decimals = 3;
    MeasuredValue first = {};
    MeasuredValue second = {};
    std::optional<double> difference = {}; ///< second - first; of two numbers
    /// 95 of 100 differences that are had when cry units are drawn anew on either side.
    std::optional<double> low = {}, high = {};
    std::string noInterval = {}; ///< why there is none although there is a difference
};

/// Measures side by side, in the order of the catalogue; before them the number of recordings, their
/// duration, and what the detector found.
///
/// Of several recordings on a side, the means are over all their expirations, extremes are extremes, counts
/// and durations are added up, and pauses, rhythm and latency, which are within a recording, are means over
/// the recordings that have them. Intervals (percentiles) draw the expirations of each side with
/// replacement: they say how sure a difference between these recordings is, not whether another day would
/// show it. Extremes, counts and rhythm have none. A value that cannot be had keeps its reason.
///
/// Fails with InvalidArgument for a bad config or a side without a recording, and with Cancelled.
Result<std::vector<ComparedMeasure>> compareMeasures(const MeasuredSide& first, const MeasuredSide& second,
                                                     const CompareConfig& config = {},
                                                     const CancelToken& cancel = {});

/// "496.2": with the decimals of the measure; a word; "" for what there is not.
std::string comparedText(const ComparedMeasure& measure, const MeasuredValue& value);
std::string comparedText(const ComparedMeasure& measure, const std::optional<double>& number);
/// What is to be said of a measure that is not there, or has no interval: "A: no cry unit found". `words`: a
/// reason in the reader's language; none: as it is.
std::string comparedNote(const ComparedMeasure& measure, std::string_view first, std::string_view second,
                         const std::function<std::string(const std::string&)>& words = {});

/// Columns: Measure, the names of the sides, Difference, Difference Low, Difference High, Usual, Note.
/// Numbers with a dot. `separator` ',' (quoted where needed) or '\t'.
std::string comparisonTable(const std::vector<ComparedMeasure>& measures, const std::string& first,
                            const std::string& second, char separator = ',');

} // namespace cryscope
