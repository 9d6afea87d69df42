#include "ui/review/CurveController.h"

#include "ui/panes/CurvePane.h"
#include "ui/review/ReviewActions.h"
#include "ui/review/SpectrogramPanel.h"
#include "ui/session/OpenRecording.h"
#include "ui/shared/Settings.h"

#include <algorithm>

namespace cryscope {

namespace {
constexpr int kRestMs = 120;
constexpr auto kPitchKey = "review/showPitch";
constexpr auto kLevelKey = "review/showLevel";
} // namespace

CurveController::CurveController(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &CurveController::update);
    connect(&m_parts.panel.time(), &TimeViewport::changed, this, [this] {
        if (!isWanted()) return;
        m_rest.start();
        show(); // a pane says why it is empty
    });
    connect(&m_parts.panel, &SpectrogramPanel::panesChanged, this, [this] {
        show();
        update();
    });
    connect(&m_parts.recording, &OpenRecording::opened, this, [this] {
        m_job.abandon();
        m_curves.reset();
        show();
        if (isWanted()) m_rest.start();
    });
    connect(&m_job, &CurvesJob::finished, this, [this](const std::shared_ptr<const SoundCurves>& curves) {
        m_curves = curves;
        show();
        update(); // the view may have gone on meanwhile
    });
    for (const auto& [action, key] :
         {std::pair{m_parts.actions.showPitch, kPitchKey}, std::pair{m_parts.actions.showLevel, kLevelKey}}) {
        action->setChecked(m_parts.settings.value(QLatin1String(key), false).toBool());
        connect(action, &QAction::toggled, this, [this, key = key](bool on) {
            m_parts.settings.setValue(QLatin1String(key), on);
            choose();
            if (on && m_parts.panel.time().visibleSeconds() > kLongestView)
                Q_EMIT message(tr("Zoom in to two minutes or less to see pitch and level."));
        });
    }
    choose();
}

void CurveController::choose()
{
    m_choice = {m_parts.actions.showPitch->isChecked(), m_parts.actions.showLevel->isChecked()};
    show();
    update();
}

bool CurveController::isWanted() const
{
    return m_choice.any() || m_parts.panel.isPaneShown(ReviewPane::Pitch) ||
           m_parts.panel.isPaneShown(ReviewPane::Level);
}

void CurveController::update()
{
    const TimeViewport& time = m_parts.panel.time();
    if (!isWanted() || !m_parts.recording.isOpen() || m_job.isRunning()) return;
    if (time.visibleSeconds() > kLongestView) return;
    const double end = std::min(time.end(), time.duration());
    if (m_curves && m_curves->startSeconds <= time.start() && m_curves->endSeconds >= end) return;
    // Half a view on both sides: scrolling finds it there.
    const double margin = time.visibleSeconds() / 2;
    m_job.start(m_parts.recording.audio(), std::max(0.0, time.start() - margin),
                std::min(time.duration(), end + margin));
}

void CurveController::show()
{
    m_parts.panel.view().setCurves(m_curves, m_choice);
    const TimeViewport& time = m_parts.panel.time();
    const double end = std::min(time.end(), time.duration());
    const bool isThere = m_curves && m_curves->startSeconds <= time.start() && m_curves->endSeconds >= end;
    const auto state = time.visibleSeconds() > kLongestView ? CurvePane::State::TooLong
                       : isThere                            ? CurvePane::State::Ready
                                                            : CurvePane::State::Measuring;
    m_parts.panel.pitch().setCurves(m_curves, state);
    m_parts.panel.level().setCurves(m_curves, state);
}

} // namespace cryscope
