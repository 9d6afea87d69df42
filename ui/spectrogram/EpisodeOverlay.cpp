#include "ui/spectrogram/EpisodeOverlay.h"

#include "ui/shared/Format.h"

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

/// The kinds that the shipped model tells apart; other models' names are shown as they are written.
constexpr std::array kReasons{ReasonWords{"hungry", QT_TRANSLATE_NOOP("Reasons", "hungry")},
                              ReasonWords{"belly_pain", QT_TRANSLATE_NOOP("Reasons", "belly pain")},
                              ReasonWords{"burping", QT_TRANSLATE_NOOP("Reasons", "needs to burp")},
                              ReasonWords{"discomfort", QT_TRANSLATE_NOOP("Reasons", "discomfort")},
                              ReasonWords{"tired", QT_TRANSLATE_NOOP("Reasons", "tired")},
                              ReasonWords{kNotSure, QT_TRANSLATE_NOOP("Reasons", "not sure")}};

} // namespace

QString reasonTitle(const std::string& name)
{
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

void paintEpisode(QPainter& painter, const QRectF& view, const EpisodeBox& box, const QString& caption,
                  const ThemeColours& colours)
{
    if (box.right < view.left() || box.left > view.right()) return;
    const double tab = episodeTabHeight(painter.font());
    const QColor line = colours.cry;
    const double left = std::floor(box.left);
    const double right = std::max(std::floor(box.right), left + 2);

    QColor halo(0, 0, 0, 110);
    const double width = box.isCurrent ? 2 : 1;
    for (const double x : {left, right - width}) {
        painter.fillRect(QRectF(x - 1, view.top() + tab, width + 2, view.height() - tab), halo);
        painter.fillRect(QRectF(x, view.top() + tab, width, view.height() - tab), line);
    }
    if (box.isCurrent) {
        QColor tint = line;
        tint.setAlpha(36);
        painter.fillRect(QRectF(left, view.top() + tab, right - left, view.height() - tab), tint);
    }
    const QRectF bar = QRectF(left, view.top(), right - left, tab).intersected(view);
    painter.fillRect(bar, line);

    // The caption stays readable while any part of the episode that is wide enough is in view.
    const QFontMetricsF metrics(painter.font());
    const double room = bar.width() - 10;
    const QString text = metrics.elidedText(caption, Qt::ElideRight, room);
    if (room < metrics.horizontalAdvance(QStringLiteral("00 %"))) return;
    const QColor dark(0x14, 0x14, 0x14);
    painter.setPen(contrastRatio(line, dark) > contrastRatio(line, Qt::white) ? dark : QColor(Qt::white));
    painter.drawText(bar.adjusted(5, 0, -5, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
}

} // namespace cryscope
