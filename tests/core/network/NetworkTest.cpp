#include "core/dataset/Random.h"
#include "core/network/FrontEnd.h"
#include "core/network/TorchCryClassifier.h"
#include "tests/core/network/SmallNetworks.h"
#include "tests/support/SyntheticSound.h"

#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};

class Networks : public testing::TestWithParam<std::string> {
protected:
    NetworkOptions m_options = test::smallNetwork(GetParam());
};

TEST_P(Networks, areCountedBeforeTheyAreMade)
{
    const auto weights = test::randomWeights(m_options, 3);
    std::int64_t values = 0;
    for (const auto& tensor : weights.tensors) values += std::int64_t(tensor.values.size());
    EXPECT_EQ(m_options.parameterCount(test::smallFeatures().melBands, 3), values);
    EXPECT_GT(m_options.macsPerWindow(test::smallFeatures(), test::kSmallWindow, 3), values / 10);
}

TEST_P(Networks, comeBackFromTheirJsonAsTheyWere)
{
    nlohmann::json json = toJson(m_options);
    json["architecture"] = architectureName(m_options.architecture);
    const auto read = networkOptionsFromJson(json, ErrorKind::Model);
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(*read, m_options);
}

TEST_P(Networks, rateAWindowTheSameAloneAndAmongOthers)
{
    const auto loaded = makeTorchClassifier(test::smallBundle(m_options), DeviceRequest::Cpu);
    ASSERT_TRUE(loaded) << loaded.error().text();
    auto samples = test::cry(3.0, kRate);
    samples.resize(5 * test::kSmallWindow);
    const auto together = loaded->classifier->classify({samples, 5});
    ASSERT_TRUE(together) << together.error().text();
    for (std::size_t i = 0; i < 5; ++i) {
        const auto window =
            std::span<const float>(samples).subspan(i * test::kSmallWindow, test::kSmallWindow);
        const auto alone = loaded->classifier->classify({window, 1});
        ASSERT_TRUE(alone);
        EXPECT_NEAR(alone->logit(0, 1), together->logit(i, 1), 1e-4) << i;
    }
}

TEST_P(Networks, hearOneSoundDifferentlyFromAnother)
{
    const auto loaded = makeTorchClassifier(test::smallBundle(m_options), DeviceRequest::Cpu);
    ASSERT_TRUE(loaded) << loaded.error().text();
    auto samples = test::cry(0.5, kRate);
    const auto hum = test::sine(120, 0.5, kRate);
    samples.insert(samples.end(), hum.begin(), hum.end());
    const auto scores = loaded->classifier->classify({samples, 2});
    ASSERT_TRUE(scores);
    EXPECT_GT(std::abs(scores->logit(0, 1) - scores->logit(1, 1)), 1e-3);
}

TEST_P(Networks, refuseTheWeightsOfAnotherArchitecture)
{
    ModelBundle bundle = test::smallBundle(m_options);
    for (const char* other : {"cnn", "groups", "gru", "attention", "hybrid"}) {
        const auto options = test::smallNetwork(other);
        if (options == m_options) continue;
        bundle.card.architecture = architectureName(options.architecture);
        bundle.card.architectureOptions = toJson(options);
        const auto loaded = makeTorchClassifier(bundle, DeviceRequest::Cpu);
        ASSERT_FALSE(loaded) << other;
        EXPECT_EQ(loaded.error().kind, ErrorKind::Model);
    }
}

INSTANTIATE_TEST_SUITE_P(OfEveryKind, Networks,
                         testing::Values("cnn", "groups", "gru", "attention", "hybrid"));

