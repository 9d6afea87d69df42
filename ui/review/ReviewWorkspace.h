#pragma once

#include "core/analysis/Analysis.h"
#include "ui/jobs/AnalysisJob.h"
#include "ui/jobs/LoadJob.h"
#include "ui/jobs/PeaksJob.h"
#include "ui/session/OpenRecording.h"
#include "ui/shared/Settings.h"
#include "ui/sound/Player.h"

#include <QElapsedTimer>
#include <QList>
#include <QStackedWidget>
#include <QWidget>
#include <memory>

class QAction;
class QLabel;

namespace cryscope {

class EmptyPage;
class EpisodeTable;
class LookPanel;
class MessageBar;
class ResultPanel;
class ReviewActions;
class SpectrogramPanel;
class TransportBar;

/// Recordings: see, hear, and what the program makes of them. Opening, reading and looking for cries happen
/// on other threads; until they are done the workspace says so. GUI thread. What it is given by reference
/// outlives it.
class ReviewWorkspace : public QWidget {
    Q_OBJECT

public:
    ReviewWorkspace(Settings& settings, std::unique_ptr<PlaybackOutput> output, QWidget* parent = nullptr);
    ~ReviewWorkspace() override;

    /// What is open stays until the new recording is there; a failure is said in place.
    void openFile(const QString& path);
    /// The engine has loaded: an open recording is looked through now. models.detector is not null.
    void setModels(Models models);
    /// The engine or its model could not be loaded.
    void setModelProblem(const QString& sentence);

    /// For the window's menu; nullptr is a separator.
    QList<QAction*> menuActions() const;

    OpenRecording& recording() { return m_recording; }
    Player& player() { return m_player; }
    SpectrogramPanel& panel() { return *m_panel; }
    EpisodeTable& episodes() { return *m_episodes; }
    ResultPanel& result() { return *m_result; }
    MessageBar& messages() { return *m_message; }
    LookPanel& look() { return *m_look; }
    ReviewActions& reviewActions() { return *m_actions; }
    bool isShowingRecording() const;

Q_SIGNALS:
    void openRequested();                                    ///< show the dialog
    void titleChanged(const QString& fileName);              ///< of what is open
    void statusMessage(const QString& sentence);             ///< for the status bar
    void fileOpened(const QString& path);                    ///< into the recent files
    void lookChanged(const cryscope::SpectrogramLook& look); ///< the other workspace shares it
    void analysisFinished();                                 ///< with a result

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectPanel();
    void connectActions();
    void connectJobs();
    void recordingLoaded(const QString& path, const LoadResult& result);
    void startAnalysis();
    void analysisDone(const AnalysisResult& result);
    void showTimes();
    void setTimeFormat(TimeFormat format);
    void moveBy(double shareOfView);
    void goToCry(int index);
    void playCry(int index);
    void stepCry(int direction);
    void playheadMoved(double seconds);
    void retranslate();

    Settings& m_settings;
    OpenRecording m_recording;
    LoadJob m_load;
    PeaksJob m_peaks;
    AnalysisJob m_analysis;
    Player m_player;
    Models m_models;
    QString m_modelProblem;
    QString m_opening; ///< name of the file on its way
    QElapsedTimer m_openingSince;
    TimeFormat m_timeFormat;
    bool m_followRests = false; ///< the user looks elsewhere; following goes on when the playhead comes by
    int m_currentCry = -1;

    ReviewActions* m_actions;
    MessageBar* m_message;
    QStackedWidget* m_stack;
    EmptyPage* m_empty;
    QWidget* m_page;
    SpectrogramPanel* m_panel;
    TransportBar* m_transport;
    ResultPanel* m_result;
    EpisodeTable* m_episodes;
    LookPanel* m_look;
    QLabel* m_episodesTitle;
    QLabel* m_lookTitle;
};

} // namespace cryscope
