#include "core/library/InfantDays.h"

#include "Evenings.h"
#include "tests/support/TempFolder.h"

#include <gtest/gtest.h>

namespace cryscope {
namespace {

using test::at;
using test::opened;
using test::sitting;

TEST(InfantDays, GatherTheSoundOfAnInfantByDate)
{
    const test::TempFolder temp;
    auto library = opened(temp / "kept");
    const auto mia = *library->addInfant({.id = {}, .alias = "Mia", .birthDate = {}, .sex = ""});
    const auto unknown = sitting(*library, at(19));
    const auto evening = sitting(*library, at(20), mia);
    std::filesystem::create_directories(library->clipFolder());
    const auto keep = [&](SittingId in, const char* name, UtcTime start, bool isThere = true) {
        if (isThere) test::writeBytes(library->clipFolder() / name, "sound");
        ASSERT_TRUE(library->addClip({.id = {},
                                      .sitting = in,
                                      .episode = {},
                                      .file = name,
                                      .start = start,
                                      .seconds = 5,
                                      .bytes = 5}));
    };
    keep(evening, "late.flac", plusSeconds(at(21), 3600));
    keep(evening, "early.flac", at(21));
    keep(evening, "tomorrow.flac", plusSeconds(at(21), 24 * 3600));
    keep(evening, "gone.flac", at(22), false);
    keep(unknown, "whose.flac", at(21));
    const auto days = infantDays(*library, [](UtcTime) { return std::chrono::minutes(0); });
    ASSERT_TRUE(days);
    ASSERT_EQ(days->size(), 2U);
    EXPECT_EQ(days->at(0).alias, "Mia");
    EXPECT_EQ(days->at(0).sounds,
              (std::vector{library->clipFolder() / "early.flac", library->clipFolder() / "late.flac"}));
    EXPECT_EQ(days->at(1).sounds.size(), 1U);
    EXPECT_LT(days->at(0).date, days->at(1).date);
}

} // namespace
} // namespace cryscope
