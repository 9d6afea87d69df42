#include "ui/review/ReviewWorkspace.h"

#include "ui/review/EmptyPage.h"
#include "ui/review/EpisodeTable.h"
#include "ui/review/FileHeader.h"
#include "ui/review/KeyGuard.h"
#include "ui/review/LookPanel.h"
#include "ui/review/MessageBar.h"
#include "ui/review/ResultPanel.h"
#include "ui/review/ReviewActions.h"
#include "ui/review/SpectrogramPanel.h"
#include "ui/review/TransportBar.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {

constexpr double kStep = 0.01; // of the visible stretch
constexpr double kLeap = 0.1;
constexpr double kPage = 0.9;
constexpr double kZoom = 1.5;
constexpr int kQuietMs = 200;       // before the opening of a file is worth a message
constexpr double kCryMargin = 0.25; // of a cry's length, shown on both sides of it

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
    : QWidget(parent), m_settings(settings), m_player(std::move(output)), m_timeFormat(settings.timeFormat()),
      m_actions(new ReviewActions(*this))
{
    build();
    connectPanel();
    connectActions();
    connectJobs();
    const SpectrogramLook look = m_settings.spectrogramLook();
    m_look->setLook(look);
    m_panel->setLook(look);
    m_actions->follow->setChecked(m_settings.followPlayback());
    setTimeFormat(m_timeFormat);
    retranslate();
}

