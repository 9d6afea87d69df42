#include "core/analysis/LiveWorker.h"

#include "core/analysis/HourlyRecorder.h"
#include "core/analysis/Recorder.h"
#include "core/analysis/SuspendClock.h"

#include <algorithm>
#include <cassert>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace cryscope {
namespace {

using Clock = std::chrono::steady_clock;

/// The capture callback takes no lock and so cannot wake anybody: the ring is looked at this often.
constexpr auto kPoll = std::chrono::milliseconds(10);
constexpr auto kIdleStep = std::chrono::milliseconds(100);
constexpr double kBlockSeconds = 0.1;
/// With this much waiting in the ring the work is lightened; with this much, after that, what is shown is no
/// longer "now".
constexpr double kLightenSeconds = 1.2;
constexpr double kBacklogSeconds = 2.0;
constexpr double kCaughtUpSeconds = 0.5;
/// Kept up for so long, all the work is tried again.
constexpr auto kStayLight = std::chrono::seconds(30);
/// A jump of the suspend clock below this is its own resolution.
constexpr double kLeastSuspendSeconds = 0.5;

struct RecordingRequest {
    std::filesystem::path file;
    AudioWriter::Format format;
};

struct SaveRequest {
    double seconds = 0;
    std::filesystem::path file;
};

struct CopyRequest {
    double seconds = 0;
    LiveWorker::TakeSound take;
};

/// What other threads ask for; taken by the live thread under the lock, done outside of it.
struct Requests {
    std::optional<Models> models;
    std::optional<RecordingRequest> recording;
    std::vector<SaveRequest> saves;
    std::vector<CopyRequest> copies;
    std::vector<std::pair<std::string, bool>> troubles;
    bool stopRecording = false;
    bool stop = false;
    bool any() const
    {
        return models || recording || !saves.empty() || !copies.empty() || !troubles.empty() ||
               stopRecording || stop;
    }
};

} // namespace

struct LiveWorker::State {
    State(std::shared_ptr<CaptureStream> capture, const LivePathConfig& config, Publish toPublish,
          PublishError toPublishError, ClipConfig clipConfig, std::function<double()> suspendClock)
        : stream(std::move(capture)), publish(std::move(toPublish)), publishError(std::move(toPublishError)),
          noSamplesSeconds(config.noSamplesSeconds), suspended(std::move(suspendClock)),
          recorder(stream->rate),
          hours({.folder = clipConfig.allFolder, .zero = clipConfig.zero}, stream->rate),
          clips(std::move(clipConfig), stream->rate)
    {}

    const std::shared_ptr<CaptureStream> stream;
    const Publish publish;
    const PublishError publishError;
    const double noSamplesSeconds;
    const std::function<double()> suspended;

    std::mutex mutex;
    std::condition_variable wake;     ///< the live thread waits here
    std::condition_variable answered; ///< stopRecording() waits here
    Requests requests;
    std::optional<Result<std::filesystem::path>> stopAnswer;
    bool ended = false;

    // The live thread's own.
    std::unique_ptr<LivePath> path;
    Recorder recorder;
    HourlyRecorder hours;
    ClipRecorder clips;
    std::int64_t lostHandled = 0;
    std::optional<Clock::time_point> lastSample;
    Clock::time_point idleUntil; ///< the clock has been moved on to here
    bool idling = false;
    bool backlog = false;
    bool light = false;
    Clock::time_point lightSince; ///< the last time that it did not keep up
    double suspendedBefore = 0;
    std::vector<float> block;

    std::thread thread; ///< last: everything above is there before it runs

    void run(const LivePathConfig& config, Models models);
    void handleBeforeDraining(Requests& taken);
    void drain();
    void take(std::span<const float> samples);
    void takeGap(std::int64_t samples, const std::string& cause = {});
    void watchBacklog();
    void watchSuspend();
    void watch();
    void deliver(Result<LiveUpdate> update, std::span<const float> samples = {});
    void save(const SaveRequest& request);
    void trouble(const std::string& cause, bool present);
    void tell(const Result<void>& outcome);
    void finish();
};

