#include "core/acoustics/MicrophoneCheck.h"

#include "core/acoustics/MicrophoneFacts.h"

#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {

using Kind = MicrophoneFinding::Kind;
using Grade = MicrophoneFinding::Grade;
using Cause = MicrophoneFinding::Cause;

constexpr double kDeadZeros = 0.999;
constexpr double kGatedZeros = 0.02;
constexpr double kFaintDbfs = -85;
constexpr double kOffset = 0.02;
constexpr double kUnquietDb = 20; ///< the loudest tenth of a second above the floor
constexpr double kLoudFloorDbfs = -50;
constexpr double kAudibleHumDbfs = -75;
constexpr double kLoudHumDbfs = -50;
constexpr double kMuchClipping = 1e-4;
constexpr double kNarrowHz = 3000;
constexpr double kTelephoneHz = 5000;

MicrophoneFinding level(const MicrophoneFacts& facts)
{
    if (facts.zeroShare >= kGatedZeros) return {Kind::Level, Grade::Bad, Cause::Gated};
    if (facts.loudestDbfs < kFaintDbfs) return {Kind::Level, Grade::Bad, Cause::Faint};
    if (std::abs(facts.dcOffset) > kOffset) return {Kind::Level, Grade::Fair, Cause::Offset};
    return {Kind::Level, Grade::Good, Cause::Fine};
}

MicrophoneFinding noiseFloor(const MicrophoneFacts& facts)
{
    if (facts.floorDbfs > kLoudFloorDbfs) return {Kind::Floor, Grade::Fair, Cause::Loud};
    if (facts.loudestDbfs - facts.floorDbfs > kUnquietDb) return {Kind::Floor, Grade::Fair, Cause::Unquiet};
    return {Kind::Floor, Grade::Good, Cause::Fine};
}

MicrophoneFinding hum(const MicrophoneFacts& facts)
{
    if (facts.humHz == 0 || facts.humDbfs < kAudibleHumDbfs) return {Kind::Hum, Grade::Good, Cause::Fine};
    if (facts.humDbfs < kLoudHumDbfs) return {Kind::Hum, Grade::Fair, Cause::Audible};
    return {Kind::Hum, Grade::Bad, Cause::Loud};
}

MicrophoneFinding clipping(const MicrophoneFacts& facts)
{
    if (facts.clippedShare <= 0) return {Kind::Clipping, Grade::Good, Cause::Fine};
    if (facts.clippedShare < kMuchClipping) return {Kind::Clipping, Grade::Fair, Cause::Some};
    return {Kind::Clipping, Grade::Bad, Cause::Much};
}

MicrophoneFinding bandwidth(const MicrophoneFacts& facts)
{
    if (!facts.bandLimitHz) return {Kind::Bandwidth, Grade::Fair, Cause::Unknown};
    if (*facts.bandLimitHz < kNarrowHz) return {Kind::Bandwidth, Grade::Bad, Cause::Narrow};
    if (*facts.bandLimitHz < kTelephoneHz) return {Kind::Bandwidth, Grade::Fair, Cause::Telephone};
    return {Kind::Bandwidth, Grade::Good, Cause::Fine};
}

MicrophoneFinding cry(const MicrophoneFacts& facts, const MicrophoneCheckConfig& config)
{
    if (facts.cryMarginDb >= config.clearMarginDb) return {Kind::Cry, Grade::Good, Cause::Fine};
    if (facts.cryMarginDb >= config.faintMarginDb) return {Kind::Cry, Grade::Fair, Cause::Doubtful};
    return {Kind::Cry, Grade::Bad, Cause::Unheard};
}

} // namespace

double MicrophoneCheckConfig::cryDbfs() const
{
    return cryDbSplAt1m - 20 * std::log10(distanceMetres) - 94 + dbfsOf94DbSpl;
}

Result<void> MicrophoneCheckConfig::validate() const
{
    const auto check = [](const char* field, double value, double lowest, double highest) -> Result<void> {
        if (value >= lowest && value <= highest) return {};
        return fail(ErrorKind::InvalidArgument, field,
                    "This must be " + nlohmann::json(lowest).dump() + " to " +
                        nlohmann::json(highest).dump() + ", not " + nlohmann::json(value).dump() + ".");
    };
    if (auto done = check("shortestSeconds", shortestSeconds, 2, 600); !done) return done;
    if (auto done = check("cryDbSplAt1m", cryDbSplAt1m, 40, 130); !done) return done;
    if (auto done = check("distanceMetres", distanceMetres, 0.1, 100); !done) return done;
    if (auto done = check("dbfsOf94DbSpl", dbfsOf94DbSpl, -80, 0); !done) return done;
    if (auto done = check("cryLowHz", cryLowHz, 20, 2000); !done) return done;
    if (auto done = check("cryHighHz", cryHighHz, cryLowHz + 100, 24000); !done) return done;
    if (auto done = check("clearMarginDb", clearMarginDb, faintMarginDb, 100); !done) return done;
    return check("faintMarginDb", faintMarginDb, -20, clearMarginDb);
}

Grade MicrophoneReport::grade() const
{
    Grade worst = Grade::Good;
    for (const auto& finding : findings) worst = std::max(worst, finding.grade);
    return worst;
}

Result<MicrophoneReport> checkMicrophone(std::span<const float> samples, SampleRate rate,
                                         const MicrophoneCheckConfig& config)
{
    if (auto valid = config.validate(); !valid) return tl::unexpected(valid.error());
    if (!rate.isSupported())
        return fail(ErrorKind::InvalidArgument, "rate",
                    "A sample rate of " + std::to_string(rate.hz) +
                        " Hz is outside the 1,000 to 768,000 Hz that can be judged.");
    if (toSeconds(std::ssize(samples), rate) < config.shortestSeconds)
        return fail(ErrorKind::InvalidArgument, "samples",
                    "There is too little sound to judge (" +
                        formatDuration(toSeconds(std::ssize(samples), rate)) + "); let it listen for " +
                        formatDuration(config.shortestSeconds) + " or longer.");
    std::vector<float> clean(samples.begin(), samples.end());
    for (float& sample : clean)
        if (!std::isfinite(sample)) sample = 0;
    MicrophoneReport report{
        .config = config, .facts = measureMicrophone(clean, rate, config), .findings = {}};
    const auto& facts = report.facts;
    if (facts.zeroShare >= kDeadZeros) {
        report.findings = {{Kind::Level, Grade::Bad, Cause::Dead}};
        return report;
    }
    report.findings = {level(facts),    noiseFloor(facts), hum(facts),
                       clipping(facts), bandwidth(facts),  cry(facts, config)};
    return report;
}

} // namespace cryscope
