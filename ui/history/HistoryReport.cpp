#include "ui/history/HistoryReport.h"

#include "core/base/AtomicFile.h"
#include "ui/history/HistoryPainting.h"
#include "ui/shared/AnswerWords.h"
#include "ui/shared/ReportPage.h"
#include "ui/spectrogram/EpisodeOverlay.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QPdfWriter>
#include <algorithm>

namespace cryscope {

namespace {

constexpr std::size_t kDaysOnAPage = 21;

QString kindsSentence(const History& summary)
{
    std::vector<std::pair<std::string, int>> kinds(summary.reasons.begin(), summary.reasons.end());
    std::stable_sort(kinds.begin(), kinds.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    QStringList words;
    for (const auto& [name, count] : kinds)
        words << QStringLiteral("%1 %2").arg(reasonTitle(name)).arg(count);
    return words.isEmpty()
               ? QString()
               : QCoreApplication::translate("History", "Kinds: %1").arg(words.join(QStringLiteral(", ")));
}

QString baselineSentence(const Baseline& baseline)
{
    const auto minutes = [](double value) { return QLocale().toString(value, 'f', value < 10 ? 1 : 0); };
    const QString usual =
        QCoreApplication::translate("History",
                                    "Usual on %n day(s) before: %1 to %2 minutes of crying in an hour of "
                                    "listening (half of the days).",
                                    nullptr, baseline.days)
            .arg(minutes(baseline.lowMinutes), minutes(baseline.highMinutes));
    const QString latest = QCoreApplication::translate("History", "On %1 it was %2.")
                               .arg(dayTitle(baseline.latest), minutes(baseline.latestMinutes));
    return usual + QLatin1Char(' ') + latest;
}

QString helpedSentence(const History& summary)
{
    QStringList words;
    for (const auto& [helped, count] : summary.helped)
        words << QStringLiteral("%1 %2").arg(helpedTitle(helped)).arg(count);
    return words.isEmpty() ? QString()
                           : QCoreApplication::translate("History", "What helped: %1")
                                 .arg(words.join(QStringLiteral(", ")));
}

QString infantsSentence(const HistoryData& data)
{
    QStringList names;
    for (const Infant& infant : data.infants) {
        const bool isHeard =
            std::any_of(data.episodes.begin(), data.episodes.end(),
                        [&](const KeptEpisode& episode) { return episode.infant == infant.id; });
        if (!isHeard) continue;
        QString name = QString::fromStdString(infant.alias);
        if (infant.birthDate)
            name += QCoreApplication::translate("History", " (born %1)")
                        .arg(QString::fromStdString(isoText(*infant.birthDate)));
        names << name;
    }
    return names.join(QStringLiteral(", "));
}

void paintDays(ReportPage& page, const HistoryData& data)
{
    const auto& days = data.summary.days;
    const std::size_t count = std::min(days.size(), kDaysOnAPage);
    if (count < days.size())
        page.text(
            QCoreApplication::translate("History", "The newest %1 of %2 days:").arg(count).arg(days.size()),
            9);
    const HistoryInk ink = paperInk();
    page.setFont(8);
    const double line = page.painter().fontMetrics().height();
    const double names = page.painter().fontMetrics().horizontalAdvance(QStringLiteral("Wed 30 Mmm ")) * 1.1;
    for (std::size_t i = days.size() - count; i < days.size(); ++i) {
        const QRectF row = page.take(line * 1.25);
        page.painter().setPen(ink.text);
        page.painter().drawText(row, Qt::AlignLeft | Qt::AlignVCenter, dayTitle(days[i].date));
        page.painter().drawText(row, Qt::AlignRight | Qt::AlignVCenter,
                                days[i].seconds > 0 ? lengthWords(days[i].seconds) : QString());
        paintDay(page.painter(), row.adjusted(names, 0, -names, 0), data, days[i], {}, ink);
    }
    paintHourNumbers(page.painter(), page.take(line * 1.2).adjusted(names, 0, -names, 0), ink);
    page.take(line);
}

Result<void> paintPage(const HistoryData& data, const std::filesystem::path& file)
{
    QPdfWriter writer(QString::fromStdString(file.string()));
    ReportPage::prepare(writer, QCoreApplication::translate("History", "Crying, as CryScope heard it"));
    ReportPage page(writer);
    if (!page.isActive())
        return fail(ErrorKind::Io, file.string(),
                    "The report cannot be written; choose another folder or make room on the disk.");
    page.text(QCoreApplication::translate("History", "Crying, as CryScope heard it"), 16, true);
    const QString infants = infantsSentence(data);
    if (!infants.isEmpty()) page.text(infants, 11);
    for (const QString& sentence : historySentences(data)) page.text(sentence, 10);
    paintDays(page, data);
    page.text(QCoreApplication::translate("History", "Hours of the week (darker: more crying)"), 9, true);
    page.setFont(8);
    const double line = page.painter().fontMetrics().height();
    paintHourMap(page.painter(), page.take(line * 9.5), data.hours, paperInk());
    page.take(line);
    page.text(historyCaveat(), 8);
    return {};
}

} // namespace

QStringList historySentences(const HistoryData& data)
{
    const History& summary = data.summary;
    QStringList sentences;
    if (!summary.days.empty())
        sentences << QCoreApplication::translate("History",
                                                 "%1 to %2: %3 cries, %4 of crying, the longest %5.")
                         .arg(dayTitle(summary.days.front().date), dayTitle(summary.days.back().date))
                         .arg(summary.episodes)
                         .arg(lengthWords(summary.seconds), lengthWords(summary.longestSeconds));
    if (data.baseline) sentences << baselineSentence(*data.baseline);
    sentences << kindsSentence(summary) << helpedSentence(summary);
    if (summary.falseEpisodes > 0)
        sentences << QCoreApplication::translate("History",
                                                 "Left out, because somebody said that it was no cry: %1")
                         .arg(summary.falseEpisodes);
    sentences.removeAll(QString());
    return sentences;
}

QString historyCaveat()
{
    return QCoreApplication::translate(
        "History",
        "A program counted this from sound, only while it listened; it misses cries and takes other "
        "sounds for cries. The kinds are guesses and no finding. It is no medical device and no "
        "diagnosis.");
}

Result<void> writeReport(const HistoryData& data, const std::filesystem::path& file)
{
    return writeFileAtomically(
        file, [&](const std::filesystem::path& temporary) { return paintPage(data, temporary); });
}

} // namespace cryscope
