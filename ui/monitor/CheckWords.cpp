#include "ui/monitor/CheckWords.h"

#include "ui/shared/Format.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace cryscope {

namespace {

using Kind = MicrophoneFinding::Kind;
using Grade = MicrophoneFinding::Grade;
using Cause = MicrophoneFinding::Cause;

/// The context of the translations.
struct MicrophoneCheck {
    Q_DECLARE_TR_FUNCTIONS(MicrophoneCheck)
};

QString level(double dbfs)
{
    if (!std::isfinite(dbfs)) return MicrophoneCheck::tr("nothing");
    return MicrophoneCheck::tr("%1 dBFS").arg(QLocale().toString(int(std::lround(dbfs))));
}

QString kilohertz(double hz)
{
    return MicrophoneCheck::tr("%1 kHz").arg(QLocale().toString(hz / 1000, 'f', 1));
}

QString percent(double share)
{
    // A hundredth of a percent of clipping can be heard; of a third of the time no digit matters.
    const double percents = std::max(0.01, share * 100);
    return MicrophoneCheck::tr("%1 %").arg(QLocale().toString(percents, 'f', percents < 10 ? 2 : 0));
}

QString levelWords(Cause cause, const MicrophoneFacts& facts)
{
    switch (cause) {
    case Cause::Dead:
        return MicrophoneCheck::tr(
            "No sound arrives at all. Is the microphone muted, by a switch on it or in the "
            "system's sound settings? Is it the right one?");
    case Cause::Gated:
        return MicrophoneCheck::tr(
                   "Quiet parts are cut to nothing (%1 of the time). Switch off noise suppression or "
                   "the noise gate for this microphone: it would cut away distant cries too. A computer "
                   "that is too busy loses sound like this as well.")
            .arg(percent(facts.zeroShare));
    case Cause::Faint:
        return MicrophoneCheck::tr(
                   "Hardly anything arrives (%1 at the loudest). Turn the microphone up in the "
                   "system's sound settings.")
            .arg(level(facts.loudestDbfs));
    case Cause::Offset:
        return MicrophoneCheck::tr(
                   "The signal does not swing around zero (offset %1). It can be listened to; another "
                   "input or a better sound adapter would be cleaner.")
            .arg(percent(std::abs(facts.dcOffset)));
    default:
        return MicrophoneCheck::tr("Sound arrives: %1 on average, %2 at the peak.")
            .arg(level(facts.rmsDbfs), level(facts.peakDbfs));
    }
}

QString floorWords(Cause cause, const MicrophoneFacts& facts)
{
    switch (cause) {
    case Cause::Loud:
        return MicrophoneCheck::tr(
                   "The noise floor is %1, which is loud. Move the microphone away from fans and "
                   "traffic, or turn it down.")
            .arg(level(facts.floorDbfs));
    case Cause::Unquiet:
        return MicrophoneCheck::tr(
                   "The noise floor is %1; something louder was heard meanwhile (%2). Check again "
                   "while the room is quiet to be sure.")
            .arg(level(facts.floorDbfs), level(facts.loudestDbfs));
    default:
        return MicrophoneCheck::tr("The noise floor is %1: the room is quiet enough.")
            .arg(level(facts.floorDbfs));
    }
}

QString humWords(Cause cause, const MicrophoneFacts& facts)
{
    const QString mains = QString::number(facts.humHz);
    switch (cause) {
    case Cause::Audible:
        return MicrophoneCheck::tr(
                   "There is a mains hum of %1 Hz and its harmonics, %2. It does no harm here; another "
                   "socket or cable may silence it.")
            .arg(mains, level(facts.humDbfs));
    case Cause::Loud:
        return MicrophoneCheck::tr(
                   "There is a mains hum of %1 Hz and its harmonics, %2, which is loud. Try another "
                   "cable, another socket or the laptop on battery, and keep power supplies away from "
                   "the microphone.")
            .arg(mains, level(facts.humDbfs));
    default:
        return MicrophoneCheck::tr("There is no mains hum worth speaking of.");
    }
}

QString clippingWords(Cause cause, const MicrophoneFacts& facts)
{
    switch (cause) {
    case Cause::Some:
        return MicrophoneCheck::tr(
                   "%1 of the sound is clipped, single peaks. A little less gain would be safer.")
            .arg(percent(facts.clippedShare));
    case Cause::Much:
        return MicrophoneCheck::tr(
                   "%1 of the sound is clipped. Turn the microphone down: what is cut off cannot be "
                   "judged.")
            .arg(percent(facts.clippedShare));
    default:
        return MicrophoneCheck::tr("Nothing is clipped.");
    }
}

QString bandwidthWords(Cause cause, const MicrophoneFacts& facts)
{
    const QString limit = kilohertz(facts.bandLimitHz.value_or(0));
    const QString nominal = kilohertz(facts.rateHz / 2.0);
    switch (cause) {
    case Cause::Unknown:
        return MicrophoneCheck::tr(
            "The room is too quiet to tell how far up the sound reaches; talk while it listens "
            "to know.");
    case Cause::Telephone:
        return MicrophoneCheck::tr(
                   "The sound reaches up to %1 of %2, as by telephone. Cries are recognised; kinds and "
                   "measures are less reliable. A Bluetooth headset does this: use another microphone.")
            .arg(limit, nominal);
    case Cause::Narrow:
        return MicrophoneCheck::tr(
                   "The sound reaches up to %1 of %2. Cries will be missed: use another microphone.")
            .arg(limit, nominal);
    default:
        return MicrophoneCheck::tr("The sound reaches up to %1: everything in a cry is there.").arg(limit);
    }
}

QString cryWords(Cause cause, const MicrophoneReport& report)
{
    const QString metres = QLocale().toString(report.config.distanceMetres);
    const QString margin = QLocale().toString(int(std::lround(report.facts.cryMarginDb)));
    switch (cause) {
    case Cause::Doubtful:
        return MicrophoneCheck::tr(
                   "An ordinary cry at %1 m would be %2 dB above the noise: loud cries will be heard, "
                   "soft ones may not. Put the microphone closer.")
            .arg(metres, margin);
    case Cause::Unheard:
        return MicrophoneCheck::tr(
                   "An ordinary cry at %1 m would hardly stand out of the noise (%2 dB). Put the "
                   "microphone within a metre, or make the room quieter.")
            .arg(metres, margin);
    default:
        return MicrophoneCheck::tr(
                   "An ordinary cry at %1 m would be %2 dB above the noise: it would be heard.")
            .arg(metres, margin);
    }
}

} // namespace

