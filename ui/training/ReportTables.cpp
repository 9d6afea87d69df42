#include "ui/training/ReportTables.h"

#include "ui/spectrogram/EpisodeOverlay.h"
#include "ui/training/FigureWords.h"

#include <QColor>
#include <QCoreApplication>
#include <QLocale>
#include <cmath>
#include <limits>

namespace cryscope {
namespace {

using nlohmann::json;

struct Report {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

const json& member(const json& object, const char* name)
{
    static const json nothing;
    if (!object.is_object()) return nothing;
    const auto found = object.find(name);
    return found == object.end() ? nothing : *found;
}

QString textIn(const json& object, const char* name)
{
    const json& value = member(object, name);
    return value.is_string() ? safe(value.get<std::string>()) : QString();
}

qlonglong countIn(const json& object, const char* name)
{
    const json& value = member(object, name);
    return value.is_number() ? value.get<qlonglong>() : 0;
}

QString kindWord(const QString& name)
{
    return name == QLatin1String("no_cry") ? Report::tr("no cry")
                                           : reasonTitle(name.toStdString()).toHtmlEscaped();
}

QString interval(const json& figure)
{
    const double value = numberIn(figure, "value");
    if (!std::isfinite(value)) return QStringLiteral("–");
    // A value is not torn from its interval.
    return intervalText(value, numberIn(figure, "low"), numberIn(figure, "high"))
        .replace(QLatin1Char(' '), QChar(QChar::Nbsp));
}

QString row(const QStringList& cells, const char* tag = "td")
{
    QString text = QStringLiteral("<tr>");
    for (const QString& cell : cells)
        text += QStringLiteral("<%1 align=\"left\">%2</%1>").arg(QLatin1String(tag), cell);
    return text + QStringLiteral("</tr>");
}

QString table(const QStringList& head, const QString& rows)
{
    if (rows.isEmpty()) return {};
    return QStringLiteral("<table cellspacing=\"0\" cellpadding=\"4\">%1%2</table>")
        .arg(row(head, "th"), rows);
}

QString baselineText(const json& evaluation, const std::string& name)
{
    if (name == "roc_auc") return numberText(0.5);
    const json& baselines = member(evaluation, "baselines");
    if (name == "log_loss") return numberText(numberIn(member(baselines, "prior"), "log_loss"));
    const double value = numberIn(member(baselines, "majority"), name.c_str());
    return std::isfinite(value) ? numberText(value) : QString();
}

QString settingText(const json& value)
{
    if (value.is_number_integer()) return QLocale().toString(value.get<qlonglong>());
    if (value.is_number()) return QLocale().toString(value.get<double>(), 'g', 3);
    return value.is_string() ? safe(value.get<std::string>()) : safe(value.dump());
}

} // namespace

double numberIn(const json& object, const char* name)
{
    const json& value = member(object, name);
    return value.is_number() ? value.get<double>() : std::numeric_limits<double>::quiet_NaN();
}

QString originText(const json& report)
{
    QStringList parts;
    if (const QString data = textIn(report, "data"); !data.isEmpty())
        parts << Report::tr("Data: %1.").arg(data);
    const json& model = member(report, "model");
    if (model.is_object())
        parts << Report::tr("Model: %1 %2, on %3.")
                     .arg(textIn(model, "name"), textIn(model, "version"), textIn(model, "device"));
    if (const QString protocol = textIn(report, "protocol"); !protocol.isEmpty())
        parts << Report::tr("Protocol: %1.").arg(protocol);
    if (member(report, "clips").is_number() && member(report, "donors").is_number())
        parts << Report::tr("%1 clips of %2 infants or sources.")
                     .arg(QLocale().toString(countIn(report, "clips")),
                          QLocale().toString(countIn(report, "donors")));
    else if (member(report, "clips").is_number())
        parts << Report::tr("%1 clips.").arg(QLocale().toString(countIn(report, "clips")));
    if (countIn(report, "unlabelled") > 0)
        parts << Report::tr("%1 clips without a usable label are left out.")
                     .arg(QLocale().toString(countIn(report, "unlabelled")));
    if (const json& failed = member(report, "failed"); failed.is_array() && !failed.empty())
        parts << Report::tr("%1 files could not be read and are left out.").arg(failed.size());
    QString text = QStringLiteral("<p>%1</p>").arg(parts.join(QLatin1Char(' ')));
    if (const json& notes = member(report, "notes"); notes.is_array())
        for (const json& note : notes)
            if (note.is_string())
                text += QStringLiteral("<p><i>%1</i></p>").arg(safe(note.get<std::string>()));
    return text;
}

QString figuresTable(const json& evaluation)
{
    const json& metrics = member(evaluation, "metrics");
    const json& permutation = member(evaluation, "permutation");
    QString rows;
    for (const auto& name : figureOrder()) {
        const json& figure = member(metrics, name.c_str());
        if (!figure.is_object()) continue;
        const double p = numberIn(member(permutation, name.c_str()), "p");
        rows += row({figureTitle(name).toHtmlEscaped(), interval(figure), baselineText(evaluation, name),
                     std::isfinite(p) ? numberText(p) : QString(),
                     QStringLiteral("<small>%1</small>").arg(figureMeaning(name).toHtmlEscaped())});
    }
    const QString always = kindWord(textIn(member(member(evaluation, "baselines"), "majority"), "class"));
    return table({Report::tr("Figure"), Report::tr("Value (95 % interval)"),
                  Report::tr("Always \"%1\"").arg(always), Report::tr("p"), QString()},
                 rows);
}

QString classesTable(const json& evaluation)
{
    QString rows;
    const json& classes = member(evaluation, "per_class");
    if (classes.is_array())
        for (const json& of : classes)
            rows += row({kindWord(textIn(of, "class")), QLocale().toString(countIn(of, "clips")),
                         QLocale().toString(countIn(of, "donors")), interval(member(of, "precision")),
                         interval(member(of, "recall")), interval(member(of, "f1")),
                         interval(member(of, "roc_auc"))});
    return table({Report::tr("Kind"), Report::tr("Clips"), Report::tr("Infants"), figureTitle("precision"),
                  figureTitle("recall"), figureTitle("f1"), figureTitle("roc_auc")},
                 rows);
}

QString confusionTable(const json& evaluation, const QString& colour)
{
    const json& confusion = member(evaluation, "confusion");
    const json& classes = member(confusion, "classes");
    const json& counts = member(confusion, "counts");
    if (!classes.is_array() || !counts.is_array() || counts.size() != classes.size()) return {};
    QStringList head{Report::tr("Label \\ answer")};
    for (const json& name : classes) head << kindWord(safe(name.get<std::string>()));
    QString rows;
    const QColor full(colour);
    for (std::size_t truth = 0; truth < counts.size(); ++truth) {
        double sum = 0;
        for (const json& count : counts[truth]) sum += count.get<double>();
        QString cells = QStringLiteral("<td><b>%1</b></td>").arg(head[int(truth) + 1]);
        for (const json& count : counts[truth]) {
            const double share = sum == 0 ? 0 : count.get<double>() / sum;
            cells +=
                QStringLiteral(
                    "<td align=\"right\" style=\"background-color: rgba(%1, %2, %3, %4)\">%5 (%6 %)</td>")
                    .arg(full.red())
                    .arg(full.green())
                    .arg(full.blue())
                    .arg(int(140 * share))
                    .arg(QLocale().toString(count.get<qlonglong>()), QLocale().toString(100 * share, 'f', 0));
        }
        rows += QStringLiteral("<tr>%1</tr>").arg(cells);
    }
    return table(head, rows);
}

QString errorsTable(const json& evaluation)
{
    QString rows;
    const json& errors = member(evaluation, "errors");
    if (errors.is_array())
        for (const json& error : errors)
            rows += row({textIn(error, "file"), kindWord(textIn(error, "label")),
                         kindWord(textIn(error, "answer")), numberText(numberIn(error, "probability"), 2)});
    return table({Report::tr("Clip"), Report::tr("Label"), Report::tr("Answer"), Report::tr("Probability")},
                 rows);
}

QString candidatesTable(const json& comparison)
{
    static constexpr const char* kShown[] = {"roc_auc", "balanced_accuracy", "macro_f1", "log_loss", "ece"};
    QStringList head{QString()};
    for (const char* name : kShown) head << figureTitle(name);
    QString rows;
    const auto add = [&](const json& list, bool isControl) {
        if (!list.is_array()) return;
        for (const json& of : list) {
            const json& metrics = member(isControl ? of : member(of, "evaluation"), "metrics");
            QStringList cells{QStringLiteral("<b>%1</b>").arg(textIn(of, "name"))};
            if (isControl) cells = {Report::tr("control: %1").arg(textIn(of, "name"))};
            for (const char* name : kShown) cells << interval(member(metrics, name));
            rows += row(cells);
        }
    };
    const json& candidates = member(comparison, "configurations");
    add(candidates, false);
    if (candidates.is_array() && !candidates.empty()) {
        const json& first = member(candidates.front(), "evaluation");
        const QString always = kindWord(textIn(member(member(first, "baselines"), "majority"), "class"));
        QStringList cells{Report::tr("always \"%1\"").arg(always)};
        for (const char* name : kShown) cells << baselineText(first, name);
        rows += row(cells);
    }
    add(member(comparison, "controls"), true);
    return table(head, rows);
}

QString differencesTable(const json& comparison)
{
    QString rows;
    const json& list = member(comparison, "differences");
    if (!list.is_array()) return {};
    for (const json& pair : list) {
        const json& metrics = member(pair, "metrics");
        for (const char* name : {"roc_auc", "log_loss"}) {
            const json& figure = member(metrics, name);
            const double low = numberIn(figure, "low");
            const double high = numberIn(figure, "high");
            if (!std::isfinite(low) || !std::isfinite(high)) continue;
            const bool isFirst = isLessBetter(name) ? high < 0 : low > 0;
            const bool isSecond = isLessBetter(name) ? low > 0 : high < 0;
            const QString words = isFirst    ? Report::tr("%1 is better").arg(textIn(pair, "first"))
                                  : isSecond ? Report::tr("%1 is better").arg(textIn(pair, "second"))
                                             : Report::tr("no difference that can be told");
            rows += row({Report::tr("%1 minus %2").arg(textIn(pair, "first"), textIn(pair, "second")),
                         figureTitle(name), differenceText(numberIn(figure, "value"), low, high), words});
        }
    }
    return table({Report::tr("Pair"), Report::tr("Figure"), Report::tr("Difference"), QString()}, rows);
}

QString trialsTable(const json& tuning)
{
    const json& trials = member(tuning, "trials");
    if (!trials.is_array() || trials.empty()) return {};
    QStringList head{Report::tr("Trial"), Report::tr("Round"), Report::tr("Epochs"), figureTitle("roc_auc"),
                     figureTitle("log_loss")};
    const json& first = member(trials.front(), "settings");
    for (const auto& [path, value] : first.items()) head << safe(path);
    QString rows;
    for (const json& trial : trials) {
        QStringList cells{QStringLiteral("%1.%2").arg(countIn(trial, "bracket")).arg(countIn(trial, "trial")),
                          QLocale().toString(countIn(trial, "rung")),
                          QLocale().toString(countIn(trial, "epochs")),
                          numberText(numberIn(trial, "roc_auc")), numberText(numberIn(trial, "log_loss"))};
        for (const auto& [path, value] : first.items())
            cells << settingText(member(member(trial, "settings"), path.c_str()));
        if (const QString problem = textIn(trial, "problem"); !problem.isEmpty())
            cells.back() += QStringLiteral(" – ") + problem;
        rows += row(cells);
    }
    return table(head, rows);
}

} // namespace cryscope
