#include "core/analysis/SideBySide.h"
#include "core/base/AtomicFile.h"
#include "core/model/HeardGroups.h"
#include "core/model/ModelBundle.h"
#include "tests/core/model/ModelSamples.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

ModelCard cardThatHeard(const std::vector<std::string>& groups, const std::string& name = "sample")
{
    ModelCard card = test::validCard();
    card.name = name;
    noteHeardGroups(card, groups, nullptr);
    return card;
}

Manifest manifestOf(int infants, bool withGroups = true)
{
    Manifest manifest;
    manifest.columns = {"path", "group", "cry"};
    for (int i = 0; i < infants; ++i)
        for (const char* label : {"1", "0"}) {
            ManifestRow row;
            row.path = "infant" + std::to_string(i) + "-" + label + ".wav";
            row.label = label;
            if (withGroups) row.group = "infant" + std::to_string(i);
            manifest.rows.push_back(row);
        }
    return manifest;
}

/// Scores that are right to a degree: 0 is chance, 1 always right.
EvaluationData scoresOf(const Manifest& manifest, double skill)
{
    EvaluationData data{.classes = {"no_cry", "cry"}, .clips = {}, .threshold = 0.5};
    int number = 0;
    for (const auto& row : manifest.rows) {
        ScoredClip clip;
        clip.name = row.path;
        clip.group = row.group;
        clip.truth = row.label == "1";
        const double luck = double(++number * 37 % 100) / 100;
        const double p = 0.05 + 0.9 * (skill * clip.truth + (1 - skill) * luck);
        clip.probabilities = {1 - p, p};
        data.clips.push_back(std::move(clip));
    }
    return data;
}

EvaluationConfig quick()
{
    EvaluationConfig config;
    config.bootstrapRepeats = 200;
    config.permutations = 0;
    config.bandRepeats = 0;
    return config;
}

SideBySideVerdict verdictOf(double presentSkill, double candidateSkill)
{
    const auto manifest = manifestOf(20);
    const auto judged =
        judgeSideBySide({}, scoresOf(manifest, presentSkill), scoresOf(manifest, candidateSkill), quick());
    return judged ? judged->verdict : SideBySideVerdict::NoBetter;
}

TEST(HeldOut, areTheInfantsThatNeitherModelHasHeard)
{
    const auto held = heldOutRows(manifestOf(12), cardThatHeard({"group:infant0"}),
                                  cardThatHeard({"group:infant1", "group:infant2"}));
    EXPECT_EQ(held.manifest.rows.size(), 18U);
    EXPECT_EQ(held.heardBefore, 6);
    for (const auto& row : held.manifest.rows)
        EXPECT_FALSE(row.group == "infant0" || row.group == "infant1" || row.group == "infant2");
    EXPECT_TRUE(held.reservations.empty());
}

TEST(HeldOut, areNoProofWhereACardDoesNotSayWhatItHasHeard)
{
    const auto held = heldOutRows(manifestOf(12), test::validCard(), cardThatHeard({}));
    EXPECT_EQ(held.manifest.rows.size(), 24U);
    EXPECT_THAT(held.reservations, ElementsAre(Reservation::PresentMayKnow));
    ModelCard onFromUnknown = test::validCard();
    const ModelCard silent = test::validCard();
    noteHeardGroups(onFromUnknown, {}, &silent);
    EXPECT_THAT(heldOutRows(manifestOf(12), cardThatHeard({}), onFromUnknown).reservations,
                ElementsAre(Reservation::CandidateMayKnow));
}

TEST(HeldOut, areNoProofWithFewInfantsOrInfantsThatNobodyKnows)
{
    EXPECT_THAT(heldOutRows(manifestOf(3), cardThatHeard({}), cardThatHeard({})).reservations,
                ElementsAre(Reservation::FewInfants));
    EXPECT_THAT(heldOutRows(manifestOf(12, false), cardThatHeard({}), cardThatHeard({})).reservations,
                ElementsAre(Reservation::UnknownInfants));
}

