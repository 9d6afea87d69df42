#include "core/analysis/ClipRecorder.h"
#include "core/audio/AudioFile.h"
#include "tests/core/analysis/TestModels.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <gtest/gtest.h>

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};

std::vector<float> contentOf(const std::filesystem::path& file)
{
    auto source = openAudioFile(file);
    EXPECT_TRUE(source) << source.error().text();
    std::vector<float> all;
    std::vector<float> part(4096);
    for (std::size_t count = 1; source && count > 0;) {
        count = (*source)->read(part).value_or(0);
        all.insert(all.end(), part.begin(), part.begin() + std::ptrdiff_t(count));
    }
    return all;
}

/// A live path whose clips are kept, fed block by block.
class Sitting {
public:
    explicit Sitting(ClipConfig clips) : m_clips(std::move(clips), kRate)
    {
        LivePathConfig config;
        config.inputRate = kRate;
        config.analysis = test::defaultConfig();
        config.endAfterUnheardSeconds = 10;
        m_path = std::move(*LivePath::create(config, {test::loudnessDetector(), nullptr}));
    }
    void hear(std::span<const float> sound)
    {
        for (std::size_t at = 0; at < sound.size(); at += 1600) {
            const auto block = sound.subspan(at, std::min<std::size_t>(1600, sound.size() - at));
            take(block, *m_path->push(block));
        }
    }
    void lose(double seconds) { take({}, *m_path->gap(std::int64_t(seconds * kRate.hz))); }
    void end() { take({}, *m_path->finish()); }
    const std::vector<KeptClip>& clips() const { return m_kept; }
    const std::vector<Error>& errors() const { return m_errors; }
    const ClipRecorder& recorder() const { return m_clips; }

private:
    void take(std::span<const float> block, LiveUpdate update)
    {
        if (auto done = m_clips.take(block, update); !done) m_errors.push_back(done.error());
        m_kept.insert(m_kept.end(), update.clips.begin(), update.clips.end());
    }
    std::unique_ptr<LivePath> m_path;
    ClipRecorder m_clips;
    std::vector<KeptClip> m_kept;
    std::vector<Error> m_errors;
};

ClipConfig into(const std::filesystem::path& folder)
{
    ClipConfig config;
    config.folder = folder;
    return config;
}

TEST(RecentSound, GivesBackTheEndOfTheStreamWhateverTheChunks)
{
    const auto sound = test::noise(3.0, kRate);
    RecentSound recent(kRate, 1.0);
    std::size_t at = 0;
    for (const std::size_t chunk : {1u, 7u, 4096u, 20000u, 23896u}) {
        recent.push(std::span(sound).subspan(at, chunk), std::int64_t(at + chunk));
        at += chunk;
    }
    ASSERT_EQ(at, sound.size());
    EXPECT_EQ(recent.begin(), 32000);
    EXPECT_EQ(recent.copy(0, 99999), std::vector<float>(sound.begin() + 32000, sound.end()));
    EXPECT_TRUE(recent.copy(5, 9).empty()) << "too long ago";
}

