#include "core/evaluation/FusionWeights.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace cryscope {
namespace {

constexpr int kRounds = 20;
constexpr double kLowest = 1e-6; // a model that is certain and wrong must not outweigh all others

/// One clip that every model has scored: logarithms of the probabilities, models x classes.
struct SharedClip {
    const ScoredClip* first = nullptr;
    std::vector<double> logs;
};

std::vector<double> fusedRow(const SharedClip& clip, const std::vector<double>& weights, std::size_t classes)
{
    std::vector<double> row(classes, 0.0);
    for (std::size_t i = 0; i < clip.logs.size(); ++i)
        row[i % classes] += weights[i / classes] * clip.logs[i];
    const double largest = *std::max_element(row.begin(), row.end());
    double sum = 0;
    for (double& value : row) sum += value = std::exp(value - largest);
    for (double& value : row) value /= sum;
    return row;
}

double meanLoss(const std::vector<const SharedClip*>& clips, const std::vector<double>& weights,
                std::size_t classes)
{
    double sum = 0;
    for (const auto* clip : clips)
        sum -= std::log(std::max(fusedRow(*clip, weights, classes)[std::size_t(clip->first->truth)], 1e-12));
    return sum / double(clips.size());
}

std::vector<double> choose(const std::vector<const SharedClip*>& clips, std::size_t models,
                           std::size_t classes)
{
    std::vector<int> taken(models, 0);
    std::vector<double> weights(models, 0.0);
    for (int round = 1; round <= kRounds; ++round) {
        std::size_t best = 0;
        double lowest = std::numeric_limits<double>::infinity();
        for (std::size_t tried = 0; tried < models; ++tried) {
            for (std::size_t m = 0; m < models; ++m)
                weights[m] = double(taken[m] + (m == tried ? 1 : 0)) / round;
            const double loss = meanLoss(clips, weights, classes);
            if (loss < lowest) {
                lowest = loss;
                best = tried;
            }
        }
        ++taken[best];
    }
    for (std::size_t m = 0; m < models; ++m) weights[m] = double(taken[m]) / kRounds;
    return weights;
}

Result<std::vector<SharedClip>> sharedClips(const std::vector<EvaluationData>& models)
{
    const auto keyOf = [](const ScoredClip& clip) { return clip.repeat + "\n" + clip.name; };
    std::vector<std::map<std::string, const ScoredClip*>> byName(models.size());
    for (std::size_t m = 0; m < models.size(); ++m)
        for (const auto& clip : models[m].clips) byName[m].emplace(keyOf(clip), &clip);
    std::vector<SharedClip> shared;
    for (const auto& clip : models.front().clips) {
        SharedClip one{&clip, {}};
        for (const auto& names : byName) {
            const auto found = names.find(keyOf(clip));
            if (found == names.end()) break;
            if (found->second->truth != clip.truth)
                return fail(ErrorKind::InvalidArgument, clip.name,
                            "The scores disagree on the label of this clip; take those of the same data.");
            for (const double p : found->second->probabilities)
                one.logs.push_back(std::log(std::max(p, kLowest)));
        }
        if (one.logs.size() == models.size() * models.front().classes.size())
            shared.push_back(std::move(one));
    }
    if (shared.empty())
        return fail(ErrorKind::InvalidArgument, {},
                    "The models have scored no clip in common; take scores of the same data.");
    return shared;
}

} // namespace

Result<FusionWeights> chooseFusionWeights(const std::vector<EvaluationData>& models)
{
    if (models.size() < 2)
        return fail(ErrorKind::InvalidArgument, {}, "A fusion needs the scores of two models or more.");
    for (const auto& model : models)
        if (model.classes != models.front().classes)
            return fail(ErrorKind::InvalidArgument, {},
                        "The scores name other classes; fuse models of the same.");
    const std::size_t classes = models.front().classes.size();
    auto shared = sharedClips(models);
    if (!shared) return tl::unexpected(shared.error());

    std::vector<const SharedClip*> all;
    std::set<std::string> folds;
    for (const auto& clip : *shared) {
        all.push_back(&clip);
        folds.insert(clip.first->fold);
    }
    FusionWeights result;
    result.weights = choose(all, models.size(), classes);
    for (std::size_t m = 0; m < models.size(); ++m) {
        std::vector<double> alone(models.size(), 0.0);
        alone[m] = 1;
        result.logLoss.push_back(meanLoss(all, alone, classes));
    }
    result.isNested = folds.size() > 1;
    result.fused.classes = models.front().classes;
    result.fused.threshold = models.front().threshold;
    for (const auto& fold : folds) {
        std::vector<const SharedClip*> others;
        for (const auto* clip : all)
            if (!result.isNested || clip->first->fold != fold) others.push_back(clip);
        const auto weights = choose(others, models.size(), classes);
        for (const auto* clip : all) {
            if (clip->first->fold != fold) continue;
            ScoredClip fused = *clip->first;
            fused.probabilities = fusedRow(*clip, weights, classes);
            fused.threshold.reset(); // was fixed for the first model
            fused.answerSet.reset();
            fused.episodes.reset();
            result.fusedLogLoss -=
                std::log(std::max(fused.probabilities[std::size_t(fused.truth)], 1e-12)) / double(all.size());
            result.fused.clips.push_back(std::move(fused));
        }
    }
    return result;
}

} // namespace cryscope
