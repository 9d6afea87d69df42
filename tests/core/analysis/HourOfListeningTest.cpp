// An hour of a night, faster than real time, with everything that is kept of it. tests/bench/monitor feeds a
// whole day.
#include "core/analysis/KeptSitting.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace cryscope {
namespace {

using namespace test;
using Kind = LiveEvent::Kind;

constexpr SampleRate kRate{16000};
constexpr double kPartSeconds = 600;

double residentMiB()
{
    long total = 0;
    long pages = 0;
    std::ifstream("/proc/self/statm") >> total >> pages;
    return double(pages) * double(::sysconf(_SC_PAGESIZE)) / (1 << 20);
}

TEST(HourOfListening, HearsEveryCryAndNeedsNoMoreMemoryAtItsEndThanAfterTenMinutes)
{
    const TempFolder folder;
    LivePathConfig config;
    config.inputRate = kRate;
    auto sitting =
        KeptSitting::begin(*LivePath::create(config, {std::make_shared<FixedClassifier>(), nullptr}), kRate,
                           {.library = folder / "library", .recordsAll = true}, [](const std::string&) {});
    ASSERT_TRUE(sitting) << sitting.error().text();
    const Bout bout{20, 8, {}};
    const auto part = night(kPartSeconds, kRate, std::span(&bout, 1));

    std::vector<double> onsets;
    int ends = 0;
    std::vector<double> memory;
    const auto count = [&](const Result<LiveUpdate>& update) {
        ASSERT_TRUE(update) << update.error().text();
        for (const LiveEvent& event : update->events) {
            if (event.kind == Kind::Start) onsets.push_back(event.episode.startSeconds);
            ends += event.kind == Kind::End;
            ASSERT_TRUE(event.kind == Kind::Start || event.kind == Kind::End) << int(event.kind);
        }
    };
    for (int i = 0; i < 6; ++i) {
        for (std::size_t at = 0; at < part.size(); at += 1600)
            count(sitting->push(std::span(part).subspan(at, std::min<std::size_t>(1600, part.size() - at))));
        memory.push_back(residentMiB());
    }
    count(sitting->finish());

    ASSERT_EQ(onsets.size(), 6U);
    for (std::size_t i = 0; i < 6; ++i) EXPECT_NEAR(onsets[i], double(i) * kPartSeconds + 20, 0.3);
    EXPECT_EQ(ends, 6);
    EXPECT_LT(memory.back() - memory.front(), 8) << "MiB after " << memory.front();
}

} // namespace
} // namespace cryscope
