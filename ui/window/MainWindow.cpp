#include "ui/window/MainWindow.h"

#include "ui/monitor/MicrophoneLevel.h"
#include "ui/review/LevelController.h"
#include "ui/review/ReviewProject.h"
#include "ui/shared/ActionWords.h"
#include "ui/shared/Theme.h"
#include "ui/window/AboutText.h"
#include "ui/window/BatchToProject.h"
#include "ui/window/KeyBook.h"
#include "ui/window/KeysDialog.h"
#include "ui/window/KindsDialog.h"
#include "ui/window/WindowMenus.h"
#include "ui/window/WorkspaceRail.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMimeData>
#include <QStatusBar>
#include <algorithm>

namespace cryscope {

namespace {

constexpr auto kGeometryKey = "window/geometry";
constexpr auto kPlaceKey = "window/place";
constexpr int kMessageMs = 8000;

QStringList localFiles(const QMimeData& data)
{
    QStringList files;
    const auto urls = data.urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile()) files << url.toLocalFile();
    }
    return files;
}

bool isProject(const QString& path)
{
    return QFileInfo(path).fileName() == QLatin1String(Project::kFileName) ||
           Project::isIn(path.toStdString());
}

/// A folder stands for many recordings, and whoever looks at the queue means the queue.
bool isForBatch(const QStringList& paths, Place shown)
{
    return shown == Place::Batch || std::any_of(paths.begin(), paths.end(),
                                                [](const QString& path) { return QFileInfo(path).isDir(); });
}

} // namespace

MainWindow::MainWindow(const Parts& parts)
    : m_settings(parts.settings), m_workspaces(parts.workspaces),
      m_menus(new WindowMenus(*menuBar(), parts.workspaces, parts.settings, parts.theme, parts.languages)),
      m_rail(new WorkspaceRail), m_stack(new QStackedWidget), m_status(new StatusStrip)
{
    setWindowTitle(QStringLiteral("CryScope"));
    setAcceptDrops(true);
    for (const Place place : kPlaces) {
        m_stack->addWidget(m_workspaces.at(place));
        m_rail->add(placeName(place));
    }
    auto* centre = new QWidget;
    auto* row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_stack, 1);
    setCentralWidget(centre);
    statusBar()->addPermanentWidget(m_status);

    connectMenus();
    connectKinds(parts.kinds);
    connectReview();
    connectMonitor(parts.session);
    connectHistory(parts.session);
    connectBatchAndTraining(parts.session);

    QList<QWidget*> workspaces;
    for (const Place place : kPlaces) workspaces << m_workspaces.at(place);
    m_keys = new KeyBook(m_settings, *menuBar(), workspaces, this);
    retranslate();
    resize(1180, 760);
    restoreGeometry(m_settings.layout(QLatin1String(kGeometryKey)));
    show(placeOf(m_settings.value(QLatin1String(kPlaceKey)).toString()));
}

MainWindow::~MainWindow() = default;

