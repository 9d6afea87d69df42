#include "ui/training/TrainingWorkspace.h"

#include "ui/training/ComparePage.h"
#include "ui/training/DataPage.h"
#include "ui/training/LearnPage.h"
#include "ui/training/ModelsPage.h"

#include <QEvent>
#include <QTabBar>
#include <QVBoxLayout>

namespace cryscope {

TrainingWorkspace::TrainingWorkspace(Settings& settings, QWidget* parent)
    : QWidget(parent), m_tabs(new QTabWidget), m_data(new DataPage(settings)),
      m_learn(new LearnPage(settings)), m_compare(new ComparePage(settings)),
      m_models(new ModelsPage(settings))
{
    m_tabs->setDocumentMode(true);
    for (QWidget* page : std::initializer_list<QWidget*>{m_data, m_learn, m_compare, m_models})
        m_tabs->addTab(page, QString());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    retranslate();
}

void TrainingWorkspace::show(Page page)
{
    m_tabs->setCurrentIndex(int(page));
}

TrainingWorkspace::Page TrainingWorkspace::page() const
{
    return Page(m_tabs->currentIndex());
}

void TrainingWorkspace::setLibraryFolder(const QString&) {}

void TrainingWorkspace::setModels(const Models&) {}

void TrainingWorkspace::setListening(bool) {}

void TrainingWorkspace::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void TrainingWorkspace::retranslate()
{
    m_tabs->setTabText(int(Page::Data), tr("Data"));
    m_tabs->setTabText(int(Page::Learn), tr("Learn"));
    m_tabs->setTabText(int(Page::Compare), tr("Compare"));
    m_tabs->setTabText(int(Page::Models), tr("Models"));
    for (QWidget* steps : std::initializer_list<QWidget*>{m_tabs, m_tabs->tabBar()}) {
        steps->setAccessibleName(tr("Steps of training"));
        steps->setToolTip(tr("From data to a model in use"));
    }
}

} // namespace cryscope
