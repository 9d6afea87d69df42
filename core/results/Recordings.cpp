#include "core/results/Recordings.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace cryscope {
namespace {

Result<void> guarded(const std::function<Result<void>(std::size_t)>& work, std::size_t index)
{
    try {
        return work(index);
    } catch (const std::exception& error) {
        // Out of memory over one hostile file, say: the others go on.
        return fail(ErrorKind::Internal, {},
                    std::string("This recording failed (") + error.what() + "); try it alone.");
    }
}

} // namespace

Result<void> forEachRecording(std::size_t count, int jobs, const char* stage,
                              const std::function<Result<void>(std::size_t)>& work,
                              const std::function<void(std::size_t, Error)>& failed,
                              const CancelToken& cancel, const ProgressFn& progress)
{
    std::atomic<std::size_t> next{0};
    std::mutex mutex;
    std::size_t done = 0;
    const auto loop = [&] {
        for (;;) {
            if (cancel.requested()) return;
            const std::size_t index = next++;
            if (index >= count) return;
            auto outcome = guarded(work, index);
            const std::lock_guard lock(mutex);
            if (!outcome && outcome.error().kind != ErrorKind::Cancelled) failed(index, outcome.error());
            report(progress, double(++done) / double(count), stage);
        }
    };
    const auto cores = std::max(1U, std::thread::hardware_concurrency());
    const std::size_t threads = std::min(count, std::size_t(jobs > 0 ? unsigned(jobs) : cores));
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < threads; ++i) others.emplace_back(loop);
    loop();
    for (std::thread& thread : others) thread.join();
    if (cancel.requested()) return cancelled();
    return {};
}

} // namespace cryscope
