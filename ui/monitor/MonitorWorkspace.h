#pragma once

#include "core/annotations/Vocabulary.h"
#include "ui/alerts/AlertSound.h"
#include "ui/monitor/ListeningSession.h"
#include "ui/shared/Settings.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QWidget>

namespace cryscope {

class AlertBar;
class AlertCentre;
class InputBox;
class KeepingBar;
class LevelMeter;
class MicrophoneLevel;
class LiveBar;
class LiveSpectrogramPanel;
class RecordingBar;
class SittingPanel;
class StateBanner;

/// Live listening: the state in words and colour, the level, the live spectrogram, the cries of this sitting
/// and the recording. Shows a ListeningSession; holds no logic of its own.
class MonitorWorkspace final : public QWidget {
    Q_OBJECT
public:
    /// `speaker` makes what alerts are heard through; the system's loudspeaker without one.
    MonitorWorkspace(ListeningSession& session, Microphone& microphone, Settings& settings,
                     QWidget* parent = nullptr, AlertSound::MakeOutput speaker = {});

    QAction* listenAction() const { return m_listen; }
    QAction* recordAction() const;
    QAction* folderAction() const;
    /// "Check my microphone".
    QAction* checkAction() const { return m_check; }
    MicrophoneLevel& microphoneLevel() { return *m_level; }
    /// "Calibrate the level".
    QAction* calibrateAction() const;
    /// "Save what I just heard", "Collect…", "Record everything".
    QList<QAction*> keepingActions() const;
    /// What may be said of the selected episode.
    QList<QAction*> answerActions() const;
    /// Pause, back to now, scores, label.
    QList<QAction*> pictureActions() const;
    /// "Alerts…", and to silence one.
    QList<QAction*> alertActions() const;
    AlertCentre& alerts();

    /// As if Listen was pressed, unless it listens already.
    void listen();
    /// The microphone with this id or name, connected or not; remembered like one that was chosen in the
    /// list.
    void chooseInput(const QString& idOrName);
    /// Begins to record, listening if it does not yet.
    void record();
    /// The folder of the library in which sittings are kept from now on; empty: none is.
    void setLibraryFolder(const QString& folder);
    /// Who is known has changed (everything was forgotten).
    void refreshInfants();
    void setRecordingFolder(const QString& folder);
    /// Completes recordings that an earlier run left unfinished; says so when there are any.
    void recoverRecordings();
    /// "Crying is not recognised yet: the model is loading." and the like; empty when all is well.
    void setRemark(const QString& remark);
    void setLook(const SpectrogramLook& look);
    /// The kinds of the program have changed.
    void setKinds(const Vocabulary& kinds);

Q_SIGNALS:
    /// For the status bar.
    void message(const QString& sentence);
    /// Offer: open this finished recording in Review.
    void openRequested(const QString& file);
    /// Whom the next sitting is for.
    void infantChosen(const std::optional<cryscope::InfantId>& infant);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectSession();
    void connectKeeping();
    void checkMicrophone();
    void onUpdate(const LiveUpdate& update);
    void retranslate();

    ListeningSession& m_session;
    Settings& m_settings;

    Microphone& m_microphone;
    QAction* m_listen;
    QAction* m_check;
    StateBanner* m_banner;
    QLabel* m_inputLabel;
    InputBox* m_inputs;
    QPushButton* m_listenButton;
    RecordingBar* m_recording;
    KeepingBar* m_keeping;
    AlertBar* m_alerts;
    LevelMeter* m_meter;
    MicrophoneLevel* m_level;
    LiveSpectrogramPanel* m_panel;
    LiveBar* m_live;
    SittingPanel* m_sitting;
};

} // namespace cryscope
