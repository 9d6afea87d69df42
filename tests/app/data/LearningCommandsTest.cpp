// train with every architecture and from another model, models fuse, models personal: the program, the engine
// module, sound made on the spot.
#include "core/base/AtomicFile.h"
#include "tests/app/analysis/CliProcess.h"
#include "tests/app/analysis/JsonSchema.h"
#include "tests/support/SyntheticKinds.h"
#include "tests/support/SyntheticSound.h"

#include <algorithm>
#include <cstdlib>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using test::CliRun;
using testing::HasSubstr;

constexpr SampleRate kRate{16000};

/// Six infants on two days each, a clip of either kind a day.
class LearningCommands : public testing::Test {
protected:
    void SetUp() override
    {
        const char* bin = std::getenv("CRYSCOPE_BUILD_BIN");
        if (bin == nullptr || !fs::exists(fs::path(bin) / "libcryscope-engine.so"))
            GTEST_SKIP() << "This build has no engine module.";
        std::string rows = "path,group,reason,recorded_unix_s\n";
        for (int infant = 0; infant < 6; ++infant)
            for (int day = 0; day < 2; ++day)
                for (const int kind : {3, 4}) {
                    const std::string name =
                        "clip" + std::to_string(infant) + std::to_string(day) + std::to_string(kind) + ".wav";
                    test::writeWav(m_folder / name, test::syntheticKind(kind, infant, day, 1.0, kRate),
                                   kRate);
                    rows += name + ",infant" + std::to_string(infant) + (kind == 3 ? ",short," : ",long,") +
                            std::to_string(1700000000 + 86400 * day) + "\n";
                }
        test::writeBytes(m_data, rows);
        test::writeBytes(m_config, json{{"task", "reason"},
                                        {"labelColumn", "reason"},
                                        {"classes", {"short", "long"}},
                                        {"features", {{"hopLength", 320}, {"melBands", 32}}},
                                        {"network", {{"size", "tiny"}}},
                                        {"windowLength", 16000},
                                        {"windowHop", 8000},
                                        {"bagSeconds", 1.0},
                                        {"clipsPerBatch", 8},
                                        {"innerFolds", 2},
                                        {"epochs", 1},
                                        {"noiseSources", json::array()},
                                        {"augmentation", {{"reverbProbability", 0.0}}}}
                                       .dump());
    }

    CliRun train(const std::string& to, std::vector<std::string> more) const
    {
        std::vector<std::string> all{"train",    "--data", m_data,     "--task", "reason",
                                     "--config", m_config, "--device", "cpu",    "--threads",
                                     "1",        "--out",  out(to)};
        all.insert(all.end(), more.begin(), more.end());
        return CliRun(all);
    }
    std::string out(const std::string& name) const { return (m_folder / name).string(); }
    json card(const std::string& name) const { return json::parse(*readFile(out(name) + "/model.json")); }

    const test::TempFolder m_folder;
    const std::string m_data = (m_folder / "m.csv").string(), m_config = (m_folder / "small.json").string();
};

bool isOneSentence(const CliRun& run)
{
    return run.out.empty() && std::count(run.err.begin(), run.err.end(), '\n') == 1;
}

TEST_F(LearningCommands, TrainMakesAModelOfEachArchitectureThatVerifies)
{
    for (const std::string arch : {"cnn", "spectral", "hybrid"}) {
        const CliRun run = train(arch, {"--arch", arch});
        ASSERT_EQ(run.status, 0) << arch << ": " << run.err;
        EXPECT_EQ(test::schemaViolation(json::parse(CliRun({"train", "--schema"}).out), json::parse(run.out)),
                  "");
        const CliRun verified({"models", "verify", out(arch)});
        EXPECT_EQ(verified.status, 0) << verified.err;
        EXPECT_THAT(verified.out, HasSubstr("self-test passes"));
    }
    EXPECT_EQ(card("cnn")["architecture"], "cry-cnn");
    EXPECT_EQ(card("spectral")["architecture"], "deep-spectral");
    EXPECT_EQ(card("hybrid")["architecture"], "cry-hybrid");
    EXPECT_GT(card("hybrid")["cost"]["parameters"], card("cnn")["cost"]["parameters"]);
}

TEST_F(LearningCommands, TrainStartsFromAModelAndFreezesIt)
{
    ASSERT_EQ(train("first", {"--arch", "spectral"}).status, 0);
    const CliRun fine({"train", "--data", m_data, "--init", out("first"), "--freeze", "head", "--epochs", "1",
                       "--device", "cpu", "--label", "reason", "--out", out("second")});
    ASSERT_EQ(fine.status, 0) << fine.err;
    const auto before = card("first");
    const auto after = card("second");
    EXPECT_EQ(after["architectureOptions"], before["architectureOptions"]);
    EXPECT_EQ(after["classes"], before["classes"]) << "the model's, not the defaults";
    EXPECT_EQ(after["training"]["config"]["freeze"], "head");
    EXPECT_NE(after["weightsSha256"], before["weightsSha256"]);

    const CliRun other = train("third", {"--init", out("first"), "--arch", "cnn"});
    EXPECT_EQ(other.status, 2);
    EXPECT_TRUE(isOneSentence(other)) << other.err;
    EXPECT_THAT(other.err, HasSubstr("network options"));
    const CliRun nothing = train("third", {"--freeze", "head"});
    EXPECT_EQ(nothing.status, 2);
    EXPECT_THAT(nothing.err, HasSubstr("nothing can be frozen"));
}

