#include "core/base/JsonSchema.h"
#include "core/evaluation/Evaluation.h"

#include <nlohmann/json.hpp>

namespace cryscope {
namespace {

using nlohmann::json;

json intervalJson(const Interval& interval)
{
    return {{"value", finiteOrNull(interval.value)},
            {"low", finiteOrNull(interval.low)},
            {"high", finiteOrNull(interval.high)}};
}

json figuresJson(const Figures& figures)
{
    json object = json::object();
    for (const auto& [name, interval] : figures) object[name] = intervalJson(interval);
    return object;
}

json pointJson(const CoveragePoint& point)
{
    return {{"threshold", finiteOrNull(point.threshold)},
            {"coverage", point.coverage},
            {"accuracy", point.accuracy}};
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

json bandJson(const std::vector<CurveBandPoint>& band)
{
    json list = json::array();
    for (const auto& point : band)
        list.push_back({{"at", point.at}, {"low", point.low}, {"high", point.high}});
    return list;
}

json curvesJson(const EvaluationReport& report)
{
    json list = json::array();
    for (const auto& of : report.curves) {
        json roc = json::array();
        for (const auto& point : of.roc)
            roc.push_back({{"threshold", finiteOrNull(point.threshold)},
                           {"false_positive_rate", finiteOrNull(point.falsePositiveRate)},
                           {"true_positive_rate", finiteOrNull(point.truePositiveRate)}});
        json precisionRecall = json::array();
        for (const auto& point : of.precisionRecall)
            precisionRecall.push_back({{"threshold", finiteOrNull(point.threshold)},
                                       {"recall", finiteOrNull(point.recall)},
                                       {"precision", finiteOrNull(point.precision)}});
        list.push_back({{"class", of.name},
                        {"roc", std::move(roc)},
                        {"roc_band", bandJson(of.rocBand)},
                        {"precision_recall", std::move(precisionRecall)},
                        {"precision_recall_band", bandJson(of.precisionRecallBand)}});
    }
    return list;
}

json donorsJson(const EvaluationReport& report)
{
    json list = json::array();
    for (const auto& donor : report.donors)
        list.push_back({{"donor", donor.name},
                        {"clips", donor.clips},
                        {"right", donor.right},
                        {"probability_of_truth", donor.probabilityOfTruth}});
    return list;
}

json conformalJson(const EvaluationReport& report)
{
    if (!report.conformal) return nullptr;
    const auto& of = *report.conformal;
    json classes = json::object();
    for (std::size_t c = 0; c < of.ofClass.size(); ++c)
        classes[report.classes[c]] = finiteOrNull(of.ofClass[c]);
    return {{"coverage", intervalJson(of.coverage)},
            {"coverage_of_class", std::move(classes)},
            {"mean_size", of.meanSize},
            {"single", of.single},
            {"single_right", finiteOrNull(of.singleRight)}};
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
        object[name] = {{"value", finiteOrNull(of.observed)},
                        {"p", of.p},
                        {"null_mean", finiteOrNull(of.nullMean)},
                        {"null_95", finiteOrNull(of.null95)}};
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
            {"repeats", report.repeats},
            {"folds", report.folds},
            {"threshold", report.threshold},
            {"thresholds_from_folds", report.hasThresholdOfFolds},
            {"metrics", figuresJson(report.figures)},
            {"per_class", perClassJson(report)},
            {"confusion", confusionJson(report)},
            {"baselines",
             {{"majority",
               {{"class", report.baseline.majorityClass},
                {"accuracy", finiteOrNull(report.baseline.accuracy)},
                {"balanced_accuracy", finiteOrNull(report.baseline.balancedAccuracy)},
                {"macro_f1", finiteOrNull(report.baseline.macroF1)}}},
              {"prior", {{"log_loss", finiteOrNull(report.baseline.priorLogLoss)}}}}},
            {"permutation", permutationJson(report)},
            {"reliability", std::move(reliability)},
            {"coverage", std::move(coverage)},
            {"answered", report.answered ? pointJson(*report.answered) : json(nullptr)},
            {"curves", curvesJson(report)},
            {"per_donor", donorsJson(report)},
            {"conformal", conformalJson(report)},
            {"false_episodes", falseEpisodesJson(report)},
            {"subsets", subsetsJson(report)},
            {"errors", std::move(errors)},
            {"notes", report.notes}};
}

json evaluationSchema()
{
    using namespace schema;
    const json interval =
        recordOf({{"value", numberOrNull()}, {"low", numberOrNull()}, {"high", numberOrNull()}});
    const json integer = typed("integer");
    const json real = typed("number");
    const json text = typed("string");
    const json point = recordOf({{"threshold", numberOrNull()}, {"coverage", real}, {"accuracy", real}});
    const json band = listOf(recordOf({{"at", real}, {"low", real}, {"high", real}}));
    const json falseEpisodes = orNull(recordOf({{"episodes", integer},
                                                {"clips", integer},
                                                {"clips_with_some", integer},
                                                {"seconds", real},
                                                {"per_hour", interval}}));
    return document(
        recordOf({
            {"classes", listOf(text)},
            {"clips", integer},
            {"donors", integer},
            {"repeats", integer},
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
            {"answered", orNull(point)},
            {"curves",
             listOf(recordOf({{"class", text},
                              {"roc", listOf(recordOf({{"threshold", numberOrNull()},
                                                       {"false_positive_rate", numberOrNull()},
                                                       {"true_positive_rate", numberOrNull()}}))},
                              {"roc_band", band},
                              {"precision_recall", listOf(recordOf({{"threshold", numberOrNull()},
                                                                    {"recall", numberOrNull()},
                                                                    {"precision", numberOrNull()}}))},
                              {"precision_recall_band", band}}))},
            {"per_donor",
             listOf(recordOf(
                 {{"donor", text}, {"clips", integer}, {"right", real}, {"probability_of_truth", real}}))},
            {"conformal", orNull(recordOf({{"coverage", interval},
                                           {"coverage_of_class", mapOf(numberOrNull())},
                                           {"mean_size", real},
                                           {"single", real},
                                           {"single_right", numberOrNull()}}))},
            {"false_episodes", falseEpisodes},
            {"subsets", listOf(recordOf({{"name", text},
                                         {"clips", integer},
                                         {"donors", integer},
                                         {"clips_of_class", mapOf(integer)},
                                         {"metrics", mapOf(interval)}}))},
            {"errors",
             listOf(recordOf({{"file", text}, {"label", text}, {"answer", text}, {"probability", real}}))},
            {"notes", listOf(text)},
        }),
        "Evaluation of a model");
}

} // namespace cryscope
