#pragma once

#include "ui/monitor/ListeningSession.h"
#include "ui/shared/KindBook.h"
#include "ui/shared/Settings.h"
#include "ui/shared/ThemeController.h"
#include "ui/window/Languages.h"
#include "ui/window/StatusStrip.h"
#include "ui/window/Workspaces.h"

#include <QMainWindow>
#include <QStackedWidget>

namespace cryscope {

class KeyBook;
class WindowMenus;
class WorkspaceRail;

/// The window: puts the workspaces side by side, with menus, status bar, recent files and drag and drop.
/// Holds no logic; what it is given outlives it.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    using Place = cryscope::Place;

    struct Parts {
        Settings& settings;
        ThemeController& theme;
        Languages& languages;
        ListeningSession& session;
        KindBook& kinds;
        Workspaces workspaces; ///< become the window's
    };
    explicit MainWindow(const Parts& parts);
    ~MainWindow() override;

    void show(Place place);
    Place place() const;
    StatusStrip& status() { return *m_status; }
    KeyBook& keys() { return *m_keys; }
    /// A sentence for some seconds.
    void say(const QString& sentence);

    /// In Review, which comes to the front. Of several recordings the first is shown; the others wait in the
    /// list of recent ones.
    void openFiles(const QStringList& paths);
    /// In Batch, which comes to the front.
    void queueFiles(const QStringList& paths);

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void connectMenus();
    void connectKinds(KindBook& kinds);
    void connectReview();
    void connectMonitor(ListeningSession& session);
    void connectHistory(ListeningSession& session);
    void connectBatchAndTraining(ListeningSession& session);
    void openByDialog();
    void retranslate();

    Settings& m_settings;
    Workspaces m_workspaces;
    WindowMenus* m_menus;
    WorkspaceRail* m_rail;
    QStackedWidget* m_stack;
    StatusStrip* m_status;
    KeyBook* m_keys = nullptr;
    QString m_playWhenOpen; ///< a clip of the history: it is heard as soon as it is open
};

} // namespace cryscope
