#pragma once

#include "core/base/CancelToken.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"

#include <cstddef>
#include <functional>
#include <string>

namespace cryscope {

/// Calls `work(i)` for i in [0, count) on `jobs` threads (0: as many as there are cores), each once, and
/// tells `progress` how many are done, one call at a time. Blocking; what `work` throws becomes an Internal
/// error of that recording, given to `failed`, which is called one at a time as well. Fails with Cancelled.
Result<void> forEachRecording(std::size_t count, int jobs, const char* stage,
                              const std::function<Result<void>(std::size_t)>& work,
                              const std::function<void(std::size_t, Error)>& failed,
                              const CancelToken& cancel, const ProgressFn& progress);

} // namespace cryscope
