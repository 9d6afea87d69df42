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

const std::vector<float>* PlaneCache::find(std::size_t row) const
{
    const auto found = m_planes.find(row);
    return found == m_planes.end() ? nullptr : &found->second;
}

void PlaneCache::keep(std::size_t row, std::vector<float> planes)
{
    const std::size_t bytes = planes.size() * sizeof(float);
    if (m_bytes + bytes > kMostBytes) return;
    m_bytes += bytes;
    m_planes.insert_or_assign(row, std::move(planes));
}

namespace {

/// Every window of a clip at a distance of `hop`, one after the other.
std::vector<float> planesOf(std::span<const float> samples, FrontEnd& frontEnd, std::size_t length,
                            std::size_t hop)
{
    std::vector<float> padded;
    if (samples.size() < length) {
        padded.assign(samples.begin(), samples.end());
        padded.resize(length, 0.0F);
        samples = padded;
    }
    const std::size_t windows = (samples.size() - length) / hop + 1;
    std::vector<float> planes(windows * frontEnd.planeSize());
    for (std::size_t window = 0; window < windows; ++window)
        frontEnd.compute(samples.subspan(window * hop, length),
                         std::span(planes).subspan(window * frontEnd.planeSize(), frontEnd.planeSize()));
    return planes;
}

} // namespace

Result<std::vector<ClipScore>> scoreClips(Learner& learner, const std::vector<TrainingClip>& clips,
                                          const std::vector<std::size_t>& rows, const TrainConfig& config,
                                          const NetworkOptions& options, int hop, const CancelToken& cancel,
                                          PlaneCache* cache)
{
    FrontEnd frontEnd(config.features, options, config.windowLength);
    std::vector<ClipScore> scores;
    for (const std::size_t row : rows) {
        if (cancel.requested()) return cancelled();
        const std::vector<float>* planes = cache == nullptr ? nullptr : cache->find(row);
        std::vector<float> measured;
        if (planes == nullptr) {
            measured =
                planesOf(clips[row].samples, frontEnd, std::size_t(config.windowLength), std::size_t(hop));
            planes = &measured;
        }
        scores.push_back(
            {row, config.classes.size(), learner.logits(*planes, planes->size() / frontEnd.planeSize())});
        if (cache != nullptr && !measured.empty()) cache->keep(row, std::move(measured));
    }
    return scores;
}

} // namespace cryscope
