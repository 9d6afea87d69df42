#include "core/analysis/SuspendClock.h"

#include <ctime>

namespace cryscope {

double suspendedSeconds()
{
#ifdef CLOCK_BOOTTIME
    const auto read = [](clockid_t clock) {
        timespec time{};
        return ::clock_gettime(clock, &time) == 0 ? double(time.tv_sec) + 1e-9 * double(time.tv_nsec) : -1.0;
    };
    // The one goes on in a suspend, the other does not.
    const double monotonic = read(CLOCK_MONOTONIC);
    const double boot = read(CLOCK_BOOTTIME);
    return monotonic >= 0 && boot >= monotonic ? boot - monotonic : 0;
#else
    return 0;
#endif
}

} // namespace cryscope
