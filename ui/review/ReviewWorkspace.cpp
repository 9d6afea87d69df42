#include "ui/review/ReviewWorkspace.h"

#include "ui/review/EmptyPage.h"
#include "ui/review/FileHeader.h"
#include "ui/review/KeyGuard.h"
#include "ui/review/LabelActions.h"
#include "ui/review/LabelController.h"
#include "ui/review/LabelEditor.h"
#include "ui/review/LabelExchange.h"
#include "ui/review/LabelList.h"
#include "ui/review/LookPanel.h"
#include "ui/review/MeasurePanel.h"
#include "ui/review/MessageBar.h"
#include "ui/review/ResultPanel.h"
#include "ui/review/ReviewActions.h"
#include "ui/review/ReviewNavigator.h"
#include "ui/review/SpectrogramPanel.h"
#include "ui/review/TransportBar.h"
#include "ui/review/ViewExport.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QTabWidget>

namespace cryscope {
namespace {

QLabel* caption(QWidget* parent)
{
    auto* label = new QLabel(parent);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

} // namespace

ReviewWorkspace::ReviewWorkspace(Settings& settings, std::unique_ptr<PlaybackOutput> output, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_session(m_recording), m_player(std::move(output)),
      m_timeFormat(settings.timeFormat()), m_actions(new ReviewActions(*this)),
      m_labelActions(new LabelActions(*this))
{
    build();
    m_navigator = new ReviewNavigator({m_settings, m_player, *m_actions, *m_panel, m_labels, *m_list}, this);
    m_controller = new LabelController(
        {m_settings, m_recording, m_labels, *m_labelActions, *m_panel, m_player, *m_list, *m_editor}, this);
    m_exchange = new LabelExchange({m_settings, m_labels, *m_list, m_panel->time()}, this);
    m_export = new ViewExport({m_settings, m_recording, *m_panel, *m_look, m_labels}, *this);
    connectViews();
    connectActions();
    connectLabels();
    connectOpening();
    connectAnalysis();
    const SpectrogramLook look = m_settings.spectrogramLook();
    m_look->setLook(look);
    m_panel->setLook(look);
    setTimeFormat(m_timeFormat);
    retranslate();
}

// The children go first: the actions and the panel are told about by the members above them.
ReviewWorkspace::~ReviewWorkspace()
{
    m_labels.disconnect();
    delete m_export;
    delete m_exchange;
    delete m_controller;
    delete m_navigator;
    m_player.disconnect(this);
    m_recording.disconnect(this);
    delete m_page;
}

void ReviewWorkspace::build()
{
    m_message = new MessageBar;
    m_stack = new QStackedWidget;
    m_empty = new EmptyPage;
    m_page = new QWidget;
    m_panel = new SpectrogramPanel(m_recording, m_actions->timeMenu());
    m_transport = new TransportBar(*m_actions);
    m_result = new ResultPanel;
    m_list = new LabelList;
    m_editor = new LabelEditor(m_labels, *m_labelActions);
    m_look = new LookPanel;
    m_labelsTitle = caption(nullptr);
    m_measures = new MeasurePanel(m_recording, m_labels, m_panel->view());

    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(new FileHeader(m_recording));
    left->addWidget(m_panel, 1);
    left->addWidget(m_transport);

    auto* labels = new QWidget;
    auto* list = new QVBoxLayout(labels);
    list->setContentsMargins(0, 8, 0, 0);
    list->setSpacing(8);
    list->addWidget(m_labelsTitle);
    list->addWidget(m_list, 1);
    list->addWidget(m_editor);
    auto* look = new QWidget;
    auto* lookColumn = new QVBoxLayout(look);
    lookColumn->setContentsMargins(0, 12, 0, 0);
    lookColumn->addWidget(m_look);
    lookColumn->addStretch(1);
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    for (QWidget* page : {labels, static_cast<QWidget*>(m_measures), look}) m_tabs->addTab(page, QString());

    auto* side = new QWidget;
    side->setFixedWidth(fontMetrics().averageCharWidth() * 50);
    auto* right = new QVBoxLayout(side);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(8);
    right->addWidget(m_result);
    right->addWidget(m_tabs, 1);

    auto* row = new QHBoxLayout(m_page);
    row->setContentsMargins(12, 12, 12, 12);
    row->setSpacing(16);
    row->addLayout(left, 1);
    row->addWidget(side);

    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_page);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_message);
    column->addWidget(m_stack, 1);
    new KeyGuard(*this);
}

void ReviewWorkspace::connectViews()
{
    connect(m_empty, &EmptyPage::openRequested, this, &ReviewWorkspace::openRequested);
    SpectrogramView& view = m_panel->view();
    connect(&view, &SpectrogramView::hovered, this,
            [this](const HoverInfo& info) { m_transport->setHover(info); });
    connect(&view, &SpectrogramView::hoverEnded, this, [this] { m_transport->setHover(std::nullopt); });
    connect(&view, &SpectrogramView::failed, m_message, &MessageBar::showError);
    connect(m_look, &LookPanel::bandChosen, this,
            [this](const FrequencyBand& band) { m_panel->frequency().setRange(band.lowHz, band.highHz); });
    connect(m_actions->shorterWindow, &QAction::triggered, this, [this] { m_look->stepSize(-1); });
    connect(m_actions->longerWindow, &QAction::triggered, this, [this] { m_look->stepSize(+1); });
    connect(m_look, &LookPanel::lookChanged, this, [this](const SpectrogramLook& look) {
        m_panel->setLook(look);
        m_settings.setSpectrogramLook(look);
        Q_EMIT lookChanged(look);
    });
    connect(&m_player, &Player::positionChanged, this, &ReviewWorkspace::showTimes);
    connect(&m_player, &Player::failed, m_message, &MessageBar::showError);
}

void ReviewWorkspace::connectActions()
{
    connect(m_actions->clearSelection, &QAction::triggered, this, [this] {
        if (m_panel->view().selection())
            m_panel->view().setSelection(std::nullopt);
        else
            m_session.cancelAnalysis();
    });
    connect(m_actions->analyse, &QAction::triggered, &m_session, &ReviewSession::analyse);
    connect(m_actions, &ReviewActions::timeFormatChosen, this, &ReviewWorkspace::setTimeFormat);
}

void ReviewWorkspace::connectLabels()
{
    connect(m_controller, &LabelController::message, this, &ReviewWorkspace::statusMessage);
    connect(m_controller, &LabelController::nextIsDue, m_navigator, &ReviewNavigator::play);
    connect(m_measures, &MeasurePanel::message, this, &ReviewWorkspace::statusMessage);
    connect(m_measures, &MeasurePanel::problem, m_message, &MessageBar::showError);
    connect(m_export, &ViewExport::message, this, &ReviewWorkspace::statusMessage);
    connect(m_export, &ViewExport::problem, m_message, &MessageBar::showError);
    connect(m_exchange, &LabelExchange::message, this, &ReviewWorkspace::statusMessage);
    connect(m_exchange, &LabelExchange::problem, m_message, &MessageBar::showError);
    connect(m_labelActions->import, &QAction::triggered, this, [this] { m_exchange->import(this); });
    connect(m_labelActions->exportLabels, &QAction::triggered, this,
            [this] { m_exchange->exportLabels(this, m_recording.path()); });
    connect(&m_labels, &LabelSession::problem, m_message, &MessageBar::showError);
    connect(&m_labels, &LabelSession::labelsChanged, this, &ReviewWorkspace::retranslate);
    connect(m_labelActions->reviewer, &QAction::triggered, this,
            [this] { m_controller->chooseReviewer(this); });
}

bool ReviewWorkspace::mayLeave()
{
    return m_controller->mayLeave(this);
}

void ReviewWorkspace::connectOpening()
{
    connect(&m_session, &ReviewSession::openingTakesTime, this, [this](const QString& name, double fraction) {
        m_message->showProgress(tr("Opening %1…").arg(name), fraction);
    });
    connect(&m_session, &ReviewSession::openingEnded, m_message, &MessageBar::clear);
    connect(&m_session, &ReviewSession::openFailed, this,
            [this](const QString& name, const QString& sentence) {
                m_message->showError(tr("%1: %2").arg(name, sentence));
            });
    connect(&m_session, &ReviewSession::opened, this, &ReviewWorkspace::showOpened);
    connect(&m_session, &ReviewSession::readingFailed, m_message, &MessageBar::showError);
    connect(m_message, &MessageBar::cancelRequested, &m_session, &ReviewSession::cancelOpening);
}

void ReviewWorkspace::connectAnalysis()
{
    connect(&m_recording, &OpenRecording::analysisChanged, this, &ReviewWorkspace::forgetCries);
    connect(&m_session, &ReviewSession::waitingForModel, m_result, &ResultPanel::showWaitingForModel);
    connect(&m_session, &ReviewSession::modelIsMissing, this, [this](const QString& sentence) {
        m_result->showNoModel(sentence);
        m_list->setPlaceholder(tr("Without a model the program cannot look for cries."));
    });
    connect(&m_session, &ReviewSession::analysisProgressed, m_result, &ResultPanel::showProgress);
    connect(&m_session, &ReviewSession::analysisCancelled, m_result, &ResultPanel::showCancelled);
    connect(&m_session, &ReviewSession::analysisFailed, m_result, &ResultPanel::showError);
    connect(&m_session, &ReviewSession::analysisFinished, this, &ReviewWorkspace::showResult);
    connect(m_result, &ResultPanel::cancelRequested, &m_session, &ReviewSession::cancelAnalysis);
    connect(m_result, &ResultPanel::analysisRequested, &m_session, &ReviewSession::analyse);
}

void ReviewWorkspace::openFile(const QString& path)
{
    if (!mayLeave()) return;
    m_message->clear();
    m_session.open(path);
}

void ReviewWorkspace::showOpened(const QString& path)
{
    forgetCries();
    m_stack->setCurrentWidget(m_page);
    m_player.setRecording(m_recording.audio());
    m_actions->setRecordingOpen(true);
    m_export->setRecordingOpen(true);
    m_look->setSampleRate(m_recording.audio()->sampleRate().hz);
    setTimeFormat(m_timeFormat);
    m_panel->view().setFocus();
    Q_EMIT titleChanged(QFileInfo(path).fileName());
    Q_EMIT fileOpened(path);
}

void ReviewWorkspace::forgetCries()
{
    retranslate();
}

void ReviewWorkspace::showResult()
{
    const ClipAnalysis& analysis = *m_recording.analysis();
    m_result->showResult(analysis, m_session.models());
    Q_EMIT statusMessage(tr("Cries found: %1").arg(analysis.episodes.size()));
    Q_EMIT analysisFinished();
}

bool ReviewWorkspace::isShowingRecording() const
{
    return m_stack->currentWidget() == m_page;
}

QList<QAction*> ReviewWorkspace::labelMenuActions() const
{
    return m_labelActions->menu();
}

QList<QAction*> ReviewWorkspace::menuActions() const
{
    return m_actions->menu() << nullptr << m_export->actions();
}

void ReviewWorkspace::setTimeFormat(TimeFormat format)
{
    m_timeFormat = format;
    m_settings.setTimeFormat(format);
    m_actions->setTimeFormat(format, m_recording.startTime().has_value());
    m_panel->setTimeFormat(format);
    m_list->model().setTimeFormat(format, m_recording.startTime());
    showTimes();
}

void ReviewWorkspace::showTimes()
{
    m_transport->setTimes(m_player.position(), m_player.duration(), m_timeFormat, m_recording.startTime());
}

void ReviewWorkspace::retranslate()
{
    m_tabs->setTabText(0, tr("Labels"));
    m_tabs->setTabToolTip(0, tr("The cries and labels of this recording, and verdicts on them"));
    m_tabs->setTabText(1, tr("Measures"));
    m_tabs->setTabToolTip(1, tr("Pitch, rhythm and voice of the selection or label"));
    m_tabs->setTabText(2, tr("View"));
    m_tabs->setTabToolTip(2, tr("How the spectrogram is drawn"));
    m_tabs->setAccessibleName(tr("Labels, measures and view"));
    m_tabs->setToolTip(m_tabs->accessibleName());
    const auto& analysis = m_recording.analysis();
    m_labelsTitle->setText(m_labels.set().empty() ? tr("Cries and labels")
                                                  : tr("Cries and labels (%1)").arg(m_labels.set().size()));
    // The recording as a whole is judged less strictly than the stretches that are marked in it.
    if (!analysis)
        m_list->setPlaceholder(tr("The cries will be listed here."));
    else if (analysis->isCry)
        m_list->setPlaceholder(tr("A cry is likely, but no stretch is sure enough to be marked."));
    else
        m_list->setPlaceholder(tr("No cry was found."));
}

void ReviewWorkspace::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_actions->retranslate();
        m_labelActions->retranslate();
        m_export->retranslate();
    }
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) retranslate();
    if (event->type() == QEvent::PaletteChange) m_actions->setIcons(palette());
    QWidget::changeEvent(event);
}

} // namespace cryscope
