// The shipped model from end to end: the program, the engine module, the bundle, sound made on the spot.
#include "tests/app/analysis/CliProcess.h"
#include "tests/support/SyntheticSound.h"

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>

namespace fs = std::filesystem;
using namespace cryscope;
using namespace cryscope::test;

namespace {

class ShippedModel : public testing::Test {
protected:
    void SetUp() override
    {
        const char* source = std::getenv("CRYSCOPE_SOURCE_DIR");
        const char* bin = std::getenv("CRYSCOPE_BUILD_BIN");
        if (source == nullptr || !fs::exists(fs::path(source) / "resources/models/cry-detector/model.json"))
            GTEST_SKIP() << "There is no resources/models/cry-detector here.";
        if (bin == nullptr || !fs::exists(fs::path(bin) / "libcryscope-engine.so"))
            GTEST_SKIP() << "This build has no engine module.";
    }
};

constexpr SampleRate kRate{16000};

} // namespace

TEST_F(ShippedModel, HearsASyntheticCryAndNoNoise)
{
    const TempFolder folder;
    const Bout bout{4.0, 5.0, {}};
    writeWav(folder / "cry.wav", night(14.0, kRate, std::span(&bout, 1)), kRate);
    writeWav(folder / "noise.wav", noise(14.0, kRate, 0.05), kRate);
    writeWav(folder / "silence.wav", silence(14.0, kRate), kRate);
    const CliRun run({"analyze", folder.path().string(), "--device", "cpu"});
    ASSERT_EQ(run.status, 0) << run.err;
    ASSERT_EQ(run.lines.size(), 3U);
    EXPECT_EQ(run.lines[0]["decision"], "cry") << run.lines[0];
    ASSERT_EQ(run.lines[0]["episodes"].size(), 1U) << run.lines[0];
    EXPECT_NEAR(run.lines[0]["episodes"][0]["start_s"].get<double>(), 4.0, 0.3);
    EXPECT_NEAR(run.lines[0]["episodes"][0]["end_s"].get<double>(), 9.0, 0.3);
    EXPECT_EQ(run.lines[0]["model"]["name"], "cry-detector");
    EXPECT_EQ(run.lines[0]["device"], "cpu");
    for (const int quiet : {1, 2}) {
        EXPECT_EQ(run.lines[std::size_t(quiet)]["decision"], "no_cry") << run.lines[std::size_t(quiet)];
        EXPECT_TRUE(run.lines[std::size_t(quiet)]["episodes"].empty());
    }
    EXPECT_LT(run.lines[2]["cry_probability"].get<double>(), 0.01);
}

TEST_F(ShippedModel, OfTheLargerSizeHearsTheSameCry)
{
    const TempFolder folder;
    const Bout bout{4.0, 5.0, {}};
    writeWav(folder / "cry.wav", night(14.0, kRate, std::span(&bout, 1)), kRate);
    writeWav(folder / "noise.wav", noise(14.0, kRate, 0.05), kRate);
    const CliRun run({"analyze", folder.path().string(), "--model", "cry-detector-base", "--device", "cpu"});
    ASSERT_EQ(run.status, 0) << run.err;
    ASSERT_EQ(run.lines.size(), 2U);
    ASSERT_EQ(run.lines[0]["episodes"].size(), 1U) << run.lines[0];
    EXPECT_NEAR(run.lines[0]["episodes"][0]["start_s"].get<double>(), 4.0, 0.5);
    EXPECT_NEAR(run.lines[0]["episodes"][0]["end_s"].get<double>(), 9.0, 0.5);
    EXPECT_EQ(run.lines[1]["decision"], "no_cry") << run.lines[1];
    EXPECT_TRUE(run.lines[1]["episodes"].empty());
}

TEST_F(ShippedModel, IsWholeAndSaysWhatItIsWorthWhicheverItIs)
{
    int models = 0;
    for (const auto& entry :
         fs::directory_iterator(fs::path(std::getenv("CRYSCOPE_SOURCE_DIR")) / "resources/models")) {
        if (!fs::exists(entry.path() / "model.json")) continue;
        ++models;
        const CliRun run({"models", "verify", entry.path().string()});
        EXPECT_EQ(run.status, 0) << run.err;
        EXPECT_NE(run.out.find("self-test passes"), std::string::npos) << run.out;
        std::ifstream file(entry.path() / "model.json");
        const auto card = nlohmann::json::parse(file);
        EXPECT_EQ(card["name"], entry.path().filename().string());
        EXPECT_FALSE(card["training"]["attribution"].get<std::string>().empty()) << entry.path();
        EXPECT_FALSE(card["metrics"].empty()) << entry.path();
        for (const auto& [name, metric] : card["metrics"].items()) {
            EXPECT_FALSE(metric["protocol"].get<std::string>().empty()) << entry.path() << ' ' << name;
            EXPECT_LE(metric["low"], metric["value"]) << entry.path() << ' ' << name;
            EXPECT_GE(metric["high"], metric["value"]) << entry.path() << ' ' << name;
        }
        EXPECT_TRUE(fs::exists(entry.path() / "README.md")) << entry.path();
    }
    EXPECT_GE(models, 5) << "two detectors and three of kinds";
}

