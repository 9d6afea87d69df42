#include "core/annotations/LabelFile.h"
#include "core/base/AtomicFile.h"
#include "core/library/Library.h"
#include "tests/app/analysis/CliProcess.h"
#include "tests/app/analysis/JsonSchema.h"

#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

using nlohmann::json;
using test::CliRun;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class LabelsCommand : public testing::Test {
protected:
    std::string path(const std::string& name) const { return (m_folder / name).string(); }
    std::string file(const std::string& name, std::string_view text) const
    {
        test::writeBytes(m_folder / name, text);
        return path(name);
    }
    const test::TempFolder m_folder;
};

constexpr const char* kAudacity =
    "1.000000\t2.500000\thungry 0.87\n\\\t300.000000\t2100.000000\n4.000000\t4.000000\tonset\n";

TEST_F(LabelsCommand, ConvertsThroughEveryFormatAndBack)
{
    file("a.txt", kAudacity);
    std::string from = path("a.txt");
    for (const char* name : {"b.json", "c.csv", "d.selections.txt", "e.json", "f.txt"}) {
        const CliRun run({"labels", "convert", from, path(name)});
        ASSERT_EQ(run.status, 0) << name << run.err;
        from = path(name);
    }
    EXPECT_EQ(*readFile(path("f.txt")), kAudacity);
}

TEST_F(LabelsCommand, SaysWhatAFormatDoesNotCarry)
{
    file("a.txt", kAudacity);
    const CliRun run({"labels", "convert", path("a.txt"), path("a.TextGrid")});
    EXPECT_EQ(run.status, 0);
    EXPECT_THAT(run.err, HasSubstr("textgrid does not carry: frequency (1)"));
    EXPECT_TRUE(readLabelFile(path("a.TextGrid")));
}

TEST_F(LabelsCommand, NamesABadLineAndKeepsTheRest)
{
    file("a.txt", "1\t2\tcry\nnonsense\n3\t4\tcry\n");
    const CliRun run({"labels", "convert", path("a.txt"), "-", "--to", "csv"});
    EXPECT_EQ(run.status, 1);
    EXPECT_THAT(run.err, HasSubstr("a.txt: line 2: "));
    EXPECT_THAT(run.out, HasSubstr("\n3,4,Homo sapiens,cry,"));
}

TEST_F(LabelsCommand, WantsAFormatThatItKnows)
{
    file("a.txt", kAudacity);
    EXPECT_EQ(CliRun({"labels", "convert", path("a.txt"), path("a.xyz")}).status, 2);
    EXPECT_EQ(CliRun({"labels", "convert", path("a.txt"), path("b.csv"), "--from", "word"}).status, 2);
    EXPECT_EQ(CliRun({"labels", "convert", path("a.txt")}).status, 2);
    EXPECT_EQ(CliRun({"labels"}).status, 2);
    EXPECT_EQ(CliRun({"labels", "convert", path("none.txt"), path("b.csv")}).status, 1);
}

TEST_F(LabelsCommand, AsksForARecordingWhereAFormatHoldsOne)
{
    file("a.csv", "Start (s),End (s),Scientific name,Common "
                  "name,Confidence,File\n1,2,,cry,0.5,a.wav\n3,4,,cry,0.5,b.wav\n");
    const CliRun refused({"labels", "convert", path("a.csv"), path("a.txt")});
    EXPECT_EQ(refused.status, 2);
    EXPECT_THAT(refused.err, HasSubstr("2 recordings"));
    const CliRun chosen({"labels", "convert", path("a.csv"), path("a.txt"), "--recording", "b.wav"});
    EXPECT_EQ(chosen.status, 0) << chosen.err;
    EXPECT_EQ(*readFile(path("a.txt")), "3.000000\t4.000000\tcry 0.50\n");
}

constexpr const char* kResult =
    R"({"file":"night.wav","duration_s":60.5,"cry_probability":0.91,"decision":"cry","reason":"not_sure","reasons":{},)"
    R"("episodes":[{"start_s":1.25,"end_s":8.5,"cry_probability":0.93,"reason":"hungry","reasons":{"hungry":0.7,"tired":0.3}},)"
    R"({"start_s":20.0,"end_s":22.0,"cry_probability":0.6,"reason":"not_sure","reasons":{"hungry":0.5,"tired":0.5}}],)"
    R"("model":{"name":"cry-detector","version":"1.2"},"device":"cpu"})";

TEST_F(LabelsCommand, TurnsResultsOfAnalyzeIntoLabelsAndBack)
{
    file("r.jsonl", std::string(kResult) + "\n{\"file\":\"x.wav\",\"error\":\"It is no sound.\"}\n");
    const CliRun run({"labels", "convert", path("r.jsonl"), path("r.json")});
    EXPECT_EQ(run.status, 1) << "one recording could not be analysed";
    EXPECT_THAT(run.err, HasSubstr("line 2: "));
    const auto labels = readLabelFile(path("r.json"));
    ASSERT_TRUE(labels) << labels.error().text();
    const auto all = labels->document.recordings.front().annotations.inTimeOrder();
    ASSERT_THAT(all, SizeIs(2));
    EXPECT_EQ(all[0].kind, "hungry");
    EXPECT_EQ(all[0].tier, "cry");
    EXPECT_EQ(all[0].confidence, 0.93);
    EXPECT_EQ(all[0].scores.at("tired"), 0.3);
    EXPECT_EQ(all[0].model, "cry-detector 1.2");
    EXPECT_EQ(all[1].kind, "cry");
    const CliRun back({"labels", "convert", path("r.json"), "-", "--to", "analyze"});
    ASSERT_THAT(back.lines, SizeIs(1)) << back.err;
    EXPECT_EQ(back.lines[0], json::parse(kResult));
}

