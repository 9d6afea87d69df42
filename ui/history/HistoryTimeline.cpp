#include "ui/history/HistoryTimeline.h"

#include "ui/shared/AnswerWords.h"
#include "ui/shared/Format.h"
#include "ui/spectrogram/EpisodeOverlay.h"

#include <QDateTime>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <cmath>

namespace cryscope {

namespace {
constexpr double kReach = 3; ///< pixels beside a bar that still count
} // namespace

HistoryTimeline::HistoryTimeline(QWidget* parent) : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    retranslate();
}

void HistoryTimeline::setData(std::shared_ptr<const HistoryData> history)
{
    m_data = std::move(history);
    if (m_shown.current && (!m_data || !m_data->find(*m_shown.current))) m_shown.current.reset();
    arrange();
    viewport()->update();
}

void HistoryTimeline::setShowsFalse(bool show)
{
    m_shown.withFalse = show;
    viewport()->update();
}

int HistoryTimeline::rows() const
{
    return m_data ? int(m_data->days.size()) : 0;
}

const DayOfCrying& HistoryTimeline::dayOf(int row) const
{
    return m_data->days[m_data->days.size() - 1 - std::size_t(row)];
}

double HistoryTimeline::rowHeight() const
{
    return std::ceil(fontMetrics().height() * 1.7);
}

double HistoryTimeline::headHeight() const
{
    return std::ceil(fontMetrics().height() * 1.4);
}

QRectF HistoryTimeline::rowArea(int row) const
{
    const double left = fontMetrics().horizontalAdvance(QStringLiteral("Wed 30 Mmm")) + 16;
    const double right = fontMetrics().horizontalAdvance(QStringLiteral("00 h 00 min")) + 20;
    return {left, headHeight() + row * rowHeight() - verticalScrollBar()->value(),
            std::max(24.0, viewport()->width() - left - right), rowHeight()};
}

void HistoryTimeline::arrange()
{
    const double content = headHeight() + rows() * rowHeight();
    verticalScrollBar()->setRange(0, std::max(0, int(content) - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(int(rowHeight()));
}

void HistoryTimeline::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    const HistoryInk ink = screenInk(palette());
    painter.fillRect(viewport()->rect(), ink.back);
    painter.setClipRect(QRectF(0, headHeight(), viewport()->width(), viewport()->height()));
    const int first = std::max(0, int(verticalScrollBar()->value() / rowHeight()));
    for (int row = first; row < rows(); ++row) {
        const QRectF area = rowArea(row);
        if (area.top() > viewport()->height()) break;
        const DayOfCrying& day = dayOf(row);
        painter.setPen(ink.text);
        painter.drawText(QRectF(8, area.top(), area.left() - 16, area.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, dayTitle(day.date));
        double seconds = 0;
        for (const DayOfCrying& counted : m_data->summary.days)
            if (counted.date == day.date) seconds = counted.seconds;
        painter.drawText(
            QRectF(area.right() + 8, area.top(), viewport()->width() - area.right() - 16, area.height()),
            Qt::AlignRight | Qt::AlignVCenter, seconds > 0 ? lengthWords(seconds) : QString());
        paintDay(painter, area, *m_data, day, m_shown, ink);
        painter.setPen(QPen(ink.line, 0.5));
        painter.drawLine(QPointF(area.left(), area.bottom()), QPointF(area.right(), area.bottom()));
    }
    painter.setClipping(false);
    const QRectF bars = rowArea(0);
    paintHourNumbers(painter, QRectF(bars.left(), 0, bars.width(), headHeight() - 2), ink);
}

QRectF HistoryTimeline::barOf(EpisodeId episode) const
{
    for (int row = 0; row < rows(); ++row) {
        for (const DayPart& part : dayOf(row).parts) {
            if (part.episode != episode) continue;
            const QRectF area = rowArea(row);
            const double left = hourX(area, part.startHour);
            return {left, area.top(), std::max(2.0, hourX(area, part.endHour) - left), area.height()};
        }
    }
    return {};
}

std::optional<EpisodeId> HistoryTimeline::episodeAt(const QPointF& point) const
{
    if (point.y() < headHeight()) return std::nullopt;
    const int row = int((point.y() + verticalScrollBar()->value() - headHeight()) / rowHeight());
    if (row < 0 || row >= rows()) return std::nullopt;
    const QRectF area = rowArea(row);
    for (const DayPart& part : dayOf(row).parts) {
        const KeptEpisode* episode = m_data->find(part.episode);
        if (!episode || (episode->isFalse() && !m_shown.withFalse)) continue;
        const double left = hourX(area, part.startHour);
        const double right = std::max(left + 2, hourX(area, part.endHour));
        if (point.x() >= left - kReach && point.x() <= right + kReach) return part.episode;
    }
    return std::nullopt;
}

void HistoryTimeline::mousePressEvent(QMouseEvent* event)
{
    const auto found = episodeAt(event->position());
    if (!found) return;
    m_shown.current = found;
    viewport()->update();
    Q_EMIT chosen(qint64(*found));
}

void HistoryTimeline::step(int direction)
{
    if (!m_data || m_data->episodes.empty()) return;
    const auto& episodes = m_data->episodes;
    std::ptrdiff_t index = direction > 0 ? -1 : std::ptrdiff_t(episodes.size());
    if (m_shown.current) index = std::ptrdiff_t(m_data->byId.at(std::int64_t(*m_shown.current)));
    for (index += direction; index >= 0 && index < std::ptrdiff_t(episodes.size()); index += direction) {
        const KeptEpisode& episode = episodes[std::size_t(index)];
        if (episode.isFalse() && !m_shown.withFalse) continue;
        m_shown.current = episode.id;
        makeVisible(episode.id);
        return;
    }
}

void HistoryTimeline::makeVisible(EpisodeId episode)
{
    const QRectF bar = barOf(episode);
    auto* scroll = verticalScrollBar();
    if (bar.top() < headHeight()) scroll->setValue(scroll->value() + int(bar.top() - headHeight()));
    if (bar.bottom() > viewport()->height())
        scroll->setValue(scroll->value() + int(std::ceil(bar.bottom())) - viewport()->height());
    setAccessibleDescription(tipOf(*m_data->find(episode)));
    viewport()->update();
}

void HistoryTimeline::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return step(-1);
    case Qt::Key_Right:
        return step(1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_shown.current) Q_EMIT chosen(qint64(*m_shown.current));
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

QString HistoryTimeline::tipOf(const KeptEpisode& episode) const
{
    const UtcOffset offset = systemOffset();
    const auto wall = wallTime(episode.start, offset);
    const QTime time = QTime::fromMSecsSinceStartOfDay(int(wall.sinceMidnight.count()));
    QStringList words{dayTitle(wall.date) + QLatin1Char(' ') + time.toString(QStringLiteral("HH:mm")),
                      lengthWords(episode.seconds()), reasonTitle(episode.reason)};
    if (episode.answer) words << answerText(*episode.answer);
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

bool HistoryTimeline::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto found = episodeAt(help->pos());
        QToolTip::showText(help->globalPos(), found ? tipOf(*m_data->find(*found)) : toolTip(), this);
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void HistoryTimeline::resizeEvent(QResizeEvent*)
{
    arrange();
}

void HistoryTimeline::retranslate()
{
    setAccessibleName(tr("Cries by day"));
    setToolTip(tr("A row is a day, a bar is a cry: click it to hear it (Left, Right, Enter)"));
    viewport()->update();
}

void HistoryTimeline::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QAbstractScrollArea::changeEvent(event);
}

} // namespace cryscope
