#include "core/experiment/Controls.h"
#include "core/experiment/JobShare.h"
#include "core/experiment/SoftmaxRegression.h"
#include "tests/core/experiment/Recordings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

using testing::HasSubstr;

TEST(SoftmaxRegression, AnswersWithTheSharesWhereTheFeatureSaysNothing)
{
    std::vector<double> features(40, 3.0);
    std::vector<int> truth(40);
    for (int i = 0; i < 10; ++i) truth[std::size_t(i)] = 1;
    const SoftmaxRegression regression(features, truth, 1, 2);
    EXPECT_NEAR(regression(std::vector<double>{3.0})[1], 0.25, 0.01);
}

TEST(SoftmaxRegression, FollowsAFeatureThatTellsTheClassesApart)
{
    std::vector<double> features;
    std::vector<int> truth;
    for (int i = 0; i < 60; ++i) {
        features.push_back(-60 + i);
        truth.push_back(i / 20);
    }
    const SoftmaxRegression regression(features, truth, 1, 3);
    EXPECT_GT(regression(std::vector<double>{-58})[0], 0.8);
    EXPECT_GT(regression(std::vector<double>{-3})[2], 0.8);
}

class ControlsTest : public testing::Test {
protected:
    void run(const std::string& csv)
    {
        test::writeBytes(m_folder / "m.csv", csv);
        const auto manifest = readManifest(m_folder / "m.csv", "cry");
        ASSERT_TRUE(manifest);
        const TrainConfig config;
        const auto folds = groupedFolds(*manifest, config, 3, {}, 1);
        ASSERT_TRUE(folds) << folds.error().text();
        const auto facts = measureControlFacts(folds->manifest, {});
        ASSERT_TRUE(facts);
        m_controls = controlsOf(*facts, std::span(&*folds, 1), nullptr, config, *manifest);
    }
    double auc(const std::string& name) const
    {
        for (const auto& control : m_controls) {
            if (control.name != name) continue;
            const auto report = evaluate(control.data, {.bootstrapRepeats = 1, .permutations = 0});
            return report ? report->figures.at("roc_auc").value : -1;
        }
        return -2;
    }
    const test::TempFolder m_folder;
    std::vector<Candidate> m_controls;
};

TEST_F(ControlsTest, NameWhatGivesTheClassesAwayAndWhatDoesNot)
{
    // Cries loud and from one phone, hums soft and from another.
    std::string csv = "path,cry,group,platform\n";
    constexpr SampleRate kRate{16000};
    for (int i = 0; i < 9; ++i) {
        const std::string name = "infant" + std::to_string(i);
        test::writeWav(m_folder / (name + "-a.wav"), test::noise(0.5, kRate, 0.2, std::uint64_t(i + 1)),
                       kRate);
        test::writeWav(m_folder / (name + "-b.wav"), test::noise(0.5, kRate, 0.02, std::uint64_t(i + 50)),
                       kRate);
        csv += name + "-a.wav,1," + name + ",ios\n" + name + "-b.wav,0," + name + ",android\n";
    }
    run(csv);
    EXPECT_EQ(auc("level only"), 1);
    EXPECT_EQ(auc("recorder only"), 1);
}

TEST_F(ControlsTest, SayChanceWhereRecorderAndLevelAreAlike)
{
    std::string csv = "path,cry,group,platform\n";
    constexpr SampleRate kRate{16000};
    for (int i = 0; i < 24; ++i) {
        const std::string name = "infant" + std::to_string(i);
        test::writeWav(m_folder / (name + ".wav"), test::noise(0.3, kRate, 0.05, std::uint64_t(i % 12 + 1)),
                       kRate);
        csv += name + ".wav," + std::to_string(i / 12) + "," + name + ",ios\n";
    }
    csv += "nowhere.wav,1,nobody,ios\n";
    run(csv);
    EXPECT_NEAR(auc("recorder only"), 0.5, 1e-9);
    for (const auto& control : m_controls)
        EXPECT_EQ(control.data.clips.size(), 24U); // the missing file is left out
}

TEST(JobShare, IsReadAndDealsEveryPartOutOnce)
{
    const auto share = jobShareFrom("2/3");
    ASSERT_TRUE(share);
    for (std::size_t part = 0; part < 9; ++part) EXPECT_EQ(share->has(part), part % 3 == 1);
    for (const char* bad : {"", "2", "0/3", "4/3", "2/3x", "a/b", "-1/2", "1/0", "2/"}) {
        const auto read = jobShareFrom(bad);
        ASSERT_FALSE(read) << bad;
        EXPECT_THAT(read.error().sentence, HasSubstr("such as 2/8"));
    }
}

} // namespace
} // namespace cryscope
