#include "ui/review/MeasureTable.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace cryscope {
namespace {

std::string number(double value, int decimals)
{
    std::array<char, 64> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, decimals);
    return {text.data(), end.ptr};
}

std::string oneField(std::string text)
{
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return text;
}

} // namespace

std::string measuredText(const MeasureInfo& info, const MeasuredValue& value, char decimalPoint)
{
    if (!value.number) return value.word;
    std::string text = number(*value.number, info.decimals);
    std::replace(text.begin(), text.end(), '.', decimalPoint);
    return text;
}

ShownMeasure shownMeasure(const MeasureInfo& info, const MeasuredValue& value,
                          std::optional<double> levelOffsetDb)
{
    constexpr std::string_view kFullScale = "(dBFS)";
    ShownMeasure shown{std::string(info.column), value};
    if (!levelOffsetDb || !info.column.ends_with(kFullScale)) return shown;
    shown.name.replace(shown.name.size() - kFullScale.size(), kFullScale.size(), "(dB SPL)");
    if (shown.value.number) *shown.value.number += *levelOffsetDb;
    return shown;
}

const MeasuredRow& speakingRow(const RecordingMeasures& measures)
{
    if (measures.units.empty() && measures.sound) return *measures.sound;
    return measures.units.size() == 1 ? measures.units.front() : measures.recording;
}

std::string measuresAsRavenTable(const MeasuredStretches& measured, const std::set<std::string>& leftOut)
{
    const auto catalogue = measureCatalogue();
    std::string text = "Selection\tView\tChannel\tBegin Time (s)\tEnd Time (s)\tLabel";
    const auto isLeftOut = [&](std::size_t i) { return leftOut.count(std::string(catalogue[i].column)) > 0; };
    for (std::size_t i = 2; i < catalogue.size(); ++i)
        if (!isLeftOut(i)) text += '\t' + std::string(catalogue[i].column);
    text += "\tNot Measurable\n";
    for (std::size_t n = 0; n < measured.size(); ++n) {
        const MeasuredStretch& each = measured[n];
        text += std::to_string(n + 1) + "\tSpectrogram 1\t1\t" + number(each.stretch.beginSeconds, 6) + '\t' +
                number(each.stretch.endSeconds, 6) + '\t' + oneField(each.name);
        std::string reasons = each.measures ? std::string() : each.measures.error().sentence;
        for (std::size_t i = 2; i < catalogue.size(); ++i) {
            if (isLeftOut(i)) continue;
            text += '\t';
            if (!each.measures) continue;
            const MeasuredValue& value = speakingRow(*each.measures).values[i];
            text += oneField(measuredText(catalogue[i], value));
            if (!value.reason.empty())
                reasons +=
                    (reasons.empty() ? "" : "; ") + std::string(catalogue[i].column) + ": " + value.reason;
        }
        text += '\t' + oneField(reasons) + '\n';
    }
    return text;
}

} // namespace cryscope
