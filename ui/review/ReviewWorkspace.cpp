#include "ui/review/ReviewWorkspace.h"

#include "core/library/Library.h"
#include "ui/project/DrawPanel.h"
#include "ui/project/ProjectActions.h"
#include "ui/project/ProjectBar.h"
#include "ui/review/CurveController.h"
#include "ui/review/EmptyPage.h"
#include "ui/review/FileHeader.h"
#include "ui/review/KeyGuard.h"
#include "ui/review/LabelActions.h"
#include "ui/review/LabelController.h"
#include "ui/review/LabelExchange.h"
#include "ui/review/LabelList.h"
#include "ui/review/LevelController.h"
#include "ui/review/LookPanel.h"
#include "ui/review/MeasurePanel.h"
#include "ui/review/MessageBar.h"
#include "ui/review/OutputMenu.h"
#include "ui/review/PaneController.h"
#include "ui/review/ResultPanel.h"
#include "ui/review/ReviewActions.h"
#include "ui/review/ReviewCompare.h"
#include "ui/review/ReviewDraw.h"
#include "ui/review/ReviewMenu.h"
#include "ui/review/ReviewNavigator.h"
#include "ui/review/ReviewProject.h"
#include "ui/review/ReviewSide.h"
#include "ui/review/SpectrogramPanel.h"
#include "ui/review/TransportBar.h"
#include "ui/review/VerdictsDialog.h"
#include "ui/review/ViewExport.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>

namespace cryscope {

ReviewWorkspace::ReviewWorkspace(Settings& settings, std::unique_ptr<PlaybackOutput> output, QWidget* parent,
                                 BesideController::MakeOutput makeOutput)
    : QWidget(parent), m_settings(settings), m_session(m_recording),
      m_second(settings, m_recording, m_labels), m_player(std::move(output)),
      m_timeFormat(settings.timeFormat()), m_actions(new ReviewActions(*this)),
      m_labelActions(new LabelActions(*this))
{
    build();
    m_navigator =
        new ReviewNavigator({m_settings, m_player, *m_actions, *m_panel, m_labels, m_side->list()}, this);
    m_controller = new LabelController({m_settings, m_recording, m_labels, *m_labelActions, *m_panel,
                                        m_player, m_side->list(), m_side->editor(), m_second},
                                       this);
    m_outputs = new OutputMenu(m_settings, m_player, outputDevices, this);
    m_panes = new PaneController({m_settings, m_recording, m_session, *m_actions, *m_panel}, this);
    m_beside = new BesideController({m_settings, m_recording, m_player, *m_actions, *m_panel},
                                    std::move(makeOutput), this);
    m_curves = new CurveController({m_settings, m_recording, *m_actions, *m_panel}, this);
    m_exchange = new LabelExchange({m_settings, m_labels, m_side->list(), m_panel->time()}, this);
    m_export = new ViewExport(
        {m_settings, m_recording, *m_panel, m_side->look(), m_labels, m_side->measures()}, *this);
    static_cast<QVBoxLayout*>(layout())->insertWidget(1, &m_export->bar());
    m_levels =
        new LevelController({m_settings, m_recording, *m_panel, *m_transport, m_side->measures()}, *this);
    m_compare = new ReviewCompare(
        {m_settings, m_recording, m_labels, *m_labelActions, *m_controller, *m_navigator, m_second}, *this);
    connectViews();
    connectActions();
    connectLabels();
    connectOpening();
    connectAnalysis();
    connectProject();
    const SpectrogramLook look = m_settings.spectrogramLook();
    m_side->look().setLook(look);
    m_panel->setLook(look);
    setTimeFormat(m_timeFormat);
    new KeyGuard(*this);
}

// The children go first: the actions and the panel are told about by the members above them.
ReviewWorkspace::~ReviewWorkspace()
{
    m_labels.disconnect();
    m_second.disconnect();
    m_stack->disconnect(this);
    delete m_draw;
    delete m_project;
    delete m_compare;
    delete m_levels;
    delete m_export;
    delete m_exchange;
    delete m_controller;
    delete m_curves;
    delete m_panes;
    delete m_beside;
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
    m_panel = new SpectrogramPanel(m_recording, m_actions->timeMenu(), m_actions->paneMenu());
    m_transport = new TransportBar(*m_actions);
    m_side = new ReviewSide(m_settings, m_recording, m_labels, *m_labelActions, m_second, m_panel->view());

    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(new FileHeader(m_recording));
    left->addWidget(m_panel, 1);
    left->addWidget(m_transport);

    auto* row = new QHBoxLayout(m_page);
    row->setContentsMargins(12, 12, 12, 12);
    row->setSpacing(16);
    row->addLayout(left, 1);
    row->addWidget(m_side);

    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_page);
    m_project = new ReviewProject({m_settings, m_recording, m_labels, *m_stack, *m_page}, *this);
    m_draw = new ReviewDraw(
        {m_recording, m_labels, *m_labelActions, m_project->actions(), m_project->session(), m_side->tabs()},
        *this);
    m_empty->addChoices({m_project->actions().create, m_project->actions().open});
    left->insertWidget(0, &m_project->bar());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_message);
    column->addWidget(m_stack, 1);
}

