#include "core/audio/PeakPyramid.h"
#include "tests/core/audio/AudioTestTools.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

constexpr float kStep = 1.0F / 32767; // of the 16 bits that values are kept in

Peak peakOf(std::span<const float> samples)
{
    const auto [low, high] = std::minmax_element(samples.begin(), samples.end());
    return {*low, *high, static_cast<float>(test::rms(samples))};
}

void expectNear(const Peak& actual, const Peak& expected, const std::string& what)
{
    EXPECT_NEAR(actual.min, expected.min, kStep) << what;
    EXPECT_NEAR(actual.max, expected.max, kStep) << what;
    EXPECT_NEAR(actual.rms, expected.rms, 2 * kStep) << what;
    EXPECT_LE(actual.min, expected.min + 1e-6F) << what << ": extremes are rounded outwards";
    EXPECT_GE(actual.max, expected.max - 1e-6F) << what << ": extremes are rounded outwards";
}

PeakPyramid pyramidOf(std::span<const float> samples)
{
    PeakPyramid pyramid;
    pyramid.append(samples);
    return pyramid;
}

TEST(PeakPyramid, GivesTheExtremesAndTheRmsOfEveryColumnAtAnyScale)
{
    const auto sound = test::cry(20, {16000});
    const PeakPyramid pyramid = pyramidOf(sound);
    EXPECT_EQ(pyramid.length(), static_cast<std::int64_t>(sound.size()));
    for (const std::int64_t width : {256, 1024, 2048, 16384, 81920}) {
        const int columns = static_cast<int>(static_cast<std::int64_t>(sound.size()) / width);
        const auto peaks = pyramid.query({{0}, {width * columns}}, columns);
        ASSERT_EQ(peaks.size(), static_cast<std::size_t>(columns));
        for (int c = 0; c < columns; ++c)
            expectNear(
                peaks[static_cast<std::size_t>(c)],
                peakOf(std::span(sound).subspan(static_cast<std::size_t>(c * width), std::size_t(width))),
                std::to_string(width) + " samples, column " + std::to_string(c));
    }
}

TEST(PeakPyramid, NeverUnderstatesAColumnThatLiesAcrossBins)
{
    const auto sound = test::noise(5, {16000}, 0.2, 3);
    const PeakPyramid pyramid = pyramidOf(sound);
    const SampleSpan span{{123}, {77777}};
    const auto peaks = pyramid.query(span, 97);
    for (std::size_t c = 0; c < 97; ++c) {
        const std::size_t begin = 123 + c * 77654 / 97;
        const std::size_t end = 123 + (c + 1) * 77654 / 97;
        const Peak exact = peakOf(std::span(sound).subspan(begin, end - begin));
        EXPECT_LE(peaks[c].min, exact.min);
        EXPECT_GE(peaks[c].max, exact.max);
    }
}

TEST(PeakPyramid, DoesNotDependOnTheSizeOfThePiecesAppended)
{
    const auto sound = test::noise(2, {8000}, 0.3);
    const auto whole = pyramidOf(sound).query({{0}, {16000}}, 50);
    for (const std::size_t piece : {1, 7, 255, 4096}) {
        PeakPyramid pyramid;
        for (std::span<const float> rest = sound; !rest.empty();
             rest = rest.subspan(std::min(piece, rest.size())))
            pyramid.append(rest.first(std::min(piece, rest.size())));
        EXPECT_EQ(pyramid.query({{0}, {16000}}, 50), whole) << piece;
    }
}

TEST(PeakPyramid, ShowsSamplesThatDoNotFillABinYet)
{
    PeakPyramid pyramid;
    pyramid.append(std::vector<float>{0.5F, -0.25F});
    const auto peaks = pyramid.query({{0}, {2}}, 1);
    ASSERT_EQ(peaks.size(), 1U);
    EXPECT_NEAR(peaks[0].max, 0.5F, kStep);
    EXPECT_NEAR(peaks[0].min, -0.25F, kStep);
}

