#include "core/training/BatchLoader.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace cryscope {
namespace {

/// The mean of one column over the frames of a plane.
float columnMean(std::span<const float> plane, std::size_t columns, std::size_t column)
{
    double sum = 0;
    for (std::size_t i = column; i < plane.size(); i += columns) sum += plane[i];
    return float(sum / (double(plane.size()) / double(columns)));
}

/// Stretches of frames are set to `fill`, of a plane that is no spectrum to the means of its columns.
void maskFrames(std::span<float> plane, std::size_t columns, bool isSpectrum, float fill, std::size_t first,
                std::size_t width)
{
    for (std::size_t column = 0; column < columns; ++column) {
        const float value = isSpectrum ? fill : columnMean(plane, columns, column);
        for (std::size_t frame = first; frame < first + width; ++frame)
            plane[frame * columns + column] = value;
    }
}

/// SpecAugment on normalised levels: bands, and stretches of time in all planes alike, are set to the mean of
/// the window.
void maskWindow(std::span<float> window, const FrontEnd& frontEnd, const TrainConfig& config, Random& random)
{
    if (config.bandMasks + config.timeMasks == 0) return;
    const auto frames = std::size_t(frontEnd.frames());
    const auto partOf = [&](const FrontEnd::Plane& plane) {
        return window.subspan(plane.first, frames * plane.columns);
    };
    float fill = 0;
    for (const auto& plane : frontEnd.planes()) {
        if (!plane.isSpectrum) continue;
        const auto part = partOf(plane);
        double sum = 0;
        for (const float value : part) sum += value;
        fill = float(sum / double(part.size()));
        for (int mask = 0; mask < config.bandMasks; ++mask) {
            const std::size_t width =
                random.below(std::min<std::size_t>(std::size_t(config.maxMaskBands), plane.columns / 2) + 1);
            const std::size_t first = random.below(plane.columns - width + 1);
            for (std::size_t frame = 0; frame < frames; ++frame)
                std::fill_n(part.begin() + std::ptrdiff_t(frame * plane.columns + first), width, fill);
        }
    }
    for (int mask = 0; mask < config.timeMasks; ++mask) {
        const std::size_t width =
            random.below(std::min<std::size_t>(std::size_t(config.maxMaskFrames), frames / 2) + 1);
        const std::size_t first = random.below(frames - width + 1);
        for (const auto& plane : frontEnd.planes())
            maskFrames(partOf(plane), plane.columns, plane.isSpectrum, fill, first, width);
    }
}

/// Gamma(shape, 1), Marsaglia and Tsang 2000.
double gammaVariate(double shape, Random& random)
{
    if (shape < 1) return gammaVariate(shape + 1, random) * std::pow(1 - random.uniform(), 1 / shape);
    const double d = shape - 1.0 / 3;
    const double c = 1 / std::sqrt(9 * d);
    while (true) {
        const double x = random.normal();
        const double v = std::pow(1 + c * x, 3);
        if (v > 0 && std::log(1 - random.uniform()) < 0.5 * x * x + d - d * v + d * std::log(v)) return d * v;
    }
}

float lossWeight(const TrainingClip& clip, const TrainConfig& config)
{
    const auto sources = config.lossWeights.find(config.classes[std::size_t(clip.label)]);
    if (sources == config.lossWeights.end()) return 1;
    const auto found = sources->second.find(clip.source);
    return found == sources->second.end() ? 1.0F : float(found->second);
}

/// `stretch` is cut into windows, which carry `label`.
void appendBag(const BatchRecipe& recipe, FrontEnd& frontEnd, std::span<const float> stretch, int label,
               float weight, Random& random, Batch& batch)
{
    const auto& config = recipe.config;
    const auto levels = frontEnd.levels(stretch);
    const std::size_t starts = frontEnd.startCount(levels);
    for (std::size_t window = 0; window < batch.windows; ++window) {
        // One window in each of as many equal parts: spread over the clip, nowhere twice alike.
        const double position = (double(window) + random.uniform()) / double(batch.windows);
        const auto first = std::min(starts - 1, std::size_t(position * double(starts)));
        batch.planes.resize(batch.planes.size() + frontEnd.planeSize());
        const std::span plane(batch.planes.data() + batch.planes.size() - frontEnd.planeSize(),
                              frontEnd.planeSize());
        frontEnd.planePart(levels, first, plane);
        maskWindow(plane, frontEnd, config, random);
    }
    const std::size_t classes = config.classes.size();
    const auto smoothing = float(config.labelSmoothing);
    for (std::size_t cls = 0; cls < classes; ++cls)
        batch.targets.push_back(smoothing / float(classes) +
                                (cls == std::size_t(label) ? 1 - smoothing : 0.0F));
    batch.weights.push_back(weight);
}

void appendClip(const BatchRecipe& recipe, FrontEnd& frontEnd, std::size_t row, Random& random, Batch& batch)
{
    const auto& config = recipe.config;
    const auto& clip = (*recipe.clips)[row];
    const auto bagLength = std::size_t(config.bagSeconds * config.features.sampleRateHz);
    const std::size_t length =
        std::max(std::size_t(config.windowLength), std::min(bagLength, clip.samples.size()));
    const auto stretch = recipe.augmenter.window(clip.samples, length, random);
    appendBag(recipe, frontEnd, stretch, clip.label, lossWeight(clip, config), random, batch);
    batch.clips.push_back(row);
}

/// Digital silence, or noise that nobody hears: no recording holds it, a muted microphone delivers nothing
/// else.
void appendSilence(const BatchRecipe& recipe, FrontEnd& frontEnd, Random& random, Batch& batch)
{
    std::vector<float> stretch(std::size_t(recipe.config.windowLength), 0.0F);
    if (random.chance(0.5)) {
        const double rms = std::pow(10.0, random.uniform(-110, -60) / 20);
        for (float& sample : stretch) sample = float(rms * random.normal());
    }
    appendBag(recipe, frontEnd, stretch, 0, 1.0F, random, batch);
    batch.clips.push_back(Batch::kMadeUp);
}

/// Every bag takes a share of its neighbour, sound levels and label alike.
void mixBags(Batch& batch, std::size_t classes, double strength, Random& random)
{
    const std::size_t plane = batch.planes.size() / batch.bags;
    const std::vector<float> planes = batch.planes;
    const std::vector<float> targets = batch.targets;
    for (std::size_t bag = 0; bag < batch.bags; ++bag) {
        const std::size_t other = (bag + 1) % batch.bags;
        const double a = gammaVariate(strength, random);
        const double share = a / (a + gammaVariate(strength, random));
        const auto keep = float(std::max(share, 1 - share)); // the bag stays mostly itself
        for (std::size_t i = 0; i < plane; ++i)
            batch.planes[bag * plane + i] =
                keep * planes[bag * plane + i] + (1 - keep) * planes[other * plane + i];
        for (std::size_t c = 0; c < classes; ++c)
            batch.targets[bag * classes + c] =
                keep * targets[bag * classes + c] + (1 - keep) * targets[other * classes + c];
    }
}

} // namespace

