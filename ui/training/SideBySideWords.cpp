#include "ui/training/SideBySideWords.h"

#include "ui/spectrogram/EpisodeOverlay.h"
#include "ui/training/CardText.h"
#include "ui/training/FigureWords.h"

#include <QCoreApplication>
#include <QLocale>

namespace cryscope {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SideBySide)
};

QString countsOf(const SideBySide& judged)
{
    const QString clips = Words::tr("%n clip(s)", nullptr, int(judged.clips));
    const QString infants = judged.reservations.contains(Reservation::OneInfant)
                                ? Words::tr("%n time(s) of one infant", nullptr, int(judged.infants))
                                : Words::tr("%n infant(s)", nullptr, int(judged.infants));
    return Words::tr("%1 of %2").arg(clips, infants);
}

QString valueIn(const EvaluationReport& report, const std::string& name)
{
    const auto found = report.figures.find(name);
    return found == report.figures.end()
               ? QStringLiteral("–")
               : intervalText(found->second.value, found->second.low, found->second.high);
}

/// What needs no model: NaN where there is nothing to compare with.
double baselineOf(const EvaluationReport& report, const std::string& name)
{
    const BaselineReport& base = report.baseline;
    return name == "accuracy"            ? base.accuracy
           : name == "balanced_accuracy" ? base.balancedAccuracy
           : name == "macro_f1"          ? base.macroF1
           : name == "log_loss"          ? base.priorLogLoss
           : name == "roc_auc"           ? 0.5
                                         : std::numeric_limits<double>::quiet_NaN();
}

} // namespace

QString verdictSentence(const SideBySide& judged)
{
    const auto& difference = judged.difference.figures.at(judged.decisive);
    const QString figure = figureTitle(judged.decisive);
    const QString amount = differenceText(difference.value, difference.low, difference.high);
    const QString where = countsOf(judged);
    const bool isOneInfant = judged.reservations.contains(Reservation::OneInfant);
    switch (judged.verdict) {
    case SideBySideVerdict::Better:
        return Words::tr("Better: %1 differs by %2 on %3.").arg(figure, amount, where);
    case SideBySideVerdict::Worse:
        return Words::tr("Worse: %1 differs by %2 on %3. Keep the old one.").arg(figure, amount, where);
    case SideBySideVerdict::NoBetter:
        break;
    }
    return (isOneInfant
                ? Words::tr("No better on this infant's cries: %1 differs by %2 on %3. Keep the old one?")
                : Words::tr("No better, as far as can be told: %1 differs by %2 on %3. Keep the old one?"))
        .arg(figure, amount, where);
}

QStringList reservationSentences(const SideBySide& judged)
{
    QStringList sentences;
    if (judged.reservations.contains(Reservation::PresentMayKnow))
        sentences << Words::tr("%1 does not say whom it has learned from: it may know these infants already.")
                         .arg(modelTitle(judged.present));
    if (judged.reservations.contains(Reservation::CandidateMayKnow))
        sentences << Words::tr("%1 does not say whom it has learned from: it may know these infants already.")
                         .arg(modelTitle(judged.candidate));
    if (judged.reservations.contains(Reservation::UnknownInfants))
        sentences << Words::tr("Some clips do not say which infant they are of; one of the models may have "
                               "heard it.");
    if (judged.reservations.contains(Reservation::FewInfants))
        sentences << Words::tr("There are fewer than %1 infants: the intervals are not to be trusted.")
                         .arg(kFewestInfants);
    if (judged.reservations.contains(Reservation::OneInfant))
        sentences << Words::tr("All clips are of one infant: nothing is said of any other.");
    return sentences;
}

QString sideBySideTable(const SideBySide& judged)
{
    QString rows =
        QStringLiteral("<tr><th align=\"left\">%1</th><th align=\"left\">%2</th><th align=\"left\">%3"
                       "</th><th align=\"left\">%4</th><th align=\"left\">%5</th></tr>")
            .arg(Words::tr("Figure"), modelTitle(judged.candidate).toHtmlEscaped(),
                 modelTitle(judged.present).toHtmlEscaped(), Words::tr("Difference"),
                 Words::tr("Without a model"));
    for (const auto& name : figureOrder()) {
        const auto difference = judged.difference.figures.find(name);
        if (difference == judged.difference.figures.end()) continue;
        const auto& [value, low, high] = difference->second;
        const QString title =
            figureTitle(name) +
            (isLessBetter(name) ? QStringLiteral(" ") + Words::tr("(less is better)") : QString());
        rows += QStringLiteral("<tr><td>%1</td><td>%2</td><td>%3</td><td><b>%4</b></td><td>%5</td></tr>")
                    .arg(title.toHtmlEscaped(), valueIn(judged.candidateReport, name),
                         valueIn(judged.presentReport, name), differenceText(value, low, high),
                         numberText(baselineOf(judged.presentReport, name)));
    }
    const auto kind = judged.presentReport.baseline.majorityClass;
    const QString always = kind == "no_cry" ? Words::tr("no cry") : reasonTitle(kind);
    QString text = QStringLiteral("<table cellspacing=\"0\" cellpadding=\"4\">%1</table>").arg(rows);
    text += QStringLiteral("<p><small>%1</small></p>")
                .arg(Words::tr(
                         "Both heard the same %1, recordings that neither is known to have learned from "
                         "(%2 others were left out). 95 % intervals, each infant drawn anew for both alike. "
                         "Without a model: always answering \"%3\", or the shares of the kinds.")
                         .arg(countsOf(judged), QLocale().toString(qlonglong(judged.heardBefore)),
                              always.toHtmlEscaped()));
    return text;
}

QString personalSentence(const ModelCard& card)
{
    const auto own = card.metrics.find("log_loss");
    const auto before = card.metrics.find("present_log_loss");
    if (own == card.metrics.end() || before == card.metrics.end()) return {};
    return Words::tr(
               "Judged on this infant's later recordings: log-loss %1, that of the model before %2 (less is "
               "better).")
        .arg(intervalText(own->second.value, own->second.low, own->second.high),
             intervalText(before->second.value, before->second.low, before->second.high));
}

} // namespace cryscope
