#include "core/acoustics/CompareMeasures.h"

#include "core/acoustics/UnitMeasures.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <random>

namespace cryscope {
namespace {

constexpr std::array kWithinARecording{"Pause Mean (s)", "Rhythm Regularity (0-1)", "Latency (s)"};
constexpr std::array kExtremes{"F0 Min (Hz)", "F0 Max (Hz)", "F0 Range (Hz)", "Max Level (dBFS)"};
constexpr std::array kPlaces{"Begin Time (s)", "End Time (s)"};
constexpr const char* kDuration = "Delta Time (s)";
constexpr const char* kExpirationMean = "Expiration Mean (s)";

template <std::size_t N>
bool isOneOf(std::string_view column, const std::array<const char*, N>& columns)
{
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

MeasuredValue number(double value)
{
    MeasuredValue measured;
    measured.number = value;
    return measured;
}

template <class T>
MeasuredValue numberOr(const std::optional<T>& value, const char* reason)
{
    if (value) return number(double(*value));
    MeasuredValue measured;
    measured.reason = reason;
    return measured;
}

MeasuredValue meanOverRecordings(const MeasuredSide& side, std::string_view column)
{
    double sum = 0;
    int count = 0;
    MeasuredValue mean = side.recordings.front().recording.value(column);
    for (const RecordingMeasures& each : side.recordings) {
        const MeasuredValue& value = each.recording.value(column);
        if (!value.number) continue;
        sum += *value.number;
        ++count;
    }
    return count > 0 ? number(sum / count) : mean;
}

double durationOf(const MeasuredSide& side)
{
    double seconds = 0;
    for (const RecordingMeasures& each : side.recordings) seconds += each.durationSeconds;
    return seconds;
}

/// One recording's row as it is; of several, that of all their units.
MeasuredRow rowOf(const MeasuredSide& side)
{
    if (side.recordings.size() == 1) return side.recordings.front().recording;
    std::vector<MeasuredRow> units;
    for (const RecordingMeasures& each : side.recordings)
        units.insert(units.end(), each.units.begin(), each.units.end());
    MeasuredRow row = measureWhole(units, durationOf(side), {});
    const auto catalogue = measureCatalogue();
    for (std::size_t i = 0; i < catalogue.size(); ++i)
        if (isOneOf(catalogue[i].column, kWithinARecording))
            row.values[i] = meanOverRecordings(side, catalogue[i].column);
    return row;
}

/// The numbers that the mean is of.
std::vector<double> unitsOf(const MeasuredSide& side, std::string_view column)
{
    const std::string_view asked = column == kExpirationMean ? kDuration : column;
    std::vector<double> values;
    for (const RecordingMeasures& each : side.recordings) {
        for (const MeasuredRow& unit : each.units) {
            if (unit.unitKind != CryUnit::Kind::Expiration) continue;
            const MeasuredValue& value = unit.value(asked);
            if (value.number) values.push_back(*value.number);
        }
    }
    return values;
}

double drawnMean(const std::vector<double>& values, std::mt19937_64& random)
{
    double sum = 0;
    for (std::size_t i = 0; i < values.size(); ++i) sum += values[random() % values.size()];
    return sum / double(values.size());
}

/// Percentiles of the drawn differences, or the reason why there are none.
void addInterval(ComparedMeasure& measure, const MeasureInfo& info, const MeasuredSide& first,
                 const MeasuredSide& second, const CompareConfig& config)
{
    if (isOneOf(info.column, kExtremes)) {
        measure.noInterval = "an extreme has no interval";
        return;
    }
    const bool isMean = (info.ofUnits && info.column != kDuration) || info.column == kExpirationMean;
    if (!isMean) {
        measure.noInterval = "counted once a recording";
        return;
    }
    const auto a = unitsOf(first, info.column);
    const auto b = unitsOf(second, info.column);
    if (std::min(a.size(), b.size()) < config.leastUnits) {
        measure.noInterval = "fewer than " + std::to_string(config.leastUnits) + " cry units on a side";
        return;
    }
    std::mt19937_64 random(config.seed);
    std::vector<double> differences;
    differences.reserve(std::size_t(config.repeats));
    for (int i = 0; i < config.repeats; ++i) {
        const double drawn = drawnMean(a, random);
        differences.push_back(drawnMean(b, random) - drawn);
    }
    std::sort(differences.begin(), differences.end());
    const auto at = [&](double share) {
        return differences[std::min(std::size_t(share * double(differences.size())), differences.size() - 1)];
    };
    measure.low = std::min(at(0.025), *measure.difference);
    measure.high = std::max(at(0.975), *measure.difference);
}

ComparedMeasure compared(std::string column, int decimals, MeasuredValue first, MeasuredValue second)
{
    ComparedMeasure measure;
    measure.column = std::move(column);
    measure.decimals = decimals;
    if (first.number && second.number) measure.difference = *second.number - *first.number;
    measure.first = std::move(first);
    measure.second = std::move(second);
    return measure;
}

std::string field(const std::string& text, char separator)
{
    if (separator == '\t') {
        std::string flat = text;
        std::replace_if(
            flat.begin(), flat.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
        return flat;
    }
    if (text.find_first_of(",\"\n\r") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

} // namespace

Result<void> CompareConfig::validate() const
{
    constexpr int kMostRepeats = 1'000'000;
    if (repeats < 1 || repeats > kMostRepeats)
        return fail(ErrorKind::InvalidArgument, "repeats", "There must be 1 to 1,000,000 repeats.");
    if (leastUnits < 2)
        return fail(ErrorKind::InvalidArgument, "leastUnits", "An interval needs two cry units or more.");
    return {};
}

Result<std::vector<ComparedMeasure>> compareMeasures(const MeasuredSide& first, const MeasuredSide& second,
                                                     const CompareConfig& config, const CancelToken& cancel)
{
    if (auto valid = config.validate(); !valid) return tl::unexpected(valid.error());
    for (const MeasuredSide* side : {&first, &second})
        if (side->recordings.empty())
            return fail(ErrorKind::InvalidArgument, side->name,
                        "There is no recording on this side; choose one.");
    constexpr const char* kNoDetector = "no detector was asked";
    std::vector<ComparedMeasure> all;
    all.push_back(compared("Recordings", 0, number(double(first.recordings.size())),
                           number(double(second.recordings.size()))));
    all.push_back(compared("Duration (s)", 3, number(durationOf(first)), number(durationOf(second))));
    all.push_back(compared("Cry Episodes", 0, numberOr(first.episodes, kNoDetector),
                           numberOr(second.episodes, kNoDetector)));
    all.push_back(compared("Crying (s)", 3, numberOr(first.cryingSeconds, kNoDetector),
                           numberOr(second.cryingSeconds, kNoDetector)));
    for (ComparedMeasure& measure : all)
        if (measure.difference) measure.noInterval = "counted once a recording";
    const MeasuredRow a = rowOf(first);
    const MeasuredRow b = rowOf(second);
    for (const MeasureInfo& info : measureCatalogue()) {
        if (cancel.requested()) return cancelled();
        if (!info.ofRecordings || isOneOf(info.column, kPlaces) || info.column == kDuration) continue;
        auto measure =
            compared(std::string(info.column), info.decimals, a.value(info.column), b.value(info.column));
        measure.usual = std::string(info.usual);
        if (measure.difference) addInterval(measure, info, first, second, config);
        all.push_back(std::move(measure));
    }
    return all;
}

std::string comparedText(const ComparedMeasure& measure, const std::optional<double>& value)
{
    if (!value) return {};
    std::array<char, 64> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), *value, std::chars_format::fixed,
                                   measure.decimals);
    std::string digits(text.data(), end.ptr);
    if (digits.find_first_not_of("-0.") == std::string::npos && digits.front() == '-') digits.erase(0, 1);
    return digits;
}

std::string comparedText(const ComparedMeasure& measure, const MeasuredValue& value)
{
    return value.number ? comparedText(measure, value.number) : value.word;
}

std::string comparedNote(const ComparedMeasure& measure, std::string_view first, std::string_view second,
                         const std::function<std::string(const std::string&)>& words)
{
    const auto in = [&words](const std::string& reason) { return words ? words(reason) : reason; };
    std::string note;
    const auto add = [&note](const std::string& text) { note += (note.empty() ? "" : "; ") + text; };
    if (!measure.first.reason.empty() && measure.first.reason == measure.second.reason)
        add(in(measure.first.reason));
    else {
        if (!measure.first.reason.empty()) add(std::string(first) + ": " + in(measure.first.reason));
        if (!measure.second.reason.empty()) add(std::string(second) + ": " + in(measure.second.reason));
    }
    if (!measure.noInterval.empty()) add(in(measure.noInterval));
    return note;
}

std::string comparisonTable(const std::vector<ComparedMeasure>& measures, const std::string& first,
                            const std::string& second, char separator)
{
    std::string table;
    const auto line = [&](const std::vector<std::string>& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            table += (i == 0 ? "" : std::string(1, separator)) + field(cells[i], separator);
        table += '\n';
    };
    line({"Measure", first, second, "Difference", "Difference Low", "Difference High", "Usual", "Note"});
    for (const ComparedMeasure& measure : measures)
        line({measure.column, comparedText(measure, measure.first), comparedText(measure, measure.second),
              comparedText(measure, measure.difference), comparedText(measure, measure.low),
              comparedText(measure, measure.high), measure.usual, comparedNote(measure, first, second)});
    return table;
}

} // namespace cryscope
