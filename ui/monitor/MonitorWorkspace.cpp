#include "ui/monitor/MonitorWorkspace.h"

#include "ui/monitor/AlertBar.h"
#include "ui/monitor/CheckDialog.h"
#include "ui/monitor/CollectDialog.h"
#include "ui/monitor/InfantBox.h"
#include "ui/monitor/InputBox.h"
#include "ui/monitor/KeepingBar.h"
#include "ui/monitor/LevelMeter.h"
#include "ui/monitor/LiveBar.h"
#include "ui/monitor/LiveSpectrogramPanel.h"
#include "ui/monitor/MicrophoneLevel.h"
#include "ui/monitor/RecordingBar.h"
#include "ui/monitor/SittingPanel.h"
#include "ui/monitor/StateBanner.h"
#include "ui/shared/ActionWords.h"
#include "ui/sound/SpeakerOutput.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace cryscope {

namespace {

std::unique_ptr<PlaybackOutput> systemSpeaker()
{
    return std::make_unique<SpeakerOutput>();
}

constexpr double kSavedSeconds = 60; ///< of "save what I just heard"

} // namespace

MonitorWorkspace::MonitorWorkspace(ListeningSession& session, Microphone& microphone, Settings& settings,
                                   QWidget* parent, AlertSound::MakeOutput speaker)
    : QWidget(parent), m_session(session), m_settings(settings), m_microphone(microphone),
      m_listen(new QAction(this)), m_check(new QAction(this)), m_banner(new StateBanner),
      m_inputLabel(new QLabel), m_inputs(new InputBox(microphone, settings)), m_listenButton(new QPushButton),
      m_recording(new RecordingBar(session, settings)), m_keeping(new KeepingBar(session, settings)),
      m_alerts(new AlertBar(session, settings, speaker ? std::move(speaker) : systemSpeaker)),
      m_meter(new LevelMeter), m_level(new MicrophoneLevel(session, settings, *m_meter, *this)),
      m_panel(new LiveSpectrogramPanel), m_live(new LiveBar(session, m_panel->view(), settings)),
      m_sitting(new SittingPanel(session))
{
    build();
    connectSession();
    connectKeeping();
    setLook(m_settings.spectrogramLook());
    retranslate();
}

void MonitorWorkspace::build()
{
    m_listen->setObjectName(QStringLiteral("listen"));
    m_listen->setCheckable(true);
    m_listen->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
    m_check->setObjectName(QStringLiteral("checkMicrophone"));
    m_check->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_M));
    for (QAction* action : {m_listen, m_check, recordAction(), folderAction()}) addAction(action);
    addActions(keepingActions());
    addActions(answerActions());
    addActions(alertActions());

    m_inputLabel->setBuddy(m_inputs);
    m_listenButton->setCheckable(true);
    m_listenButton->setMinimumWidth(m_listenButton->fontMetrics().horizontalAdvance(QLatin1Char('m')) * 12);

    auto* listening = new QHBoxLayout;
    listening->setSpacing(8);
    listening->addWidget(m_inputLabel);
    listening->addWidget(m_inputs);
    auto* check = new QToolButton;
    check->setDefaultAction(m_check);
    listening->addWidget(check);
    listening->addWidget(m_listenButton);
    listening->addSpacing(12);
    listening->addWidget(m_meter, 1);

    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    auto* picture = new QWidget;
    auto* pictureColumn = new QVBoxLayout(picture);
    pictureColumn->setContentsMargins(0, 0, 0, 0);
    pictureColumn->setSpacing(0);
    pictureColumn->addWidget(m_live);
    pictureColumn->addWidget(m_panel, 1);
    splitter->addWidget(picture);
    splitter->addWidget(m_sitting);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 8);
    column->setSpacing(10);
    column->addWidget(m_banner);
    column->addLayout(listening);
    column->addWidget(m_alerts);
    column->addWidget(m_keeping);
    column->addWidget(splitter, 1);
    column->addWidget(m_recording);
}

void MonitorWorkspace::connectSession()
{
    connect(m_listen, &QAction::triggered, this, [this](bool on) { on ? listen() : m_session.stop(); });
    connect(m_check, &QAction::triggered, this, &MonitorWorkspace::checkMicrophone);
    connect(m_listenButton, &QPushButton::clicked, m_listen, &QAction::trigger);
    connect(m_recording, &RecordingBar::recordRequested, this, &MonitorWorkspace::record);
    connect(m_recording, &RecordingBar::openRequested, this, &MonitorWorkspace::openRequested);
    connect(m_inputs, &InputBox::chosenByHand, this, [this](const QByteArray& id) {
        if (m_session.isListening()) m_session.start(id);
    });
    connect(&m_session, &ListeningSession::sittingBegan, this, [this] {
        m_sitting->begin(QDateTime::currentDateTime());
        m_panel->view().begin();
        m_banner->setElapsed(0);
    });
    connect(&m_session, &ListeningSession::listeningChanged, this, [this](bool listening) {
        m_listen->setChecked(listening);
        m_listenButton->setChecked(listening);
        m_panel->view().setGliding(listening);
        if (!listening) m_meter->clear();
        retranslate();
    });
    connect(&m_session, &ListeningSession::statusChanged, this, [this](const MonitorStatus& status) {
        m_banner->setStatus(status);
        m_panel->view().setNotMonitoring(isNotMonitoring(status.state));
        if (isNotMonitoring(status.state)) m_meter->clear();
    });
    connect(&m_session, &ListeningSession::updated, this, &MonitorWorkspace::onUpdate);
    connect(&m_session, &ListeningSession::recordingsRecovered, this, [this](const QStringList& files) {
        Q_EMIT message(
            tr("An unfinished recording was completed: %1").arg(QDir::toNativeSeparators(files.back())));
    });
    connect(&m_session, &ListeningSession::problem, this, &MonitorWorkspace::message);
    connect(m_level, &MicrophoneLevel::message, this, &MonitorWorkspace::message);
    connect(m_live, &LiveBar::message, this, &MonitorWorkspace::message);
    connect(m_alerts, &AlertBar::message, this, &MonitorWorkspace::message);
}

