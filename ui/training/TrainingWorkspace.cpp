#include "ui/training/TrainingWorkspace.h"

#include "core/model/ProgramPaths.h"
#include "ui/shared/KindBook.h"
#include "ui/training/ClipPanel.h"
#include "ui/training/ComparePage.h"
#include "ui/training/DataPage.h"
#include "ui/training/DataSources.h"
#include "ui/training/LearnForm.h"
#include "ui/training/LearnPage.h"
#include "ui/training/ModelsPage.h"

#include <QEvent>
#include <QHBoxLayout>
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
    : QWidget(parent), m_clips(trainingFolder()), m_tabs(new QTabWidget), m_kinds(new QToolButton),
      m_data(new DataPage(settings, m_clips)), m_learn(new LearnPage(settings, m_clips)),
      m_compare(new ComparePage(settings, trainingFolder())),
      m_models(new ModelsPage(settings, trainingFolder()))
{
    connect(m_compare, &ComparePage::message, this, &TrainingWorkspace::message);
    connect(m_models, &ModelsPage::message, this, &TrainingWorkspace::message);
    connect(m_models, &ModelsPage::modelsChosen, this, &TrainingWorkspace::modelsChosen);
    m_tabs->setDocumentMode(true);
    m_kinds->setObjectName(QStringLiteral("trainingKinds"));
    auto* corner = new QWidget;
    auto* cornerRow = new QHBoxLayout(corner);
    cornerRow->setContentsMargins(0, 2, 12, 2);
    cornerRow->addWidget(m_kinds);
    m_tabs->setCornerWidget(corner);
    connect(m_kinds, &QToolButton::clicked, this, &TrainingWorkspace::kindsRequested);
    for (QWidget* page : std::initializer_list<QWidget*>{m_data, m_learn, m_compare, m_models})
        m_tabs->addTab(page, QString());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    connectDataAndLearning();
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

void TrainingWorkspace::connectDataAndLearning()
{
    connect(m_data, &DataPage::message, this, &TrainingWorkspace::message);
    connect(m_data, &DataPage::openRequested, this, &TrainingWorkspace::openRequested);
    connect(m_learn, &LearnPage::message, this, &TrainingWorkspace::message);
    connect(m_learn, &LearnPage::compareRequested, this, [this] { show(Page::Models); });
    const auto show = [this] {
        const auto changes = augmentConfigFromJson(m_learn->form().request().config.augmentation);
        if (changes) m_data->clip().setAugmentation(*changes);
    };
    connect(m_learn, &LearnPage::augmentationChanged, this, show);
    show();
}

QList<QAction*> TrainingWorkspace::menuActions() const
{
    return m_data->menuActions() + QList<QAction*>{nullptr} + m_learn->menuActions();
}

void TrainingWorkspace::setLibraryFolder(const QString& folder)
{
    m_data->sources().setLibraryFolder(folder);
}

void TrainingWorkspace::setKinds(const Vocabulary& kinds)
{
    m_data->setKinds(kinds);
}

void TrainingWorkspace::setModels(const Models&) {}

void TrainingWorkspace::setListening(bool)
{
    // Learning always leaves a core and has the lowest priority: there is nothing to change.
}

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
    m_kinds->setToolTip(
        QStringLiteral("%1 (%2)").arg(tr("Add, rename, merge and colour the kinds that labels may have"),
                                      QKeySequence(kKindsKey).toString(QKeySequence::NativeText)));
    for (QWidget* steps : std::initializer_list<QWidget*>{m_tabs, m_tabs->tabBar()}) {
        steps->setAccessibleName(tr("Steps of training"));
        steps->setToolTip(tr("From data to a model in use"));
    }
}

} // namespace cryscope
