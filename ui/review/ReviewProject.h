#pragma once

#include "core/analysis/Analysis.h"
#include "ui/project/ProjectSession.h"
#include "ui/session/LabelSession.h"
#include "ui/session/OpenRecording.h"
#include "ui/shared/Settings.h"

#include <QObject>
#include <QStackedWidget>

namespace cryscope {

class ProjectActions;
class ProjectBar;
class ProjectPage;

/// The project in Review: its list as a page beside the recording, and everything that its actions do. What
/// it is given outlives it. GUI thread.
class ReviewProject : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Settings& settings;
        OpenRecording& recording;
        LabelSession& labels;
        QStackedWidget& pages;  ///< the list becomes one of them
        QWidget& recordingPage; ///< another
    };
    ReviewProject(const Parts& parts, QWidget& workspace);
    ~ReviewProject() override;

    /// By its folder, or the file in it.
    void open(const QString& place) { m_session.open(place); }
    ProjectSession& session() { return m_session; }
    ProjectPage& page() { return *m_page; }
    ProjectActions& actions() { return *m_actions; }
    /// Goes above the recording; somebody else's to lay out.
    ProjectBar& bar() { return *m_bar; }
    void showList();
    /// Two recordings side by side: those chosen in the list, or any others.
    void compare(const Models& models, const QString& library);
    void retranslate();

Q_SIGNALS:
    void openRequested(const QString& path); ///< a recording
    void batchRequested(const QStringList& paths);
    void message(const QString& sentence);
    void problem(const QString& sentence);

private:
    void connectActions();
    void connectSession();
    void render();
    void step(int by);
    void chooseProject(bool makesOne);
    void chooseFiles();
    void chooseReviewer();
    void sendToBatch();
    void locate();
    void moveBack();
    void keepFinds();
    void fillRecent();
    void remember(const QString& folder);
    void toggleList();
    std::set<ProjectRowId> chosen() const;
    bool isListShown() const;
    QString openPath() const;

    Parts m_parts;
    QWidget& m_workspace;
    ProjectSession m_session;
    ProjectActions* m_actions;
    ProjectPage* m_page;
    ProjectBar* m_bar;
};

} // namespace cryscope
