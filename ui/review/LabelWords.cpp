#include "ui/review/LabelWords.h"

#include "core/analysis/EpisodeLabels.h"
#include "ui/shared/Format.h"
#include "ui/spectrogram/EpisodeOverlay.h"

#include <QCoreApplication>
#include <array>

namespace cryscope {
namespace {

[[maybe_unused]] constexpr std::array kSteps{
    QT_TRANSLATE_NOOP("Steps", "Add"),
    QT_TRANSLATE_NOOP("Steps", "Delete"),
    QT_TRANSLATE_NOOP("Steps", "Move"),
    QT_TRANSLATE_NOOP("Steps", "Resize"),
    QT_TRANSLATE_NOOP("Steps", "Split"),
    QT_TRANSLATE_NOOP("Steps", "Merge"),
    QT_TRANSLATE_NOOP("Steps", "Snap"),
    QT_TRANSLATE_NOOP("Steps", "Kind"),
    QT_TRANSLATE_NOOP("Steps", "Note"),
    QT_TRANSLATE_NOOP("Steps", "Right"),
    QT_TRANSLATE_NOOP("Steps", "Wrong"),
    QT_TRANSLATE_NOOP("Steps", "Not sure"),
    QT_TRANSLATE_NOOP("Steps", "Other kind"),
    QT_TRANSLATE_NOOP("Steps", "No verdict"),
    QT_TRANSLATE_NOOP("Steps", "Cries found"),
    QT_TRANSLATE_NOOP("Steps", "Import"),
    QT_TRANSLATE_NOOP("Steps", "Recovered changes")}; // for the translators: the names come from core

} // namespace

QString stepWords(const QString& editName)
{
    return QCoreApplication::translate("Steps", editName.toUtf8().constData());
}

QString verdictSign(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Right:
        return QStringLiteral("\u2713");
    case Verdict::Wrong:
        return QStringLiteral("\u2717");
    case Verdict::OtherKind:
        return QStringLiteral("\u2192");
    case Verdict::NotSure:
        return QStringLiteral("?");
    case Verdict::None:
        break;
    }
    return {};
}

QString verdictWords(const Annotation& label)
{
    switch (label.verdict) {
    case Verdict::Right:
        return QCoreApplication::translate("Verdicts", "right");
    case Verdict::Wrong:
        return QCoreApplication::translate("Verdicts", "wrong");
    case Verdict::OtherKind:
        return reasonTitle(label.verdictKind);
    case Verdict::NotSure:
        return QCoreApplication::translate("Verdicts", "not sure");
    case Verdict::None:
        break;
    }
    return {};
}

QString labelCaption(const Annotation& label)
{
    QString caption;
    if (const auto episode = episodeOf(label))
        caption = episodeCaption(*episode);
    else if (label.kind.empty())
        caption = QCoreApplication::translate("Verdicts", "label");
    else
        caption = reasonTitle(label.kind);
    if (label.verdict == Verdict::None) return caption;
    QString sign = verdictSign(label.verdict);
    if (label.verdict == Verdict::OtherKind) sign += QLatin1Char(' ') + verdictWords(label);
    return caption + QStringLiteral("  ") + sign;
}

LabelMark markOf(const Annotation& label, const Vocabulary& kinds, const ThemeColours& colours)
{
    LabelMark mark;
    mark.id = label.id;
    mark.startSeconds = label.startSeconds;
    mark.endSeconds = label.endSeconds;
    mark.lowHz = label.lowHz;
    mark.highHz = label.highHz;
    mark.caption = labelCaption(label);
    mark.isFaint = label.verdict == Verdict::Wrong;
    const auto said = judgedKind(label);
    const KindStyle* style = said ? kinds.find(*said) : nullptr;
    mark.colour = label.verdict == Verdict::Wrong ? colours.secondaryText
                  : style != nullptr              ? QColor::fromRgb(style->rgb)
                                                  : colours.cry;
    return mark;
}

} // namespace cryscope
