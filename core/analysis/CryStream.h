#pragma once

#include "core/analysis/Analysis.h"
#include "core/analysis/ReasonListener.h"
#include "core/analysis/WindowCutter.h"
#include "core/audio/Resampler.h"
#include "core/detection/EpisodeTracker.h"
#include "core/detection/LevelMeter.h"
#include "core/detection/Smoothing.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace cryscope {

struct CryStreamConfig {
    SampleRate inputRate{16000};
    EpisodeConfig episodes;
    ResamplerConfig::Quality quality = ResamplerConfig::Quality::File;
    std::size_t batchWindows =
        1; ///< windows that go to the classifier at once; 1: as soon as they are complete
    Result<void> validate() const;
};

/// One stream of sound through both models into episodes: resample -> windows -> scores -> episodes, with the
/// reasons of what was heard. Files and the live path run this same object. Constant memory. Scores and
/// episodes do not depend on batchWindows or on the chunks of push() (as far as the resampler's output does
/// not). One thread at a time.
class CryStream {
public:
    /// Windows quieter than this are no cry whatever a model thinks of their noise.
    static constexpr double kSilentDbfs = -75.0;

    /// `models.detector` must not be null (assert). The clock begins at `startSeconds`.
    static Result<std::unique_ptr<CryStream>> create(const CryStreamConfig& config, Models models,
                                                     double startSeconds = 0);

    Result<void> push(std::span<const float> samples);
    /// Sound is missing until `seconds`.
    Result<void> skipTo(double seconds);
    Result<void> finish();

    /// Null: every reason is "not_sure" from here on.
    Result<void> setReason(std::shared_ptr<const CryClassifier> reason);

    /// Light: for a computer that does not keep up. Every kLightStride-th window alone goes to the detector,
    /// those after it take its score, and no reasons are looked for.
    Result<void> setLight(bool light);
    static constexpr int kLightStride = 4;

    // What there is since the last call.
    std::vector<WindowScore> takeScores() { return std::exchange(m_scores, {}); }
    /// With probability and reasons filled in.
    std::vector<EpisodeEvent> takeEvents();
    std::vector<RejectedStretch> takeRejected() { return m_tracker.takeRejected(); }

    /// The open episode so far, with probability and reasons.
    std::optional<Episode> open() const;
    bool heard() const { return m_tracker.heard(); }
    /// Over everything that cried so far.
    ReasonVerdict overallReason() const;
    double hopSeconds() const { return m_cutter.hopSeconds(); }

private:
    CryStream(const CryStreamConfig& config, Models models, std::unique_ptr<Resampler> resampler,
              double startSeconds);
    Result<void> takeIn(std::span<const float> modelSamples);
    Result<void> classifyPending();
    Result<void> endStretch();
    void describe(Episode& episode, float peakLogit, double until) const;

    CryStreamConfig m_config;
    Models m_models;
    std::size_t m_cryClass;
    ResamplerConfig m_resampling;
    std::unique_ptr<Resampler> m_resampler;
    WindowCutter m_cutter;
    LevelMeter m_levels;
    EpisodeTracker m_tracker;
    std::unique_ptr<ReasonListener> m_reasons; ///< null without a reason model

    CutWindows m_pending;
    std::vector<float> m_resampled, m_newLevels; ///< scratch
    std::vector<WindowScore> m_scores;
    double m_now;
    bool m_isLight = false;
    int m_sinceClassified = 0; ///< windows; while light
    float m_lastLogit = -kClipLogitLimit;
};

/// Samples between windows: the card's, but never more than half a second.
int analysisHop(const ModelCard& card);

} // namespace cryscope
