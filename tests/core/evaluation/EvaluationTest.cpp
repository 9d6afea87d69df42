#include "core/evaluation/Evaluation.h"
#include "core/evaluation/OutOfFold.h"
#include "core/evaluation/SvgPlot.h"

#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <random>

namespace cryscope {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

/// Few draws: these tests look at what is reported, not at how wide intervals are.
const EvaluationConfig kQuick{.bootstrapRepeats = 60, .permutations = 20};

/// Two sources, 40 donors, a score that tells them apart well and not perfectly.
EvaluationData detectorData()
{
    EvaluationData data{.classes = {"no_cry", "cry"}, .clips = {}, .threshold = 0.5};
    std::mt19937_64 random(2);
    std::normal_distribution<double> normal(0, 0.15);
    for (int i = 0; i < 160; ++i) {
        const int truth = i % 4 == 0 ? 1 : 0;
        const double p = std::clamp(0.3 + 0.4 * truth + normal(random), 0.01, 0.99);
        ScoredClip clip;
        clip.name = "clip" + std::to_string(i) + ".wav";
        clip.group = "donor" + std::to_string(i / 4);
        clip.fold = std::to_string(i / 4 % 5);
        clip.subset = i % 2 == 0 ? "phone" : "library";
        clip.truth = truth;
        clip.probabilities = {1 - p, p};
        clip.seconds = 7;
        clip.episodes = p > 0.6 ? 1 : 0;
        data.clips.push_back(clip);
    }
    return data;
}

EvaluationData kindsData()
{
    EvaluationData data{.classes = {"hungry", "tired", "pain"}, .clips = {}, .threshold = 0.6};
    for (int i = 0; i < 30; ++i) {
        ScoredClip clip;
        clip.name = std::to_string(i);
        clip.group = std::to_string(i / 2);
        clip.truth = i % 3;
        clip.probabilities = {0.2, 0.2, 0.2};
        // Every third clip is answered surely and rightly, the others weakly and with "hungry".
        if (i % 9 < 3)
            clip.probabilities = {0.15, 0.15, 0.15}, clip.probabilities[std::size_t(clip.truth)] = 0.7;
        else
            clip.probabilities = {0.4, 0.3, 0.3};
        data.clips.push_back(clip);
    }
    return data;
}

TEST(EvaluationReport, HasEveryFigureOfADetectorWithItsInterval)
{
    const auto report = evaluate(detectorData(), kQuick);
    ASSERT_TRUE(report) << report.error().text();
    EXPECT_EQ(report->clips, 160);
    EXPECT_EQ(report->groups, 40);
    EXPECT_EQ(report->folds, 5);
    for (const char* name :
         {"roc_auc", "roc_auc_pooled", "average_precision", "accuracy", "balanced_accuracy", "precision",
          "recall", "specificity", "f1", "macro_precision", "macro_recall", "macro_f1", "log_loss",
          "log_loss_minus_prior", "ece", "false_episodes_per_hour"}) {
        ASSERT_TRUE(report->figures.contains(name)) << name;
        const auto& figure = report->figures.at(name);
        EXPECT_LE(figure.low, figure.value) << name;
        EXPECT_LE(figure.value, figure.high) << name;
        EXPECT_TRUE(std::isfinite(figure.value)) << name;
    }
    EXPECT_GT(report->figures.at("roc_auc").value, 0.9);
    EXPECT_LT(report->figures.at("log_loss_minus_prior").value, 0);
    EXPECT_EQ(report->baseline.majorityClass, "no_cry");
    EXPECT_DOUBLE_EQ(report->baseline.accuracy, 0.75);
    EXPECT_LT(report->permutation.at("roc_auc").p, 0.06);
    EXPECT_THAT(report->perClass, SizeIs(2));
    EXPECT_EQ(report->perClass[1].clips, 40);
    EXPECT_EQ(report->perClass[1].groups, 40);
    EXPECT_THAT(report->roc, Not(IsEmpty()));
}

TEST(EvaluationReport, CountsFalseEpisodesOverTheNegativesAlone)
{
    auto data = detectorData();
    int episodes = 0;
    for (auto& clip : data.clips) {
        clip.episodes = clip.truth == 1 ? 5 : 0;
        clip.seconds = 36;
    }
    for (std::size_t i = 1; i < 4; ++i) episodes += *(data.clips[i].episodes = 2);
    const auto report = evaluate(data, kQuick);
    ASSERT_TRUE(report && report->falseEpisodes);
    EXPECT_EQ(report->falseEpisodes->episodes, episodes);
    EXPECT_EQ(report->falseEpisodes->clips, 120);
    EXPECT_EQ(report->falseEpisodes->clipsWithSome, 3);
    EXPECT_DOUBLE_EQ(report->figures.at("false_episodes_per_hour").value, 6 / 1.2);
}

TEST(EvaluationReport, ComparesScoresWithinAFoldOnly)
{
    // Each fold ranks perfectly; its scores lie elsewhere than those of the other fold.
    EvaluationData data{.classes = {"no_cry", "cry"}, .clips = {}};
    const auto add = [&](const char* fold, double p, int truth) {
        ScoredClip clip;
        clip.name = clip.group = std::to_string(data.clips.size());
        clip.fold = fold;
        clip.truth = truth;
        clip.probabilities = {1 - p, p};
        data.clips.push_back(clip);
    };
    add("a", 0.1, 0);
    add("a", 0.2, 1);
    add("b", 0.8, 0);
    add("b", 0.9, 1);
    const auto report = evaluate(data, kQuick);
    ASSERT_TRUE(report);
    EXPECT_DOUBLE_EQ(report->figures.at("roc_auc").value, 1);
    EXPECT_DOUBLE_EQ(report->figures.at("roc_auc_pooled").value, 0.75);
}

TEST(EvaluationReport, UsesTheThresholdThatTheFoldBrought)
{
    auto data = detectorData();
    for (auto& clip : data.clips) clip.threshold = 0.0;
    const auto report = evaluate(data, kQuick);
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->hasThresholdOfFolds);
    EXPECT_EQ(report->confusion.at(0, 1), 120) << "at a threshold of 0 everything is a cry";
}

