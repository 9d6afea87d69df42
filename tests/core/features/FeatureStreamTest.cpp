#include "core/features/FeatureStream.h"

#include "tests/golden/Golden.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <nlohmann/json.hpp>

namespace cryscope {
namespace {

using nlohmann::json;

constexpr SampleRate kRate{16000};

/// Samples that are given out in pieces of at most `piece`.
class VectorSource final : public SampleSource {
public:
    explicit VectorSource(std::vector<float> samples, std::size_t piece = 1000)
        : m_samples(std::move(samples)), m_piece(piece)
    {}
    SampleRate sampleRate() const override { return kRate; }
    std::optional<std::int64_t> length() const override { return std::int64_t(m_samples.size()); }
    Result<std::size_t> read(std::span<float> out) override
    {
        const std::size_t count = std::min({out.size(), m_piece, m_samples.size() - m_at});
        std::copy_n(m_samples.begin() + std::ptrdiff_t(m_at), count, out.begin());
        m_at += count;
        return count;
    }

private:
    std::vector<float> m_samples;
    std::size_t m_piece;
    std::size_t m_at = 0;
};

FeatureMatrix rowsOf(std::string_view kind, const json& config, std::span<const float> samples,
                     std::size_t chunk)
{
    auto stream = makeFeatureStream(kind, config);
    EXPECT_TRUE(stream) << stream.error().text();
    FeatureMatrix rows{.columns = (*stream)->columns(), .values = {}};
    const auto collect = [&] {
        const auto& values = (*stream)->frames().values;
        rows.values.insert(rows.values.end(), values.begin(), values.end());
        (*stream)->clear();
    };
    for (std::size_t at = 0; at < samples.size(); at += chunk) {
        (*stream)->push(samples.subspan(at, std::min(chunk, samples.size() - at)));
        collect();
    }
    (*stream)->finish();
    collect();
    return rows;
}

class EveryKind : public testing::TestWithParam<std::string_view> {};

TEST_P(EveryKind, IsBitForBitTheSameInChunksOfAnySize)
{
    const auto sound = test::cry(1.0, kRate);
    for (const json& config : {json::object(), json{{"hopLength", 5000}}, json{{"hopLength", 512}}}) {
        const FeatureMatrix whole = rowsOf(GetParam(), config, sound, sound.size());
        EXPECT_TRUE(whole.rows() > 0 || !config.empty());
        for (const std::size_t chunk : {1u, 7u, 160u, 4096u})
            EXPECT_EQ(rowsOf(GetParam(), config, sound, chunk), whole) << config << " chunk " << chunk;
    }
}

TEST_P(EveryKind, OfSoundShorterThanAFrameHasNoRows)
{
    for (const std::size_t samples : {0u, 5u, 511u})
        EXPECT_EQ(rowsOf(GetParam(), json::object(), std::vector<float>(samples, 0.5F), 100).rows(), 0u);
}

TEST_P(EveryKind, OfSilenceIsFinite)
{
    const FeatureMatrix rows = rowsOf(GetParam(), json::object(), std::vector<float>(8000, 0.0F), 8000);
    ASSERT_GT(rows.rows(), 0u);
    for (const float value : rows.values) ASSERT_TRUE(std::isfinite(value));
}

TEST_P(EveryKind, OfANaNIsNaNSomewhereAndNeverAllNumbers)
{
    auto sound = test::noise(0.5, kRate, 0.1);
    sound[4000] = std::numeric_limits<float>::quiet_NaN();
    const FeatureMatrix rows = rowsOf(GetParam(), json::object(), sound, 8000);
    EXPECT_TRUE(std::any_of(rows.values.begin(), rows.values.end(), [](float v) { return std::isnan(v); }));
}

TEST_P(EveryKind, IsWrittenToAFileRowByRow)
{
    const test::TempFolder folder;
    const auto sound = test::cry(0.7, kRate);
    auto stream = makeFeatureStream(GetParam(), json::object());
    ASSERT_TRUE(stream);
    VectorSource source(sound);
    const auto rows = writeFeatures(source, **stream, folder / "x.npy");
    ASSERT_TRUE(rows) << rows.error().text();
    const FeatureMatrix read = test::readNpy(folder / "x.npy");
    EXPECT_EQ(std::int64_t(read.rows()), *rows);
    EXPECT_EQ(read, rowsOf(GetParam(), json::object(), sound, sound.size()));
}

TEST_P(EveryKind, RefusesAFieldThatItDoesNotKnow)
{
    const auto stream = makeFeatureStream(GetParam(), {{"hopLenght", 160}});
    ASSERT_FALSE(stream);
    EXPECT_NE(stream.error().text().find("hopLenght"), std::string::npos);
    EXPECT_NE(stream.error().text().find("hopLength"), std::string::npos);
    EXPECT_FALSE(makeFeatureStream(GetParam(), {{"fftSize", 70000}}));
    EXPECT_FALSE(makeFeatureStream(GetParam(), {{"sampleRateHz", 10}}));
}

TEST_P(EveryKind, TakesTheRateOfItsConfig)
{
    const auto stream = makeFeatureStream(GetParam(), {{"sampleRateHz", 8000}});
    ASSERT_TRUE(stream) << stream.error().text();
    EXPECT_EQ((*stream)->sampleRate(), SampleRate{8000});
    EXPECT_EQ((*stream)->hopLength(), 160);
}

INSTANTIATE_TEST_SUITE_P(Features, EveryKind, testing::ValuesIn(kFeatureKinds),
                         [](const auto& kind) { return std::string(kind.param); });

TEST(FeatureStreams, OfAnUnknownKindListTheKnownOnes)
{
    const auto stream = makeFeatureStream("melody", json::object());
    ASSERT_FALSE(stream);
    EXPECT_NE(stream.error().text().find("logmel"), std::string::npos);
}

TEST(FeatureStreams, OfAnUnknownWindowListTheKnownOnes)
{
    EXPECT_TRUE(makeFeatureStream("stft", {{"window", "gaussian"}}));
    const auto stream = makeFeatureStream("stft", {{"window", "kaiser"}});
    ASSERT_FALSE(stream);
    EXPECT_NE(stream.error().text().find("blackman-harris"), std::string::npos);
}

TEST(FeatureStreams, ThatAreCancelledLeaveNoFile)
{
    const test::TempFolder folder;
    CancelSource cancel;
    cancel.request();
    auto stream = makeFeatureStream("logmel", json::object());
    VectorSource source(test::silence(1, kRate));
    const auto rows = writeFeatures(source, **stream, folder / "x.npy", cancel.token());
    ASSERT_FALSE(rows);
    EXPECT_EQ(rows.error().kind, ErrorKind::Cancelled);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

} // namespace
} // namespace cryscope
