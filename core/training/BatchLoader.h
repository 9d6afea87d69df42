#pragma once

#include "core/dataset/Augmenter.h"
#include "core/network/FrontEnd.h"
#include "core/training/ClipSampler.h"

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace cryscope {

/// What one step learns from: `bags` clips of `windows` windows each.
struct Batch {
    std::size_t bags = 0;
    std::size_t windows = 0;
    std::vector<float> planes;  ///< bags x windows x FrontEnd::planeSize()
    std::vector<float> targets; ///< bags x classes, rows sum to 1 (smoothed and mixed labels)
    std::vector<float> weights; ///< of each bag's loss
    static constexpr std::size_t kMadeUp = std::size_t(-1);
    std::vector<std::size_t> clips; ///< index of each bag's clip; kMadeUp for silence
};

/// Everything that a batch is made of; outlives the loader.
struct BatchRecipe {
    const std::vector<TrainingClip>* clips = nullptr;
    ClipSampler sampler;
    Augmenter augmenter;
    TrainConfig config;
    NetworkOptions options;
};

/// One batch, by its number alone: who makes it and when does not matter. `frontEnd` is the calling thread's.
Batch makeBatch(const BatchRecipe& recipe, FrontEnd& frontEnd, std::size_t step);

/// Makes batches ahead on config.loaderThreads threads and hands them out in order. The destructor stops and
/// joins.
class BatchLoader {
public:
    BatchLoader(const BatchRecipe& recipe, std::size_t firstStep, std::size_t endStep);
    ~BatchLoader();
    BatchLoader(const BatchLoader&) = delete;
    BatchLoader& operator=(const BatchLoader&) = delete;

    /// The next batch; waits for it. Called firstStep..endStep - 1 times at most. Rethrows what a worker
    /// threw.
    Batch next();

private:
    void work();

    const BatchRecipe& m_recipe;
    const std::size_t m_end;
    const std::size_t m_ahead;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::size_t m_taken;    ///< the next step that is handed out
    std::size_t m_assigned; ///< the next step that a worker begins
    std::map<std::size_t, Batch> m_ready;
    std::exception_ptr m_error;
    bool m_stopping = false;
    std::vector<std::thread> m_workers;
};

} // namespace cryscope
