#include "ui/window/MainWindow.h"

#include "ui/shared/ActionWords.h"
#include "ui/shared/Theme.h"
#include "ui/window/AboutText.h"
#include "ui/window/ChoiceMenus.h"
#include "ui/window/KeysDialog.h"
#include "ui/window/RecentFilesMenu.h"
#include "ui/window/ThemedIcon.h"
#include "ui/window/WorkspaceRail.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMimeData>
#include <QStatusBar>
#include <array>

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

constexpr std::array kPlaceNames = {"review", "monitor", "history"}; ///< in the order of Place

MainWindow::Place placeOf(const QString& name)
{
    for (std::size_t i = 0; i < kPlaceNames.size(); ++i)
        if (name == QLatin1String(kPlaceNames[i])) return MainWindow::Place(i);
    return MainWindow::Place::Review;
}

} // namespace

MainWindow::MainWindow(const Parts& parts)
    : m_settings(parts.settings), m_review(*parts.review), m_rail(new WorkspaceRail),
      m_stack(new QStackedWidget), m_status(new StatusStrip),
      m_recent(new RecentFilesMenu(parts.settings, this)), m_fileMenu(menuBar()->addMenu(QString())),
      m_reviewMenu(menuBar()->addMenu(QString())), m_labelsMenu(menuBar()->addMenu(QString())),
      m_monitorMenu(menuBar()->addMenu(QString())), m_historyMenu(menuBar()->addMenu(QString())),
      m_viewMenu(menuBar()->addMenu(QString())), m_themes(new ThemeMenu(parts.settings, parts.theme, this)),
      m_tongues(new LanguageMenu(parts.settings, parts.languages, this)),
      m_helpMenu(menuBar()->addMenu(QString()))
{
    setWindowTitle(QStringLiteral("CryScope"));
    setAcceptDrops(true);
    m_stack->addWidget(parts.review);
    m_stack->addWidget(parts.monitor);
    m_stack->addWidget(parts.history);
    m_rail->add(QStringLiteral("review"));
    m_rail->add(QStringLiteral("monitor"));
    m_rail->add(QStringLiteral("history"));

    auto* centre = new QWidget;
    auto* row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_stack, 1);
    setCentralWidget(centre);
    statusBar()->addPermanentWidget(m_status);

    makeActions(parts);
    connect(m_rail, &WorkspaceRail::chosen, this, [this](int index) { show(Place(index)); });
    connectWorkspaces(parts);
    connectHistory(parts);

    retranslate();
    resize(1180, 760);
    restoreGeometry(m_settings.layout(QLatin1String(kGeometryKey)));
    show(placeOf(m_settings.value(QLatin1String(kPlaceKey)).toString()));
}

MainWindow::~MainWindow() = default;

void MainWindow::connectWorkspaces(const Parts& parts)
{
    connect(m_recent, &RecentFilesMenu::chosen, this, [this](const QString& path) { openFiles({path}); });
    connect(parts.review, &ReviewWorkspace::openRequested, this, &MainWindow::openByDialog);
    connect(parts.review, &ReviewWorkspace::statusMessage, this, &MainWindow::say);
    connect(parts.review, &ReviewWorkspace::lookChanged, parts.monitor, &MonitorWorkspace::setLook);
    connect(parts.review, &ReviewWorkspace::titleChanged, this, [this](const QString& fileName) {
        setWindowTitle(fileName.isEmpty() ? QStringLiteral("CryScope")
                                          : QStringLiteral("%1 - CryScope").arg(fileName));
    });
    connect(parts.review, &ReviewWorkspace::fileOpened, this, [this](const QString& path) {
        m_settings.addRecentFile(path);
        m_settings.setLastFolder(QFileInfo(path).absolutePath());
        if (std::exchange(m_playWhenOpen, {}) == path) m_review.player().play();
    });
    connect(parts.monitor, &MonitorWorkspace::message, this, &MainWindow::say);
    connect(parts.monitor, &MonitorWorkspace::openRequested, this,
            [this](const QString& file) { openFiles({file}); });
    connect(&parts.session, &ListeningSession::statusChanged, this, [this](const MonitorStatus& status) {
        m_status->setMonitor(status);
        const ThemeColours colours = themeColours(palette());
        QColor mark;
        if (status.state != MonitorState::NotListening) mark = colours.quiet;
        if (status.state == MonitorState::Crying) mark = colours.cry;
        if (isNotMonitoring(status.state)) mark = colours.error;
        m_rail->setMark(int(Place::Monitor), mark);
    });
}

void MainWindow::connectHistory(const Parts& parts)
{
    connect(parts.history, &HistoryWorkspace::message, this, &MainWindow::say);
    connect(parts.history, &HistoryWorkspace::listenRequested, this, [this] { show(Place::Monitor); });
    connect(parts.history, &HistoryWorkspace::clipRequested, this, [this](const QString& file) {
        m_playWhenOpen = file;
        openFiles({file});
    });
    connect(parts.history, &HistoryWorkspace::everythingForgotten, parts.monitor,
            &MonitorWorkspace::refreshInfants);
    connect(&parts.session, &ListeningSession::listeningChanged, parts.history,
            &HistoryWorkspace::setListening);
}

