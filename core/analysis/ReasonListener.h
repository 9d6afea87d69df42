#pragma once

#include "core/analysis/WindowCutter.h"
#include "core/audio/Resampler.h"
#include "core/detection/Episodes.h"
#include "core/model/CryClassifier.h"

#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace cryscope {

/// What kind of cry it is, over a stretch of sound.
struct ReasonVerdict {
    std::string reason = kNotSure; ///< the most probable one if it reaches the card's reasonConfidence
    std::vector<ReasonProbability> reasons;
};

/// Runs the reason model beside the detector: on the windows that the detector took for a cry, and on no
/// others. Constant memory while nothing cries. One thread at a time.
class ReasonListener {
public:
    /// `from`: the rate of push(). `threshold`: what the detector must give within a window.
    static Result<std::unique_ptr<ReasonListener>> create(std::shared_ptr<const CryClassifier> model,
                                                          SampleRate from, ResamplerConfig::Quality quality,
                                                          double threshold);

    Result<void> push(std::span<const float> samples);
    /// The detector's windows, in order of time.
    Result<void> push(std::span<const WindowScore> scores);
    /// A new contiguous stretch begins at `seconds`.
    Result<void> restart(double seconds);
    /// The stretch is over; all its scores have been pushed.
    Result<void> finish();

    /// Calibrated probabilities from the mean logits (as in training) of the windows that lie in [from, to];
    /// without one, over those whose middle does; else over those that overlap it. Nothing heard there: no
    /// reasons, "not sure".
    ReasonVerdict verdict(double from, double to) const;
    /// The same over everything that cried so far.
    ReasonVerdict verdictOverall() const;
    /// Windows that end before `seconds` are of no more use.
    void forgetBefore(double seconds);
    const ModelCard& card() const { return m_model->card(); }

private:
    struct Heard {
        double start, end;
        std::vector<float> logits;
    };
    ReasonListener(std::shared_ptr<const CryClassifier> model, std::unique_ptr<Resampler> resampler,
                   ResamplerConfig config, double threshold);
    Result<void> classifyDecided(bool streamEnds);
    ReasonVerdict verdictOf(std::vector<double> sums, std::size_t windows) const;

    std::shared_ptr<const CryClassifier> m_model;
    std::unique_ptr<Resampler> m_resampler;
    ResamplerConfig m_resampling;
    double m_threshold;
    WindowCutter m_cutter;
    CutWindows m_waiting; ///< windows that the detector has not decided about
    std::deque<WindowScore> m_scores;
    double m_decidedUntil = 0;
    std::vector<float> m_samples; ///< scratch
    std::deque<Heard> m_heard;
    std::vector<double> m_overall; ///< sums over every window heard
    std::size_t m_overallWindows = 0;
};

} // namespace cryscope