void LiveWorker::State::tell(const Result<void>& outcome)
{
    if (!outcome && publishError) publishError(outcome.error());
}

void LiveWorker::State::deliver(Result<LiveUpdate> update, std::span<const float> samples)
{
    if (update) {
        tell(clips.take(samples, *update));
        tell(hours.take(samples, *update));
        if (publish) publish(std::move(*update));
        return;
    }
    if (publishError) publishError(update.error());
    // Listening goes on with level and columns; that nobody judges them is said.
    path->setModels({});
    trouble("model_failed", true);
}

void LiveWorker::State::trouble(const std::string& cause, bool present)
{
    path->setTrouble(cause, present);
    deliver(path->idle(0)); // at once: there may be no samples to come with
}

void LiveWorker::State::take(std::span<const float> samples)
{
    tell(recorder.write(samples));
    deliver(path->push(samples), samples);
}

void LiveWorker::State::takeGap(std::int64_t samples, const std::string& cause)
{
    tell(recorder.writeGap(samples));
    deliver(path->gap(samples, cause));
}

/// First the work is lightened; if that does not help either, it is said.
void LiveWorker::State::watchBacklog()
{
    const double waiting = double(stream->ring.available()) / stream->rate.hz;
    const auto now = Clock::now();
    if (waiting > kLightenSeconds) {
        if (!light) path->setLight(light = true);
        lightSince = now;
    } else if (light && !backlog && now - lightSince > kStayLight) {
        path->setLight(light = false);
    }
    if (waiting > kBacklogSeconds && !backlog) trouble("backlog", backlog = true);
    if (waiting < kCaughtUpSeconds && backlog) trouble("backlog", backlog = false);
}

/// A computer that slept heard nothing: that is a gap like any other.
void LiveWorker::State::watchSuspend()
{
    const double now = suspended();
    const double slept = now - suspendedBefore;
    if (slept < kLeastSuspendSeconds) return;
    suspendedBefore = now;
    takeGap(static_cast<std::int64_t>(slept * stream->rate.hz), "suspend");
    lastSample = Clock::now(); // the device gets its two seconds
    idling = false;
}

void LiveWorker::State::save(const SaveRequest& request)
{
    auto clip = clips.saveRecent(request.seconds, request.file);
    if (!clip) {
        tell(tl::unexpected(clip.error()));
        return;
    }
    auto update = path->idle(0);
    if (update) update->clips.push_back(std::move(*clip));
    deliver(std::move(update));
}

void LiveWorker::State::drain()
{
    // The count is read before the ring is looked at: samples were lost while it was full, so what is in it
    // now came before the gap.
    const std::int64_t lost = stream->lostSamples.load(std::memory_order_acquire);
    std::size_t waiting = stream->ring.available();
    watchBacklog();
    if (waiting > 0) {
        lastSample = Clock::now();
        idling = false;
    }
    while (waiting > 0) {
        const std::size_t count = stream->ring.read(std::span(block).first(std::min(waiting, block.size())));
        take(std::span(block).first(count));
        waiting -= count;
        watchBacklog();
        const std::lock_guard lock(mutex);
        if (requests.stop) return;
    }
    if (lost > lostHandled) takeGap(lost - lostHandled);
    lostHandled = std::max(lost, lostHandled);
}

void LiveWorker::State::watch()
{
    const auto now = Clock::now();
    if (!idling) {
        if (std::chrono::duration<double>(now - *lastSample).count() < noSamplesSeconds) return;
        idling = true;
        idleUntil = *lastSample;
    } else if (now - idleUntil < kIdleStep) {
        return;
    }
    const double seconds = std::chrono::duration<double>(now - idleUntil).count();
    idleUntil = now;
    // Rounded up, or the first step would fall a sample short of the limit that it just passed.
    deliver(path->idle(static_cast<std::int64_t>(seconds * stream->rate.hz) + 1));
}

void LiveWorker::State::handleBeforeDraining(Requests& taken)
{
    if (taken.models) path->setModels(std::move(*taken.models));
    for (const auto& [cause, present] : taken.troubles) trouble(cause, present);
    if (taken.recording) tell(recorder.start(taken.recording->file, taken.recording->format));
    for (const auto& request : taken.saves) save(request);
    for (const auto& request : taken.copies) request.take(clips.recent(request.seconds));
}