TEST_F(ShippedModel, LeavesSoundThatIsNoCryUnmeasured)
{
    const TempFolder folder;
    const Bout bout{4.0, 5.0, {}};
    writeWav(folder / "cry.wav", night(14.0, kRate, std::span(&bout, 1)), kRate);
    std::vector<float> tones = noise(14.0, kRate, 0.001);
    for (int i = 0; i < 8; ++i) mixInto(tones, sine(440, 0.7, kRate, 0.3), std::size_t(16000 + 24000 * i));
    writeWav(folder / "tones.wav", tones, kRate);
    const std::vector<std::string> measure{"measure", folder.path().string(), "--device", "cpu", "--format",
                                           "json"};
    const CliRun run(measure);
    ASSERT_EQ(run.lines.size(), 2U) << run.err;
    EXPECT_EQ(run.lines[0]["cry_rule"], "episodes");
    EXPECT_GE(run.lines[0]["units"].size(), 3U);
    EXPECT_EQ(run.lines[1]["cry_rule"], "no_cry") << run.lines[1]["cry_probability"];
    EXPECT_TRUE(run.lines[1]["units"].empty());
    const CliRun every({"measure", (folder / "tones.wav").string(), "--no-detector", "--format", "json"});
    ASSERT_EQ(every.lines.size(), 1U);
    EXPECT_FALSE(every.lines[0]["units"].empty()) << "the tones have the shape of cry units";
}

TEST_F(ShippedModel, GivesTheSameBytesForAnyNumberOfJobs)
{
    const TempFolder folder;
    for (int i = 0; i < 12; ++i) {
        const Bout bout{0.5 + 0.3 * i, 2.5, {.seed = std::uint64_t(i + 1)}};
        writeWav(folder / (std::to_string(10 + i) + ".wav"), night(7.0, kRate, std::span(&bout, 1)), kRate);
    }
    const CliRun one({"analyze", folder.path().string(), "--device", "cpu", "--jobs", "1"});
    const CliRun two({"analyze", folder.path().string(), "--device", "cpu", "--jobs", "2"});
    const CliRun four({"analyze", folder.path().string(), "--device", "cpu", "--jobs", "4"});
    EXPECT_EQ(one.lines.size(), 12U);
    EXPECT_EQ(one.out, two.out);
    EXPECT_EQ(one.out, four.out);
}

TEST_F(ShippedModel, TellsACryOnAPipeWithinASecondAndAHalf)
{
    const TempFolder folder;
    const Bout bout{6.0, 5.0, {}};
    writeWav(folder / "night.wav", night(50.0, kRate, std::span(&bout, 1)), kRate);
    const CliRun run({"monitor", "--input", (folder / "night.wav").string(), "--device", "cpu"});
    ASSERT_EQ(run.status, 0) << run.err;
    ASSERT_EQ(run.lines.size(), 2U) << run.out;
    EXPECT_EQ(run.lines[0]["event"], "start");
    EXPECT_NEAR(run.lines[0]["start_s"].get<double>(), 6.0, 0.3);
    EXPECT_LT(run.lines[0]["time_s"].get<double>(), 7.5);
    EXPECT_EQ(run.lines[1]["event"], "end");
    EXPECT_NEAR(run.lines[1]["end_s"].get<double>(), 11.0, 0.3);
}

TEST_F(ShippedModel, FallsBackToTheCpuWithOneSentence)
{
    const TempFolder folder;
    writeWav(folder / "a.wav", noise(2.0, kRate), kRate);
    const CliRun run({"analyze", folder.path().string(), "--device", "cuda"});
    EXPECT_EQ(run.status, 0);
    ASSERT_EQ(run.lines.size(), 1U);
    // With a card there is nothing to say; without one a single line says so, and the result names the CPU.
    if (run.lines[0]["device"] == "cpu") {
        EXPECT_NE(run.err.find("CPU"), std::string::npos) << run.err;
        EXPECT_EQ(std::count(run.err.begin(), run.err.end(), '\n'), 1) << run.err;
    } else {
        EXPECT_EQ(run.err, "");
    }
}

TEST_F(ShippedModel, TakesABundleByItsFolderAndRefusesABrokenOne)
{
    const TempFolder folder;
    fs::create_directory(folder / "sound");
    writeWav(folder / "sound/a.wav", noise(2.0, kRate), kRate);
    const fs::path shipped = fs::path(std::getenv("CRYSCOPE_SOURCE_DIR")) / "resources/models/cry-detector";
    fs::copy(shipped, folder / "bundle", fs::copy_options::recursive);
    const std::string sound = (folder / "sound").string();
    const CliRun good({"analyze", sound, "--model", (folder / "bundle").string()});
    EXPECT_EQ(good.status, 0) << good.err;
    const auto weights = folder / "bundle/weights.safetensors";
    fs::resize_file(weights, fs::file_size(weights) / 2);
    const CliRun broken({"analyze", sound, "--model", (folder / "bundle").string()});
    EXPECT_EQ(broken.status, 1);
    EXPECT_EQ(broken.out, "");
    EXPECT_EQ(std::count(broken.err.begin(), broken.err.end(), '\n'), 1) << broken.err;
}