TEST(RecentSound, HoldsSilenceWhereSamplesWereLost)
{
    RecentSound recent(kRate, 1.0);
    const std::vector<float> ones(100, 1.0F);
    recent.push(ones, 100);
    recent.push(ones, 400);
    const auto all = recent.copy(0, 400);
    EXPECT_EQ(std::count(all.begin(), all.end(), 0.0F), 200);
    EXPECT_EQ(all[250], 0.0F);
    recent.push({}, 1'000'000'000);
    EXPECT_EQ(recent.end(), 1'000'000'000);
    EXPECT_EQ(recent.copy(recent.begin(), recent.end()), std::vector<float>(16000, 0.0F));
}

TEST(ClipRecorder, KeepsACryFromThreeSecondsBeforeItsOnset)
{
    const test::TempFolder folder;
    const test::Bout bout{8.0, 4.0, {}};
    const auto sound = test::night(30.0, kRate, std::span(&bout, 1));
    Sitting sitting(into(folder.path()));
    sitting.hear(sound);
    ASSERT_EQ(sitting.clips().size(), 1u);
    const auto& clip = sitting.clips()[0];
    ASSERT_TRUE(clip.episodeStartSeconds);
    EXPECT_NEAR(*clip.episodeStartSeconds, 8.0, 0.2);
    EXPECT_NEAR(clip.startSeconds, *clip.episodeStartSeconds - 3, 1e-3);
    EXPECT_NEAR(clip.startSeconds + clip.lengthSeconds, 14.0, 0.2) << "the waiting at the end is not kept";
    const auto kept = contentOf(clip.file);
    ASSERT_EQ(kept.size(), std::size_t(std::llround(clip.lengthSeconds * kRate.hz)));
    const auto first = std::size_t(std::llround(clip.startSeconds * kRate.hz));
    for (std::size_t i = 0; i < kept.size(); ++i) ASSERT_NEAR(kept[i], sound[first + i], 1.0 / 32767) << i;
    EXPECT_EQ(clip.bytes, std::int64_t(std::filesystem::file_size(clip.file)));
}

TEST(ClipRecorder, KeepsThePauseBetweenTwoCriesOfOneEpisode)
{
    const test::TempFolder folder;
    const std::vector<test::Bout> bouts{{4.0, 3.0, {}}, {13.0, 3.0, {}}};
    Sitting sitting(into(folder.path()));
    sitting.hear(test::night(40.0, kRate, bouts));
    ASSERT_EQ(sitting.clips().size(), 1u);
    EXPECT_GT(sitting.clips()[0].lengthSeconds, 14);
}

TEST(ClipRecorder, HoldsSilenceForWhatWasLost)
{
    const test::TempFolder folder;
    const test::Bout bout{2.0, 6.0, {}};
    const auto sound = test::night(10.0, kRate, std::span(&bout, 1));
    Sitting sitting(into(folder.path()));
    sitting.hear(std::span(sound).first(5 * 16000));
    sitting.lose(1.0);
    sitting.hear(std::span(sound).subspan(5 * 16000));
    sitting.end();
    ASSERT_EQ(sitting.clips().size(), 1u);
    const auto kept = contentOf(sitting.clips()[0].file);
    const auto gap = std::size_t((5.5 - sitting.clips()[0].startSeconds) * kRate.hz);
    EXPECT_EQ(kept.at(gap), 0.0F);
}

TEST(ClipRecorder, EndsAClipAtItsLargestLength)
{
    const test::TempFolder folder;
    const test::Bout bout{3.0, 20.0, {}};
    auto config = into(folder.path());
    config.longestSeconds = 8;
    Sitting sitting(config);
    sitting.hear(test::night(40.0, kRate, std::span(&bout, 1)));
    ASSERT_EQ(sitting.clips().size(), 1u);
    EXPECT_NEAR(sitting.clips()[0].lengthSeconds, 8, 1e-3);
}

TEST(ClipRecorder, SaysThatAClipCannotBeWrittenAndListensOn)
{
    const test::Bout bout{3.0, 3.0, {}};
    Sitting sitting(into("/proc/nowhere"));
    sitting.hear(test::night(20.0, kRate, std::span(&bout, 1)));
    EXPECT_EQ(sitting.errors().size(), 1u);
    EXPECT_TRUE(sitting.clips().empty());
}

TEST(ClipRecorder, SavesTheLastMinuteOnDemand)
{
    const test::TempFolder folder;
    Sitting sitting({});
    EXPECT_FALSE(sitting.recorder().saveRecent(60, folder / "too early.wav"));
    const auto sound = test::noise(90.0, kRate);
    sitting.hear(sound);
    const auto clip = sitting.recorder().saveRecent(60, folder / "heard.wav");
    ASSERT_TRUE(clip) << clip.error().text();
    EXPECT_NEAR(clip->startSeconds, 30, 1e-6);
    EXPECT_EQ(contentOf(clip->file).size(), 60u * 16000);
    EXPECT_FALSE(clip->episodeStartSeconds);
}

TEST(ClipRecorder, ChecksItsSettings)
{
    ClipConfig config;
    EXPECT_TRUE(config.validate());
    config.preRollSeconds = -1;
    EXPECT_FALSE(config.validate());
    config = {};
    config.rememberedSeconds = 4;
    EXPECT_FALSE(config.validate());
}

} // namespace
} // namespace cryscope
