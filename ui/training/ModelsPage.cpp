#include "ui/training/ModelsPage.h"

#include <QEvent>
#include <QVBoxLayout>

namespace cryscope {

ModelsPage::ModelsPage(Settings& settings, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_empty(new QLabel)
{
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_empty);
    retranslate();
}

void ModelsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ModelsPage::retranslate()
{
    m_empty->setText(tr("Models that have been learned or imported appear here."));
}

} // namespace cryscope
