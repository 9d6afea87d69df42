#include "core/training/ClipSampler.h"

#include <map>

namespace cryscope {
namespace {

/// Turns weights into cumulative shares that end at 1.
template <class Item>
void accumulate(std::vector<Item>& items)
{
    double total = 0;
    for (const auto& item : items) total += item.cumulative;
    double sum = 0;
    for (auto& item : items) item.cumulative = sum += item.cumulative / total;
}

template <class Item>
const Item& pick(const std::vector<Item>& items, double position)
{
    for (const auto& item : items)
        if (position < item.cumulative) return item;
    return items.back();
}

} // namespace

Result<ClipSampler> ClipSampler::create(const std::vector<TrainingClip>& clips,
                                        const std::vector<std::size_t>& rows, const TrainConfig& config)
{
    std::map<int, std::map<std::string, std::vector<std::size_t>>> byClass;
    for (const std::size_t row : rows) byClass[clips[row].label][clips[row].source].push_back(row);
    ClipSampler sampler;
    for (auto& [label, sources] : byClass) {
        const std::string& name = config.classes[std::size_t(label)];
        const auto weights = config.sourceWeights.find(name);
        ClassPools pools;
        std::size_t count = 0;
        for (auto& [source, members] : sources) {
            double weight = double(members.size());
            if (weights != config.sourceWeights.end()) {
                const auto found = weights->second.find(source);
                weight = found == weights->second.end() ? 0.0 : found->second;
            }
            if (weight <= 0) continue;
            count += members.size();
            pools.sources.push_back({weight, std::move(members)});
        }
        if (pools.sources.empty())
            return fail(ErrorKind::InvalidArgument, "sourceWeights",
                        "None of the sources of " + name + " has a weight; name one that is in the data.");
        pools.cumulative = config.balanceClasses ? 1.0 : double(count);
        accumulate(pools.sources);
        sampler.m_classes.push_back(std::move(pools));
    }
    if (sampler.m_classes.empty())
        return fail(ErrorKind::InvalidArgument, {},
                    "There is no clip to learn from; check the labels of the manifest.");
    accumulate(sampler.m_classes);
    return sampler;
}

std::size_t ClipSampler::draw(Random& random) const
{
    const auto& pools = pick(m_classes, random.uniform());
    const auto& pool = pick(pools.sources, random.uniform());
    return pool.rows[random.below(pool.rows.size())];
}

} // namespace cryscope
