#include "ui/training/CardText.h"

#include "core/model/Fusion.h"
#include "core/model/HeardGroups.h"
#include "ui/spectrogram/EpisodeOverlay.h"
#include "ui/training/FigureWords.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <map>

namespace cryscope {
namespace {

struct Card {
    Q_DECLARE_TR_FUNCTIONS(CardText)
};

QString section(const QString& title, const QString& body)
{
    return body.isEmpty() ? QString() : QStringLiteral("<h4>%1</h4>%2").arg(title, body);
}

QString paragraph(const QString& text)
{
    return QStringLiteral("<p>%1</p>").arg(text);
}

/// Clips by class; the card counts them as "class/source".
std::map<std::string, qint64> clipsOfClass(const ModelCard& card)
{
    std::map<std::string, qint64> counts;
    const auto clips = card.training.is_object() ? card.training.find("clips") : card.training.end();
    if (!card.training.is_object() || clips == card.training.end() || !clips->is_object()) return counts;
    for (const auto& [name, count] : clips->items())
        if (count.is_number_integer()) counts[name.substr(0, name.find('/'))] += count.get<qint64>();
    return counts;
}

QString textOf(const nlohmann::json& object, const char* name)
{
    if (!object.is_object()) return {};
    const auto field = object.find(name);
    return field != object.end() && field->is_string() ? safe(field->get<std::string>()) : QString();
}

QString whatItTells(const ModelCard& card)
{
    const double seconds = double(card.windowLength) / card.sampleRateHz();
    QStringList kinds;
    for (const auto& name : card.classes) kinds << reasonTitle(name).toHtmlEscaped();
    QString text = card.task == ModelTask::Cry
                       ? Card::tr("Whether an infant cries, from %1 s of sound at a time.")
                             .arg(QLocale().toString(seconds))
                       : Card::tr("Which kind a cry is, from %1 s of sound at a time: %2.")
                             .arg(QLocale().toString(seconds), kinds.join(QStringLiteral(", ")));
    if (!card.description.empty()) text += QStringLiteral("<br>") + safe(card.description);
    return paragraph(text);
}

QString whatItLearnedFrom(const ModelCard& card)
{
    QStringList parts;
    QStringList kinds;
    qint64 all = 0;
    for (const auto& [name, count] : clipsOfClass(card)) {
        const QString title = name == "no_cry" ? Card::tr("no cry") : reasonTitle(name);
        kinds << QStringLiteral("%1 %2").arg(QLocale().toString(count), title.toHtmlEscaped());
        all += count;
    }
    if (all > 0)
        parts << Card::tr("%1 clips: %2.").arg(QLocale().toString(all), kinds.join(QStringLiteral(", ")));
    if (const auto heard = heardGroups(card)) {
        parts << QCoreApplication::translate("CardText", "Recordings of %Ln infant(s) or sources.", nullptr,
                                             int(heard->marks.size()));
        if (!heard->isComplete)
            parts << Card::tr("It went on from a model that does not say whom it had heard.");
    } else {
        parts << Card::tr("The card does not say which infants they are from.");
    }
    const QString from = textOf(card.training, "attribution");
    if (!from.isEmpty()) parts << from;
    const auto personal = card.training.is_object() ? card.training.find("personal") : card.training.end();
    if (card.training.is_object() && personal != card.training.end())
        parts << Card::tr("A last layer of its own for one infant, on top of %1.")
                     .arg(textOf(*personal, "from"));
    return paragraph(parts.join(QLatin1Char(' ')));
}

QString howGoodItIs(const ModelCard& card)
{
    if (card.metrics.empty())
        return paragraph(Card::tr("Nothing was measured. Compare it before you use it."));
    std::vector<std::string> names;
    for (const auto& name : figureOrder())
        if (card.metrics.contains(name)) names.push_back(name);
    for (const auto& [name, metric] : card.metrics)
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    std::map<std::string, QStringList> byProtocol;
    std::vector<std::string> protocols;
    for (const auto& name : names) {
        const CardMetric& metric = card.metrics.at(name);
        if (!byProtocol.contains(metric.protocol)) protocols.push_back(metric.protocol);
        byProtocol[metric.protocol] << QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>")
                                           .arg(figureTitle(name).toHtmlEscaped(),
                                                intervalText(metric.value, metric.low, metric.high));
    }
    QString text;
    for (const auto& protocol : protocols)
        text += QStringLiteral("<table>%1</table><p><small>%2</small></p>")
                    .arg(byProtocol[protocol].join(QString()),
                         Card::tr("95 % intervals; %1").arg(safe(protocol)));
    const auto counts = clipsOfClass(card);
    const auto commonest = std::max_element(counts.begin(), counts.end(),
                                            [](const auto& a, const auto& b) { return a.second < b.second; });
    qint64 all = 0;
    for (const auto& [name, count] : counts) all += count;
    if (commonest != counts.end() && all > 0)
        text += paragraph(
            Card::tr("For comparison: always answering \"%1\" would be right in %2 % of its clips.")
                .arg((commonest->first == "no_cry" ? Card::tr("no cry") : reasonTitle(commonest->first))
                         .toHtmlEscaped(),
                     QLocale().toString(100.0 * double(commonest->second) / double(all), 'f', 0)));
    return text;
}

QString limitsOf(const ModelCard& card)
{
    QStringList parts;
    parts << Card::tr("It hears up to %1 kHz.").arg(QLocale().toString(card.sampleRateHz() / 2000.0, 'f', 1));
    if (card.task == ModelTask::Reason)
        parts << (card.thresholds.reasonConfidence >= 1
                      ? Card::tr("No threshold made it right often enough, so it answers \"not sure\" nearly "
                                 "always.")
                      : Card::tr("Below a probability of %1 % it answers \"not sure\".")
                            .arg(QLocale().toString(100 * card.thresholds.reasonConfidence, 'f', 0)));
    parts << Card::tr(
        "What it has learned holds for recordings like those it learned from; other rooms, microphones "
        "and infants may differ.");
    return paragraph(parts.join(QLatin1Char(' ')));
}

QString costsOf(const ModelCard& card)
{
    if (!card.cost) return {};
    return paragraph(Card::tr("%1 weights; %2 ms for each decision on the computer that trained it.")
                         .arg(QLocale().toString(qlonglong(card.cost->parameters)),
                              QLocale().toString(card.cost->millisecondsPerWindow, 'f', 1)));
}

QString filesOf(const ModelEntry& entry)
{
    QString architecture = safe(entry.card.architecture);
    if (isFusion(entry.card))
        if (const auto members = fusionMembers(entry.card)) {
            QStringList names;
            for (const auto& member : *members) names << modelTitle(member.card).toHtmlEscaped();
            architecture = Card::tr("fusion of %1").arg(names.join(QStringLiteral(", ")));
        }
    return paragraph(Card::tr("%1, %2, %3")
                         .arg(architecture, QLocale().formattedDataSize(qint64(entry.bytes)),
                              safe(entry.location.folder.string()))) +
           paragraph(QStringLiteral("<small>SHA-256 %1</small>").arg(safe(entry.card.weightsSha256)));
}

} // namespace

QString modelTitle(const ModelCard& card)
{
    return QStringLiteral("%1 %2").arg(QString::fromStdString(card.name),
                                       QString::fromStdString(card.version));
}

QString modelOrigin(const ModelEntry& entry)
{
    if (entry.isFresh) return Card::tr("just learned");
    return entry.location.place == ModelLocation::Place::Installed ? Card::tr("came with CryScope")
                                                                   : Card::tr("yours");
}

QString personTitle(const std::string& group)
{
    const QString name = QString::fromStdString(group);
    return name.startsWith(QLatin1String("infant-")) ? Card::tr("infant %1").arg(name.mid(7)) : name;
}

QString cardText(const ModelEntry& entry)
{
    const ModelCard& card = entry.card;
    QStringList state{modelOrigin(entry)};
    if (!entry.infant.empty()) state << Card::tr("for %1 alone").arg(personTitle(entry.infant));
    state << (entry.isInUse ? Card::tr("in use") : Card::tr("not in use"));
    return QStringLiteral("<h3>%1</h3><p>%2</p>")
               .arg(modelTitle(card).toHtmlEscaped(), state.join(QStringLiteral(" · ")).toHtmlEscaped()) +
           section(Card::tr("What it tells"), whatItTells(card)) +
           section(Card::tr("What it learned from"), whatItLearnedFrom(card)) +
           section(Card::tr("How good it is"), howGoodItIs(card)) +
           section(Card::tr("Its limits"), limitsOf(card)) +
           section(Card::tr("What it costs"), costsOf(card)) + section(Card::tr("Files"), filesOf(entry));
}

} // namespace cryscope
