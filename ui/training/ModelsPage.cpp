#include "ui/training/ModelsPage.h"

#include "core/model/ModelArchive.h"
#include "core/model/ModelImport.h"
#include "ui/shared/ErrorWords.h"
#include "ui/shared/Theme.h"
#include "ui/training/SideBySideWords.h"

#include <QDateTime>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QLocale>
#include <QMessageBox>
#include <QSplitter>
#include <QVBoxLayout>
#include <map>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

constexpr int kIndexRole = Qt::UserRole;
constexpr auto kAddressKey = "training/modelAddress";

enum ModelColumn { NameColumn, OriginColumn, UseColumn, ModelColumnCount };
enum HistoryColumn { WhenColumn, ForColumn, WhichColumn, GroundsColumn, HistoryColumnCount };

/// The one line that a task or a personal model goes by in the history.
QString purposeOf(ModelTask task, const std::string& infant)
{
    const QString what =
        task == ModelTask::Cry ? ModelsPage::tr("Finding cries") : ModelsPage::tr("Kinds of cry");
    return infant.empty() ? what : QStringLiteral("%1, %2").arg(what, personTitle(infant));
}

} // namespace

ModelsPage::ModelsPage(Settings& settings, fs::path trainingFolder, EngineSource engine, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_folder(std::move(trainingFolder)), m_engine(std::move(engine)),
      m_models(new QTreeWidget), m_card(new QTextBrowser), m_use(new QPushButton), m_export(new QPushButton),
      m_remove(new QPushButton), m_import(new QPushButton), m_fetch(new QPushButton), m_stop(new QPushButton),
      m_progress(new QProgressBar), m_said(new QLabel), m_historyTitle(new QLabel),
      m_history(new QTreeWidget), m_back(new QPushButton)
{
    build();
    connectParts();
    setBusy({});
    retranslate();
}

void ModelsPage::build()
{
    const std::pair<QWidget*, const char*> names[] = {
        {m_models, "modelList"},     {m_card, "modelCard"},     {m_use, "modelUse"},
        {m_export, "modelExport"},   {m_remove, "modelRemove"}, {m_import, "modelImport"},
        {m_fetch, "modelFetch"},     {m_stop, "modelStop"},     {m_said, "modelSaid"},
        {m_history, "modelHistory"}, {m_back, "modelBack"}};
    for (const auto& [widget, name] : names) widget->setObjectName(QLatin1String(name));
    m_models->setColumnCount(ModelColumnCount);
    m_models->setRootIsDecorated(false);
    m_models->setUniformRowHeights(true);
    m_history->setColumnCount(HistoryColumnCount);
    m_history->setRootIsDecorated(false);
    m_history->setMaximumHeight(fontMetrics().height() * 9);
    m_card->setOpenLinks(false);
    m_card->document()->setDefaultStyleSheet(QStringLiteral(
        "h3 { margin: 0px; } h4 { margin: 12px 0px 0px 0px; } p { margin: 2px 0px 6px 0px; }"));
    m_said->setWordWrap(true);
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setRange(0, 1000);

    auto* bringing = new QHBoxLayout;
    bringing->addWidget(m_import);
    bringing->addWidget(m_fetch);
    bringing->addStretch(1);
    auto* left = new QWidget;
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->addWidget(m_models, 1);
    leftColumn->addLayout(bringing);
    auto* doing = new QHBoxLayout;
    doing->addWidget(m_use);
    doing->addWidget(m_export);
    doing->addWidget(m_remove);
    doing->addStretch(1);
    auto* right = new QWidget;
    auto* rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->addWidget(m_card, 1);
    rightColumn->addLayout(doing);
    auto* both = new QSplitter(Qt::Horizontal);
    both->addWidget(left);
    both->addWidget(right);
    both->setStretchFactor(0, 2);
    both->setStretchFactor(1, 3);
    both->setChildrenCollapsible(false);
    auto* saying = new QHBoxLayout;
    saying->addWidget(m_said, 1);
    saying->addWidget(m_progress);
    saying->addWidget(m_stop);
    auto* historyRow = new QHBoxLayout;
    historyRow->addWidget(m_historyTitle, 1);
    historyRow->addWidget(m_back);
    auto* column = new QVBoxLayout(this);
    column->addWidget(both, 1);
    column->addLayout(saying);
    column->addLayout(historyRow);
    column->addWidget(m_history);
}

void ModelsPage::connectParts()
{
    connect(m_models, &QTreeWidget::currentItemChanged, this, &ModelsPage::showCurrent);
    connect(m_use, &QPushButton::clicked, this, &ModelsPage::useCurrent);
    connect(m_remove, &QPushButton::clicked, this, &ModelsPage::removeCurrent);
    connect(m_export, &QPushButton::clicked, this, [this] {
        const ModelEntry* entry = current();
        if (entry == nullptr) return;
        const QString name =
            QString::fromStdString(entry->card.name + "-" + entry->card.version + kModelArchiveSuffix);
        const QString file =
            QFileDialog::getSaveFileName(this, tr("Give a model to somebody"), name, tr("Models (*.zip)"));
        if (!file.isEmpty()) exportTo(file);
    });
    connect(m_import, &QPushButton::clicked, this, [this] {
        const QString file = QFileDialog::getOpenFileName(
            this, tr("Take a model in"), {}, tr("Models (*.zip *.tar *.tar.gz *.tgz model.json)"));
        if (file.isEmpty()) return;
        const bool isCard = file.endsWith(QLatin1String("/model.json"));
        importFrom(isCard ? QFileInfo(file).absolutePath() : file);
    });
    connect(m_fetch, &QPushButton::clicked, this, [this] {
        bool isGiven = false;
        const QString typed = QInputDialog::getText(
            this, tr("Fetch a model"),
            tr("Address of a model (https://…). It is fetched now, once, and checked "
               "before anything is kept."),
            QLineEdit::Normal, m_settings.value(QLatin1String(kAddressKey)).toString(), &isGiven);
        if (!isGiven || typed.trimmed().isEmpty()) return;
        m_settings.setValue(QLatin1String(kAddressKey), typed.trimmed());
        fetch(QUrl(typed.trimmed(), QUrl::StrictMode));
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_download.cancel();
        setBusy({});
        say(tr("Stopped. Nothing was kept."));
    });
    connect(&m_download, &ModelDownload::progressed, this, [this](double fraction) {
        m_progress->setRange(0, fraction < 0 ? 0 : 1000);
        m_progress->setValue(int(1000 * fraction));
    });
    connect(&m_download, &ModelDownload::done, this, &ModelsPage::importFrom);
    connect(&m_download, &ModelDownload::failed, this, [this](const QString& sentence) {
        setBusy({});
        say(sentence, true);
    });
    connect(m_back, &QPushButton::clicked, this, [this] {
        const QTreeWidgetItem* item = m_history->currentItem();
        if (item == nullptr) return;
        goBack(m_shelf.history.entries().at(item->data(0, kIndexRole).toUInt()));
    });
    connect(m_history, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        m_back->setEnabled(item != nullptr && !m_job.isRunning());
    });
}

