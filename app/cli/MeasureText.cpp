#include "app/cli/MeasureText.h"

#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

namespace cryscope::cli {
namespace {

constexpr int kProbabilityDecimals = 4;

/// Digits and a dot, whatever the locale.
std::string numberText(double value, int decimals)
{
    std::array<char, 64> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, decimals);
    return {text.data(), end.ptr};
}

double rounded(double value, int decimals)
{
    const double scale = std::pow(10.0, decimals);
    return std::round(value * scale) / scale;
}

std::string csvField(const std::string& field)
{
    if (field.find_first_of(",\"\n\r") == std::string::npos) return field;
    std::string text = "\"";
    for (const char c : field) {
        if (c == '"') text += '"';
        text += c;
    }
    return text + '"';
}

const char* kindName(const MeasuredRow& row)
{
    if (row.kind == MeasuredRow::Kind::Recording) return "recording";
    return row.unitKind == CryUnit::Kind::Expiration ? "expiration" : "inspiration";
}

bool applies(const MeasureInfo& info, const MeasuredRow& row)
{
    return row.kind == MeasuredRow::Kind::Unit ? info.ofUnits : info.ofRecordings;
}

/// "cry-detector 1"; empty when none was asked.
std::string detectorText(const CryMeasures& measures)
{
    return measures.analysis ? measures.analysis->detectorName + ' ' + measures.analysis->detectorVersion
                             : std::string();
}

std::string csvRow(const std::string& file, const CryMeasures& measures, const MeasuredRow& row,
                   std::size_t number)
{
    std::string line = csvField(file) + ',' + kindName(row) + ',';
    if (row.kind == MeasuredRow::Kind::Unit) line += std::to_string(number);
    std::string reasons;
    const auto catalogue = measureCatalogue();
    for (std::size_t i = 0; i < catalogue.size(); ++i) {
        line += ',';
        if (!applies(catalogue[i], row)) continue;
        const auto& value = row.values[i];
        if (value.number)
            line += numberText(*value.number, catalogue[i].decimals);
        else if (!value.word.empty())
            line += csvField(value.word);
        else
            reasons += (reasons.empty() ? "" : "; ") + std::string(catalogue[i].column) + ": " + value.reason;
    }
    line +=
        ',' + csvField(reasons) + ',' + name(measures.sounds) + ',' + csvField(detectorText(measures)) + ',';
    if (measures.analysis) line += numberText(measures.analysis->cryProbability, kProbabilityDecimals);
    return line + ",\n";
}

nlohmann::ordered_json jsonRow(const MeasuredRow& row)
{
    nlohmann::ordered_json values, reasons = nlohmann::ordered_json::object();
    values["kind"] = kindName(row);
    const auto catalogue = measureCatalogue();
    for (std::size_t i = 0; i < catalogue.size(); ++i) {
        if (!applies(catalogue[i], row)) continue;
        const std::string column(catalogue[i].column);
        const auto& value = row.values[i];
        if (value.number)
            values[column] = rounded(*value.number, catalogue[i].decimals);
        else if (!value.word.empty())
            values[column] = value.word;
        else {
            values[column] = nullptr;
            reasons[column] = value.reason;
        }
    }
    values["not_measurable"] = reasons;
    return values;
}

} // namespace

std::string measuresCsvHeader()
{
    std::string line = "File,Row,Selection";
    for (const auto& info : measureCatalogue()) line += ',' + csvField(std::string(info.column));
    return line + ",Not Measurable,Cry Rule,Detector,Cry Probability (0-1),Error\n";
}

std::string measuresCsv(const std::string& file, const Result<CryMeasures>& measures)
{
    if (!measures) {
        // File, the empty columns, Error.
        const std::size_t empty = 2 + measureCatalogue().size() + 4;
        return csvField(file) + ',' + std::string(empty, ',') + csvField(measures.error().sentence) + '\n';
    }
    std::string text;
    const auto& units = measures->measures.units;
    for (std::size_t i = 0; i < units.size(); ++i) text += csvRow(file, *measures, units[i], i + 1);
    return text + csvRow(file, *measures, measures->measures.recording, 0);
}

std::string measuresJson(const std::string& file, const Result<CryMeasures>& measures)
{
    nlohmann::ordered_json json;
    json["file"] = file;
    if (measures) {
        json["cry_rule"] = name(measures->sounds);
        if (measures->analysis) {
            json["detector"] = detectorText(*measures);
            json["cry_probability"] = rounded(measures->analysis->cryProbability, kProbabilityDecimals);
        } else {
            json["detector"] = nullptr;
            json["cry_probability"] = nullptr;
        }
        json["recording"] = jsonRow(measures->measures.recording);
        json["units"] = nlohmann::ordered_json::array();
        for (const auto& unit : measures->measures.units) json["units"].push_back(jsonRow(unit));
    } else {
        json["error"] = measures.error().sentence;
    }
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

} // namespace cryscope::cli
