#include "ui/monitor/AlertCurtain.h"

#include "ui/monitor/StateGlyph.h"
#include "ui/shared/Theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <cmath>
#include <numbers>

namespace cryscope {

namespace {

constexpr int kBreathMs = 80;
constexpr double kBreathSeconds = 2;
constexpr int kGlyph = 120;

} // namespace

AlertCurtain::AlertCurtain(QWidget* inside)
    : QWidget(inside), m_inside(inside), m_title(new QLabel), m_text(new QLabel), m_seen(new QPushButton),
      m_stop(new QPushButton)
{
    hide();
    setAttribute(Qt::WA_OpaquePaintEvent); // what glides behind it need not be drawn
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 5);
    large.setWeight(QFont::Bold);
    m_title->setFont(large);
    QFont medium = font();
    medium.setPointSizeF(medium.pointSizeF() * 1.6);
    m_text->setFont(medium);
    for (QPushButton* button : {m_seen, m_stop}) {
        button->setFont(medium);
        const QFontMetrics metrics(medium);
        button->setMinimumSize(metrics.averageCharWidth() * 20, metrics.height() * 2);
    }
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(16);
    buttons->addStretch(1);
    buttons->addWidget(m_seen);
    buttons->addWidget(m_stop);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(40, 40, 40, 40);
    column->addStretch(3);
    column->addSpacing(kGlyph + 24);
    column->addWidget(m_title);
    column->addSpacing(8);
    column->addWidget(m_text);
    column->addSpacing(28);
    column->addLayout(buttons);
    column->addStretch(4);
    m_breath.setInterval(kBreathMs);
    connect(&m_breath, &QTimer::timeout, this, &AlertCurtain::breathe);
    connect(m_seen, &QPushButton::clicked, this, &AlertCurtain::acknowledged);
    connect(m_stop, &QPushButton::clicked, this, &AlertCurtain::stopRequested);
    retranslate();
}

void AlertCurtain::draw(MonitorState state, const QString& title, const QString& text)
{
    m_state = state;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_stop->setVisible(isNotMonitoring(state));
    setAccessibleName(text.isEmpty() ? title : title + QStringLiteral(". ") + text);
    colourButtons();
    if (!m_isDrawn) {
        m_isDrawn = true;
        QWidget* window = m_inside->window();
        if (parentWidget() != window) setParent(window);
        window->installEventFilter(this);
        if (window->isMinimized()) window->showNormal();
        m_since.start();
        m_depth = 0;
        m_breath.start();
    }
    cover();
    show();
    raise();
    m_seen->setFocus();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    update();
}

void AlertCurtain::open()
{
    if (!m_isDrawn) return;
    m_isDrawn = false;
    m_breath.stop();
    m_inside->window()->removeEventFilter(this);
    hide();
    setParent(m_inside); // it lives and dies with what it belongs to
}

void AlertCurtain::cover()
{
    setGeometry(m_inside->window()->rect());
}

/// Kept until the next breath: a part that is painted in between must not have another colour.
void AlertCurtain::breathe()
{
    const double phase = double(m_since.elapsed()) / 1000 / kBreathSeconds;
    m_depth = int(std::lround(18 * (0.5 - 0.5 * std::cos(2 * std::numbers::pi * phase))));
    update();
}

/// Deep and with white letters in either theme: it calls, and does not glare in a dark room.
QColor AlertCurtain::ground() const
{
    return stateColour(m_state, lightPalette()).darker(100 + m_depth);
}

void AlertCurtain::colourButtons()
{
    const QColor colour = stateColour(m_state, lightPalette());
    const bool light = contrastRatio(Qt::white, colour) >= contrastRatio(Qt::black, colour);
    for (QLabel* label : {m_title, m_text}) {
        QPalette colours = label->palette();
        colours.setColor(QPalette::WindowText, light ? Qt::white : Qt::black);
        label->setPalette(colours);
    }
}

void AlertCurtain::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), ground());
    const QRectF box((width() - kGlyph) / 2.0, m_title->y() - kGlyph - 20, kGlyph, kGlyph);
    painter.translate(box.center());
    painter.scale(kGlyph / 44.0, kGlyph / 44.0);
    paintStateGlyph(painter, QRectF(-22, -22, 44, 44), m_state,
                    m_title->palette().color(QPalette::WindowText));
}

void AlertCurtain::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT acknowledged();
        return;
    }
    QWidget::keyPressEvent(event);
}

bool AlertCurtain::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_inside->window() && event->type() == QEvent::Resize) cover();
    return QWidget::eventFilter(watched, event);
}

void AlertCurtain::retranslate()
{
    m_seen->setText(tr("I have seen it"));
    m_seen->setToolTip(tr("Silence, and back to the window (Esc)"));
    m_stop->setText(tr("Stop listening"));
    m_stop->setToolTip(tr("Nothing is monitored any more (Ctrl+L)"));
}

void AlertCurtain::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) colourButtons();
    QWidget::changeEvent(event);
}

} // namespace cryscope
