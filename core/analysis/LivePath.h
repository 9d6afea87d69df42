#pragma once

#include "core/analysis/Analysis.h"
#include "core/analysis/KeptClip.h"
#include "core/dsp/Stft.h"
#include "core/features/FeatureMatrix.h"

#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace cryscope {

/// What the live path has to say; `timeSeconds` is on the stream's clock (samples received + samples lost):
/// Start, Ongoing, End: when it was decided; Dropout: where the gap begins; Silence: when it had lasted
/// `lengthSeconds`; NotMonitoring, Monitoring: when it became so.
struct LiveEvent {
    enum class Kind { Start, Ongoing, End, Dropout, Silence, NotMonitoring, Monitoring };
    Kind kind = Kind::Start;
    double timeSeconds = 0;
    Episode episode;          ///< Start, Ongoing (so far), End
    double lengthSeconds = 0; ///< Dropout, Silence
    /// NotMonitoring: one of "no_samples", "digital_silence", "device_lost", "backlog", "model_failed",
    /// "disk_full". A second cause gives a second event; Monitoring follows when the last one is over.
    /// Dropout: "suspend" when the computer slept, else empty.
    std::string cause;
};

/// One moment of the live path, published after every block.
struct LiveUpdate {
    double timeSeconds = 0; ///< stream clock at the end of the block
    float rmsDbfs = -120;   ///< of the block
    float peakDbfs = -120;
    FeatureMatrix columns; ///< new spectrogram columns, dBFS, one row per hop (LivePathConfig::spectrum)
    double firstColumnSeconds = 0; ///< time of the middle of columns.row(0)
    std::vector<WindowScore> scores;
    std::vector<RejectedStretch> rejected; ///< what looked like a cry and is none, with the rule that said so
    std::vector<LiveEvent> events;
    std::vector<KeptClip> clips;      ///< complete since the last update (LiveWorker; empty from LivePath)
    std::vector<KeptClip> recordings; ///< the same of HourlyRecorder
    /// A cry was heard within the last mergeGapSeconds (an episode stays open for longer than that).
    bool crying = false;
    double cryingSinceSeconds = 0;     ///< onset of the open episode
    std::string openReason = kNotSure; ///< kind of the open episode as far as it is known
    bool monitoring = true;            ///< false between NotMonitoring and Monitoring
    std::string cause;                 ///< of what still lasts, that which began first; empty: monitoring
    bool light = false;                ///< LivePath::setLight()
};

struct LivePathConfig {
    SampleRate inputRate{16000};
    AnalysisConfig analysis;
    StftConfig spectrum{.windowLength = 512, .hopLength = 160, .fftSize = 512}; ///< at spectrumRate
    int spectrumRateHz = 16000;
    double endAfterUnheardSeconds = 30; ///< monitored episodes end this long after the last cry
    double ongoingEverySeconds = 60;
    double digitalSilenceSeconds = 10; ///< this long nothing but zeros: the input is dead
    double noSamplesSeconds = 2;       ///< this long no samples at all: the same
    Result<void> validate() const;
};

/// resample -> features -> model -> episodes, and columns for the live spectrogram. Synchronous and headless:
/// the CLI's monitor command drives it directly, LiveWorker drives it from a thread. One thread at a time.
/// `models.detector` may be null: level and columns alone.
class LivePath {
public:
    static Result<std::unique_ptr<LivePath>> create(const LivePathConfig& config, Models models);
    virtual ~LivePath() = default;
    /// Any chunk size, at config.inputRate.
    virtual Result<LiveUpdate> push(std::span<const float> samples) = 0;
    /// `samples` were lost here; the clock moves on, the gap travels as a Dropout event with this cause.
    virtual Result<LiveUpdate> gap(std::int64_t samples, const std::string& cause = {}) = 0;
    /// No samples came for this long: the clock moves on and an open episode may end. After noSamplesSeconds
    /// of it NotMonitoring; the whole of it travels as one Dropout event with the next samples or at the end.
    /// idle(0) only fetches what setTrouble() and setModels() have to say.
    virtual Result<LiveUpdate> idle(std::int64_t samples) = 0;
    /// A cause of not monitoring that only the caller can know begins or ends ("device_lost", "backlog",
    /// "model_failed", "disk_full"); its event comes with the next update.
    virtual void setTrouble(const std::string& cause, bool present) = 0;
    /// Less work for a computer that does not keep up (CryStream::setLight); crying is still heard.
    virtual void setLight(bool light) = 0;
    /// End of input: an open episode ends.
    virtual Result<LiveUpdate> finish() = 0;
    /// Replaces the models between blocks (the engine loads behind the window); thresholds become those of
    /// the new detector's card. Another detector ends an open episode.
    virtual void setModels(Models models) = 0;
};

} // namespace cryscope
