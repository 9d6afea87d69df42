#include "ui/monitor/StateBanner.h"

#include "ui/monitor/StateGlyph.h"
#include "ui/shared/Format.h"
#include "ui/shared/Theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace cryscope {

namespace {

constexpr int kGlyph = 44;
constexpr int kMargin = 14;

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
    return stateColour(m_status.state, palette());
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
    paintStateGlyph(painter, box, m_status.state, glyph);
}

void StateBanner::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) refresh();
    QWidget::changeEvent(event);
}

} // namespace cryscope
