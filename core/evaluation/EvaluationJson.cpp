#include "core/evaluation/Evaluation.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace cryscope {
namespace {

using nlohmann::json;

/// JSON has no NaN and no infinity: what cannot be had is null.
json number(double value)
{
    return std::isfinite(value) ? json(value) : json(nullptr);
}

json intervalJson(const Interval& interval)
{
    return {
        {"value", number(interval.value)}, {"low", number(interval.low)}, {"high", number(interval.high)}};
}

json figuresJson(const Figures& figures)
{
    json object = json::object();
    for (const auto& [name, interval] : figures) object[name] = intervalJson(interval);
    return object;
}

json pointJson(const CoveragePoint& point)
{
    return {
        {"threshold", number(point.threshold)}, {"coverage", point.coverage}, {"accuracy", point.accuracy}};
}

json confusionJson(const EvaluationReport& report)
{
    json rows = json::array();
    for (std::size_t truth = 0; truth < report.confusion.classes; ++truth) {
        json row = json::array();
        for (std::size_t answer = 0; answer < report.confusion.classes; ++answer)
            row.push_back(report.confusion.at(truth, answer));
        rows.push_back(std::move(row));
    }
    return {{"classes", report.classes}, {"counts", std::move(rows)}};
}

json perClassJson(const EvaluationReport& report)
{
    json list = json::array();
    for (const auto& of : report.perClass)
        list.push_back({{"class", of.name},
                        {"clips", of.clips},
                        {"donors", of.groups},
                        {"precision", intervalJson(of.precision)},
                        {"recall", intervalJson(of.recall)},
                        {"f1", intervalJson(of.f1)},
                        {"roc_auc", intervalJson(of.rocAuc)}});
    return list;
}

json curvesJson(const EvaluationReport& report)
{
    json roc = json::array();
    for (const auto& point : report.roc)
        roc.push_back({{"threshold", number(point.threshold)},
                       {"false_positive_rate", number(point.falsePositiveRate)},
                       {"true_positive_rate", number(point.truePositiveRate)}});
    json precisionRecall = json::array();
    for (const auto& point : report.precisionRecall)
        precisionRecall.push_back({{"threshold", number(point.threshold)},
                                   {"recall", number(point.recall)},
                                   {"precision", number(point.precision)}});
    return {{"roc", std::move(roc)}, {"precision_recall", std::move(precisionRecall)}};
}

json subsetsJson(const EvaluationReport& report)
{
    json list = json::array();
    for (const auto& subset : report.subsets) {
        json counts = json::object();
        for (std::size_t c = 0; c < report.classes.size(); ++c)
            counts[report.classes[c]] = subset.clipsOfClass[c];
        list.push_back({{"name", subset.name},
                        {"clips", subset.clips},
                        {"donors", subset.groups},
                        {"clips_of_class", std::move(counts)},
                        {"metrics", figuresJson(subset.figures)}});
    }
    return list;
}

json permutationJson(const EvaluationReport& report)
{
    json object = json::object();
    for (const auto& [name, of] : report.permutation)
        object[name] = {{"value", number(of.observed)},
                        {"p", of.p},
                        {"null_mean", number(of.nullMean)},
                        {"null_95", number(of.null95)}};
    return object;
}

json falseEpisodesJson(const EvaluationReport& report)
{
    if (!report.falseEpisodes) return nullptr;
    const auto& of = *report.falseEpisodes;
    return {{"episodes", of.episodes},
            {"clips", of.clips},
            {"clips_with_some", of.clipsWithSome},
            {"seconds", of.seconds},
            {"per_hour", intervalJson(of.perHour)}};
}

// The schema, from small pieces.

json typed(const char* type)
{
    return {{"type", type}};
}

json numberOrNull()
{
    return {{"type", {"number", "null"}}};
}

json listOf(json items)
{
    return {{"type", "array"}, {"items", std::move(items)}};
}

json mapOf(json values)
{
    return {{"type", "object"}, {"additionalProperties", std::move(values)}};
}

/// An object with exactly these members.
json recordOf(const json& properties)
{
    json required = json::array();
    for (const auto& [name, type] : properties.items()) required.push_back(name);
    return {{"type", "object"},
            {"properties", properties},
            {"required", std::move(required)},
            {"additionalProperties", false}};
}

} // namespace

