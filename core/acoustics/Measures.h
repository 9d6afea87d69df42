#pragma once

#include "core/acoustics/CryUnits.h"
#include "core/audio/RandomAccessAudio.h"
#include "core/base/CancelToken.h"
#include "core/base/Progress.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cryscope {

/// What a measure is: its column (with the unit, Raven's name where Raven has one), what is usual in healthy
/// newborns ("" where there is no norm) and whether it stands in the rows of units, of recordings, or both.
struct MeasureInfo {
    std::string_view column;
    std::string_view usual;
    bool ofUnits = true;
    bool ofRecordings = true;
    int decimals = 3; ///< how it is printed
};

/// What is usual was measured in newborns (28 days), dysphonation in the first two months (61 days).
inline constexpr int kNewbornDays = 28;
inline constexpr int kTwoMonthsDays = 61;
/// What is usual at an age in days; "" where no norm is known for it. An age that is not known counts as that
/// of a newborn: say so where it is shown.
std::string_view usualAt(const MeasureInfo& info, std::optional<int> ageDays);

/// Every measure, in the order of the columns. core/acoustics/README.md defines each with formula and source.
std::span<const MeasureInfo> measureCatalogue();

/// A value, a word (melody), or the reason why there is neither. Never a guess.
struct MeasuredValue {
    std::optional<double> number;
    std::string word;
    std::string reason; ///< set exactly when number and word are absent
};

/// One row; values in catalogue order (those that do not apply to the row are absent with the reason "").
struct MeasuredRow {
    enum class Kind { Unit, Recording };
    Kind kind = Kind::Unit;
    CryUnit::Kind unitKind = CryUnit::Kind::Expiration;
    double beginSeconds = 0;
    double endSeconds = 0;
    std::vector<MeasuredValue> values;
    const MeasuredValue& value(std::string_view column) const; ///< column of the catalogue (assert)
};

struct RecordingMeasures {
    double durationSeconds = 0;
    double bandwidthHz = 0; ///< half the recording's own sampling rate, at most 8 kHz
    std::vector<PitchFrame> pitch;
    std::vector<float> levelsDb;
    std::vector<MeasuredRow> units;
    MeasuredRow recording;
    /// Of a stretch in which no cry unit lies (measureStretch()): what can be said of any sound, as a row of
    /// its own.
    std::optional<MeasuredRow> sound{};
};

/// Pitch and level of a whole recording, the same frames.
struct RecordingTracks {
    std::vector<PitchFrame> pitch;
    std::vector<float> levelsDb;
};

struct MeasureConfig {
    PitchConfig pitch{}; ///< pitch.sampleRateHz is the rate that everything is measured at
    CryUnitConfig units{};
    /// Seconds from the recording's start to the stimulus; the latency to the first cry is measured from it.
    std::optional<double> stimulusSeconds{};
    /// Where the cries lie, as a detector or a person says, for findCryUnitsIn(). nullopt: every sound that
    /// has the shape of a cry unit is measured, speech and music too.
    std::optional<std::vector<TimeStretch>> cries{};
};

/// Blocking; two passes over the recording (one when config.referencePeak is set), memory for its frames
/// alone. Errors: those of the recording, InvalidArgument, Cancelled.
Result<RecordingTracks> trackRecording(std::shared_ptr<const RandomAccessAudio> audio, PitchConfig config,
                                       const CancelToken& cancel = {}, const ProgressFn& progress = {});

/// Blocking; two passes over the recording, memory for its frames (100 a second) but never for its samples as
/// a whole. Errors: those of the recording, InvalidArgument, Cancelled.
Result<RecordingMeasures> measureRecording(std::shared_ptr<const RandomAccessAudio> audio,
                                           const MeasureConfig& config = {}, const CancelToken& cancel = {},
                                           const ProgressFn& progress = {});

/// The same of samples in memory at config.pitch.sampleRateHz; `bandwidthHz` as above.
Result<RecordingMeasures> measureSamples(std::span<const float> samples, double bandwidthHz,
                                         const MeasureConfig& config = {}, const CancelToken& cancel = {});

} // namespace cryscope
