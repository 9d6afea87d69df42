#include "core/analysis/ResultText.h"

#include "core/analysis/ResultJson.h"
#include "core/annotations/LabelText.h"

#include <algorithm>
#include <filesystem>

namespace cryscope {
namespace {

constexpr const char* kLabel = "cry";
constexpr const char* kScientificName = "Homo sapiens";

std::string csvField(const std::string& text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string nameOf(const Episode& episode)
{
    return episode.reason == kNotSure ? kLabel : kLabel + (": " + episode.reason);
}

std::string labelOf(const Episode& episode)
{
    return oneLine(nameOf(episode) + " " + fixedNumber(episode.cryProbability, 2));
}

std::string audacityRows(const ClipAnalysis& analysis)
{
    std::string text;
    for (const Episode& episode : analysis.episodes)
        text += fixedNumber(episode.startSeconds, 6) + '\t' + fixedNumber(episode.endSeconds, 6) + '\t' +
                labelOf(episode) + '\n';
    return text;
}

/// Interval tiers have no gaps: what is no cry is an interval without text.
std::string textGrid(const ClipAnalysis& analysis)
{
    struct Interval {
        double begin, end;
        std::string text;
    };
    const double length = std::max(analysis.durationSeconds, 1e-6);
    std::vector<Interval> intervals;
    double at = 0;
    for (const Episode& episode : analysis.episodes) {
        const double begin = std::clamp(episode.startSeconds, at, length);
        const double end = std::clamp(episode.endSeconds, begin, length);
        if (shortNumber(begin) == shortNumber(end)) continue;
        if (shortNumber(begin) != shortNumber(at)) intervals.push_back({at, begin, ""});
        intervals.push_back({begin, end, labelOf(episode)});
        at = end;
    }
    if (shortNumber(at) != shortNumber(length)) intervals.push_back({at, length, ""});

    std::string text = "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\nxmin = 0 \nxmax = " +
                       shortNumber(length) + " \ntiers? <exists> \nsize = 1 \nitem []: \n    item [1]:\n" +
                       "        class = \"IntervalTier\" \n        name = \"cry\" \n        xmin = 0 \n" +
                       "        xmax = " + shortNumber(length) +
                       " \n        intervals: size = " + std::to_string(intervals.size()) + " \n";
    for (std::size_t i = 0; i < intervals.size(); ++i)
        text += "        intervals [" + std::to_string(i + 1) +
                "]:\n            xmin = " + shortNumber(intervals[i].begin) +
                " \n            xmax = " + shortNumber(intervals[i].end) +
                " \n            text = " + quotedText(intervals[i].text) + " \n";
    return text;
}

} // namespace

const char* suffixOf(ResultFormat format)
{
    switch (format) {
    case ResultFormat::JsonLines:
        return ".json";
    case ResultFormat::Csv:
        return ".csv";
    case ResultFormat::Audacity:
        return ".txt";
    case ResultFormat::Raven:
        return ".selections.txt";
    case ResultFormat::TextGrid:
        return ".TextGrid";
    }
    return "";
}

bool holdsSeveralFiles(ResultFormat format)
{
    return format != ResultFormat::Audacity && format != ResultFormat::TextGrid;
}

ResultText::ResultText(ResultFormat format, std::vector<std::string> reasons)
    : m_format(format), m_reasons(std::move(reasons))
{}

std::string ResultText::header() const
{
    if (m_format == ResultFormat::Csv) {
        std::string line = "Start (s),End (s),Scientific name,Common name,Confidence,File,Reason";
        for (const std::string& reason : m_reasons) line += ',' + csvField("P(" + reason + ")");
        return line + ",Model\n";
    }
    if (m_format == ResultFormat::Raven) {
        // Core columns as Raven writes them, found by name by every reader; ours follow.
        std::string line =
            "Selection\tView\tChannel\tBegin Time (s)\tEnd Time (s)\tLow Freq (Hz)\tHigh Freq (Hz)\t"
            "Begin Path\tFile Offset (s)\tBegin File\tConfidence\tLabel\tReason";
        for (const std::string& reason : m_reasons) line += '\t' + oneLine("P(" + reason + ")");
        return line + '\n';
    }
    return {};
}

std::string ResultText::rows(const ClipAnalysis& analysis, const std::string& file)
{
    switch (m_format) {
    case ResultFormat::JsonLines:
        return toLine(toJson(analysis, file)) + '\n';
    case ResultFormat::Csv:
        return csvRows(analysis, file);
    case ResultFormat::Audacity:
        return audacityRows(analysis);
    case ResultFormat::Raven:
        return ravenRows(analysis, file);
    case ResultFormat::TextGrid:
        return textGrid(analysis);
    }
    return {};
}

std::string ResultText::csvRows(const ClipAnalysis& analysis, const std::string& file) const
{
    std::string text;
    for (const Episode& episode : analysis.episodes) {
        text += fixedNumber(episode.startSeconds, 3) + ',' + fixedNumber(episode.endSeconds, 3) + ',' +
                kScientificName + ',' + kLabel + ',' + fixedNumber(episode.cryProbability, 4) + ',' +
                csvField(file) + ',' + csvField(episode.reason);
        for (std::size_t i = 0; i < m_reasons.size(); ++i)
            text += ',' + (i < episode.reasons.size() ? fixedNumber(episode.reasons[i].probability, 4)
                                                      : std::string());
        text += ',' + csvField(analysis.detectorName + ' ' + analysis.detectorVersion) + '\n';
    }
    return text;
}

std::string ResultText::ravenRows(const ClipAnalysis& analysis, const std::string& file)
{
    // The band in which an infant's cry lies; detection does not measure one.
    constexpr const char* kLowHz = "200.0";
    constexpr const char* kHighHz = "4000.0";
    std::string text;
    for (const Episode& episode : analysis.episodes) {
        text += std::to_string(++m_selection) + "\tSpectrogram 1\t1\t" +
                fixedNumber(m_offset + episode.startSeconds, 6) + '\t' +
                fixedNumber(m_offset + episode.endSeconds, 6) + '\t' + kLowHz + '\t' + kHighHz + '\t' +
                oneLine(file) + '\t' + fixedNumber(episode.startSeconds, 6) + '\t' +
                oneLine(std::filesystem::path(file).filename().string()) + '\t' +
                fixedNumber(episode.cryProbability, 4) + '\t' + kLabel + '\t' + oneLine(episode.reason);
        for (std::size_t i = 0; i < m_reasons.size(); ++i)
            text += '\t' + (i < episode.reasons.size() ? fixedNumber(episode.reasons[i].probability, 4)
                                                       : std::string());
        text += '\n';
    }
    m_offset += analysis.durationSeconds;
    return text;
}

} // namespace cryscope
