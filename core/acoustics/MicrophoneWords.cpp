#include "core/acoustics/MicrophoneCheck.h"
#include "core/base/JsonSchema.h"

#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {

using Kind = MicrophoneFinding::Kind;
using Grade = MicrophoneFinding::Grade;
using Cause = MicrophoneFinding::Cause;

/// "-63 dB", "about 3.4 kHz": nobody needs more digits here.
std::string dB(double value)
{
    return std::isfinite(value) ? std::to_string(std::lround(value)) + " dBFS" : "nothing";
}

/// "2", "0.5", whatever the locale.
std::string plain(double value)
{
    auto text = nlohmann::json(value).dump();
    if (text.ends_with(".0")) text.resize(text.size() - 2);
    return text;
}

std::string kilohertz(double hz)
{
    const long tenths = std::lround(hz / 100);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " kHz";
}

std::string percent(double share)
{
    const long hundredths = std::max(1L, std::lround(share * 10000));
    return std::to_string(hundredths / 100) + "." + (hundredths % 100 < 10 ? "0" : "") +
           std::to_string(hundredths % 100) + " %";
}

std::string levelText(Cause cause, const MicrophoneFacts& facts)
{
    switch (cause) {
    case Cause::Dead:
        return "No sound arrives at all. Is the microphone muted, by a switch on it or in the system's sound "
               "settings? Is it the right one?";
    case Cause::Gated:
        return "Quiet parts are cut to nothing (" + percent(facts.zeroShare) +
               " of the time). Switch off noise suppression or the noise gate for this microphone: it would "
               "cut away distant cries too. A computer that is too busy loses sound like this as well.";
    case Cause::Faint:
        return "Hardly anything arrives (" + dB(facts.loudestDbfs) +
               " at the loudest). Turn the microphone up in the system's sound settings.";
    case Cause::Offset:
        return "The signal does not swing around zero (offset " + percent(std::abs(facts.dcOffset)) +
               "). It can be listened to; another input or a better sound adapter would be cleaner.";
    default:
        return "Sound arrives: " + dB(facts.rmsDbfs) + " on average, " + dB(facts.peakDbfs) + " at the peak.";
    }
}

std::string floorText(Cause cause, const MicrophoneFacts& facts)
{
    const std::string is = "The noise floor is " + dB(facts.floorDbfs);
    switch (cause) {
    case Cause::Loud:
        return is + ", which is loud. Move the microphone away from fans and traffic, or turn it down.";
    case Cause::Unquiet:
        return is + "; something louder was heard meanwhile (" + dB(facts.loudestDbfs) +
               "). Check again while the room is quiet to be sure.";
    default:
        return is + ": the room is quiet enough.";
    }
}

std::string humText(Cause cause, const MicrophoneFacts& facts)
{
    if (cause == Cause::Fine) return "There is no mains hum worth speaking of.";
    const std::string is = "There is a mains hum of " + std::to_string(facts.humHz) +
                           " Hz and its harmonics, " + dB(facts.humDbfs);
    return cause == Cause::Audible
               ? is + ". It does no harm here; another socket or cable may silence it."
               : is + ", which is loud. Try another cable, another socket or the laptop on battery, and keep "
                      "power supplies away from the microphone.";
}

std::string clippingText(Cause cause, const MicrophoneFacts& facts)
{
    if (cause == Cause::Fine) return "Nothing is clipped.";
    const std::string is = percent(facts.clippedShare) + " of the sound is clipped";
    return cause == Cause::Some ? is + ", single peaks. A little less gain would be safer."
                                : is + ". Turn the microphone down: what is cut off cannot be judged.";
}

std::string bandwidthText(Cause cause, const MicrophoneFacts& facts)
{
    if (cause == Cause::Unknown)
        return "The room is too quiet to tell how far up the sound reaches; talk while it listens to know.";
    const std::string is = "The sound reaches up to " + kilohertz(*facts.bandLimitHz);
    if (cause == Cause::Fine) return is + ": everything in a cry is there.";
    const std::string although =
        *facts.bandLimitHz < facts.rateHz * 0.4
            ? is + ", although " + kilohertz(facts.rateHz / 2.0) + " would fit its rate"
            : is;
    return cause == Cause::Telephone
               ? although + ", as by telephone. Cries are recognised; kinds and measures are less reliable. "
                            "A Bluetooth headset does this: use another microphone."
               : although + ". Cries will be missed: use another microphone.";
}

std::string cryText(Cause cause, const MicrophoneReport& report)
{
    const auto margin = std::to_string(std::lround(report.facts.cryMarginDb)) + " dB";
    const auto metres = plain(report.config.distanceMetres);
    const auto who = "An ordinary cry at " + metres + " m";
    switch (cause) {
    case Cause::Doubtful:
        return who + " would be " + margin +
               " above the noise: loud cries will be heard, soft ones may not. Put the microphone closer.";
    case Cause::Unheard:
        return who + " would hardly stand out of the noise (" + margin +
               "). Put the microphone within a metre, or make the room quieter.";
    default:
        return who + " would be " + margin + " above the noise: it would be heard.";
    }
}

} // namespace

