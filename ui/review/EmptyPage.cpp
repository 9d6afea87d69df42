#include "ui/review/EmptyPage.h"

#include "ui/shared/Theme.h"

#include <QEvent>
#include <QPainter>
#include <QToolButton>
#include <array>

namespace cryscope {
namespace {
constexpr int kSignHeight = 64;
} // namespace

EmptyPage::EmptyPage(QWidget* parent)
    : InvitingPage(Frame::ForDropping, parent), m_open(new QPushButton), m_choices(new QHBoxLayout)
{
    setRoomAbove(kSignHeight);
    below().addWidget(m_open, 0, Qt::AlignHCenter);
    below().addLayout(m_choices);
    connect(m_open, &QPushButton::clicked, this, &EmptyPage::openRequested);
    m_open->setMinimumHeight(fontMetrics().height() * 2);
    m_open->setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    retranslate();
}

void EmptyPage::addChoices(const QList<QAction*>& actions)
{
    m_choices->addStretch(1);
    for (QAction* action : actions) {
        auto* button = new QToolButton;
        button->setObjectName(action->objectName() + QStringLiteral("Choice"));
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        m_choices->addWidget(button);
    }
    m_choices->addStretch(1);
}

void EmptyPage::retranslate()
{
    title().setText(tr("Open a recording or drop one here"));
    hint().setText(
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

void EmptyPage::paintEvent(QPaintEvent* event)
{
    InvitingPage::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // A few bars of sound over the words.
    constexpr std::array kBars{0.25, 0.55, 1.0, 0.7, 0.4, 0.8, 0.5, 0.2};
    constexpr double kBarWidth = 7;
    constexpr double kBarStep = 13;
    const double left = width() / 2.0 - kBarStep * kBars.size() / 2;
    const double middle = title().y() - 20 - kSignHeight / 2.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColours(palette()).waveformFaint);
    for (std::size_t i = 0; i < kBars.size(); ++i) {
        const double height = kSignHeight * kBars[i] * 0.9;
        painter.drawRoundedRect(QRectF(left + kBarStep * double(i), middle - height / 2, kBarWidth, height),
                                3.5, 3.5);
    }
}

} // namespace cryscope
