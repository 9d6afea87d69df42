#pragma once

#include "ui/jobs/MeasureJob.h"

#include <optional>
#include <set>
#include <string>

namespace cryscope {

/// "496.2" with the decimals of the measure, the word of a melody, or "".
std::string measuredText(const MeasureInfo& info, const MeasuredValue& value, char decimalPoint = '.');

/// A measure as it is shown: levels in dB SPL where it is known what 0 dBFS is.
struct ShownMeasure {
    std::string name;
    MeasuredValue value;
};
ShownMeasure shownMeasure(const MeasureInfo& info, const MeasuredValue& value,
                          std::optional<double> levelOffsetDb);

/// One row a stretch under Raven's names: Selection, View, Channel, Begin Time (s), End Time (s), Label, then
/// every measure but those in `leftOut`; the last column says what could not be measured and why.
/// Tab-separated, numbers with a dot.
std::string measuresAsRavenTable(const MeasuredStretches& measured,
                                 const std::set<std::string>& leftOut = {});

/// The row of a stretch that speaks for it: its unit if there is one alone, else the means over all.
const MeasuredRow& speakingRow(const RecordingMeasures& measures);

} // namespace cryscope
