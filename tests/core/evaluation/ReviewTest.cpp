#include "core/evaluation/ReviewerAgreement.h"
#include "core/evaluation/Settlement.h"
#include "core/evaluation/VerdictStatistics.h"

#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>

namespace cryscope {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// Labels a second long, one every two seconds; an empty kind leaves the place free.
RecordingLabels recordingOf(const std::string& audio, const std::vector<std::string>& kinds)
{
    RecordingLabels recording;
    recording.audio = audio;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        if (kinds[i].empty()) continue;
        Annotation label;
        label.startSeconds = 2.0 * double(i);
        label.endSeconds = label.startSeconds + 1;
        label.kind = kinds[i];
        recording.annotations.add(label);
    }
    return recording;
}

LabelDocument documentOf(std::vector<RecordingLabels> recordings)
{
    LabelDocument document;
    document.recordings = std::move(recordings);
    return document;
}

TEST(ReviewerAgreement, GivesKappaAndPercentOfWhatBothMarked)
{
    // The textbook example: 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no give 0.7 and kappa 0.4 (Cohen 1960).
    std::vector<std::string> first, second;
    const auto add = [&](int count, const char* a, const char* b) {
        for (int i = 0; i < count; ++i) {
            first.emplace_back(a);
            second.emplace_back(b);
        }
    };
    add(20, "yes", "yes");
    add(5, "yes", "no");
    add(10, "no", "yes");
    add(15, "no", "no");
    const auto report =
        agreementOf(documentOf({recordingOf("a.wav", first)}), documentOf({recordingOf("a.wav", second)}));
    ASSERT_TRUE(report) << report.error().text();
    EXPECT_EQ(report->pairs, 50);
    EXPECT_NEAR(report->percentOfPairs.value, 0.7, 1e-12);
    EXPECT_NEAR(report->kappaOfPairs.value, 0.4, 1e-12);
    EXPECT_NEAR(report->kappaOverall.value, 0.4, 1e-12) << "both marked everything";
    EXPECT_LT(report->kappaOfPairs.low, 0.4);
    EXPECT_GT(report->kappaOfPairs.high, 0.4);
    EXPECT_EQ(report->drawnBy, "label");
    EXPECT_THAT(report->disagreements, SizeIs(15));
}

TEST(ReviewerAgreement, CountsWhatOneDidNotMarkAgainstBoth)
{
    const auto report = agreementOf(documentOf({recordingOf("a.wav", {"cry", "cry", ""})}),
                                    documentOf({recordingOf("a.wav", {"cry", "", "tired"})}));
    ASSERT_TRUE(report);
    EXPECT_EQ(report->pairs, 1);
    EXPECT_EQ(report->onlyFirst, 1);
    EXPECT_EQ(report->onlySecond, 1);
    EXPECT_NEAR(report->percentOverall.value, 1.0 / 3, 1e-12);
    EXPECT_EQ(report->percentOfPairs.value, 1);
    EXPECT_TRUE(std::isnan(report->kappaOfPairs.value)) << "one kind alone: chance explains it all";
    ASSERT_THAT(report->disagreements, SizeIs(2));
    EXPECT_EQ(report->disagreements[0].first, "cry");
    EXPECT_EQ(report->disagreements[0].second, std::nullopt);
    EXPECT_EQ(report->disagreements[1].startSeconds, 4);
    EXPECT_THAT(report->kinds, ElementsAre("cry", "tired", ""));
}

TEST(ReviewerAgreement, TakesVerdictsOnAModelsLabelsForWhatTheySay)
{
    auto first = recordingOf("a.wav", {"cry", "cry", "cry"});
    auto second = first;
    AnnotationSet judged;
    int i = 0;
    second.annotations.forEach([&](Annotation label) {
        label.verdict = i == 0 ? Verdict::Right : i == 1 ? Verdict::Wrong : Verdict::OtherKind;
        if (i++ == 2) label.verdictKind = "tired";
        judged.add(label);
    });
    second.annotations = judged;
    const auto report = agreementOf(documentOf({first}), documentOf({second}));
    ASSERT_TRUE(report);
    EXPECT_EQ(report->pairs, 2);
    EXPECT_EQ(report->onlyFirst, 1);
    ASSERT_THAT(report->disagreements, SizeIs(2));
    EXPECT_EQ(report->disagreements[1].second, "tired");
}

/// A model's labels with these verdicts, a second each.
RecordingLabels judged(const std::vector<Verdict>& verdicts)
{
    RecordingLabels recording;
    recording.audio = "a.wav";
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        Annotation label;
        label.startSeconds = 2.0 * double(i);
        label.endSeconds = label.startSeconds + 1;
        label.kind = "hungry";
        label.origin = Origin::Model;
        label.verdict = verdicts[i];
        recording.annotations.add(label);
    }
    return recording;
}

