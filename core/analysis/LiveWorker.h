#pragma once

#include "core/analysis/ClipRecorder.h"
#include "core/analysis/LivePath.h"
#include "core/audio/AudioWriter.h"
#include "core/audio/RingBuffer.h"

#include <atomic>
#include <filesystem>
#include <functional>

namespace cryscope {

/// What the capture callback shares with the worker: it writes samples and counts what did not fit. No locks.
struct CaptureStream {
    explicit CaptureStream(SampleRate sampleRate) : rate(sampleRate), ring(std::size_t(sampleRate.hz) * 12) {}
    const SampleRate rate;
    RingBuffer ring;                          ///< >= 10 s
    std::atomic<std::int64_t> lostSamples{0}; ///< total that the ring could not take
};

/// Owns the live thread: drains the ring, runs the LivePath, writes the recording. `publish` is called on
/// that thread; it must only hand the value over. The destructor stops and joins within one block; a
/// recording in progress is completed, an open episode ends. Two seconds without a sample are told as
/// "no_samples", two seconds waiting in the ring as "backlog", a classifier that fails as "model_failed"
/// (level and columns go on). A recording holds silence where the ring lost samples, so that its time line
/// stays right; it does not grow while no samples come at all. `clips` with a folder keeps every episode in a
/// file of its own (LiveUpdate::clips tells of each); an error ends the clip, never the listening. A worker
/// that falls behind by more than a second lightens its work first. `suspended` is suspendedSeconds() unless
/// a test says otherwise: what it grows by is told as a dropout of cause "suspend".
class LiveWorker {
public:
    using Publish = std::function<void(LiveUpdate)>;
    using PublishError = std::function<void(Error)>;
    LiveWorker(std::shared_ptr<CaptureStream> stream, LivePathConfig config, Models models, Publish publish,
               PublishError publishError, ClipConfig clips = {}, std::function<double()> suspended = {});
    ~LiveWorker();
    LiveWorker(const LiveWorker&) = delete;
    LiveWorker& operator=(const LiveWorker&) = delete;

    /// Thread-safe. The recording begins with the next block; errors arrive through publishError and end the
    /// recording, never the listening.
    void startRecording(const std::filesystem::path& file, AudioWriter::Format format);
    /// Thread-safe; returns when the file is complete.
    Result<std::filesystem::path> stopRecording();
    /// Thread-safe. Writes the last seconds that were heard (as many as ClipConfig::rememberedSeconds) to
    /// `file`; an update with the clip or an error follows.
    void saveRecent(double seconds, const std::filesystem::path& file);
    /// Gets the last seconds that were heard, at the stream's rate; runs on the live thread and must only
    /// hand them over.
    using TakeSound = std::function<void(std::vector<float>)>;
    /// Thread-safe; returns at once. At most ClipConfig::rememberedSeconds.
    void copyRecent(double seconds, TakeSound take);
    void setModels(Models models); ///< thread-safe
    /// Thread-safe. What only the owner of the device knows: "device_lost" begins or ends.
    void setTrouble(const std::string& cause, bool present);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace cryscope
