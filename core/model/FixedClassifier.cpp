#include "core/base/Units.h"
#include "core/model/CryClassifier.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace cryscope {
namespace {

ModelCard levelCard()
{
    ModelCard card;
    card.name = "level-only";
    card.version = "1";
    card.description = "Rates sound by its level alone; used where no trained model is at hand.";
    card.architecture = "level";
    card.classes = {"no_cry", "cry"};
    return card;
}

std::vector<float> rateLevel(std::span<const float> window)
{
    double energy = 0;
    for (const float sample : window) {
        const double value = std::isfinite(sample) ? sample : 0.0;
        energy += value * value;
    }
    const double level = rmsToDbfs(std::sqrt(energy / double(std::max<std::size_t>(1, window.size()))));
    const auto cry = float(std::clamp((level + 50.0) / 30.0, 0.0, 1.0)); // -50 dBFS: 0, -20 dBFS: 1
    return {1.0F - cry, cry};
}

} // namespace

FixedClassifier::FixedClassifier() : FixedClassifier(levelCard(), rateLevel) {}

FixedClassifier::FixedClassifier(ModelCard card, Scorer scorer)
    : m_card(std::move(card)), m_scorer(std::move(scorer))
{
    assert(m_scorer && m_card.windowLength > 0 && !m_card.classes.empty());
}

Result<Probabilities> FixedClassifier::classify(const WindowBatch& windows) const
{
    const auto length = std::size_t(m_card.windowLength);
    assert(windows.samples.size() == windows.count * length);
    Probabilities result;
    result.classes = m_card.classes.size();
    for (std::size_t i = 0; i < windows.count; ++i) {
        const auto row = m_scorer(windows.samples.subspan(i * length, length));
        assert(row.size() == result.classes);
        for (const float probability : row) {
            result.probabilities.push_back(probability);
            result.logits.push_back(std::log(std::clamp(probability, 1e-6F, 1.0F)));
        }
    }
    return result;
}

} // namespace cryscope
