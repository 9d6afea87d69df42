#include "ui/training/ModelsPage.h"

#include "core/model/ModelArchive.h"
#include "core/model/ModelImport.h"
#include "ui/shared/ErrorWords.h"
#include "ui/shared/Theme.h"
#include "ui/training/ModelChange.h"
#include "ui/training/ModelList.h"
#include "ui/training/ModelPast.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMessageBox>
#include <QSplitter>
#include <QVBoxLayout>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

constexpr auto kAddressKey = "training/modelAddress";

} // namespace

ModelsPage::ModelsPage(Settings& settings, fs::path trainingFolder, EngineSource engine, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_folder(std::move(trainingFolder)), m_engine(std::move(engine)),
      m_change(new ModelChange(m_shelf, m_folder, m_engine, *this)), m_models(new ModelList),
      m_card(new QTextBrowser), m_use(new QPushButton), m_export(new QPushButton), m_remove(new QPushButton),
      m_import(new QPushButton), m_fetch(new QPushButton), m_stop(new QPushButton),
      m_progress(new QProgressBar), m_said(new QLabel), m_past(new ModelPast)
{
    build();
    connectParts();
    setBusy({});
    retranslate();
}

void ModelsPage::build()
{
    const std::pair<QWidget*, const char*> names[] = {{m_card, "modelCard"},     {m_use, "modelUse"},
                                                      {m_export, "modelExport"}, {m_remove, "modelRemove"},
                                                      {m_import, "modelImport"}, {m_fetch, "modelFetch"},
                                                      {m_stop, "modelStop"},     {m_said, "modelSaid"}};
    for (const auto& [widget, name] : names) widget->setObjectName(QLatin1String(name));
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
    auto* column = new QVBoxLayout(this);
    column->addWidget(both, 1);
    column->addLayout(saying);
    column->addWidget(m_past);
}

void ModelsPage::connectParts()
{
    connect(m_models, &QTreeWidget::currentItemChanged, this, &ModelsPage::showCurrent);
    connect(m_use, &QPushButton::clicked, this, [this] {
        if (const ModelEntry* entry = m_models->current()) m_change->use(*entry);
    });
    connect(m_past, &ModelPast::backRequested, m_change, &ModelChange::goBack);
    connect(m_change, &ModelChange::began, this, &ModelsPage::setBusy);
    connect(m_change, &ModelChange::changed, this, [this](const QString& folder) {
        refresh();
        if (!folder.isEmpty()) choose(folder.toStdString());
        Q_EMIT modelsChosen();
    });
    connect(m_change, &ModelChange::said, this, [this](const QString& sentence, bool isProblem) {
        setBusy({});
        say(sentence, isProblem);
    });
    connect(m_remove, &QPushButton::clicked, this, &ModelsPage::removeCurrent);
    connect(m_export, &QPushButton::clicked, this, [this] {
        const ModelEntry* entry = m_models->current();
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
}

void ModelsPage::refresh()
{
    m_shelf = ModelShelf::read(m_folder / "runs");
    m_models->show(m_shelf);
    m_past->show(m_shelf.history);
    showCurrent();
    if (!m_shelf.problems.empty()) say(errorText(m_shelf.problems.front()), true);
}

void ModelsPage::choose(const fs::path& folder)
{
    m_models->choose(folder);
}

bool ModelsPage::isBusy() const
{
    return m_job.isRunning() || m_download.isRunning() || m_change->isBusy();
}

void ModelsPage::showCurrent()
{
    const ModelEntry* entry = m_models->current();
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
    const ModelEntry* entry = m_models->current();
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
    const ModelEntry* entry = m_models->current();
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
    m_past->setBusy(busy);
    for (QPushButton* button : {m_use, m_export, m_remove, m_import, m_fetch}) button->setEnabled(!busy);
    if (!busy) showCurrent();
}

void ModelsPage::retranslate()
{
    m_models->retranslate();
    m_past->retranslate();
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
