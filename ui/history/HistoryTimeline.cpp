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
#include <algorithm>
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
    fillRows();
}

void HistoryTimeline::setShowsFalse(bool show)
{
    m_shown.withFalse = show;
    viewport()->update();
}

void HistoryTimeline::setRowSpan(RowSpan span)
{
    m_span = span;
    m_shown.hoursBetweenLines = span == RowSpan::Week ? 24 : 3;
    fillRows();
}

void HistoryTimeline::fillRows()
{
    m_rows.clear();
    const std::size_t width = m_span == RowSpan::Week ? 7 : 1;
    std::optional<std::chrono::sys_days> begun;
    if (m_data) {
        for (const DayOfCrying& day : m_data->days) {
            const std::chrono::sys_days date(day.date);
            const auto place = m_span == RowSpan::Week ? std::chrono::weekday(date).iso_encoding() - 1 : 0U;
            const auto first = date - std::chrono::days(place);
            if (begun != first) m_rows.emplace_back(width, nullptr);
            begun = first;
            m_rows.back()[place] = &day;
        }
    }
    std::reverse(m_rows.begin(), m_rows.end());
    arrange();
    viewport()->update();
}

QString HistoryTimeline::titleOf(const Row& row) const
{
    const auto day = std::find_if(row.begin(), row.end(), [](const DayOfCrying* each) { return each; });
    return m_span == RowSpan::Week ? weekTitle((*day)->date) : dayTitle((*day)->date);
}

/// Without the false ones, whose bars alone are in the days that are drawn.
double HistoryTimeline::secondsOf(const Row& row) const
{
    double seconds = 0;
    for (const DayOfCrying* day : row) {
        if (day == nullptr) continue;
        const auto& counted = m_data->summary.days;
        const auto found = std::lower_bound(
            counted.begin(), counted.end(), day->date,
            [](const DayOfCrying& each, std::chrono::year_month_day date) { return each.date < date; });
        if (found != counted.end() && found->date == day->date) seconds += found->seconds;
    }
    return seconds;
}

double HistoryTimeline::rowHeight() const
{
    // Few rows share the room; many keep the height that a line of words needs.
    const double line = fontMetrics().height();
    const double share = rows() > 0 ? (viewport()->height() - headHeight()) / rows() : 0;
    return std::ceil(std::clamp(share, 1.7 * line, 3.5 * line));
}

double HistoryTimeline::headHeight() const
{
    return std::ceil(fontMetrics().height() * 1.4);
}

QRectF HistoryTimeline::rowArea(int row) const
{
    const QString longest =
        m_span == RowSpan::Week ? weekTitle(std::chrono::year(2024) / 12 / 25) : QStringLiteral("Wed 30 Mmm");
    const double left = fontMetrics().horizontalAdvance(longest) + 16;
    const double right = fontMetrics().horizontalAdvance(QStringLiteral("00 h 00 min")) + 20;
    return {left, headHeight() + row * rowHeight() - verticalScrollBar()->value(),
            std::max(24.0, viewport()->width() - left - right), rowHeight()};
}

QRectF HistoryTimeline::dayArea(int row, int day) const
{
    QRectF area = rowArea(row);
    const double width = area.width() / double(m_rows[std::size_t(row)].size());
    return {area.left() + day * width, area.top(), width, area.height()};
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
        const Row& days = m_rows[std::size_t(row)];
        painter.setPen(ink.text);
        painter.drawText(QRectF(8, area.top(), area.left() - 16, area.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, titleOf(days));
        const double seconds = secondsOf(days);
        painter.drawText(
            QRectF(area.right() + 8, area.top(), viewport()->width() - area.right() - 16, area.height()),
            Qt::AlignRight | Qt::AlignVCenter, seconds > 0 ? lengthWords(seconds) : QString());
        for (int day = 0; day < int(days.size()); ++day)
            paintDay(painter, dayArea(row, day), *m_data,
                     days[std::size_t(day)] ? *days[std::size_t(day)] : DayOfCrying{}, m_shown, ink);
        painter.setPen(QPen(ink.line, 0.5));
        painter.drawLine(QPointF(area.left(), area.bottom()), QPointF(area.right(), area.bottom()));
    }
    painter.setClipping(false);
    const QRectF bars = rowArea(0);
    const QRectF head(bars.left(), 0, bars.width(), headHeight() - 2);
    m_span == RowSpan::Week ? paintWeekdayNames(painter, head, ink) : paintHourNumbers(painter, head, ink);
}

QRectF HistoryTimeline::barOf(EpisodeId episode) const
{
    for (int row = 0; row < rows(); ++row) {
        const Row& days = m_rows[std::size_t(row)];
        for (std::size_t day = 0; day < days.size(); ++day) {
            if (days[day] == nullptr) continue;
            for (const DayPart& part : days[day]->parts) {
                if (part.episode != episode) continue;
                const QRectF area = dayArea(row, int(day));
                const double left = hourX(area, part.startHour);
                return {left, area.top(), std::max(2.0, hourX(area, part.endHour) - left), area.height()};
            }
        }
    }
    return {};
}

std::optional<EpisodeId> HistoryTimeline::episodeAt(const QPointF& point) const
{
    if (point.y() < headHeight()) return std::nullopt;
    const int row = int((point.y() + verticalScrollBar()->value() - headHeight()) / rowHeight());
    if (row < 0 || row >= rows()) return std::nullopt;
    const Row& days = m_rows[std::size_t(row)];
    const QRectF whole = rowArea(row);
    const int day = std::clamp(int((point.x() - whole.left()) / whole.width() * double(days.size())), 0,
                               int(days.size()) - 1);
    if (days[std::size_t(day)] == nullptr) return std::nullopt;
    const QRectF area = dayArea(row, day);
    for (const DayPart& part : days[std::size_t(day)]->parts) {
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
    setAccessibleName(tr("Cries by the clock"));
    setToolTip(tr("A bar is a cry: click it to hear it (Left, Right, Enter)"));
    viewport()->update();
}

void HistoryTimeline::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QAbstractScrollArea::changeEvent(event);
}

} // namespace cryscope
