#include "core/analysis/LabelClips.h"
#include "core/analysis/Provenance.h"
#include "core/base/AtomicFile.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

namespace fs = std::filesystem;
constexpr SampleRate kRate{8000};

class LabelClips : public testing::Test {
protected:
    LabelClips()
    {
        for (int i = 0; i < 10 * kRate.hz; ++i) m_samples.push_back(float(i % 200) / 400.0F);
        test::writeWav(m_recording, m_samples, kRate);
        m_audio = openRandomAccess(m_recording).value();
    }
    static Annotation label(double start, double end, const std::string& kind)
    {
        Annotation a;
        a.startSeconds = start;
        a.endSeconds = end;
        a.kind = kind;
        return a;
    }
    Result<std::vector<fs::path>> cut(const std::vector<Annotation>& labels,
                                      const ClipCutConfig& config = {}) const
    {
        return cutClips(*m_audio, m_recording, labels, m_folder / "clips", config);
    }

    test::TempFolder m_folder;
    fs::path m_recording = m_folder / "night.wav";
    std::vector<float> m_samples;
    std::shared_ptr<const RandomAccessAudio> m_audio;
};

TEST_F(LabelClips, holdTheSoundOfTheirLabelToTheSample)
{
    const auto files = cut({label(2, 3.5, "hungry")}).value();
    ASSERT_EQ(files.size(), 1U);
    EXPECT_EQ(files[0], m_folder / "clips" / "hungry" / "night_001_hungry_2.00s.wav");
    const auto clip = openRandomAccess(files[0]).value();
    ASSERT_EQ(clip->length(), 12000);
    std::vector<float> samples(12000);
    ASSERT_TRUE(clip->read(SamplePos{0}, samples));
    for (std::size_t i = 0; i < samples.size(); ++i) ASSERT_NEAR(samples[i], m_samples[16000 + i], 1e-4) << i;
}

TEST_F(LabelClips, takeSoundAroundThemAndStopAtTheEndsOfTheRecording)
{
    const auto files =
        cut({label(0.5, 1, "a"), label(9, 9.9, "a")}, {.contextSeconds = 1, .flac = true}).value();
    EXPECT_EQ(openRandomAccess(files[0]).value()->length(), 2 * kRate.hz);
    EXPECT_EQ(openRandomAccess(files[1]).value()->length(), 2 * kRate.hz);
    EXPECT_EQ(files[0].extension(), ".flac");
}

TEST_F(LabelClips, writeOverNothingAndHaveNamesThatEveryFileSystemTakes)
{
    const ClipCutConfig config{.name = "{kind}", .folderPerKind = false};
    const auto files = cut({label(1, 2, "a/b:c"), label(3, 4, "a/b:c"), label(5, 6, "..")}, config).value();
    EXPECT_EQ(files[0].filename(), "a_b_c.wav");
    EXPECT_EQ(files[1].filename(), "a_b_c (2).wav");
    EXPECT_EQ(files[2].filename(), "_..wav");
    EXPECT_EQ(files[2].parent_path(), m_folder / "clips");
}

TEST_F(LabelClips, leaveMomentsOut)
{
    EXPECT_TRUE(cut({label(1, 1, "a")}).value().empty());
}

TEST_F(LabelClips, refuseANameWithoutAPattern)
{
    EXPECT_EQ(cut({label(1, 2, "a")}, {.name = ""}).error().kind, ErrorKind::InvalidArgument);
    EXPECT_EQ(cut({label(1, 2, "a")}, {.contextSeconds = 99}).error().kind, ErrorKind::InvalidArgument);
}

TEST_F(LabelClips, areFollowedByAFileThatSaysHowTheyWereMadeWithoutPathOrName)
{
    ASSERT_TRUE(writeProvenance(m_folder / "out.png", m_recording, {{"fft_size", 1024}}));
    const std::string how = readFile(m_folder / "out.png.how.json").value();
    const auto json = nlohmann::json::parse(how);
    EXPECT_EQ(json["recording"]["name"], "night.wav");
    EXPECT_EQ(json["recording"]["sha256"].get<std::string>().size(), 64U);
    EXPECT_EQ(json["settings"]["fft_size"], 1024);
    EXPECT_EQ(how.find(m_folder.path().string()), std::string::npos);
}

} // namespace
} // namespace cryscope