void MainWindow::openFiles(const QStringList& paths)
{
    if (paths.isEmpty()) return;
    for (qsizetype i = paths.size() - 1; i > 0; --i)
        m_settings.addRecentFile(QFileInfo(paths[i]).absoluteFilePath());
    show(Place::Review);
    m_review.openFile(paths.front());
}

void MainWindow::makeActions(const Parts& parts)
{
    const auto action = [this](QMenu* menu, const QKeySequence& key, auto&& slot) {
        QAction* made = menu->addAction(QString());
        made->setShortcut(key);
        connect(made, &QAction::triggered, this, slot);
        return made;
    };
    m_open = action(m_fileMenu, QKeySequence::Open, [this] { openByDialog(); });
    m_fileMenu->addMenu(m_recent);
    m_fileMenu->addSeparator();
    m_quit = action(m_fileMenu, QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); });

    const auto fill = [](QMenu* menu, const QList<QAction*>& actions) {
        for (QAction* given : actions) given != nullptr ? menu->addAction(given) : (void)menu->addSeparator();
    };
    fill(m_reviewMenu, parts.review->menuActions());
    fill(m_labelsMenu, parts.review->labelMenuActions());
    m_monitorMenu->addAction(parts.monitor->listenAction());
    m_monitorMenu->addAction(parts.monitor->recordAction());
    m_monitorMenu->addActions(parts.monitor->keepingActions());
    m_monitorMenu->addAction(parts.monitor->checkAction());
    m_monitorMenu->addSeparator();
    m_monitorMenu->addActions(parts.monitor->pictureActions());
    m_monitorMenu->addActions(parts.monitor->alertActions());
    m_monitorMenu->addSeparator();
    m_monitorMenu->addActions(parts.monitor->answerActions());
    m_monitorMenu->addSeparator();
    m_monitorMenu->addAction(parts.monitor->folderAction());

    m_historyMenu->addActions(parts.history->menuActions());

    m_goReview = action(m_viewMenu, QKeySequence(Qt::CTRL | Qt::Key_1), [this] { show(Place::Review); });
    m_goMonitor = action(m_viewMenu, QKeySequence(Qt::CTRL | Qt::Key_2), [this] { show(Place::Monitor); });
    m_goHistory = action(m_viewMenu, QKeySequence(Qt::CTRL | Qt::Key_3), [this] { show(Place::History); });
    m_viewMenu->addSeparator();
    m_viewMenu->addMenu(m_themes);
    m_viewMenu->addMenu(m_tongues);
    m_viewMenu->addSeparator();
    m_fullScreen = action(m_viewMenu, QKeySequence(Qt::Key_F11),
                          [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    m_keys = action(m_helpMenu, QKeySequence(Qt::Key_F1), [this] { KeysDialog(*menuBar(), this).exec(); });
    m_about = action(m_helpMenu, {}, [this] { showAbout(this); });
}

void MainWindow::show(Place place)
{
    m_stack->setCurrentIndex(int(place));
    m_rail->setCurrent(int(place));
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
    m_fileMenu->setTitle(tr("&File"));
    m_open->setText(tr("&Open…"));
    m_recent->retranslate();
    m_quit->setText(tr("&Quit"));
    m_reviewMenu->setTitle(tr("&Review"));
    m_labelsMenu->setTitle(tr("&Labels"));
    m_monitorMenu->setTitle(tr("&Monitor"));
    m_historyMenu->setTitle(tr("Histor&y"));
    m_viewMenu->setTitle(tr("&View"));
    m_goReview->setText(tr("&Review"));
    m_goMonitor->setText(tr("&Monitor"));
    m_goHistory->setText(tr("Histor&y"));
    m_themes->retranslate();
    m_tongues->retranslate();
    m_fullScreen->setText(tr("&Full screen"));
    m_helpMenu->setTitle(tr("&Help"));
    m_keys->setText(tr("&Keys…"));
    m_about->setText(tr("&About CryScope"));
    for (QAction* action :
         {m_open, m_quit, m_goReview, m_goMonitor, m_goHistory, m_fullScreen, m_keys, m_about})
        action->setToolTip(withKey(withoutMarks(action->text()), *action));
    m_rail->setAccessibleName(tr("Workspaces"));
    m_rail->setText(int(Place::Review), tr("Review"),
                    withKey(tr("Open recordings, see and hear their cries"), *m_goReview));
    m_rail->setText(int(Place::Monitor), tr("Monitor"),
                    withKey(tr("Listen to the microphone"), *m_goMonitor));
    m_rail->setText(int(Place::History), tr("History"),
                    withKey(tr("The cries of the last days, what helped, and reports"), *m_goHistory));
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_review.mayLeave()) return event->ignore();
    m_settings.setLayout(QLatin1String(kGeometryKey), saveGeometry());
    m_settings.setValue(QLatin1String(kPlaceKey), QLatin1String(kPlaceNames[std::size_t(place())]));
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
    openFiles(files);
}

} // namespace cryscope
