#include "ui/shared/MeasureWords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <array>

namespace cryscope {
namespace {

constexpr std::array kWords = {
    // what is usual
    QT_TRANSLATE_NOOP("Measure", "expiration 1.4 ± 0.6"),
    QT_TRANSLATE_NOOP("Measure", "mainly rising-falling"),
    QT_TRANSLATE_NOOP("Measure", "0.47 German, 0.59 French newborns (Mampe 2009)"),
    QT_TRANSLATE_NOOP("Measure", "present in over half of healthy cries (Fuamenya 2015)"),
    QT_TRANSLATE_NOOP("Measure", "about 1,100 for a tract of 7.5 cm"),
    QT_TRANSLATE_NOOP("Measure", "about 3,300 for a tract of 7.5 cm"),
    QT_TRANSLATE_NOOP("Measure", "0.1 to 0.3"),
    // shapes of a melody
    QT_TRANSLATE_NOOP("Measure", "plateau"),
    QT_TRANSLATE_NOOP("Measure", "falling"),
    QT_TRANSLATE_NOOP("Measure", "rising"),
    QT_TRANSLATE_NOOP("Measure", "symmetric"),
    QT_TRANSLATE_NOOP("Measure", "complex"),
    // why there is no value
    QT_TRANSLATE_NOOP("Measure", "no voiced frame"),
    QT_TRANSLATE_NOOP("Measure", "fewer than ten voiced frames below 1 kHz"),
    QT_TRANSLATE_NOOP("Measure", "fewer than ten regular cycles"),
    QT_TRANSLATE_NOOP("Measure", "no peak of the envelope in 600-2,200 Hz in five frames"),
    QT_TRANSLATE_NOOP("Measure", "no peak of the envelope in 2,200-5,500 Hz in five frames"),
    QT_TRANSLATE_NOOP("Measure", "shorter than 64 ms or without power"),
    QT_TRANSLATE_NOOP("Measure", "the unit holds samples that are no numbers"),
    QT_TRANSLATE_NOOP("Measure", "less than half of a cry lies in the selection"),
    QT_TRANSLATE_NOOP("Measure", "the selection holds samples that are no numbers"),
    QT_TRANSLATE_NOOP("Measure", "longer than a minute and without a cry"),
    QT_TRANSLATE_NOOP("Measure", "no cry was detected"),
    QT_TRANSLATE_NOOP("Measure", "no cry unit found in what was detected as crying"),
    QT_TRANSLATE_NOOP("Measure", "no cry unit found"),
    QT_TRANSLATE_NOOP("Measure", "measurable in no unit"),
    QT_TRANSLATE_NOOP("Measure", "no unit with a melody"),
    QT_TRANSLATE_NOOP("Measure", "the recording is empty"),
    QT_TRANSLATE_NOOP("Measure", "no inspiration heard"),
    QT_TRANSLATE_NOOP("Measure", "fewer than two cry units"),
    QT_TRANSLATE_NOOP("Measure", "fewer than four cry units"),
    QT_TRANSLATE_NOOP("Measure", "no stimulus was marked"),
    QT_TRANSLATE_NOOP("Measure", "no cry unit after the stimulus"),
    // why a difference has no interval, or there is none
    QT_TRANSLATE_NOOP("Measure", "an extreme has no interval"),
    QT_TRANSLATE_NOOP("Measure", "counted once a recording"),
    QT_TRANSLATE_NOOP("Measure", "no detector was asked"),
    QT_TRANSLATE_NOOP("Measure", "fewer than %1 cry units on a side"),
};

QString fewerUnits(const QString& english)
{
    static const QRegularExpression pattern(QStringLiteral("^fewer than (\\d+) cry units on a side$"));
    const auto found = pattern.match(english);
    return found.hasMatch() ? QCoreApplication::translate("Measure", "fewer than %1 cry units on a side")
                                  .arg(found.captured(1))
                            : QString();
}

} // namespace

QString measureWords(std::string_view english)
{
    const QString text = QString::fromUtf8(english.data(), qsizetype(english.size()));
    for (const char* known : kWords)
        if (text == QString::fromUtf8(known)) return QCoreApplication::translate("Measure", known);
    if (const QString units = fewerUnits(text); !units.isEmpty()) return units;
    static const QRegularExpression numbers(QStringLiteral("^[0-9. ±]+$"));
    return numbers.match(text).hasMatch() ? QString(text).replace(QLatin1Char('.'), QLocale().decimalPoint())
                                          : text;
}

QStringList knownMeasureWords()
{
    QStringList all;
    for (const char* known : kWords) all << QString::fromUtf8(known);
    return all;
}

} // namespace cryscope