TEST(ReviewerAgreement, CountsAPlaceThatBothJudgedWrongAsOneOnWhichTheyAgree)
{
    const auto yes = Verdict::Right, no = Verdict::Wrong;
    AgreementConfig config;
    config.judgedOnly = true;
    const auto report = agreementOf(documentOf({judged({yes, yes, yes, yes, no, no})}),
                                    documentOf({judged({yes, yes, yes, no, no, no})}), config);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->pairs, 3);
    EXPECT_EQ(report->bothWrong, 2);
    EXPECT_NEAR(report->percentOverall.value, 5.0 / 6, 1e-12);
    EXPECT_NEAR(report->kappaOverall.value, 2.0 / 3, 1e-12) << "(5/6 - 1/2) / (1 - 1/2)";
    EXPECT_THAT(report->disagreements, SizeIs(1));
    EXPECT_EQ(report->matrix.at(1, 1), 2) << "nothing, said by both";
}

TEST(ReviewerAgreement, TakesNotSureForAnAnswerOfItsOwn)
{
    const auto report = agreementOf(documentOf({judged({Verdict::Right, Verdict::NotSure})}),
                                    documentOf({judged({Verdict::NotSure, Verdict::NotSure})}));
    ASSERT_TRUE(report);
    ASSERT_THAT(report->disagreements, SizeIs(1));
    EXPECT_EQ(report->disagreements[0].second, "not_sure");
    EXPECT_NEAR(report->percentOfPairs.value, 0.5, 1e-12);
}

TEST(ReviewerAgreement, LeavesOutWhatNobodyHasJudgedWhereAskedTo)
{
    const auto first = documentOf({judged({Verdict::Right, Verdict::None, Verdict::Right, Verdict::Wrong})});
    const auto second = documentOf({judged({Verdict::Right, Verdict::Right, Verdict::None, Verdict::Wrong})});
    AgreementConfig config;
    EXPECT_EQ(agreementOf(first, second, config)->pairs, 3);
    config.judgedOnly = true;
    const auto report = agreementOf(first, second, config);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->pairs, 1);
    EXPECT_EQ(report->bothWrong, 1);
    EXPECT_EQ(report->notJudged, 2);
    EXPECT_EQ(toJson(*report)["not_judged"], 2);
}

TEST(ReviewerAgreement, CanAskOnlyWhetherItIsACry)
{
    AgreementConfig config;
    config.cryOrNot = true;
    const auto report =
        agreementOf(documentOf({recordingOf("a.wav", {"hungry", "tired", "cry"})}),
                    documentOf({recordingOf("a.wav", {"cry", "other_sound", "tired"})}), config);
    ASSERT_TRUE(report);
    ASSERT_THAT(report->disagreements, SizeIs(1));
    EXPECT_EQ(report->disagreements[0].second, "other_sound");
}

TEST(Settlements, SayWhatWasTakenByWhomAndTakeThePlaceOfEarlierOnes)
{
    Disagreement difference;
    difference.audio = "a.wav";
    difference.startSeconds = 1.25;
    difference.endSeconds = 2.5;
    difference.first = "hungry";
    AnnotationSet settled;
    EXPECT_EQ(settlementFor(settled, difference), std::nullopt);
    ASSERT_TRUE(settle(settled, settlementOf(difference, Settled::Second, {}, "Rosa, Ana")));
    auto label = settlementFor(settled, difference);
    ASSERT_TRUE(label);
    EXPECT_EQ(judgedKind(*label), std::nullopt) << "the second marked nothing there";
    EXPECT_EQ(label->reviewer, "Rosa, Ana");
    EXPECT_EQ(label->extras.at("taken"), "second");
    EXPECT_EQ(label->extras.at("first"), "hungry");
    ASSERT_TRUE(settle(settled, settlementOf(difference, Settled::Other, "tired", "Zoe")));
    EXPECT_EQ(settled.size(), 1U);
    EXPECT_EQ(judgedKind(*settlementFor(settled, difference)), "tired");
    EXPECT_EQ(settledFileOf("/x/a.wav", "/x/a.wav.review-Ana.json"), "/x/a.wav.settled-Ana.json");
}

TEST(ReviewerAgreement, MatchesRecordingsByPathThenByNameAndDrawsThemWhole)
{
    const auto first =
        documentOf({recordingOf("/x/a.wav", {"cry"}), recordingOf("/x/b.wav", {"cry", "tired"}),
                    recordingOf("/x/c.wav", {"cry"})});
    const auto second = documentOf({recordingOf("/y/b.wav", {"cry", "cry"}), recordingOf("/x/a.wav", {"cry"}),
                                    recordingOf("/y/d.wav", {"cry"})});
    const auto report = agreementOf(first, second);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->pairs, 3);
    EXPECT_EQ(report->drawnBy, "recording");
    EXPECT_THAT(report->onlyInOne, ElementsAre("/x/c.wav", "/y/d.wav"));
    const auto none = agreementOf(documentOf({recordingOf("a", {"x"}), recordingOf("b", {"x"})}),
                                  documentOf({recordingOf("c", {"x"}), recordingOf("d", {"x"})}));
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().kind, ErrorKind::InvalidArgument);
}

