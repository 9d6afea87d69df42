#include "ui/shared/Format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>
#include <cmath>

namespace cryscope {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Format", text);
}

QChar minusSign()
{
    return QChar(0x2212);
}

/// Hours, minutes, seconds of a non-negative time that is already rounded to `decimals`.
struct ClockParts {
    qint64 hours = 0;
    int minutes = 0;
    int seconds = 0;
    qint64 fraction = 0;
};

ClockParts clockParts(double seconds, int decimals)
{
    // Rounding first: 59.9996 s at three decimals is 1:00.000 and never 0:60.000.
    const auto scale = static_cast<qint64>(std::llround(std::pow(10.0, decimals)));
    const qint64 total = std::llround(seconds * double(scale));
    const qint64 whole = total / scale;
    return {whole / 3600, static_cast<int>(whole / 60 % 60), static_cast<int>(whole % 60), total % scale};
}

QString fractionText(qint64 fraction, int decimals)
{
    if (decimals <= 0) return {};
    return QLocale().decimalPoint() + QStringLiteral("%1").arg(fraction, decimals, 10, QLatin1Char('0'));
}

QString signOf(double seconds, int decimals)
{
    return seconds < 0 && std::llround(-seconds * std::pow(10.0, decimals)) > 0 ? QString(minusSign())
                                                                                : QString();
}

QDateTime wallClock(const StartTime& start)
{
    const auto ms =
        std::chrono::duration_cast<std::chrono::milliseconds>(start.time.time_since_epoch()).count();
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    return start.isLocalTime ? utc : utc.toLocalTime();
}

QString number(double value, int decimals)
{
    QString text = QLocale().toString(std::abs(value), 'f', decimals);
    // A value that rounds to zero carries no sign.
    const bool negative = std::round(value * std::pow(10.0, decimals)) < 0;
    return negative ? minusSign() + text : text;
}

} // namespace

QString formatClock(double seconds, int decimals)
{
    if (!std::isfinite(seconds)) return QStringLiteral("--:--:--");
    const ClockParts p = clockParts(std::abs(seconds), decimals);
    return signOf(seconds, decimals) +
           QStringLiteral("%1:%2:%3")
               .arg(p.hours, 2, 10, QLatin1Char('0'))
               .arg(p.minutes, 2, 10, QLatin1Char('0'))
               .arg(p.seconds, 2, 10, QLatin1Char('0')) +
           fractionText(p.fraction, decimals);
}

QString formatShortClock(double seconds, int decimals)
{
    if (!std::isfinite(seconds)) return QStringLiteral("-:--");
    const ClockParts p = clockParts(std::abs(seconds), decimals);
    const QString tail =
        QStringLiteral("%1").arg(p.seconds, 2, 10, QLatin1Char('0')) + fractionText(p.fraction, decimals);
    const QString sign = signOf(seconds, decimals);
    if (p.hours == 0) return sign + QStringLiteral("%1:%2").arg(p.minutes).arg(tail);
    return sign + QStringLiteral("%1:%2:%3").arg(p.hours).arg(p.minutes, 2, 10, QLatin1Char('0')).arg(tail);
}

QString formatSeconds(double seconds, int decimals)
{
    return number(seconds, decimals) + QStringLiteral(" s");
}

QString formatWallClock(const StartTime& start, double seconds, int decimals)
{
    const double ofDay = startSecondOfDay(start) + seconds;
    const double wrapped = ofDay - std::floor(ofDay / 86400.0) * 86400.0;
    ClockParts p = clockParts(wrapped, decimals);
    p.hours %= 24;
    return QStringLiteral("%1:%2:%3")
               .arg(p.hours, 2, 10, QLatin1Char('0'))
               .arg(p.minutes, 2, 10, QLatin1Char('0'))
               .arg(p.seconds, 2, 10, QLatin1Char('0')) +
           fractionText(p.fraction, decimals);
}

QString formatStartDate(const StartTime& start)
{
    const QDateTime when = wallClock(start);
    return QLocale().toString(when.date(), QLocale::LongFormat) + QLatin1Char(' ') +
           QLocale().toString(when.time(), QLocale::ShortFormat);
}

QString formatSamples(double seconds, double sampleRateHz)
{
    return QLocale().toString(qlonglong(std::llround(seconds * sampleRateHz)));
}

QString formatTime(double seconds, const TimeNotation& notation, int decimals)
{
    switch (notation.format) {
    case TimeFormat::Samples:
        if (notation.sampleRateHz > 0) return formatSamples(seconds, notation.sampleRateHz);
        return formatSeconds(seconds, decimals);
    case TimeFormat::Seconds:
        return formatSeconds(seconds, decimals);
    case TimeFormat::WallClock:
        if (notation.start) return formatWallClock(*notation.start, seconds, decimals);
        break;
    case TimeFormat::Clock:
        break;
    }
    return formatClock(seconds, decimals);
}

QString formatFrequency(double hz, int significantDecimals)
{
    if (std::abs(hz) < 999.5) return number(hz, 0) + QStringLiteral(" Hz");
    return number(hz / 1000.0, significantDecimals) + QStringLiteral(" kHz");
}

QString formatLevel(double dbfs)
{
    if (!(dbfs > -150.0)) return words(QT_TRANSLATE_NOOP("Format", "silence"));
    return number(dbfs, 1) + QStringLiteral(" dBFS");
}

QString formatPercent(double probability)
{
    // No score is a certainty: the ends are written as bounds.
    if (probability > 0.995) return QStringLiteral("> 99 %");
    if (probability < 0.005) return QStringLiteral("< 1 %");
    return number(100.0 * probability, 0) + QStringLiteral(" %");
}

QString formatDevice(const std::string& device)
{
    return device == "cpu" ? QStringLiteral("CPU") : QString::fromStdString(device);
}

double startSecondOfDay(const std::optional<StartTime>& start)
{
    return start ? wallClock(*start).time().msecsSinceStartOfDay() / 1000.0 : 0.0;
}

} // namespace cryscope
