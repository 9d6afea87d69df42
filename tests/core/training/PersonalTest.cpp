#include "core/dataset/Random.h"
#include "core/model/ModelBundle.h"
#include "core/training/PersonalHead.h"
#include "core/training/PersonalModel.h"
#include "core/training/PersonalVerdict.h"
#include "tests/core/network/SmallNetworks.h"
#include "tests/support/SyntheticKinds.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

using testing::HasSubstr;

LinearHead noHead(std::size_t features, std::size_t classes)
{
    return {features, std::vector<double>(features * classes, 0.0), std::vector<double>(classes, 0.0)};
}

/// Rows of `perDay` on each of `days`; the first feature tells the kind as well as `strength` says.
PersonalRows rowsOf(int days, int perDay, double strength, std::uint64_t seed)
{
    Random random(seed);
    PersonalRows rows;
    for (int i = 0; i < days * perDay; ++i) {
        const int kind = random.chance(0.5) ? 1 : 0;
        rows.features.push_back({strength * (kind == 1 ? 1 : -1) + random.normal(), 5 + random.normal(), 3});
        rows.truth.push_back(kind);
        rows.day.push_back(i / perDay);
    }
    return rows;
}

TEST(PersonalHead, learnsWhatTheRowsTellAndStaysWhereTheyDoNot)
{
    const auto present = noHead(3, 2);
    const auto rows = rowsOf(6, 10, 2, 1);
    const auto free = shrunkHead(present, rows, 0.3);
    EXPECT_LT(meanLogLoss(free, rowsOf(6, 10, 2, 2)), 0.3) << "log 2 is 0.69";
    EXPECT_EQ(free.weights[2], 0.0) << "a feature that does not vary says nothing";
    const auto held = shrunkHead(present, rows, 1e6);
    EXPECT_NEAR(meanLogLoss(held, rows), std::log(2.0), 1e-3);
}

TEST(PersonalHead, findsTheMinimumOfItsLoss)
{
    const auto rows = rowsOf(4, 8, 1, 3);
    const auto present = noHead(3, 2);
    const double penalty = 1;
    const auto head = shrunkHead(present, rows, penalty);
    // At the minimum the mean probability of each kind differs from its share by what the penalty on the bias
    // takes: small, and of the sign that shrinks.
    double mean = 0;
    double share = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        mean += head.probabilities(rows.features[i])[1] / double(rows.size());
        share += rows.truth[i] / double(rows.size());
    }
    EXPECT_NEAR(mean, share, 0.02);
    EXPECT_EQ(shrunkHead(present, rows, penalty), head) << "deterministic";
}

TEST(PersonalHead, isHeldTightWhereNothingCanBeTold)
{
    EXPECT_GE(bestPenalty(noHead(3, 2), rowsOf(6, 5, 0, 5)), 10);
    EXPECT_LE(bestPenalty(noHead(3, 2), rowsOf(6, 5, 2, 6)), 1);
    EXPECT_GE(bestPenalty(noHead(3, 2), rowsOf(1, 20, 2, 6)), 10) << "one day cannot judge another";
}

TEST(PersonalHead, splitsOnlyBetweenDays)
{
    PersonalRows rows;
    rows.day = {0, 0, 0, 0, 1, 1, 2, 2, 2, 5};
    rows.truth.assign(10, 0);
    rows.features.assign(10, {0});
    EXPECT_EQ(forwardSplit(rows, 1.0 / 3), 6U);
    EXPECT_EQ(forwardSplit(rows, 0.1), 9U);
    rows.day.assign(10, 3);
    EXPECT_EQ(forwardSplit(rows, 1.0 / 3), 0U);
}

TEST(PersonalVerdict, doesNotTakeKnowingWhichKindsAreCommonForHearing)
{
    PersonalRows earlier = rowsOf(3, 10, 0, 7);
    PersonalRows later = rowsOf(2, 10, 0, 8);
    for (auto* rows : {&earlier, &later})
        for (std::size_t i = 0; i < rows->size(); ++i) rows->truth[i] = i % 10 == 0 ? 1 : 0;
    auto present = noHead(3, 2);
    present.bias = {-2, 2}; // is sure of the kind that this infant seldom has
    auto personal = noHead(3, 2);
    personal.bias = {1.5, 0};
    PersonalOutcome outcome;
    decidePersonal(outcome, judgePersonal(present, personal, later), earlier, later, 2);
    EXPECT_LT(outcome.personalLogLoss, outcome.presentLogLoss);
    EXPECT_FALSE(outcome.isAdopted);
    EXPECT_THAT(outcome.sentence, HasSubstr("not better than a guess without sound"));
    EXPECT_THAT(outcome.sentence, HasSubstr("20 later recordings"));
}

TEST(PersonalVerdict, doesNotTakeAModelThatIsWorseThanCallingAllKindsAlike)
{
    PersonalRows earlier = rowsOf(3, 10, 0, 7);
    PersonalRows later = rowsOf(2, 10, 0, 8);
    std::fill(earlier.truth.begin(), earlier.truth.end(), 0);
    std::fill(later.truth.begin(), later.truth.end(), 1); // another kind came up since
    auto present = noHead(3, 2);
    present.bias = {4, 0};
    auto personal = noHead(3, 2);
    personal.bias = {2, 0};
    PersonalOutcome outcome;
    decidePersonal(outcome, judgePersonal(present, personal, later), earlier, later, 2);
    EXPECT_GT(outcome.presentLogLoss, outcome.personalLogLoss);
    EXPECT_NEAR(outcome.sharesLogLoss, std::log(2.0), 1e-9);
    EXPECT_FALSE(outcome.isAdopted);
}

