#include "ui/review/ReviewProject.h"

#include "core/analysis/EpisodeLabels.h"
#include "ui/project/CompareDialog.h"
#include "ui/project/LocateDialog.h"
#include "ui/project/ProjectActions.h"
#include "ui/project/ProjectBar.h"
#include "ui/project/ProjectPage.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>

namespace cryscope {
namespace {

constexpr auto kRecentKey = "project/recent";
constexpr auto kColumnsKey = "project/columns";
constexpr int kMostRecent = 10;

} // namespace

ReviewProject::ReviewProject(const Parts& parts, QWidget& workspace)
    : QObject(&workspace), m_parts(parts), m_workspace(workspace), m_actions(new ProjectActions(workspace)),
      m_page(new ProjectPage(m_session, *m_actions)), m_bar(new ProjectBar(*m_actions))
{
    m_parts.pages.addWidget(m_page);
    m_page->table().restoreLayout(m_parts.settings.layout(QLatin1String(kColumnsKey)));
    connectActions();
    connectSession();
    fillRecent();
    render();
}

ReviewProject::~ReviewProject()
{
    delete m_bar; // they ask the session for what they show
    delete m_page;
}

QString ReviewProject::openPath() const
{
    const QString path = m_parts.recording.path();
    return path.isEmpty() ? path : QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

void ReviewProject::connectActions()
{
    const auto on = [this](QAction* action, auto&& slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    on(m_actions->create, [this] { chooseProject(true); });
    on(m_actions->open, [this] { chooseProject(false); });
    on(m_actions->close, [this] { m_session.close(); });
    on(m_actions->list, [this] { toggleList(); });
    on(m_actions->previous, [this] { step(-1); });
    on(m_actions->next, [this] { step(+1); });
    on(m_actions->addFiles, [this] { chooseFiles(); });
    on(m_actions->addFolder, [this] {
        const QString folder = QFileDialog::getExistingDirectory(
            &m_workspace, tr("Add a folder of recordings"), m_session.folder());
        if (!folder.isEmpty()) m_session.add({folder});
    });
    on(m_actions->remove, [this] { m_session.remove(chosen()); });
    on(m_actions->review, [this] {
        if (const ProjectRecording* row = m_page->table().current())
            Q_EMIT openRequested(QString::fromStdString(row->path.string()));
    });
    on(m_actions->reviewer, [this] { chooseReviewer(); });
    on(m_actions->byLabels, [this] { m_session.setState(chosen(), std::nullopt); });
    for (int i = 0; i < m_actions->states.size(); ++i)
        on(m_actions->states[i], [this, i] { m_session.setState(chosen(), ReviewState(i)); });
    on(m_actions->look, [this] { m_session.look(); });
    on(m_actions->toBatch, [this] { sendToBatch(); });
    on(m_actions->locate, [this] { locate(); });
    on(m_actions->moveBack, [this] { moveBack(); });
    connect(&m_actions->recent(), &QMenu::aboutToShow, this, &ReviewProject::fillRecent);
    ProjectTable& table = m_page->table();
    connect(&table, &ProjectTable::openRequested, m_actions->review, &QAction::trigger);
    connect(&table, &ProjectTable::removeRequested, m_actions->remove, &QAction::trigger);
    connect(table.horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this] {
        m_parts.settings.setLayout(QLatin1String(kColumnsKey), m_page->table().layoutState());
    });
    connect(m_page, &ProjectPage::shownChanged, this, &ReviewProject::render);
    connect(m_page, &ProjectPage::dropped, this, [this](const QStringList& paths) { m_session.add(paths); });
}

void ReviewProject::connectSession()
{
    connect(&m_session, &ProjectSession::message, this, &ReviewProject::message);
    connect(&m_session, &ProjectSession::problem, this, &ReviewProject::problem);
    connect(&m_session, &ProjectSession::opened, this, [this] {
        remember(m_session.folder());
        m_session.model().setOpen(openPath());
        showList();
        render();
    });
    connect(&m_session, &ProjectSession::closed, this, [this] {
        if (isListShown()) toggleList();
        render();
    });
    connect(&m_parts.recording, &OpenRecording::opened, this, [this] {
        const QString path = openPath();
        m_session.model().setOpen(path);
        m_page->table().select(path);
        render();
    });
    connect(&m_parts.recording, &OpenRecording::analysisChanged, this, &ReviewProject::keepFinds);
    connect(&m_parts.labels, &LabelSession::stateChanged, this, [this] {
        // Saved a moment ago, or read: the file says how far it is.
        if (m_parts.labels.isOpen() && m_parts.labels.isSaved()) m_session.lookAt(openPath());
    });
}

std::set<ProjectRowId> ReviewProject::chosen() const
{
    if (isListShown()) return m_page->table().selected();
    // Beside a recording it is this one that is meant.
    const int place = const_cast<ProjectSession&>(m_session).model().indexOf(openPath());
    if (place < 0) return {};
    return {const_cast<ProjectSession&>(m_session).model().row(place).id};
}

bool ReviewProject::isListShown() const
{
    return m_parts.pages.currentWidget() == m_page;
}

void ReviewProject::showList()
{
    m_parts.pages.setCurrentWidget(m_page);
    m_page->table().setFocus();
    if (!m_page->table().currentIndex().isValid() && m_page->table().filter().rowCount() > 0)
        m_page->table().selectRow(0);
    render();
}

void ReviewProject::toggleList()
{
    if (!isListShown() && m_session.isOpen()) return showList();
    if (!isListShown()) return;
    if (m_parts.recording.isOpen())
        m_parts.pages.setCurrentWidget(&m_parts.recordingPage);
    else if (!m_session.isOpen())
        m_parts.pages.setCurrentIndex(0);
    m_workspace.setFocus();
    render();
}

void ReviewProject::render()
{
    ProjectModel& model = m_session.model();
    const QString path = openPath();
    const int place = model.indexOf(path);
    m_actions->setSituation({.isOpen = m_session.isOpen(),
                             .hasRows = m_session.isOpen() && model.rowCount() > 0,
                             .hasChosen = m_session.isOpen() && !chosen().empty(),
                             .hasRecording = m_parts.recording.isOpen() && m_session.isOpen(),
                             .canMoveBack = m_session.isOpen() && m_session.canMoveBack()});
    if (!m_session.isOpen()) return m_bar->clear();
    m_bar->showPlace(m_session.name(), m_page->table().placeOf(path), m_page->table().filter().rowCount(),
                     place < 0 ? tr("not part of the project")
                               : ProjectModel::stateWord(stateOf(model.row(place))));
}

void ReviewProject::step(int by)
{
    const QString path = m_page->table().neighbour(openPath(), by);
    if (path.isEmpty())
        Q_EMIT message(by > 0 ? tr("This is the last recording of the list.")
                              : tr("This is the first recording of the list."));
    else
        Q_EMIT openRequested(path);
}

void ReviewProject::chooseProject(bool makesOne)
{
    const QString folder = QFileDialog::getExistingDirectory(
        &m_workspace,
        makesOne ? tr("A folder of recordings for a new project") : tr("The folder of a project"),
        m_session.isOpen() ? m_session.folder() : m_parts.settings.lastFolder());
    if (folder.isEmpty()) return;
    makesOne ? m_session.create(folder) : m_session.open(folder);
}

void ReviewProject::chooseFiles()
{
    const QStringList files = QFileDialog::getOpenFileNames(
        &m_workspace, tr("Add recordings"), m_session.folder(),
        tr("Recordings (%1);;All files (*)")
            .arg(QStringLiteral("*.wav *.flac *.mp3 *.m4a *.aac *.ogg *.opus *.3gp "
                                "*.amr *.caf *.aif *.aiff *.mp4 *.mov *.mkv *.webm")));
    m_session.add(files);
}

void ReviewProject::chooseReviewer()
{
    bool isGiven = false;
    const QString name = QInputDialog::getText(
        &m_workspace, tr("Reviewer of the recordings"),
        tr("Who is to review the chosen recordings (empty: the names in their labels):"), QLineEdit::Normal,
        m_parts.labels.reviewer(), &isGiven);
    if (isGiven) m_session.setReviewer(chosen(), name.trimmed());
}

void ReviewProject::sendToBatch()
{
    // Of the list the chosen ones, where there are several; else all that are there.
    const auto ids = isListShown() ? m_page->table().selected() : std::set<ProjectRowId>{};
    QStringList paths;
    for (const ProjectRecording& row : m_session.model().rows())
        if (!row.isMissing && (ids.size() < 2 || ids.contains(row.id)))
            paths << QString::fromStdString(row.path.string());
    Q_EMIT batchRequested(paths);
}

void ReviewProject::locate()
{
    const QString folder = QFileDialog::getExistingDirectory(
        &m_workspace, tr("The folder where the recordings are now"), m_session.folder());
    if (folder.isEmpty()) return;
    LocateDialog dialog(m_session.project(), folder, &m_workspace);
    if (dialog.exec() != QDialog::Accepted) return;
    m_session.reload(true);
    Q_EMIT message(tr("%n recordings have their new places.", nullptr, dialog.moved()));
    render();
}

void ReviewProject::compare(const Models& models, const QString& library)
{
    CompareDialog::Sources sources;
    const auto ids = isListShown() ? m_page->table().selected() : std::set<ProjectRowId>{};
    QStringList picked;
    for (const ProjectRecording& row : m_session.model().rows()) {
        if (row.isMissing) continue;
        sources.recordings << QString::fromStdString(row.path.string());
        if (ids.contains(row.id)) picked << sources.recordings.back();
    }
    if (const QString open = openPath(); !open.isEmpty()) {
        if (!sources.recordings.contains(open)) sources.recordings.prepend(open);
        if (picked.isEmpty()) picked << open;
    }
    sources.first = picked.value(0);
    sources.second = picked.value(1);
    sources.library = library;
    sources.folder = m_session.isOpen() ? m_session.folder() : m_parts.settings.lastFolder();
    sources.models = models;
    CompareDialog(std::move(sources), &m_workspace).exec();
}

void ReviewProject::moveBack()
{
    m_session.moveBack();
    Q_EMIT message(tr("The recordings have the places again that they had before."));
    render();
}

void ReviewProject::keepFinds()
{
    const auto& analysis = m_parts.recording.analysis();
    if (!m_session.isOpen() || !analysis) return;
    const std::filesystem::path path = openPath().toStdString();
    m_session.keepFinds({{path, int(analysis->episodes.size()),
                          candidatesIn(labelsOf(*analysis, path.string()).annotations)}});
}

void ReviewProject::remember(const QString& folder)
{
    QStringList folders = m_parts.settings.value(QLatin1String(kRecentKey)).toStringList();
    folders.removeAll(folder);
    folders.prepend(folder);
    m_parts.settings.setValue(QLatin1String(kRecentKey), folders.mid(0, kMostRecent));
    fillRecent();
}

void ReviewProject::fillRecent()
{
    QMenu& menu = m_actions->recent();
    menu.clear();
    menu.setToolTipsVisible(true);
    int number = 0;
    const QStringList folders = m_parts.settings.value(QLatin1String(kRecentKey)).toStringList();
    for (const QString& folder : folders) {
        QString name = QFileInfo(folder).fileName();
        name.replace(QLatin1Char('&'), QStringLiteral("&&"));
        QAction* action =
            menu.addAction(++number < 10 ? QStringLiteral("&%1  %2").arg(number).arg(name) : name);
        action->setToolTip(QDir::toNativeSeparators(folder));
        connect(action, &QAction::triggered, this, [this, folder] { m_session.open(folder); });
    }
    if (folders.isEmpty()) menu.addAction(tr("No project has been opened yet"))->setEnabled(false);
}

void ReviewProject::retranslate()
{
    m_actions->retranslate();
    fillRecent();
    render();
}

} // namespace cryscope
