#pragma once

#include "core/analysis/ClipRecorder.h"
#include "core/analysis/HourlyRecorder.h"
#include "core/analysis/LivePath.h"
#include "core/analysis/SittingLog.h"

#include <functional>
#include <memory>

namespace cryscope {

/// The live path without a window, and what keeps a sitting in a library. Nothing that goes wrong with a disk
/// ends the listening. One thread at a time.
class KeptSitting {
public:
    struct Keeping {
        std::filesystem::path library; ///< folder, made when it is missing; empty: nothing is kept
        UtcTime zero = {};             ///< when the stream's clock began
        std::string device = {};       ///< as the library is to call it
        std::string model = {};
        bool recordsAll = false;  ///< everything, in files of an hour
        bool dropsVoices = false; ///< as in SittingLog::Begin
        /// As in SittingLog::Begin.
        std::function<std::optional<std::uintmax_t>(const std::filesystem::path&)> freeBytes = {};
    };
    /// Takes one sentence of trouble; called from this thread and from the log's.
    using Say = std::function<void(const std::string& sentence)>;

    /// Opens the library, so that a wrong folder is said before anything is heard.
    static Result<KeptSitting> begin(std::unique_ptr<LivePath> path, SampleRate rate, const Keeping& keeping,
                                     Say say);

    /// As LivePath has them. With less than SittingLog::kLeastFreeBytes left the update carries NotMonitoring
    /// ("disk_full"), and Monitoring when there is room again.
    Result<LiveUpdate> push(std::span<const float> samples);
    Result<LiveUpdate> idle(std::int64_t samples);
    /// Ends an open episode, its clip and the recording.
    Result<LiveUpdate> finish();

private:
    KeptSitting() = default;
    Result<LiveUpdate> keep(Result<LiveUpdate> update, std::span<const float> samples, bool isLast = false);
    void watchDisk(double seconds);
    void tell(const Result<void>& kept);

    std::unique_ptr<LivePath> m_path;
    Keeping m_keeping;
    Say m_say;
    std::unique_ptr<SittingLog> m_log;       ///< null: nothing is kept
    std::unique_ptr<ClipRecorder> m_clips;   ///< the same
    std::unique_ptr<HourlyRecorder> m_hours; ///< null: not everything is recorded
    double m_watchedAt = -1;                 ///< stream clock
    bool m_isDiskFull = false;
    std::string m_told; ///< the last sentence: trouble that goes on is said once
};

} // namespace cryscope
