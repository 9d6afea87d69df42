#pragma once

#include "core/base/Result.h"
#include "core/base/Units.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cryscope {

/// How some seconds of a room are judged as what a microphone will hear of a cry.
struct MicrophoneCheckConfig {
    double shortestSeconds = 5; ///< less sound than this is not judged
    // What a cry is taken to be. Nobody has measured this cry or this microphone: these are ordinary ones.
    double cryDbSplAt1m = 80;
    double distanceMetres = 2;  ///< without the help of walls: 6 dB less for twice the distance
    double dbfsOf94DbSpl = -26; ///< sensitivity of common digital microphones, no gain in between
    double cryLowHz = 300;      ///< the band that holds a cry's harmonics
    double cryHighHz = 4000;    ///< or up to where the sound ends
    double clearMarginDb = 15;  ///< a cry this far above the floor is heard clearly
    double faintMarginDb = 5;   ///< less than this: it will be missed
    bool operator==(const MicrophoneCheckConfig&) const = default;
    /// The error names field and value.
    Result<void> validate() const;
    /// Level of the assumed cry at the microphone.
    double cryDbfs() const;
};

/// What was measured. Levels in dBFS (0 = full-scale sine), -infinity for nothing but zeros.
struct MicrophoneFacts {
    double seconds = 0;
    int rateHz = 0;
    double rmsDbfs = 0;          ///< of everything
    double peakDbfs = 0;         ///< of the largest sample
    double floorDbfs = 0;        ///< the quietest tenth of all 100 ms, without offset
    double loudestDbfs = 0;      ///< the loudest 100 ms, without offset
    double cryBandFloorDbfs = 0; ///< of the quietest third of the time, in the band of a cry
    double dcOffset = 0;         ///< mean, full scale = 1
    double clippedShare = 0; ///< of samples at 98.5 % of full scale or beyond, or flat at the top below it
    double zeroShare = 0;    ///< of samples in runs of 20 ms and more of exact zeros
    int humHz = 0;           ///< 50 or 60; 0: none
    double humDbfs = 0;      ///< of its lines up to the tenth together; meaningless without hum
    /// Where the sound really ends, whatever the rate; absent where the room is too quiet to tell.
    std::optional<double> bandLimitHz;
    double cryMarginDb = 0; ///< the assumed cry above cryBandFloorDbfs
};

/// One sentence of the judgement.
struct MicrophoneFinding {
    enum class Kind { Level, Floor, Hum, Clipping, Bandwidth, Cry };
    enum class Grade { Good, Fair, Bad };
    /// What exactly; the words and the advice hang on it.
    enum class Cause {
        Fine,
        Dead,      ///< nothing but zeros
        Faint,     ///< Level: hardly anything arrives
        Gated,     ///< Level: quiet parts are cut to zero by something
        Offset,    ///< Level: a constant voltage
        Unquiet,   ///< Floor: something was heard meanwhile
        Loud,      ///< Floor, Hum: much of it
        Audible,   ///< Hum: some of it
        Some,      ///< Clipping: single samples
        Much,      ///< Clipping
        Telephone, ///< Bandwidth: 3 to 5 kHz
        Narrow,    ///< Bandwidth: less
        Unknown,   ///< Bandwidth: too quiet to tell
        Doubtful,  ///< Cry: between faintMarginDb and clearMarginDb
        Unheard    ///< Cry: below faintMarginDb
    };
    Kind kind = Kind::Level;
    Grade grade = Grade::Good;
    Cause cause = Cause::Fine;
    bool operator==(const MicrophoneFinding&) const = default;
};

struct MicrophoneReport {
    MicrophoneCheckConfig config;
    MicrophoneFacts facts;
    std::vector<MicrophoneFinding> findings; ///< one of each kind, in their order; Dead stands alone
    MicrophoneFinding::Grade grade() const;  ///< the worst
};

/// Judges `samples` (mono, some seconds of the room in which a cry is to be heard, as nobody cries). Fails
/// with InvalidArgument: too short, a rate that is not supported, a bad config. Samples that are no numbers
/// count as zeros.
Result<MicrophoneReport> checkMicrophone(std::span<const float> samples, SampleRate rate,
                                         const MicrophoneCheckConfig& config = {});

/// "fine", "dead", ...; "level", "floor", ...; "good", "fair", "bad".
std::string causeName(MicrophoneFinding::Cause cause);
std::string kindName(MicrophoneFinding::Kind kind);
std::string gradeName(MicrophoneFinding::Grade grade);
/// What was found in one sentence and, where there is something to do, what to do in a second.
std::string findingText(const MicrophoneFinding& finding, const MicrophoneReport& report);
/// What the sentence about a cry rests on, and what it cannot know.
std::string assumptionText(const MicrophoneCheckConfig& config);

/// {"grade", "facts": {...}, "findings": [{"kind", "grade", "cause", "text"}], "assumption"}
nlohmann::ordered_json toJson(const MicrophoneReport& report);
/// JSON Schema (2020-12) of it.
nlohmann::json microphoneReportSchema();

} // namespace cryscope
