// crossval and tune from end to end: the program, the engine module, cries made on the spot.
#include "core/base/AtomicFile.h"
#include "tests/app/analysis/CliProcess.h"
#include "tests/app/analysis/JsonSchema.h"
#include "tests/support/SyntheticSound.h"

#include <cstdlib>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace cryscope {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using test::CliProcess;
using test::CliRun;
using testing::HasSubstr;
using testing::Not;

constexpr SampleRate kRate{16000};
constexpr const char* kHeader = "path,group,cry\n";

class ExperimentCommands : public testing::Test {
protected:
    void SetUp() override
    {
        const char* bin = std::getenv("CRYSCOPE_BUILD_BIN");
        if (bin == nullptr || !fs::exists(fs::path(bin) / "libcryscope-engine.so"))
            GTEST_SKIP() << "This build has no engine module.";
        std::string rows = kHeader;
        for (int i = 0; i < 8; ++i) {
            test::CryShape shape;
            shape.f0LowHz = 320 + 10 * i;
            shape.f0HighHz = 520 + 15 * i;
            shape.seed = std::uint64_t(i + 1);
            const std::string infant = std::to_string(i);
            test::writeWav(m_folder / ("cry" + infant + ".wav"), test::cry(1.5, kRate, shape), kRate);
            test::writeWav(m_folder / ("hum" + infant + ".wav"), test::sine(90 + 5 * i, 1.5, kRate, 0.2),
                           kRate);
            rows += "cry" + infant + ".wav,infant" + infant + ",1\nhum" + infant + ".wav,infant" + infant +
                    ",0\n";
        }
        test::writeBytes(m_data, rows);
        test::writeBytes(m_config, json{{"network", {{"size", "tiny"}}},
                                        {"windowLength", 8000},
                                        {"bagSeconds", 1.5},
                                        {"bagWindows", 2},
                                        {"clipsPerBatch", 8},
                                        {"innerFolds", 2},
                                        {"epochs", 2},
                                        {"augmentation", {{"reverbProbability", 0.0}}}}
                                       .dump());
    }
    std::vector<std::string> crossval(std::vector<std::string> more) const
    {
        std::vector<std::string> all{"crossval", "--data",         m_data, "--config",
                                     m_config,   "--device",       "cpu",  "--bootstrap",
                                     "20",       "--permutations", "10"};
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }
    std::vector<std::string> tune(std::vector<std::string> more) const
    {
        const std::string space = (m_folder / "space.json").string();
        test::writeBytes(space, R"({"learningRate": {"log": [0.001, 0.01]}})");
        std::vector<std::string> all{"tune",     "--data",  m_data,        "--config",   m_config,
                                     "--space",  space,     "--trials",    "3",          "--rungs",
                                     "2",        "--folds", "2",           "--brackets", "1",
                                     "--device", "cpu",     "--reduction", "2"};
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }
    std::string out(const char* name) const { return (m_folder / name).string(); }

    const test::TempFolder m_folder;
    const std::string m_data = (m_folder / "m.csv").string(), m_config = (m_folder / "small.json").string();
};

TEST_F(ExperimentCommands, CrossvalComparesArchitecturesInOneReport)
{
    const CliRun run(crossval({"--arch", "cnn,spectral", "--folds", "2", "--out", out("cv")}));
    ASSERT_EQ(run.status, 0) << run.err;
    const auto report = json::parse(run.out);
    EXPECT_EQ(test::schemaViolation(json::parse(CliRun({"crossval", "--schema"}).out), report), "");
    ASSERT_EQ(report["configurations"].size(), 2U);
    EXPECT_EQ(report["configurations"][0]["name"], "small-cnn");
    EXPECT_EQ(report["configurations"][1]["name"], "small-spectral");
    for (const auto& of : report["configurations"]) {
        EXPECT_EQ(of["evaluation"]["clips"], 16);
        EXPECT_EQ(of["learning_curves"][0]["epochs"].size(), 2U);
    }
    EXPECT_EQ(report["clips"], 16);
    const auto page = *readFile(out("cv/report.html"));
    EXPECT_THAT(page, HasSubstr("small-spectral"));
    EXPECT_THAT(page, Not(HasSubstr("<script")));
    EXPECT_THAT(page, Not(HasSubstr("http")));
}

TEST_F(ExperimentCommands, CrossvalOfJobsMergesToTheBytesOfOneRun)
{
    const std::vector<std::string> common{"--arch",          "cnn",      "--folds", "2",
                                          "--no-leak-check", "--epochs", "1"};
    const auto with = [&](std::vector<std::string> more) {
        more.insert(more.end(), common.begin(), common.end());
        return crossval(more);
    };
    const CliRun whole(with({"--out", out("whole")}));
    ASSERT_EQ(whole.status, 0) << whole.err;
    const CliRun early(with({"--out", out("jobs"), "--job", "2/2"}));
    EXPECT_EQ(early.status, 0) << early.err;
    const CliRun tooSoon(with({"--out", out("jobs"), "--merge"}));
    EXPECT_EQ(tooSoon.status, 1);
    EXPECT_THAT(tooSoon.err, HasSubstr("not complete"));
    CliRun(with({"--out", out("jobs"), "--job", "1/2"}));
    EXPECT_EQ(CliRun(with({"--out", out("jobs"), "--merge"})).out, whole.out);
}

TEST_F(ExperimentCommands, TuneGoesOnAfterAnInterruption)
{
    const CliRun whole(tune({"--out", out("whole")}));
    ASSERT_EQ(whole.status, 0) << whole.err;
    const auto report = json::parse(whole.out);
    EXPECT_EQ(test::schemaViolation(json::parse(CliRun({"tune", "--schema"}).out), report), "");

    CliProcess stopped(tune({"--out", out("stopped")}));
    const fs::path runs = out("stopped/runs");
    for (int tries = 0; tries < 30000 && !fs::exists(runs); ++tries) usleep(1000);
    stopped.interrupt();
    stopped.wait();
    const CliRun resumed(tune({"--out", out("stopped")}));
    EXPECT_EQ(resumed.out, whole.out);
    EXPECT_TRUE(fs::exists(out("stopped/best-config.json")));
}

TEST_F(ExperimentCommands, WhatCannotBeSplitIsOneSentence)
{
    const auto status = [&](const std::string& rows, const std::string& folds, const char* sentence) {
        test::writeBytes(m_data, rows);
        const CliRun run(crossval({"--arch", "cnn", "--folds", folds, "--out", out("bad")}));
        EXPECT_THAT(run.err, HasSubstr(sentence)) << rows;
        EXPECT_EQ(std::count(run.err.begin(), run.err.end(), '\n'), 1) << run.err;
        EXPECT_EQ(run.out, "");
        EXPECT_FALSE(fs::exists(out("bad/runs")));
        return run.status;
    };
    const std::string two = "cry0.wav,a,1\nhum0.wav,a,0\n";
    EXPECT_EQ(status(std::string(kHeader) + "cry0.wav,a,1\ncry1.wav,b,1\n", "2", "no clip of the class"), 2);
    EXPECT_EQ(status(kHeader + two, "2", "group"), 2);
    EXPECT_EQ(status(kHeader + two + "cry1.wav,b,1\nhum1.wav,b,0\n", "5", "group"), 2);
}

} // namespace
} // namespace cryscope
