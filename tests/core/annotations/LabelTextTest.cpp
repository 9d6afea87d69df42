#include "core/annotations/LabelText.h"

#include <clocale>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

using testing::ElementsAre;

TEST(LabelText, WritesNumbersWithoutSuperfluousDigits)
{
    EXPECT_EQ(shortNumber(0), "0");
    EXPECT_EQ(shortNumber(2.3), "2.3");
    EXPECT_EQ(shortNumber(0.1 + 0.2), "0.3");
    EXPECT_EQ(shortNumber(1e9 - 1e-6), "999999999.999999");
    EXPECT_EQ(shortNumber(100), "100");
    EXPECT_EQ(fixedNumber(2.15, 6), "2.150000");
}

TEST(LabelText, ReadsWholeNumbersAlone)
{
    EXPECT_EQ(numberFrom(" 1.5 "), 1.5);
    EXPECT_EQ(numberFrom("+2"), 2);
    EXPECT_EQ(numberFrom("1e-3"), 0.001);
    for (const char* bad : {"", " ", "1,5", "1.5s", "nan", "inf", "0x10", "1 2"})
        EXPECT_FALSE(numberFrom(bad)) << bad;
}

TEST(LabelText, PutsTheConfidenceBehindTheKindAndFindsItThere)
{
    Annotation a;
    a.kind = "hungry";
    a.confidence = 0.5;
    EXPECT_EQ(labelText(a), "hungry 0.50");
    a.confidence = 1;
    EXPECT_EQ(labelText(a), "hungry 1.00");
    Annotation back;
    setLabelText(back, "hungry 0.87");
    EXPECT_EQ(back.kind, "hungry");
    EXPECT_EQ(back.confidence, 0.87);
    EXPECT_EQ(back.origin, Origin::Model);
}

TEST(LabelText, TakesNoOtherWordForAConfidence)
{
    for (const char* text : {"take 2", "f0 440.5", "v1.5", "x 0.5", "x 1.01", "x 2.00", "0.87x"}) {
        Annotation a;
        setLabelText(a, text);
        EXPECT_EQ(a.kind, text);
        EXPECT_FALSE(a.confidence) << text;
        EXPECT_EQ(a.origin, Origin::Person);
    }
}

TEST(LabelText, CutsLongForeignTextAtAWholeCharacter)
{
    std::string text(kMostText - 1, 'x');
    text += "ü";
    EXPECT_EQ(labelField(text).size(), kMostText - 1);
}

TEST(LabelText, DecodesWhatOtherProgramsWrite)
{
    using namespace std::string_literals;
    EXPECT_EQ(*decodedText("\xEF\xBB\xBFü"), "ü");
    EXPECT_EQ(*decodedText("\xFF\xFE=\xD8\x00\xDE"s), "😀");
    EXPECT_EQ(*decodedText("\xFE\xFF\xD8=\xDE\x00"s), "😀");
    EXPECT_EQ(*decodedText("m\xFC"
                           "de"),
              "müde")
        << "Latin-1";
    EXPECT_EQ(*decodedText("m\x9F"
                           "de"),
              "müde")
        << "MacRoman";
    EXPECT_EQ(*decodedText("\xFF\xFE\x00\xD8"s), "\xEF\xBF\xBD") << "half a pair";
    EXPECT_FALSE(decodedText("\xFF\xFE\x41"));
}

TEST(LabelText, KnowsTheThreeLineEnds)
{
    EXPECT_THAT(linesOf("a\nb\r\nc\rd"), ElementsAre("a", "b", "c", "d"));
    EXPECT_THAT(linesOf("a\n\nb\n"), ElementsAre("a", "", "b"));
}

TEST(LabelText, KeepsAThousandWarningsAndCountsTheRest)
{
    Warnings warnings;
    for (std::size_t i = 0; i < 1500; ++i) warnings.add(i, "odd");
    const auto all = warnings.take();
    ASSERT_EQ(all.size(), 1001u);
    EXPECT_EQ(all.front(), "line 0: odd");
    EXPECT_EQ(all.back(), "And 500 more like these.");
}

} // namespace
} // namespace cryscope
