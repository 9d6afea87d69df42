#include "ui/spectrogram/EpisodeOverlay.h"

#include "ui/shared/Format.h"
#include "ui/shared/KindBook.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <array>
#include <cmath>

namespace cryscope {
namespace {

struct ReasonWords {
    const char* name;
    const char* title;
};

/// The kinds that the shipped model tells apart and those of the standard vocabulary; other names are shown
/// as they are written.
constexpr std::array kReasons{ReasonWords{"hungry", QT_TRANSLATE_NOOP("Reasons", "hungry")},
                              ReasonWords{"belly_pain", QT_TRANSLATE_NOOP("Reasons", "belly pain")},
                              ReasonWords{"burping", QT_TRANSLATE_NOOP("Reasons", "needs to burp")},
                              ReasonWords{"discomfort", QT_TRANSLATE_NOOP("Reasons", "discomfort")},
                              ReasonWords{"tired", QT_TRANSLATE_NOOP("Reasons", "tired")},
                              ReasonWords{"cry", QT_TRANSLATE_NOOP("Reasons", "cry")},
                              ReasonWords{"fussing", QT_TRANSLATE_NOOP("Reasons", "fussing")},
                              ReasonWords{"other_sound", QT_TRANSLATE_NOOP("Reasons", "other sound")},
                              ReasonWords{"unsure", QT_TRANSLATE_NOOP("Reasons", "unsure")},
                              ReasonWords{kNotSure, QT_TRANSLATE_NOOP("Reasons", "not sure")}};

} // namespace

QString reasonTitle(const std::string& written)
{
    const std::string name = kindAsRead(written);
    if (QString own = ownKindTitle(name); !own.isEmpty()) return own;
    for (const ReasonWords& words : kReasons)
        if (name == words.name) return QCoreApplication::translate("Reasons", words.title);
    return QString::fromStdString(name).replace(QLatin1Char('_'), QLatin1Char(' '));
}

QString episodeCaption(const Episode& episode)
{
    const QString cry =
        QCoreApplication::translate("Reasons", "Cry %1").arg(formatPercent(episode.cryProbability));
    return episode.reason == kNotSure ? cry : cry + QStringLiteral(" · ") + reasonTitle(episode.reason);
}

double episodeTabHeight(const QFont& font)
{
    return std::ceil(QFontMetricsF(font).height() + 4);
}

void paintMark(QPainter& painter, const QRectF& view, const MarkBox& box, const QString& caption)
{
    const double left = std::floor(box.tab.left());
    const double right = std::max(std::floor(box.tab.right()), left + 2);
    const double top = box.tab.bottom();
    const QColor halo(0, 0, 0, 110);
    const double width = box.isCurrent ? 2 : 1;
    for (const double x : {left, right - width}) {
        painter.fillRect(QRectF(x - 1, top, width + 2, box.bottom - top), halo);
        painter.fillRect(QRectF(x, top, width, box.bottom - top), box.colour);
    }
    if (box.isCurrent) {
        QColor tint = box.colour;
        tint.setAlpha(36);
        painter.fillRect(QRectF(left, top, right - left, box.bottom - top), tint);
    }
    const QRectF bar = QRectF(left, box.tab.top(), right - left, box.tab.height()).intersected(view);
    painter.fillRect(bar, box.colour);

    // The caption stays readable while any part of the stretch that is wide enough is in view.
    const QFontMetricsF metrics(painter.font());
    const double room = bar.width() - 10;
    if (room < metrics.horizontalAdvance(QStringLiteral("00 %"))) return;
    const QString text = metrics.elidedText(caption, Qt::ElideRight, room);
    const QColor dark(0x14, 0x14, 0x14);
    painter.setPen(
        contrastRatio(box.colour, dark) > contrastRatio(box.colour, Qt::white) ? dark : QColor(Qt::white));
    painter.drawText(bar.adjusted(5, 0, -5, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
}

void paintEpisode(QPainter& painter, const QRectF& view, const EpisodeBox& box, const QString& caption,
                  const ThemeColours& colours)
{
    if (box.right < view.left() || box.left > view.right()) return;
    const QRectF tab(box.left, view.top(), box.right - box.left, episodeTabHeight(painter.font()));
    paintMark(painter, view, {tab, view.bottom(), colours.cry, box.isCurrent}, caption);
}

} // namespace cryscope
