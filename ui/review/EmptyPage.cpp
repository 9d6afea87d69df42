#include "ui/review/EmptyPage.h"

#include "ui/shared/Theme.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <array>

namespace cryscope {
namespace {
constexpr int kSignHeight = 64;
} // namespace

EmptyPage::EmptyPage(QWidget* parent)
    : QWidget(parent), m_title(new QLabel), m_hint(new QLabel), m_open(new QPushButton)
{
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    m_title->setFont(large);
    m_hint->setMaximumWidth(fontMetrics().averageCharWidth() * 90);
    for (QLabel* label : {m_title, m_hint}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(48, 48, 48, 48);
    column->setSpacing(12);
    column->addStretch(2);
    column->addSpacing(kSignHeight);
    column->addWidget(m_title);
    // Without an alignment of its own: an aligned label would not be given the height that its lines need.
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_hint, 8);
    row->addStretch(1);
    column->addLayout(row);
    column->addSpacing(8);
    column->addWidget(m_open, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_open, &QPushButton::clicked, this, &EmptyPage::openRequested);
    m_open->setMinimumHeight(fontMetrics().height() * 2);
    m_open->setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    retranslate();
}

void EmptyPage::retranslate()
{
    m_title->setText(tr("Open a recording or drop one here"));
    m_hint->setText(
        tr("Recordings of phones and recorders: WAV, FLAC, MP3, M4A, Ogg, Opus, 3GP, AMR, CAF, AIFF and "
           "the sound of videos. Everything stays on this computer."));
    m_open->setText(tr("Open a recording…"));
    m_open->setToolTip(tr("Choose a recording to look at and hear (Ctrl+O)"));
    m_open->setAccessibleName(tr("Open a recording"));
}

void EmptyPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void EmptyPage::paintEvent(QPaintEvent*)
{
    // A dashed frame says "drop here" in every language.
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(themeColours(palette()).outline, 2, Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({4, 4});
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(24, 24, -24, -24), 12, 12);

    // A few bars of sound over the words.
    constexpr std::array kBars{0.25, 0.55, 1.0, 0.7, 0.4, 0.8, 0.5, 0.2};
    constexpr double kBarWidth = 7;
    constexpr double kBarStep = 13;
    const double left = width() / 2.0 - kBarStep * kBars.size() / 2;
    const double middle = m_title->y() - 20 - kSignHeight / 2.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColours(palette()).waveformFaint);
    for (std::size_t i = 0; i < kBars.size(); ++i) {
        const double height = kSignHeight * kBars[i] * 0.9;
        painter.drawRoundedRect(QRectF(left + kBarStep * double(i), middle - height / 2, kBarWidth, height),
                                3.5, 3.5);
    }
}

} // namespace cryscope