TEST_F(LabelsCommand, TellsSavedResultsFromLabelsByTheirContent)
{
    file("r.json", kResult);
    const CliRun run({"labels", "check", path("r.json")});
    EXPECT_EQ(run.status, 0) << run.err;
    EXPECT_EQ(json::parse(run.out)["recordings"][0]["labels"], 2);
    file("a.txt", kAudacity);
    const CliRun none({"labels", "convert", path("a.txt"), "-", "--to", "analyze"});
    EXPECT_EQ(none.status, 2);
    EXPECT_THAT(none.err, HasSubstr("come from no analysis"));
}

TEST_F(LabelsCommand, ChecksAFileByItsSchema)
{
    file("a.txt", "1\t2\tcry 0.50\noops\n");
    const CliRun run({"labels", "check", path("a.txt")});
    EXPECT_EQ(run.status, 1);
    const auto report = json::parse(run.out);
    EXPECT_EQ(test::schemaViolation(json::parse(CliRun({"labels", "check", "--schema"}).out), report), "");
    EXPECT_EQ(report["recordings"][0]["kinds"]["cry"], 1);
    EXPECT_THAT(report["warnings"], SizeIs(1));
    EXPECT_THAT(report["lost"]["json"], IsEmpty());
}

TEST_F(LabelsCommand, WritesLabelFilesByTheirSchema)
{
    file("a.txt", kAudacity);
    const CliRun run({"labels", "convert", path("a.txt"), "-", "--to", "json"});
    const auto schema = json::parse(CliRun({"labels", "convert", "--schema"}).out);
    EXPECT_EQ(test::schemaViolation(schema, json::parse(run.out)), "");
    EXPECT_EQ(json::parse(run.out)["version"], 1);
}

TEST_F(LabelsCommand, SaysHowTwoReviewersAgree)
{
    file("a.txt", "0\t1\tcry\n2\t3\tcry\n4\t5\ttired\n6\t7\ttired\n");
    file("b.txt", "0\t1.1\tcry\n2\t3\ttired\n4\t5\ttired\n");
    const CliRun run({"labels", "agree", path("a.txt"), path("b.txt")});
    ASSERT_EQ(run.status, 0) << run.err;
    const auto report = json::parse(run.out);
    EXPECT_EQ(test::schemaViolation(json::parse(CliRun({"labels", "agree", "--schema"}).out), report), "");
    EXPECT_EQ(report["pairs"], 3);
    EXPECT_EQ(report["only_first"], 1);
    EXPECT_DOUBLE_EQ(report["overall"]["agreement"]["value"], 0.5);
    EXPECT_THAT(report["disagreements"], SizeIs(2));
    EXPECT_EQ(report["disagreements"][0]["second"], "tired");
    EXPECT_EQ(CliRun({"labels", "agree", path("a.txt"), path("b.txt"), "--min-overlap", "2"}).status, 2);
}

TEST_F(LabelsCommand, ExplainsItself)
{
    const CliRun help({"labels", "convert", "--help"});
    EXPECT_EQ(help.status, 0);
    EXPECT_THAT(help.out, HasSubstr("BirdNET"));
    EXPECT_NE(help.out, CliRun({"labels", "--help"}).out);
}

