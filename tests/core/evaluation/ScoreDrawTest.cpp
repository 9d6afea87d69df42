#include "core/evaluation/ScoreDraw.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <random>
#include <set>

namespace cryscope {
namespace {

/// A detector whose scores are mostly low and right as often as they say.
struct World {
    std::vector<ClipWithScore> clips;
    std::vector<Verdict> truth; ///< of clips, in their order
    double precision = 0;

    explicit World(std::size_t size, std::uint64_t seed = 7)
    {
        std::mt19937_64 random(seed);
        const auto uniform = [&random] { return double(random() >> 11U) * 0x1p-53; };
        double right = 0;
        for (std::size_t i = 0; i < size; ++i) {
            const double score = std::pow(uniform(), 3); // far more low ones than high ones
            clips.push_back({"r" + std::to_string(i % 40) + ".wav", double(i), double(i) + 1,
                             i % 3 == 0 ? "hungry" : "cry", score, Verdict::None});
            const bool isRight = uniform() < score;
            truth.push_back(isRight ? Verdict::Right : Verdict::Wrong);
            right += isRight ? 1 : 0;
        }
        precision = right / double(size);
    }
    std::vector<Verdict> judge(const ScoreDraw& draw, std::size_t first = SIZE_MAX) const
    {
        std::vector<Verdict> verdicts;
        for (const DrawnClip& drawn : draw.clips)
            verdicts.push_back(verdicts.size() < first ? truth[std::size_t(drawn.clip.startSeconds)]
                                                       : Verdict::None);
        return verdicts;
    }
};

TEST(DrawByScore, TakesAsManyOfEveryStratumAsItHas)
{
    const World world(2000);
    const auto draw = drawByScore(world.clips, {.count = 100, .strata = 10, .seed = 3});
    ASSERT_TRUE(draw);
    EXPECT_EQ(draw->clips.size(), 100U);
    EXPECT_EQ(draw->population(), 2000U);
    std::size_t all = 0;
    for (const ScoreStratum& stratum : draw->strata) {
        EXPECT_EQ(stratum.drawn, 10U) << stratum.lowScore;
        all += stratum.candidates;
    }
    EXPECT_EQ(all, 2000U);
    std::set<double> different;
    for (const DrawnClip& drawn : draw->clips) {
        const ScoreStratum& stratum = draw->strata[drawn.stratum];
        EXPECT_GE(drawn.clip.score, stratum.lowScore);
        EXPECT_LT(drawn.clip.score, stratum.highScore);
        EXPECT_DOUBLE_EQ(drawn.probability, 10.0 / double(stratum.candidates));
        different.insert(drawn.clip.startSeconds);
    }
    EXPECT_EQ(different.size(), 100U) << "without replacement";
    // Any beginning of the list holds the strata alike.
    std::vector<int> first(10, 0);
    for (std::size_t i = 0; i < 30; ++i) ++first[draw->clips[i].stratum];
    EXPECT_EQ(first, std::vector<int>(10, 3));
}

TEST(DrawByScore, IsTheSameForTheSameSeedInWhateverOrderTheClipsCome)
{
    World world(500);
    const auto one = drawByScore(world.clips, {.count = 40, .seed = 5});
    std::reverse(world.clips.begin(), world.clips.end());
    EXPECT_EQ(one, drawByScore(world.clips, {.count = 40, .seed = 5}));
    EXPECT_NE(one, drawByScore(world.clips, {.count = 40, .seed = 6}));
}

TEST(DrawByScore, TakesFromOthersWhatASmallStratumCannotGive)
{
    std::vector<ClipWithScore> clips;
    for (int i = 0; i < 50; ++i) clips.push_back({"a", double(i), i + 1.0, "cry", 0.95, Verdict::None});
    clips.push_back({"a", 100, 101, "cry", 0.15, Verdict::None});
    const auto draw = drawByScore(clips, {.count = 20, .strata = 10});
    ASSERT_TRUE(draw);
    EXPECT_EQ(draw->strata[1].drawn, 1U);
    EXPECT_EQ(draw->strata[9].drawn, 19U);
    EXPECT_EQ(drawByScore(clips, {.count = 500})->clips.size(), 51U);
    EXPECT_EQ(drawByScore(clips, {.count = 1})->clips.size(), 2U) << "no stratum goes without a voice";
}

TEST(DrawByScore, KnowsWhatIsJudgedAndDoesNotAskAgain)
{
    std::vector<ClipWithScore> clips{{"a", 0, 1, "cry", 0.9, Verdict::Right},
                                     {"a", 2, 3, "cry", 0.2, Verdict::Wrong},
                                     {"a", 4, 5, "cry", 0.5, Verdict::None}};
    const auto draw = drawByScore(clips, {.count = 10});
    ASSERT_TRUE(draw);
    EXPECT_EQ(draw->toJudge(), 1U);
    EXPECT_FALSE(draw->clips[0].isKnown);
    const std::vector<Verdict> verdicts{Verdict::Right, Verdict::None, Verdict::None};
    const auto figures = precisionOf(*draw, verdicts);
    EXPECT_DOUBLE_EQ(figures->front().precision.value, 2.0 / 3);
    clips.pop_back();
    EXPECT_NE(drawByScore(clips).error().sentence.find("nothing left"), std::string::npos);
    EXPECT_NE(drawByScore({}).error().sentence.find("analysed"), std::string::npos);
    EXPECT_EQ(drawByScore(clips, {.count = 0}).error().kind, ErrorKind::InvalidArgument);
}

// What the weights are for: the share among the clips that were looked at is far off, the weighted one is
// not, and its interval holds the truth as often as it says.
TEST(WeightedPrecision, IsUnbiasedWhereTheShareOfTheClipsLookedAtIsNot)
{
    const World world(3000);
    constexpr int kDraws = 600;
    double weighted = 0;
    double unweighted = 0;
    int held = 0;
    for (int i = 0; i < kDraws; ++i) {
        const auto draw = drawByScore(world.clips, {.count = 100, .seed = std::uint64_t(i + 1)});
        const auto figure = precisionOf(*draw, world.judge(*draw))->front();
        EXPECT_DOUBLE_EQ(figure.covered, 1);
        weighted += figure.precision.value / kDraws;
        unweighted += figure.unweighted / kDraws;
        if (figure.precision.low <= world.precision && world.precision <= figure.precision.high) ++held;
    }
    EXPECT_NEAR(weighted, world.precision, 0.006) << "three of its standard errors";
    EXPECT_GT(unweighted, world.precision + 0.15);
    EXPECT_GE(held, int(0.93 * kDraws));
    EXPECT_LE(held, int(0.995 * kDraws)) << "an interval that is always right says little";
}

TEST(WeightedPrecision, IsUnbiasedOfOneKindAndOfTheBeginningOfAList)
{
    const World world(3000);
    double hungry = 0;
    double hungryRight = 0;
    for (std::size_t i = 0; i < world.clips.size(); ++i) {
        if (world.clips[i].kind != "hungry") continue;
        ++hungry;
        hungryRight += world.truth[i] == Verdict::Right ? 1 : 0;
    }
    constexpr int kDraws = 600;
    double all = 0;
    double kind = 0;
    for (int i = 0; i < kDraws; ++i) {
        const auto draw = drawByScore(world.clips, {.count = 200, .seed = std::uint64_t(i + 1)});
        all += precisionOf(*draw, world.judge(*draw, 100))->front().precision.value / kDraws;
        const auto figures = precisionOf(*draw, world.judge(*draw));
        ASSERT_EQ(figures->size(), 3U);
        EXPECT_EQ(figures->back().kind, "hungry");
        kind += figures->back().precision.value / kDraws;
    }
    EXPECT_NEAR(all, world.precision, 0.006);
    EXPECT_NEAR(kind, hungryRight / hungry, 0.01);
}

TEST(WeightedPrecision, OfEverythingIsTheShareItself)
{
    const World world(200);
    const auto draw = drawByScore(world.clips, {.count = 200});
    const auto figure = precisionOf(*draw, world.judge(*draw))->front();
    EXPECT_NEAR(figure.precision.value, world.precision, 1e-12);
    EXPECT_DOUBLE_EQ(figure.precision.low, figure.precision.high);
}

TEST(WeightedPrecision, SaysWhichShareItSpeaksOf)
{
    const World world(1000);
    const auto draw = drawByScore(world.clips, {.count = 100});
    std::vector<Verdict> verdicts(draw->clips.size(), Verdict::None);
    EXPECT_TRUE(std::isnan(precisionOf(*draw, verdicts)->front().precision.value));
    verdicts[0] = Verdict::Right;
    const auto one = precisionOf(*draw, verdicts)->front();
    EXPECT_DOUBLE_EQ(one.covered, double(draw->strata[draw->clips[0].stratum].candidates) / 1000);
    EXPECT_LT(one.precision.low, 0.5) << "one verdict is no certainty";
    std::fill(verdicts.begin(), verdicts.end(), Verdict::NotSure);
    EXPECT_EQ(precisionOf(*draw, verdicts)->front().judged, 0);
    verdicts.pop_back();
    EXPECT_FALSE(precisionOf(*draw, verdicts));
}

TEST(DrawnClips, AreTheSameAfterWritingAndReading)
{
    World world(300);
    for (ClipWithScore& clip : world.clips) clip.recording = "/study/ward, one/" + clip.recording;
    world.clips[0].verdict = Verdict::Wrong;
    world.clips[1].verdict = Verdict::NotSure;
    const auto draw = drawByScore(world.clips, {.count = 30, .strata = 7, .seed = 11});
    const std::string csv = formatDraw(*draw, "/study");
    EXPECT_NE(csv.find("\n\"ward, one/r"), std::string::npos) << "from the folder on";
    EXPECT_EQ(parseDraw(csv, "/study"), draw);
    EXPECT_EQ(parseDraw(csv, "/moved")->clips[0].clip.recording.find("/moved/ward, one/r"), 0U);
    for (const char* bad : {"", "a,b\n1,2\n", "recording,start_s\n"})
        EXPECT_EQ(parseDraw(bad, "/").error().kind, ErrorKind::Unreadable) << bad;
    std::string wrong = csv;
    wrong.replace(wrong.find("\n\"ward") + 1, 3, "x,x,x,");
    EXPECT_FALSE(parseDraw(wrong, "/study"));
}

} // namespace
} // namespace cryscope
