#include "ui/training/TrainingWorkspace.h"

#include "core/model/ProgramPaths.h"
#include "ui/training/ComparePage.h"
#include "ui/training/DataPage.h"
#include "ui/training/LearnPage.h"
#include "ui/training/ModelsPage.h"

#include <QEvent>
#include <QTabBar>
#include <QVBoxLayout>

namespace cryscope {
namespace {

/// Data, runs and comparisons: they outlive the window.
std::filesystem::path trainingFolder()
{
    const auto data = userDataFolder();
    return data.empty() ? data : data / "training";
}

} // namespace

TrainingWorkspace::TrainingWorkspace(Settings& settings, QWidget* parent)
    : QWidget(parent), m_tabs(new QTabWidget), m_kinds(new QToolButton), m_data(new DataPage(settings)),
      m_learn(new LearnPage(settings)), m_compare(new ComparePage(settings, trainingFolder())),
      m_models(new ModelsPage(settings, trainingFolder()))
{
    m_tabs->setDocumentMode(true);
    m_kinds->setObjectName(QStringLiteral("trainingKinds"));
    m_tabs->setCornerWidget(m_kinds);
    connect(m_kinds, &QToolButton::clicked, this, &TrainingWorkspace::kindsRequested);
    connect(m_compare, &ComparePage::message, this, &TrainingWorkspace::message);
    connect(m_models, &ModelsPage::message, this, &TrainingWorkspace::message);
    connect(m_models, &ModelsPage::modelsChosen, this, &TrainingWorkspace::modelsChosen);
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

void TrainingWorkspace::setKinds(const Vocabulary&) {}

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
    m_kinds->setText(tr("Kinds…"));
    m_kinds->setAccessibleName(tr("Kinds"));
    m_kinds->setToolTip(tr("Add, rename, merge and colour the kinds that labels may have"));
    for (QWidget* steps : std::initializer_list<QWidget*>{m_tabs, m_tabs->tabBar()}) {
        steps->setAccessibleName(tr("Steps of training"));
        steps->setToolTip(tr("From data to a model in use"));
    }
}

} // namespace cryscope
