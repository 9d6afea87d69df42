#include "core/annotations/LabelFile.h"
#include "core/annotations/LabelJson.h"
#include "core/base/AtomicFile.h"

#include <cstdlib>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::filesystem::path fixture(const std::string& name)
{
    return std::filesystem::path(std::getenv("CRYSCOPE_SOURCE_DIR")) / "tests/core/annotations/fixtures" /
           name;
}

ReadLabels read(const std::string& name, std::optional<LabelFormat> format = {})
{
    auto labels = readLabelFile(fixture(name), format);
    EXPECT_TRUE(labels) << labels.error().text();
    return labels ? std::move(*labels) : ReadLabels{.document = {.recordings = {{}}}, .warnings = {}};
}

std::vector<Annotation> labelsOf(const ReadLabels& labels)
{
    return labels.document.recordings.front().annotations.inTimeOrder();
}

ReadLabels parsed(LabelFormat format, std::string_view text)
{
    auto labels = parseLabels(format, text);
    EXPECT_TRUE(labels) << labels.error().text();
    return labels ? std::move(*labels) : ReadLabels{.document = {.recordings = {{}}}, .warnings = {}};
}

TEST(AudacityLabels, ReadsPointsRangesAndFrequencies)
{
    const auto read_ = read("audacity.txt");
    EXPECT_THAT(read_.warnings, IsEmpty());
    const auto labels = labelsOf(read_);
    ASSERT_THAT(labels, SizeIs(5));
    EXPECT_EQ(shapeOf(labels[0]), AnnotationShape::Point);
    EXPECT_EQ(labels[0].kind, "point label");
    EXPECT_EQ(labels[1].startSeconds, 3.4);
    EXPECT_EQ(labels[1].endSeconds, 6.1);
    EXPECT_EQ(labels[1].kind, "hungry");
    EXPECT_EQ(labels[1].confidence, 0.87);
    EXPECT_EQ(labels[1].lowHz, 300);
    EXPECT_EQ(labels[1].highHz, 2100);
    EXPECT_EQ(labels[2].kind, "füssing");
    EXPECT_FALSE(labels[2].lowHz) << "-1 is an edge that is not set";
    EXPECT_EQ(labels[2].highHz, 4000);
    EXPECT_EQ(labels[3].kind, "cry") << "a fourth column is ignored";
    EXPECT_FALSE(labels[3].confidence);
    EXPECT_EQ(labels[4].startSeconds, 10.25);
    EXPECT_EQ(shapeOf(labels[4]), AnnotationShape::Point) << "the second field is no number";
    EXPECT_EQ(labels[4].kind, "no end");
}

TEST(AudacityLabels, WritesWhatAudacityWrites)
{
    LabelDocument document{.recordings = {{}}};
    Annotation a;
    a.startSeconds = a.endSeconds = 2.15;
    a.kind = "point label";
    document.recordings[0].annotations.add(a);
    a.startSeconds = 3.4;
    a.endSeconds = 6.1;
    a.kind = "hungry";
    a.confidence = 0.87;
    a.highHz = 2100;
    document.recordings[0].annotations.add(a);
    EXPECT_EQ(
        *formatLabels(LabelFormat::Audacity, document),
        "2.150000\t2.150000\tpoint label\n3.400000\t6.100000\thungry 0.87\n\\\t-1.000000\t2100.000000\n");
}

TEST(AudacityLabels, NamesABadLineAndKeepsTheRest)
{
    const auto labels =
        parsed(LabelFormat::Audacity, "1\t2\ta\nnonsense\n\\\t100\t200\n\n4\t3\tb\r\n-1\t1\tc\n");
    ASSERT_THAT(labelsOf(labels), SizeIs(3));
    EXPECT_THAT(labels.warnings,
                ElementsAre(HasSubstr("line 2: "), HasSubstr("line 5: "), HasSubstr("line 6: ")));
    for (const auto& label : labelsOf(labels)) EXPECT_FALSE(label.lowHz) << "the range was of the bad line";
    EXPECT_FALSE(parseLabels(LabelFormat::Audacity, "Dear diary,\nno label here\n"));
    EXPECT_TRUE(parseLabels(LabelFormat::Audacity, "")) << "no labels are no error";
}

