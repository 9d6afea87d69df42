#include "ui/monitor/LivePainting.h"

#include "ui/shared/Format.h"
#include "ui/spectrogram/EpisodeOverlay.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

namespace cryscope {

namespace {

constexpr int kTickLength = 4;
constexpr double kStripShare = 0.22; ///< of the picture's height
constexpr double kWindowGap = 1.0;   ///< seconds without a score: the line is broken

/// The context of the translations.
struct LiveScores {
    Q_DECLARE_TR_FUNCTIONS(LiveScores)
};

/// Round steps of which about one in `minPx` fits.
double timeStep(double spanSeconds, double widthPx, double minPx)
{
    for (const double step : {1.0, 2.0, 5.0, 10.0})
        if (step * widthPx / spanSeconds >= minPx) return step;
    return 10.0;
}

QString ruleName(RejectedStretch::Rule rule)
{
    switch (rule) {
    case RejectedStretch::Rule::BelowOnThreshold:
        return LiveScores::tr("too low");
    case RejectedStretch::Rule::SmoothedAway:
        return LiveScores::tr("single");
    case RejectedStretch::Rule::TooShort:
        return LiveScores::tr("too short");
    }
    return {};
}

/// A line of text on a dark plate, readable on any picture.
void paintPlate(QPainter& painter, const QRectF& plate, const QString& text)
{
    painter.fillRect(plate, QColor(0, 0, 0, 190));
    painter.setPen(Qt::white);
    painter.drawText(plate.adjusted(6, 0, -6, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
}

} // namespace

int liveRulerHeight(const QFontMetrics& metrics)
{
    return metrics.height() + kTickLength + 3;
}

void paintEpisodes(QPainter& painter, const LiveFrame& frame, const LiveNotes& notes)
{
    for (const LiveEpisode& live : notes.episodes()) {
        const double right = live.isOpen ? frame.plot.right() + 4.0 : frame.x(live.episode.endSeconds);
        const EpisodeBox box{frame.x(live.episode.startSeconds), right, live.isOpen};
        paintEpisode(painter, frame.plot, box,
                     live.isOpen ? LiveScores::tr("Crying") : episodeCaption(live.episode), frame.colours);
    }
}

void paintScores(QPainter& painter, const LiveFrame& frame, const LiveNotes& notes)
{
    const double height = std::round(frame.plot.height() * kStripShare);
    const QRectF strip(frame.plot.left(), frame.plot.bottom() + 1 - height, frame.plot.width(), height);
    const auto yOf = [&](double probability) {
        return strip.bottom() - 1 - probability * (strip.height() - 3);
    };
    painter.fillRect(strip, QColor(0, 0, 0, 150));

    painter.setPen(QPen(QColor(255, 255, 255, 150), 1, Qt::DashLine));
    const double on = std::round(yOf(notes.rule().onThreshold)) + 0.5;
    painter.drawLine(QPointF(strip.left(), on), QPointF(strip.right(), on));

    const auto& scores = notes.scores();
    const auto byEnd = [](const WindowScore& score, double seconds) { return score.endSeconds < seconds; };
    auto it = std::lower_bound(scores.begin(), scores.end(), frame.from - 2, byEnd);
    QPolygonF line;
    const auto draw = [&] {
        painter.setPen(QPen(frame.colours.cry, 1.6));
        if (line.size() > 1) painter.drawPolyline(line);
        line.clear();
    };
    double before = -1e9;
    for (; it != scores.end() && it->startSeconds < frame.to + 2; ++it) {
        const double middle = (it->startSeconds + it->endSeconds) / 2;
        if (middle - before > kWindowGap) draw();
        line << QPointF(frame.x(middle), yOf(it->probability));
        before = middle;
    }
    draw();

    for (const RejectedStretch& stretch : notes.rejected()) {
        if (stretch.endSeconds < frame.from || stretch.startSeconds > frame.to) continue;
        const double left = frame.x(stretch.startSeconds);
        const QRectF box(left, strip.top() + 0.5, std::max(3.0, frame.x(stretch.endSeconds) - left),
                         strip.height() - 1.5);
        painter.fillRect(box, QBrush(QColor(255, 255, 255, 60), Qt::BDiagPattern));
        painter.setPen(QPen(Qt::white, 1));
        painter.drawRect(box);
        const QString name = ruleName(stretch.rule);
        if (box.width() > painter.fontMetrics().horizontalAdvance(name) + 6)
            painter.drawText(box.adjusted(3, 1, -3, 0), Qt::AlignTop | Qt::AlignLeft, name);
    }
    const QString threshold = QLocale().toString(notes.rule().onThreshold, 'f', 2);
    painter.setPen(Qt::white);
    painter.drawText(
        QPointF(strip.left() + 4, std::max(on - 3, strip.top() + painter.fontMetrics().ascent())), threshold);
}

void paintLabels(QPainter& painter, const LiveFrame& frame, const LiveNotes& notes)
{
    const double top = frame.plot.top() + episodeTabHeight(painter.font());
    for (const LiveLabel& label : notes.labels()) {
        if (label.seconds < frame.from - 30 || label.seconds > frame.to) continue;
        const QColor colour = QColor::fromRgb(label.rgb);
        const double x = std::floor(frame.x(label.seconds));
        painter.fillRect(QRectF(x - 1, top, 4, frame.plot.bottom() + 1 - top), QColor(0, 0, 0, 110));
        painter.fillRect(QRectF(x, top, 2, frame.plot.bottom() + 1 - top), colour);
        const QString words = reasonTitle(label.kind);
        const QRectF flag(x + 2, top, painter.fontMetrics().horizontalAdvance(words) + 12,
                          painter.fontMetrics().height() + 2);
        paintPlate(painter, flag, words);
        painter.fillRect(QRectF(x, top, 3, flag.height()), colour);
    }
}

void paintLiveRuler(QPainter& painter, const LiveFrame& frame)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int labelWidth = metrics.horizontalAdvance(QStringLiteral("0:00:00"));
    const double step = timeStep(frame.to - frame.from, frame.plot.width(), labelWidth + 24);
    const int top = frame.plot.bottom() + 1;
    for (double second = std::max(0.0, std::ceil(frame.from)); second <= frame.to; second += 1) {
        const double x = frame.x(second);
        if (x < frame.plot.left() || x > frame.plot.right()) continue;
        const bool isMajor = std::fmod(second, step) < 0.5;
        painter.setPen(frame.colours.tick);
        painter.drawLine(QPointF(x, top), QPointF(x, top + (isMajor ? kTickLength : kTickLength / 2)));
        const QString label = formatShortClock(second);
        const double width = metrics.horizontalAdvance(label);
        if (!isMajor || x + width / 2 > frame.plot.right()) continue; // whole or not at all
        painter.setPen(frame.colours.rulerText);
        painter.drawText(QPointF(x - width / 2, top + kTickLength + 1 + metrics.ascent()), label);
    }
}

void paintPaused(QPainter& painter, const LiveFrame& frame, double secondsBeforeNow)
{
    const QString words =
        LiveScores::tr("Paused, %1 before now").arg(formatShortClock(std::max(0.0, secondsBeforeNow)));
    const double width = painter.fontMetrics().horizontalAdvance(words) + 12;
    // Below the flags of labels.
    const double top =
        frame.plot.top() + episodeTabHeight(painter.font()) + painter.fontMetrics().height() + 8;
    paintPlate(painter,
               QRectF(frame.plot.right() - width - 4, top, width, painter.fontMetrics().height() + 6), words);
}

} // namespace cryscope
