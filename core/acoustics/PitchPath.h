#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace cryscope {

/// One reading of one step of sound. Candidate 0 of every step is "unvoiced" (f0Hz 0).
struct PitchCandidate {
    float f0Hz = 0;
    float strength = 0; ///< what the path collects
    float height = 0;   ///< of the autocorrelation peak, before costs
};

/// The best path through the candidates of successive steps (Viterbi), settled as early as possible: a step
/// is given out as soon as every path still alive passes through one candidate there, so memory stays bounded
/// on sound of any length and the result is that of the whole search. After `maxOpenSteps` without agreement
/// the best path so far is taken.
class PitchPath {
public:
    PitchPath(float octaveJumpCost, float voicedUnvoicedCost, std::size_t maxOpenSteps);

    void add(std::span<const PitchCandidate> candidates);
    void finish();
    /// Candidates settled since the last call, one a step.
    std::vector<PitchCandidate> takeSettled();

private:
    struct Step {
        std::vector<PitchCandidate> candidates;
        std::vector<std::uint8_t> from; ///< best predecessor of each
    };
    void settle(std::size_t steps, std::size_t candidateOfLast);
    void settleAgreed();
    std::size_t best() const;

    float m_octaveJumpCost;
    float m_voicedUnvoicedCost;
    std::size_t m_maxOpenSteps;
    std::vector<Step> m_open;
    std::vector<double> m_scores; ///< of the newest step's candidates
    std::vector<double> m_next;
    std::vector<float> m_logF0; ///< of the newest step's candidates; -1 where unvoiced
    std::vector<float> m_nextLogF0;
    std::vector<PitchCandidate> m_settled;
};

} // namespace cryscope
