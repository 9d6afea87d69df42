#pragma once

#include "ui/jobs/JobThread.h"
#include "ui/review/BesideController.h"
#include "ui/review/ReviewSession.h"
#include "ui/review/ReviewSide.h"
#include "ui/review/SecondReview.h"
#include "ui/session/LabelSession.h"
#include "ui/session/OpenRecording.h"
#include "ui/shared/Settings.h"
#include "ui/sound/Player.h"

#include <QList>
#include <QStackedWidget>
#include <QWidget>
#include <memory>

class QAction;

namespace cryscope {

class EmptyPage;
class LabelActions;
class LabelController;
class CurveController;
class LabelExchange;
class LabelList;
class LevelController;
class LookPanel;
class MeasurePanel;
class MessageBar;
class OutputMenu;
class PaneController;
class ResultPanel;
class ReviewActions;
class ReviewCompare;
class ReviewDraw;
class ReviewMenu;
class ReviewNavigator;
class ReviewProject;
class SpectrogramPanel;
class TransportBar;
class ViewExport;

/// Recordings: see, hear, and what the program makes of them. Lays out the views and shows what ReviewSession
/// tells; ReviewNavigator moves about. GUI thread. What it is given by reference outlives it.
class ReviewWorkspace : public QWidget {
    Q_OBJECT

public:
    /// `makeOutput` gives a second recording its own way to the loudspeaker; without it that one is only
    /// seen.
    ReviewWorkspace(Settings& settings, std::unique_ptr<PlaybackOutput> output, QWidget* parent = nullptr,
                    BesideController::MakeOutput makeOutput = {});
    ~ReviewWorkspace() override;

    /// What is open stays until the new recording is there; a failure is said in place.
    void openFile(const QString& path);
    /// The engine has loaded: an open recording is looked through now. models.detector is not null.
    void setModels(Models models) { m_session.setModels(std::move(models)); }
    /// The engine or its model could not be loaded.
    void setModelProblem(const QString& sentence) { m_session.setModelProblem(sentence); }

    /// Where parts of the pictures of long recordings are kept; before the first openFile().
    void setPictureStore(const std::shared_ptr<PictureStore>& store);

    /// For the window's menus; nullptr is a separator.
    QList<QAction*> menuActions() const;
    QList<QAction*> labelMenuActions() const;
    /// Puts everything that Review can be told into a menu of the window. Call once.
    void fillMenu(QMenu& menu);
    QList<QAction*> projectMenuActions() const;
    /// Where listening keeps what it hears; empty: nowhere.
    void setLibraryFolder(const QString& folder);
    /// Asks what to do with labels that are not saved; false: stay.
    bool mayLeave();

    OpenRecording& recording() { return m_recording; }
    Player& player() { return m_player; }
    SpectrogramPanel& panel() { return *m_panel; }
    LabelSession& labels() { return m_labels; }
    LabelList& list() { return m_side->list(); }
    LabelExchange& exchange() { return *m_exchange; }
    BesideController& beside() { return *m_beside; }
    CurveController& curves() { return *m_curves; }
    LabelActions& labelActions() { return *m_labelActions; }
    ResultPanel& result() { return m_side->result(); }
    MessageBar& messages() { return *m_message; }
    LookPanel& look() { return m_side->look(); }
    ReviewProject& project() { return *m_project; }
    ReviewDraw& draw() { return *m_draw; }
    SecondReview& secondReview() { return m_second; }
    LevelController& levels() { return *m_levels; }
    ReviewCompare& compare() { return *m_compare; }
    ViewExport& viewExport() { return *m_export; }
    MeasurePanel& measures() { return m_side->measures(); }
    QTabWidget& tabs() { return m_side->tabs(); }
    ReviewActions& reviewActions() { return *m_actions; }
    bool isShowingRecording() const;

Q_SIGNALS:
    void openRequested();                                    ///< show the dialog
    void titleChanged(const QString& fileName);              ///< of what is open
    void statusMessage(const QString& sentence);             ///< for the status bar
    void fileOpened(const QString& path);                    ///< into the recent files
    void lookChanged(const cryscope::SpectrogramLook& look); ///< the other workspace shares it
    void analysisFinished();                                 ///< with a result
    void batchRequested(const QStringList& paths);           ///< recordings of the project

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectViews();
    void connectActions();
    void connectOpening();
    void connectAnalysis();
    void connectProject();
    void showOpened(const QString& path);
    void showResult();
    void connectLabels();
    void showTimes();
    void setTimeFormat(TimeFormat format);
    TimeNotation notation() const;

    Settings& m_settings;
    OpenRecording m_recording;
    ReviewSession m_session;
    LabelSession m_labels;
    SecondReview m_second;
    Player m_player;
    TimeFormat m_timeFormat;

    ReviewActions* m_actions;
    LabelActions* m_labelActions;
    MessageBar* m_message;
    QStackedWidget* m_stack;
    EmptyPage* m_empty;
    QWidget* m_page;
    SpectrogramPanel* m_panel;
    TransportBar* m_transport;
    ReviewNavigator* m_navigator;
    JobThread m_infants; ///< reads who is known
    LabelController* m_controller;
    LabelExchange* m_exchange;
    CurveController* m_curves;
    OutputMenu* m_outputs;
    ReviewMenu* m_menu = nullptr; ///< there is one when there is a window
    PaneController* m_panes;
    BesideController* m_beside;
    ViewExport* m_export;
    ReviewCompare* m_compare;
    ReviewProject* m_project;
    ReviewDraw* m_draw;
    QString m_library;
    LevelController* m_levels;
    ReviewSide* m_side;
};

} // namespace cryscope
