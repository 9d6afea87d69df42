#include "core/analysis/SittingLog.h"

#include "core/analysis/HourlyRecorder.h"
#include "core/analysis/VoiceTimes.h"

#include <chrono>
#include <cmath>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>
#include <variant>

namespace cryscope {
namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kBeat = std::chrono::seconds(1);
constexpr auto kRetry = std::chrono::seconds(2);
constexpr double kScoresPerRowSeconds = 60;
constexpr double kLargestHopSeconds = 1;
/// A library that stays away: a day of this is what memory is spent on.
constexpr std::size_t kMostWaiting = 100'000;

struct Heard {
    LiveEvent event;
};
struct ClipDone {
    KeptClip clip;
    std::vector<TimeStretch> cries; ///< of the clip, in its own seconds; only where voices are asked for
};
struct HourDone {
    KeptClip recording;
};
struct Scored {
    double startSeconds = 0;
    double hopSeconds = 0.25;
    std::vector<float> logits;
};
struct Answered {
    EpisodeId episode{};
    Answer answer;
};
struct Labelled {
    double seconds = 0;
    std::string kind;
};

/// Whether a window at `startSeconds` is the next of the row.
bool continues(const Scored& row, double startSeconds)
{
    if (row.logits.empty()) return true;
    const double since = startSeconds - row.startSeconds;
    if (since >= kScoresPerRowSeconds) return false;
    if (row.logits.size() == 1) return since > 0 && since <= kLargestHopSeconds;
    return std::abs(since - double(row.logits.size()) * row.hopSeconds) < row.hopSeconds / 2;
}

using Item = std::variant<Heard, ClipDone, HourDone, Scored, Answered, Labelled>;

} // namespace

std::optional<std::uintmax_t> freeBytesOf(const std::filesystem::path& folder)
{
    std::error_code error;
    const auto space = std::filesystem::space(folder, error);
    return error ? std::nullopt : std::optional(space.available);
}

struct SittingLog::State {
    State(Begin toBegin, Tell toTell) : begin(std::move(toBegin)), tell(std::move(toTell)) {}

    const Begin begin;
    const Tell tell;

    std::mutex mutex;
    std::condition_variable wake;
    std::deque<Item> waiting;
    RecentCries cries;
    Scored scores; ///< of the minute that is being gathered
    double clock = 0;
    std::optional<Episode> ongoing; ///< as last heard of
    bool stop = false;

    // The log's thread alone.
    std::unique_ptr<Library> library;
    std::optional<SittingId> sitting;
    std::optional<KeptEpisode> open;
    std::map<double, EpisodeId> kept; ///< by onset: clips come after their episode has ended
    bool inTrouble = false;
    bool isDiskFull = false;
    double forgottenAt = 0;

    std::thread thread; ///< last: everything above is there before it runs

    UtcTime utc(double seconds) const { return plusSeconds(begin.zero, seconds); }
    Result<void> ready();
    Result<void> write(const Item& item);
    Result<void> write(const LiveEvent& event);
    Result<void> write(const ClipDone& done);
    bool isDropped(const ClipDone& done) const;
    Result<void> beat(double now, const std::optional<Episode>& so_far);
    bool writeAll();
    void say(const Result<void>& outcome);
    void watchDisk();
    void flushScores();
    void run();
};

Result<void> SittingLog::State::ready()
{
    if (sitting) return {};
    if (!library) {
        auto opened = Library::open(begin.library);
        if (!opened) return tl::unexpected(opened.error());
        library = std::move(*opened);
        if (!library->notes().empty() && tell) tell({.notes = library->notes()});
        // What an earlier run was writing when it was killed.
        if (auto adopted = adoptRecordings(*library); !adopted) return tl::unexpected(adopted.error());
    }
    Sitting row;
    row.infant = begin.infant;
    row.began = begin.zero;
    row.device = begin.device;
    row.model = begin.model;
    auto begun = library->beginSitting(row);
    if (!begun) return tl::unexpected(begun.error());
    sitting = *begun;
    return {};
}

