#include "core/acoustics/CompareMeasures.h"

#include "tests/support/SyntheticSound.h"

#include <gtest/gtest.h>

namespace cryscope {
namespace {

RecordingMeasures measured(double lowHz, double highHz, double seconds = 12)
{
    const SampleRate rate{16000};
    test::CryShape shape;
    shape.f0LowHz = lowHz;
    shape.f0HighHz = highHz;
    auto measures = measureSamples(test::cry(seconds, rate, shape), 8000);
    EXPECT_TRUE(measures);
    return measures.value_or(RecordingMeasures{});
}

const ComparedMeasure& of(const std::vector<ComparedMeasure>& all, std::string_view column)
{
    for (const ComparedMeasure& each : all)
        if (each.column == column) return each;
    static const ComparedMeasure none;
    ADD_FAILURE() << column;
    return none;
}

MeasuredSide side(const char* name, std::vector<RecordingMeasures> recordings)
{
    return {name, std::move(recordings), {}, {}};
}

TEST(ComparedMeasures, AreThoseOfTheRecordingsWithTheirDifference)
{
    const auto low = measured(300, 400);
    const auto high = measured(420, 560);
    const auto all = compareMeasures(side("Monday", {low}), side("Friday", {high}));
    ASSERT_TRUE(all);
    const auto& pitch = of(*all, "F0 Mean (Hz)");
    EXPECT_EQ(pitch.first.number, low.recording.value("F0 Mean (Hz)").number);
    EXPECT_EQ(pitch.second.number, high.recording.value("F0 Mean (Hz)").number);
    EXPECT_NEAR(*pitch.difference, 145, 40);
    ASSERT_TRUE(pitch.low && pitch.high);
    EXPECT_GT(*pitch.low, 80) << "a difference as plain as this is sure";
    EXPECT_LE(*pitch.low, *pitch.difference);
    EXPECT_GE(*pitch.high, *pitch.difference);
    EXPECT_EQ(*of(*all, "Duration (s)").first.number, 12);
    EXPECT_EQ(of(*all, "Expirations per Minute").noInterval, "counted once a recording");
    EXPECT_EQ(of(*all, "F0 Max (Hz)").noInterval, "an extreme has no interval");
}

TEST(ComparedMeasures, OfARecordingWithItselfDifferByNothing)
{
    const auto one = measured(350, 600);
    const auto all = compareMeasures(side("a", {one}), side("b", {one}));
    ASSERT_TRUE(all);
    for (const ComparedMeasure& each : *all) {
        if (!each.difference) continue;
        EXPECT_EQ(*each.difference, 0) << each.column;
        if (!each.low) continue;
        EXPECT_LE(*each.low, 0) << each.column;
        EXPECT_GE(*each.high, 0) << each.column;
    }
}

TEST(ComparedMeasures, KeepTheReasonWhyThereIsNone)
{
    const auto cries = measured(350, 600);
    const auto silence = measureSamples(test::silence(3, SampleRate{16000}), 8000);
    const auto all = compareMeasures(side("cries", {cries}), side("silence", {*silence}));
    ASSERT_TRUE(all);
    const auto& pitch = of(*all, "F0 Mean (Hz)");
    EXPECT_FALSE(pitch.difference);
    EXPECT_EQ(comparedNote(pitch, "cries", "silence"), "silence: no cry unit found");
    EXPECT_EQ(comparedText(pitch, pitch.second), "");
    EXPECT_EQ(comparedNote(of(*all, "Cry Episodes"), "cries", "silence"), "no detector was asked");
}

TEST(ComparedMeasures, HaveNoIntervalOfFewUnits)
{
    const auto few = measured(350, 600, 3); // two breaths
    const auto all = compareMeasures(side("a", {few}), side("b", {few}));
    const auto& pitch = of(*all, "F0 Mean (Hz)");
    EXPECT_TRUE(pitch.difference);
    EXPECT_FALSE(pitch.low);
    EXPECT_EQ(pitch.noInterval, "fewer than 5 cry units on a side");
}

TEST(ComparedMeasures, OfSeveralRecordingsSpeakOfAllTheirUnits)
{
    const auto one = measured(300, 400);
    const auto two = measured(420, 560);
    const auto all = compareMeasures(side("both", {one, two}), side("one", {one}));
    ASSERT_TRUE(all);
    const double expected =
        *one.recording.value("Expirations").number + *two.recording.value("Expirations").number;
    EXPECT_EQ(*of(*all, "Expirations").first.number, expected);
    EXPECT_EQ(*of(*all, "Duration (s)").first.number, 24);
    EXPECT_NEAR(*of(*all, "Expirations per Minute").first.number, expected * 60 / 24, 1e-9);
    EXPECT_NEAR(
        *of(*all, "Pause Mean (s)").first.number,
        (*one.recording.value("Pause Mean (s)").number + *two.recording.value("Pause Mean (s)").number) / 2,
        1e-9)
        << "the gap between two recordings is no pause";
}

TEST(ComparedMeasures, AreWrittenAsATable)
{
    const auto one = measured(350, 600);
    const auto all = compareMeasures(side("a", {one}), side("b", {one}));
    const std::string csv = comparisonTable(*all, "day 1, home", "b");
    EXPECT_EQ(csv.substr(0, csv.find('\n')),
              "Measure,\"day 1, home\",b,Difference,Difference Low,Difference High,Usual,Note");
    EXPECT_NE(csv.find("\nExpirations,"), std::string::npos);
    EXPECT_EQ(comparisonTable(*all, "a", "b", '\t').find("Measure\ta\tb\tDifference"), 0U);
}

TEST(ComparedMeasures, SayWhatIsMissingAndStopWhenAsked)
{
    const auto one = measured(350, 600, 3);
    EXPECT_EQ(compareMeasures(side("a", {one}), side("b", {})).error().kind, ErrorKind::InvalidArgument);
    EXPECT_FALSE(compareMeasures(side("a", {one}), side("b", {one}), {.repeats = 0}));
    CancelSource stop;
    stop.request();
    EXPECT_EQ(compareMeasures(side("a", {one}), side("b", {one}), {}, stop.token()).error().kind,
              ErrorKind::Cancelled);
}

} // namespace
} // namespace cryscope