json toJson(const EvaluationReport& report)
{
    json reliability = json::array();
    for (const auto& bin : report.reliability)
        reliability.push_back({{"low", bin.low},
                               {"high", bin.high},
                               {"clips", bin.clips},
                               {"mean_confidence", bin.meanConfidence},
                               {"accuracy", bin.accuracy}});
    json coverage = json::array();
    for (const auto& point : report.coverage) coverage.push_back(pointJson(point));
    json errors = json::array();
    for (const auto& error : report.worstErrors)
        errors.push_back({{"file", error.clip},
                          {"label", error.truth},
                          {"answer", error.answer},
                          {"probability", error.probability}});
    return {{"classes", report.classes},
            {"clips", report.clips},
            {"donors", report.groups},
            {"folds", report.folds},
            {"threshold", report.threshold},
            {"thresholds_from_folds", report.hasThresholdOfFolds},
            {"metrics", figuresJson(report.figures)},
            {"per_class", perClassJson(report)},
            {"confusion", confusionJson(report)},
            {"baselines",
             {{"majority",
               {{"class", report.baseline.majorityClass},
                {"accuracy", number(report.baseline.accuracy)},
                {"balanced_accuracy", number(report.baseline.balancedAccuracy)},
                {"macro_f1", number(report.baseline.macroF1)}}},
              {"prior", {{"log_loss", number(report.baseline.priorLogLoss)}}}}},
            {"permutation", permutationJson(report)},
            {"reliability", std::move(reliability)},
            {"coverage", std::move(coverage)},
            {"answered", report.answered ? pointJson(*report.answered) : json(nullptr)},
            {"curves", curvesJson(report)},
            {"false_episodes", falseEpisodesJson(report)},
            {"subsets", subsetsJson(report)},
            {"errors", std::move(errors)},
            {"notes", report.notes}};
}

json evaluationSchema()
{
    const json interval =
        recordOf({{"value", numberOrNull()}, {"low", numberOrNull()}, {"high", numberOrNull()}});
    const json integer = typed("integer");
    const json real = typed("number");
    const json text = typed("string");
    const json point = recordOf({{"threshold", numberOrNull()}, {"coverage", real}, {"accuracy", real}});
    json pointOrNull = point;
    pointOrNull["type"] = {"object", "null"};
    json falseEpisodes = recordOf({{"episodes", integer},
                                   {"clips", integer},
                                   {"clips_with_some", integer},
                                   {"seconds", real},
                                   {"per_hour", interval}});
    falseEpisodes["type"] = {"object", "null"};
    json schema = recordOf({
        {"classes", listOf(text)},
        {"clips", integer},
        {"donors", integer},
        {"folds", integer},
        {"threshold", real},
        {"thresholds_from_folds", typed("boolean")},
        {"metrics", mapOf(interval)},
        {"per_class", listOf(recordOf({{"class", text},
                                       {"clips", integer},
                                       {"donors", integer},
                                       {"precision", interval},
                                       {"recall", interval},
                                       {"f1", interval},
                                       {"roc_auc", interval}}))},
        {"confusion", recordOf({{"classes", listOf(text)}, {"counts", listOf(listOf(integer))}})},
        {"baselines", recordOf({{"majority", recordOf({{"class", text},
                                                       {"accuracy", numberOrNull()},
                                                       {"balanced_accuracy", numberOrNull()},
                                                       {"macro_f1", numberOrNull()}})},
                                {"prior", recordOf({{"log_loss", numberOrNull()}})}})},
        {"permutation", mapOf(recordOf({{"value", numberOrNull()},
                                        {"p", real},
                                        {"null_mean", numberOrNull()},
                                        {"null_95", numberOrNull()}}))},
        {"reliability", listOf(recordOf({{"low", real},
                                         {"high", real},
                                         {"clips", integer},
                                         {"mean_confidence", real},
                                         {"accuracy", real}}))},
        {"coverage", listOf(point)},
        {"answered", pointOrNull},
        {"curves", recordOf({{"roc", listOf(recordOf({{"threshold", numberOrNull()},
                                                      {"false_positive_rate", numberOrNull()},
                                                      {"true_positive_rate", numberOrNull()}}))},
                             {"precision_recall", listOf(recordOf({{"threshold", numberOrNull()},
                                                                   {"recall", numberOrNull()},
                                                                   {"precision", numberOrNull()}}))}})},
        {"false_episodes", falseEpisodes},
        {"subsets", listOf(recordOf({{"name", text},
                                     {"clips", integer},
                                     {"donors", integer},
                                     {"clips_of_class", mapOf(integer)},
                                     {"metrics", mapOf(interval)}}))},
        {"errors",
         listOf(recordOf({{"file", text}, {"label", text}, {"answer", text}, {"probability", real}}))},
        {"notes", listOf(text)},
    });
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
    schema["title"] = "Evaluation of a model";
    return schema;
}

} // namespace cryscope
