#include "ui/training/DataPage.h"

#include "core/dataset/ClipKind.h"
#include "ui/shared/Theme.h"
#include "ui/training/ClipActions.h"
#include "ui/training/ClipPanel.h"
#include "ui/training/ClipTableModel.h"
#include "ui/training/CountList.h"
#include "ui/training/DataEmptyPage.h"
#include "ui/training/DataSources.h"
#include "ui/training/FindingList.h"
#include "ui/training/FindingWords.h"
#include "ui/training/KindWords.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <cmath>

namespace cryscope {

namespace {

constexpr double kDominatingShare = 1.0 / 3;
enum SideTab { kOverview, kFindings, kClip };

} // namespace

DataPage::DataPage(Settings& settings, TrainingData& clips, QWidget* parent)
    : QWidget(parent), m_data(clips), m_sources(new DataSources(settings, clips, *this)),
      m_actions(new ClipActions(
          clips, [this] { return selectedRows(); }, *this)),
      m_stack(new QStackedWidget), m_empty(new DataEmptyPage(m_sources->adding())),
      m_addButton(new QToolButton), m_addMenu(new QMenu(this)), m_kindButton(new QToolButton),
      m_kindMenu(new QMenu(this)), m_search(new QLineEdit), m_use(new QComboBox), m_showAll(new QPushButton),
      m_table(new QTableView), m_model(new ClipTableModel(clips, this)),
      m_filter(new ClipFilter(clips, *m_model, this)), m_status(new QLabel), m_progressText(new QLabel),
      m_progress(new QProgressBar), m_stop(new QToolButton), m_side(new QTabWidget), m_kindsTitle(new QLabel),
      m_infantsTitle(new QLabel), m_kindCounts(new CountList), m_infantCounts(new CountList),
      m_findings(new FindingList), m_clip(new ClipPanel(clips, settings))
{
    build();
    connectParts();
    m_actions->setKinds(m_kinds, *m_kindMenu);
    m_table->addActions(m_kindMenu->actions());
    retranslate();
    refresh();
}

QList<QAction*> DataPage::menuActions() const
{
    return m_sources->adding() + QList<QAction*>{&m_sources->clearing(), nullptr} + m_actions->all();
}

QWidget* DataPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("clipTable"));
    m_table->setModel(m_filter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int em = fontMetrics().averageCharWidth();
    const int widths[] = {20 * em, 18 * em, 13 * em, 9 * em, 11 * em};
    for (int column = 0; column < 5; ++column) m_table->setColumnWidth(column, widths[column]);

    auto* tools = new QHBoxLayout;
    tools->setSpacing(8);
    tools->addWidget(m_kindButton);
    for (QAction* action : {m_actions->leaveOut, m_actions->takeBack, m_actions->infant, m_actions->play}) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        tools->addWidget(button);
    }
    tools->addStretch(1);
    tools->addWidget(m_status);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_table, 1);
    column->addLayout(tools);
    return page;
}

QWidget* DataPage::buildSide()
{
    m_kindCounts->setObjectName(QStringLiteral("kindCounts"));
    m_infantCounts->setObjectName(QStringLiteral("infantCounts"));
    m_findings->setObjectName(QStringLiteral("findings"));
    auto* overview = new QWidget;
    auto* column = new QVBoxLayout(overview);
    column->setContentsMargins(10, 10, 10, 10);
    column->addWidget(m_kindsTitle);
    column->addWidget(m_kindCounts, 2);
    column->addWidget(m_infantsTitle);
    column->addWidget(m_infantCounts, 3);
    m_side->setDocumentMode(true);
    m_side->addTab(overview, QString());
    m_side->addTab(m_findings, QString());
    m_side->addTab(m_clip, QString());
    return m_side;
}

void DataPage::build()
{
    m_addButton->setMenu(m_addMenu);
    m_addButton->setPopupMode(QToolButton::InstantPopup);
    m_addButton->setObjectName(QStringLiteral("addClips"));
    m_addMenu->addActions(m_sources->adding());
    m_addMenu->addSeparator();
    m_addMenu->addAction(&m_sources->clearing());
    m_kindButton->setMenu(m_kindMenu);
    m_kindButton->setPopupMode(QToolButton::InstantPopup);
    m_kindButton->setObjectName(QStringLiteral("setKind"));
    m_use->setObjectName(QStringLiteral("clipUse"));
    for (const ClipFilter::Use use : {ClipFilter::Use::InUse, ClipFilter::Use::LeftOut, ClipFilter::Use::All})
        m_use->addItem(QString(), int(use));
    m_search->setObjectName(QStringLiteral("clipSearch"));
    m_showAll->setObjectName(QStringLiteral("showAllClips"));
    m_showAll->setAutoDefault(false);
    m_progress->setMaximumWidth(180);
    m_progress->setTextVisible(false);

    auto* bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(m_addButton);
    for (QAction* action : {m_actions->undo, m_actions->redo}) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        bar->addWidget(button);
    }
    bar->addWidget(m_search, 1);
    bar->addWidget(m_use);
    bar->addWidget(m_showAll);
    bar->addSpacing(12);
    bar->addWidget(m_progressText);
    bar->addWidget(m_progress);
    bar->addWidget(m_stop);

    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildTable());
    splitter->addWidget(buildSide());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(12, 10, 12, 8);
    column->setSpacing(8);
    column->addLayout(bar);
    column->addWidget(splitter, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
}

