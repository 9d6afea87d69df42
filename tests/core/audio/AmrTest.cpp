#include "core/audio/AmrFrames.h"
#include "core/audio/AudioFile.h"
#include "tests/core/audio/AudioTestTools.h"
#include "tests/core/audio/EncodedSound.h"
#include "tests/support/TempFolder.h"

#include <gtest/gtest.h>

namespace cryscope {
namespace {

std::vector<std::uint8_t> joined(std::span<const std::vector<std::uint8_t>> frames)
{
    std::vector<std::uint8_t> bytes;
    for (const auto& frame : frames) bytes.insert(bytes.end(), frame.begin(), frame.end());
    return bytes;
}

std::vector<float> decodedAmr(const std::filesystem::path& file, std::int64_t* damaged = nullptr)
{
    const auto source = openAudioFile(file);
    EXPECT_TRUE(source) << source.error().text();
    if (!source) return {};
    auto samples = test::readAll(**source);
    if (damaged) *damaged = (*source)->damagedPackets();
    return samples;
}

TEST(NextAmrFrame, KnowsTheSizeOfEveryFrameType)
{
    const int narrow[] = {13, 14, 16, 18, 20, 21, 27, 32, 6, 7, 6, 6, 0, 0, 0, 1};
    const int wide[] = {18, 24, 33, 37, 41, 47, 51, 59, 61, 6, 0, 0, 0, 0, 1, 1};
    std::vector<std::uint8_t> packet(100, 0);
    for (int type = 0; type < 16; ++type) {
        packet[0] = static_cast<std::uint8_t>(type << 3 | 0x84); // the other bits mean nothing here
        EXPECT_EQ(nextAmrFrame(packet, false).bytes, std::size_t(narrow[type])) << type;
        EXPECT_EQ(nextAmrFrame(packet, true).bytes, std::size_t(wide[type])) << type;
        EXPECT_EQ(nextAmrFrame(packet, false).speech, type < 8) << type;
        EXPECT_EQ(nextAmrFrame(packet, true).speech, type < 9) << type;
    }
}

TEST(NextAmrFrame, FindsNoneInAnEmptyOrCutPacket)
{
    EXPECT_EQ(nextAmrFrame({}, false).bytes, 0U);
    const auto frame = test::amrFrame(7, false, 1);
    EXPECT_EQ(nextAmrFrame(frame, false).bytes, 32U);
    EXPECT_EQ(nextAmrFrame(std::span(frame).first(31), false).bytes, 0U);
}

class AmrBands : public testing::TestWithParam<bool> {};

TEST_P(AmrBands, DecodesEveryFrameOfPacketsThatHoldSeveral)
{
    const bool wideband = GetParam();
    const int frameSamples = wideband ? 320 : 160;
    const test::TempFolder folder;
    std::vector<std::vector<std::uint8_t>> frames;
    for (unsigned i = 0; i < 100; ++i) frames.push_back(test::amrFrame(int(i % 8), wideband, i));
    std::vector<std::vector<std::uint8_t>> tens;
    for (std::size_t i = 0; i < frames.size(); i += 10)
        tens.push_back(joined(std::span(frames).subspan(i, 10)));
    test::writeAmr3gp(folder / "single.3gp", frames, wideband, frameSamples);
    test::writeAmr3gp(folder / "tens.3gp", tens, wideband, 10 * frameSamples);
    const auto single = decodedAmr(folder / "single.3gp");
    std::int64_t damaged = -1;
    const auto ten = decodedAmr(folder / "tens.3gp", &damaged);
    EXPECT_EQ(ten.size(), static_cast<std::size_t>(100 * frameSamples));
    EXPECT_EQ(damaged, 0);
    EXPECT_EQ(ten, single) << "how frames are packed must not be heard";
    EXPECT_GT(test::rms(ten), 0.001);
}

TEST_P(AmrBands, KeepsTheTimeOfFramesWithoutSpeech)
{
    const bool wideband = GetParam();
    const int frameSamples = wideband ? 320 : 160;
    const std::uint8_t noData = 15 << 3 | 4;
    const auto silenceType = static_cast<std::uint8_t>((wideband ? 9 : 8) << 3 | 4);
    std::vector<std::vector<std::uint8_t>> frames = {{noData}, {silenceType, 1, 2, 3, 4, 5}};
    for (unsigned i = 0; i < 10; ++i) frames.push_back(test::amrFrame(5, wideband, i));
    frames.push_back({noData});
    const std::vector<std::vector<std::uint8_t>> packets = {joined(frames)};
    const test::TempFolder folder;
    test::writeAmr3gp(folder / "pauses.3gp", packets, wideband, 13 * frameSamples);
    std::int64_t damaged = -1;
    const auto samples = decodedAmr(folder / "pauses.3gp", &damaged);
    ASSERT_EQ(samples.size(), static_cast<std::size_t>(13 * frameSamples));
    EXPECT_EQ(test::rms(std::span(samples).first(std::size_t(2 * frameSamples))), 0)
        << "silence where no speech is";
    EXPECT_EQ(damaged, 0) << "a pause is no damage";
}

TEST_P(AmrBands, DropsACutFrameAndCountsIt)
{
    const bool wideband = GetParam();
    std::vector<std::uint8_t> packet = test::amrFrame(7, wideband, 1);
    const auto second = test::amrFrame(7, wideband, 2);
    packet.insert(packet.end(), second.begin(), second.end() - 5);
    const std::vector<std::vector<std::uint8_t>> packets = {packet};
    const test::TempFolder folder;
    test::writeAmr3gp(folder / "cut.3gp", packets, wideband, wideband ? 640 : 320);
    std::int64_t damaged = -1;
    EXPECT_EQ(decodedAmr(folder / "cut.3gp", &damaged).size(), wideband ? 320U : 160U);
    EXPECT_EQ(damaged, 1);
}

INSTANTIATE_TEST_SUITE_P(AudioFile, AmrBands, testing::Bool(),
                         [](const auto& wide) { return wide.param ? "Wideband" : "Narrowband"; });

TEST(AudioFile, DecodesRawAmrFiles)
{
    std::string bytes = "#!AMR\n";
    for (unsigned i = 0; i < 50; ++i)
        for (const std::uint8_t byte : test::amrFrame(4, false, i)) bytes += static_cast<char>(byte);
    const test::TempFolder folder;
    test::writeBytes(folder / "note.amr", bytes);
    EXPECT_EQ(decodedAmr(folder / "note.amr").size(), 50U * 160);
}

} // namespace
} // namespace cryscope
