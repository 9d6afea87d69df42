#include "ui/training/ComparePage.h"

#include <QEvent>
#include <QVBoxLayout>

namespace cryscope {

ComparePage::ComparePage(Settings& settings, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_empty(new QLabel)
{
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_empty);
    retranslate();
}

void ComparePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ComparePage::retranslate()
{
    m_empty->setText(tr("Choose data first, then set models beside each other."));
}

} // namespace cryscope
