#pragma once

#include "core/audio/AudioFile.h"

#include <QString>
#include <optional>

namespace cryscope {

/// How moments of a recording are written.
enum class TimeFormat {
    Clock,    ///< hh:mm:ss from the start of the recording
    Seconds,  ///< seconds from the start of the recording
    Samples,  ///< samples from the start of the recording; needs its rate, else it reads as Seconds
    WallClock ///< time of day; needs the recording's start time, else it reads as Clock
};

/// The format with what it needs to know of the recording.
struct TimeNotation {
    TimeFormat format = TimeFormat::Clock;
    std::optional<StartTime> start = std::nullopt;
    double sampleRateHz = 0; ///< 0: not known
};

/// All numbers carry the decimal sign of the default QLocale. Main thread or any other: no state.

/// "00:01:23.456" with `decimals` 0..6; negative times carry a minus.
QString formatClock(double seconds, int decimals = 3);
/// "1:02:03", "2:03", "0:04": short form for lists and titles.
QString formatShortClock(double seconds, int decimals = 0);
/// "83.456 s"
QString formatSeconds(double seconds, int decimals = 3);
/// "14:31:07.250": the time of day at `seconds` after `start`; a start without a zone is taken as it stands,
/// one in UTC is shown in the zone of this computer.
QString formatWallClock(const StartTime& start, double seconds, int decimals = 3);
/// "Sunday, 22 November 2026 14:31" in the words of the default QLocale.
QString formatStartDate(const StartTime& start);
/// "3,675,000": the sample that is heard at `seconds`.
QString formatSamples(double seconds, double sampleRateHz);
/// One of the above.
QString formatTime(double seconds, const TimeNotation& notation, int decimals = 3);

/// "440 Hz", "1.25 kHz": Hz below 1 kHz, kHz above.
QString formatFrequency(double hz, int significantDecimals = 2);
/// "-23.4 dBFS"; minus infinity and everything below -150 read "silence".
QString formatLevel(double dbfs);
/// "87 %"; "> 99 %" and "< 1 %" at the ends
QString formatPercent(double probability);

/// "CPU" for "cpu"; devices with a name of their own are shown as they are.
QString formatDevice(const std::string& device);

/// Seconds of the (local) day at which the recording starts; 0 without a start time. For ticks on round
/// times.
double startSecondOfDay(const std::optional<StartTime>& start);

} // namespace cryscope
