#pragma once

#include "ui/shared/Settings.h"
#include "ui/shared/ThemeController.h"
#include "ui/window/Languages.h"
#include "ui/window/Workspaces.h"

#include <QMenuBar>
#include <array>

namespace cryscope {

class LanguageMenu;
class RecentFilesMenu;
class ThemeMenu;

/// The menu bar: what the workspaces offer, each in a menu of its own, and what belongs to the whole window.
/// What it is given outlives it.
class WindowMenus final : public QObject {
    Q_OBJECT
public:
    WindowMenus(QMenuBar& bar, const Workspaces& workspaces, Settings& settings, ThemeController& theme,
                Languages& languages);

    void retranslate();
    /// Shows the workspace; its key stands in the tooltips.
    const QAction& go(Place place) const { return *m_go[std::size_t(place)]; }

Q_SIGNALS:
    void openRequested();
    void recentChosen(const QString& path);
    void placeChosen(cryscope::Place place);
    void fullScreenToggled();
    void quitRequested();
    void kindsRequested();
    void keysRequested();
    void aboutRequested();

private:
    void fillWorkspaceMenus(const Workspaces& workspaces);

    QMenu* m_file;
    QMenu* m_review;
    QMenu* m_labels;
    QMenu* m_project;
    QMenu* m_monitor;
    QMenu* m_history;
    QMenu* m_batch;
    QMenu* m_training;
    QMenu* m_view;
    QMenu* m_help;
    RecentFilesMenu* m_recent;
    ThemeMenu* m_themes;
    LanguageMenu* m_tongues;
    std::array<QAction*, kPlaces.size()> m_go;
    QAction* m_open;
    QAction* m_quit;
    QAction* m_fullScreen;
    QAction* m_kinds;
    QAction* m_keys;
    QAction* m_about;
};

} // namespace cryscope