/// Two networks of the same options as one of two groups whose logits are the means of theirs: trunks one
/// after the other, the head's layers with nothing across.
TensorFile sideBySide(const TensorFile& first, const TensorFile& second, const TensorFile& shapes)
{
    TensorFile joined = shapes;
    const auto valuesOf = [](const TensorFile& file, const std::string& name) {
        for (const auto& tensor : file.tensors)
            if (tensor.name == name) return tensor.values;
        return std::vector<float>{};
    };
    for (auto& tensor : joined.tensors) {
        const auto a = valuesOf(first, tensor.name);
        const auto b = valuesOf(second, tensor.name);
        const auto rows = std::size_t(tensor.shape[0]);
        const std::size_t width = tensor.values.size() / rows;
        if (tensor.name == "output.bias") {
            for (std::size_t i = 0; i < a.size(); ++i) tensor.values[i] = 0.5F * (a[i] + b[i]);
        } else if (tensor.name == "output.weight") {
            for (std::size_t i = 0; i < tensor.values.size(); ++i) {
                const std::size_t row = i / width;
                const std::size_t column = i % width;
                const auto& own = column < width / 2 ? a : b;
                tensor.values[i] = 0.5F * own[row * width / 2 + column % (width / 2)];
            }
        } else if (tensor.name == "hidden.weight") {
            // The features: means of both, then largest of both.
            const std::size_t part = width / 4;
            for (std::size_t i = 0; i < tensor.values.size(); ++i) {
                const std::size_t row = i / width;
                const std::size_t column = i % width;
                const bool isFirst = row < rows / 2;
                if ((column / part % 2 == 0) != isFirst) continue;
                const std::size_t from = column / part / 2 * part + column % part;
                tensor.values[i] = (isFirst ? a : b)[row % (rows / 2) * width / 2 + from];
            }
        } else {
            std::copy(a.begin(), a.end(), tensor.values.begin());
            std::copy(b.begin(), b.end(), tensor.values.begin() + std::ptrdiff_t(a.size()));
        }
    }
    return joined;
}

TEST(GroupsOfChannels, areNetworksSideBySideThatHearNothingOfEachOther)
{
    const auto one = test::smallNetwork("cnn");
    auto both = test::smallNetwork("groups");
    both.head.hidden = 2 * one.head.hidden;
    ModelBundle first = test::smallBundle(one);
    ModelBundle second = first;
    for (auto& tensor : second.weights.tensors)
        for (float& value : tensor.values) value *= 0.8F;
    ModelBundle joined = test::smallBundle(both);
    for (auto& tensor : joined.weights.tensors) std::fill(tensor.values.begin(), tensor.values.end(), 0.0F);
    joined.weights = sideBySide(first.weights, second.weights, joined.weights);
    const auto sound = test::cry(0.5, kRate);
    std::vector<float> logits;
    for (const auto& bundle : {first, second, joined}) {
        const auto loaded = makeTorchClassifier(bundle, DeviceRequest::Cpu);
        ASSERT_TRUE(loaded) << loaded.error().text();
        const auto scores = loaded->classifier->classify({sound, 1});
        ASSERT_TRUE(scores);
        logits.push_back(scores->logit(0, 1) - scores->logit(0, 0));
    }
    EXPECT_GT(std::abs(logits[0] - logits[1]), 0.01);
    EXPECT_NEAR(logits[2], 0.5F * (logits[0] + logits[1]), 1e-4);
    EXPECT_LT(both.macsPerWindow(test::smallFeatures(), test::kSmallWindow, 2),
              3 * one.macsPerWindow(test::smallFeatures(), test::kSmallWindow, 2));
}

TEST(NamedNetworks, growFromTinyToLarge)
{
    for (const auto architecture :
         {Architecture::CryCnn, Architecture::DeepSpectral, Architecture::CryHybrid}) {
        std::int64_t before = 5000;
        for (const char* size : {"tiny", "base", "large"}) {
            const auto options = namedNetwork(size, architecture);
            ASSERT_TRUE(options && options->validate() && options->validateFor({}, 16000));
            EXPECT_GT(options->parameterCount(64, 2), 2 * before) << size;
            before = options->parameterCount(64, 2);
        }
    }
}