Result<void> SittingLog::State::write(const LiveEvent& event)
{
    using Kind = LiveEvent::Kind;
    const auto fill = [&](KeptEpisode& row) {
        row.start = utc(event.episode.startSeconds);
        row.end = utc(event.episode.endSeconds);
        row.cryProbability = event.episode.cryProbability;
        row.reason = event.episode.reason;
        row.reasons = event.episode.reasons;
        row.isOpen = event.kind != Kind::End;
    };
    switch (event.kind) {
    case Kind::Start: {
        KeptEpisode row;
        fill(row);
        auto id = library->beginEpisode(*sitting, row);
        if (!id) return tl::unexpected(id.error());
        row.id = *id;
        open = row;
        kept[event.episode.startSeconds] = *id;
        if (tell) tell({.episode = *id, .episodeStartSeconds = event.episode.startSeconds});
        return {};
    }
    case Kind::Ongoing:
    case Kind::End: {
        if (!open) return {};
        auto row = *open;
        fill(row);
        if (auto done = library->changeEpisode(row); !done) return done;
        open = row;
        if (event.kind == Kind::End) open.reset();
        return {};
    }
    case Kind::Dropout:
        return library->addDropout({.sitting = *sitting,
                                    .start = utc(event.timeSeconds),
                                    .seconds = event.lengthSeconds,
                                    .cause = event.cause.empty() ? "dropout" : event.cause});
    case Kind::NotMonitoring:
        return library->addDropout(
            {.sitting = *sitting, .start = utc(event.timeSeconds), .seconds = 0, .cause = event.cause});
    case Kind::Silence:
    case Kind::Monitoring:
        return {};
    }
    return {};
}

Result<void> SittingLog::State::write(const Item& item)
{
    if (const auto* heard = std::get_if<Heard>(&item)) return write(heard->event);
    if (const auto* answered = std::get_if<Answered>(&item)) {
        auto done = library->answerEpisode(answered->episode, answered->answer);
        // It may have been deleted meanwhile; trying again would not bring it back.
        return !done && done.error().kind == ErrorKind::NotFound ? Result<void>{} : done;
    }
    if (const auto* labelled = std::get_if<Labelled>(&item)) {
        auto added =
            library->addLabel({.sitting = *sitting, .at = utc(labelled->seconds), .kind = labelled->kind});
        return added ? Result<void>{} : tl::unexpected(added.error());
    }
    if (const auto* scored = std::get_if<Scored>(&item))
        return library->addScores({.sitting = *sitting,
                                   .start = utc(scored->startSeconds),
                                   .hopSeconds = scored->hopSeconds,
                                   .logits = scored->logits});
    if (const auto* hour = std::get_if<HourDone>(&item)) {
        KeptRecording row;
        row.sitting = sitting;
        row.infant = begin.infant;
        row.file = hour->recording.file.filename().string();
        row.start = utc(hour->recording.startSeconds);
        row.seconds = hour->recording.lengthSeconds;
        row.bytes = hour->recording.bytes;
        auto added = library->addRecording(row);
        return added ? Result<void>{} : tl::unexpected(added.error());
    }
    return write(std::get<ClipDone>(item));
}

/// Sound that cannot be read is kept: nothing is known against it.
bool SittingLog::State::isDropped(const ClipDone& done) const
{
    if (!begin.dropsVoices || !done.clip.episodeStartSeconds) return false;
    const auto times = measureVoices(done.clip.file, done.cries);
    return times && times->voicesDominate();
}

Result<void> SittingLog::State::write(const ClipDone& done)
{
    const KeptClip& clip = done.clip;
    // One saved by hand outside of the library's folder belongs to the person, not to the library.
    if (clip.file.parent_path() != library->clipFolder()) return {};
    if (isDropped(done)) {
        std::error_code error;
        if (std::filesystem::remove(clip.file, error); !error && tell)
            tell({.notes = {"Voices dominate the sound of a cry; as you asked, it was not kept."}});
        if (!error) return {};
    }
    Clip row{.id = {},
             .sitting = *sitting,
             .episode = {},
             .file = clip.file.filename().string(),
             .start = utc(clip.startSeconds),
             .seconds = clip.lengthSeconds,
             .bytes = clip.bytes};
    if (clip.episodeStartSeconds)
        if (const auto found = kept.find(*clip.episodeStartSeconds); found != kept.end())
            row.episode = found->second;
    auto added = library->addClip(row);
    if (!added) return tl::unexpected(added.error());
    return {};
}

/// Once a second: where the sitting and its open episode have got to.
Result<void> SittingLog::State::beat(double now, const std::optional<Episode>& soFar)
{
    if (auto done = library->keepAlive(*sitting, utc(now)); !done) return done;
    if (open && soFar) {
        open->end = utc(soFar->endSeconds);
        if (auto done = library->changeEpisode(*open); !done) return done;
    }
    if (now - forgottenAt < 3600) return {};
    forgottenAt = now;
    return library->forgetScores(utc(now - begin.keepScoresHours * 3600));
}