void LiveWorker::State::finish()
{
    if (path) {
        if (auto last = path->finish(); last) {
            tell(clips.finish(*last));
            tell(hours.finish(*last));
            if (publish) publish(std::move(*last));
        }
    }
    std::optional<Result<std::filesystem::path>> recorded;
    if (recorder.isRecording()) recorded = recorder.stop();
    if (recorded && !*recorded && publishError) publishError(recorded->error());
    const std::lock_guard lock(mutex);
    ended = true;
    if (requests.stopRecording && recorded) stopAnswer = std::move(*recorded);
    answered.notify_all();
}

void LiveWorker::State::run(const LivePathConfig& config, Models models)
{
    auto created = LivePath::create(config, std::move(models));
    if (!created) {
        if (publishError) publishError(created.error());
        finish();
        return;
    }
    path = std::move(*created);
    block.resize(std::max<std::size_t>(1, std::size_t(kBlockSeconds * stream->rate.hz)));
    lastSample = Clock::now();
    suspendedBefore = suspended();
    for (;;) {
        Requests taken;
        {
            std::unique_lock lock(mutex);
            wake.wait_for(lock, kPoll, [this] { return requests.any(); });
            taken = std::exchange(requests, {});
            requests.stop = taken.stop; // asked again between blocks
            requests.stopRecording = taken.stopRecording;
        }
        if (taken.stop) break;
        handleBeforeDraining(taken);
        drain();
        watchSuspend();
        watch();
        if (taken.stopRecording) {
            auto answer = recorder.stop();
            const std::lock_guard lock(mutex);
            requests.stopRecording = false;
            stopAnswer = std::move(answer);
            answered.notify_all();
        }
    }
    finish();
}

LiveWorker::LiveWorker(std::shared_ptr<CaptureStream> stream, LivePathConfig config, Models models,
                       Publish publish, PublishError publishError, ClipConfig clips,
                       std::function<double()> suspended)
{
    assert(stream && stream->rate == config.inputRate);
    m_state = std::make_unique<State>(std::move(stream), config, std::move(publish), std::move(publishError),
                                      std::move(clips), suspended ? std::move(suspended) : suspendedSeconds);
    m_state->thread = std::thread([state = m_state.get(), config, models = std::move(models)]() mutable {
        state->run(config, std::move(models));
    });
}

LiveWorker::~LiveWorker()
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->requests.stop = true;
    }
    m_state->wake.notify_all();
    m_state->thread.join();
}

void LiveWorker::startRecording(const std::filesystem::path& file, AudioWriter::Format format)
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->requests.recording = RecordingRequest{file, format};
    }
    m_state->wake.notify_all();
}

Result<std::filesystem::path> LiveWorker::stopRecording()
{
    std::unique_lock lock(m_state->mutex);
    m_state->requests.stopRecording = true;
    m_state->stopAnswer.reset();
    m_state->wake.notify_all();
    m_state->answered.wait(lock, [this] { return m_state->stopAnswer || m_state->ended; });
    if (m_state->stopAnswer) return *std::exchange(m_state->stopAnswer, std::nullopt);
    return fail(ErrorKind::InvalidArgument, {}, "Nothing is being recorded; start a recording first.");
}

void LiveWorker::saveRecent(double seconds, const std::filesystem::path& file)
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->requests.saves.push_back({seconds, file});
    }
    m_state->wake.notify_all();
}

void LiveWorker::copyRecent(double seconds, TakeSound take)
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->requests.copies.push_back({seconds, std::move(take)});
    }
    m_state->wake.notify_all();
}

void LiveWorker::setModels(Models models)
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->requests.models = std::move(models);
    }
    m_state->wake.notify_all();
}

void LiveWorker::setTrouble(const std::string& cause, bool present)
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->requests.troubles.emplace_back(cause, present);
    }
    m_state->wake.notify_all();
}

} // namespace cryscope
