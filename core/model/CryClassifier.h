#pragma once

#include "core/base/Result.h"
#include "core/model/ModelCard.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace cryscope {

/// N windows of card().windowLength mono samples at card().sampleRateHz(), one after the other in `samples`
/// (samples.size() == count * windowLength).
struct WindowBatch {
    std::span<const float> samples;
    std::size_t count = 0;
};

/// count x classes, row-major, classes in card() order. Rows of `probabilities` are calibrated and sum to 1.
struct Probabilities {
    std::size_t classes = 0;
    std::vector<float> probabilities;
    std::vector<float> logits; ///< after temperature and bias: what clip aggregation works on

    std::size_t count() const { return classes == 0 ? 0 : probabilities.size() / classes; }
    float probability(std::size_t window, std::size_t cls) const
    {
        return probabilities[window * classes + cls];
    }
    float logit(std::size_t window, std::size_t cls) const { return logits[window * classes + cls]; }
};

/// Immutable after load; classify() may be called from several threads at once.
class CryClassifier {
public:
    virtual ~CryClassifier() = default;
    virtual const ModelCard& card() const = 0;
    /// "cpu" or "cuda:0 (NVIDIA ...)": shown in the status bar and in results.
    virtual std::string device() const = 0;
    /// Wrong sizes are a caller bug (assert). Non-finite samples count as 0. Fails with Model or Internal.
    virtual Result<Probabilities> classify(const WindowBatch& windows) const = 0;
};

/// Ships for tests and for running without a model: rates each window by its level alone
/// (P(cry) rises from 0 to 1 between -50 and -20 dBFS) or by a function that the test supplies.
class FixedClassifier final : public CryClassifier {
public:
    using Scorer =
        std::function<std::vector<float>(std::span<const float> window)>; ///< -> one probability a class
    FixedClassifier();
    FixedClassifier(ModelCard card, Scorer scorer);
    const ModelCard& card() const override { return m_card; }
    std::string device() const override { return "none"; }
    Result<Probabilities> classify(const WindowBatch& windows) const override;

private:
    ModelCard m_card;
    Scorer m_scorer;
};

} // namespace cryscope