TEST_F(LearningCommands, FuseMakesOneModelOfTwoThatIsUsedLikeAny)
{
    ASSERT_EQ(train("a", {"--arch", "cnn", "--folds", "2"}).status, 0);
    ASSERT_EQ(train("b", {"--arch", "spectral", "--folds", "2"}).status, 0);
    const CliRun run({"models", "fuse", out("a"), out("b"), "--weights", "3,1", "--out", out("both")});
    ASSERT_EQ(run.status, 0) << run.err;
    const auto result = json::parse(run.out);
    EXPECT_EQ(test::schemaViolation(json::parse(CliRun({"models", "fuse", "--schema"}).out), result), "");
    EXPECT_EQ(result["members"][0]["weight"], 0.75);
    EXPECT_EQ(result["members"][0]["weights_sha256"], card("a")["weightsSha256"]);
    const CliRun verified({"models", "verify", out("both")});
    EXPECT_EQ(verified.status, 0) << verified.err;
    const CliRun shown({"models", "show", out("both")});
    EXPECT_THAT(shown.out, HasSubstr("fusion"));
    EXPECT_THAT(shown.out, HasSubstr("deep-spectral"));
    const CliRun judged({"evaluate", "--data", m_data, "--model", out("both"), "--label", "reason",
                         "--bootstrap", "20", "--permutations", "0"});
    EXPECT_EQ(judged.status, 0) << judged.err;
    EXPECT_EQ(json::parse(judged.out)["clips"], 24);

    const CliRun further = train("c", {"--init", out("both")});
    EXPECT_EQ(further.status, 2);
    EXPECT_THAT(further.err, HasSubstr("one of its members"));
    const CliRun alone({"models", "fuse", out("a"), "--out", out("none")});
    EXPECT_EQ(alone.status, 2);
    EXPECT_TRUE(isOneSentence(alone)) << alone.err;
    EXPECT_FALSE(fs::exists(out("none")));
}

TEST_F(LearningCommands, FuseChoosesWeightsByHeldOutScores)
{
    ASSERT_EQ(train("a", {"--arch", "cnn"}).status, 0);
    ASSERT_EQ(train("b", {"--arch", "spectral"}).status, 0);
    const auto scores = [&](const char* name, double sure) {
        std::string csv = "path,group,fold,label,p_short,p_long\n";
        for (int i = 0; i < 40; ++i) {
            const bool isShort = i % 2 == 0;
            // Each is wrong on other clips.
            const bool isWrong = i % 5 == (sure > 0.8 ? 0 : 1);
            const double p = isShort != isWrong ? sure : 1 - sure;
            csv += "clip" + std::to_string(i) + ",infant" + std::to_string(i / 4) + "," +
                   std::to_string(i / 4 % 2) + (isShort ? ",short," : ",long,") + std::to_string(p) + "," +
                   std::to_string(1 - p) + "\n";
        }
        test::writeBytes(out(name), csv);
    };
    scores("a.csv", 0.85);
    scores("b.csv", 0.75);
    const CliRun run({"models", "fuse", out("a"), out("b"), "--scores", out("a.csv"), out("b.csv"), "--out",
                      out("both"), "--name", "both"});
    ASSERT_EQ(run.status, 0) << run.err;
    const auto result = json::parse(run.out);
    EXPECT_LT(result["log_loss"], result["members"][0]["log_loss"]);
    EXPECT_LT(result["log_loss"], result["members"][1]["log_loss"]);
    EXPECT_THAT(card("both")["metrics"]["log_loss"]["protocol"].get<std::string>(),
                HasSubstr("the other folds"));
    const CliRun odd({"models", "fuse", out("a"), out("b"), "--scores", out("a.csv"), "--out", out("odd")});
    EXPECT_EQ(odd.status, 2);
    EXPECT_TRUE(isOneSentence(odd)) << odd.err;
}

TEST_F(LearningCommands, PersonalSaysInOneSentenceThatThereIsTooLittle)
{
    ASSERT_EQ(train("first", {"--arch", "cnn"}).status, 0);
    const CliRun run({"models", "personal", "--data", m_data, "--init", out("first"), "--group", "infant1",
                      "--out", out("own")});
    EXPECT_EQ(run.status, 2);
    EXPECT_TRUE(isOneSentence(run)) << run.err;
    EXPECT_THAT(run.err, HasSubstr("needs 9 at least"));
    EXPECT_FALSE(fs::exists(out("own")));
}

TEST_F(LearningCommands, PersonalJudgesForwardInTimeAndSaysWhatItFound)
{
    ASSERT_EQ(train("first", {"--arch", "cnn"}).status, 0);
    std::string rows = "path,group,reason,recorded_unix_s\n";
    for (int i = 0; i < 20; ++i) {
        const int kind = i % 2 == 0 ? 3 : 4;
        const std::string name = "own" + std::to_string(i) + ".wav";
        test::writeWav(m_folder / name, test::syntheticKind(kind, 7, i, 1.0, kRate), kRate);
        rows += name + ",infant7" + (kind == 3 ? ",short," : ",long,") +
                std::to_string(1700000000 + 86400 * (i / 5)) + "\n";
    }
    test::writeBytes(m_data, rows);
    const CliRun run({"models", "personal", "--data", m_data, "--init", out("first"), "--group", "infant7",
                      "--out", out("own")});
    ASSERT_EQ(run.status, 0) << run.err;
    const auto result = json::parse(run.out);
    EXPECT_EQ(test::schemaViolation(json::parse(CliRun({"models", "personal", "--schema"}).out), result), "");
    EXPECT_EQ(result["adopted"], true) << result["sentence"];
    EXPECT_EQ(result["later"]["days"], 1);
    const CliRun verified({"models", "verify", out("own")});
    EXPECT_EQ(verified.status, 0) << verified.err;
}

} // namespace
} // namespace cryscope
