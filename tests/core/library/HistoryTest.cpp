#include "Evenings.h"

#include "core/library/History.h"
#include "core/library/HistoryExport.h"

#include <nlohmann/json.hpp>

namespace cryscope {
namespace {

using test::at;
using test::episode;

const UtcOffset kUtc = [](UtcTime) { return std::chrono::minutes(0); };

/// Central European time: the clock goes from 02:00 to 03:00 at 01:00 UTC of 2024-03-31, test::at(25).
const UtcOffset kSpring = [](UtcTime time) { return std::chrono::minutes(time < at(25) ? 60 : 120); };
/// And as it would go back at the same moment.
const UtcOffset kAutumn = [](UtcTime time) { return std::chrono::minutes(time < at(25) ? 120 : 60); };

KeptEpisode judged(KeptEpisode kept, std::optional<bool> wasCry, std::optional<Helped> helped = {})
{
    kept.answer = Answer{.wasCry = wasCry, .helped = helped, .note = {}, .given = kept.end};
    return kept;
}

TEST(History, OfNothingIsEmpty)
{
    const auto history = summarise({}, kUtc);
    EXPECT_TRUE(history.days.empty());
    EXPECT_EQ(history.episodes, 0);
}

TEST(History, CountsEveryDayAlsoThoseWithoutCrying)
{
    const std::vector all{episode(at(1), 60), episode(at(3), 30), episode(at(49), 20)};
    const auto history = summarise(all, kUtc);
    ASSERT_EQ(history.days.size(), 3u);
    EXPECT_EQ(history.days[0].episodes, 2);
    EXPECT_DOUBLE_EQ(history.days[0].seconds, 90);
    EXPECT_DOUBLE_EQ(history.days[0].longestSeconds, 60);
    EXPECT_EQ(history.days[1].episodes, 0);
    EXPECT_EQ(isoText(history.days[1].date), "2024-03-31");
    EXPECT_DOUBLE_EQ(history.secondsByHour[1], 80);
    EXPECT_EQ(history.reasons.at(kNotSure), 3);
}

TEST(History, LeavesOutWhatAPersonCalledFalse)
{
    const std::vector all{judged(episode(at(1), 60), false), judged(episode(at(2), 5), true, Helped::Fed),
                          judged(episode(at(3), 5), {}, Helped::Fed)};
    const auto history = summarise(all, kUtc);
    EXPECT_EQ(history.falseEpisodes, 1);
    EXPECT_EQ(history.episodes, 2);
    EXPECT_DOUBLE_EQ(history.longestSeconds, 5);
    EXPECT_EQ(history.helped.at(Helped::Fed), 2);
}

TEST(History, CutsAnEpisodeAtMidnightAndAtFullHours)
{
    const std::vector all{episode(at(23.5), 3600)};
    const auto history = summarise(all, kUtc);
    ASSERT_EQ(history.days.size(), 2u);
    EXPECT_EQ(history.days[0].episodes, 1);
    EXPECT_EQ(history.days[1].episodes, 0) << "it began the day before";
    EXPECT_DOUBLE_EQ(history.days[0].seconds, 1800);
    EXPECT_DOUBLE_EQ(history.days[1].seconds, 1800);
    EXPECT_DOUBLE_EQ(history.days[1].secondsByHour[0], 1800);
    ASSERT_EQ(history.days[1].parts.size(), 1u);
    EXPECT_DOUBLE_EQ(history.days[1].parts[0].endHour, 0.5);
}

TEST(History, KeepsTheTimeThatPassedWhenTheClockIsPutForwardOrBack)
{
    const std::vector all{episode(at(24.5), 3600)};
    const auto spring = summarise(all, kSpring);
    ASSERT_EQ(spring.days.size(), 1u);
    EXPECT_DOUBLE_EQ(spring.days[0].seconds, 3600);
    EXPECT_DOUBLE_EQ(spring.secondsByHour[1], 1800);
    EXPECT_DOUBLE_EQ(spring.secondsByHour[2], 0) << "the hour that the clock skipped";
    EXPECT_DOUBLE_EQ(spring.secondsByHour[3], 1800);

    const auto autumn = summarise(all, kAutumn);
    EXPECT_DOUBLE_EQ(autumn.days.at(0).seconds, 3600);
    EXPECT_DOUBLE_EQ(autumn.secondsByHour[2], 3600) << "the hour that the clock showed twice";
}

TEST(History, SummarisesFiftyThousandEpisodes)
{
    std::vector<KeptEpisode> year;
    for (int i = 0; i < 50000; ++i) year.push_back(episode(at(i * 0.1752), 45));
    const auto history = summarise(year, kUtc);
    EXPECT_EQ(history.days.size(), 365u);
    EXPECT_NEAR(history.seconds, 50000 * 45.0, 1e-3);
}

TEST(WallClock, WritesTheOffsetOfTheMoment)
{
    EXPECT_EQ(isoText(at(24.99), kSpring), "2024-03-31T01:59:24+01:00");
    EXPECT_EQ(isoText(at(25), kSpring), "2024-03-31T03:00:00+02:00");
    EXPECT_EQ(isoText(at(0), [](UtcTime) { return std::chrono::minutes(-210); }),
              "2024-03-29T20:30:00-03:30");
}

TEST(WallClock, ReadsDatesThatExist)
{
    EXPECT_EQ(isoText(*parseDate("2024-02-29")), "2024-02-29");
    for (const char* bad : {"2023-02-29", "2024-2-29", "29.02.2024", "", "2024-13-01", "2024-01-xx"})
        EXPECT_FALSE(parseDate(bad)) << bad;
}

TEST(HistoryExport, IsAnRfc4180TableThatNoSpreadsheetCalculates)
{
    auto first = judged(episode(at(1), 12.5), true, Helped::Burped);
    first.sitting = SittingId{1};
    first.infant = InfantId{7};
    first.answer->note = "=1+1, \"quoted\"";
    const auto csv =
        historyCsv({first, episode(at(2), 1)},
                   {Sitting{.id = SittingId{1},
                            .infant = {},
                            .began = at(0),
                            .lastAlive = at(1),
                            .ended = {},
                            .wasCutOff = false,
                            .device = "mic",
                            .model = "m 1"}},
                   {Infant{.id = InfantId{7}, .alias = "Mia", .birthDate = {}, .sex = {}}}, kUtc);
    EXPECT_EQ(csv,
              "start,end,duration_s,infant,cry_probability,reason,was_cry,helped,note,clip,device,model\n"
              "2024-03-30T01:00:00+00:00,2024-03-30T01:00:12+00:00,12.5,Mia,0.93,not_sure,yes,burped,"
              "\"'=1+1, \"\"quoted\"\"\",,mic,m 1\n"
              "2024-03-30T02:00:00+00:00,2024-03-30T02:00:01+00:00,1.0,,0.93,not_sure,,,,,,\n");
}

TEST(HistoryExport, HasTheFieldsOfItsSchema)
{
    const auto schema = nlohmann::json::parse(historySchema());
    const auto json = nlohmann::json::parse(
        historyJson({episode(at(1), 2)},
                    {Sitting{.id = {},
                             .infant = {},
                             .began = at(0),
                             .lastAlive = at(1),
                             .ended = {},
                             .wasCutOff = true,
                             .device = "mic",
                             .model = "m"}},
                    {}, {Dropout{.sitting = {}, .start = at(1), .seconds = 2, .cause = "dropout"}}, kUtc));
    for (const char* table : {"episodes", "sittings", "dropouts"}) {
        const auto& fields = schema["properties"][table]["items"]["properties"];
        ASSERT_EQ(json[table].size(), 1u) << table;
        EXPECT_EQ(json[table][0].size(), fields.size()) << table;
        for (const auto& [name, value] : json[table][0].items()) EXPECT_TRUE(fields.contains(name)) << name;
    }
}

} // namespace
} // namespace cryscope
