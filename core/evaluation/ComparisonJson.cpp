#include "core/base/JsonSchema.h"
#include "core/evaluation/Comparison.h"

namespace cryscope {
namespace {

using nlohmann::json;

json optionalNumber(const std::optional<double>& value)
{
    return value ? finiteOrNull(*value) : json(nullptr);
}

json figuresJson(const Figures& figures)
{
    json object = json::object();
    for (const auto& [name, interval] : figures)
        object[name] = {{"value", finiteOrNull(interval.value)},
                        {"low", finiteOrNull(interval.low)},
                        {"high", finiteOrNull(interval.high)}};
    return object;
}

json leakJson(const std::optional<LeakCheck>& leak)
{
    if (!leak) return nullptr;
    json inflation = json::object();
    for (const auto& [name, value] : leak->inflation) inflation[name] = finiteOrNull(value);
    return {{"metrics", figuresJson(leak->figures)}, {"inflation", std::move(inflation)}};
}

json curvesJson(const std::vector<LearningCurve>& curves)
{
    json list = json::array();
    for (const auto& curve : curves) {
        json epochs = json::array();
        for (const auto& point : curve.epochs)
            epochs.push_back({{"epoch", point.epoch},
                              {"train_loss", optionalNumber(point.trainLoss)},
                              {"validation_loss", optionalNumber(point.validationLoss)},
                              {"validation_score", optionalNumber(point.validationScore)}});
        list.push_back({{"run", curve.name}, {"epochs", std::move(epochs)}});
    }
    return list;
}

} // namespace

json toJson(const ComparisonReport& report)
{
    json candidates = json::array();
    for (const auto& candidate : report.candidates)
        candidates.push_back({{"name", candidate.name},
                              {"evaluation", toJson(candidate.report)},
                              {"leak_check", leakJson(candidate.leak)},
                              {"learning_curves", curvesJson(candidate.curves)},
                              {"config", candidate.settings}});
    json controls = json::array();
    for (const auto& control : report.controls)
        controls.push_back({{"name", control.name},
                            {"description", control.description},
                            {"metrics", figuresJson(control.figures)},
                            {"leak_check", leakJson(control.leak)}});
    json differences = json::array();
    for (const auto& difference : report.differences)
        differences.push_back({{"first", difference.first},
                               {"second", difference.second},
                               {"clips", difference.clips},
                               {"metrics", figuresJson(difference.figures)}});
    return {{"configurations", std::move(candidates)},
            {"controls", std::move(controls)},
            {"differences", std::move(differences)},
            {"notes", report.notes}};
}

json comparisonSchema()
{
    using namespace schema;
    const json text = typed("string");
    const json figures =
        mapOf(recordOf({{"value", numberOrNull()}, {"low", numberOrNull()}, {"high", numberOrNull()}}));
    const json leak = orNull(recordOf({{"metrics", figures}, {"inflation", mapOf(numberOrNull())}}));
    const json curve = recordOf({{"run", text},
                                 {"epochs", listOf(recordOf({{"epoch", typed("integer")},
                                                             {"train_loss", numberOrNull()},
                                                             {"validation_loss", numberOrNull()},
                                                             {"validation_score", numberOrNull()}}))}});
    json evaluation = evaluationSchema();
    evaluation.erase("$schema");
    evaluation.erase("title");
    return recordOf(
        {{"configurations", listOf(recordOf({{"name", text},
                                             {"evaluation", evaluation},
                                             {"leak_check", leak},
                                             {"learning_curves", listOf(curve)},
                                             {"config", typed("object")}}))},
         {"controls",
          listOf(
              recordOf({{"name", text}, {"description", text}, {"metrics", figures}, {"leak_check", leak}}))},
         {"differences",
          listOf(recordOf(
              {{"first", text}, {"second", text}, {"clips", typed("integer")}, {"metrics", figures}}))},
         {"notes", listOf(text)}});
}

} // namespace cryscope