void ModelsPage::refresh()
{
    m_shelf = ModelShelf::read(m_folder / "runs");
    fillModels();
    fillHistory();
    if (!m_shelf.problems.empty()) say(QString::fromStdString(m_shelf.problems.front()), true);
}

void ModelsPage::fillModels()
{
    const ModelEntry* before = current();
    const fs::path wanted = before != nullptr ? before->location.folder : fs::path();
    m_models->clear();
    QTreeWidgetItem* chosen = nullptr;
    for (const ModelTask task : {ModelTask::Cry, ModelTask::Reason}) {
        auto* group = new QTreeWidgetItem(m_models, {purposeOf(task, {})});
        group->setFlags(Qt::ItemIsEnabled);
        QFont bold = font();
        bold.setBold(true);
        group->setFont(0, bold);
        for (std::size_t i = 0; i < m_shelf.models.size(); ++i) {
            const ModelEntry& entry = m_shelf.models[i];
            if (entry.card.task != task) continue;
            QString use = entry.isInUse ? tr("● in use") : QString();
            if (entry.isInUse && !entry.infant.empty()) use = tr("● for %1").arg(personTitle(entry.infant));
            auto* item = new QTreeWidgetItem(group, {modelTitle(entry.card), modelOrigin(entry), use});
            item->setData(0, kIndexRole, uint(i));
            if (entry.location.folder == wanted || (chosen == nullptr && entry.isInUse)) chosen = item;
        }
        if (group->childCount() == 0) {
            auto* none = new QTreeWidgetItem(group, {tr("none: learn one, or take one in")});
            none->setFlags(Qt::NoItemFlags);
        }
        group->setFirstColumnSpanned(true);
    }
    m_models->expandAll();
    m_models->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_models->header()->setStretchLastSection(false);
    for (const int each : {int(OriginColumn), int(UseColumn)})
        m_models->header()->setSectionResizeMode(each, QHeaderView::ResizeToContents);
    if (chosen != nullptr) m_models->setCurrentItem(chosen);
    showCurrent();
}