void DataPage::connectParts()
{
    connect(m_sources, &DataSources::wordsChanged, m_empty, &DataEmptyPage::retranslate);
    connect(m_actions->play, &QAction::triggered, m_clip, &ClipPanel::togglePlaying);
    connect(m_actions->review, &QAction::triggered, this, &DataPage::openInReview);
    connect(m_table, &QTableView::doubleClicked, m_clip, &ClipPanel::togglePlaying);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setText(text);
        refreshSelection();
    });
    connect(m_use, &QComboBox::activated, this, [this] {
        m_filter->setUse(ClipFilter::Use(m_use->currentData().toInt()));
        refreshSelection();
    });
    connect(m_showAll, &QPushButton::clicked, this, [this] {
        m_search->clear();
        m_kindCounts->setChosen(std::nullopt);
        m_infantCounts->setChosen(std::nullopt);
        showFinding(-1);
    });
    connect(m_kindCounts, &CountList::choiceChanged, this, [this] {
        m_filter->setKind(m_kindCounts->chosen());
        refreshSelection();
    });
    connect(m_infantCounts, &CountList::choiceChanged, this, [this] {
        m_filter->setInfant(m_infantCounts->chosen());
        refreshSelection();
    });
    connect(m_findings, &FindingList::shown, this, &DataPage::showFinding);
    connect(m_findings, &FindingList::remedyChosen, this, [this](int finding, Remedy remedy) {
        const auto audit = m_data.audit();
        if (audit && std::size_t(finding) < audit->findings.size())
            m_data.apply(audit->findings[std::size_t(finding)], remedy);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DataPage::refreshSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid()) m_clip->setClip(std::size_t(m_filter->mapToSource(current).row()));
            });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (m_side->currentIndex() == kOverview && m_table->hasFocus()) m_side->setCurrentIndex(kClip);
    });
    connect(m_filter, &QAbstractItemModel::modelReset, this, &DataPage::refreshSelection);
    connect(m_stop, &QToolButton::clicked, &m_data, &TrainingData::cancel);
    connect(m_clip, &ClipPanel::failed, this, &DataPage::message);
    connect(&m_data, &TrainingData::changed, this, &DataPage::refresh);
    connect(&m_data, &TrainingData::auditChanged, this, &DataPage::refreshFindings);
    connect(&m_data, &TrainingData::busyChanged, this, &DataPage::refreshFindings);
    connect(&m_data, &TrainingData::failed, this, &DataPage::message);
    connect(&m_data, &TrainingData::progressed, this, [this](const QString&, double fraction) {
        m_progress->setRange(0, fraction < 0 ? 0 : 1000);
        if (fraction >= 0) m_progress->setValue(int(std::lround(1000 * fraction)));
    });
    connect(&m_data, &TrainingData::added, this, [this](int clips, const QStringList& problems) {
        QString sentence =
            clips > 0 ? tr("%n clips came.", nullptr, clips) : tr("No clip came that was not there already.");
        if (!problems.isEmpty())
            sentence += QLatin1Char(' ') +
                        tr("%n could not be taken over; the first: %1", nullptr, int(problems.size()))
                            .arg(problems.front());
        Q_EMIT message(sentence);
    });
}

void DataPage::setKinds(const Vocabulary& kinds)
{
    m_kinds = kinds;
    m_model->setVocabulary(kinds);
    m_actions->setKinds(m_kinds, *m_kindMenu);
    m_table->addActions(m_kindMenu->actions());
    retranslate();
    refresh();
}

std::vector<std::size_t> DataPage::selectedRows() const
{
    return m_filter->sourceRows(m_table->selectionModel()->selectedRows());
}

void DataPage::refresh()
{
    m_stack->setCurrentIndex(m_data.isEmpty() && !m_data.isReading() ? 0 : 1);
    m_filter->invalidate();
    CountList::Style kinds;
    kinds.title = kindTitle;
    kinds.colour = [this](const std::string& kind) { return kindColour(kind, m_kinds); };
    m_kindCounts->setCounts(m_data.kinds(), kinds);
    CountList::Style infants;
    infants.title = groupTitle;
    infants.colour = [this](const std::string&) { return palette().color(QPalette::Highlight); };
    infants.dominatingShare = kDominatingShare;
    infants.dominatingTip = tr("This infant gave more than a third of all clips: a model may learn this one "
                               "infant, not what you want it to.");
    m_infantCounts->setCounts(m_data.infants(), infants);
    const auto known = [](const std::vector<ClipCount>& counts) {
        return std::count_if(counts.begin(), counts.end(),
                             [](const ClipCount& count) { return !count.name.empty(); });
    };
    m_infantsTitle->setText(tr("By infant (%1)").arg(known(m_data.infants())));
    refreshFindings();
    refreshSelection();
}

