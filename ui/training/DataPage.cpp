#include "ui/training/DataPage.h"

#include <QEvent>
#include <QVBoxLayout>

namespace cryscope {

DataPage::DataPage(Settings& settings, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_empty(new QLabel)
{
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_empty);
    retranslate();
}

void DataPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void DataPage::retranslate()
{
    m_empty->setText(tr("Choose recordings with their labels: they are what a model learns from."));
}

} // namespace cryscope