void ModelsPage::fillHistory()
{
    m_history->clear();
    const auto& entries = m_shelf.history.entries();
    for (std::size_t i = entries.size(); i-- > 0;) { // the newest first
        const Adoption& entry = entries[i];
        const QString when =
            QLocale().toString(QDateTime::fromSecsSinceEpoch(entry.unixSeconds), QLocale::ShortFormat);
        const QString which =
            entry.model.empty() ? tr("the one that came with CryScope") : QString::fromStdString(entry.title);
        const QString grounds = QString::fromStdString(entry.grounds);
        auto* item =
            new QTreeWidgetItem(m_history, {when, purposeOf(entry.task, entry.infant), which, grounds});
        item->setToolTip(GroundsColumn, grounds);
        item->setData(0, kIndexRole, uint(i));
    }
    for (int each = 0; each < GroundsColumn; ++each) m_history->resizeColumnToContents(each);
    const bool isEmpty = m_history->topLevelItemCount() == 0;
    m_history->setVisible(!isEmpty);
    m_back->setVisible(!isEmpty);
    m_back->setEnabled(false);
    m_historyTitle->setText(isEmpty
                                ? tr("No model has taken over yet: those that came with CryScope are in use.")
                                : tr("What was in use, and why"));
}

const ModelEntry* ModelsPage::current() const
{
    const QTreeWidgetItem* item = m_models->currentItem();
    if (item == nullptr || !item->data(0, kIndexRole).isValid()) return nullptr;
    const std::size_t index = item->data(0, kIndexRole).toUInt();
    return index < m_shelf.models.size() ? &m_shelf.models[index] : nullptr;
}

void ModelsPage::choose(const fs::path& folder)
{
    for (QTreeWidgetItemIterator it(m_models); *it != nullptr; ++it) {
        const QVariant index = (*it)->data(0, kIndexRole);
        if (index.isValid() && m_shelf.models[index.toUInt()].location.folder == folder)
            m_models->setCurrentItem(*it);
    }
}

void ModelsPage::showCurrent()
{
    const ModelEntry* entry = current();
    m_card->setHtml(entry == nullptr ? QString() : cardText(*entry));
    const bool isFree = !isBusy();
    m_use->setEnabled(entry != nullptr && !entry->isInUse && isFree);
    m_export->setEnabled(entry != nullptr && isFree);
    const bool isOwn =
        entry != nullptr && !entry->isFresh && entry->location.place == ModelLocation::Place::User;
    m_remove->setEnabled(isOwn && !entry->isInUse && isFree);
    const bool isBack = entry != nullptr && !entry->isInUse && m_shelf.wasInUse(*entry);
    m_use->setText(isBack ? tr("&Go back to this one") : tr("&Use this model…"));
    m_use->setToolTip(isBack ? tr("It was in use before: it takes over at once (Alt+G)")
                             : tr("Compare it with the one in use; then it may take over (Alt+U)"));
}

void ModelsPage::useCurrent()
{
    const ModelEntry* entry = current();
    if (entry == nullptr) return;
    if (m_shelf.wasInUse(*entry)) {
        Adoption back;
        back.task = entry->card.task;
        back.infant = entry->infant;
        if (!ModelShelf::isUsual(*entry)) {
            back.model = entry->location.name;
            back.weightsSha256 = entry->card.weightsSha256;
        }
        back.title = modelTitle(entry->card).toStdString();
        return goBack(back);
    }
    comparePresentWith(*entry);
}

