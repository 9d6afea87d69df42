#include "ui/training/LearnPage.h"

#include <QEvent>
#include <QVBoxLayout>

namespace cryscope {

LearnPage::LearnPage(Settings& settings, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_empty(new QLabel)
{
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_empty);
    retranslate();
}

void LearnPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void LearnPage::retranslate()
{
    m_empty->setText(tr("Choose data first, then let a model learn from it."));
}

} // namespace cryscope
