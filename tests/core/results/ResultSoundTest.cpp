#include "core/audio/AudioFile.h"
#include "core/base/AtomicFile.h"
#include "core/results/Recordings.h"
#include "core/results/ResultClips.h"
#include "core/results/ResultPictures.h"
#include "tests/core/results/Outcomes.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <atomic>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace fs = std::filesystem;
using namespace cryscope;
using namespace cryscope::test;
using testing::HasSubstr;

namespace {

constexpr SampleRate kRate{8000};

/// Two recordings of 15 s with three cries and one, one whose file is gone, one that could not be read.
class ResultSound : public testing::Test {
protected:
    ResultSound()
    {
        fs::create_directory(m_folder / "night");
        for (const char* name : {"night/a.wav", "b.wav"})
            writeWav(m_folder / name, noise(15, kRate, 0.1), kRate);
        m_outcomes = {heard(m_folder / "night/a.wav", {"hungry", kNotSure, "tired"}, 15),
                      heard(m_folder / "gone.wav", {"hungry"}), unreadable(m_folder / "broken.wav"),
                      heard(m_folder / "b.wav", {"hungry"}, 15, 0.6)};
    }
    const TempFolder m_folder, m_out;
    std::vector<FileOutcome> m_outcomes;
};

} // namespace

TEST_F(ResultSound, ClipsAreTheWantedCriesByKindAndProbability)
{
    ResultClipConfig config;
    EXPECT_EQ(wantedClips(m_outcomes, config), 5U);
    config.kinds = {"hungry", kNotSure};
    EXPECT_EQ(wantedClips(m_outcomes, config), 4U);
    config.minProbability = 0.8;
    EXPECT_EQ(wantedClips(m_outcomes, config), 3U);
    config.cut.name = "{file}_{kind}_{n}";
    const auto made = cutResultClips(m_outcomes, m_out.path(), config);
    ASSERT_TRUE(made) << made.error().text();
    EXPECT_THAT(made->files,
                testing::ElementsAre(m_out / "hungry/a_hungry_001.wav", m_out / "cry/a_cry_002.wav"));
    ASSERT_EQ(made->failed.size(), 1U);
    EXPECT_THAT(made->failed[0].where, HasSubstr("gone.wav"));
    const auto clip = openAudioFile(made->files.front());
    ASSERT_TRUE(clip);
    EXPECT_EQ((*clip)->length(), 2 * kRate.hz);
    config.minProbability = 0;
    config.maxProbability = 0.7;
    EXPECT_EQ(wantedClips(m_outcomes, config), 1U);
}

TEST_F(ResultSound, PicturesAreDrawnOfWhatCouldBeRead)
{
    ResultPictureConfig config;
    config.raster.width = 200;
    config.raster.height = 100;
    config.jobs = 2;
    const auto made = drawSpectrograms(m_outcomes, m_out.path(), config);
    ASSERT_TRUE(made) << made.error().text();
    EXPECT_THAT(made->files, testing::ElementsAre(m_out / "night/a.wav.png", m_out / "b.wav.png"));
    EXPECT_TRUE(readFile(made->files.front())->starts_with("\x89PNG"));
    ASSERT_EQ(made->failed.size(), 1U);
    EXPECT_THAT(made->failed[0].where, HasSubstr("gone.wav"));
}

TEST_F(ResultSound, WrongSettingsAreNamedBeforeAnythingIsDone)
{
    ResultPictureConfig picture;
    picture.suffix = ".bmp";
    EXPECT_EQ(drawSpectrograms(m_outcomes, m_out.path(), picture).error().kind, ErrorKind::InvalidArgument);
    picture = {};
    picture.raster.width = 0;
    EXPECT_EQ(drawSpectrograms(m_outcomes, m_out.path(), picture).error().kind, ErrorKind::InvalidArgument);
    ResultClipConfig clips;
    clips.minProbability = 0.8;
    clips.maxProbability = 0.2;
    EXPECT_EQ(cutResultClips(m_outcomes, m_out.path(), clips).error().kind, ErrorKind::InvalidArgument);
    EXPECT_TRUE(fs::is_empty(m_out.path()));
}

TEST_F(ResultSound, NothingIsMadeWhenCancelled)
{
    CancelSource cancel;
    cancel.request();
    EXPECT_EQ(drawSpectrograms(m_outcomes, m_out.path(), {}, cancel.token()).error().kind,
              ErrorKind::Cancelled);
    EXPECT_EQ(cutResultClips(m_outcomes, m_out.path(), {}, cancel.token()).error().kind,
              ErrorKind::Cancelled);
    EXPECT_TRUE(fs::is_empty(m_out.path()));
}

TEST(Recordings, EachIsWorkedOnOnceWhateverHappensToOthers)
{
    std::vector<std::atomic<int>> seen(50);
    std::vector<std::size_t> failures;
    double last = 0;
    const auto done = forEachRecording(
        seen.size(), 4, "test",
        [&](std::size_t i) -> Result<void> {
            ++seen[i];
            if (i == 7) throw std::bad_alloc();
            if (i == 8) return fail(ErrorKind::Io, {}, "No.");
            return {};
        },
        [&](std::size_t i, const Error&) { failures.push_back(i); }, {},
        [&](const Progress& progress) {
            EXPECT_GT(progress.fraction, last);
            last = progress.fraction;
        });
    ASSERT_TRUE(done);
    for (const auto& count : seen) EXPECT_EQ(count, 1);
    EXPECT_THAT(failures, testing::UnorderedElementsAre(7, 8));
    EXPECT_DOUBLE_EQ(last, 1.0);
}