Batch makeBatch(const BatchRecipe& recipe, FrontEnd& frontEnd, std::size_t step)
{
    const auto& config = recipe.config;
    Batch batch;
    batch.bags = std::size_t(config.clipsPerBatch);
    batch.windows = std::size_t(config.bagWindows);
    batch.planes.reserve(batch.bags * batch.windows * frontEnd.planeSize());
    for (std::size_t bag = 0; bag < batch.bags; ++bag) {
        Random random(config.seed, step * batch.bags + bag);
        if (config.task == ModelTask::Cry && random.chance(config.silenceShare))
            appendSilence(recipe, frontEnd, random, batch);
        else
            appendClip(recipe, frontEnd, recipe.sampler.draw(random), random, batch);
    }
    if (config.mixUp > 0) {
        Random random(config.seed ^ 0x6D697875705FULL, step);
        mixBags(batch, config.classes.size(), config.mixUp, random);
    }
    return batch;
}

BatchLoader::BatchLoader(const BatchRecipe& recipe, std::size_t firstStep, std::size_t endStep)
    : m_recipe(recipe), m_end(endStep), m_ahead(2 * std::size_t(recipe.config.loaderThreads) + 1),
      m_taken(firstStep), m_assigned(firstStep)
{
    for (int i = 0; i < recipe.config.loaderThreads; ++i) m_workers.emplace_back([this] { work(); });
}

BatchLoader::~BatchLoader()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    for (auto& worker : m_workers) worker.join();
}

void BatchLoader::work()
{
    try {
        FrontEnd frontEnd(m_recipe.config.features, m_recipe.options, m_recipe.config.windowLength);
        while (true) {
            std::size_t step = 0;
            {
                std::unique_lock lock(m_mutex);
                m_changed.wait(lock, [&] {
                    return m_stopping || m_assigned >= m_end || m_assigned < m_taken + m_ahead;
                });
                if (m_stopping || m_assigned >= m_end) return;
                step = m_assigned++;
            }
            Batch batch = makeBatch(m_recipe, frontEnd, step);
            {
                const std::lock_guard lock(m_mutex);
                m_ready.emplace(step, std::move(batch));
            }
            m_changed.notify_all();
        }
    } catch (...) {
        {
            const std::lock_guard lock(m_mutex);
            m_error = std::current_exception();
        }
        m_changed.notify_all();
    }
}

Batch BatchLoader::next()
{
    std::unique_lock lock(m_mutex);
    assert(m_taken < m_end);
    m_changed.wait(lock, [&] { return m_error || m_ready.contains(m_taken); });
    if (m_error) std::rethrow_exception(m_error);
    auto node = m_ready.extract(m_taken);
    ++m_taken;
    lock.unlock();
    m_changed.notify_all();
    return std::move(node.mapped());
}

} // namespace cryscope