TEST(TextGrid, ReadsEveryFormAndEncodingAlike)
{
    for (const char* name :
         {"praat-long.TextGrid", "praat-short.TextGrid", "praat-old.TextGrid", "praat-utf16le.TextGrid",
          "praat-utf16be.TextGrid", "praat-latin1.TextGrid", "praat-macroman.TextGrid"}) {
        const auto grid = read(name);
        EXPECT_THAT(grid.warnings, IsEmpty()) << name;
        const auto& recording = grid.document.recordings.front();
        EXPECT_EQ(recording.durationSeconds, 2.3) << name;
        EXPECT_THAT(recording.tiers, ElementsAre("cry", "onset")) << name;
        const auto labels = labelsOf(grid);
        ASSERT_THAT(labels, SizeIs(2)) << name;
        EXPECT_EQ(labels[0].startSeconds, 0.5);
        EXPECT_EQ(labels[0].endSeconds, 1.25);
        EXPECT_EQ(labels[0].tier, "cry");
        EXPECT_THAT(labels[0].kind, testing::AnyOf("say \"hungry\"", "say \"hüngrig\"", "say \"hüngrig €\""));
        EXPECT_EQ(labels[1].startSeconds, 0.9);
        EXPECT_EQ(labels[1].tier, "onset");
        EXPECT_EQ(shapeOf(labels[1]), AnnotationShape::Point);
    }
    EXPECT_EQ(labelsOf(read("praat-utf16le.TextGrid"))[0].kind, "say \"hüngrig €\"");
    EXPECT_EQ(labelsOf(read("praat-macroman.TextGrid"))[0].kind, "say \"hüngrig\"");
}

TEST(TextGrid, WritesPraatsOwnBytes)
{
    const auto grid = read("praat-long.TextGrid");
    EXPECT_EQ(*formatLabels(LabelFormat::TextGrid, grid.document), *readFile(fixture("praat-long.TextGrid")));
}

TEST(TextGrid, GivesOverlappingKindsATierEach)
{
    LabelDocument document{.recordings = {{}}};
    for (const auto& [start, kind] : {std::pair(0.0, "a"), {1.0, "b"}, {2.0, "a"}}) {
        Annotation a;
        a.startSeconds = start;
        a.endSeconds = start + 2;
        a.kind = kind;
        document.recordings[0].annotations.add(a);
    }
    const auto text = *formatLabels(LabelFormat::TextGrid, document);
    EXPECT_THAT(text, HasSubstr("size = 2 \nitem []: \n"));
    const auto back = parsed(LabelFormat::TextGrid, text);
    EXPECT_THAT(back.document.recordings[0].tiers, ElementsAre("labels")) << "they are one tier again";
    EXPECT_THAT(labelsOf(back), SizeIs(3));
}

TEST(TextGrid, NamesABrokenIntervalAndKeepsTheRest)
{
    auto text = *readFile(fixture("praat-long.TextGrid"));
    text.replace(text.find("xmin = 0.5"), 10, "xmin = oops");
    const auto grid = parsed(LabelFormat::TextGrid, text);
    EXPECT_THAT(grid.warnings, ElementsAre(HasSubstr("line 22: ")));
    EXPECT_THAT(labelsOf(grid), SizeIs(1)) << "the point is still there";
}

TEST(TextGrid, RefusesWhatIsNone)
{
    for (const char* text : {"", "hello", "File type = \"ooTextFile\"\nObject class = \"PitchTier\"\n0 1",
                             "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n"}) {
        const auto grid = parseLabels(LabelFormat::TextGrid, text);
        ASSERT_FALSE(grid) << text;
        EXPECT_EQ(grid.error().kind, ErrorKind::Unreadable);
    }
}

TEST(TextGrid, SaysWhenATierIsCut)
{
    const auto whole = *readFile(fixture("praat-short.TextGrid"));
    const auto grid = parsed(LabelFormat::TextGrid, whole.substr(0, whole.find("1.25")));
    EXPECT_THAT(grid.warnings, testing::Contains(HasSubstr("announces 3")));
}

TEST(RavenTable, KeepsTheSpectrogramsRowOfASelection)
{
    const auto table = read("raven.Table.1.selections.txt");
    EXPECT_THAT(table.warnings, IsEmpty());
    const auto labels = labelsOf(table);
    ASSERT_THAT(labels, SizeIs(2));
    EXPECT_EQ(labels[0].startSeconds, 1.5);
    EXPECT_EQ(labels[0].endSeconds, 3.25);
    EXPECT_EQ(labels[0].lowHz, 250);
    EXPECT_EQ(labels[0].highHz, 4100.5);
    EXPECT_EQ(labels[0].kind, "hungry");
    EXPECT_EQ(labels[0].extras.at("Avg Power Density (dB FS/Hz)"), "-61.42");
    EXPECT_EQ(labels[1].extras.at("Channel"), "2");
}

