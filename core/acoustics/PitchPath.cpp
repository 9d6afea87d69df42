#include "core/acoustics/PitchPath.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <utility>

namespace cryscope {
namespace {

constexpr std::size_t kAgreementInterval = 256; ///< steps between looks for agreement: cheap, yet seldom

} // namespace

PitchPath::PitchPath(float octaveJumpCost, float voicedUnvoicedCost, std::size_t maxOpenSteps)
    : m_octaveJumpCost(octaveJumpCost), m_voicedUnvoicedCost(voicedUnvoicedCost), m_maxOpenSteps(maxOpenSteps)
{}

void PitchPath::add(std::span<const PitchCandidate> candidates)
{
    assert(!candidates.empty() && candidates.size() <= 255 && candidates[0].f0Hz == 0);
    Step step;
    step.candidates.assign(candidates.begin(), candidates.end());
    step.from.resize(candidates.size());
    m_next.resize(candidates.size());
    m_nextLogF0.resize(candidates.size());
    for (std::size_t c = 0; c < candidates.size(); ++c) {
        const float logF0 = candidates[c].f0Hz > 0 ? std::log2(candidates[c].f0Hz) : -1.0F;
        m_nextLogF0[c] = logF0;
        double bestScore = m_scores.empty() ? 0.0 : -std::numeric_limits<double>::infinity();
        std::size_t bestFrom = 0;
        for (std::size_t p = 0; p < m_scores.size(); ++p) {
            const bool wasVoiced = m_logF0[p] >= 0;
            const bool isVoiced = logF0 >= 0;
            float cost = 0;
            if (wasVoiced != isVoiced)
                cost = m_voicedUnvoicedCost;
            else if (isVoiced)
                cost = m_octaveJumpCost * std::abs(m_logF0[p] - logF0);
            const double score = m_scores[p] - double(cost);
            if (score > bestScore) {
                bestScore = score;
                bestFrom = p;
            }
        }
        m_next[c] = bestScore + double(candidates[c].strength);
        step.from[c] = std::uint8_t(bestFrom);
    }
    std::swap(m_scores, m_next);
    std::swap(m_logF0, m_nextLogF0);
    m_open.push_back(std::move(step));
    if (m_open.size() % kAgreementInterval == 0) settleAgreed();
}

std::size_t PitchPath::best() const
{
    return std::size_t(std::max_element(m_scores.begin(), m_scores.end()) - m_scores.begin());
}

void PitchPath::settle(std::size_t steps, std::size_t candidateOfLast)
{
    const std::size_t at = m_settled.size();
    m_settled.resize(at + steps);
    std::size_t candidate = candidateOfLast;
    for (std::size_t i = steps; i-- > 0;) {
        m_settled[at + i] = m_open[i].candidates[candidate];
        candidate = m_open[i].from[candidate];
    }
    m_open.erase(m_open.begin(), m_open.begin() + std::ptrdiff_t(steps));
}

void PitchPath::settleAgreed()
{
    std::vector<std::uint8_t> alive(m_scores.size());
    for (std::size_t c = 0; c < alive.size(); ++c) alive[c] = std::uint8_t(c);
    for (std::size_t i = m_open.size(); i-- > 1;) {
        for (auto& candidate : alive) candidate = m_open[i].from[candidate];
        std::sort(alive.begin(), alive.end());
        alive.erase(std::unique(alive.begin(), alive.end()), alive.end());
        if (alive.size() == 1) {
            settle(i, alive[0]);
            return;
        }
    }
    if (m_open.size() < m_maxOpenSteps) return;
    // No agreement in all that time: keep the newest step open and take the best path up to it.
    settle(m_open.size() - 1, m_open.back().from[best()]);
}

void PitchPath::finish()
{
    if (m_open.empty()) return;
    settle(m_open.size(), best());
    m_scores.clear();
    m_logF0.clear();
}

std::vector<PitchCandidate> PitchPath::takeSettled()
{
    return std::exchange(m_settled, {});
}

} // namespace cryscope
