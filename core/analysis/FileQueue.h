#pragma once

#include "core/base/CancelToken.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace cryscope {

/// The files that wait for analyseQueue(), in the order in which they will be begun, and the reins of those
/// under way: pause, how many cores, take one out, stop. It may change while it is worked on. Thread-safe;
/// nothing here waits but next() and hold(), which the pool's own threads call.
class FileQueue {
public:
    using Id = std::int64_t;
    struct Waiting {
        Id id = 0;
        std::filesystem::path file;
    };
    struct Begun {
        Id id = 0;
        std::filesystem::path file;
        CancelToken cancel; ///< requested when the file is taken out or everything stops
    };

    /// Behind all others; an id that waits already or is under way is passed over.
    void add(std::span<const Waiting> files);
    /// Before all others, in their present order among themselves. Ids that do not wait are passed over.
    void bringForward(const std::set<Id>& ids);
    /// They are not begun; those under way are given up.
    void remove(const std::set<Id>& ids);

    /// Nothing is begun and those under way stand still within a block, until goOn().
    void pause();
    void goOn();
    bool isPaused() const;
    /// Cores to use from now on; 0: as many as the pool was given. Files that are too many stand still.
    void setCores(int cores);
    int cores() const;
    /// Gives up what is under way and begins nothing more, for good; what waits stays on the list.
    void stop();
    bool isStopped() const;

    std::size_t waiting() const;
    std::size_t underWay() const;

    /// For the pool. The next file when it may begin, or nullopt when everything is done or stopped.
    std::optional<Begun> next(int poolCores);
    /// A file under way calls it once a block: returns when it may go on (or has been cancelled).
    void hold(Id id, int poolCores);
    /// It is no longer under way.
    void finish(Id id);

private:
    struct Running {
        Id id = 0;
        CancelSource cancel;
    };
    std::size_t places(int poolCores) const;

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Waiting> m_waiting;
    std::set<Id> m_known;           ///< waiting or under way
    std::vector<Running> m_running; ///< in the order in which they began
    bool m_paused = false;
    bool m_stopped = false;
    int m_cores = 0;
};

} // namespace cryscope
