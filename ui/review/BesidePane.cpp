#include "ui/review/BesidePane.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace cryscope {

BesidePane::BesidePane(TimeViewport& time, FrequencyViewport& frequency, QWidget* parent)
    : QWidget(parent), m_head(new QWidget), m_name(new QLabel), m_offsetLabel(new QLabel),
      m_offset(new QDoubleSpinBox), m_play(new QToolButton), m_close(new QToolButton),
      m_view(new SpectrogramView(time, frequency))
{
    setObjectName(QStringLiteral("besidePane"));
    m_view->setObjectName(QStringLiteral("besideView"));
    m_offset->setObjectName(QStringLiteral("besideOffset"));
    m_name->setTextFormat(Qt::PlainText);
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_offset->setDecimals(3);
    m_offset->setSingleStep(0.1);
    m_offset->setKeyboardTracking(false);
    m_offset->setAlignment(Qt::AlignRight);
    m_offsetLabel->setBuddy(m_offset);
    for (QToolButton* button : {m_play, m_close}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    auto* line = new QHBoxLayout(m_head);
    line->setContentsMargins(0, 2, 0, 2);
    line->addWidget(m_play);
    line->addWidget(m_name, 1);
    line->addWidget(m_offsetLabel);
    line->addWidget(m_offset);
    line->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_view, 1);
    connect(m_offset, &QDoubleSpinBox::valueChanged, this, [this](double seconds) {
        m_view->setTimeOffset(seconds);
        Q_EMIT offsetChanged(seconds);
    });
    retranslate();
}

void BesidePane::setActions(QAction& play, QAction& close)
{
    m_play->setDefaultAction(&play);
    m_close->setDefaultAction(&close);
}

void BesidePane::setRecording(const QString& name, std::shared_ptr<const RandomAccessAudio> audio)
{
    m_name->setText(name);
    if (audio) {
        // Some of it stays over some of what is above, or at its end.
        const double length = toSeconds(audio->length(), audio->sampleRate());
        m_offset->setRange(-length, 1e6);
    }
    m_offset->setValue(0);
    m_view->setTimeOffset(0);
    m_view->setRecording(std::move(audio));
}

void BesidePane::retranslate()
{
    m_name->setAccessibleName(tr("Recording beside"));
    m_name->setToolTip(tr("The second recording; both move together"));
    m_offsetLabel->setText(tr("Be&gins at"));
    m_offset->setSuffix(tr(" s"));
    m_offset->setAccessibleName(tr("Where the second recording begins"));
    m_offset->setToolTip(tr("The time of the first recording at which the second one begins (Alt+G)"));
    m_view->setAccessibleName(tr("Spectrogram of the second recording"));
}

void BesidePane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace cryscope
