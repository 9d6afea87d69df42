#pragma once

#include <functional>
#include <string>

namespace cryscope {

/// How far a long task is. `fraction` is 0..1, or negative while the total is unknown.
struct Progress {
    double fraction = -1.0;
    std::string stage; ///< for logs; the interface words its own
};

/// Called from the thread that runs the task, once a block; whoever supplies it limits the rate.
/// An empty function is allowed everywhere a ProgressFn is taken.
using ProgressFn = std::function<void(const Progress&)>;

inline void report(const ProgressFn& progress, double fraction, const char* stage = "")
{
    if (progress) progress(Progress{fraction, stage});
}

} // namespace cryscope
