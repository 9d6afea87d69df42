#include "tests/app/analysis/CliProcess.h"
#include "tests/golden/Golden.h"
#include "tests/support/SyntheticSound.h"

#include "core/features/LogMel.h"

#include <cmath>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

std::string goldenWav()
{
    return (test::goldenFolder() / "synthetic-cry.wav").string();
}

TEST(FeaturesCommand, WritesTheNumbersOfTheLibraryAndNothingToStdout)
{
    const test::TempFolder folder;
    const std::string file = (folder / "x.npy").string();
    const test::CliRun run({"features", goldenWav(), "--kind", "logmel", "--out", file});
    ASSERT_EQ(run.status, 0) << run.err;
    EXPECT_EQ(run.out, "");
    const FeatureMatrix ours = test::readNpy(file);
    const FeatureMatrix library =
        LogMelSpectrogram(LogMelConfig{}).computeAll(test::syntheticCry().sound.samples);
    ASSERT_EQ(ours.columns, library.columns);
    ASSERT_EQ(ours.rows(), library.rows());
    // The program may have been compiled with other optimisations than this test.
    for (std::size_t i = 0; i < ours.values.size(); ++i)
        ASSERT_NEAR(ours.values[i], library.values[i], 1e-3F) << i;
}

TEST(FeaturesCommand, AgreesWithTheGoldenStft)
{
    const test::TempFolder folder;
    const std::string file = (folder / "x.npy").string();
    ASSERT_EQ(test::CliRun({"features", goldenWav(), "--kind", "stft", "--out", file}).status, 0);
    const FeatureMatrix ours = test::readNpy(file);
    const FeatureMatrix expected = test::syntheticCry().numbers("stft");
    ASSERT_EQ(ours.columns, expected.columns);
    ASSERT_EQ(ours.rows(), expected.rows());
    for (std::size_t f = 0; f < ours.rows(); ++f) {
        float largest = 0;
        for (const float value : expected.row(f)) largest = std::max(largest, value);
        for (std::size_t k = 0; k < ours.columns; ++k)
            ASSERT_NEAR(ours.row(f)[k], expected.row(f)[k], 1e-5F * largest) << f << '/' << k;
    }
}

TEST(FeaturesCommand, ResamplesToTheRateOfItsConfig)
{
    const test::TempFolder folder;
    test::writeWav(folder / "sine.wav", test::sine(1000, 1.0, SampleRate{44100}), SampleRate{44100});
    const std::string file = (folder / "x.npy").string();
    const auto loudestHz = [&](const std::string& config, double rateHz) {
        const test::CliRun run({"features", (folder / "sine.wav").string(), "--kind", "stft", "--config",
                                config, "--out", file});
        EXPECT_EQ(run.status, 0) << run.err;
        const FeatureMatrix rows = test::readNpy(file);
        const auto row = rows.row(rows.rows() / 2);
        return rateHz / 512 * double(std::max_element(row.begin(), row.end()) - row.begin());
    };
    EXPECT_NEAR(loudestHz("{}", 16000), 1000, 32);
    EXPECT_NEAR(loudestHz(R"({"sampleRateHz": 8000})", 8000), 1000, 16);
    EXPECT_NEAR(loudestHz(R"({"sampleRateHz": 44100})", 44100), 1000, 87);
}

TEST(FeaturesCommand, SaysInOneLineWhatIsWrongAndWritesNothing)
{
    const test::TempFolder folder;
    const std::string file = (folder / "x.npy").string();
    const auto errorOf = [&](const std::vector<std::string>& more, int status) {
        std::vector<std::string> arguments = {"features", goldenWav(), "--out", file};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const test::CliRun run(arguments);
        EXPECT_EQ(run.status, status) << run.err;
        EXPECT_EQ(run.out, "");
        return run.err;
    };
    EXPECT_NE(errorOf({"--config", R"({"hop": 1})"}, 2).find("hop"), std::string::npos);
    EXPECT_NE(errorOf({"--config", R"({"fftSize": 0})"}, 2).find("fftSize: 0 "), std::string::npos);
    EXPECT_NE(errorOf({"--config", "{"}, 2).find("JSON"), std::string::npos);
    EXPECT_NE(errorOf({"--kind", "melody"}, 2).find("melody"), std::string::npos);
    const test::CliRun missing({"features", (folder / "none.wav").string(), "--out", file});
    EXPECT_EQ(missing.status, 1);
    EXPECT_NE(missing.err.find("none.wav"), std::string::npos);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(FeaturesCommand, OfFiveSamplesHasNoRows)
{
    const test::TempFolder folder;
    test::writeWav(folder / "five.wav", std::vector<float>(5, 0.1F), SampleRate{16000});
    const std::string file = (folder / "x.npy").string();
    ASSERT_EQ(test::CliRun({"features", (folder / "five.wav").string(), "--out", file}).status, 0);
    EXPECT_EQ(test::readNpy(file).rows(), 0u);
}

TEST(FeaturesCommand, HasAHelpOfItsOwn)
{
    const test::CliRun help({"features", "--help"});
    EXPECT_EQ(help.status, 0);
    EXPECT_NE(help.out.find("--config"), std::string::npos);
    EXPECT_NE(help.out, test::CliRun({"--help"}).out);
}

} // namespace
} // namespace cryscope