/// One infant's recordings of four days, of two kinds; by `isTold` the label is what is heard, else it is
/// drawn.
class PersonalModelTest : public testing::Test {
protected:
    PersonalModelTest()
    {
        auto bundle = test::smallBundle(test::smallNetwork("cnn"));
        bundle.card.name = "present";
        bundle.card.task = ModelTask::Reason;
        bundle.card.classes = {"hungry", "tired"};
        bundle.card.temperature = 100; // as a model that cannot tell
        bundle.card.training = {{"attribution", "made on the spot"}};
        EXPECT_TRUE(writeModelBundle(m_folder / "present", bundle.card, bundle.weights));
        m_request.manifest = m_folder / "m.csv";
        m_request.init = m_folder / "present";
        m_request.group = "one";
        m_request.output = m_folder / "personal";
    }

    void record(bool isTold, int days = 4)
    {
        constexpr SampleRate kRate{16000};
        constexpr int kADay = 10;
        Random random(11);
        std::string csv = "path,group,reason,recorded_unix_s\n";
        for (int i = days * kADay - 1; i >= 0; --i) { // the manifest need not be in order
            const bool isTired = random.chance(0.5);
            const bool heard = isTold ? isTired : random.chance(0.5);
            const std::string name = "clip" + std::to_string(i) + ".wav";
            test::writeWav(m_folder / name, test::syntheticKind(heard ? 4 : 3, 1, i, 1.0, kRate), kRate);
            csv += name + ",one," + (isTired ? "tired," : "hungry,") +
                   std::to_string(1.7e9 + 86400.0 * (i / kADay) + 600 * (i % kADay)) + "\n";
        }
        test::writeBytes(m_request.manifest,
                         csv + "gone.wav,one,tired,1700000000\nother.wav,two,tired,1700000000\n");
    }

    test::TempFolder m_folder;
    PersonalRequest m_request;
};

TEST_F(PersonalModelTest, isAdoptedWhereTheInfantsKindsCanBeTold)
{
    record(true);
    const auto outcome = personaliseModel(m_request, {}, {});
    ASSERT_TRUE(outcome) << outcome.error().text();
    EXPECT_TRUE(outcome->isAdopted) << outcome->sentence;
    EXPECT_THAT(outcome->sentence, HasSubstr("adopted"));
    EXPECT_EQ(outcome->earlier + outcome->later, 40);
    EXPECT_EQ(outcome->earlierDays, 3);
    EXPECT_EQ(outcome->laterDays, 1);
    EXPECT_GT(outcome->personalAccuracy, 0.7);
    ASSERT_EQ(outcome->notes.size(), 1U) << "the file that is not there";
    const auto written = readModelBundle(m_request.output);
    ASSERT_TRUE(written) << written.error().text();
    EXPECT_EQ(written->card.name, "personal");
    EXPECT_EQ(written->card.temperature, 1);
    EXPECT_EQ(written->card.training["personal"]["from"], "present");
    EXPECT_EQ(written->card.training["attribution"], "made on the spot");
    EXPECT_THAT(written->card.metrics.at("log_loss").protocol, HasSubstr("forward in time"));
    const auto before = readModelBundle(m_request.init);
    ASSERT_TRUE(before);
    for (std::size_t i = 0; i < before->weights.tensors.size(); ++i)
        if (!before->weights.tensors[i].name.starts_with("output.")) {
            EXPECT_EQ(written->weights.tensors[i], before->weights.tensors[i]) << "the trunk stays";
        }
}

TEST_F(PersonalModelTest, staysAwayWhereTheyCannot)
{
    record(false);
    const auto outcome = personaliseModel(m_request, {}, {});
    ASSERT_TRUE(outcome) << outcome.error().text();
    EXPECT_FALSE(outcome->isAdopted) << outcome->sentence;
    EXPECT_THAT(outcome->sentence, HasSubstr("The present model stays"));
    EXPECT_FALSE(std::filesystem::exists(m_request.output));
}

TEST_F(PersonalModelTest, saysInOneSentenceWhatItLacks)
{
    const auto refusal = [&] {
        const auto outcome = personaliseModel(m_request, {}, {});
        EXPECT_FALSE(outcome.has_value());
        EXPECT_FALSE(std::filesystem::exists(m_request.output));
        return outcome ? std::string() : outcome.error().text();
    };
    record(true, 1);
    EXPECT_THAT(refusal(), HasSubstr("of one day"));
    m_request.group = "nobody";
    EXPECT_THAT(refusal(), HasSubstr("no recording of the group \"nobody\""));
    m_request.group = "";
    EXPECT_THAT(refusal(), HasSubstr("Name the infant"));
    m_request.group = "two";
    EXPECT_THAT(refusal(), HasSubstr("needs 9 at least"));
    m_request.timeColumn = "when";
    m_request.group = "one";
    EXPECT_THAT(refusal(), HasSubstr("carries a time"));
}

TEST_F(PersonalModelTest, startsFromNoDetector)
{
    const auto detector = test::smallBundle(test::smallNetwork("cnn"));
    ASSERT_TRUE(writeModelBundle(m_folder / "detector", detector.card, detector.weights));
    m_request.init = m_folder / "detector";
    record(true, 2);
    const auto outcome = personaliseModel(m_request, {}, {});
    ASSERT_FALSE(outcome.has_value());
    EXPECT_THAT(outcome.error().text(), HasSubstr("not from a detector"));
}

} // namespace
} // namespace cryscope
