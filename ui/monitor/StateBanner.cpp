#include "ui/monitor/StateBanner.h"

#include "ui/shared/Format.h"
#include "ui/shared/Theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

namespace cryscope {

namespace {

constexpr int kGlyph = 44;
constexpr int kMargin = 14;

QColor blend(const QColor& a, const QColor& b, float share)
{
    const auto mix = [share](float x, float y) { return x + (y - x) * share; };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

bool isLoud(MonitorState state)
{
    return state == MonitorState::Crying || isNotMonitoring(state);
}

void setTextColour(QLabel* label, const QColor& colour)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
}

/// A shape of its own for each state, for those who cannot tell the colours.
void paintGlyph(QPainter& painter, const QRectF& box, MonitorState state, const QColor& colour)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF centre = box.center();
    const double r = box.width() / 2;
    painter.setPen(QPen(colour, 3.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (state) {
    case MonitorState::NotListening:
        painter.drawEllipse(centre, r * 0.62, r * 0.62);
        break;
    case MonitorState::Starting:
        painter.setBrush(colour);
        for (const double dx : {-0.5, 0.0, 0.5})
            painter.drawEllipse(centre + QPointF(dx * r, 0), r * 0.08, r * 0.08);
        break;
    case MonitorState::Quiet: {
        const double y = centre.y();
        painter.drawLine(QPointF(centre.x() - r * 0.7, y), QPointF(centre.x() + r * 0.7, y));
        break;
    }
    case MonitorState::Sound: {
        const double heights[] = {0.15, 0.4, 0.65, 0.4, 0.15};
        for (int i = 0; i < 5; ++i) {
            const double x = centre.x() + (i - 2) * r * 0.33;
            painter.drawLine(QPointF(x, centre.y() - heights[i] * r),
                             QPointF(x, centre.y() + heights[i] * r));
        }
        break;
    }
    case MonitorState::Crying: { // a drop
        QPainterPath drop;
        drop.moveTo(centre + QPointF(0, -0.85 * r));
        drop.cubicTo(centre + QPointF(0.25 * r, -0.4 * r), centre + QPointF(0.6 * r, -0.05 * r),
                     centre + QPointF(0.6 * r, 0.27 * r));
        drop.arcTo(QRectF(centre.x() - 0.6 * r, centre.y() - 0.33 * r, 1.2 * r, 1.2 * r), 0, -180);
        drop.cubicTo(centre + QPointF(-0.6 * r, -0.05 * r), centre + QPointF(-0.25 * r, -0.4 * r),
                     centre + QPointF(0, -0.85 * r));
        painter.fillPath(drop, colour);
        break;
    }
    case MonitorState::Silent:
    case MonitorState::Lost: { // a warning triangle
        QPainterPath triangle;
        triangle.moveTo(centre + QPointF(0, -0.75 * r));
        triangle.lineTo(centre + QPointF(0.85 * r, 0.65 * r));
        triangle.lineTo(centre + QPointF(-0.85 * r, 0.65 * r));
        triangle.closeSubpath();
        painter.drawPath(triangle);
        painter.drawLine(centre + QPointF(0, -0.22 * r), centre + QPointF(0, 0.18 * r));
        painter.drawPoint(centre + QPointF(0, 0.43 * r));
        break;
    }
    }
}

} // namespace

StateBanner::StateBanner(QWidget* parent)
    : QWidget(parent), m_words(new QLabel), m_sentence(new QLabel), m_elapsed(new QLabel),
      m_elapsedCaption(new QLabel)
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 2.2);
    large.setWeight(QFont::DemiBold);
    m_words->setFont(large);
    m_sentence->setWordWrap(true);
    QFont clock = font();
    clock.setPointSizeF(clock.pointSizeF() * 1.6);
    m_elapsed->setFont(clock);
    m_elapsed->setAlignment(Qt::AlignRight | Qt::AlignBottom);
    m_elapsedCaption->setAlignment(Qt::AlignRight | Qt::AlignTop);

    auto* left = new QVBoxLayout;
    left->setSpacing(2);
    left->addStretch();
    left->addWidget(m_words);
    left->addWidget(m_sentence);
    left->addStretch();
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addStretch();
    right->addWidget(m_elapsed);
    right->addWidget(m_elapsedCaption);
    right->addStretch();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kMargin + kGlyph + kMargin, 10, kMargin + 4, 10);
    row->addLayout(left, 1);
    row->addLayout(right);
    setMinimumHeight(kGlyph + 40);
    refresh();
}

void StateBanner::setStatus(const MonitorStatus& status)
{
    m_status = status;
    refresh();
}

void StateBanner::setRemark(const QString& remark)
{
    m_remark = remark;
    refresh();
}

void StateBanner::setElapsed(double seconds)
{
    const QString text = formatShortClock(seconds);
    if (m_elapsed->text() != text) m_elapsed->setText(text);
}

QColor StateBanner::colour() const
{
    const ThemeColours colours = themeColours(palette());
    const QColor base = palette().color(QPalette::Window);
    switch (m_status.state) {
    case MonitorState::NotListening:
    case MonitorState::Starting:
        return colours.panel;
    case MonitorState::Quiet:
        return blend(base, colours.quiet, 0.22F);
    case MonitorState::Sound:
        return blend(base, colours.sound, 0.26F);
    case MonitorState::Crying:
        return colours.cry;
    case MonitorState::Silent:
    case MonitorState::Lost:
        return colours.error;
    }
    return base;
}

void StateBanner::refresh()
{
    const QString before = m_words->text();
    m_words->setText(stateWords(m_status));
    const bool remarks = !m_remark.isEmpty() && m_status.detail.isEmpty();
    m_sentence->setText(remarks ? m_remark : m_status.detail);
    if (m_status.state == MonitorState::NotListening && m_sentence->text().isEmpty())
        m_sentence->setText(tr("Choose a microphone and press Listen."));
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    const bool listening = m_status.state != MonitorState::NotListening;
    m_elapsed->setVisible(listening);
    m_elapsedCaption->setVisible(listening);
    m_elapsedCaption->setText(tr("listening"));

    const QColor background = colour();
    const bool lightText = contrastRatio(Qt::white, background) >= contrastRatio(Qt::black, background);
    const QColor text = isLoud(m_status.state) ? QColor(lightText ? Qt::white : Qt::black)
                                               : palette().color(QPalette::WindowText);
    for (QLabel* label : {m_words, m_sentence, m_elapsed, m_elapsedCaption}) setTextColour(label, text);
    setAccessibleName(tr("State: %1").arg(m_words->text()));
    if (before != m_words->text()) {
        QAccessibleEvent event(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
    update();
}

void StateBanner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour());
    painter.drawRoundedRect(rect(), 8, 8);
    const QRectF box(kMargin, (height() - kGlyph) / 2.0, kGlyph, kGlyph);
    const ThemeColours colours = themeColours(palette());
    QColor glyph = m_words->palette().color(QPalette::WindowText);
    if (m_status.state == MonitorState::Quiet) glyph = colours.quiet;
    if (m_status.state == MonitorState::Sound) glyph = colours.sound;
    paintGlyph(painter, box, m_status.state, glyph);
}

void StateBanner::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) refresh();
    QWidget::changeEvent(event);
}

} // namespace cryscope
