#include "core/analysis/ManifestScores.h"
#include "tests/core/analysis/TestModels.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

constexpr SampleRate kRate{16000};

/// A folder with a loud and a quiet recording and a file that is no sound.
class ManifestWithModels : public testing::Test {
protected:
    ManifestWithModels()
    {
        test::writeWav(m_folder / "loud.wav", test::cry(4, kRate), kRate);
        test::writeWav(m_folder / "quiet.wav", test::noise(4, kRate, 1e-4), kRate);
        auto both = test::noise(4, kRate, 1e-4);
        const auto loud = test::cry(4, kRate);
        both.insert(both.end(), loud.begin(), loud.end());
        test::writeWav(m_folder / "both.wav", both, kRate);
        test::writeBytes(m_folder / "broken.wav", "no sound");
        m_scoring.models.detector = std::make_shared<FixedClassifier>();
    }

    Result<ManifestScores> score(const std::string& text, const std::string& label = "cry") const
    {
        const auto manifest = parseManifest(text, m_folder / "set.csv", label);
        if (!manifest) return tl::unexpected(manifest.error());
        return scoreManifest(*manifest, m_scoring);
    }

    const test::TempFolder m_folder;
    ManifestScoring m_scoring;
};

TEST_F(ManifestWithModels, ScoresFilesInTheOrderOfTheManifest)
{
    m_scoring.subsetColumn = "source";
    const auto scores = score("path,cry,group,source\nquiet.wav,0,a,x\nloud.wav,1,b,y\nloud.wav,,c,y\n");
    ASSERT_TRUE(scores) << scores.error().text();
    ASSERT_THAT(scores->data.clips, SizeIs(2));
    const auto& quiet = scores->data.clips[0];
    const auto& loud = scores->data.clips[1];
    EXPECT_EQ(quiet.name, "quiet.wav");
    EXPECT_EQ(quiet.truth, 0);
    EXPECT_EQ(quiet.episodes, 0);
    EXPECT_EQ(loud.truth, 1);
    EXPECT_EQ(loud.subset, "y");
    EXPECT_NEAR(loud.seconds, 4, 1e-3);
    EXPECT_GE(loud.episodes.value_or(0), 1);
    EXPECT_GT(loud.probabilities[1], quiet.probabilities[1] + 0.3);
    EXPECT_EQ(scores->unlabelled, 1);
    EXPECT_EQ(scores->data.threshold, m_scoring.models.detector->card().thresholds.clip);
}

TEST_F(ManifestWithModels, HearsOnlyTheStretchThatARowNames)
{
    const auto scores = score("path,cry,start_s,end_s\nboth.wav,0,,3\nboth.wav,1,4.5,\nboth.wav,1,20,30\n");
    ASSERT_TRUE(scores) << scores.error().text();
    ASSERT_THAT(scores->data.clips, SizeIs(2));
    EXPECT_NEAR(scores->data.clips[0].seconds, 3, 1e-3);
    EXPECT_NEAR(scores->data.clips[1].seconds, 3.5, 1e-3);
    EXPECT_GT(scores->data.clips[1].probabilities[1], scores->data.clips[0].probabilities[1] + 0.3);
    ASSERT_THAT(scores->failed, SizeIs(1));
    EXPECT_THAT(scores->failed[0].sentence, HasSubstr("line 4"));
}

TEST_F(ManifestWithModels, OneBadFileCostsOnlyItself)
{
    const auto scores = score("path,cry\nbroken.wav,1\nloud.wav,1\nmissing.wav,0\nquiet.wav,0\n");
    ASSERT_TRUE(scores);
    EXPECT_THAT(scores->data.clips, SizeIs(2));
    ASSERT_THAT(scores->failed, SizeIs(2));
    EXPECT_EQ(scores->failed[0].where, "broken.wav");
    EXPECT_EQ(scores->failed[1].where, "missing.wav");
    EXPECT_FALSE(score("path,cry\nbroken.wav,1\n")) << "nothing could be read";
}

TEST_F(ManifestWithModels, WithLabelsTheModelDoesNotKnowSaysSo)
{
    const auto scores = score("path,cry\nquiet.wav,0\nloud.wav,1\nloud.wav,maybe\n");
    ASSERT_TRUE(scores);
    EXPECT_THAT(scores->notes, ElementsAre(HasSubstr("1 clips are left out")));
    EXPECT_FALSE(score("path,cry\nloud.wav,maybe\n"));
}

TEST_F(ManifestWithModels, JudgesKindsOverTheWholeClipWhateverADetectorWouldSay)
{
    ModelCard card = FixedClassifier().card();
    card.name = "kinds";
    card.task = ModelTask::Reason;
    card.classes = {"hungry", "tired", "pain"};
    card.thresholds.reasonConfidence = 0.7;
    m_scoring.models = {};
    m_scoring.models.reason = std::make_shared<FixedClassifier>(card, [](std::span<const float>) {
        return std::vector<float>{0.2F, 0.5F, 0.3F};
    });
    m_scoring.judgesReasons = true;
    const auto scores = score("path,reason\nquiet.wav,tired\nloud.wav,hungry\nloud.wav,lonely\n", "reason");
    ASSERT_TRUE(scores) << scores.error().text();
    EXPECT_THAT(scores->data.classes, ElementsAre("hungry", "tired", "pain"));
    EXPECT_EQ(scores->data.threshold, 0.7);
    ASSERT_THAT(scores->data.clips, SizeIs(2));
    const auto& quiet = scores->data.clips[0];
    const auto& loud = scores->data.clips[1];
    EXPECT_NEAR(loud.probabilities[1], 0.5, 1e-3);
    EXPECT_NEAR(quiet.probabilities[1], 1.0 / 3, 1e-3) << "where nothing is heard nothing is known";
    EXPECT_EQ(loud.episodes, std::nullopt);
    EXPECT_EQ(scores->unlabelled, 1);
}

TEST_F(ManifestWithModels, StopsWhenCancelled)
{
    CancelSource source;
    source.request();
    const auto manifest = parseManifest("path,cry\nloud.wav,1\n", m_folder / "set.csv");
    const auto scores = scoreManifest(*manifest, m_scoring, source.token());
    ASSERT_FALSE(scores);
    EXPECT_EQ(scores.error().kind, ErrorKind::Cancelled);
}

} // namespace
} // namespace cryscope
