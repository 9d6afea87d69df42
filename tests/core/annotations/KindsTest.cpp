#include "core/annotations/KindFile.h"
#include "core/base/AtomicFile.h"
#include "tests/support/TempFolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

using testing::HasSubstr;

TEST(Kinds, keepTheirNameWhenTheyAreRenamed)
{
    auto kinds = Vocabulary::standard();
    KindStyle hungry = *kinds.find("hungry");
    hungry.title = "Hunger";
    ASSERT_TRUE(kinds.replace("hungry", hungry));
    ASSERT_NE(kinds.find("hungry"), nullptr) << "labels and models go on saying hungry";
    EXPECT_EQ(kinds.find("hungry")->title, "Hunger");
    KindStyle tired = *kinds.find("tired");
    tired.title = "Hunger";
    EXPECT_THAT(kinds.replace("tired", tired).error().sentence, HasSubstr("already"));
    tired.title = "hungry";
    EXPECT_FALSE(kinds.replace("tired", tired)) << "the name of another kind is no title";
    tired.title = " sleepy ";
    EXPECT_FALSE(kinds.replace("tired", tired));
}

TEST(Kinds, thatWereMergedAreReadAsTheOneTheyAreAPartOf)
{
    auto kinds = Vocabulary::standard();
    ASSERT_TRUE(kinds.merge("fussing", "discomfort"));
    EXPECT_EQ(kinds.find("fussing")->name, "discomfort");
    EXPECT_EQ(kinds.meaningOf("fussing"), "discomfort");
    EXPECT_EQ(kinds.meaningOf("tired"), "tired");
    EXPECT_EQ(kinds.ofHotkey(7), nullptr) << "its key is free";
    ASSERT_TRUE(kinds.merge("discomfort", "belly_pain"));
    EXPECT_EQ(kinds.meaningOf("fussing"), "belly_pain") << "what was merged before goes along";
    EXPECT_FALSE(kinds.merge("hungry", "hungry"));
    EXPECT_FALSE(kinds.merge("hungry", "nowhere"));
}

TEST(Kinds, thatWereMergedPartWhenOneIsAddedAgain)
{
    auto kinds = Vocabulary::standard();
    ASSERT_TRUE(kinds.merge("fussing", "discomfort"));
    ASSERT_TRUE(kinds.addNamed("fussing"));
    EXPECT_EQ(kinds.find("fussing")->name, "fussing");
    ASSERT_TRUE(kinds.merge("fussing", "discomfort"));
    ASSERT_TRUE(kinds.remove("discomfort"));
    EXPECT_EQ(kinds.find("fussing"), nullptr);
    EXPECT_EQ(kinds.meaningOf("fussing"), "fussing");
}

TEST(Kinds, ofAFileComeBehindThoseOfTheProgram)
{
    auto mine = Vocabulary::standard();
    ASSERT_TRUE(mine.merge("tired", "hungry"));
    Vocabulary theirs;
    ASSERT_TRUE(theirs.add({"hungry", 0x123456, 1}));
    ASSERT_TRUE(theirs.add({"tired", 0x123456, 2}));
    ASSERT_TRUE(theirs.add({"hiccup", 0x654321, 3}));
    const auto shown = mine.with(theirs);
    EXPECT_EQ(shown.kinds().size(), mine.kinds().size() + 1);
    EXPECT_EQ(shown.kinds().back(), (KindStyle{"hiccup", 0x654321, 0}));
    EXPECT_EQ(shown.find("tired")->name, "hungry");
    EXPECT_EQ(shown.find("hungry")->rgb, mine.find("hungry")->rgb);
}

TEST(Kinds, moveInTheOrderInWhichTheyAreShown)
{
    auto kinds = Vocabulary::standard();
    kinds.move("hungry", -1);
    EXPECT_EQ(kinds.kinds().front().name, "hungry");
    kinds.move("hungry", -1);
    EXPECT_EQ(kinds.kinds().front().name, "hungry");
    kinds.move("hungry", 1);
    EXPECT_EQ(kinds, Vocabulary::standard());
}

TEST(KindFile, isTheStandardWhereThereIsNone)
{
    const test::TempFolder folder;
    EXPECT_EQ(readKinds(folder / "kinds.json").value(), Vocabulary::standard());
}

TEST(KindFile, givesEverythingBack)
{
    const test::TempFolder folder;
    auto kinds = Vocabulary::standard();
    KindStyle hungry = *kinds.find("hungry");
    hungry.title = "Hunger \u2665 \"jetzt\"";
    ASSERT_TRUE(kinds.replace("hungry", hungry));
    ASSERT_TRUE(kinds.add({"hiccup", 0x0A0B0C, 0}));
    ASSERT_TRUE(kinds.merge("fussing", "discomfort"));
    ASSERT_TRUE(kinds.merge("whining", "discomfort"));
    ASSERT_TRUE(writeKinds(kinds, folder / "deep/kinds.json"));
    EXPECT_EQ(readKinds(folder / "deep/kinds.json").value(), kinds);
}

TEST(KindFile, refusesWhatIsNoListOfKinds)
{
    const test::TempFolder folder;
    for (const char* text : {"", "{", "[]", "{\"format\": 1}", "{\"format\": \"cryscope-kinds\"}"}) {
        ASSERT_TRUE(writeFileAtomically(folder / "kinds.json", text));
        const auto read = readKinds(folder / "kinds.json");
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().kind, ErrorKind::Unreadable);
    }
}

TEST(KindFile, leavesOutWhatIsWrongAndKeepsTheRest)
{
    const test::TempFolder folder;
    ASSERT_TRUE(writeFileAtomically(folder / "kinds.json",
                                    R"({"format": "cryscope-kinds", "kinds": [3, {"name": ""},
        {"name": "a", "colour": "red", "hotkey": 99}, {"name": "b", "colour": "#010203", "hotkey": 4},
        {"name": "b"}], "merged": {"c": "b", "d": "nowhere", "e": 1}})"));
    const auto read = readKinds(folder / "kinds.json");
    ASSERT_TRUE(read) << read.error().text();
    ASSERT_EQ(read->kinds().size(), 1U);
    EXPECT_EQ(read->kinds().front(), (KindStyle{"b", 0x010203, 4}));
    EXPECT_EQ(read->meaningOf("c"), "b");
    EXPECT_EQ(read->meaningOf("d"), "d");
}

} // namespace
} // namespace cryscope
