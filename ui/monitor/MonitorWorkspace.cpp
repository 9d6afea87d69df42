#include "ui/monitor/MonitorWorkspace.h"

#include "ui/monitor/LevelMeter.h"
#include "ui/monitor/LiveSpectrogramPanel.h"
#include "ui/monitor/RecordingName.h"
#include "ui/monitor/StateBanner.h"
#include "ui/shared/Theme.h"

#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QHeaderView>
#include <QPainter>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

namespace cryscope {

namespace {

constexpr auto kInputKey = "monitor/input";
constexpr auto kFolderKey = "monitor/recordingFolder";
constexpr auto kSpanKey = "monitor/spanSeconds";

enum class Sign { Record, Stop };

/// A red disc, or a square in the text's colour.
QIcon signIcon(Sign sign, const QPalette& palette)
{
    QIcon icon;
    for (const int size : {16, 32}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(sign == Sign::Record ? themeColours(palette).error
                                              : palette.color(QPalette::ButtonText));
        const QRectF box(size * 0.2, size * 0.2, size * 0.6, size * 0.6);
        sign == Sign::Record ? painter.drawEllipse(box) : painter.drawRoundedRect(box, 1, 1);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

/// "Listen to the microphone (Ctrl+L)"
QString withKey(const QString& text, const QAction& action)
{
    const QString key = action.shortcut().toString(QKeySequence::NativeText);
    return key.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, key);
}

} // namespace

MonitorWorkspace::MonitorWorkspace(ListeningSession& session, Microphone& microphone, Settings& settings,
                                   QWidget* parent)
    : QWidget(parent), m_session(session), m_microphone(microphone), m_settings(settings),
      m_recordingFolder(settings.value(QLatin1String(kFolderKey), usualRecordingFolder()).toString()),
      m_listen(new QAction(this)), m_record(new QAction(this)), m_chooseFolder(new QAction(this)),
      m_banner(new StateBanner), m_inputLabel(new QLabel), m_inputs(new QComboBox),
      m_listenButton(new QPushButton), m_recordButton(new QPushButton), m_recordingText(new QLabel),
      m_folderButton(new QToolButton), m_openButton(new QPushButton), m_meter(new LevelMeter),
      m_spanLabel(new QLabel), m_spans(new QComboBox), m_panel(new LiveSpectrogramPanel),
      m_episodesTitle(new QLabel), m_episodes(new SittingEpisodes(this)), m_table(new QTableView)
{
    build();
    connectSession();
    setLook(m_settings.spectrogramLook());
    retranslate();
    fillInputs(m_microphone.devices());
    showRecording();
}

void MonitorWorkspace::build()
{
    m_listen->setCheckable(true);
    m_listen->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
    m_record->setCheckable(true);
    m_record->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    for (QAction* action : {m_listen, m_record, m_chooseFolder}) addAction(action);

    m_inputLabel->setBuddy(m_inputs);
    m_inputs->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_inputs->setMinimumContentsLength(22);
    for (QPushButton* button : {m_listenButton, m_recordButton}) {
        button->setCheckable(true);
        button->setMinimumWidth(button->fontMetrics().horizontalAdvance(QLatin1Char('m')) * 12);
    }
    m_recordingText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_recordingText->setTextFormat(Qt::PlainText);
    m_recordingText->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_folderButton->setDefaultAction(m_chooseFolder);

    for (const int seconds : {10, 20, 30}) m_spans->addItem(QString(), seconds);
    m_spans->setCurrentIndex(
        std::max(0, m_spans->findData(m_settings.value(QLatin1String(kSpanKey), 20).toInt())));
    m_panel->view().setSpanSeconds(m_spans->currentData().toDouble());
    m_spanLabel->setBuddy(m_spans);

    auto* listening = new QHBoxLayout;
    listening->setSpacing(8);
    listening->addWidget(m_inputLabel);
    listening->addWidget(m_inputs);
    listening->addWidget(m_listenButton);
    listening->addSpacing(12);
    listening->addWidget(m_meter, 1);
    listening->addSpacing(12);
    listening->addWidget(m_spanLabel);
    listening->addWidget(m_spans);
    auto* recording = new QHBoxLayout;
    recording->setSpacing(8);
    recording->addWidget(m_recordButton);
    recording->addWidget(m_recordingText, 1);
    recording->addWidget(m_openButton);
    recording->addWidget(m_folderButton);

    m_table->setModel(m_episodes);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->setColumnWidth(SittingEpisodes::Length, fontMetrics().averageCharWidth() * 22);
    m_episodesTitle->setBuddy(m_table);
    auto* below = new QWidget;
    auto* belowLayout = new QVBoxLayout(below);
    belowLayout->setContentsMargins(0, 4, 0, 0);
    belowLayout->addWidget(m_episodesTitle);
    belowLayout->addWidget(m_table);

    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_panel);
    splitter->addWidget(below);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 8);
    column->setSpacing(10);
    column->addWidget(m_banner);
    column->addLayout(listening);
    column->addWidget(splitter, 1);
    column->addLayout(recording);
}

