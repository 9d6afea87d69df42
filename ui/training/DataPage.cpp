#include "ui/training/DataPage.h"

#include "core/dataset/ClipKind.h"
#include "ui/shared/ActionWords.h"
#include "ui/shared/Theme.h"
#include "ui/training/ClipPanel.h"
#include "ui/training/ClipTableModel.h"
#include "ui/training/CountList.h"
#include "ui/training/FindingList.h"
#include "ui/training/FindingWords.h"
#include "ui/training/KindWords.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <cmath>

namespace cryscope {

namespace {

constexpr auto kFolderKey = "training/folder";
constexpr double kDominatingShare = 1.0 / 3;
enum SideTab { kOverview, kFindings, kClip };

/// Kinds of the vocabulary that label a clip; the others leave open what it is.
bool labelsAClip(const std::string& kind)
{
    return kind != "fussing" && kind != "unsure" && kind != "other_sound" && kind != kCryKind;
}

} // namespace

DataPage::DataPage(Settings& settings, TrainingData& clips, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_data(clips), m_stack(new QStackedWidget),
      m_emptyTitle(new QLabel), m_emptyText(new QLabel), m_addButton(new QToolButton),
      m_addMenu(new QMenu(this)), m_kindButton(new QToolButton), m_kindMenu(new QMenu(this)),
      m_search(new QLineEdit), m_use(new QComboBox), m_showAll(new QPushButton), m_table(new QTableView),
      m_model(new ClipTableModel(clips, this)), m_filter(new ClipFilter(clips, *m_model, this)),
      m_status(new QLabel), m_progressText(new QLabel), m_progress(new QProgressBar), m_stop(new QToolButton),
      m_side(new QTabWidget), m_kindsTitle(new QLabel), m_infantsTitle(new QLabel),
      m_kindCounts(new CountList), m_infantCounts(new CountList), m_findings(new FindingList),
      m_clip(new ClipPanel(clips, settings))
{
    buildActions();
    build();
    connectParts();
    fillKinds();
    retranslate();
    refresh();
}

void DataPage::buildActions()
{
    const auto make = [this](const char* name, const QKeySequence& key = {}) {
        auto* action = new QAction(this);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        return action;
    };
    m_addFolder = make("addFolder", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
    m_addManifest = make("addManifest");
    m_addLibrary = make("addLibrary");
    m_addVerdicts = make("addVerdicts");
    m_addAll = make("addEverything");
    m_clear = make("clearClips");
    m_undo = make("undoClips", QKeySequence(Qt::CTRL | Qt::Key_Z));
    m_redo = make("redoClips", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    m_leaveOut = make("leaveOut", QKeySequence(Qt::Key_Delete));
    m_takeBack = make("takeBack", QKeySequence(Qt::Key_Insert));
    m_infant = make("setInfant", QKeySequence(Qt::Key_F2));
    m_play = make("playSelected", QKeySequence(Qt::Key_Space));
    m_review = make("openClipInReview", QKeySequence(Qt::Key_F4));
}

QList<QAction*> DataPage::menuActions() const
{
    return {m_addFolder, m_addManifest, m_addLibrary, m_addVerdicts, m_addAll, m_clear, nullptr,
            m_undo,      m_redo,        m_leaveOut,   m_takeBack,    m_infant, m_play,  m_review};
}

QWidget* DataPage::buildEmptyPage()
{
    QFont large = m_emptyTitle->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    m_emptyTitle->setFont(large);
    for (QLabel* label : {m_emptyTitle, m_emptyText}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(48, 24, 48, 48);
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(m_emptyTitle);
    column->addWidget(m_emptyText);
    column->addSpacing(8);
    for (QAction* action : {m_addFolder, m_addManifest, m_addLibrary, m_addVerdicts, m_addAll}) {
        auto* button = new QPushButton;
        button->setMinimumWidth(320);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button,
                [button, action] { button->setEnabled(action->isEnabled()); });
        column->addWidget(button, 0, Qt::AlignHCenter);
        m_emptyButtons << button;
    }
    column->addStretch(3);
    return page;
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
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int em = fontMetrics().averageCharWidth();
    const int widths[] = {24 * em, 14 * em, 13 * em, 9 * em, 11 * em};
    for (int column = 0; column < 5; ++column) m_table->setColumnWidth(column, widths[column]);

    auto* tools = new QHBoxLayout;
    tools->setSpacing(8);
    tools->addWidget(m_kindButton);
    for (QAction* action : {m_leaveOut, m_takeBack, m_infant, m_play}) {
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
    m_addMenu->addActions({m_addFolder, m_addManifest, m_addLibrary, m_addVerdicts, m_addAll});
    m_addMenu->addSeparator();
    m_addMenu->addAction(m_clear);
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
    for (QAction* action : {m_undo, m_redo}) {
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
    m_stack->addWidget(buildEmptyPage());
    m_stack->addWidget(page);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
}

void DataPage::connectParts()
{
    connect(m_addFolder, &QAction::triggered, this, &DataPage::addFolder);
    connect(m_addManifest, &QAction::triggered, this, &DataPage::addManifest);
    connect(m_addLibrary, &QAction::triggered, this, &DataPage::addLibrary);
    connect(m_addVerdicts, &QAction::triggered, this, &DataPage::addVerdicts);
    connect(m_addAll, &QAction::triggered, this, &DataPage::addEverything);
    connect(m_clear, &QAction::triggered, this, [this] {
        const auto answer = QMessageBox::question(
            this, tr("Begin anew"),
            tr("Forget all clips, their changed kinds and infants, and begin anew? The recordings themselves "
               "stay where they are."));
        if (answer == QMessageBox::Yes) m_data.clear();
    });
    connect(m_undo, &QAction::triggered, &m_data, &TrainingData::undo);
    connect(m_redo, &QAction::triggered, &m_data, &TrainingData::redo);
    connect(m_leaveOut, &QAction::triggered, this, [this] { m_data.leaveOut(selectedRows()); });
    connect(m_takeBack, &QAction::triggered, this, [this] { m_data.takeBack(selectedRows()); });
    connect(m_infant, &QAction::triggered, this, &DataPage::askForInfant);
    connect(m_play, &QAction::triggered, m_clip, &ClipPanel::togglePlaying);
    connect(m_review, &QAction::triggered, this, &DataPage::openInReview);
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

void DataPage::setLibraryFolder(const QString& folder)
{
    m_library = folder;
    const bool isThere = QFileInfo::exists(folder + QStringLiteral("/library.sqlite"));
    m_addLibrary->setEnabled(isThere);
    retranslateActions();
}

void DataPage::setKinds(const Vocabulary& kinds)
{
    m_kinds = kinds;
    m_model->setVocabulary(kinds);
    fillKinds();
    retranslate();
    refresh();
}

/// "No label", cry, no cry, then the kinds of the program with their keys.
void DataPage::fillKinds()
{
    qDeleteAll(m_kindActions);
    m_kindActions.clear();
    const auto offer = [this](const std::string& kind, int key) {
        auto* action = new QAction(kindTitle(kind), this); // the page's: its key works there alone
        m_kindMenu->addAction(action);
        action->setData(QString::fromStdString(kind));
        action->setObjectName(QStringLiteral("kind-") + QString::fromStdString(kind));
        if (key >= 0) action->setShortcut(QKeySequence(Qt::Key_0 + key));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this,
                [this, action] { m_data.setKind(selectedRows(), action->data().toString()); });
        m_table->addAction(action);
        m_kindActions << action;
    };
    const auto keyOf = [this](const char* kind) {
        const KindStyle* style = m_kinds.find(kind);
        return style && style->hotkey > 0 ? style->hotkey : -1;
    };
    offer(kCryKind, keyOf("cry"));
    offer(kNoCryKind, keyOf("other_sound"));
    for (const KindStyle& kind : m_kinds.kinds())
        if (labelsAClip(kind.name)) offer(kind.name, kind.hotkey > 0 ? kind.hotkey : -1);
    offer({}, 0);
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
    const auto used = std::count_if(rows.begin(), rows.end(),
                                    [&](std::size_t row) { return row < clips.size() && clips.isUsed(row); });
    m_leaveOut->setEnabled(used > 0);
    m_takeBack->setEnabled(std::size_t(used) < rows.size());
    m_infant->setEnabled(!rows.empty());
    m_play->setEnabled(m_table->currentIndex().isValid());
    m_review->setEnabled(rows.size() == 1);
    m_kindButton->setEnabled(!rows.empty());
    for (QAction* action : m_kindActions) action->setEnabled(!rows.empty());
    const auto* undo = clips.undoStep();
    const auto* redo = clips.redoStep();
    m_undo->setEnabled(undo != nullptr);
    m_redo->setEnabled(redo != nullptr);
    m_clear->setEnabled(!m_data.isEmpty());
    m_undo->setToolTip(withKey(undo ? tr("Undo: %1").arg(stepTitle(undo->name)) : tr("Undo"), *m_undo));
    m_redo->setToolTip(withKey(redo ? tr("Redo: %1").arg(stepTitle(redo->name)) : tr("Redo"), *m_redo));
    const bool isFiltered = m_shownFinding >= 0 || m_kindCounts->chosen() || m_infantCounts->chosen() ||
                            !m_search->text().trimmed().isEmpty();
    m_showAll->setVisible(isFiltered);
    QString status = tr("%1 of %2 clips").arg(m_filter->rowCount()).arg(clips.size());
    if (const auto leftOut = clips.size() - clips.usedCount())
        status += QStringLiteral(" · ") + tr("%n left out", nullptr, int(leftOut));
    if (rows.size() > 1) status += QStringLiteral(" · ") + tr("%n chosen", nullptr, int(rows.size()));
    m_status->setText(status);
}

void DataPage::add(const DataSource& source)
{
    m_data.add({source});
}

void DataPage::addFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Add a folder of recordings"), m_settings.value(QLatin1String(kFolderKey)).toString());
    if (folder.isEmpty()) return;
    m_settings.setValue(QLatin1String(kFolderKey), folder);
    add({DataSource::Kind::Folder, folder.toStdString()});
}

void DataPage::addManifest()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Add a table of recordings"),
                                                      m_settings.value(QLatin1String(kFolderKey)).toString(),
                                                      tr("Tables (*.csv);;All files (*)"));
    if (file.isEmpty()) return;
    m_settings.setValue(QLatin1String(kFolderKey), QFileInfo(file).absolutePath());
    add({DataSource::Kind::Manifest, file.toStdString()});
}

void DataPage::addVerdicts()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Add what was labelled and judged in Review"),
                                          m_settings.value(QLatin1String(kFolderKey)).toString());
    if (!folder.isEmpty()) add({DataSource::Kind::Verdicts, folder.toStdString()});
}

void DataPage::addLibrary()
{
    add({DataSource::Kind::Library, m_library.toStdString()});
}

void DataPage::addAll(const std::filesystem::path& folder)
{
    std::vector<DataSource> sources{{DataSource::Kind::Folder, folder}, {DataSource::Kind::Verdicts, folder}};
    if (m_addLibrary->isEnabled()) sources.push_back({DataSource::Kind::Library, m_library.toStdString()});
    m_data.add(sources);
}

void DataPage::addEverything()
{
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Add everything there is"), m_settings.value(QLatin1String(kFolderKey)).toString());
    if (folder.isEmpty()) return;
    m_settings.setValue(QLatin1String(kFolderKey), folder);
    addAll(folder.toStdString());
}

void DataPage::askForInfant()
{
    const auto rows = selectedRows();
    if (rows.empty()) return;
    QStringList known;
    for (const ClipCount& infant : m_data.infants())
        if (!infant.name.empty()) known << QString::fromStdString(infant.name);
    known.prepend(QString::fromStdString(m_data.clips().state(rows.front()).group));
    known.removeDuplicates();
    bool isOk = false;
    const QString infant = QInputDialog::getItem(
        this, tr("Infant"), tr("Whose clips are these? (%n chosen)", nullptr, int(rows.size())), known, 0,
        true, &isOk);
    if (isOk) m_data.setInfant(rows, infant.trimmed());
}

void DataPage::openInReview()
{
    const auto rows = selectedRows();
    if (rows.size() != 1) return;
    const Manifest& all = m_data.clips().all();
    Q_EMIT openRequested(QString::fromStdString(all.resolve(all.rows[rows.front()]).string()));
}

void DataPage::retranslateActions()
{
    const auto name = [](QAction* action, const QString& text, const QString& tip) {
        action->setText(text);
        action->setToolTip(withKey(tip, *action));
    };
    name(m_addFolder, tr("Add a &folder…"),
         tr("Add the recordings of a folder: named like the donateacry corpus, or one folder a kind"));
    name(m_addManifest, tr("Add a &table…"),
         tr("Add a CSV file with columns path, cry or reason, and group (the infant)"));
    name(m_addLibrary, tr("Add &answers of Monitor"),
         m_addLibrary->isEnabled()
             ? tr("Add the cries about which somebody answered in Monitor, and collected recordings")
             : tr("There is nothing yet: listen in Monitor and say which cries were cries"));
    name(m_addVerdicts, tr("Add &verdicts of Review…"),
         tr("Add what was labelled and judged in Review, what a model took for a cry by mistake among it"));
    name(m_addAll, tr("Add &everything…"),
         tr("Add a folder, what was judged in it, and the answers of Monitor"));
    name(m_clear, tr("&Begin anew…"), tr("Forget all clips; the recordings stay where they are"));
    name(m_undo, tr("&Undo"), tr("Undo"));
    name(m_redo, tr("&Redo"), tr("Redo"));
    name(m_leaveOut, tr("&Leave out"), tr("Learn without the chosen clips; they can be taken back"));
    name(m_takeBack, tr("Take &back"), tr("Learn from the chosen clips again"));
    name(m_infant, tr("&Infant…"), tr("Say whose the chosen clips are"));
    name(m_play, tr("&Play the clip"), tr("Hear the clip, or stop"));
    name(m_review, tr("See it in Re&view"), tr("See the whole recording in Review"));
    const QList<QAction*> offered{m_addFolder, m_addManifest, m_addLibrary, m_addVerdicts, m_addAll};
    for (qsizetype i = 0; i < m_emptyButtons.size(); ++i) {
        m_emptyButtons[i]->setText(
            withoutMarks(offered[i]->text()) +
            (offered[i]->text().endsWith(QChar(0x2026)) ? QString(QChar(0x2026)) : QString()));
        m_emptyButtons[i]->setToolTip(offered[i]->toolTip());
        m_emptyButtons[i]->setObjectName(offered[i]->objectName() + QStringLiteral("Button"));
    }
}

void DataPage::retranslate()
{
    retranslateActions();
    for (QAction* action : m_kindActions) {
        action->setText(kindTitle(action->data().toString().toStdString()));
        action->setToolTip(withKey(tr("Give the chosen clips this kind"), *action));
    }
    m_emptyTitle->setText(tr("What should a model learn from?"));
    m_emptyText->setText(
        tr("Choose recordings with their labels. They stay where they are: here is only noted "
           "which of them are used, and as what."));
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