TEST(HeldOut, countWhatACrossValidationHasJudgedAlthoughTheModelHasHeardIt)
{
    const auto manifest = manifestOf(12);
    std::vector<std::string> all;
    std::set<std::string> judged;
    for (const auto& row : manifest.rows) {
        all.push_back("group:" + row.group);
        judged.insert(row.path);
    }
    EXPECT_TRUE(heldOutRows(manifest, cardThatHeard({}), cardThatHeard(all)).manifest.rows.empty());
    const auto held = heldOutRows(manifest, cardThatHeard({}), cardThatHeard(all), judged);
    EXPECT_EQ(held.manifest.rows.size(), 24U);
    EXPECT_EQ(held.fromOutOfFold, judged);
    EXPECT_TRUE(held.reservations.empty());
    // What the present model has heard is no more held out for that.
    EXPECT_EQ(heldOutRows(manifest, cardThatHeard({"group:infant3"}), cardThatHeard(all), judged).heardBefore,
              2);
}

TEST(SideBySide, tellsBetterWorseAndNoBetterApart)
{
    EXPECT_EQ(verdictOf(0.1, 0.95), SideBySideVerdict::Better);
    EXPECT_EQ(verdictOf(0.95, 0.1), SideBySideVerdict::Worse);
    EXPECT_EQ(verdictOf(0.9, 0.9), SideBySideVerdict::NoBetter);
}

TEST(SideBySide, givesDifferencesWithIntervalsForTheHistory)
{
    const auto manifest = manifestOf(20);
    SideBySide start;
    start.present = cardThatHeard({}, "old");
    start.candidate = cardThatHeard({}, "new");
    const auto judged = judgeSideBySide(start, scoresOf(manifest, 0.1), scoresOf(manifest, 0.95), quick());
    ASSERT_TRUE(judged) << judged.error().text();
    EXPECT_EQ(judged->decisive, "roc_auc");
    EXPECT_EQ(judged->clips, 40);
    EXPECT_EQ(judged->infants, 20);
    const auto figures = adoptionFigures(*judged);
    ASSERT_TRUE(figures.contains("roc_auc"));
    EXPECT_GT(figures.at("roc_auc").low, 0);
    EXPECT_THAT(figures.at("roc_auc").protocol, HasSubstr("old 3"));
    EXPECT_NEAR(judged->candidateReport.figures.at("roc_auc").value -
                    judged->presentReport.figures.at("roc_auc").value,
                figures.at("roc_auc").value, 1e-12);
}

/// Bundles whose classifiers answer by loudness: "good" tells loud from quiet, "bad" the other way round.
class LoudnessEngine final : public Engine {
public:
    std::string description() const override { return "test"; }
    bool hasCuda() const override { return false; }
    Result<LoadedClassifier> load(const fs::path& folder, DeviceRequest) override
    {
        const bool isGood = folder.filename() == "good";
        const FixedClassifier level;
        ModelCard card = level.card();
        return LoadedClassifier{
            std::make_shared<FixedClassifier>(card,
                                              [isGood](std::span<const float> window) {
                                                  float peak = 0;
                                                  for (const float sample : window)
                                                      peak = std::max(peak, std::abs(sample));
                                                  const float p = (peak > 0.1F) == isGood ? 0.9F : 0.1F;
                                                  return std::vector<float>{1 - p, p};
                                              }),
            {}};
    }
    Result<TrainOutcome> train(const TrainRequest&, const TrainProgressFn&, const CancelToken&) override
    {
        return fail(ErrorKind::Unsupported, {}, "Not here.");
    }
    Result<PersonalOutcome> personalise(const PersonalRequest&, const ProgressFn&,
                                        const CancelToken&) override
    {
        return fail(ErrorKind::Unsupported, {}, "Not here.");
    }
};