void DataPage::refreshFindings()
{
    const auto audit = m_data.audit();
    const bool isBusy = m_data.isReading() || m_data.isListening();
    m_progress->setVisible(isBusy);
    m_progressText->setVisible(isBusy);
    m_stop->setVisible(isBusy);
    m_progressText->setText(m_data.isReading() ? tr("Reading…") : tr("Listening to every clip…"));
    if (isBusy) m_stack->setCurrentIndex(1);
    m_findings->setReport(
        audit, m_data.clips(),
        audit ? tr("Nothing was found that would mislead a model.")
              : tr("What is wrong with the clips stands here once all have been listened to."));
    int worth = 0;
    if (audit)
        worth = int(std::count_if(audit->findings.begin(), audit->findings.end(),
                                  [](const auto& finding) { return finding.severity != Severity::Note; }));
    m_side->setTabText(kFindings, worth > 0 ? tr("Findings (%1)").arg(worth) : tr("Findings"));
    if (m_shownFinding >= 0) showFinding(-1); // its number means another one now
}

void DataPage::showFinding(int finding)
{
    const auto audit = m_data.audit();
    m_shownFinding = audit && finding >= 0 && std::size_t(finding) < audit->findings.size() ? finding : -1;
    if (m_shownFinding < 0) {
        m_filter->setRows(std::nullopt);
    } else {
        const auto& rows = audit->findings[std::size_t(finding)].rows;
        m_filter->setRows(std::set<std::size_t>(rows.begin(), rows.end()));
    }
    refreshSelection();
}

void DataPage::refreshSelection()
{
    const auto rows = selectedRows();
    const WorkingSet& clips = m_data.clips();
    m_actions->refresh(m_table->currentIndex().isValid());
    m_kindButton->setEnabled(!rows.empty());
    m_sources->clearing().setEnabled(!m_data.isEmpty());
    const bool isFiltered = m_shownFinding >= 0 || m_kindCounts->chosen() || m_infantCounts->chosen() ||
                            !m_search->text().trimmed().isEmpty();
    m_showAll->setVisible(isFiltered);
    QString status = tr("%1 of %2 clips").arg(m_filter->rowCount()).arg(clips.size());
    if (const auto leftOut = clips.size() - clips.usedCount())
        status += QStringLiteral(" · ") + tr("%n left out", nullptr, int(leftOut));
    if (rows.size() > 1) status += QStringLiteral(" · ") + tr("%n chosen", nullptr, int(rows.size()));
    m_status->setText(status);
}

void DataPage::openInReview()
{
    const auto rows = selectedRows();
    if (rows.size() != 1) return;
    const Manifest& all = m_data.clips().all();
    Q_EMIT openRequested(QString::fromStdString(all.resolve(all.rows[rows.front()]).string()));
}

void DataPage::retranslate()
{
    m_sources->retranslate();
    m_empty->retranslate();
    m_actions->retranslate();
    m_addButton->setText(tr("Add"));
    m_addButton->setToolTip(tr("Add clips to learn from, or begin anew"));
    m_kindButton->setText(tr("Kind"));
    m_kindButton->setToolTip(tr("Give the chosen clips another kind (or its number key)"));
    m_search->setPlaceholderText(tr("Search names and infants"));
    m_search->setAccessibleName(tr("Search clips"));
    m_search->setToolTip(tr("Show only clips whose name or infant holds these letters"));
    m_use->setItemText(0, tr("In use"));
    m_use->setItemText(1, tr("Left out"));
    m_use->setItemText(2, tr("All"));
    m_use->setAccessibleName(tr("Which clips are shown"));
    m_use->setToolTip(tr("Show the clips that are learned from, those left out, or all"));
    m_showAll->setText(tr("Show all"));
    m_showAll->setToolTip(tr("Show the clips of every kind, infant and finding again"));
    m_table->setAccessibleName(tr("Clips"));
    m_table->setToolTip(tr("Clips to learn from; Space plays, number keys give a kind, Delete leaves out"));
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("Stop reading and listening; what is there stays"));
    m_side->setTabText(kOverview, tr("Overview"));
    m_side->setTabText(kClip, tr("Clip"));
    for (QWidget* part : std::initializer_list<QWidget*>{m_side, m_side->tabBar()}) {
        part->setAccessibleName(tr("About the clips"));
        part->setToolTip(tr("Counts, what is wrong, and the chosen clip"));
    }
    m_kindsTitle->setText(tr("By kind"));
    m_kindCounts->setAccessibleName(tr("Clips by kind"));
    m_kindCounts->setToolTip(tr("Choose a kind to see its clips alone; choose it again to see all"));
    m_infantCounts->setAccessibleName(tr("Clips by infant"));
    m_infantCounts->setToolTip(tr("Choose an infant to see its clips alone; choose it again to see all"));
    m_findings->setAccessibleName(tr("Findings"));
    m_findings->setToolTip(tr("What would mislead a model, and what to do about it"));
    m_progress->setAccessibleName(tr("Progress"));
    m_model->retranslate();
    refresh();
}

void DataPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace cryscope
