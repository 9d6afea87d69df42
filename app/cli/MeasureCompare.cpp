#include "app/cli/MeasureCompare.h"

#include "core/audio/InputFiles.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace cryscope::cli {
namespace {

Result<MeasuredSide> sideOf(const std::string& path, const Models& models, const MeasureConfig& config,
                            const CommandContext& context)
{
    std::vector<std::filesystem::path> files;
    for (const InputFile& input : inputFiles({path}, context.cancel)) {
        if (input.error) return tl::unexpected(*input.error);
        files.push_back(input.path);
    }
    return measureSide(path, files, models, config, context.cancel, context.progressBar(path));
}

nlohmann::ordered_json rounded(const std::optional<double>& value, int decimals)
{
    if (!value) return nullptr;
    const double scale = std::pow(10.0, decimals);
    return std::round(*value * scale) / scale;
}

nlohmann::ordered_json sideJson(const ComparedMeasure& measure, const MeasuredValue& value)
{
    if (value.number) return rounded(value.number, measure.decimals);
    if (!value.word.empty()) return value.word;
    return nullptr;
}

std::string json(const std::vector<ComparedMeasure>& measures, const std::vector<std::string>& sides)
{
    nlohmann::ordered_json all;
    all["first"] = sides[0];
    all["second"] = sides[1];
    all["measures"] = nlohmann::ordered_json::array();
    for (const ComparedMeasure& measure : measures)
        all["measures"].push_back({{"measure", measure.column},
                                   {"first", sideJson(measure, measure.first)},
                                   {"second", sideJson(measure, measure.second)},
                                   {"difference", rounded(measure.difference, measure.decimals)},
                                   {"low", rounded(measure.low, measure.decimals)},
                                   {"high", rounded(measure.high, measure.decimals)},
                                   {"usual", measure.usual},
                                   {"note", comparedNote(measure, "first", "second")}});
    return all.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

} // namespace

Result<std::string> comparisonText(const std::vector<std::string>& sides, const Models& models,
                                   const MeasureConfig& config, const std::string& format,
                                   const CommandContext& context)
{
    const auto first = sideOf(sides[0], models, config, context);
    if (!first) return tl::unexpected(first.error());
    const auto second = sideOf(sides[1], models, config, context);
    if (!second) return tl::unexpected(second.error());
    const auto measures = compareMeasures(*first, *second, {}, context.cancel);
    if (!measures) return tl::unexpected(measures.error());
    return format == "csv" ? comparisonTable(*measures, sides[0], sides[1]) : json(*measures, sides);
}

} // namespace cryscope::cli
