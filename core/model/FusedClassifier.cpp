#include "core/model/Fusion.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <span>

namespace cryscope {
namespace {

/// Averages the members' calibrated logits; what a member adds to all classes alike makes no difference.
class FusedClassifier final : public CryClassifier {
public:
    FusedClassifier(ModelCard card, std::vector<std::shared_ptr<const CryClassifier>> members,
                    std::vector<double> weights)
        : m_card(std::move(card)), m_members(std::move(members)), m_weights(std::move(weights))
    {}

    const ModelCard& card() const override { return m_card; }
    std::string device() const override { return m_members.front()->device(); }

    Result<Probabilities> classify(const WindowBatch& windows) const override
    {
        assert(windows.samples.size() == windows.count * std::size_t(m_card.windowLength));
        Probabilities result;
        result.classes = m_card.classes.size();
        result.logits.assign(windows.count * result.classes, 0.0F);
        for (std::size_t m = 0; m < m_members.size(); ++m) {
            const auto middle = middleOf(windows, std::size_t(m_members[m]->card().windowLength));
            const WindowBatch heard{middle.empty() ? windows.samples : middle, windows.count};
            auto scores = m_members[m]->classify(heard);
            if (!scores) return scores;
            for (std::size_t i = 0; i < result.logits.size(); ++i)
                result.logits[i] += float(m_weights[m] * double(scores->logits[i]));
        }
        calibrate(result);
        return result;
    }

private:
    /// The middle of every window; empty where a window is no longer than that.
    std::vector<float> middleOf(const WindowBatch& windows, std::size_t length) const
    {
        const auto whole = std::size_t(m_card.windowLength);
        std::vector<float> middle;
        if (length >= whole) return middle;
        middle.reserve(windows.count * length);
        for (std::size_t i = 0; i < windows.count; ++i) {
            const auto part = windows.samples.subspan(i * whole + (whole - length) / 2, length);
            middle.insert(middle.end(), part.begin(), part.end());
        }
        return middle;
    }

    void calibrate(Probabilities& result) const
    {
        result.probabilities.resize(result.logits.size());
        for (std::size_t first = 0; first < result.logits.size(); first += result.classes) {
            const std::span row(result.logits.data() + first, result.classes);
            for (std::size_t c = 0; c < row.size(); ++c)
                row[c] = float(row[c] / m_card.temperature +
                               (m_card.logitBias.empty() ? 0.0 : m_card.logitBias[c]));
            const float largest = *std::max_element(row.begin(), row.end());
            double sum = 0;
            for (const float logit : row) sum += std::exp(double(logit - largest));
            for (std::size_t c = 0; c < row.size(); ++c)
                result.probabilities[first + c] = float(std::exp(double(row[c] - largest)) / sum);
        }
    }

    const ModelCard m_card;
    const std::vector<std::shared_ptr<const CryClassifier>> m_members;
    const std::vector<double> m_weights;
};

} // namespace

std::shared_ptr<const CryClassifier>
makeFusedClassifier(ModelCard card, std::vector<std::shared_ptr<const CryClassifier>> classifiers)
{
    const auto members = fusionMembers(card);
    assert(members && members->size() == classifiers.size());
    std::vector<double> weights;
    for (const auto& member : *members) weights.push_back(member.weight);
    return std::make_shared<FusedClassifier>(std::move(card), std::move(classifiers), std::move(weights));
}

} // namespace cryscope