// The children go first: the actions and the panel are told about by the members above them.
ReviewWorkspace::~ReviewWorkspace()
{
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
    m_episodes = new EpisodeTable;
    m_look = new LookPanel;
    m_episodesTitle = caption(nullptr);
    m_lookTitle = caption(nullptr);

    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(new FileHeader(m_recording));
    left->addWidget(m_panel, 1);
    left->addWidget(m_transport);

    auto* side = new QWidget;
    side->setFixedWidth(fontMetrics().averageCharWidth() * 44);
    auto* right = new QVBoxLayout(side);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(8);
    right->addWidget(m_result);
    right->addSpacing(8);
    right->addWidget(m_episodesTitle);
    right->addWidget(m_episodes, 1);
    right->addSpacing(8);
    right->addWidget(m_lookTitle);
    right->addWidget(m_look);

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

void ReviewWorkspace::connectPanel()
{
    connect(m_empty, &EmptyPage::openRequested, this, &ReviewWorkspace::openRequested);
    connect(m_panel, &SpectrogramPanel::seekRequested, this, [this](double seconds) {
        m_followRests = false;
        m_player.seek(seconds);
    });
    connect(m_panel, &SpectrogramPanel::userMovedView, this, [this] { m_followRests = true; });
    SpectrogramView& view = m_panel->view();
    connect(&view, &SpectrogramView::hovered, this,
            [this](const HoverInfo& info) { m_transport->setHover(info); });
    connect(&view, &SpectrogramView::hoverEnded, this, [this] { m_transport->setHover(std::nullopt); });
    connect(&view, &SpectrogramView::selectionChanged, this,
            [this](std::optional<TimeRange> selection) { m_player.setRange(selection); });
    connect(&view, &SpectrogramView::failed, m_message, &MessageBar::showError);
    connect(&view, &SpectrogramView::episodeClicked, this, [this](int index) {
        m_currentCry = index;
        m_panel->view().setCurrentEpisode(index);
        m_episodes->select(index);
    });
    connect(&view, &SpectrogramView::episodeActivated, this, &ReviewWorkspace::playCry);
    connect(m_episodes, &EpisodeTable::chosen, this, &ReviewWorkspace::goToCry);
    connect(m_episodes, &EpisodeTable::playRequested, this, &ReviewWorkspace::playCry);
    connect(m_look, &LookPanel::lookChanged, this, [this](const SpectrogramLook& look) {
        m_panel->setLook(look);
        m_settings.setSpectrogramLook(look);
        Q_EMIT lookChanged(look);
    });
    connect(&m_player, &Player::positionChanged, this, &ReviewWorkspace::playheadMoved);
    connect(&m_player, &Player::playingChanged, this, [this](bool playing) {
        m_followRests = false;
        m_actions->setPlaying(playing);
    });
    connect(&m_player, &Player::failed, m_message, &MessageBar::showError);
}

void ReviewWorkspace::connectActions()
{
    const auto on = [this](QAction* action, auto&& slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    TimeViewport& time = m_panel->time();
    on(m_actions->play, [this] { m_player.toggle(); });
    on(m_actions->toStart, [this] { m_player.seek(0); });
    on(m_actions->toEnd, [this] { m_player.seek(m_player.duration()); });
    on(m_actions->stepBack, [this] { moveBy(-kStep); });
    on(m_actions->stepForward, [this] { moveBy(kStep); });
    on(m_actions->leapBack, [this] { moveBy(-kLeap); });
    on(m_actions->leapForward, [this] { moveBy(kLeap); });
    on(m_actions->loop, [this](bool looping) { m_player.setLooping(looping); });
    on(m_actions->follow, [this](bool follow) {
        m_settings.setFollowPlayback(follow);
        m_followRests = false;
    });
    on(m_actions->previousCry, [this] { stepCry(-1); });
    on(m_actions->nextCry, [this] { stepCry(+1); });
    const auto zoom = [this, &time](double factor) {
        // At the playhead while it is in view: that is where one looks.
        const double x = time.xOf(m_player.position());
        time.zoomAt(factor, x >= 0 && x <= time.width() ? x : time.width() / 2);
    };
    on(m_actions->zoomIn, [zoom] { zoom(kZoom); });
    on(m_actions->zoomOut, [zoom] { zoom(1 / kZoom); });
    on(m_actions->fit, [&time] { time.fit(); });
    on(m_actions->zoomToSelection, [this, &time] {
        if (const auto selection = m_panel->view().selection())
            time.showRange(selection->begin, selection->end);
        else if (m_currentCry >= 0)
            goToCry(m_currentCry);
    });
    on(m_actions->pageBack, [this, &time] {
        m_followRests = true;
        time.scrollBy(-kPage * time.width());
    });
    on(m_actions->pageForward, [this, &time] {
        m_followRests = true;
        time.scrollBy(kPage * time.width());
    });
    on(m_actions->allFrequencies, [this] { m_panel->frequency().reset(); });
    on(m_actions->clearSelection, [this] {
        if (m_panel->view().selection())
            m_panel->view().setSelection(std::nullopt);
        else
            m_analysis.cancel();
    });
    on(m_actions->analyse, [this] { startAnalysis(); });
    connect(m_actions, &ReviewActions::timeFormatChosen, this, &ReviewWorkspace::setTimeFormat);
}

void ReviewWorkspace::connectJobs()
{
    connect(&m_load, &LoadJob::finished, this, &ReviewWorkspace::recordingLoaded);
    connect(&m_load, &LoadJob::progressed, this, [this](double fraction) {
        // What opens at once needs no bar that comes and goes.
        if (m_openingSince.hasExpired(kQuietMs))
            m_message->showProgress(tr("Opening %1…").arg(m_opening), fraction);
    });
    connect(m_message, &MessageBar::cancelRequested, this, [this] { m_load.cancel(); });
    connect(&m_peaks, &PeaksJob::finished, this, [this](const PeaksResult& result) {
        if (result)
            m_recording.setPeaks(*result);
        else
            m_message->showError(QString::fromStdString(result.error().sentence));
    });
    connect(&m_analysis, &AnalysisJob::progressed, m_result, &ResultPanel::showProgress);
    connect(&m_analysis, &AnalysisJob::finished, this, &ReviewWorkspace::analysisDone);
    connect(m_result, &ResultPanel::cancelRequested, this, [this] { m_analysis.cancel(); });
    connect(m_result, &ResultPanel::analysisRequested, this, &ReviewWorkspace::startAnalysis);
}

void ReviewWorkspace::openFile(const QString& path)
{
    m_message->clear();
    m_opening = QFileInfo(path).fileName();
    m_openingSince.start();
    m_load.start(path);
}

void ReviewWorkspace::recordingLoaded(const QString& path, const LoadResult& result)
{
    m_message->clear();
    const QString name = QFileInfo(path).fileName();
    if (!result) {
        if (result.error().kind != ErrorKind::Cancelled)
            m_message->showError(tr("%1: %2").arg(name, QString::fromStdString(result.error().sentence)));
        return;
    }
    m_analysis.abandon();
    m_currentCry = -1;
    m_episodes->episodes().setEpisodes({});
    m_stack->setCurrentWidget(m_page);
    m_player.setRecording(*result);
    m_recording.set(path, *result);
    m_actions->setRecordingOpen(true);
    setTimeFormat(m_timeFormat);
    retranslate();
    m_panel->view().setFocus();
    m_peaks.start(*result);
    Q_EMIT titleChanged(name);
    Q_EMIT fileOpened(path);
    startAnalysis();
}

bool ReviewWorkspace::isShowingRecording() const
{
    return m_stack->currentWidget() == m_page;
}

QList<QAction*> ReviewWorkspace::menuActions() const
{
    return m_actions->menu();
}

void ReviewWorkspace::setModels(Models models)
{
    m_models = std::move(models);
    m_modelProblem.clear();
    if (m_recording.isOpen()) startAnalysis();
}

void ReviewWorkspace::setModelProblem(const QString& sentence)
{
    m_modelProblem = sentence;
    if (!m_models.detector) m_result->showNoModel(sentence);
}

void ReviewWorkspace::startAnalysis()
{
    if (!m_recording.isOpen()) return;
    m_recording.clearAnalysis();
    retranslate();
    m_episodes->episodes().setEpisodes({});
    m_currentCry = -1;
    if (!m_models.detector) {
        if (m_modelProblem.isEmpty())
            m_result->showWaitingForModel();
        else
            m_result->showNoModel(m_modelProblem);
        return;
    }
    m_result->showProgress(0);
    m_analysis.start(m_recording.audio(), m_models, analysisConfigFor(m_models.detector->card()));
}

void ReviewWorkspace::analysisDone(const AnalysisResult& result)
{
    if (!result) {
        if (result.error().kind == ErrorKind::Cancelled)
            m_result->showCancelled();
        else
            m_result->showError(QString::fromStdString(result.error().sentence));
        return;
    }
    m_recording.setAnalysis(*result);
    m_result->showResult(*result, m_models);
    m_episodes->episodes().setEpisodes(result->episodes);
    retranslate();
    Q_EMIT statusMessage(tr("Cries found: %1").arg(result->episodes.size()));
    Q_EMIT analysisFinished();
}

void ReviewWorkspace::setTimeFormat(TimeFormat format)
{
    m_timeFormat = format;
    m_settings.setTimeFormat(format);
    m_actions->setTimeFormat(format, m_recording.startTime().has_value());
    m_panel->setTimeFormat(format);
    m_episodes->episodes().setTimeFormat(format, m_recording.startTime());
    showTimes();
}

void ReviewWorkspace::showTimes()
{
    m_transport->setTimes(m_player.position(), m_player.duration(), m_timeFormat, m_recording.startTime());
}

void ReviewWorkspace::moveBy(double shareOfView)
{
    m_player.seek(m_player.position() + shareOfView * m_panel->time().visibleSeconds());
    m_panel->time().makeVisible(m_player.position());
}

void ReviewWorkspace::playheadMoved(double seconds)
{
    m_panel->setPlayhead(seconds);
    showTimes();
    if (!m_player.isPlaying()) {
        const TimeViewport& time = m_panel->time();
        if (seconds < time.start() || seconds > time.end()) m_panel->time().makeVisible(seconds);
        return;
    }
    if (!m_actions->follow->isChecked()) return;
    TimeViewport& time = m_panel->time();
    const double x = time.xOf(seconds);
    const double middle = time.width() / 2;
    // Once the playhead is in the middle it stays there and the picture glides past.
    if (m_followRests && std::abs(x - middle) < 4) m_followRests = false;
    if (!m_followRests && (x > middle || x < 0)) time.centreOn(seconds);
}

void ReviewWorkspace::goToCry(int index)
{
    const auto& episodes = m_episodes->episodes().episodes();
    if (index < 0 || index >= static_cast<int>(episodes.size())) return;
    const Episode& cry = episodes[static_cast<std::size_t>(index)];
    m_currentCry = index;
    m_panel->view().setCurrentEpisode(index);
    m_episodes->select(index);
    TimeViewport& time = m_panel->time();
    const double margin = (cry.endSeconds - cry.startSeconds) * kCryMargin;
    const bool isInView = cry.startSeconds >= time.start() && cry.endSeconds <= time.end();
    if (!isInView) time.showRange(cry.startSeconds - margin, cry.endSeconds + margin);
    m_player.seek(cry.startSeconds);
}

void ReviewWorkspace::playCry(int index)
{
    goToCry(index);
    if (index != m_currentCry || index < 0) return;
    const Episode& cry = m_episodes->episodes().episodes()[static_cast<std::size_t>(index)];
    m_panel->view().setSelection(TimeRange{cry.startSeconds, cry.endSeconds});
    m_player.play();
}

void ReviewWorkspace::stepCry(int direction)
{
    const auto& episodes = m_episodes->episodes().episodes();
    if (episodes.empty()) return;
    const int last = static_cast<int>(episodes.size()) - 1;
    if (m_currentCry >= 0) return goToCry(std::clamp(m_currentCry + direction, 0, last));
    // From the playhead when no cry is current.
    int next = direction > 0 ? last : 0;
    for (int i = 0; i <= last; ++i) {
        const double start = episodes[static_cast<std::size_t>(i)].startSeconds;
        if (direction > 0 && start >= m_player.position()) {
            next = i;
            break;
        }
        if (direction < 0 && start < m_player.position()) next = i;
    }
    goToCry(next);
}

void ReviewWorkspace::retranslate()
{
    m_lookTitle->setText(tr("Spectrogram"));
    const auto& analysis = m_recording.analysis();
    m_episodesTitle->setText(analysis ? tr("Cries (%1)").arg(analysis->episodes.size()) : tr("Cries"));
    // The recording as a whole is judged less strictly than the stretches that are marked in it.
    if (!analysis)
        m_episodes->setPlaceholder(tr("The cries will be listed here."));
    else if (analysis->isCry)
        m_episodes->setPlaceholder(tr("A cry is likely, but no stretch is sure enough to be marked."));
    else
        m_episodes->setPlaceholder(tr("No cry was found."));
}

void ReviewWorkspace::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) m_actions->retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) retranslate();
    if (event->type() == QEvent::PaletteChange) m_actions->setIcons(palette());
    QWidget::changeEvent(event);
}

} // namespace cryscope
