#pragma once

#include <QList>
#include <nlohmann/json.hpp>

namespace cryscope {

class ReportChart;

/// ROC and precision-recall with bands, reliability, coverage against accuracy, infants: the charts of an
/// evaluation's JSON. The caller owns them.
QList<ReportChart*> evaluationCharts(const nlohmann::json& evaluation);
/// The learning curves of one candidate of a comparison; empty where there are none.
QList<ReportChart*> learningCharts(const nlohmann::json& candidate);
/// Each number that was searched against what was reached.
QList<ReportChart*> searchCharts(const nlohmann::json& tuning);

} // namespace cryscope
