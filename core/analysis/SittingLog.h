#pragma once

#include "core/analysis/LivePath.h"
#include "core/library/Library.h"

#include <functional>
#include <memory>

namespace cryscope {

/// What a log has to say to whoever listens.
struct SittingNews {
    std::vector<std::string> notes = {}; ///< what opening the library found
    std::optional<Error> trouble = {};   ///< once, until recovered: what is heard is kept in memory meanwhile
    bool recovered = false;              ///< everything that waited is in the library now
    std::optional<bool> diskFull = {};   ///< it has become so, or it is over
    std::optional<EpisodeId> episode = {}; ///< kept under this id ...
    double episodeStartSeconds = 0;        ///< ... with this onset on the stream's clock
};

/// Bytes that can still be written to `folder`; none where that cannot be known.
std::optional<std::uintmax_t> freeBytesOf(const std::filesystem::path& folder);

/// Keeps one sitting in the library while it goes on, on a thread of its own: listening never waits for a
/// disk. Episodes are written when they start and once a second while they last, so that a kill loses at most
/// the last second. A library that cannot be written is tried again until it can.
class SittingLog {
public:
    /// With less than this left of the disk nothing more is promised to be kept; with twice as much again.
    static constexpr std::uintmax_t kLeastFreeBytes = 20'000'000;

    /// With so many bytes left; `isFull`: as it was found the last time.
    static bool isTooFull(std::uintmax_t bytesLeft, bool isFull)
    {
        return bytesLeft < (isFull ? 2 * kLeastFreeBytes : kLeastFreeBytes);
    }

    struct Begin {
        std::filesystem::path library; ///< folder
        std::optional<InfantId> infant;
        UtcTime zero; ///< when the stream's clock began
        std::string device;
        std::string model;
        double keepScoresHours = 48; ///< older window scores are forgotten
        /// Clips of episodes in which voices dominate (VoiceTimes) are deleted at once; the episode stays.
        bool dropsVoices = false;
        /// Bytes that can still be written to a folder, or none where that cannot be known; freeBytesOf()
        /// unless a test says otherwise.
        std::function<std::optional<std::uintmax_t>(const std::filesystem::path&)> freeBytes = {};
    };
    /// Called on the log's thread; must only hand the value over.
    using Tell = std::function<void(SittingNews)>;

    SittingLog(Begin begin, Tell tell);
    /// Writes what waits and ends the sitting; a library that is busy is waited for as Library says.
    ~SittingLog();
    SittingLog(const SittingLog&) = delete;
    SittingLog& operator=(const SittingLog&) = delete;

    /// Thread-safe; in order. Returns at once.
    void take(const LiveUpdate& update);
    /// Thread-safe. The answer to an episode of any sitting.
    void answer(EpisodeId episode, const Answer& answer);
    /// Thread-safe. A label of this moment on the stream's clock.
    void label(double seconds, const std::string& kind);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace cryscope
