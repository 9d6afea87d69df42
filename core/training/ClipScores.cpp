#include "core/training/ClipScores.h"

#include <algorithm>

namespace cryscope {

std::vector<float> ClipScore::margins() const
{
    std::vector<float> result;
    for (std::size_t window = 0; window < windows(); ++window)
        result.push_back(logits[window * classes + 1] - logits[window * classes]);
    return result;
}

std::vector<double> ClipScore::meanLogits() const
{
    std::vector<double> result(classes, 0.0);
    for (std::size_t i = 0; i < logits.size(); ++i) result[i % classes] += logits[i] / double(windows());
    return result;
}

Result<std::vector<ClipScore>> scoreClips(Learner& learner, const std::vector<TrainingClip>& clips,
                                          const std::vector<std::size_t>& rows, const TrainConfig& config,
                                          const NetworkOptions& options, int hop, const CancelToken& cancel)
{
    FrontEnd frontEnd(config.features, options, config.windowLength);
    const auto length = std::size_t(config.windowLength);
    std::vector<ClipScore> scores;
    std::vector<float> planes;
    std::vector<float> padded;
    for (const std::size_t row : rows) {
        if (cancel.requested()) return cancelled();
        std::span<const float> samples = clips[row].samples;
        if (samples.size() < length) {
            padded.assign(samples.begin(), samples.end());
            padded.resize(length, 0.0F);
            samples = padded;
        }
        const std::size_t windows = (samples.size() - length) / std::size_t(hop) + 1;
        planes.resize(windows * frontEnd.planeSize());
        for (std::size_t window = 0; window < windows; ++window)
            frontEnd.compute(samples.subspan(window * std::size_t(hop), length),
                             std::span(planes).subspan(window * frontEnd.planeSize(), frontEnd.planeSize()));
        scores.push_back({row, config.classes.size(), learner.logits(planes, windows)});
    }
    return scores;
}

} // namespace cryscope
