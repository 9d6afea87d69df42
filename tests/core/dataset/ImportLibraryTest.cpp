#include "core/dataset/ImportLibrary.h"

#include "core/library/Library.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};

/// A library with one sitting of Mia and one of nobody known.
class LearningFromALibrary : public ::testing::Test {
protected:
    LearningFromALibrary()
    {
        auto opened = Library::open(folder());
        EXPECT_TRUE(opened);
        library = std::move(*opened);
        mia = *library->addInfant({.id = {}, .alias = "Mia", .birthDate = {}, .sex = {}});
        Sitting sitting;
        sitting.began = at(0);
        nobody = *library->beginSitting(sitting);
        sitting.infant = mia;
        hers = *library->beginSitting(sitting);
    }
    static UtcTime at(double seconds) { return plusSeconds(UtcTime(std::chrono::days(20000)), seconds); }
    std::filesystem::path folder() const { return temp.path() / "library"; }

    /// An episode of five seconds whose clip begins three seconds before.
    EpisodeId cry(SittingId sitting, double start, std::optional<bool> wasCry, bool hasClip = true)
    {
        KeptEpisode episode;
        episode.start = at(start);
        episode.end = at(start + 5);
        const auto id = *library->beginEpisode(sitting, episode);
        if (wasCry) {
            EXPECT_TRUE(library->answerEpisode(
                id, {.wasCry = wasCry, .helped = Helped::Fed, .note = "n", .given = at(start + 9)}));
        }
        if (!hasClip) return id;
        Clip clip;
        clip.sitting = sitting;
        clip.episode = id;
        clip.file = "cry " + std::to_string(int(start)) + ".wav";
        clip.start = at(start - 3);
        clip.seconds = 10;
        EXPECT_TRUE(library->addClip(clip));
        test::writeWav(library->clipFolder() / clip.file, test::cry(10, kRate), kRate);
        return id;
    }
    void collect(const std::string& file, const std::string& label, bool hasConsent)
    {
        KeptRecording recording;
        recording.infant = mia;
        recording.purpose = KeptRecording::Purpose::Collected;
        recording.file = file;
        recording.start = at(500);
        recording.label = label;
        recording.situation = "before the bottle";
        recording.hasConsent = hasConsent;
        EXPECT_TRUE(library->addRecording(recording));
        test::writeWav(library->recordingFolder() / file, test::cry(3, kRate), kRate);
    }
    Result<Manifest> import(const ImportConfig& config = {})
    {
        return importLibrary(folder(), temp.path() / "manifest.csv", config);
    }

    test::TempFolder temp;
    std::unique_ptr<Library> library;
    InfantId mia{};
    SittingId nobody{}, hers{};
};

TEST_F(LearningFromALibrary, TurnsAnswersIntoRowsWhoseGroupIsTheInfant)
{
    cry(hers, 100, true);
    cry(nobody, 200, false);
    cry(hers, 300, std::nullopt);
    const auto manifest = import();
    ASSERT_TRUE(manifest) << manifest.error().text();
    ASSERT_EQ(manifest->rows.size(), 2U) << "without an answer it is no label";
    const auto& real = manifest->rows[0];
    EXPECT_EQ(real.label, "1");
    EXPECT_EQ(real.group, "infant-" + std::to_string(std::int64_t(mia)));
    EXPECT_NEAR(*real.startSeconds, 3, 1e-6);
    EXPECT_NEAR(*real.endSeconds, 8, 1e-6);
    EXPECT_EQ(real.others.at("helped"), "fed");
    EXPECT_FALSE(real.others.contains("reason")) << "what helped is no diagnosis";
    const auto& none = manifest->rows[1];
    EXPECT_EQ(none.label, "0");
    EXPECT_EQ(none.group, "unknown");
    EXPECT_FALSE(none.startSeconds);
}

TEST_F(LearningFromALibrary, WritesAManifestThatTrainingReads)
{
    cry(hers, 100, true);
    const auto manifest = import();
    ASSERT_TRUE(manifest);
    const auto file = temp.path() / "manifest.csv";
    ASSERT_TRUE(writeManifest(*manifest, file));
    const auto read = readManifest(file, "cry");
    ASSERT_TRUE(read) << read.error().text();
    ASSERT_EQ(read->rows.size(), 1U);
    EXPECT_TRUE(std::filesystem::exists(read->resolve(read->rows[0])));
    EXPECT_NEAR(std::stod(read->rows[0].others.at("duration_s")), 5, 0.01);
    EXPECT_TRUE(readManifest(file, "reason")) << "the column is there";
}

TEST_F(LearningFromALibrary, TakesTheReasonFromALabelThatWasDroppedMeanwhile)
{
    cry(hers, 100, true);
    ASSERT_TRUE(library->addLabel({.sitting = hers, .at = at(102), .kind = "hungry"}));
    ASSERT_TRUE(library->addLabel({.sitting = nobody, .at = at(103), .kind = "tired"}));
    EXPECT_EQ(import()->rows.front().others.at("reason"), "hungry");
    ImportConfig config;
    config.rename = {{"hungry", "feeding"}};
    EXPECT_EQ(import(config)->rows.front().others.at("reason"), "feeding");
}

TEST_F(LearningFromALibrary, TakesCollectedRecordingsWithLabelAndConsentAlone)
{
    collect("a.wav", "belly_pain", true);
    collect("b.wav", "other_sound", true);
    collect("c.wav", "hungry", false);
    collect("d.wav", "", true);
    const auto manifest = import();
    ASSERT_TRUE(manifest);
    ASSERT_EQ(manifest->rows.size(), 2U);
    EXPECT_EQ(manifest->rows[0].others.at("reason"), "belly_pain");
    EXPECT_EQ(manifest->rows[0].label, "1");
    EXPECT_EQ(manifest->rows[0].others.at("situation"), "before the bottle");
    EXPECT_EQ(manifest->rows[1].label, "0");
    ASSERT_EQ(manifest->problems.size(), 2U);
    EXPECT_NE(manifest->problems[0].find("consent"), std::string::npos);
}

TEST_F(LearningFromALibrary, NamesAnswersWhoseSoundIsGoneAndFoldersThatAreNoLibrary)
{
    cry(hers, 100, true, false);
    cry(hers, 200, true);
    const auto manifest = import();
    ASSERT_TRUE(manifest);
    EXPECT_EQ(manifest->rows.size(), 1U);
    EXPECT_EQ(manifest->problems.size(), 1U);
    EXPECT_EQ(importLibrary(temp.path() / "nothing", "m.csv").error().kind, ErrorKind::NotFound);
    EXPECT_FALSE(std::filesystem::exists(temp.path() / "nothing"));
}

} // namespace
} // namespace cryscope