TEST(EvaluationReport, GivesPartsOfTheDataOnlyTheFiguresTheyCanHave)
{
    auto data = detectorData();
    for (auto& clip : data.clips) clip.subset = clip.truth == 1 ? "cries" : "speech";
    const auto report = evaluate(data, kQuick);
    ASSERT_TRUE(report);
    ASSERT_THAT(report->subsets, SizeIs(2));
    const auto& cries = report->subsets[0].figures;
    const auto& speech = report->subsets[1].figures;
    EXPECT_TRUE(cries.contains("recall"));
    EXPECT_FALSE(cries.contains("specificity"));
    for (const char* name : {"roc_auc", "average_precision", "precision", "f1", "macro_f1"})
        EXPECT_FALSE(cries.contains(name)) << name;
    EXPECT_FALSE(cries.contains("false_episodes_per_hour"));
    EXPECT_TRUE(speech.contains("specificity"));
    EXPECT_FALSE(speech.contains("recall"));
    EXPECT_TRUE(speech.contains("false_episodes_per_hour"));
}

TEST(EvaluationReport, SaysHowManyKindsAreAnsweredAndHowWell)
{
    const auto report = evaluate(kindsData(), kQuick);
    ASSERT_TRUE(report && report->answered);
    EXPECT_DOUBLE_EQ(report->answered->threshold, 0.6);
    EXPECT_NEAR(report->answered->coverage, 12.0 / 30, 1e-9);
    EXPECT_DOUBLE_EQ(report->answered->accuracy, 1);
    EXPECT_THAT(report->notes, IsEmpty());
    EXPECT_FALSE(report->falseEpisodes);
}

TEST(EvaluationReport, AnswersNothingWhereNobodyIsSure)
{
    auto data = kindsData();
    data.threshold = 0.95;
    const auto report = evaluate(data, kQuick);
    ASSERT_TRUE(report && report->answered);
    EXPECT_EQ(report->answered->coverage, 0);
}

TEST(EvaluationReport, ListsTheSurestMistakesFirst)
{
    auto data = detectorData();
    data.clips[1].probabilities = {0.02, 0.98};
    const auto report = evaluate(data, kQuick);
    ASSERT_TRUE(report);
    ASSERT_THAT(report->worstErrors, Not(IsEmpty()));
    EXPECT_EQ(report->worstErrors[0].clip, "clip1.wav");
    EXPECT_EQ(report->worstErrors[0].truth, "no_cry");
    EXPECT_EQ(report->worstErrors[0].answer, "cry");
}

TEST(EvaluationReport, SaysThatRareDonorsProveLittle)
{
    auto data = kindsData();
    for (auto& clip : data.clips)
        if (clip.truth == 2) clip.group = "one";
    const auto report = evaluate(data, kQuick);
    ASSERT_TRUE(report);
    EXPECT_THAT(report->notes, Contains(HasSubstr("\"pain\" comes from only 1 donors")));
}

TEST(EvaluationReport, OfOneClassOrOneDonorIsStillAReport)
{
    auto data = detectorData();
    std::erase_if(data.clips, [](const ScoredClip& clip) { return clip.truth == 1; });
    for (auto& clip : data.clips) clip.group = "one";
    const auto report = evaluate(data, kQuick);
    ASSERT_TRUE(report);
    EXPECT_TRUE(std::isnan(report->figures.at("roc_auc").value));
    EXPECT_TRUE(toJson(*report)["metrics"]["roc_auc"]["value"].is_null());
    EXPECT_THAT(report->notes, Contains(HasSubstr("one donor")));
    EXPECT_NO_THROW(evaluationHtml(*report, {}));
}