void MonitorWorkspace::connectKeeping()
{
    connect(m_keeping, &KeepingBar::message, this, &MonitorWorkspace::message);
    connect(m_keeping, &KeepingBar::saveRequested, this,
            [this] { m_session.saveRecent(kSavedSeconds, m_recording->folder()); });
    connect(m_keeping, &KeepingBar::collectRequested, this, [this] {
        CollectDialog(m_session, m_settings, m_live->kinds(), m_inputs->chosen(), this).exec();
    });
    connect(m_keeping, &KeepingBar::infantChanged, this, [this] {
        // A sitting is one infant's: for another one a new sitting begins.
        if (m_session.isListening()) m_session.start(m_inputs->chosen());
        Q_EMIT infantChosen(m_keeping->infants().chosen());
    });
    connect(&m_session, &ListeningSession::recentSaved, this, [this](const QString& file, double seconds) {
        Q_EMIT message(tr("The last %1 s were saved: %2")
                           .arg(QString::number(seconds, 'f', 0), QDir::toNativeSeparators(file)));
    });
}

void MonitorWorkspace::listen()
{
    if (!m_session.isListening()) m_session.start(m_inputs->chosen());
}

void MonitorWorkspace::checkMicrophone()
{
    const QString device = m_session.isListening() ? m_session.deviceName() : m_inputs->currentText();
    CheckDialog(m_session, m_microphone, m_inputs->chosen(), device, this).exec();
}

void MonitorWorkspace::record()
{
    m_session.startRecording(m_recording->folder());
    listen(); // who records wants to hear
}

QAction* MonitorWorkspace::recordAction() const
{
    return m_recording->recordAction();
}

QAction* MonitorWorkspace::folderAction() const
{
    return m_recording->folderAction();
}

QList<QAction*> MonitorWorkspace::answerActions() const
{
    return m_sitting->answerActions();
}

QList<QAction*> MonitorWorkspace::keepingActions() const
{
    return {m_keeping->saveAction(), m_keeping->collectAction(), m_keeping->recordAllAction()};
}

QList<QAction*> MonitorWorkspace::pictureActions() const
{
    return m_live->menuActions();
}

QList<QAction*> MonitorWorkspace::alertActions() const
{
    return {m_alerts->alertsAction(), m_alerts->seenAction()};
}

AlertCentre& MonitorWorkspace::alerts()
{
    return m_alerts->centre();
}

void MonitorWorkspace::setLibraryFolder(const QString& folder)
{
    m_session.keeper().setFolder(folder);
    refreshInfants();
}

void MonitorWorkspace::refreshInfants()
{
    m_keeping->refresh();
}

void MonitorWorkspace::chooseInput(const QString& idOrName)
{
    m_inputs->choose(idOrName);
}

void MonitorWorkspace::setRecordingFolder(const QString& folder)
{
    m_recording->setFolder(folder);
}

void MonitorWorkspace::recoverRecordings()
{
    m_session.recoverRecordings(m_recording->folder());
}

void MonitorWorkspace::setRemark(const QString& remark)
{
    m_banner->setRemark(remark);
}

void MonitorWorkspace::setKinds(const Vocabulary& kinds)
{
    m_live->setKinds(kinds);
}

void MonitorWorkspace::setLook(const SpectrogramLook& look)
{
    m_panel->setLook(look);
}

void MonitorWorkspace::onUpdate(const LiveUpdate& update)
{
    m_sitting->take(update);
    if (!update.events.empty()) m_panel->view().setEpisodes(m_sitting->episodes());
    m_panel->view().append(update);
    m_meter->setLevel(update.rmsDbfs, update.peakDbfs);
    m_banner->setElapsed(update.timeSeconds);
}

void MonitorWorkspace::retranslate()
{
    const bool listening = m_session.isListening();
    m_listen->setText(tr("Listen"));
    m_listenButton->setText(listening ? tr("Stop listening") : tr("Listen"));
    m_listenButton->setToolTip(withKey(tr("Listen to the microphone, or stop"), *m_listen));
    m_listen->setToolTip(m_listenButton->toolTip());
    m_check->setText(tr("Check…"));
    m_check->setToolTip(
        withKey(tr("Listen for ten seconds and say whether this microphone will do"), *m_check));
    m_inputLabel->setText(tr("Microphone"));
    m_level->retranslate();
}

QAction* MonitorWorkspace::calibrateAction() const
{
    return m_level->action();
}

void MonitorWorkspace::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_banner->setStatus(m_session.status());
    }
    QWidget::changeEvent(event);
}

} // namespace cryscope