class TwoModels : public testing::Test {
protected:
    TwoModels()
    {
        std::string csv = "path,group,cry,recorded_unix_s\n";
        for (int i = 0; i < 10; ++i)
            for (const bool isCry : {true, false}) {
                const std::string name = "i" + std::to_string(i) + (isCry ? "c.wav" : "n.wav");
                const double level = isCry ? 0.5 : 0.01;
                test::writeWav(m_folder / name, test::sine(400, 1.2, SampleRate{16000}, level),
                               SampleRate{16000});
                csv += name + ",infant" + std::to_string(i) + (isCry ? ",1," : ",0,") +
                       std::to_string(1700000000 + 86400 * i) + "\n";
            }
        EXPECT_TRUE(writeFileAtomically(m_folder / "manifest.csv", csv));
        put("good", {});
        put("bad", {});
        m_request.manifest = m_folder / "manifest.csv";
        m_request.present = m_folder / "bad";
        m_request.candidate = m_folder / "good";
        m_request.figures = quick();
    }
    void put(const std::string& name, const std::vector<std::string>& groups)
    {
        EXPECT_TRUE(writeModelBundle(m_folder / name, cardThatHeard(groups, name), test::someTensors()));
    }

    test::TempFolder m_folder;
    SideBySideRequest m_request;
    LoudnessEngine m_engine;
};

TEST_F(TwoModels, areHeardOnTheSameClipsAndTheBetterOneIsFound)
{
    double last = 0;
    const auto judged = compareModels(m_request, m_engine, {}, [&](const Progress& state) {
        EXPECT_GE(state.fraction, last);
        last = state.fraction;
    });
    ASSERT_TRUE(judged) << judged.error().text();
    EXPECT_EQ(judged->verdict, SideBySideVerdict::Better);
    EXPECT_TRUE(judged->isProof());
    EXPECT_EQ(judged->clips, 20);
    std::swap(m_request.present, m_request.candidate);
    EXPECT_EQ(compareModels(m_request, m_engine)->verdict, SideBySideVerdict::Worse);
}

TEST_F(TwoModels, thatHaveHeardEveryInfantAreNotCompared)
{
    std::vector<std::string> all;
    for (int i = 0; i < 10; ++i) all.push_back("group:infant" + std::to_string(i));
    put("good", all);
    const auto judged = compareModels(m_request, m_engine);
    ASSERT_FALSE(judged);
    EXPECT_THAT(judged.error().sentence, HasSubstr("keep some infants apart"));
}

TEST_F(TwoModels, ofTwoTasksAreNotCompared)
{
    ModelCard kinds = cardThatHeard({}, "good");
    kinds.task = ModelTask::Reason;
    ASSERT_TRUE(writeModelBundle(m_folder / "good", kinds, test::someTensors()));
    EXPECT_EQ(compareModels(m_request, m_engine).error().kind, ErrorKind::InvalidArgument);
}

TEST_F(TwoModels, onOneInfantSayNothingOfOthersAndAreDrawnByDay)
{
    auto text = readFile(m_request.manifest).value();
    for (int i = 1; i < 10; ++i)
        for (std::string from = ",infant" + std::to_string(i) + ","; text.find(from) != std::string::npos;)
            text.replace(text.find(from), from.size(), ",infant0,");
    ASSERT_TRUE(writeFileAtomically(m_request.manifest, text));
    const auto judged = compareModels(m_request, m_engine);
    ASSERT_TRUE(judged) << judged.error().text();
    EXPECT_THAT(judged->reservations, ElementsAre(Reservation::OneInfant));
    EXPECT_EQ(judged->infants, 10) << "days";
    EXPECT_EQ(judged->verdict, SideBySideVerdict::Better);
}

TEST_F(TwoModels, stopWhenAsked)
{
    CancelSource source;
    source.request();
    EXPECT_EQ(compareModels(m_request, m_engine, source.token()).error().kind, ErrorKind::Cancelled);
}

} // namespace
} // namespace cryscope
