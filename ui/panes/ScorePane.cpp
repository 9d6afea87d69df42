#include "ui/panes/ScorePane.h"

#include "ui/shared/Format.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPolygonF>
#include <algorithm>
#include <cmath>

namespace cryscope {

QString ruleWords(RejectedStretch::Rule rule)
{
    switch (rule) {
    case RejectedStretch::Rule::BelowOnThreshold:
        return QCoreApplication::translate("RejectedStretches", "rejected: never sure enough");
    case RejectedStretch::Rule::SmoothedAway:
        return QCoreApplication::translate("RejectedStretches", "rejected: sure for a moment only");
    case RejectedStretch::Rule::TooShort:
        return QCoreApplication::translate("RejectedStretches", "rejected: too short");
    }
    return {};
}

ScorePane::ScorePane(TimeViewport& time, QWidget* parent) : TimePane(time, parent)
{
    setObjectName(QStringLiteral("scorePane"));
}

void ScorePane::setScores(std::vector<WindowScore> scores, std::vector<RejectedStretch> rejected,
                          const EpisodeConfig& thresholds)
{
    m_state = State::Ready;
    m_scores = std::move(scores);
    m_rejected = std::move(rejected);
    m_thresholds = thresholds;
    contentChanged();
}

void ScorePane::setState(State state, double fraction)
{
    const int percent = static_cast<int>(std::floor(100 * std::clamp(fraction, 0.0, 1.0)));
    if (state == m_state && percent == m_percent) return;
    m_state = state;
    m_percent = percent;
    if (state != State::Ready) {
        m_scores.clear();
        m_rejected.clear();
    }
    contentChanged();
}

QString ScorePane::title() const
{
    return tr("Probability of a cry");
}

QString ScorePane::explanation() const
{
    return tr("What the detector makes of every window of sound. Dashed: from where a cry begins, and below "
              "which it ends; hatched: looked like a cry and was rejected. Click: go there; drag: select");
}

QString ScorePane::emptyReason() const
{
    if (isEmpty()) return {};
    switch (m_state) {
    case State::NotLooked:
        return tr("No scores yet: the detector has not run. F5 looks for cries.");
    case State::Waiting:
        return tr("No scores yet: the detector is loading.");
    case State::Looking:
        return tr("Looking for cries: %1 %").arg(m_percent);
    case State::Cancelled:
        return tr("No scores: looking for cries was stopped. F5 starts again.");
    case State::NoModel:
        return tr("No scores: there is no detector. The panel on the right says why.");
    case State::Failed:
        return tr("No scores: looking for cries failed. The panel on the right says why.");
    case State::Hidden:
        return tr("The scores are hidden while a second reviewer judges.");
    case State::Ready:
        return m_scores.empty() ? tr("The detector gave no scores for this recording.") : QString();
    }
    return {};
}

std::vector<PaneTick> ScorePane::ticks() const
{
    const double least = QFontMetricsF(font()).height() * 1.4;
    std::vector<PaneTick> marks;
    const bool isRoomy = height() >= 4 * least;
    const QLocale locale;
    for (const double value : {1.0, 0.75, 0.5, 0.25, 0.0})
        if (isRoomy || value == 0 || value == 1 || (value == 0.5 && height() >= 2 * least))
            marks.push_back({yOf(value), locale.toString(value, 'f', isRoomy ? 2 : 1)});
    return marks;
}

QString ScorePane::readout(double seconds) const
{
    // Windows overlap: the one whose middle is nearest.
    const auto next = std::lower_bound(m_scores.begin(), m_scores.end(), seconds,
                                       [](const WindowScore& score, double time) {
                                           return (score.startSeconds + score.endSeconds) / 2 < time;
                                       });
    const WindowScore* best = next == m_scores.end() ? nullptr : &*next;
    if (next != m_scores.begin()) {
        const WindowScore& before = *std::prev(next);
        const auto distance = [seconds](const WindowScore& score) {
            return std::abs((score.startSeconds + score.endSeconds) / 2 - seconds);
        };
        if (best == nullptr || distance(before) <= distance(*best)) best = &before;
    }
    if (best == nullptr || seconds < best->startSeconds || seconds > best->endSeconds) return {};
    QString words = formatPercent(double(best->probability));
    for (const RejectedStretch& stretch : m_rejected)
        if (seconds >= stretch.startSeconds && seconds <= stretch.endSeconds)
            words += QStringLiteral(" · ") + ruleWords(stretch.rule);
    return words;
}

double ScorePane::paintThreshold(QPainter& painter, const ThemeColours& colours, double at,
                                 const QString& name, double right) const
{
    const double y = std::floor(yOf(at)) + 0.5;
    painter.setPen(QPen(colours.cry, 1, Qt::DashLine));
    painter.drawLine(QPointF(0, y), QPointF(width(), y));
    const QFontMetricsF metrics(font());
    const QString text = name + QLatin1Char(' ') + QLocale().toString(at, 'f', 2);
    QRectF plate(0, 0, metrics.horizontalAdvance(text) + 8, metrics.height());
    // Above its line, or below where there is no room; at the right end, away from the title.
    plate.moveTopRight(QPointF(right, y - metrics.height() >= 0 ? y - metrics.height() : y + 1));
    QColor ground = palette().color(QPalette::Base);
    ground.setAlpha(200);
    painter.fillRect(plate, ground);
    painter.setPen(colours.cry);
    painter.drawText(plate, Qt::AlignCenter, text);
    return plate.left() - 4;
}

void ScorePane::paintContent(QPainter& painter, const ThemeColours& colours)
{
    QColor hatch = colours.sound;
    hatch.setAlpha(170);
    for (const RejectedStretch& stretch : m_rejected) {
        const double left = xOf(stretch.startSeconds);
        const double right = std::max(xOf(stretch.endSeconds), left + 2);
        if (right < 0 || left > width()) continue;
        painter.fillRect(QRectF(left, 0, right - left, height()), QBrush(hatch, Qt::BDiagPattern));
    }
    // Of windows that share a pixel the largest: an hour's only cry stays visible.
    QPolygonF line;
    const auto first =
        std::lower_bound(m_scores.begin(), m_scores.end(), time().start() - 2 * time().secondsPerPixel() - 5,
                         [](const WindowScore& score, double seconds) { return score.endSeconds < seconds; });
    for (auto it = first; it != m_scores.end(); ++it) {
        const double x = xOf((it->startSeconds + it->endSeconds) / 2);
        const double y = yOf(double(it->probability));
        if (!line.isEmpty() && x - line.last().x() < 1)
            line.last().setY(std::min(line.last().y(), y));
        else
            line << QPointF(x, y);
        if (x > width() + 5) break;
    }
    if (line.size() == 1) line << line.first() + QPointF(2, 0);
    QPolygonF area = line;
    if (!line.isEmpty()) {
        area << QPointF(line.last().x(), yOf(0)) << QPointF(line.first().x(), yOf(0));
        QColor fill = colours.cry;
        fill.setAlpha(60);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawPolygon(area);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.cry, 1.3));
        painter.drawPolyline(line);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    double right = width() - 4;
    right = paintThreshold(painter, colours, m_thresholds.onThreshold, tr("begins"), right);
    const auto ifItLasts = [](double seconds) {
        return tr("begins, if it lasts %1 s").arg(QLocale().toString(seconds, 'g', 3));
    };
    if (m_thresholds.sustainedThreshold < 1)
        right = paintThreshold(painter, colours, m_thresholds.sustainedThreshold,
                               ifItLasts(m_thresholds.sustainedSeconds), right);
    if (m_thresholds.lastingThreshold < 1)
        right = paintThreshold(painter, colours, m_thresholds.lastingThreshold,
                               ifItLasts(m_thresholds.lastingSeconds), right);
    if (m_thresholds.offThreshold < m_thresholds.onThreshold)
        paintThreshold(painter, colours, m_thresholds.offThreshold, tr("ends below"), right);
}

} // namespace cryscope
