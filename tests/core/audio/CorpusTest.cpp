#include "core/audio/RandomAccessAudio.h"

#include <algorithm>
#include <cstdlib>
#include <gtest/gtest.h>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

/// Real recordings, which are no part of this repository: the folder that CRYSCOPE_DATA names.
class RealRecordings : public testing::Test {
protected:
    void SetUp() override
    {
        const char* folder = std::getenv("CRYSCOPE_DATA");
        if (folder == nullptr || *folder == '\0')
            GTEST_SKIP() << "CRYSCOPE_DATA does not name a folder with the recordings.";
        m_folder = folder;
    }

    std::vector<fs::path> filesUnder(const char* name) const
    {
        std::vector<fs::path> files;
        for (const auto& entry : fs::recursive_directory_iterator(m_folder / name))
            if (entry.is_regular_file() && hasAudioSuffix(entry.path())) files.push_back(entry.path());
        std::sort(files.begin(), files.end());
        return files;
    }

    static Result<std::int64_t> decodedLength(AudioFileSource& source)
    {
        std::vector<float> block(1 << 16);
        std::int64_t length = 0;
        for (;;) {
            const auto count = source.read(block);
            if (!count) return tl::unexpected(count.error());
            if (*count == 0) return length;
            length += static_cast<std::int64_t>(*count);
        }
    }

    fs::path m_folder;
};

TEST_F(RealRecordings, UploadsFromPhonesDecodeToTheLengthThatTheirContainerStates)
{
    int shortPhone3gp = 0;
    int failures = 0;
    double seconds = 0;
    std::int64_t damaged = 0;
    const auto files = filesUnder("donateacry/uploads");
    ASSERT_FALSE(files.empty());
    for (const fs::path& file : files) {
        const auto source = openAudioFile(file);
        if (!source) {
            ++failures;
            EXPECT_FALSE(source.error().sentence.empty());
            std::printf("%s\n", source.error().text().c_str());
            continue;
        }
        const auto length = decodedLength(**source);
        ASSERT_TRUE(length) << length.error().text();
        const AudioFileInfo& info = (*source)->info();
        damaged += (*source)->damagedPackets();
        seconds += toSeconds(*length, info.rate);
        const bool amr = info.codec.starts_with("amr");
        if (amr && toSeconds(*length, info.rate) < 5) ++shortPhone3gp;
        if (info.length) {
            const std::int64_t frame = amr ? info.rate.hz / 50 : 64;
            EXPECT_LE(std::abs(*length - *info.length), 2 * frame) << file << " states " << *info.length;
        }
        EXPECT_TRUE(info.startTime.has_value()) << file;
    }
    std::printf("%zu files, %d refused, %.1f s of sound, %lld damaged packets, %d AMR files under 5 s\n",
                files.size(), failures, seconds, static_cast<long long>(damaged), shortPhone3gp);
    // Two of them hold no more than 117 and 173 frames of 20 ms; all others last 5 s and longer.
    EXPECT_LE(shortPhone3gp, 2);
    EXPECT_LE(failures, 2);
}

TEST_F(RealRecordings, EverydaySoundsSpeechAndBackgroundDecode)
{
    for (const char* folder : {"esc", "speech", "background", "donateacry/cleaned"}) {
        double seconds = 0;
        const auto files = filesUnder(folder);
        ASSERT_FALSE(files.empty()) << folder;
        for (const fs::path& file : files) {
            const auto source = openAudioFile(file);
            ASSERT_TRUE(source) << source.error().text();
            const auto length = decodedLength(**source);
            ASSERT_TRUE(length) << length.error().text();
            seconds += toSeconds(*length, (*source)->info().rate);
            if (const auto stated = (*source)->info().length) {
                EXPECT_EQ(*length, *stated) << file;
            }
            const auto anywhere = openRandomAccess(file);
            ASSERT_TRUE(anywhere) << anywhere.error().text();
            EXPECT_EQ((*anywhere)->length(), *length) << file;
        }
        std::printf("%s: %zu files, %.1f s\n", folder, files.size(), seconds);
    }
}

} // namespace
} // namespace cryscope