void ReviewWorkspace::connectViews()
{
    connect(m_empty, &EmptyPage::openRequested, this, &ReviewWorkspace::openRequested);
    SpectrogramView& view = m_panel->view();
    connect(&view, &SpectrogramView::hovered, this,
            [this](const HoverInfo& info) { m_transport->setHover(info); });
    connect(&view, &SpectrogramView::hoverEnded, this, [this] { m_transport->setHover(std::nullopt); });
    connect(m_panel, &SpectrogramPanel::paneHovered, this,
            [this](double seconds, const QString& words) { m_transport->setHover(seconds, words); });
    connect(m_panel, &SpectrogramPanel::paneHoverEnded, this,
            [this] { m_transport->setHover(std::nullopt); });
    connect(&view, &SpectrogramView::failed, m_message, &MessageBar::showError);
    connect(&m_side->look(), &LookPanel::bandChosen, this,
            [this](const FrequencyBand& band) { m_panel->frequency().setRange(band.lowHz, band.highHz); });
    connect(m_actions->shorterWindow, &QAction::triggered, this, [this] { m_side->look().stepSize(-1); });
    connect(m_actions->longerWindow, &QAction::triggered, this, [this] { m_side->look().stepSize(+1); });
    connect(&m_side->look(), &LookPanel::lookChanged, this, [this](const SpectrogramLook& look) {
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
    connect(m_navigator, &ReviewNavigator::message, this, &ReviewWorkspace::statusMessage);
    connect(m_navigator, &ReviewNavigator::speedChanged, m_transport, &TransportBar::setSpeed);
    connect(m_controller, &LabelController::nextIsDue, this, [this](AnnotationId next) {
        if (!m_draw->isUnderWay()) m_navigator->play(next); // of a sample it is the next clip that is due
    });
    connect(m_beside, &BesideController::message, this, &ReviewWorkspace::statusMessage);
    connect(m_beside, &BesideController::problem, m_message, &MessageBar::showError);
    connect(m_beside, &BesideController::opened, m_message, &MessageBar::clear);
    connect(m_curves, &CurveController::message, this, &ReviewWorkspace::statusMessage);
    connect(&m_side->measures(), &MeasurePanel::message, this, &ReviewWorkspace::statusMessage);
    connect(&m_side->measures(), &MeasurePanel::problem, m_message, &MessageBar::showError);
    connect(m_export, &ViewExport::message, this, &ReviewWorkspace::statusMessage);
    connect(m_export, &ViewExport::problem, m_message, &MessageBar::showError);
    connect(m_exchange, &LabelExchange::message, this, &ReviewWorkspace::statusMessage);
    connect(m_exchange, &LabelExchange::problem, m_message, &MessageBar::showError);
    connect(m_labelActions->import, &QAction::triggered, this, [this] { m_exchange->import(this); });
    connect(m_labelActions->exportLabels, &QAction::triggered, this,
            [this] { m_exchange->exportLabels(this, m_recording.path()); });
    connect(&m_labels, &LabelSession::problem, m_message, &MessageBar::showError);
    connect(m_labelActions->figures, &QAction::triggered, this, [this] {
        VerdictsDialog dialog(m_labels.document(), m_labels.file(), this);
        const DrawSession& draw = m_draw->session();
        dialog.setSample(draw.judged(), draw.toJudge(), DrawPanel::figureWords(draw));
        dialog.exec();
    });
    connect(m_levels, &LevelController::message, this, &ReviewWorkspace::statusMessage);
    connect(m_compare, &ReviewCompare::problem, m_message, &MessageBar::showError);
    connect(m_compare, &ReviewCompare::openRequested, this, &ReviewWorkspace::openFile);
    connect(&m_second, &SecondReview::changed, this, [this] {
        if (m_recording.analysis()) m_side->result().showResult(*m_recording.analysis(), m_session.models());
        // The list of the project tells of verdicts, the sample of scores.
        const bool isBlind = m_second.isUnderWay();
        m_side->tabs().setTabVisible(m_side->tabs().indexOf(&m_draw->panel()), !isBlind);
        m_project->bar().setEnabled(!isBlind);
    });
    connect(m_labelActions->reviewer, &QAction::triggered, this,
            [this] { m_controller->chooseReviewer(this); });
}

void ReviewWorkspace::setLibraryFolder(const QString& folder)
{
    m_library = folder;
    m_export->setLibraryFolder(folder);
    m_infants.start([this, folder = std::filesystem::path(folder.toStdU16String())](
                        const CancelToken&, const ProgressFn&) -> JobThread::Deliver {
        std::vector<Infant> infants;
        if (!folder.empty() && std::filesystem::exists(folder / "library.sqlite"))
            if (const auto library = Library::openBeside(folder))
                if (auto known = (*library)->infants()) infants = std::move(*known);
        return [this, infants] { m_side->measures().setInfants(infants); };
    });
}

bool ReviewWorkspace::mayLeave()
{
    return m_controller->mayLeave(this);
}

void ReviewWorkspace::connectOpening()
{
    // What is open is heard and judged while the next recording is read.
    m_session.setMayReplace([this] { return mayLeave(); });
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
    connect(&m_session, &ReviewSession::waitingForModel, &m_side->result(),
            &ResultPanel::showWaitingForModel);
    connect(&m_session, &ReviewSession::modelIsMissing, this, [this](const QString& sentence) {
        m_side->result().showNoModel(sentence);
        m_side->showNoModel();
    });
    connect(&m_session, &ReviewSession::analysisProgressed, &m_side->result(), &ResultPanel::showProgress);
    connect(&m_session, &ReviewSession::analysisCancelled, &m_side->result(), &ResultPanel::showCancelled);
    connect(&m_session, &ReviewSession::analysisFailed, &m_side->result(), &ResultPanel::showError);
    connect(&m_session, &ReviewSession::analysisFinished, this, &ReviewWorkspace::showResult);
    connect(&m_side->result(), &ResultPanel::cancelRequested, &m_session, &ReviewSession::cancelAnalysis);
    connect(&m_side->result(), &ResultPanel::analysisRequested, &m_session, &ReviewSession::analyse);
}

void ReviewWorkspace::connectProject()
{
    connect(m_project, &ReviewProject::openRequested, this, &ReviewWorkspace::openFile);
    connect(m_project, &ReviewProject::batchRequested, this, &ReviewWorkspace::batchRequested);
    connect(m_project, &ReviewProject::message, this, &ReviewWorkspace::statusMessage);
    connect(m_project, &ReviewProject::problem, m_message, &MessageBar::showError);
    connect(m_project->actions().compare, &QAction::triggered, this,
            [this] { m_project->compare(m_session.models(), m_library); });
    connect(m_draw, &ReviewDraw::openRequested, this, &ReviewWorkspace::openFile);
    connect(m_draw, &ReviewDraw::playDue, m_navigator, &ReviewNavigator::play);
    connect(m_draw, &ReviewDraw::message, this, &ReviewWorkspace::statusMessage);
    connect(m_draw, &ReviewDraw::problem, m_message, &MessageBar::showError);
    // A key must not change what is behind the list.
    connect(m_stack, &QStackedWidget::currentChanged, this, [this] {
        m_player.pause();
        m_actions->setRecordingOpen(isShowingRecording());
        m_labelActions->setRecordingOpen(isShowingRecording());
        m_export->setRecordingOpen(isShowingRecording());
    });
}

void ReviewWorkspace::setPictureStore(const std::shared_ptr<PictureStore>& store)
{
    m_session.setIdentifies(store != nullptr);
    m_panel->view().pipeline().setStore(store);
}

void ReviewWorkspace::openFile(const QString& path)
{
    if (!mayLeave()) return;
    m_message->clear();
    m_session.open(path);
}

void ReviewWorkspace::showOpened(const QString& path)
{
    m_stack->setCurrentWidget(m_page);
    m_player.setRecording(m_recording.audio());
    m_actions->setRecordingOpen(true);
    m_panel->trail().restart();
    m_export->setRecordingOpen(true);
    m_levels->setRecordingOpen(true);
    m_side->look().setSampleRate(m_recording.audio()->sampleRate().hz);
    setTimeFormat(m_timeFormat);
    m_panel->view().setFocus();
    Q_EMIT titleChanged(QFileInfo(path).fileName());
    Q_EMIT fileOpened(path);
}

void ReviewWorkspace::showResult()
{
    if (const auto& analysis = m_recording.analysis())
        m_side->result().showResult(*analysis, m_session.models());
    Q_EMIT statusMessage(tr("Cries found: %1").arg(m_recording.cryTimes().size()));
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

void ReviewWorkspace::fillMenu(QMenu& menu)
{
    m_menu = new ReviewMenu(menu, *m_actions, *m_outputs, m_export->actions() << m_levels->action());
}

QList<QAction*> ReviewWorkspace::projectMenuActions() const
{
    return m_project->actions().menu();
}

QList<QAction*> ReviewWorkspace::menuActions() const
{
    return m_actions->menu() << nullptr << m_export->actions() << m_levels->action();
}

void ReviewWorkspace::setTimeFormat(TimeFormat format)
{
    m_timeFormat = format;
    m_settings.setTimeFormat(format);
    m_actions->setTimeFormat(format, m_recording.startTime().has_value());
    m_panel->setNotation(notation());
    m_side->list().model().setNotation(notation());
    showTimes();
}

TimeNotation ReviewWorkspace::notation() const
{
    const auto& audio = m_recording.audio();
    return {m_timeFormat, m_recording.startTime(), audio ? audio->sampleRate().hz : 0.0};
}

void ReviewWorkspace::showTimes()
{
    m_transport->setTimes(m_player.position(), m_player.duration(), notation());
}

void ReviewWorkspace::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_actions->retranslate();
        m_labelActions->retranslate();
        m_export->retranslate();
        m_outputs->retranslate();
        if (m_menu) m_menu->retranslate();
        m_project->retranslate();
        m_draw->retranslate();
        m_levels->retranslate();
    }
    if (event->type() == QEvent::PaletteChange) m_actions->setIcons(palette());
    QWidget::changeEvent(event);
}

} // namespace cryscope
