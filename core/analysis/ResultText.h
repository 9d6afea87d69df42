#pragma once

#include "core/analysis/Analysis.h"

#include <string>
#include <vector>

namespace cryscope {

/// The forms in which other programs read cry episodes. Numbers have a dot in every locale.
enum class ResultFormat {
    JsonLines, ///< toJson, one line a file
    Csv,       ///< BirdNET's six columns, then ours; one row an episode
    Audacity,  ///< label track: start, end, text
    Raven,     ///< selection table
    TextGrid   ///< Praat, long form: one interval tier
};

/// Of a result file that stands for one recording: ".json", ".csv", ".txt", ".selections.txt", ".TextGrid".
const char* suffixOf(ResultFormat format);
/// Whether the results of several recordings may follow each other in one file.
bool holdsSeveralFiles(ResultFormat format);

/// Writes the results of one recording after the other. `reasons` are the classes of the reason model: they
/// give columns to the formats that have columns.
class ResultText {
public:
    ResultText(ResultFormat format, std::vector<std::string> reasons);

    /// The beginning of a file: a line of column names, or nothing.
    std::string header() const;
    /// What one recording adds. In a Raven table of several recordings times are cumulative and
    /// "File Offset (s)" counts inside the file.
    std::string rows(const ClipAnalysis& analysis, const std::string& file);

private:
    std::string csvRows(const ClipAnalysis& analysis, const std::string& file) const;
    std::string ravenRows(const ClipAnalysis& analysis, const std::string& file);

    ResultFormat m_format;
    std::vector<std::string> m_reasons;
    double m_offset = 0; ///< length of the recordings so far
    int m_selection = 0;
};

} // namespace cryscope