TEST(RavenTable, CountsInsideEachOfSeveralRecordings)
{
    const auto table = read("raven-several.selections.txt");
    ASSERT_THAT(table.document.recordings, SizeIs(2));
    EXPECT_EQ(table.document.recordings[1].audio, "/data/b.wav");
    const auto second = table.document.recordings[1].annotations.inTimeOrder();
    ASSERT_THAT(second, SizeIs(1));
    EXPECT_EQ(second[0].startSeconds, 1);
    EXPECT_EQ(second[0].endSeconds, 2.25);
}

TEST(RavenTable, FindsBirdNetsColumnsInBothOrders)
{
    for (const char* name : {"birdnet.selection.table.txt", "birdnet-2025.selection.table.txt"}) {
        const auto table = read(name);
        const auto labels = labelsOf(table);
        ASSERT_THAT(labels, SizeIs(1)) << name;
        EXPECT_EQ(labels[0].kind, "Eurasian Wren");
        EXPECT_EQ(labels[0].confidence, 0.7312);
        EXPECT_EQ(labels[0].highHz, 15000);
        EXPECT_EQ(labels[0].origin, Origin::Model);
        EXPECT_EQ(labels[0].extras.at("Species Code"), "winwre4");
        EXPECT_EQ(table.document.recordings[0].audio, "/data/wren.wav");
    }
}

TEST(RavenTable, WritesTheCoreColumnsFirstAndExactly)
{
    LabelDocument document{.recordings = {{.audio = "x/a.wav", .durationSeconds = 60, .sampleRateHz = 8000},
                                          {.audio = "b.wav"}}};
    Annotation a;
    a.startSeconds = 1;
    a.endSeconds = 2.5;
    a.highHz = 9000;
    document.recordings[0].annotations.add(a);
    a.highHz = 700;
    document.recordings[1].annotations.add(a);
    const auto text = *formatLabels(LabelFormat::Raven, document);
    EXPECT_THAT(text,
                testing::StartsWith(
                    "Selection\tView\tChannel\tBegin Time (s)\tEnd Time (s)\tLow Freq (Hz)\tHigh Freq (Hz)\t"
                    "Begin Path\tFile Offset (s)\tBegin File\tConfidence\tLabel\t"));
    EXPECT_THAT(text,
                HasSubstr("\n1\tSpectrogram 1\t1\t1.000000\t2.500000\t0\t4000\tx/a.wav\t1.000000\ta.wav\t"))
        << "the upper bound is held at Nyquist";
    EXPECT_THAT(text,
                HasSubstr("\n2\tSpectrogram 1\t1\t61.000000\t62.500000\t0\t700\tb.wav\t1.000000\tb.wav\t"))
        << "times are cumulative, the offset is not";
}

TEST(RavenTable, NamesABadRowAndKeepsTheRest)
{
    const auto table =
        parsed(LabelFormat::Raven, "Begin Time (s)\tEnd Time (s)\tLabel\n1\t2\ta\n1\tx\tb\n1\t2\t3\t4\n"
                                   "3\t4\tc\n");
    EXPECT_THAT(table.warnings, ElementsAre(HasSubstr("line 3: "), HasSubstr("line 4: ")));
    EXPECT_THAT(labelsOf(table), SizeIs(2));
    EXPECT_FALSE(parseLabels(LabelFormat::Raven, "a\tb\n1\t2\n"));
    EXPECT_FALSE(parseLabels(LabelFormat::Raven, ""));
}

TEST(CsvLabels, ReadBirdNetsResultsAndItsTableForR)
{
    const auto results = read("birdnet.BirdNET.results.csv");
    const auto labels = labelsOf(results);
    ASSERT_THAT(labels, SizeIs(2));
    EXPECT_EQ(labels[0].kind, "Eurasian Wren");
    EXPECT_EQ(labels[0].extras.at("Scientific name"), "Troglodytes troglodytes");
    EXPECT_EQ(labels[0].extras.at("lat"), "48.1");
    EXPECT_EQ(labels[1].kind, "cry");
    EXPECT_EQ(labels[1].extras.count("Scientific name"), 0u);
    const auto forR = labelsOf(read("birdnet-r.csv"));
    ASSERT_THAT(forR, SizeIs(1));
    EXPECT_EQ(forR[0].confidence, 0.7312);
    EXPECT_EQ(forR[0].model, "BirdNET_V2.4");
}

