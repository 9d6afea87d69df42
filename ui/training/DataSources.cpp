#include "ui/training/DataSources.h"

#include "ui/shared/ActionWords.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

namespace cryscope {

namespace {

constexpr auto kFolderKey = "training/folder";

QAction* make(QWidget& page, const char* name, const QKeySequence& key = {})
{
    auto* action = new QAction(&page);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    page.addAction(action);
    return action;
}

} // namespace

DataSources::DataSources(Settings& settings, TrainingData& data, QWidget& page)
    : QObject(&page), m_settings(settings), m_data(data), m_page(page),
      m_addFolder(make(page, "addFolder", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D))),
      m_addManifest(make(page, "addManifest")), m_addLibrary(make(page, "addLibrary")),
      m_addVerdicts(make(page, "addVerdicts")), m_addAll(make(page, "addEverything")),
      m_clear(make(page, "clearClips"))
{
    connect(m_addFolder, &QAction::triggered, this, &DataSources::addFolder);
    connect(m_addManifest, &QAction::triggered, this, &DataSources::addManifest);
    connect(m_addLibrary, &QAction::triggered, this, [this] {
        add({DataSource::Kind::Library, m_library.toStdString()});
    });
    connect(m_addVerdicts, &QAction::triggered, this, &DataSources::addVerdicts);
    connect(m_addAll, &QAction::triggered, this, &DataSources::addEverything);
    connect(m_clear, &QAction::triggered, this, &DataSources::askToClear);
}

void DataSources::setLibraryFolder(const QString& folder)
{
    m_library = folder;
    m_addLibrary->setEnabled(QFileInfo::exists(folder + QStringLiteral("/library.sqlite")));
    retranslate();
    Q_EMIT wordsChanged();
}

/// Begins where the last one was; empty: none was chosen.
QString DataSources::askForFolder(const QString& title)
{
    const QString folder = QFileDialog::getExistingDirectory(
        &m_page, title, m_settings.value(QLatin1String(kFolderKey)).toString());
    if (!folder.isEmpty()) m_settings.setValue(QLatin1String(kFolderKey), folder);
    return folder;
}

void DataSources::addFolder()
{
    const QString folder = askForFolder(tr("Add a folder of recordings"));
    if (!folder.isEmpty()) add({DataSource::Kind::Folder, folder.toStdString()});
}

void DataSources::addManifest()
{
    const QString file = QFileDialog::getOpenFileName(&m_page, tr("Add a table of recordings"),
                                                      m_settings.value(QLatin1String(kFolderKey)).toString(),
                                                      tr("Tables (*.csv);;All files (*)"));
    if (file.isEmpty()) return;
    m_settings.setValue(QLatin1String(kFolderKey), QFileInfo(file).absolutePath());
    add({DataSource::Kind::Manifest, file.toStdString()});
}

void DataSources::addVerdicts()
{
    const QString folder = askForFolder(tr("Add what was labelled and judged in Review"));
    if (!folder.isEmpty()) add({DataSource::Kind::Verdicts, folder.toStdString()});
}

void DataSources::addAll(const std::filesystem::path& folder)
{
    std::vector<DataSource> sources{{DataSource::Kind::Folder, folder}, {DataSource::Kind::Verdicts, folder}};
    if (m_addLibrary->isEnabled()) sources.push_back({DataSource::Kind::Library, m_library.toStdString()});
    m_data.add(sources);
}

void DataSources::addEverything()
{
    const QString folder = askForFolder(tr("Add everything there is"));
    if (!folder.isEmpty()) addAll(folder.toStdString());
}

void DataSources::askToClear()
{
    const auto answer = QMessageBox::question(
        &m_page, tr("Begin anew"),
        tr("Forget all clips, their changed kinds and infants, and begin anew? The recordings themselves "
           "stay where they are."));
    if (answer == QMessageBox::Yes) m_data.clear();
}

void DataSources::retranslate()
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
}

} // namespace cryscope
