#include "core/evaluation/Conformal.h"

#include "core/evaluation/Evaluation.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <string>
#include <utility>

namespace cryscope {

std::vector<int> ConformalThresholds::setFor(std::span<const double> probabilities) const
{
    assert(probabilities.size() == ofClass.size());
    std::vector<int> set;
    for (std::size_t c = 0; c < ofClass.size(); ++c)
        if (1 - probabilities[c] <= ofClass[c]) set.push_back(static_cast<int>(c));
    return set;
}

Result<ConformalThresholds> fitConformal(std::span<const double> probabilities, std::span<const int> truth,
                                         std::size_t classes, double coverage)
{
    assert(probabilities.size() == truth.size() * classes);
    if (!(coverage >= 0.5 && coverage < 1))
        return fail(ErrorKind::InvalidArgument, "coverage",
                    "The coverage must be at least 0.5 and below 1, not " + std::to_string(coverage) + ".");
    std::vector<std::vector<double>> strangeness(classes);
    for (std::size_t i = 0; i < truth.size(); ++i)
        strangeness[std::size_t(truth[i])].push_back(1 - probabilities[i * classes + std::size_t(truth[i])]);
    ConformalThresholds thresholds;
    for (auto& of : strangeness) {
        std::sort(of.begin(), of.end());
        // The rank that covers one more, unseen clip as well.
        const auto rank = static_cast<std::size_t>(std::ceil(coverage * double(of.size() + 1) - 1e-9));
        thresholds.ofClass.push_back(rank > of.size() ? 1.0 : of[rank - 1]);
    }
    return thresholds;
}

Result<void> addAnswerSets(EvaluationData& data, double coverage)
{
    // By repeat, then by what must not calibrate itself.
    std::map<std::string, std::map<std::string, std::vector<std::size_t>>> parts;
    for (std::size_t i = 0; i < data.clips.size(); ++i) {
        const auto& clip = data.clips[i];
        parts[clip.repeat][clip.fold.empty() ? "donor " + clip.group : "fold " + clip.fold].push_back(i);
    }
    for (const auto& [repeat, held] : parts) {
        if (held.size() < 2)
            return fail(ErrorKind::InvalidArgument, "coverage",
                        "All clips are of one fold or one donor; sets need others to be calibrated on.");
        for (const auto& [name, rows] : held) {
            std::vector<double> probabilities;
            std::vector<int> truth;
            for (const auto& [other, calibrating] : held) {
                if (other == name) continue;
                for (const auto row : calibrating) {
                    const auto& clip = data.clips[row];
                    if (clip.probabilities.size() != data.classes.size()) continue; // evaluate() names it
                    probabilities.insert(probabilities.end(), clip.probabilities.begin(),
                                         clip.probabilities.end());
                    truth.push_back(clip.truth);
                }
            }
            const auto thresholds = fitConformal(probabilities, truth, data.classes.size(), coverage);
            if (!thresholds) return tl::unexpected(thresholds.error());
            for (const auto row : rows) {
                auto& clip = data.clips[row];
                if (clip.probabilities.size() == data.classes.size())
                    clip.answerSet = thresholds->setFor(clip.probabilities);
            }
        }
    }
    return {};
}

} // namespace cryscope