TEST_F(LabelsCommand, TakesNamesPathsAndDatesOutAndSaysWhatItTook)
{
    LabelDocument document;
    document.recordings.emplace_back();
    document.recordings[0].audio = path("Mia 20240131-210000.wav");
    Annotation label;
    label.endSeconds = 1;
    label.kind = "hungry";
    label.reviewer = "Rosa Maier";
    label.note = "Mia was ill on 2024-01-31";
    ASSERT_TRUE(document.recordings[0].annotations.add(label));
    ASSERT_TRUE(writeLabelFile(m_folder / "a.json", document));
    const CliRun run(
        {"labels", "deidentify", path("a.json"), "--out", path("out"), "--key", path("key.json")});
    ASSERT_EQ(run.status, 0) << run.err;
    EXPECT_THAT(run.out, HasSubstr("reviewers: replaced by codes (1)"));
    EXPECT_THAT(run.out, HasSubstr("free notes: not written (1)"));
    const auto clean = readLabelFile(m_folder / "out" / "recording-1.wav.labels.json");
    ASSERT_TRUE(clean) << clean.error().text();
    EXPECT_EQ(clean->document.recordings[0].annotations.inTimeOrder()[0].kind, "hungry");
    for (const auto& entry : std::filesystem::directory_iterator(m_folder / "out")) {
        const std::string bytes = *readFile(entry.path());
        for (const char* secret : {"Mia", "Rosa", "Maier", "2024", "ill"})
            EXPECT_THAT(bytes, testing::Not(HasSubstr(secret))) << entry.path();
        EXPECT_THAT(bytes, testing::Not(HasSubstr(m_folder.path().string()))) << entry.path();
    }
    EXPECT_THAT(*readFile(path("key.json")), HasSubstr("Rosa Maier"));
    for (const char* key : {"new/key.json", "new/clips/key.json"}) {
        for (const char* folder : {"new", "new/"}) {
            const CliRun refused(
                {"labels", "deidentify", path("a.json"), "--out", path(folder), "--key", path(key)});
            EXPECT_EQ(refused.status, 2);
            EXPECT_THAT(refused.err, HasSubstr("choose another folder"));
            EXPECT_FALSE(std::filesystem::exists(path("new")));
        }
    }
    const CliRun beside({"labels", "deidentify", path("a.json"), "--out", path(".")});
    EXPECT_EQ(beside.status, 2);
    EXPECT_THAT(beside.err, HasSubstr("What is exported lies in this folder itself"));
    EXPECT_FALSE(std::filesystem::exists(path("removed.txt")));
    const CliRun again({"labels", "deidentify", path("a.json"), "--out", path("out")});
    EXPECT_EQ(again.status, 2);
    EXPECT_THAT(again.err, HasSubstr("choose an empty folder"));
}

TEST_F(LabelsCommand, MasksWhomALibraryKnows)
{
    {
        auto library = Library::open(m_folder / "library");
        ASSERT_TRUE(library) << library.error().sentence;
        Infant infant;
        infant.alias = "Zoë Sommer";
        ASSERT_TRUE((*library)->addInfant(infant));
        Sitting sitting;
        sitting.began = sitting.lastAlive = UtcTime{};
        sitting.device = "Rosas Headset";
        ASSERT_TRUE((*library)->beginSitting(sitting));
    }
    LabelDocument document;
    document.recordings.emplace_back();
    Annotation label;
    label.endSeconds = 1;
    label.tier = "ZOE";
    label.note = "Rosa held Zoë on 5 March";
    ASSERT_TRUE(document.recordings[0].annotations.add(label));
    ASSERT_TRUE(writeLabelFile(m_folder / "a.json", document));
    const CliRun run({"labels", "deidentify", path("a.json"), "--out", path("out"), "--keep-notes",
                      "--library", path("library")});
    ASSERT_EQ(run.status, 0) << run.err;
    const auto clean = json::parse(*readFile(path("out/labels-1.labels.json")));
    const auto& made = clean["recordings"][0]["annotations"][0];
    EXPECT_EQ(made["tier"], "infant-1");
    EXPECT_EQ(made["note"], "device-1 held infant-1 on [date]");
    const CliRun none(
        {"labels", "deidentify", path("a.json"), "--out", path("new"), "--library", path("nowhere")});
    EXPECT_NE(none.status, 0);
    EXPECT_THAT(none.err, HasSubstr("There is no library here"));
}

TEST_F(LabelsCommand, WritesNoExportWithoutNamesOverAnother)
{
    LabelDocument document;
    document.recordings.emplace_back();
    Annotation label;
    label.endSeconds = 1;
    label.kind = "hungry";
    ASSERT_TRUE(document.recordings[0].annotations.add(label));
    // Two recorders that count from one, and a second reviewer of the first one's.
    std::vector<std::string> arguments{"labels", "deidentify"};
    for (const auto& [audio, labels] :
         {std::pair{"infant-a/ZOOM0001.WAV", "infant-a/ZOOM0001.WAV.labels.json"},
          std::pair{"infant-b/ZOOM0001.WAV", "infant-b/ZOOM0001.WAV.labels.json"},
          std::pair{"infant-a/ZOOM0001.WAV", "infant-a/anna.json"}}) {
        document.recordings[0].audio = path(audio);
        ASSERT_TRUE(writeLabelFile(m_folder / labels, document));
        arguments.push_back(path(labels));
    }
    arguments.insert(arguments.end(), {"--out", path("out"), "--key", path("key.json")});
    const CliRun run(arguments);
    ASSERT_EQ(run.status, 0) << run.err;
    std::vector<std::string> names;
    const auto how = json::parse(*readFile(path("out/export.how.json")));
    for (const auto& file : how["settings"]["files"]) names.push_back(file["name"]);
    EXPECT_THAT(names, testing::ElementsAre("recording-1.WAV.labels.json", "recording-2.WAV.labels.json",
                                            "recording-1.WAV-2.labels.json"));
    for (const std::string& name : names)
        EXPECT_TRUE(std::filesystem::exists(m_folder / "out" / name)) << name;
    const auto codes = json::parse(*readFile(path("key.json")))["codes"];
    EXPECT_THAT(codes["recording-1.WAV"].get<std::string>(), HasSubstr("infant-a"));
    EXPECT_THAT(codes["recording-2.WAV"].get<std::string>(), HasSubstr("infant-b"));
}

} // namespace
} // namespace cryscope