TEST(EvaluationReport, IsTheSameForTheSameSeed)
{
    EXPECT_EQ(toJson(*evaluate(detectorData(), kQuick)), toJson(*evaluate(detectorData(), kQuick)));
}

TEST(EvaluationReport, RefusesDataThatMakeNoSenseByTheClipsName)
{
    const auto errorOf = [](auto spoil) {
        auto data = detectorData();
        spoil(data);
        const auto report = evaluate(data, kQuick);
        return report ? std::string("it was evaluated") : report.error().text();
    };
    EXPECT_THAT(errorOf([](auto& d) { d.clips[3].probabilities = {1}; }), HasSubstr("clip3.wav"));
    EXPECT_THAT(errorOf([](auto& d) { d.clips[3].probabilities[0] = NAN; }), HasSubstr("clip3.wav"));
    EXPECT_THAT(errorOf([](auto& d) { d.clips[3].truth = 2; }), HasSubstr("none of the classes"));
    EXPECT_THAT(errorOf([](auto& d) { d.clips.clear(); }), HasSubstr("no labelled clip"));
    EXPECT_THAT(errorOf([](auto& d) { d.classes = {"cry"}; }), HasSubstr("two classes"));
    EXPECT_FALSE(evaluate(detectorData(), {.bootstrapRepeats = 0}));
}

TEST(EvaluationReport, StopsWhenCancelled)
{
    CancelSource source;
    source.request();
    const auto report = evaluate(detectorData(), kQuick, source.token());
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().kind, ErrorKind::Cancelled);
}

/// Enough of JSON Schema to hold our own to it: type, properties, required, additionalProperties, items.
std::string violation(const nlohmann::json& value, const nlohmann::json& schema, const std::string& at = "$")
{
    const auto isOf = [&](const std::string& type) {
        return (type == "object" && value.is_object()) || (type == "array" && value.is_array()) ||
               (type == "string" && value.is_string()) || (type == "number" && value.is_number()) ||
               (type == "integer" && value.is_number_integer()) ||
               (type == "boolean" && value.is_boolean()) || (type == "null" && value.is_null());
    };
    if (schema.contains("type")) {
        const auto& types = schema["type"];
        const bool fits = types.is_string() ? isOf(types)
                                            : std::any_of(types.begin(), types.end(),
                                                          [&](const auto& t) { return isOf(t); });
        if (!fits) return at + " is " + value.dump();
    }
    if (value.is_object()) {
        for (const auto& name : schema.value("required", nlohmann::json::array()))
            if (!value.contains(name)) return at + " lacks " + name.get<std::string>();
        for (const auto& [name, member] : value.items()) {
            const auto properties = schema.value("properties", nlohmann::json::object());
            const auto additional = schema.value("additionalProperties", nlohmann::json(true));
            std::string found;
            if (properties.contains(name))
                found = violation(member, properties[name], at + "." + name);
            else if (additional.is_object())
                found = violation(member, additional, at + "." + name);
            else if (additional == false)
                found = at + " has a stray " + name;
            if (!found.empty()) return found;
        }
    }
    if (value.is_array() && schema.contains("items"))
        for (std::size_t i = 0; i < value.size(); ++i)
            if (auto found = violation(value[i], schema["items"], at + "[" + std::to_string(i) + "]");
                !found.empty())
                return found;
    return {};
}

TEST(EvaluationJson, IsWhatItsSchemaSays)
{
    EXPECT_EQ(violation(toJson(*evaluate(detectorData(), kQuick)), evaluationSchema()), "");
    EXPECT_EQ(violation(toJson(*evaluate(kindsData(), kQuick)), evaluationSchema()), "");
    auto broken = toJson(*evaluate(kindsData(), kQuick));
    broken["metrics"]["accuracy"].erase("low");
    EXPECT_NE(violation(broken, evaluationSchema()), "") << "the check itself must be able to fail";
}

TEST(EvaluationPage, FetchesNothingAndEscapesNames)
{
    auto data = kindsData();
    data.classes[0] = "<script>alert(1)</script>";
    data.clips[4].name = "a&b\"<i>.wav";
    const auto page =
        evaluationHtml(*evaluate(data, kQuick), {.title = "<b>Title</b>", .lines = {"<u>line</u>"}});
    for (const char* forbidden :
         {"<script", "http://", "https://", "<b>Title", "<u>", "<i>", "<link", "url("})
        EXPECT_THAT(page, Not(HasSubstr(forbidden)));
    EXPECT_THAT(page, HasSubstr("&lt;script&gt;"));
    EXPECT_THAT(page, HasSubstr("<svg"));
    EXPECT_THAT(page, HasSubstr("not sure"));
}

