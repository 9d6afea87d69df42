#include "ui/panes/TimePane.h"

#include "ui/spectrogram/ViewGestures.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace cryscope {

TimePane::TimePane(TimeViewport& time, QWidget* parent) : QWidget(parent), m_time(time)
{
    m_gestures = new ViewGestures(*this, time, m_noFrequency);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setFocusPolicy(Qt::ClickFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setToolTipDuration(6000);
    connect(&m_time, &TimeViewport::changed, this, qOverload<>(&QWidget::update));
    connectGestures();
}

void TimePane::connectGestures()
{
    connect(m_gestures, &ViewGestures::pressed, this, [this] { m_selectionAtPress = m_selection; });
    connect(m_gestures, &ViewGestures::dragged, this, [this](QPointF from, QPointF to) {
        const double a = secondsAt(from.x());
        const double b = secondsAt(to.x());
        Q_EMIT selectionRequested(TimeRange{std::min(a, b), std::max(a, b)});
    });
    connect(m_gestures, &ViewGestures::dragAbandoned, this,
            [this] { Q_EMIT selectionRequested(m_selectionAtPress); });
    connect(m_gestures, &ViewGestures::clicked, this, [this](QPointF position) {
        if (clicked(position)) return;
        const double seconds = secondsAt(position.x());
        if (m_selection && (seconds < m_selection->begin || seconds > m_selection->end))
            Q_EMIT selectionRequested(std::nullopt);
        Q_EMIT seekRequested(seconds);
    });
    connect(m_gestures, &ViewGestures::dragEnded, this, &TimePane::selectionMade);
    connect(m_gestures, &ViewGestures::doubleClicked, this, &TimePane::doubleClicked);
    connect(m_gestures, &ViewGestures::viewMoved, this, &TimePane::userMovedView);
    connect(m_gestures, &ViewGestures::pointedAt, this, [this](QPointF position) {
        if (isEmpty()) return;
        const double seconds = secondsAt(position.x());
        Q_EMIT pointedAt(seconds, readout(seconds));
    });
}

void TimePane::setPlayhead(std::optional<double> seconds)
{
    if (m_playhead == seconds) return;
    m_playhead = seconds;
    update();
}

void TimePane::setSelection(std::optional<TimeRange> selection)
{
    if (m_selection == selection) return;
    m_selection = selection;
    update();
}

void TimePane::setPointer(std::optional<double> seconds)
{
    if (m_pointer == seconds) return;
    m_pointer = seconds;
    update();
}

QSize TimePane::sizeHint() const
{
    return {600, static_cast<int>(std::ceil(QFontMetricsF(font()).height() * 5.5))};
}

QSize TimePane::minimumSizeHint() const
{
    return {240, static_cast<int>(std::ceil(QFontMetricsF(font()).height() * 2.4))};
}

bool TimePane::clicked(QPointF)
{
    return false;
}

void TimePane::doubleClicked(QPointF) {}

void TimePane::contentChanged()
{
    update();
    Q_EMIT axisChanged();
}

void TimePane::retranslate()
{
    setAccessibleName(title());
    setToolTip(explanation());
}

double TimePane::snappedStart() const
{
    const double pixel = m_time.secondsPerPixel() / devicePixelRatioF();
    return double(std::llround(m_time.start() / pixel)) * pixel;
}

double TimePane::secondsAt(double x) const
{
    return std::clamp(m_time.timeAt(x), 0.0, m_time.duration());
}

void TimePane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const ThemeColours colours = themeColours(palette());
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const QFontMetricsF metrics(font());
    const QString reason = emptyReason();
    if (!isEmpty() && reason.isEmpty()) {
        painter.save();
        painter.setClipRect(rect());
        paintContent(painter, colours);
        painter.restore();
    }
    const double end = xOf(m_time.duration());
    if (end < width()) painter.fillRect(QRectF(end, 0, width() - end, height()), colours.panel);
    if (m_selection) {
        QColor tint = palette().color(QPalette::Highlight);
        const QRectF area(xOf(m_selection->begin), 0, xOf(m_selection->end) - xOf(m_selection->begin),
                          height());
        tint.setAlpha(48);
        painter.fillRect(area, tint);
        for (const double x : {std::floor(area.left()), std::floor(area.right())})
            painter.fillRect(QRectF(x, 0, 1, height()), palette().color(QPalette::Highlight));
    }
    if (m_pointer) painter.fillRect(QRectF(std::floor(xOf(*m_pointer)), 0, 1, height()), colours.outline);
    if (m_playhead) painter.fillRect(QRectF(std::floor(xOf(*m_playhead)), 0, 1, height()), colours.viewBox);

    // On a ground of its own: what is drawn may go through it.
    const QString name = showsTitle() ? title() : QString();
    const QRectF plate(0, 0, metrics.horizontalAdvance(name) + 12, metrics.height() + 2);
    QColor ground = palette().color(QPalette::Base);
    ground.setAlpha(200);
    if (!name.isEmpty()) painter.fillRect(plate, ground);
    painter.setPen(colours.secondaryText);
    painter.drawText(plate.adjusted(6, 1, 0, 0), Qt::AlignLeft | Qt::AlignTop, name);
    if (!reason.isEmpty()) {
        const QRectF place = QRectF(rect()).adjusted(plate.width() + 8, 2, -8, -2);
        painter.drawText(place, Qt::AlignCenter | Qt::TextWordWrap, reason);
    }
    painter.fillRect(QRectF(0, height() - 1, width(), 1), colours.outline);
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

bool TimePane::event(QEvent* event)
{
    return (m_gestures && m_gestures->handle(*event)) || QWidget::event(event);
}

void TimePane::resizeEvent(QResizeEvent*)
{
    Q_EMIT axisChanged();
}

void TimePane::leaveEvent(QEvent*)
{
    Q_EMIT pointerLeft();
}

void TimePane::showEvent(QShowEvent* event)
{
    retranslate(); // the heir's words, which the constructor could not ask for
    QWidget::showEvent(event);
}

void TimePane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        contentChanged();
    }
    QWidget::changeEvent(event);
}

} // namespace cryscope
