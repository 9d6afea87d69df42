#include "ui/review/PaneController.h"

#include "ui/panes/PaneStack.h"
#include "ui/review/ReviewActions.h"
#include "ui/review/ReviewSession.h"
#include "ui/review/SpectrogramPanel.h"

#include <QSignalBlocker>

namespace cryscope {
namespace {

constexpr auto kHeightsKey = "review/panes";
/// In the order of ReviewPane.
constexpr std::array kNames = {"waveform", "spectrogram", "pitch", "level", "scores", "labels"};

QString settingOf(int pane)
{
    return QStringLiteral("review/pane/") + QLatin1String(kNames[std::size_t(pane)]);
}

} // namespace

PaneController::PaneController(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
    static_assert(kNames.size() == kReviewPanes.size());
    connectChoice();
    connectScores();
}

void PaneController::connectChoice()
{
    for (int pane = 0; pane < m_parts.actions.panes.size(); ++pane) {
        QAction* action = m_parts.actions.panes[pane];
        const bool usual = ReviewPane(pane) == ReviewPane::Spectrogram;
        action->setChecked(m_parts.settings.value(settingOf(pane), usual).toBool());
        m_parts.panel.setPaneShown(ReviewPane(pane), action->isChecked());
        connect(action, &QAction::toggled, this, [this, pane](bool shown) { choose(pane, shown); });
    }
    PaneStack& stack = m_parts.panel.panes();
    stack.restoreState(m_parts.settings.layout(QLatin1String(kHeightsKey)));
    connect(&stack, &QSplitter::splitterMoved, this,
            [this, &stack] { m_parts.settings.setLayout(QLatin1String(kHeightsKey), stack.saveState()); });
}

void PaneController::choose(int pane, bool shown)
{
    bool any = false;
    for (const QAction* action : m_parts.actions.panes) any = any || action->isChecked();
    // An empty page would help nobody: who takes the last pane away gets the spectrogram.
    if (!any) m_parts.actions.panes[int(ReviewPane::Spectrogram)]->setChecked(true);
    if (!any && ReviewPane(pane) == ReviewPane::Spectrogram) return;
    m_parts.settings.setValue(settingOf(pane), shown);
    m_parts.panel.setPaneShown(ReviewPane(pane), shown);
}

void PaneController::connectScores()
{
    ScorePane& scores = m_parts.panel.scores();
    const auto state = [&scores](ScorePane::State to) { return [&scores, to] { scores.setState(to); }; };
    const ReviewSession* session = &m_parts.session;
    connect(&m_parts.recording, &OpenRecording::opened, &scores, state(ScorePane::State::NotLooked));
    connect(session, &ReviewSession::waitingForModel, &scores, state(ScorePane::State::Waiting));
    connect(session, &ReviewSession::modelIsMissing, &scores, state(ScorePane::State::NoModel));
    connect(session, &ReviewSession::analysisCancelled, &scores, state(ScorePane::State::Cancelled));
    connect(session, &ReviewSession::analysisFailed, &scores, state(ScorePane::State::Failed));
    connect(session, &ReviewSession::analysisProgressed, &scores,
            [&scores](double fraction) { scores.setState(ScorePane::State::Looking, fraction); });
    connect(session, &ReviewSession::analysisFinished, this, &PaneController::showScores);
    // Veiled for a second review, and shown again afterwards.
    connect(&m_parts.recording, &OpenRecording::analysisChanged, this, &PaneController::showScores);
}

void PaneController::showScores()
{
    if (m_parts.recording.isVeiled()) return m_parts.panel.scores().setState(ScorePane::State::Hidden);
    const auto& analysis = m_parts.recording.analysis();
    if (!analysis || !m_parts.session.models().detector) return;
    m_parts.panel.scores().setScores(analysis->scores, analysis->rejected,
                                     analysisConfigFor(m_parts.session.models().detector->card()).episodes);
}

} // namespace cryscope