void ModelsPage::comparePresentWith(const ModelEntry& chosen)
{
    const ModelEntry candidate = chosen; // refresh() makes others of them
    if (!candidate.infant.empty()) {
        const QString sentence = personalSentence(candidate.card);
        const auto answer =
            QMessageBox::question(this, tr("Use a personal model"),
                                  tr("%1\n\nUse it for %2?").arg(sentence, personTitle(candidate.infant)));
        if (answer != QMessageBox::Yes) return say(tr("The model before stays."));
        Adoption grounds;
        grounds.infant = candidate.infant;
        grounds.grounds = sentence.toStdString();
        grounds.figures = candidate.card.metrics;
        return takeOver(candidate, grounds);
    }
    const ModelEntry* present = m_shelf.inUse(candidate.card.task);
    if (present == nullptr) {
        Adoption grounds;
        grounds.grounds = tr("There was no model for this before.").toStdString();
        return takeOver(candidate, grounds);
    }
    const fs::path outOfFold = candidate.location.folder / "oof.csv";
    fs::path manifest = candidate.location.folder.parent_path() / "data.csv"; // as it was when it was learned
    std::error_code error;
    if (!candidate.isFresh || !fs::exists(outOfFold, error)) manifest = m_folder / "data.csv";
    AdoptDialog dialog({*present, candidate,
                        fs::exists(manifest, error) ? QString::fromStdString(manifest.string()) : QString(),
                        outOfFold},
                       m_engine, this);
    if (dialog.exec() != QDialog::Accepted) return say(tr("%1 stays in use.").arg(modelTitle(present->card)));
    takeOver(candidate, dialog.grounds());
}

void ModelsPage::takeOver(const ModelEntry& entry, Adoption grounds)
{
    grounds.unixSeconds = QDateTime::currentSecsSinceEpoch();
    const QString title = modelTitle(entry.card);
    setBusy(tr("%1 is checked …").arg(title));
    m_job.start(
        [folder = entry.location.folder, grounds,
         engine = m_engine](const CancelToken&, const ProgressFn&) -> Result<ModelLocation> {
            const auto opened = engine();
            if (!opened) return tl::unexpected(opened.error());
            const auto adopted = adoptModel(folder, grounds, **opened);
            if (!adopted) return tl::unexpected(adopted.error());
            return findModel(adopted->model);
        },
        [this, title](Result<ModelLocation> taken) {
            setBusy({});
            if (!taken) return say(errorText(taken.error()), true);
            refresh();
            choose(taken->folder);
            say(tr("%1 is in use from now on, everywhere in the program.").arg(title));
            Q_EMIT modelsChosen();
        });
}

void ModelsPage::goBack(const Adoption& earlier)
{
    Adoption back = earlier;
    back.unixSeconds = QDateTime::currentSecsSinceEpoch();
    back.grounds = tr("Gone back to.").toStdString();
    back.figures.clear();
    if (!back.model.empty()) {
        // It may have gone or been changed since.
        const ModelEntry* entry = m_shelf.withHash(back.weightsSha256);
        if (entry == nullptr || entry->isFresh)
            return say(tr("%1 is no longer among the models; take it in again.")
                           .arg(QString::fromStdString(back.title)),
                       true);
        back.model = entry->location.name;
    }
    if (auto done = adopt(AdoptionHistory::usualFile(), back); !done)
        return say(errorText(done.error()), true);
    refresh();
    say(back.model.empty() ? tr("The model that came with CryScope is in use again.")
                           : tr("%1 is in use again.").arg(QString::fromStdString(back.title)));
    Q_EMIT modelsChosen();
}

void ModelsPage::importFrom(const QString& fileOrFolder)
{
    setBusy(tr("The model is checked …"));
    m_job.start(
        [file = fileOrFolder.toStdString(), engine = m_engine](const CancelToken&,
                                                               const ProgressFn&) -> Result<ModelLocation> {
            const auto opened = engine();
            if (!opened) return tl::unexpected(opened.error());
            const auto imported = importModel(file, **opened);
            if (!imported) return tl::unexpected(imported.error());
            return imported->location;
        },
        [this](Result<ModelLocation> taken) {
            setBusy({});
            if (!taken) return say(tr("The model was refused: %1").arg(errorSentence(taken.error())), true);
            refresh();
            choose(taken->folder);
            say(tr("%1 is among your models. It is not in use yet.")
                    .arg(QString::fromStdString(taken->name)));
        });
}