TEST(ReviewerAgreement, IsNoNumberWithoutLabels)
{
    const auto report = agreementOf(documentOf({recordingOf("a", {})}), documentOf({recordingOf("a", {})}));
    ASSERT_TRUE(report);
    EXPECT_TRUE(std::isnan(report->kappaOverall.value));
    EXPECT_TRUE(toJson(*report)["overall"]["kappa"]["value"].is_null());
}

/// Ten recordings with labels of rising score; those above `edge` are right.
std::vector<JudgedLabel> judgedWithEdge(double edge)
{
    std::vector<JudgedLabel> labels;
    for (int i = 0; i < 100; ++i)
        labels.push_back({"cry", i / 100.0 + 0.005, i / 100.0 + 0.005 > edge, "r" + std::to_string(i % 10)});
    return labels;
}

TEST(VerdictStatistics, TakesLabelsThatHaveAScoreAndAClearVerdict)
{
    auto recording = recordingOf("a.wav", {"cry", "cry", "cry", "cry"});
    AnnotationSet set;
    int i = 0;
    recording.annotations.forEach([&](Annotation label) {
        label.confidence = 0.8;
        label.scores = {{"cry", 0.5}};
        label.verdict =
            std::vector{Verdict::Right, Verdict::Wrong, Verdict::NotSure, Verdict::None}[std::size_t(i++)];
        set.add(label);
    });
    recording.annotations = set;
    EXPECT_THAT(judgedLabels(documentOf({recording})),
                ElementsAre(JudgedLabel{"cry", 0.4, true, "a.wav"}, JudgedLabel{"cry", 0.4, false, "a.wav"}));
}

TEST(VerdictStatistics, DrawTheCalibrationOfEachKind)
{
    auto labels = judgedWithEdge(0.5);
    labels.push_back({"tired", 0.9, true, "r1"});
    const auto statistics = statisticsOf(labels, 10);
    ASSERT_TRUE(statistics);
    ASSERT_THAT(*statistics, SizeIs(2));
    const auto& cry = statistics->front();
    EXPECT_EQ(cry.judged, 100);
    EXPECT_EQ(cry.right, 50);
    EXPECT_EQ(cry.precision.value, 0.5);
    ASSERT_THAT(cry.calibration, SizeIs(10));
    EXPECT_EQ(cry.calibration[0].accuracy, 0);
    EXPECT_EQ(cry.calibration[9].accuracy, 1);
    EXPECT_NEAR(cry.calibrationError, 0.25, 0.01);
    EXPECT_THAT(*statisticsOf({}), IsEmpty());
}

TEST(VerdictStatistics, FindTheThresholdOfAPrecisionWithItsInterval)
{
    const auto labels = judgedWithEdge(0.6);
    const auto found = precisionThreshold(labels, "cry", 1.0);
    ASSERT_TRUE(found) << found.error().text();
    ASSERT_TRUE(*found);
    EXPECT_NEAR((*found)->threshold.value, 0.6, 0.02);
    EXPECT_LE((*found)->threshold.low, (*found)->threshold.value);
    EXPECT_GE((*found)->threshold.high, (*found)->threshold.value);
    EXPECT_EQ((*found)->precision, 1);
    EXPECT_NEAR((*found)->share, 0.4, 1e-9);
    EXPECT_EQ((*found)->reachedShare, 1);
    EXPECT_FALSE(precisionThreshold(labels, "tired", 0.9)) << "none was judged";
    EXPECT_FALSE(precisionThreshold(labels, "cry", 0));
    const std::vector<JudgedLabel> wrong{{"cry", 0.9, false, "a"}};
    EXPECT_EQ(*precisionThreshold(wrong, "cry", 0.9), std::nullopt);
}

TEST(VerdictStatistics, DrawTheNextOnesFromTheLeastKnownParts)
{
    std::vector<double> scores;
    for (int i = 0; i < 1000; ++i) scores.push_back(i < 900 ? 0.05 : 0.95); // most are low
    const auto picks = nextToJudge(scores, {}, 20);
    ASSERT_THAT(picks, SizeIs(20));
    EXPECT_EQ(std::set<std::size_t>(picks.begin(), picks.end()).size(), 20u);
    EXPECT_EQ(std::count_if(picks.begin(), picks.end(), [](std::size_t i) { return i >= 900; }), 10);
    const std::vector<double> judged(8, 0.95);
    const auto low = nextToJudge(scores, judged, 8);
    EXPECT_TRUE(std::all_of(low.begin(), low.end(), [](std::size_t i) { return i < 900; }));
    EXPECT_EQ(nextToJudge(scores, {}, 20), picks) << "the same seed, the same picks";
    EXPECT_NE(nextToJudge(scores, {}, 20, 10, 2), picks);
    EXPECT_THAT(nextToJudge(scores, {}, 5000), SizeIs(1000));
}

} // namespace
} // namespace cryscope