QString gradeTitle(Grade grade)
{
    switch (grade) {
    case Grade::Good:
        return MicrophoneCheck::tr("This microphone will do.");
    case Grade::Fair:
        return MicrophoneCheck::tr("This microphone will do; something could be better.");
    case Grade::Bad:
        return MicrophoneCheck::tr("Cries may be missed like this.");
    }
    return {};
}

QString findingWords(const MicrophoneFinding& finding, const MicrophoneReport& report)
{
    switch (finding.kind) {
    case Kind::Level:
        return levelWords(finding.cause, report.facts);
    case Kind::Floor:
        return floorWords(finding.cause, report.facts);
    case Kind::Hum:
        return humWords(finding.cause, report.facts);
    case Kind::Clipping:
        return clippingWords(finding.cause, report.facts);
    case Kind::Bandwidth:
        return bandwidthWords(finding.cause, report.facts);
    case Kind::Cry:
        return cryWords(finding.cause, report);
    }
    return {};
}

QString assumptionWords(const MicrophoneCheckConfig& config)
{
    const QLocale locale;
    return MicrophoneCheck::tr(
               "Assumed: a cry of %1 dB at one metre, 6 dB less for twice the distance, and a microphone "
               "of common sensitivity (94 dB give %2 dBFS). How loud this infant cries, how sensitive this "
               "microphone is and what stands between them cannot be known from here: try it with a real "
               "cry.")
        .arg(locale.toString(config.cryDbSplAt1m), locale.toString(config.dbfsOf94DbSpl));
}

} // namespace cryscope