TEST(NetworkOptions, ofTheSpectralTrunkAreRefusedWithTheFieldThatIsWrong)
{
    const std::vector<std::pair<std::string, nlohmann::json>> wrong{{"deltaWidth", 8},
                                                                    {"chromaWindow", 3000},
                                                                    {"units", 0},
                                                                    {"deltas", 3},
                                                                    {"sequence", "no"},
                                                                    {"normalisation", "fixed"},
                                                                    {"channels", nlohmann::json::array()}};
    for (const auto& [field, value] : wrong) {
        const auto read = networkOptionsFromJson({{"architecture", "deep-spectral"}, {field, value}},
                                                 ErrorKind::InvalidArgument);
        ASSERT_FALSE(read) << field;
        EXPECT_THAT(read.error().text(), testing::HasSubstr(field));
    }
    const auto hybrid = networkOptionsFromJson(
        {{"architecture", "cry-hybrid"}, {"spectral", {{"hidden", 3}}}}, ErrorKind::InvalidArgument);
    ASSERT_FALSE(hybrid);
    EXPECT_THAT(hybrid.error().text(), testing::HasSubstr("network.spectral.hidden"));

    NetworkOptions options;
    options.architecture = Architecture::DeepSpectral;
    EXPECT_FALSE(options.validateFor({}, 1000)); // shorter than the chroma's window
    options.spectral.coefficients = 100;
    EXPECT_THAT(options.validateFor({}, 16000).error().sentence, testing::HasSubstr("coefficients"));
}

std::vector<float> planeOf(FrontEnd& frontEnd, std::span<const float> window)
{
    std::vector<float> plane(frontEnd.planeSize());
    frontEnd.compute(window, plane);
    return plane;
}

TEST(SpectralFrontEnd, givesAPartOfALongerStretchTheNumbersOfThatWindowAlone)
{
    NetworkOptions options;
    options.architecture = Architecture::CryHybrid;
    FrontEnd frontEnd({}, options, 16000);
    const auto cry = test::cry(3.0, kRate);
    const auto levels = frontEnd.levels(cry);
    ASSERT_GT(frontEnd.startCount(levels), 150U);
    std::vector<float> part(frontEnd.planeSize());
    for (const std::size_t frame : {std::size_t(0), std::size_t(17), frontEnd.startCount(levels) - 1}) {
        frontEnd.planePart(levels, frame, part);
        EXPECT_EQ(part, planeOf(frontEnd, std::span<const float>(cry).subspan(frame * 160, 16000))) << frame;
    }
}

TEST(SpectralFrontEnd, takesTheLevelAwayWithTheMean)
{
    NetworkOptions options;
    options.architecture = Architecture::DeepSpectral;
    FrontEnd frontEnd({}, options, 16000);
    const auto cry = test::cry(1.0, kRate);
    auto quiet = cry;
    for (float& sample : quiet) sample *= 0.1F;
    const auto loudPlane = planeOf(frontEnd, cry);
    const auto quietPlane = planeOf(frontEnd, quiet);
    for (std::size_t i = 0; i < loudPlane.size(); ++i) ASSERT_NEAR(loudPlane[i], quietPlane[i], 2e-3) << i;
    for (const float value : planeOf(frontEnd, std::vector<float>(16000, 0.0F))) ASSERT_EQ(value, 0.0F);
}

TEST(SpectralFrontEnd, showsAPureToneInItsPitchClass)
{
    NetworkOptions options;
    options.architecture = Architecture::DeepSpectral;
    options.spectral.removeMean = false;
    FrontEnd frontEnd({}, options, 16000);
    const auto plane = planeOf(frontEnd, test::sine(440, 1.0, kRate));
    const auto width = std::size_t(options.spectral.columns());
    for (std::size_t frame = 0; frame < std::size_t(frontEnd.frames()); ++frame) {
        const std::span<const float> chroma(plane.data() + (frame + 1) * width - 12, 12);
        EXPECT_EQ(chroma[9], 1.0F); // A
        EXPECT_LT(chroma[3], 0.1F);
    }
}

} // namespace
} // namespace cryscope
