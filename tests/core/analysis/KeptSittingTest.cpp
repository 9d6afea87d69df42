#include "core/analysis/KeptSitting.h"
#include "tests/core/analysis/TestModels.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <gtest/gtest.h>
#include <map>
#include <mutex>

namespace cryscope {
namespace {

using namespace test;
using Kind = LiveEvent::Kind;

constexpr SampleRate kRate{16000};
constexpr std::size_t kBlock = 1600;

struct KeptSittings : ::testing::Test {
    Result<KeptSitting> begin(const std::filesystem::path& library, std::uintmax_t* bytesLeft = nullptr)
    {
        LivePathConfig config;
        config.inputRate = kRate;
        KeptSitting::Keeping keeping;
        keeping.library = library;
        keeping.recordsAll = true;
        if (bytesLeft != nullptr)
            keeping.freeBytes = [bytesLeft](const std::filesystem::path&) {
                return std::optional(*bytesLeft);
            };
        return KeptSitting::begin(*LivePath::create(config, {std::make_shared<FixedClassifier>(), nullptr}),
                                  kRate, keeping, [this](const std::string& sentence) {
                                      const std::lock_guard lock(mutex); // the log's thread says things too
                                      ++said[sentence];
                                  });
    }
    void hear(KeptSitting& sitting, double seconds)
    {
        const auto sound = noise(seconds, kRate);
        for (std::size_t i = 0; i + kBlock <= sound.size(); i += kBlock) {
            const auto update = sitting.push(std::span(sound).subspan(i, kBlock));
            ASSERT_TRUE(update) << update.error().text();
            for (const LiveEvent& event : update->events) events.push_back(event);
        }
    }

    TempFolder folder;
    std::mutex mutex;
    std::map<std::string, int> said;
    std::vector<LiveEvent> events;
};

TEST_F(KeptSittings, SaysThatTheDiskIsFullAndThatItIsOver)
{
    std::uintmax_t left = 2 * SittingLog::kLeastFreeBytes;
    auto sitting = begin(folder / "library", &left);
    ASSERT_TRUE(sitting) << sitting.error().text();
    hear(*sitting, 3);
    EXPECT_TRUE(events.empty());
    left = SittingLog::kLeastFreeBytes - 1;
    hear(*sitting, 2);
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0].kind, Kind::NotMonitoring);
    EXPECT_EQ(events[0].cause, "disk_full");
    EXPECT_NEAR(events[0].timeSeconds, 3, 1.2);
    left = 2 * SittingLog::kLeastFreeBytes;
    hear(*sitting, 2);
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[1].kind, Kind::Monitoring);
    EXPECT_TRUE(sitting->finish());
}

TEST_F(KeptSittings, GoesOnListeningWhenWhatItRecordsCannotBeWritten)
{
    auto sitting = begin(folder / "library");
    ASSERT_TRUE(sitting) << sitting.error().text();
    // As good as a disk that takes nothing more.
    std::filesystem::remove_all(folder / "library" / "recordings");
    writeBytes(folder / "library" / "recordings", "in the way");
    hear(*sitting, 3);
    EXPECT_TRUE(sitting->finish());
    const std::lock_guard lock(mutex);
    EXPECT_FALSE(said.empty());
    for (const auto& [sentence, times] : said)
        EXPECT_EQ(times, 1) << "once, not with every block: " << sentence;
}

TEST_F(KeptSittings, DoesNotBeginInAFolderThatCannotBeMade)
{
    writeBytes(folder / "file", "no folder");
    const auto sitting = begin(folder / "file" / "library");
    ASSERT_FALSE(sitting);
    EXPECT_NE(sitting.error().text().find("file"), std::string::npos);
}

} // namespace
} // namespace cryscope