TEST(SvgPlots, LeaveOutWhatIsNoNumberAndHoldPointsInside)
{
    SvgPlot plot("T", "x", "y");
    plot.line({{0, 0}, {NAN, 0.5}, {2, 2}}, "curve");
    const auto svg = plot.svg();
    EXPECT_THAT(svg, Not(HasSubstr("nan")));
    EXPECT_THAT(svg, HasSubstr("points=\"46.0,266.0 286.0,26.0 \""));
}

TEST(SvgPlots, WriteTicksAsTheyAre)
{
    // A fifth of 7 is 1.4: rounded ticks (1, 3, 4) would stand where those numbers are not.
    const auto odd = SvgPlot("T", "x", "y", {0, 1}, {0, 7}).svg();
    for (const char* tick : {">1.4<", ">2.8<", ">4.2<", ">5.6<", ">7.0<"}) EXPECT_THAT(odd, HasSubstr(tick));
    const auto round = SvgPlot("T", "x", "y", {0, 1}, SvgPlot::fromZero(6.9)).svg();
    for (const char* tick : {">2<", ">4<", ">6<", ">8<", ">10<"}) EXPECT_THAT(round, HasSubstr(tick));
    for (const double highest : {0.003, 0.69, 1.0, 24.0, 730.0}) {
        EXPECT_GE(SvgPlot::fromZero(highest).high, highest);
        EXPECT_LE(SvgPlot::fromZero(highest).high, 2.5 * highest);
    }
}

TEST(OutOfFoldScores, OfADetectorAreRead)
{
    const auto scores =
        parseOutOfFoldScores("path,group,fold,label,score,source,threshold,seconds,episodes,logit\n"
                             "a.wav,x,0,1,0.9,esc,0.4,7,2,3.5\n"
                             "b.wav,,1,0,0.1,speech,,5,0,-2\n"
                             "c.wav,y,1,,0.5,speech,,,,\n",
                             "oof.csv", 0.45);
    ASSERT_TRUE(scores) << scores.error().text();
    EXPECT_THAT(scores->problems, IsEmpty());
    EXPECT_EQ(scores->unlabelled, 1);
    ASSERT_THAT(scores->data.clips, SizeIs(2));
    const auto& clip = scores->data.clips[0];
    EXPECT_EQ(clip.truth, 1);
    EXPECT_THAT(clip.probabilities, ElementsAre(testing::DoubleEq(0.1), testing::DoubleEq(0.9)));
    EXPECT_EQ(clip.threshold, 0.4);
    EXPECT_EQ(clip.episodes, 2);
    EXPECT_EQ(clip.subset, "esc");
    EXPECT_EQ(scores->data.clips[1].threshold, std::nullopt);
    EXPECT_NE(scores->data.clips[1].group, "");
    EXPECT_EQ(scores->data.threshold, 0.45);
}

TEST(OutOfFoldScores, OfKindsTakeTheirClassesFromTheColumns)
{
    const auto scores = parseOutOfFoldScores("path,group,fold,label,p_hungry,p_tired\n"
                                             "a.wav,x,0,tired,0.299,0.7\n",
                                             "oof.csv", 0.5);
    ASSERT_TRUE(scores);
    EXPECT_THAT(scores->data.classes, ElementsAre("hungry", "tired"));
    EXPECT_EQ(scores->data.clips[0].truth, 1);
    EXPECT_NEAR(scores->data.clips[0].probabilities[0] + scores->data.clips[0].probabilities[1], 1, 1e-12);
}

TEST(OutOfFoldScores, NameBadLinesAndKeepTheRest)
{
    const auto scores = parseOutOfFoldScores("path,label,score\na.wav,1,0.9\nb.wav,maybe,0.5\nc.wav,1,1.5\n"
                                             ",1,0.5\nd.wav,1\ne.wav,1,nan\n",
                                             "oof.csv", 0.5);
    ASSERT_TRUE(scores);
    EXPECT_THAT(scores->data.clips, SizeIs(1));
    EXPECT_THAT(scores->problems, SizeIs(5));
    EXPECT_THAT(scores->problems, Contains(HasSubstr("line 3: the label \"maybe\"")));
    EXPECT_FALSE(parseOutOfFoldScores("path,label\na.wav,1\n", "oof.csv", 0.5));
    EXPECT_FALSE(parseOutOfFoldScores("path,score\na.wav,1\n", "oof.csv", 0.5));
    EXPECT_FALSE(parseOutOfFoldScores("path,label,p_a,p_b\na.wav,a,0.9,0.9\n", "oof.csv", 0.5));
}

} // namespace
} // namespace cryscope