void MonitorWorkspace::connectSession()
{
    connect(m_listen, &QAction::triggered, this, [this](bool on) { on ? listen() : m_session.stop(); });
    connect(m_record, &QAction::triggered, this, [this](bool on) {
        on ? record() : m_session.stopRecording();
        showRecording();
    });
    connect(m_listenButton, &QPushButton::clicked, m_listen, &QAction::trigger);
    connect(m_recordButton, &QPushButton::clicked, m_record, &QAction::trigger);
    connect(m_openButton, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_lastRecording); });
    connect(m_chooseFolder, &QAction::triggered, this, [this] {
        const QString folder =
            QFileDialog::getExistingDirectory(this, tr("Folder for recordings"), m_recordingFolder);
        if (!folder.isEmpty()) setRecordingFolder(folder);
    });
    connect(m_inputs, &QComboBox::activated, this, &MonitorWorkspace::onInputChosen);
    connect(m_spans, &QComboBox::currentIndexChanged, this, [this] {
        m_panel->view().setSpanSeconds(m_spans->currentData().toDouble());
        m_settings.setValue(QLatin1String(kSpanKey), m_spans->currentData());
    });
    connect(&m_microphone, &Microphone::devicesChanged, this, &MonitorWorkspace::fillInputs);

    connect(&m_session, &ListeningSession::sittingBegan, this, [this] {
        m_episodes->begin(QDateTime::currentDateTime());
        m_panel->view().begin();
        m_banner->setElapsed(0);
    });
    connect(&m_session, &ListeningSession::listeningChanged, this, [this](bool listening) {
        m_listen->setChecked(listening);
        m_listenButton->setChecked(listening);
        m_panel->view().setGliding(listening);
        if (!listening) m_meter->clear();
        retranslate();
        showRecording();
    });
    connect(&m_session, &ListeningSession::statusChanged, this, [this](const MonitorStatus& status) {
        m_banner->setStatus(status);
        m_panel->view().setNotMonitoring(isNotMonitoring(status.state));
        if (isNotMonitoring(status.state)) {
            m_meter->clear();
            QApplication::alert(this);
        }
    });
    connect(&m_session, &ListeningSession::updated, this, &MonitorWorkspace::onUpdate);
    connect(&m_session, &ListeningSession::recordingStarted, this,
            [this](const QString&) { showRecording(); });
    connect(&m_session, &ListeningSession::recordingFinished, this, [this](const QString& file) {
        if (!file.isEmpty()) m_lastRecording = file;
        showRecording();
    });
    connect(&m_session, &ListeningSession::problem, this, &MonitorWorkspace::message);
}

void MonitorWorkspace::listen()
{
    if (!m_session.isListening()) m_session.start(chosenInput());
}

void MonitorWorkspace::record()
{
    m_session.startRecording(m_recordingFolder);
    listen(); // who records wants to hear
    showRecording();
}

void MonitorWorkspace::chooseInput(const QString& idOrName)
{
    m_settings.setValue(QLatin1String(kInputKey), idOrName.toUtf8());
    m_settings.setValue(QLatin1String(kInputKey) + QLatin1String("Name"), idOrName);
    fillInputs(m_microphone.devices());
}

void MonitorWorkspace::setRecordingFolder(const QString& folder)
{
    m_recordingFolder = folder;
    m_settings.setValue(QLatin1String(kFolderKey), folder);
    showRecording();
}

void MonitorWorkspace::setRemark(const QString& remark)
{
    m_banner->setRemark(remark);
}

void MonitorWorkspace::setLook(const SpectrogramLook& look)
{
    m_panel->setLook(look);
}

QByteArray MonitorWorkspace::chosenInput() const
{
    return m_inputs->currentData().toByteArray();
}

