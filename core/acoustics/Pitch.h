#pragma once

#include "core/base/CancelToken.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <span>
#include <vector>

namespace cryscope {

/// Pitch of infants: autocorrelation of windowed sound divided by that of the window, with a search for the
/// cheapest path (P. Boersma, "Accurate short-term analysis of the fundamental frequency and the
/// harmonics-to-noise ratio of a sampled sound", IFA Proceedings 17, 1993; Praat's "To Pitch (ac)", whose
/// names and costs these are). Two things are added for cries: candidates above splitHz come from a second,
/// much shorter window as well, so that the abrupt jumps of hyperphonation are placed to a few milliseconds;
/// and the path is searched on steps four times finer than the frames that are given out.
struct PitchConfig {
    int sampleRateHz = 16000;
    int hopLength = 160;       ///< samples between frames; a multiple of stepsPerHop
    int stepsPerHop = 4;       ///< the path is searched on this many steps a frame
    float floorHz = 150.0F;    ///< lowest pitch; the long window holds three of its periods
    float ceilingHz = 2200.0F; ///< highest pitch; at most a fifth of the rate
    float splitHz = 700.0F;    ///< above it the short window is asked too
    float shortWindowSeconds = 0.0075F;
    float shortWindowCost =
        0.05F; ///< what its candidates pay: with fewer periods chance likeness is likelier
    float voicingThreshold = 0.45F; ///< strength of the unvoiced candidate
    float silenceThreshold = 0.03F; ///< of the reference peak; quieter frames lean to unvoiced
    float octaveCost = 0.01F;     ///< per octave below the ceiling: of two equal peaks the higher pitch wins
    float octaveJumpCost = 0.35F; ///< per octave of change in 10 ms
    float voicedUnvoicedCost = 0.14F;
    /// Peak amplitude (mean removed) that "silence" is relative to. 0: the largest of the sound given to
    /// trackPitch; a PitchStream needs it set.
    float referencePeak = 0.0F;
    bool operator==(const PitchConfig&) const = default;
    /// The error names field and value.
    Result<void> validate() const;
};

/// Unknown fields and wrong types are an InvalidArgument naming the field.
Result<PitchConfig> pitchConfigFromJson(const nlohmann::json& json);

struct PitchFrame {
    double timeSeconds = 0; ///< of the frame's middle: frame i lies at sample i * hopLength
    float f0Hz = 0;         ///< 0 where unvoiced
    float strength = 0;     ///< height of the autocorrelation peak, 0..1; 0 where unvoiced
    float voicing = 0; ///< probability of voicing, 0..1: logistic in how far the best peak stands above the
                       ///< unvoiced candidate
    bool operator==(const PitchFrame&) const = default;
};

/// Pushing in chunks of any size gives the frames of trackPitch bit for bit (with the same referencePeak).
/// Memory is bounded whatever the length: the path is settled as soon as all its continuations agree on it,
/// and at the latest after maxOpenSeconds. Not thread-safe.
class PitchStream {
public:
    static constexpr double kMaxOpenSeconds = 20;
    /// `config` must have passed validate() and have referencePeak > 0 (assert).
    explicit PitchStream(const PitchConfig& config);
    ~PitchStream();
    PitchStream(PitchStream&&) noexcept;
    PitchStream& operator=(PitchStream&&) noexcept;

    void push(std::span<const float> samples);
    void finish();                        ///< the sound is over: settles the path
    std::vector<PitchFrame> takeFrames(); ///< frames settled since the last call

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Frames of a whole sound: one for every hopLength samples begun (samples / hopLength, rounded up).
/// Empty for an empty sound; silence and noise give unvoiced frames. Fails with InvalidArgument or Cancelled.
Result<std::vector<PitchFrame>> trackPitch(std::span<const float> samples, PitchConfig config,
                                           const CancelToken& cancel = {});

/// Largest |sample - mean| of the samples that are numbers: what referencePeak 0 stands for.
float referencePeakOf(std::span<const float> samples);

} // namespace cryscope
