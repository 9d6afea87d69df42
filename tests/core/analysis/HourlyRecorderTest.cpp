#include "core/analysis/HourlyRecorder.h"

#include "core/audio/AudioFile.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <gtest/gtest.h>

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};

class RecordingHourByHour : public ::testing::Test {
protected:
    HourlyConfig config(double fileSeconds, double zeroSeconds = 0) const
    {
        // 2024-10-04 00:00 UTC and a little.
        return {.folder = temp.path(),
                .fileSeconds = fileSeconds,
                .zero = plusSeconds(UtcTime(std::chrono::days(20000)), zeroSeconds)};
    }
    void hear(HourlyRecorder& recorder, std::span<const float> sound)
    {
        for (std::size_t at = 0; at < sound.size(); at += 1600) {
            const auto block = sound.subspan(at, std::min<std::size_t>(1600, sound.size() - at));
            clock += double(block.size()) / kRate.hz;
            LiveUpdate update;
            update.timeSeconds = clock;
            EXPECT_TRUE(recorder.take(block, update));
            kept.insert(kept.end(), update.recordings.begin(), update.recordings.end());
        }
    }
    void end(HourlyRecorder& recorder)
    {
        LiveUpdate update;
        EXPECT_TRUE(recorder.finish(update));
        kept.insert(kept.end(), update.recordings.begin(), update.recordings.end());
    }
    static std::vector<float> contentOf(const std::filesystem::path& file)
    {
        auto source = openAudioFile(file);
        EXPECT_TRUE(source);
        std::vector<float> all(std::size_t(60 * kRate.hz));
        all.resize(*readFully(**source, all));
        return all;
    }

    test::TempFolder temp;
    double clock = 0;
    std::vector<KeptClip> kept;
};

TEST_F(RecordingHourByHour, BeginsANewFileOnTheHourAndLosesNoSample)
{
    HourlyRecorder recorder(config(5, 3), kRate); // two seconds before the first boundary
    const auto sound = test::noise(9, kRate, 0.1);
    hear(recorder, sound);
    end(recorder);
    ASSERT_EQ(kept.size(), 3U);
    EXPECT_NEAR(kept[0].lengthSeconds, 2, 1e-4);
    EXPECT_NEAR(kept[1].startSeconds, 2, 1e-4);
    EXPECT_NEAR(kept[1].lengthSeconds, 5, 1e-4);
    EXPECT_NEAR(kept[2].lengthSeconds, 2, 1e-4);
    std::vector<float> all;
    for (const auto& file : kept) {
        const auto part = contentOf(file.file);
        all.insert(all.end(), part.begin(), part.end());
    }
    ASSERT_EQ(all.size(), sound.size());
    for (std::size_t i = 0; i < all.size(); i += 97) ASSERT_NEAR(all[i], sound[i], 1e-4) << i;
}

TEST_F(RecordingHourByHour, BridgesLostSoundAndBeginsANewFileAfterALongAbsence)
{
    HourlyRecorder recorder(config(3600), kRate);
    hear(recorder, test::noise(1, kRate, 0.1));
    clock += 2;
    hear(recorder, test::noise(1, kRate, 0.1));
    clock += 300;
    hear(recorder, test::noise(1, kRate, 0.1));
    end(recorder);
    ASSERT_EQ(kept.size(), 2U);
    EXPECT_NEAR(kept[0].lengthSeconds, 4, 1e-4);
    EXPECT_EQ(contentOf(kept[0].file)[std::size_t(2 * kRate.hz)], 0.0F);
    EXPECT_NEAR(kept[1].startSeconds, 304, 1e-4);
}

TEST_F(RecordingHourByHour, WritesNothingWithoutAFolderOrWithoutSound)
{
    HourlyRecorder none({}, kRate);
    hear(none, test::noise(1, kRate));
    end(none);
    HourlyRecorder silent(config(3600), kRate);
    end(silent);
    EXPECT_TRUE(kept.empty());
    EXPECT_TRUE(std::filesystem::is_empty(temp.path()));
}

TEST_F(RecordingHourByHour, TriesAgainWithTheNextFileAfterAnError)
{
    auto wrong = config(2);
    wrong.folder = temp.path() / "missing";
    HourlyRecorder recorder(wrong, kRate);
    LiveUpdate update;
    update.timeSeconds = 0.1;
    const auto block = test::noise(0.1, kRate);
    EXPECT_FALSE(recorder.take(block, update)) << "said once";
    update.timeSeconds = 0.2;
    EXPECT_TRUE(recorder.take(block, update));
    std::filesystem::create_directories(wrong.folder);
    clock = 2;
    hear(recorder, test::noise(1, kRate));
    end(recorder);
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_NEAR(kept[0].startSeconds, 2, 1e-4);
}

TEST_F(RecordingHourByHour, NamesTheFieldThatIsWrong)
{
    EXPECT_EQ(config(0).validate().error().where, "fileSeconds");
    EXPECT_TRUE(config(3600).validate());
}

} // namespace
} // namespace cryscope