void MonitorWorkspace::fillInputs(const QList<InputDevice>& devices)
{
    // The choice of the last time stays chosen while its device is away, so that nobody listens to another
    // room.
    const QByteArray wanted = m_settings.value(QLatin1String(kInputKey)).toByteArray();
    const QString wantedName = m_settings.value(QLatin1String(kInputKey) + QLatin1String("Name")).toString();
    const QSignalBlocker blocker(m_inputs);
    m_inputs->clear();
    m_inputs->addItem(tr("System default"), QByteArray());
    for (const InputDevice& device : devices) m_inputs->addItem(device.name, device.id);
    int index = m_inputs->findData(wanted);
    if (index < 0) index = m_inputs->findText(wantedName);
    if (index < 0) {
        m_inputs->addItem(tr("%1 (not connected)").arg(wantedName), wanted);
        index = m_inputs->count() - 1;
    }
    m_inputs->setCurrentIndex(index);
}

void MonitorWorkspace::onInputChosen()
{
    const QByteArray id = chosenInput();
    m_settings.setValue(QLatin1String(kInputKey), id);
    m_settings.setValue(QLatin1String(kInputKey) + QLatin1String("Name"), m_inputs->currentText());
    if (m_session.isListening()) m_session.start(id);
}

void MonitorWorkspace::onUpdate(const LiveUpdate& update)
{
    const auto before = m_episodes->rowCount();
    m_episodes->take(update);
    if (!update.events.empty()) m_panel->view().setEpisodes(m_episodes->episodes());
    if (m_episodes->rowCount() != before) retranslate(); // the title counts
    m_panel->view().append(update.columns, update.firstColumnSeconds, update.timeSeconds);
    m_meter->setLevel(update.rmsDbfs, update.peakDbfs);
    m_banner->setElapsed(update.timeSeconds);
    if (m_session.isRecording() && !m_session.recordingFile().isEmpty()) showRecording();
}

void MonitorWorkspace::showRecording()
{
    const bool recording = m_session.isRecording();
    m_record->setChecked(recording);
    m_recordButton->setChecked(recording);
    m_recordButton->setText(recording ? tr("Stop recording") : tr("Record"));
    m_recordButton->setIcon(signIcon(recording ? Sign::Stop : Sign::Record, palette()));
    m_folderButton->setEnabled(!recording);
    m_chooseFolder->setEnabled(!recording);
    const bool hasFinished = !recording && !m_lastRecording.isEmpty();
    m_openButton->setVisible(hasFinished);
    QString text;
    if (recording) {
        text = m_session.recordingFile().isEmpty()
                   ? tr("Recording begins with the first sound.")
                   : tr("Recording to %1").arg(QDir::toNativeSeparators(m_session.recordingFile()));
    } else if (hasFinished) {
        text = tr("Saved: %1").arg(QDir::toNativeSeparators(m_lastRecording));
    } else {
        text = tr("Recordings go to %1").arg(QDir::toNativeSeparators(m_recordingFolder));
    }
    if (m_recordingText->text() == text) return;
    m_recordingText->setText(text);
    m_recordingText->setToolTip(text);
}

void MonitorWorkspace::retranslate()
{
    const bool listening = m_session.isListening();
    m_listen->setText(tr("Listen"));
    m_listenButton->setText(listening ? tr("Stop listening") : tr("Listen"));
    m_listenButton->setToolTip(withKey(tr("Listen to the microphone, or stop"), *m_listen));
    m_record->setText(tr("Record"));
    m_recordButton->setToolTip(
        withKey(tr("Record everything that is heard to a WAV file, or stop"), *m_record));
    m_chooseFolder->setText(tr("Recording folder…"));
    m_chooseFolder->setToolTip(tr("Choose the folder that recordings go to"));
    m_openButton->setText(tr("Open in Review"));
    m_openButton->setToolTip(tr("Look at this recording, its cries and its kinds of cry"));
    m_inputLabel->setText(tr("Microphone"));
    m_inputs->setAccessibleName(tr("Microphone"));
    m_inputs->setToolTip(tr("The microphone to listen to; the list follows what is connected"));
    m_spanLabel->setText(tr("Show"));
    m_spans->setAccessibleName(tr("Seconds shown"));
    m_spans->setToolTip(tr("How much time the spectrogram shows"));
    for (int i = 0; i < m_spans->count(); ++i) {
        m_spans->setItemText(i, tr("%1 s").arg(m_spans->itemData(i).toInt()));
    }
    const int count = m_episodes->rowCount();
    m_episodesTitle->setText(count == 0 ? tr("No cries in this sitting yet")
                                        : tr("%n cries in this sitting", nullptr, count));
    m_table->setAccessibleName(tr("Cries of this sitting"));
}

void MonitorWorkspace::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_episodes->retranslate();
        fillInputs(m_microphone.devices());
        showRecording();
        m_banner->setStatus(m_session.status());
    }
    if (event->type() == QEvent::PaletteChange) showRecording();
    QWidget::changeEvent(event);
}

} // namespace cryscope
