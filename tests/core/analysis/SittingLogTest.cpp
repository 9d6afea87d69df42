#include "core/analysis/SittingLog.h"
#include "core/base/AtomicFile.h"
#include "tests/support/TempFolder.h"

#include <atomic>
#include <condition_variable>
#include <gtest/gtest.h>
#include <mutex>

namespace cryscope {
namespace {

using Kind = LiveEvent::Kind;

const UtcTime kZero{std::chrono::sys_days(std::chrono::year(2024) / 3 / 30)};

/// Collects what the log says; the test waits for it.
class Ear {
public:
    SittingLog::Tell tell()
    {
        return [this](const SittingNews& news) {
            const std::lock_guard lock(m_mutex);
            m_news.push_back(news);
            m_changed.notify_all();
        };
    }
    template <class Condition>
    std::optional<SittingNews> waitFor(Condition condition)
    {
        std::unique_lock lock(m_mutex);
        const auto found = [&] { return std::find_if(m_news.begin(), m_news.end(), condition); };
        m_changed.wait_for(lock, std::chrono::seconds(20), [&] { return found() != m_news.end(); });
        if (found() == m_news.end()) return std::nullopt;
        return *found();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<SittingNews> m_news;
};

SittingLog::Begin beginning(const std::filesystem::path& library)
{
    SittingLog::Begin begin;
    begin.library = library;
    begin.zero = kZero;
    begin.device = "mic";
    begin.model = "m 1";
    return begin;
}

LiveUpdate updateAt(double seconds)
{
    LiveUpdate update;
    update.timeSeconds = seconds;
    return update;
}

LiveUpdate with(Kind kind, double start, double end, double at)
{
    auto update = updateAt(at);
    LiveEvent event;
    event.kind = kind;
    event.timeSeconds = at;
    event.episode.startSeconds = start;
    event.episode.endSeconds = end;
    event.episode.cryProbability = 0.9;
    update.events = {event};
    update.crying = kind == Kind::Start;
    return update;
}

TEST(SittingLog, KeepsAnEpisodeWithItsClipScoresAndDropouts)
{
    const test::TempFolder temp;
    Ear ear;
    {
        SittingLog log(beginning(temp / "kept"), ear.tell());
        auto start = with(Kind::Start, 10, 11, 12);
        for (int i = 0; i < 8; ++i) start.scores.push_back({i * 0.5, i * 0.5 + 1, 0.5F, float(i)});
        start.scores.push_back({20, 21, 0.5F, 3.0F}); // after a gap
        log.take(start);
        log.take(with(Kind::End, 10, 15, 45));
        auto late = with(Kind::Dropout, 0, 0, 46);
        late.events[0].lengthSeconds = 0.7;
        late.clips.push_back({temp / "kept" / "clips" / "cry.flac", 7, 10, 1234, 10.0});
        late.clips.push_back({temp / "elsewhere.wav", 0, 46, 99, {}});
        log.take(late);
    }
    auto library = *Library::open(temp / "kept");
    EXPECT_TRUE(library->notes().empty()) << library->notes().front();
    const auto episodes = *library->episodes();
    ASSERT_EQ(episodes.size(), 1u);
    EXPECT_EQ(episodes[0].start, plusSeconds(kZero, 10));
    EXPECT_EQ(episodes[0].end, plusSeconds(kZero, 15));
    EXPECT_FALSE(episodes[0].isOpen);
    EXPECT_EQ(episodes[0].clip, "cry.flac");
    EXPECT_EQ(library->clips()->size(), 1u) << "what was saved elsewhere is the person's";
    EXPECT_EQ(library->dropouts()->at(0).seconds, 0.7);
    const auto scores = *library->scores(kZero);
    ASSERT_EQ(scores.size(), 2u);
    EXPECT_EQ(scores[0].logits.size(), 8u);
    EXPECT_EQ(scores[0].hopSeconds, 0.5);
    EXPECT_EQ(scores[1].start, plusSeconds(kZero, 20));
    EXPECT_EQ(library->sittings()->at(0).ended, plusSeconds(kZero, 46));
}

TEST(SittingLog, WritesAnOpenEpisodeWhileItLasts)
{
    const test::TempFolder temp;
    Ear ear;
    SittingLog log(beginning(temp / "kept"), ear.tell());
    log.take(with(Kind::Start, 10, 11, 12));
    const auto news = ear.waitFor([](const SittingNews& n) { return n.episode.has_value(); });
    ASSERT_TRUE(news);
    EXPECT_EQ(news->episodeStartSeconds, 10);
    auto library = *Library::open(temp / "kept"); // as another program would see it now
    EXPECT_TRUE(library->episodes()->at(0).isOpen);
}

TEST(SittingLog, TakesAnswersToEpisodes)
{
    const test::TempFolder temp;
    Ear ear;
    {
        SittingLog log(beginning(temp / "kept"), ear.tell());
        log.take(with(Kind::Start, 10, 11, 12));
        const auto news = ear.waitFor([](const SittingNews& n) { return n.episode.has_value(); });
        ASSERT_TRUE(news);
        log.answer(*news->episode, {.wasCry = false, .helped = {}, .note = {}, .given = kZero});
        log.answer(EpisodeId{999}, {}); // deleted meanwhile
    }
    auto library = *Library::open(temp / "kept");
    EXPECT_TRUE(library->episodes()->at(0).isFalse());
}

TEST(SittingLog, SaysOnceThatItCannotKeepAndCatchesUp)
{
    const test::TempFolder temp;
    ASSERT_TRUE(writeFileAtomically(temp / "kept", "a file stands where the folder should be"));
    Ear ear;
    {
        SittingLog log(beginning(temp / "kept"), ear.tell());
        log.take(with(Kind::Start, 10, 11, 12));
        log.take(with(Kind::End, 10, 15, 45));
        const auto trouble = ear.waitFor([](const SittingNews& n) { return n.trouble.has_value(); });
        ASSERT_TRUE(trouble);
        EXPECT_EQ(trouble->trouble->kind, ErrorKind::Io);
        std::filesystem::remove(temp / "kept");
        EXPECT_TRUE(ear.waitFor([](const SittingNews& n) { return n.recovered; }));
    }
    auto library = *Library::open(temp / "kept");
    EXPECT_EQ(library->episodes()->size(), 1u);
}

TEST(SittingLog, SaysThatTheDiskIsFullAndWhenThereIsSpaceAgain)
{
    const test::TempFolder temp;
    Ear ear;
    std::atomic<std::uintmax_t> left = SittingLog::kLeastFreeBytes - 1;
    auto begin = beginning(temp / "kept");
    begin.freeBytes = [&](const std::filesystem::path&) { return std::optional<std::uintmax_t>(left); };
    {
        SittingLog log(begin, ear.tell());
        EXPECT_TRUE(ear.waitFor([](const SittingNews& n) { return n.diskFull == true; }));
        log.take(with(Kind::Start, 10, 11, 12));
        left = 3 * SittingLog::kLeastFreeBytes;
        EXPECT_TRUE(ear.waitFor([](const SittingNews& n) { return n.diskFull == false; }));
    }
    EXPECT_EQ((*Library::open(temp / "kept"))->episodes()->size(), 1u) << "what could be kept is kept";
}

} // namespace
} // namespace cryscope
