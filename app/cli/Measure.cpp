#include "app/cli/Command.h"
#include "app/cli/InputFiles.h"
#include "core/acoustics/Measures.h"
#include "core/base/AtomicFile.h"

#include <array>
#include <charconv>
#include <cmath>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

namespace cryscope::cli {
namespace {

struct MeasureOptions {
    std::vector<std::string> paths;
    std::string format = "csv";
    std::string out;
    double stimulus = -1;
};

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

std::string csvHeader()
{
    std::string line = "File,Row,Selection";
    for (const auto& info : measureCatalogue()) line += ',' + csvField(std::string(info.column));
    return line + ",Not Measurable,Error\n";
}

std::string csvRow(const std::string& file, const MeasuredRow& row, std::size_t number)
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
    return line + ',' + csvField(reasons) + ",\n";
}

std::string csvOf(const std::string& file, const Result<RecordingMeasures>& measures)
{
    if (!measures) {
        const std::size_t empty = 2 + measureCatalogue().size() + 1;
        return csvField(file) + ',' + std::string(empty, ',') + csvField(measures.error().sentence) + '\n';
    }
    std::string text;
    for (std::size_t i = 0; i < measures->units.size(); ++i) text += csvRow(file, measures->units[i], i + 1);
    return text + csvRow(file, measures->recording, 0);
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

std::string jsonOf(const std::string& file, const Result<RecordingMeasures>& measures)
{
    nlohmann::ordered_json json;
    json["file"] = file;
    if (measures) {
        json["recording"] = jsonRow(measures->recording);
        json["units"] = nlohmann::ordered_json::array();
        for (const auto& unit : measures->units) json["units"].push_back(jsonRow(unit));
    } else {
        json["error"] = measures.error().sentence;
    }
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

Result<RecordingMeasures> measureFile(const InputFile& input, const MeasureConfig& config,
                                      const CommandContext& context)
{
    if (input.error) return tl::unexpected(*input.error);
    const auto audio = openRandomAccess(input.path, {}, context.cancel);
    if (!audio) return tl::unexpected(audio.error());
    return measureRecording(*audio, config, context.cancel, context.progressBar(input.name.string()));
}

int run(const MeasureOptions& options, const CommandContext& context)
{
    MeasureConfig config;
    if (options.stimulus >= 0) config.stimulusSeconds = options.stimulus;
    const bool csv = options.format == "csv";
    std::string collected;
    const auto give = [&](const std::string& text) {
        if (!options.out.empty()) {
            collected += text;
            return;
        }
        context.out << text << std::flush;
    };
    int status = kDone;
    if (csv) give(csvHeader());
    for (const auto& input : inputFiles(options.paths)) {
        const auto measures = measureFile(input, config, context);
        if (!measures) {
            if (measures.error().kind == ErrorKind::Cancelled) {
                status = context.report(measures.error());
                break;
            }
            context.report(measures.error());
            status = kSomeFailed;
        }
        give(csv ? csvOf(input.path.string(), measures) : jsonOf(input.path.string(), measures));
        if (options.out.empty() && !context.out) break; // nobody reads on
    }
    if (!options.out.empty()) {
        // What was measured before an interruption is kept too.
        if (const auto written = writeFileAtomically(options.out, collected); !written)
            return context.report(written.error());
    }
    return status;
}

} // namespace

void addMeasureCommand(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<MeasureOptions>();
    CLI::App* const command = app.add_subcommand(
        "measure", "Measure every cry unit of recordings: pitch, melody, voice quality, rhythm");
    command->add_option("paths", options->paths, "Recordings and folders of recordings")->required();
    command
        ->add_option("--format", options->format,
                     "csv: a row a unit and a row a recording; json: an object a recording, one a line")
        ->check(CLI::IsMember({"csv", "json"}))
        ->capture_default_str();
    command->add_option("--out", options->out, "Write to this file instead of standard output");
    command
        ->add_option(
            "--stimulus", options->stimulus,
            "Seconds from the start of the recording to the stimulus; the latency is counted from it")
        ->check(CLI::NonNegativeNumber);
    command->footer(
        "Columns carry their unit, and Raven's name where Raven has one. A value that cannot be measured\n"
        "is empty and \"Not Measurable\" says why. None of these figures tells the cause of a cry.");
    command->callback(
        [options, &context] { context.run = [options, &context] { return run(*options, context); }; });
}

} // namespace cryscope::cli
