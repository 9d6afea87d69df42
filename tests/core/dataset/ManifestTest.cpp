#include "core/dataset/Manifest.h"
#include "core/base/Csv.h"
#include "tests/support/TempFolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

TEST(Csv, KeepsCommasQuotesAndLineEndsInsideQuotes)
{
    const auto table = parseCsv("path,note\r\n\"a,b.wav\",\"she said \"\"wa\"\"\r\ntwice\"\r\nc.wav,\r\n");
    ASSERT_TRUE(table);
    ASSERT_THAT(table->records, SizeIs(2));
    EXPECT_THAT(table->records[0].cells, ElementsAre("a,b.wav", "she said \"wa\"\r\ntwice"));
    EXPECT_THAT(table->records[1].cells, ElementsAre("c.wav", ""));
    EXPECT_EQ(table->records[1].line, 4u) << "lines inside quotes count";
}

TEST(Csv, SkipsTheByteOrderMarkAndEmptyLines)
{
    const auto table = parseCsv("\xEF\xBB\xBFpath , group\n\na.wav,x\n  \nb.wav,y");
    ASSERT_TRUE(table);
    EXPECT_THAT(table->columns, ElementsAre("path", "group"));
    EXPECT_THAT(table->records, SizeIs(2));
}

TEST(Csv, NamesBadLinesAndKeepsTheRest)
{
    const auto table = parseCsv("path,group\na.wav,x\nb.wav\nc.wav,\"open\nd.wav,z\n");
    ASSERT_TRUE(table);
    EXPECT_THAT(table->problems, ElementsAre(HasSubstr("line 3"), HasSubstr("line 4")));
    ASSERT_THAT(table->records, SizeIs(2));
    EXPECT_THAT(table->records[1].cells, ElementsAre("d.wav", "z"));
}

TEST(Csv, WithoutAHeaderOrWithADoubleColumnIsRefused)
{
    EXPECT_FALSE(parseCsv(""));
    EXPECT_FALSE(parseCsv("\n\n"));
    const auto twice = parseCsv("path,cry,cry\n");
    ASSERT_FALSE(twice);
    EXPECT_THAT(twice.error().sentence, HasSubstr("\"cry\""));
}

TEST(Csv, WhatIsWrittenReadsBack)
{
    const std::vector<std::string> cells{"plain", "", " outer ", "a,b", "say \"so\"", "two\nlines", "cr\r"};
    const auto table = parseCsv("a,b,c,d,e,f,g\n" + csvLine(cells) + "\n");
    ASSERT_TRUE(table);
    ASSERT_THAT(table->records, SizeIs(1));
    EXPECT_EQ(table->records[0].cells, cells);
}

constexpr const char* kText = "path,cry,reason,group,fold,split,start_s,end_s,platform\n"
                              "a.wav,1,hungry,infant-1,2,train,0.5,3.25,ios\n"
                              "../b.wav,0,,,,test,,,\n"
                              "/abs/c.wav,,,infant-2,,,,,android\n";

TEST(ManifestFile, FillsTheNamedFieldsAndKeepsTheOthers)
{
    const auto manifest = parseManifest(kText, "/data/set.csv");
    ASSERT_TRUE(manifest) << manifest.error().text();
    ASSERT_THAT(manifest->rows, SizeIs(3));
    const auto& row = manifest->rows[0];
    EXPECT_EQ(row.line, 2u);
    EXPECT_EQ(row.label, "1");
    EXPECT_EQ(row.group, "infant-1");
    EXPECT_EQ(row.fold, "2");
    EXPECT_EQ(row.split, "train");
    EXPECT_EQ(row.startSeconds, 0.5);
    EXPECT_EQ(row.endSeconds, 3.25);
    EXPECT_EQ(row.others.at("platform"), "ios");
    EXPECT_EQ(row.others.at("reason"), "hungry");
    EXPECT_EQ(manifest->rows[1].startSeconds, std::nullopt);
    EXPECT_EQ(manifest->rows[2].label, "") << "unlabelled";
}

TEST(ManifestFile, TakesPathsFromItsOwnFolderAndAbsoluteOnesAsWritten)
{
    const auto manifest = parseManifest(kText, "/data/set.csv");
    ASSERT_TRUE(manifest);
    EXPECT_EQ(manifest->resolve(manifest->rows[0]), "/data/a.wav");
    EXPECT_EQ(manifest->resolve(manifest->rows[1]), "/data/../b.wav");
    EXPECT_EQ(manifest->resolve(manifest->rows[2]), "/abs/c.wav");
}