void SittingLog::State::say(const Result<void>& outcome)
{
    const bool fails = !outcome;
    if (fails == inTrouble) return;
    inTrouble = fails;
    if (!tell) return;
    SittingNews news;
    news.recovered = !fails;
    if (fails) news.trouble = outcome.error();
    tell(std::move(news));
}

void SittingLog::State::watchDisk()
{
    const auto left = begin.freeBytes ? begin.freeBytes(begin.library) : freeBytesOf(begin.library);
    if (!left) return;
    const bool isFull = isTooFull(*left, isDiskFull);
    if (isFull == isDiskFull) return;
    isDiskFull = isFull;
    if (tell) tell({.diskFull = isFull});
}

/// False when something could not be written and still waits.
bool SittingLog::State::writeAll()
{
    auto outcome = ready();
    while (outcome) {
        Item item;
        {
            const std::lock_guard lock(mutex);
            if (waiting.empty()) break;
            item = waiting.front();
        }
        outcome = write(item);
        if (!outcome) break;
        const std::lock_guard lock(mutex);
        waiting.pop_front();
    }
    if (outcome) {
        std::unique_lock lock(mutex);
        const double now = clock;
        const auto soFar = ongoing;
        lock.unlock();
        outcome = beat(now, soFar);
    }
    say(outcome);
    return outcome.has_value();
}

/// With the lock held.
void SittingLog::State::flushScores()
{
    if (scores.logits.empty()) return;
    waiting.push_back(std::exchange(scores, {}));
}

void SittingLog::State::run()
{
    auto next = Clock::now();
    for (bool ends = false; !ends;) {
        {
            std::unique_lock lock(mutex);
            ends = wake.wait_until(lock, next, [&] { return stop; });
            if (ends) flushScores();
        }
        // The last time, too, a library that is busy is waited for; one that is not there is given up.
        const bool isWritten = writeAll();
        watchDisk();
        next = Clock::now() + (isWritten ? Clock::duration(kBeat) : Clock::duration(kRetry));
    }
    if (sitting) (void)library->endSitting(*sitting, utc(clock));
}

SittingLog::SittingLog(Begin begin, Tell tell)
    : m_state(std::make_unique<State>(std::move(begin), std::move(tell)))
{
    m_state->thread = std::thread([state = m_state.get()] { state->run(); });
}

SittingLog::~SittingLog()
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->stop = true;
    }
    m_state->wake.notify_all();
    m_state->thread.join();
}

void SittingLog::take(const LiveUpdate& update)
{
    const std::lock_guard lock(m_state->mutex);
    auto& state = *m_state;
    state.clock = update.timeSeconds;
    for (const auto& event : update.events) {
        if (event.kind == LiveEvent::Kind::End)
            state.ongoing.reset();
        else if (event.kind == LiveEvent::Kind::Start || event.kind == LiveEvent::Kind::Ongoing)
            state.ongoing = event.episode;
        if (state.waiting.size() < kMostWaiting) state.waiting.push_back(Heard{event});
    }
    if (state.ongoing && update.crying) state.ongoing->endSeconds = update.timeSeconds;
    if (state.begin.dropsVoices)
        for (const auto& score : update.scores) state.cries.take(score);
    for (const auto& clip : update.clips)
        state.waiting.push_back(
            ClipDone{clip, state.cries.within(clip.startSeconds, clip.startSeconds + clip.lengthSeconds)});
    for (const auto& hour : update.recordings) state.waiting.push_back(HourDone{hour});
    for (const auto& score : update.scores) {
        // A gap in the stream is a gap in the scores: a new row begins after it.
        if (!continues(state.scores, score.startSeconds)) state.flushScores();
        auto& row = state.scores;
        if (row.logits.empty()) row.startSeconds = score.startSeconds;
        if (row.logits.size() == 1) row.hopSeconds = score.startSeconds - row.startSeconds;
        row.logits.push_back(score.logit);
    }
    if (state.waiting.size() > kMostWaiting) state.waiting.pop_front();
}

void SittingLog::answer(EpisodeId episode, const Answer& answer)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->waiting.push_back(Answered{episode, answer});
}

void SittingLog::label(double seconds, const std::string& kind)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->waiting.push_back(Labelled{seconds, kind});
}

} // namespace cryscope
