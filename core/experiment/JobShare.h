#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <string>

namespace cryscope {

/// One of several independent jobs that share a piece of work: every `of`-th part of it belongs to it. Jobs
/// know nothing of each other; what they made is merged afterwards.
struct JobShare {
    int job = 1; ///< 1..of
    int of = 1;
    bool has(std::size_t part) const { return part % std::size_t(of) == std::size_t(job - 1); }
    bool isWhole() const { return of == 1; }
    bool operator==(const JobShare&) const = default;
};

/// "2/8". Fails with InvalidArgument.
Result<JobShare> jobShareFrom(const std::string& text);

} // namespace cryscope