void MainWindow::connectMenus()
{
    connect(m_rail, &WorkspaceRail::chosen, this, [this](int index) { show(Place(index)); });
    connect(m_menus, &WindowMenus::placeChosen, this, &MainWindow::show);
    connect(m_menus, &WindowMenus::openRequested, this, &MainWindow::openByDialog);
    connect(m_menus, &WindowMenus::recentChosen, this, [this](const QString& path) { openFiles({path}); });
    connect(m_menus, &WindowMenus::quitRequested, this, &MainWindow::close);
    connect(m_menus, &WindowMenus::fullScreenToggled, this,
            [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    connect(m_menus, &WindowMenus::keysRequested, this,
            [this] { KeysDialog(*menuBar(), *m_keys, this).exec(); });
    connect(m_menus, &WindowMenus::aboutRequested, this, [this] { showAbout(this); });
}

void MainWindow::connectKinds(KindBook& kinds)
{
    const auto edit = [this, &kinds] { KindsDialog(kinds, this).exec(); };
    connect(m_menus, &WindowMenus::kindsRequested, this, edit);
    connect(m_workspaces.training, &TrainingWorkspace::kindsRequested, this, edit);
    connect(&m_workspaces.review->labels(), &LabelSession::kindMade, &kinds, &KindBook::add);
    const auto show = [this](const Vocabulary& vocabulary) {
        m_workspaces.review->labels().setKinds(vocabulary);
        m_workspaces.monitor->setKinds(vocabulary);
        m_workspaces.training->setKinds(vocabulary);
    };
    connect(&kinds, &KindBook::changed, this, show);
    show(kinds.kinds());
}

void MainWindow::connectReview()
{
    ReviewWorkspace* review = m_workspaces.review;
    connect(review, &ReviewWorkspace::openRequested, this, &MainWindow::openByDialog);
    connect(review, &ReviewWorkspace::statusMessage, this, &MainWindow::say);
    connect(review, &ReviewWorkspace::batchRequested, this, &MainWindow::queueFiles);
    LevelBook& levels = review->levels().book();
    LevelBook& microphone = m_workspaces.monitor->microphoneLevel().book();
    connect(&levels, &LevelBook::changed, &microphone, &LevelBook::reload);
    connect(&microphone, &LevelBook::changed, &levels, &LevelBook::reload);
    connect(review, &ReviewWorkspace::lookChanged, m_workspaces.monitor, &MonitorWorkspace::setLook);
    connect(review, &ReviewWorkspace::titleChanged, this, [this](const QString& fileName) {
        setWindowTitle(fileName.isEmpty() ? QStringLiteral("CryScope")
                                          : QStringLiteral("%1 - CryScope").arg(fileName));
    });
    connect(review, &ReviewWorkspace::fileOpened, this, [this](const QString& path) {
        m_settings.addRecentFile(path);
        m_settings.setLastFolder(QFileInfo(path).absolutePath());
        if (std::exchange(m_playWhenOpen, {}) == path) m_workspaces.review->player().play();
    });
}

void MainWindow::connectMonitor(ListeningSession& session)
{
    connect(m_workspaces.monitor, &MonitorWorkspace::message, this, &MainWindow::say);
    connect(m_workspaces.monitor, &MonitorWorkspace::openRequested, this,
            [this](const QString& file) { openFiles({file}); });
    connect(&session, &ListeningSession::statusChanged, this, [this](const MonitorStatus& status) {
        m_status->setMonitor(status);
        const ThemeColours colours = themeColours(palette());
        QColor mark;
        if (status.state != MonitorState::NotListening) mark = colours.quiet;
        if (status.state == MonitorState::Crying) mark = colours.cry;
        if (isNotMonitoring(status.state)) mark = colours.error;
        m_rail->setMark(int(Place::Monitor), mark);
    });
}

void MainWindow::connectHistory(ListeningSession& session)
{
    HistoryWorkspace* history = m_workspaces.history;
    connect(history, &HistoryWorkspace::message, this, &MainWindow::say);
    connect(history, &HistoryWorkspace::listenRequested, this, [this] { show(Place::Monitor); });
    connect(history, &HistoryWorkspace::clipRequested, this, [this](const QString& file) {
        m_playWhenOpen = file;
        openFiles({file});
    });
    connect(history, &HistoryWorkspace::everythingForgotten, m_workspaces.monitor,
            &MonitorWorkspace::refreshInfants);
    connect(history, &HistoryWorkspace::voicesDropped, &session.keeper(), &SittingKeeper::setDropsVoices);
    connect(&session, &ListeningSession::listeningChanged, history, &HistoryWorkspace::setListening);
}

void MainWindow::connectBatchAndTraining(ListeningSession& session)
{
    BatchWorkspace* batch = m_workspaces.batch;
    connect(batch, &BatchWorkspace::message, this, &MainWindow::say);
    connect(batch, &BatchWorkspace::openRequested, this, [this](const QString& file) { openFiles({file}); });
    connect(&session, &ListeningSession::listeningChanged, batch, &BatchWorkspace::setListening);
    new BatchToProject(batch->session(), m_workspaces.review->project().session(), this);
    TrainingWorkspace* training = m_workspaces.training;
    connect(training, &TrainingWorkspace::message, this, &MainWindow::say);
    connect(training, &TrainingWorkspace::openRequested, this,
            [this](const QString& file) { openFiles({file}); });
    connect(&session, &ListeningSession::listeningChanged, training, &TrainingWorkspace::setListening);
}

void MainWindow::openFiles(const QStringList& paths)
{
    if (paths.isEmpty()) return;
    if (isProject(paths.front())) {
        show(Place::Review);
        return m_workspaces.review->project().open(paths.front());
    }
    if (QFileInfo(paths.front()).isDir()) return queueFiles(paths); // as when it is dropped
    for (qsizetype i = paths.size() - 1; i > 0; --i)
        m_settings.addRecentFile(QFileInfo(paths[i]).absoluteFilePath());
    show(Place::Review);
    m_workspaces.review->openFile(paths.front());
}

void MainWindow::queueFiles(const QStringList& paths)
{
    show(Place::Batch);
    m_workspaces.batch->addPaths(paths);
}

void MainWindow::show(Place place)
{
    m_stack->setCurrentIndex(int(place));
    m_rail->setCurrent(int(place));
    // The keys of a workspace work as soon as it is seen.
    QWidget* shown = m_stack->currentWidget();
    if (const QWidget* focused = focusWidget(); focused == nullptr || !shown->isAncestorOf(focused))
        shown->setFocus();
}

MainWindow::Place MainWindow::place() const
{
    return Place(m_stack->currentIndex());
}

void MainWindow::say(const QString& sentence)
{
    statusBar()->showMessage(sentence, kMessageMs);
}

void MainWindow::openByDialog()
{
    const QStringList files = QFileDialog::getOpenFileNames(
        this, tr("Open recordings"), m_settings.lastFolder(),
        tr("Recordings (%1);;All files (*)")
            .arg(QStringLiteral("*.wav *.flac *.mp3 *.m4a *.aac *.ogg *.opus *.3gp "
                                "*.amr *.caf *.aif *.aiff *.mp4 *.mov *.mkv *.webm")));
    if (!files.isEmpty()) openFiles(files);
}

void MainWindow::retranslate()
{
    m_menus->retranslate();
    m_rail->setAccessibleName(tr("Workspaces"));
    const auto name = [this](Place place, const QString& title, const QString& tip) {
        m_rail->setText(int(place), title, withKey(tip, m_menus->go(place)));
    };
    name(Place::Review, tr("Review"), tr("Open recordings, see and hear their cries"));
    name(Place::Monitor, tr("Monitor"), tr("Listen to the microphone"));
    name(Place::History, tr("History"), tr("The cries of the last days, what helped, and reports"));
    name(Place::Batch, tr("Batch"), tr("Find the cries in many recordings at once"));
    name(Place::Training, tr("Training"), tr("Let models learn, compare them, and choose the one in use"));
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_workspaces.review->mayLeave()) return event->ignore();
    m_settings.setLayout(QLatin1String(kGeometryKey), saveGeometry());
    m_settings.setValue(QLatin1String(kPlaceKey), placeName(place()));
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QStringList files = localFiles(*event->mimeData());
    if (files.isEmpty()) return;
    event->acceptProposedAction();
    const bool isProjectForReview = place() != Place::Batch && isProject(files.front());
    isForBatch(files, place()) && !isProjectForReview ? queueFiles(files) : openFiles(files);
}

} // namespace cryscope
