// Clips drawn to be reviewed, what their verdicts say, and recordings that have been moved.
#include "core/annotations/LabelFile.h"
#include "core/annotations/LabelWork.h"
#include "core/base/AtomicFile.h"
#include "core/evaluation/ScoreDraw.h"
#include "core/project/Project.h"
#include "tests/app/analysis/CliProcess.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace cryscope {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using test::CliRun;
using testing::HasSubstr;

class ReviewCommands : public testing::Test {
protected:
    std::string path(const std::string& name) const { return (m_folder / name).string(); }
    /// A label file beside a recording that is not there, with a model's labels of these scores.
    void labels(const std::string& audio, const std::vector<double>& scores, Verdict verdict = Verdict::None)
    {
        LabelDocument document;
        document.recordings.push_back({.audio = path(audio)});
        for (std::size_t i = 0; i < scores.size(); ++i) {
            Annotation label;
            label.startSeconds = 10.0 * double(i);
            label.endSeconds = label.startSeconds + 2;
            label.kind = "cry";
            label.tier = "cry";
            label.origin = Origin::Model;
            label.model = "detector 1";
            label.confidence = scores[i];
            label.verdict = verdict;
            ASSERT_TRUE(document.recordings.front().annotations.add(label));
        }
        ASSERT_TRUE(writeLabelFile(labelFileOf(path(audio)), document));
    }
    const test::TempFolder m_folder;
};

TEST_F(ReviewCommands, DrawTheSameClipsForTheSameSeedAndSayWhatTheVerdictsComeTo)
{
    labels("a.wav", {0.05, 0.05, 0.05, 0.05, 0.95});
    labels("b.wav", {0.05, 0.05, 0.05, 0.05, 0.95});
    const CliRun one({"labels", "sample", m_folder.path().string(), "--count", "4", "--out", path("s.csv")});
    ASSERT_EQ(one.status, 0) << one.err;
    EXPECT_THAT(one.err, HasSubstr("drawn: 4 of 10 clips"));
    const auto csv = readFile(path("s.csv"));
    ASSERT_TRUE(csv);
    EXPECT_THAT(*csv, HasSubstr("recording,start_s,end_s,kind,score,stratum,"));
    EXPECT_THAT(*csv, HasSubstr("\na.wav,")) << "paths from the folder on";
    const CliRun two({"labels", "sample", m_folder.path().string(), "--count", "4", "--out", path("t.csv")});
    EXPECT_EQ(readFile(path("t.csv")), csv);

    // High scores are right, low ones wrong: half of what is looked at, a fifth of all.
    for (const char* audio : {"a.wav", "b.wav"}) {
        auto file = readLabelFile(labelFileOf(path(audio)));
        auto& set = file->document.recordings.front().annotations;
        for (const Annotation& label : set.inTimeOrder()) {
            Annotation judged = label;
            judged.verdict = *label.confidence > 0.5 ? Verdict::Right : Verdict::Wrong;
            ASSERT_TRUE(set.apply({"Judge", {{label, judged}}}));
        }
        ASSERT_TRUE(writeLabelFile(labelFileOf(path(audio)), file->document));
    }
    const CliRun told({"labels", "precision", path("s.csv")});
    ASSERT_EQ(told.status, 0) << told.err;
    const json figures = json::parse(told.out);
    EXPECT_EQ(figures["judged"], 4);
    EXPECT_NEAR(figures["figures"][0]["precision"]["value"], 0.2, 1e-9);
    EXPECT_NEAR(figures["figures"][0]["unweighted"], 0.5, 1e-9);
    EXPECT_EQ(figures["figures"][0]["covered"], 1.0);
}

TEST_F(ReviewCommands, SayWhatToDoWhenThereIsNothingToDraw)
{
    labels("a.wav", {0.5}, Verdict::Right);
    const CliRun none({"labels", "sample", m_folder.path().string()});
    EXPECT_EQ(none.status, 2);
    EXPECT_THAT(none.err, HasSubstr("nothing left to draw"));
    EXPECT_EQ(CliRun({"labels", "sample", path("nowhere")}).status, 1);
    EXPECT_EQ(CliRun({"labels", "sample", m_folder.path().string(), "--strata", "0"}).status, 2);
    test::writeBytes(path("no.csv"), "a,b\n1,2\n");
    EXPECT_THAT(CliRun({"labels", "precision", path("no.csv")}).err, HasSubstr("draw them again"));
}

TEST_F(ReviewCommands, FindTheRecordingsOfAProjectAgainAndTakeItBack)
{
    fs::create_directories(m_folder / "study");
    fs::create_directories(m_folder / "disk");
    test::writeBytes(path("study/a.wav"), "sound of a");
    {
        const auto project = Project::create(m_folder / "study");
        const std::vector<InputFile> files{{path("study/a.wav"), {}, {}}, {path("study/b.wav"), {}, {}}};
        ASSERT_TRUE((*project)->add(files));
    }
    fs::rename(m_folder / "study/a.wav", m_folder / "disk/a.wav");
    const CliRun dry({"labels", "locate", path("study"), path("disk"), "--dry-run"});
    EXPECT_EQ(dry.status, 1) << "b is not there";
    EXPECT_EQ(json::parse(dry.out)["found"][0]["is"], path("disk/a.wav"));
    const auto name = [&] { return (*Project::open(m_folder / "study"))->recordings()->front().name; };
    EXPECT_EQ(name(), "a.wav");
    const CliRun done({"labels", "locate", path("study"), path("disk")});
    EXPECT_EQ(json::parse(done.out)["missing"][0], path("study/b.wav"));
    EXPECT_EQ(name(), "../disk/a.wav");
    EXPECT_EQ(CliRun({"labels", "locate", path("study"), "--back"}).status, 0);
    EXPECT_EQ(name(), "a.wav");
}

TEST_F(ReviewCommands, WriteTheNewPlaceOfRecordingsIntoLabelFiles)
{
    labels("gone/a.wav", {0.5});
    fs::create_directories(m_folder / "labels");
    fs::rename(labelFileOf(path("gone/a.wav")), m_folder / "labels/a.wav.labels.json");
    fs::create_directories(m_folder / "now");
    test::writeBytes(path("now/a.wav"), "sound");
    const CliRun run({"labels", "locate", path("labels"), path("now")});
    EXPECT_EQ(run.status, 0) << run.err;
    EXPECT_EQ(readLabelFile(path("labels/a.wav.labels.json"))->document.recordings[0].audio,
              path("now/a.wav"));
}

} // namespace
} // namespace cryscope