TEST(ManifestFile, TakesAnyColumnForTheLabel)
{
    const auto reasons = parseManifest(kText, "set.csv", "reason");
    ASSERT_TRUE(reasons);
    EXPECT_EQ(reasons->rows[0].label, "hungry");
    EXPECT_EQ(reasons->rows[0].others.at("cry"), "1");
    EXPECT_THAT(labelNames(*reasons), ElementsAre("hungry"));
    const auto splits = parseManifest(kText, "set.csv", "split");
    ASSERT_TRUE(splits);
    EXPECT_THAT(labelNames(*splits), ElementsAre("test", "train"));
}

TEST(ManifestFile, NamesTheColumnsThereAreWhenTheLabelIsMissing)
{
    const auto manifest = parseManifest(kText, "set.csv", "mood");
    ASSERT_FALSE(manifest);
    EXPECT_EQ(manifest.error().kind, ErrorKind::InvalidArgument);
    EXPECT_THAT(manifest.error().sentence, HasSubstr("reason"));
}

TEST(ManifestFile, NamesBadRowsByLineAndKeepsTheRest)
{
    const auto manifest = parseManifest("path,cry,start_s,end_s\n"
                                        "a.wav,1,0,1\n"
                                        ",1,0,1\n"
                                        "b.wav,1,soon,1\n"
                                        "c.wav,1,2,1\n"
                                        "d.wav,1,-1,1\n"
                                        "e.wav,1,nan,1\n"
                                        "f.wav,1\n"
                                        "g.wav,0,1,\n",
                                        "set.csv");
    ASSERT_TRUE(manifest);
    EXPECT_THAT(manifest->rows, SizeIs(2));
    EXPECT_THAT(manifest->problems,
                testing::UnorderedElementsAre(HasSubstr("line 3"), HasSubstr("line 4"), HasSubstr("line 5"),
                                              HasSubstr("line 6"), HasSubstr("line 7"), HasSubstr("line 8")));
}

TEST(ManifestFile, WithoutPathsOrRowsIsRefused)
{
    EXPECT_FALSE(parseManifest("file,cry\na.wav,1\n", "set.csv"));
    EXPECT_FALSE(parseManifest("path,cry\n", "set.csv"));
    EXPECT_FALSE(readManifest("/nowhere/set.csv"));
}

TEST(ManifestFile, WrittenAndReadAgainIsTheSame)
{
    const test::TempFolder folder;
    auto manifest = parseManifest(kText, folder / "set.csv");
    ASSERT_TRUE(manifest);
    manifest->rows[0].path = "comma, \"quote\".wav";
    manifest->rows[0].startSeconds = 0.1;
    ASSERT_TRUE(writeManifest(*manifest, folder / "copy.csv"));
    const auto again = readManifest(folder / "copy.csv");
    ASSERT_TRUE(again);
    EXPECT_EQ(again->columns, manifest->columns);
    EXPECT_EQ(again->rows, manifest->rows);
}

TEST(ManifestFile, MadeFromRowsAloneFindsItsColumns)
{
    Manifest manifest;
    ManifestRow& row = manifest.rows.emplace_back();
    row.path = "a.wav";
    row.label = "1";
    row.group = "x";
    row.endSeconds = 2.5;
    row.others["hash"] = "ab";
    EXPECT_EQ(formatManifest(manifest), "path,cry,group,start_s,end_s,hash\na.wav,1,x,,2.5,ab\n");
}

TEST(EffectiveGroups, GiveEveryFileWithoutAGroupItsOwn)
{
    const auto manifest =
        parseManifest("path,cry,group\na.wav,1,x\nb.wav,1,\nb.wav,0,\nc.wav,1,b.wav\n", "s.csv");
    ASSERT_TRUE(manifest);
    const auto groups = effectiveGroups(*manifest);
    EXPECT_EQ(groups[1], groups[2]) << "two stretches of one file belong together";
    EXPECT_NE(groups[0], groups[1]);
    EXPECT_NE(groups[1], groups[3]) << "a group named like a file is another group";
}

TEST(BinaryLabel, KnowsTheUsualWords)
{
    EXPECT_EQ(binaryLabel("1"), true);
    EXPECT_EQ(binaryLabel("Cry"), true);
    EXPECT_EQ(binaryLabel("NO"), false);
    EXPECT_EQ(binaryLabel("no_cry"), false);
    EXPECT_EQ(binaryLabel(""), std::nullopt);
    EXPECT_EQ(binaryLabel("hungry"), std::nullopt);
}

} // namespace
} // namespace cryscope
