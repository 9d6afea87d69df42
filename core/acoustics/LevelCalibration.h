#pragma once

#include "core/audio/RandomAccessAudio.h"
#include "core/base/Result.h"
#include "core/base/Units.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cryscope {

/// Levels of this program are dBFS: how loud that was depends on the microphone and its gain. A tone of a
/// known sound pressure level, as a sound calibrator gives it (94 dB at 1 kHz, IEC 60942), says so:
/// dB SPL = dBFS + offset, as long as nobody changes the gain.

/// A steady tone as it stands in a recording.
struct MeasuredTone {
    double levelDbfs = 0; ///< of the tone alone; a full-scale sine has 0
    double hz = 0;
    double spreadDb = 0; ///< between the loudest and the quietest eighth of a second
    double seconds = 0;
    bool operator==(const MeasuredTone&) const = default;
};

inline constexpr double kLeastToneSeconds = 1;
inline constexpr double kMostToneSeconds = 60; ///< more is not read
inline constexpr double kLeastToneHz = 100;
inline constexpr double kMostToneSpreadDb = 1;
inline constexpr double kLeastToneShare = 0.95; ///< of the power from 20 Hz on: nothing else sounds
inline constexpr double kLeastToneDbfs = -70;

/// Fails with InvalidArgument, in one sentence, for what cannot calibrate: shorter than kLeastToneSeconds,
/// clipped, too quiet, unsteady, or no single tone. The level is right within 0.05 dB for a tone in silence.
Result<MeasuredTone> measureTone(std::span<const float> samples, SampleRate rate);
/// Of a stretch of a recording. Fails also as reading does.
Result<MeasuredTone> measureTone(const RandomAccessAudio& audio, double beginSeconds, double endSeconds);

struct LevelCalibration {
    double offsetDb = 0;    ///< dB SPL of a full-scale sine
    double knownDbSpl = 94; ///< what the calibrator gives
    double toneHz = 0;
    double toneDbfs = 0;
    std::string day; ///< "2024-01-31"; empty: not known
    bool operator==(const LevelCalibration&) const = default;
};
inline constexpr double kLeastKnownDbSpl = 40;
inline constexpr double kMostKnownDbSpl = 140;

/// Fails with InvalidArgument when the known level is out of range.
Result<LevelCalibration> calibrationOf(const MeasuredTone& tone, double knownDbSpl, std::string day = {});

/// What is known of input devices, by name, and of recordings, by path. A recording has a calibration of its
/// own or that of the device it was made with.
class LevelCalibrations {
public:
    std::optional<LevelCalibration> ofDevice(const std::string& device) const;
    /// Its own, else that of its device.
    std::optional<LevelCalibration> ofRecording(const std::string& path) const;
    /// The device that a recording is said to be made with; empty: nobody has said.
    std::string deviceOf(const std::string& path) const;
    std::vector<std::string> devices() const; ///< by name

    void setDevice(const std::string& device, const LevelCalibration& calibration);
    void setRecording(const std::string& path, const LevelCalibration& calibration);
    void setDeviceOf(const std::string& path, const std::string& device);
    void removeDevice(const std::string& device);
    /// Its own calibration and the device that it is said to be made with.
    void removeRecording(const std::string& path);

    std::string toJson() const;
    /// Fails with Unreadable; an entry that breaks a rule is left out.
    static Result<LevelCalibrations> fromJson(const std::string& text);
    bool operator==(const LevelCalibrations&) const = default;

private:
    std::map<std::string, LevelCalibration> m_devices, m_recordings;
    std::map<std::string, std::string> m_deviceOf;
};

} // namespace cryscope
