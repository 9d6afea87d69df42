#include "ui/batch/BatchWorkspace.h"

#include <QEvent>
#include <QVBoxLayout>

namespace cryscope {

BatchWorkspace::BatchWorkspace(Settings& settings, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_empty(new QLabel)
{
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_empty);
    retranslate();
}

void BatchWorkspace::addPaths(const QStringList&) {}

void BatchWorkspace::setModels(const Models& models)
{
    m_models = models;
}

void BatchWorkspace::setListening(bool) {}

void BatchWorkspace::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void BatchWorkspace::retranslate()
{
    m_empty->setText(tr("Drop recordings or folders here to find the cries in all of them."));
}

} // namespace cryscope