TEST(PeakPyramid, CountsWhatLiesOutsideAsSilence)
{
    const PeakPyramid pyramid = pyramidOf(test::noise(1, {8000}, 0.3));
    const auto peaks = pyramid.query({{-8000}, {16000}}, 3);
    ASSERT_EQ(peaks.size(), 3U);
    EXPECT_EQ(peaks[0], Peak{});
    EXPECT_GT(peaks[1].rms, 0.2F);
    EXPECT_EQ(peaks[2], Peak{});
    EXPECT_TRUE(pyramid.query({{0}, {100}}, 0).empty());
    EXPECT_TRUE(pyramid.query({{100}, {100}}, 10).empty());
    EXPECT_EQ(PeakPyramid().query({{0}, {100}}, 1).at(0), Peak{});
}

TEST(PeakPyramid, TakesLittleMemoryForAnHour)
{
    PeakPyramid pyramid;
    const std::vector<float> minute(60 * 16000, 0.1F);
    for (int i = 0; i < 60; ++i) pyramid.append(minute);
    EXPECT_EQ(pyramid.length(), std::int64_t{3600} * 16000);
    EXPECT_LT(pyramid.memoryBytes(), 4U << 20);
    const auto peaks = pyramid.query({{0}, {pyramid.length()}}, 1000);
    EXPECT_NEAR(peaks[999].rms, 0.1F, 2 * kStep);
}

class PeaksOfAFile : public testing::Test {
protected:
    void SetUp() override
    {
        test::writeWav(m_folder / "sound.wav", m_sound, {8000}, test::WavFormat::Float);
        auto audio = openRandomAccess(m_folder / "sound.wav");
        ASSERT_TRUE(audio) << audio.error().text();
        m_audio = *audio;
    }
    const std::vector<float> m_sound = test::cry(30, {8000});
    test::TempFolder m_folder;
    std::shared_ptr<const RandomAccessAudio> m_audio;
};

TEST_F(PeaksOfAFile, AreBuiltBlockByBlockWithProgress)
{
    double last = 0;
    const auto pyramid = buildPeakPyramid(*m_audio, {}, [&](const Progress& progress) {
        EXPECT_GE(progress.fraction, last);
        last = progress.fraction;
    });
    ASSERT_TRUE(pyramid);
    EXPECT_EQ(last, 1.0);
    EXPECT_EQ(pyramid->query({{0}, {240000}}, 100), pyramidOf(m_sound).query({{0}, {240000}}, 100));
}

TEST_F(PeaksOfAFile, StopWhenCancelled)
{
    CancelSource cancel;
    cancel.request();
    const auto pyramid = buildPeakPyramid(*m_audio, cancel.token());
    ASSERT_FALSE(pyramid);
    EXPECT_EQ(pyramid.error().kind, ErrorKind::Cancelled);
}

TEST_F(PeaksOfAFile, AreExactToTheSampleWhenZoomedInDeep)
{
    const auto pyramid = buildPeakPyramid(*m_audio);
    ASSERT_TRUE(pyramid);
    const auto peaks = readPeaks(*m_audio, *pyramid, {{1001}, {1601}}, 200); // three samples a column
    ASSERT_TRUE(peaks) << peaks.error().text();
    for (std::size_t c = 0; c < 200; ++c) {
        const Peak exact = peakOf(std::span(m_sound).subspan(1001 + 3 * c, 3));
        EXPECT_FLOAT_EQ((*peaks)[c].min, exact.min);
        EXPECT_FLOAT_EQ((*peaks)[c].max, exact.max);
        EXPECT_FLOAT_EQ((*peaks)[c].rms, exact.rms);
    }
    const auto wider = readPeaks(*m_audio, *pyramid, {{0}, {5}}, 10); // half a sample a column
    ASSERT_TRUE(wider);
    for (std::size_t c = 0; c < 10; ++c) EXPECT_FLOAT_EQ((*wider)[c].max, m_sound[c / 2]);
    const auto far = readPeaks(*m_audio, *pyramid, {{0}, {240000}}, 100);
    ASSERT_TRUE(far);
    EXPECT_EQ(*far, pyramid->query({{0}, {240000}}, 100));
}

} // namespace
} // namespace cryscope
