#include "ui/review/MessageBar.h"

#include "ui/review/Glyphs.h"
#include "ui/shared/Theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <cmath>

namespace cryscope {
namespace {
constexpr int kIcon = 20;
} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QWidget(parent), m_icon(new QLabel), m_text(new QLabel), m_progress(new QProgressBar),
      m_button(new QToolButton)
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setMaximumWidth(220);
    m_progress->setTextVisible(false);
    m_button->setAutoRaise(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 8, 8);
    row->setSpacing(10);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_progress);
    row->addWidget(m_button);
    connect(m_button, &QToolButton::clicked, this, [this] {
        if (m_isError)
            clear();
        else
            Q_EMIT cancelRequested();
    });
    hide();
}

void MessageBar::showError(const QString& sentence)
{
    m_isError = true;
    m_text->setText(sentence);
    m_progress->hide();
    restyle();
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::showProgress(const QString& sentence, double fraction)
{
    m_isError = false;
    m_text->setText(sentence);
    m_progress->setRange(0, fraction < 0 ? 0 : 1000);
    if (fraction >= 0) m_progress->setValue(static_cast<int>(std::lround(fraction * 1000)));
    m_progress->setAccessibleName(sentence);
    m_progress->show();
    if (!isVisible()) restyle();
    show();
}

void MessageBar::clear()
{
    hide();
    m_isError = false;
    m_text->clear();
}

void MessageBar::restyle()
{
    m_icon->setVisible(m_isError);
    m_icon->setPixmap(glyphPixmap(Glyph::Error, themeColours(palette()).error, kIcon, devicePixelRatioF()));
    m_button->setIcon(glyphIcon(Glyph::Close, palette()));
    m_button->setToolTip(m_isError ? tr("Close this message") : tr("Cancel"));
    m_button->setAccessibleName(m_button->toolTip());
    setAccessibleName(m_text->text());
}

void MessageBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange) restyle();
    QWidget::changeEvent(event);
}

void MessageBar::paintEvent(QPaintEvent*)
{
    const ThemeColours colours = themeColours(palette());
    QPainter painter(this);
    QColor back = m_isError ? colours.error : palette().color(QPalette::Highlight);
    back.setAlpha(32);
    painter.fillRect(rect(), back);
    painter.fillRect(QRect(0, 0, 3, height()),
                     m_isError ? colours.error : palette().color(QPalette::Highlight));
}

} // namespace cryscope