void ModelsPage::fetch(const QUrl& address)
{
    setBusy(tr("Fetching from %1 …").arg(address.host()));
    m_stop->setVisible(true);
    m_download.start(address);
}

void ModelsPage::exportTo(const QString& file)
{
    const ModelEntry* entry = current();
    if (entry == nullptr) return;
    setBusy(tr("Writing %1 …").arg(QFileInfo(file).fileName()));
    m_job.start(
        [location = entry->location, file = file.toStdString()](const CancelToken&,
                                                                const ProgressFn&) -> Result<ModelLocation> {
            if (auto written = writeModelArchive(location.folder, file); !written)
                return tl::unexpected(written.error());
            return location;
        },
        [this, file](Result<ModelLocation> written) {
            setBusy({});
            written ? say(tr("Written: %1").arg(file)) : say(errorText(written.error()), true);
        });
}

void ModelsPage::removeCurrent()
{
    const ModelEntry* entry = current();
    if (entry == nullptr) return;
    const QString title = modelTitle(entry->card);
    const auto answer = QMessageBox::question(
        this, tr("Delete a model"), tr("Delete %1? Going back to it will need a copy of it.").arg(title));
    if (answer != QMessageBox::Yes) return;
    std::error_code error;
    fs::remove_all(entry->location.folder, error);
    refresh();
    error ? say(tr("%1 could not be deleted; check the folder's permissions.").arg(title), true)
          : say(tr("%1 is deleted.").arg(title));
}

void ModelsPage::say(const QString& sentence, bool isProblem)
{
    QPalette colours = palette();
    if (isProblem) colours.setColor(QPalette::WindowText, themeColours(palette()).error);
    m_said->setPalette(colours);
    m_said->setText(sentence);
    if (!sentence.isEmpty()) Q_EMIT message(sentence);
}

void ModelsPage::setBusy(const QString& what)
{
    const bool busy = !what.isEmpty();
    if (busy) m_said->setText(what);
    m_progress->setVisible(busy);
    m_progress->setRange(0, 0);
    m_stop->setVisible(false);
    for (QPushButton* button : {m_use, m_export, m_remove, m_import, m_fetch, m_back})
        button->setEnabled(!busy);
    if (busy) return;
    m_back->setEnabled(m_history->currentItem() != nullptr);
    showCurrent();
}

void ModelsPage::retranslate()
{
    m_models->setHeaderLabels({tr("Model"), tr("From"), tr("In use")});
    m_models->setAccessibleName(tr("Models"));
    m_models->setToolTip(tr("Every model there is, and which of them is in use"));
    m_card->setAccessibleName(tr("Card of the model"));
    m_card->setToolTip(tr("What the chosen model tells, what it learned from and how good it is"));
    m_export->setText(tr("G&ive to somebody…"));
    m_export->setToolTip(tr("Write the chosen model into one file (Alt+I)"));
    m_remove->setText(tr("&Delete…"));
    m_remove->setToolTip(tr("Delete the chosen model; one that is in use stays (Alt+D)"));
    m_import->setText(tr("&Take in a file…"));
    m_import->setToolTip(tr("Take in a model that somebody gave you; it is checked first (Alt+T)"));
    m_fetch->setText(tr("&From the web…"));
    m_fetch->setToolTip(tr("Fetch a model from an address that you type; it is checked first (Alt+F)"));
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("Stop this; nothing is kept of it"));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setToolTip(tr("Progress"));
    m_history->setHeaderLabels({tr("When"), tr("For"), tr("Model"), tr("Grounds")});
    m_history->setAccessibleName(tr("What was in use"));
    m_history->setToolTip(tr("Which model took over when, and the figures that it was chosen by"));
    m_back->setText(tr("Go &back to this one"));
    m_back->setToolTip(tr("The chosen model of this list is in use again, at once (Alt+B)"));
    refresh();
}

void ModelsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ModelsPage::showEvent(QShowEvent* event)
{
    refresh(); // Learn may have finished one since
    QWidget::showEvent(event);
}

} // namespace cryscope