TEST(CsvLabels, BeginWithBirdNetsSixColumns)
{
    LabelDocument document{.recordings = {{.audio = "a,b.wav"}}};
    Annotation a;
    a.startSeconds = 1;
    a.endSeconds = 2.5;
    a.kind = "cry";
    document.recordings[0].annotations.add(a);
    const auto text = *formatLabels(LabelFormat::Csv, document);
    EXPECT_THAT(text, testing::StartsWith("Start (s),End (s),Scientific name,Common name,Confidence,File,"));
    EXPECT_THAT(text, HasSubstr("\n1,2.5,Homo sapiens,cry,,\"a,b.wav\","));
}

TEST(CsvLabels, NameABadRowAndKeepTheRest)
{
    const auto table =
        parsed(LabelFormat::Csv, "Start (s),End (s),Common name\n1,2,a\n1,oops,b\n1,2\n3,4,c\n5,6,\"d\n");
    EXPECT_THAT(table.warnings, testing::UnorderedElementsAre(HasSubstr("line 3: "), HasSubstr("line 4: "),
                                                              HasSubstr("line 6: ")));
    EXPECT_THAT(labelsOf(table), SizeIs(2));
}

TEST(LabelJson, ReadsTheFirstVersionForGood)
{
    const auto labels = read("labels-v1.json");
    EXPECT_THAT(labels.warnings, ElementsAre(HasSubstr("recordings[0].annotations[1]: ")));
    EXPECT_EQ(labels.document.vocabulary.find("hiccup")->rgb, 0x336699u);
    const auto& recording = labels.document.recordings.front();
    EXPECT_EQ(recording.audio, fixture("sounds/night.wav").lexically_normal().string());
    EXPECT_EQ(recording.sampleRateHz, 16000);
    EXPECT_THAT(recording.tiers, ElementsAre("cry", "empty"));
    const Annotation* label = recording.annotations.find({7});
    ASSERT_NE(label, nullptr) << "ids are kept";
    EXPECT_EQ(label->note, "two\nlines");
    EXPECT_EQ(label->scores.at("hungry"), 0.6);
    EXPECT_EQ(label->verdictKind, "hiccup");
    EXPECT_EQ(scoreOf(*label), 0.87) << "there is no score of its own kind";
}

TEST(LabelJson, SaysOnWhichLineItIsCut)
{
    const auto whole = *readFile(fixture("labels-v1.json"));
    const auto cut = parseLabels(LabelFormat::Json, whole.substr(0, whole.find("hiccup")));
    ASSERT_FALSE(cut);
    EXPECT_THAT(cut.error().sentence, HasSubstr("line 4: "));
}

TEST(LabelJson, RefusesOtherJsonAndNewerVersions)
{
    EXPECT_EQ(parseLabels(LabelFormat::Json, "[1,2]").error().kind, ErrorKind::Unreadable);
    EXPECT_EQ(parseLabels(LabelFormat::Json, "{}").error().kind, ErrorKind::Unreadable);
    const auto newer =
        parseLabels(LabelFormat::Json, R"({"format":"cryscope-labels","version":2,"recordings":[]})");
    EXPECT_EQ(newer.error().kind, ErrorKind::Unsupported);
}

TEST(LabelFormat, GoesBySuffixInAnyCase)
{
    EXPECT_EQ(labelFormatOf("a.txt"), LabelFormat::Audacity);
    EXPECT_EQ(labelFormatOf("a.Table.1.selections.TXT"), LabelFormat::Raven);
    EXPECT_EQ(labelFormatOf("a.BirdNET.selection.table.txt"), LabelFormat::Raven);
    EXPECT_EQ(labelFormatOf("a.textgrid"), LabelFormat::TextGrid);
    EXPECT_EQ(labelFormatOf("a.CSV"), LabelFormat::Csv);
    EXPECT_EQ(labelFormatOf("a.json"), LabelFormat::Json);
    EXPECT_EQ(labelFormatOf("a.wav"), std::nullopt);
    for (const LabelFormat format : kLabelFormats) EXPECT_EQ(labelFormatNamed(nameOf(format)), format);
}

} // namespace
} // namespace cryscope
