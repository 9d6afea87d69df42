#include "core/audio/Resampler.h"
#include "tests/core/audio/AudioTestTools.h"
#include "tests/support/SyntheticSound.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <soxr.h>

namespace cryscope {
namespace {

using Quality = ResamplerConfig::Quality;

/// Samples in memory, delivered in pieces of at most `piece`.
class VectorSource final : public SampleSource {
public:
    VectorSource(std::vector<float> samples, SampleRate rate, std::size_t piece = SIZE_MAX)
        : m_samples(std::move(samples)), m_rate(rate), m_piece(piece)
    {}
    SampleRate sampleRate() const override { return m_rate; }
    std::optional<std::int64_t> length() const override
    {
        return static_cast<std::int64_t>(m_samples.size());
    }
    Result<std::size_t> read(std::span<float> out) override
    {
        const std::size_t count = std::min({out.size(), m_piece, m_samples.size() - m_at});
        std::copy_n(m_samples.begin() + static_cast<std::ptrdiff_t>(m_at), count, out.begin());
        m_at += count;
        return count;
    }

private:
    std::vector<float> m_samples;
    SampleRate m_rate;
    std::size_t m_piece;
    std::size_t m_at = 0;
};

std::vector<float> convert(std::span<const float> in, const ResamplerConfig& config, std::size_t piece)
{
    auto resampler = Resampler::create(config);
    EXPECT_TRUE(resampler) << resampler.error().text();
    std::vector<float> out;
    for (; !in.empty(); in = in.subspan(std::min(piece, in.size())))
        EXPECT_TRUE((*resampler)->push(in.first(std::min(piece, in.size())), out));
    EXPECT_TRUE((*resampler)->finish(out));
    return out;
}

std::vector<float> resampledWhole(std::vector<float> in, SampleRate from, SampleRate to, std::size_t readSize,
                                  std::size_t sourcePiece = SIZE_MAX)
{
    auto source = resampled(std::make_unique<VectorSource>(std::move(in), from, sourcePiece), to);
    EXPECT_TRUE(source);
    EXPECT_EQ((*source)->sampleRate(), to);
    return test::readAll(**source, readSize);
}

TEST(Resampled, DoesNotDependOnHowMuchIsReadAtATime)
{
    const SampleRate from{44100};
    const auto sound = test::cry(3.3, from);
    const auto reference = resampledWhole(sound, from, {16000}, 1 << 20);
    for (const std::size_t readSize : {1, 7, 4096})
        EXPECT_EQ(resampledWhole(sound, from, {16000}, readSize), reference) << readSize;
    EXPECT_EQ(resampledWhole(sound, from, {16000}, 4096, 13), reference)
        << "from a source that gives 13 at a time";
}

TEST(Resampled, GivesWhatSoxrGivesForTheWholeFile)
{
    for (const auto& [from, to] : {std::pair{44100, 16000}, {8000, 16000}, {48000, 8000}, {22050, 44100}}) {
        const auto sound = test::cry(2.5, {from});
        const soxr_io_spec_t io = soxr_io_spec(SOXR_FLOAT32_I, SOXR_FLOAT32_I);
        const soxr_quality_spec_t quality = soxr_quality_spec(SOXR_HQ, 0);
        std::vector<float> expected(
            sound.size() * static_cast<std::size_t>(to) / static_cast<std::size_t>(from) + 99);
        std::size_t taken = 0;
        std::size_t done = 0;
        ASSERT_EQ(soxr_oneshot(from, to, 1, sound.data(), sound.size(), &taken, expected.data(),
                               expected.size(), &done, &io, &quality, nullptr),
                  nullptr);
        expected.resize(done);
        const auto ours = resampledWhole(sound, {from}, {to}, 4096);
        ASSERT_NEAR(double(ours.size()), double(expected.size()), 1) << from << " to " << to;
        double worst = 0;
        for (std::size_t i = 0; i < std::min(ours.size(), expected.size()); ++i)
            worst = std::max(worst, std::abs(double(ours[i]) - expected[i]));
        EXPECT_LT(worst, 1e-6) << from << " to " << to;
    }
}

TEST(Resampled, HandsTheSourceBackWhenTheRateIsRightAlready)
{
    auto source = std::make_unique<VectorSource>(std::vector<float>{1, 2, 3}, SampleRate{8000});
    const SampleSource* before = source.get();
    auto same = resampled(std::move(source), {8000});
    ASSERT_TRUE(same);
    EXPECT_EQ(same->get(), before);
}

TEST(Resampled, NamesItsLengthAtTheNewRate)
{
    auto source =
        resampled(std::make_unique<VectorSource>(std::vector<float>(44100), SampleRate{44100}), {16000});
    ASSERT_TRUE(source);
    EXPECT_EQ((*source)->length(), 16000);
}

class BothQualities : public testing::TestWithParam<Quality> {};

TEST_P(BothQualities, SuppressesWhatTheNewRateCannotHold)
{
    // 8.2 kHz is just above what 16 kHz can carry. The ends are left out: a tone that starts there is not a
    // tone.
    const auto tone = test::sine(8200, 3, {44100}, 1.0);
    const auto out = convert(tone, {{44100}, {16000}, GetParam()}, 1024);
    const double level = rmsToDbfs(test::rms(std::span(out).subspan(4000, out.size() - 8000)));
    EXPECT_LT(level, GetParam() == Quality::File ? -100 : -90);
}

TEST_P(BothQualities, KeepsATonesLevelAndItsPlace)
{
    for (const int to : {8000, 16000, 48000}) {
        const auto in = test::sine(440, 2, {44100}, 0.5);
        const auto expected = test::sine(440, 2, {to}, 0.5);
        const auto out = convert(in, {{44100}, {to}, GetParam()}, 441);
        ASSERT_EQ(out.size(), expected.size()) << to;
        const std::size_t edge = 1000;
        const std::size_t middle = out.size() - 2 * edge;
        EXPECT_LT(test::relativeDifference(std::span(out).subspan(edge, middle),
                                           std::span(expected).subspan(edge, middle)),
                  1e-3)
            << to;
    }
}

TEST_P(BothQualities, EndsOnTheExactLengthForAnyInput)
{
    for (const std::size_t length : {0, 1, 2, 160, 999, 44100, 100001}) {
        const std::vector<float> in(length, 0.1F);
        const auto out = convert(in, {{44100}, {16000}, GetParam()}, 333);
        EXPECT_EQ(static_cast<long>(out.size()), std::lround(double(length) * 16000 / 44100)) << length;
    }
}

TEST_P(BothQualities, PassesEqualRatesThroughUntouched)
{
    const auto in = test::noise(0.1, {8000});
    EXPECT_EQ(convert(in, {{8000}, {8000}, GetParam()}, 100), in);
}

INSTANTIATE_TEST_SUITE_P(Resampler, BothQualities, testing::Values(Quality::File, Quality::Live),
                         [](const auto& quality) {
                             return quality.param == Quality::File ? "File" : "Live";
                         });

TEST(Resampler, DeliversLiveSoundWithLittleDelay)
{
    auto resampler = Resampler::create({{48000}, {16000}, Quality::Live});
    ASSERT_TRUE(resampler);
    std::vector<float> out;
    ASSERT_TRUE((*resampler)->push(test::noise(0.1, {48000}), out));
    EXPECT_GT(out.size(), 1600U - 160) << "more than 10 ms of sound are held back";
}

TEST(Resampler, RefusesRatesThatItCannotHandleAndNamesThem)
{
    const auto low = Resampler::create({{1}, {16000}, Quality::File});
    ASSERT_FALSE(low);
    EXPECT_EQ(low.error().where, "from");
    EXPECT_EQ(low.error().sentence,
              "A sample rate of 1 Hz is outside the 1,000 to 768,000 Hz that can be handled.");
    EXPECT_EQ(Resampler::create({{16000}, {10000000}, Quality::File}).error().where, "to");
    EXPECT_FALSE(Resampler::create({{768000}, {1000}, Quality::Live}));
    EXPECT_TRUE(Resampler::create({{768000}, {1000}, Quality::File}));
}

} // namespace
} // namespace cryscope
