#pragma once

#include "core/evaluation/Evaluation.h"
#include "core/evaluation/SvgPlot.h"

#include <string>
#include <utility>
#include <vector>

namespace cryscope {

// What the pages of core/evaluation and core/results are made of.

/// The figures of a report with their words, in the order in which pages show them.
const std::vector<std::pair<std::string, std::string>>& figureWords();

/// "0.930 [0.912, 0.950]"
std::string figureCell(const Interval& interval);
/// `cells` are HTML already.
std::string htmlRow(const std::vector<std::string>& cells, const char* tag = "td");
std::string htmlTable(const std::vector<std::string>& head, const std::string& rows);
/// The page around `body`: its own style sheet, no scripts, nothing fetched.
std::string htmlPage(const ReportHeading& heading, const std::string& body);

/// ROC, precision and recall, reliability, coverage, donors.
std::string evaluationCharts(const EvaluationReport& report);
/// Everything of an evaluation below its heading; `level` of its section headings (2 or 3).
std::string evaluationBody(const EvaluationReport& report, int level);

} // namespace cryscope
