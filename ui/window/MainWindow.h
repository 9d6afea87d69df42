#pragma once

#include "ui/history/HistoryWorkspace.h"
#include "ui/monitor/ListeningSession.h"
#include "ui/monitor/MonitorWorkspace.h"
#include "ui/review/ReviewWorkspace.h"
#include "ui/shared/Settings.h"
#include "ui/shared/ThemeController.h"
#include "ui/window/Languages.h"
#include "ui/window/StatusStrip.h"

#include <QMainWindow>
#include <QStackedWidget>

namespace cryscope {

class LanguageMenu;
class RecentFilesMenu;
class ThemeMenu;
class WorkspaceRail;

/// The window: puts the workspaces side by side, with menus, status bar, recent files and drag and drop.
/// Holds no logic; what it is given outlives it.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    enum class Place { Review, Monitor, History };

    struct Parts {
        Settings& settings;
        ThemeController& theme;
        Languages& languages;
        ListeningSession& session;
        ReviewWorkspace* review = nullptr;   ///< becomes the window's
        MonitorWorkspace* monitor = nullptr; ///< becomes the window's
        HistoryWorkspace* history = nullptr; ///< becomes the window's
    };
    explicit MainWindow(const Parts& parts);
    ~MainWindow() override;

    void show(Place place);
    Place place() const;
    StatusStrip& status() { return *m_status; }
    /// A sentence for some seconds.
    void say(const QString& sentence);

    /// In Review, which comes to the front. Of several recordings the first is shown; the others wait in the
    /// list of recent ones.
    void openFiles(const QStringList& paths);

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void connectWorkspaces(const Parts& parts);
    void connectHistory(const Parts& parts);
    void makeActions(const Parts& parts);
    void openByDialog();
    void retranslate();

    Settings& m_settings;
    ReviewWorkspace& m_review;
    WorkspaceRail* m_rail;
    QStackedWidget* m_stack;
    StatusStrip* m_status;
    RecentFilesMenu* m_recent;
    QMenu* m_fileMenu;
    QMenu* m_reviewMenu;
    QMenu* m_labelsMenu;
    QMenu* m_monitorMenu;
    QMenu* m_historyMenu;
    QMenu* m_viewMenu;
    ThemeMenu* m_themes;
    LanguageMenu* m_tongues;
    QMenu* m_helpMenu;
    QAction* m_open;
    QAction* m_quit;
    QAction* m_goReview;
    QAction* m_goMonitor;
    QAction* m_goHistory;
    QAction* m_fullScreen;
    QAction* m_keys;
    QAction* m_about;
    QString m_playWhenOpen; ///< a clip of the history: it is heard as soon as it is open
};

} // namespace cryscope