std::string kindName(Kind kind)
{
    constexpr const char* kNames[] = {"level", "floor", "hum", "clipping", "bandwidth", "cry"};
    return kNames[std::size_t(kind)];
}

std::string gradeName(Grade grade)
{
    constexpr const char* kNames[] = {"good", "fair", "bad"};
    return kNames[std::size_t(grade)];
}

std::string causeName(Cause cause)
{
    constexpr const char* kNames[] = {"fine",      "dead",   "faint",   "gated",    "offset",
                                      "unquiet",   "loud",   "audible", "some",     "much",
                                      "telephone", "narrow", "unknown", "doubtful", "unheard"};
    return kNames[std::size_t(cause)];
}

std::string findingText(const MicrophoneFinding& finding, const MicrophoneReport& report)
{
    switch (finding.kind) {
    case Kind::Level:
        return levelText(finding.cause, report.facts);
    case Kind::Floor:
        return floorText(finding.cause, report.facts);
    case Kind::Hum:
        return humText(finding.cause, report.facts);
    case Kind::Clipping:
        return clippingText(finding.cause, report.facts);
    case Kind::Bandwidth:
        return bandwidthText(finding.cause, report.facts);
    case Kind::Cry:
        return cryText(finding.cause, report);
    }
    return {};
}

std::string assumptionText(const MicrophoneCheckConfig& config)
{
    return "Assumed: a cry of " + plain(config.cryDbSplAt1m) +
           " dB at one metre, 6 dB less for twice the "
           "distance, and a microphone of common sensitivity (94 dB give " +
           plain(config.dbfsOf94DbSpl) +
           " dBFS). How loud this infant cries, how sensitive this microphone is and what stands between "
           "them "
           "cannot be known from here: try it with a real cry.";
}

nlohmann::ordered_json toJson(const MicrophoneReport& report)
{
    const auto number = [](double value) -> nlohmann::ordered_json {
        if (!std::isfinite(value)) return nullptr;
        return std::round(value * 1e4) / 1e4;
    };
    const auto& facts = report.facts;
    nlohmann::ordered_json findings = nlohmann::ordered_json::array();
    for (const auto& finding : report.findings)
        findings.push_back({{"kind", kindName(finding.kind)},
                            {"grade", gradeName(finding.grade)},
                            {"cause", causeName(finding.cause)},
                            {"text", findingText(finding, report)}});
    const bool hasHum = facts.humHz != 0;
    return {
        {"grade", gradeName(report.grade())},
        {"facts",
         {{"duration_s", number(facts.seconds)},
          {"rate_hz", facts.rateHz},
          {"rms_dbfs", number(facts.rmsDbfs)},
          {"peak_dbfs", number(facts.peakDbfs)},
          {"floor_dbfs", number(facts.floorDbfs)},
          {"loudest_dbfs", number(facts.loudestDbfs)},
          {"cry_band_floor_dbfs", number(facts.cryBandFloorDbfs)},
          {"dc_offset", number(facts.dcOffset)},
          {"clipped_share", number(facts.clippedShare)},
          {"zero_share", number(facts.zeroShare)},
          {"hum_hz", hasHum ? nlohmann::ordered_json(facts.humHz) : nlohmann::ordered_json(nullptr)},
          {"hum_dbfs", hasHum ? number(facts.humDbfs) : nlohmann::ordered_json(nullptr)},
          {"band_limit_hz", facts.bandLimitHz ? number(*facts.bandLimitHz) : nlohmann::ordered_json(nullptr)},
          {"cry_margin_db", number(facts.cryMarginDb)}}},
        {"findings", std::move(findings)},
        {"assumption", assumptionText(report.config)}};
}

nlohmann::json microphoneReportSchema()
{
    using namespace schema;
    nlohmann::json facts;
    for (const char* name : {"duration_s", "rate_hz", "rms_dbfs", "peak_dbfs", "floor_dbfs", "loudest_dbfs",
                             "cry_band_floor_dbfs", "dc_offset", "clipped_share", "zero_share", "hum_hz",
                             "hum_dbfs", "band_limit_hz", "cry_margin_db"})
        facts[name] = numberOrNull();
    const nlohmann::json text = typed("string");
    const nlohmann::json finding =
        recordOf({{"kind", text}, {"grade", text}, {"cause", text}, {"text", text}});
    return document(recordOf({{"grade", {{"enum", {"good", "fair", "bad"}}}},
                              {"facts", recordOf(facts)},
                              {"findings", listOf(finding)},
                              {"assumption", text}}),
                    "What a microphone gives");
}

} // namespace cryscope
