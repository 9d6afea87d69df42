#include "ui/review/ReviewNavigator.h"

#include "ui/review/LabelList.h"
#include "ui/review/ReviewActions.h"
#include "ui/review/SpectrogramPanel.h"
#include "ui/session/LabelSession.h"
#include "ui/sound/Player.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace cryscope {
namespace {

constexpr double kStep = 0.01; // of the visible stretch
constexpr double kLeap = 0.1;
constexpr double kPage = 0.9;
constexpr double kZoom = 1.5;
constexpr auto kReturnsKey = "review/playheadReturns";
constexpr auto kGridKey = "review/grid";
constexpr std::array kSpeeds = {0.1, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0};
constexpr double kGainStepDb = 6;
constexpr double kMostGainDb = 48;
constexpr double kMargin = 0.25; // of a label's length, shown on both sides of it
constexpr double kLeastMarginSeconds = 0.5;
constexpr double kContextSeconds = 0.5; // heard before and after a label

} // namespace

ReviewNavigator::ReviewNavigator(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
    m_parts.actions.follow->setChecked(m_parts.settings.followPlayback());
    connectViews();
    connectPlaying();
    connectZoom();
}

void ReviewNavigator::connectViews()
{
    SpectrogramView& view = m_parts.panel.view();
    connect(&m_parts.panel, &SpectrogramPanel::seekRequested, this, [this](double seconds) {
        m_followRests = false;
        m_parts.player.seek(seconds);
    });
    connect(&m_parts.panel, &SpectrogramPanel::userMovedView, this, [this] { m_followRests = true; });
    connect(&view, &SpectrogramView::selectionChanged, this, [this](std::optional<TimeRange> selection) {
        m_playsLabel = false;
        m_parts.player.setRange(selection);
        takeBand();
    });
    connect(&view, &SpectrogramView::labelActivated, this, &ReviewNavigator::play);
    connect(&m_parts.list, &LabelList::chosen, this, &ReviewNavigator::goTo);
    connect(&m_parts.list, &LabelList::playRequested, this, &ReviewNavigator::play);
}

void ReviewNavigator::connectPlaying()
{
    const auto on = [this](QAction* action, auto&& slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    on(m_parts.actions.play, [this] { m_parts.player.toggle(); });
    on(m_parts.actions.toStart, [this] { m_parts.player.seek(0); });
    on(m_parts.actions.toEnd, [this] { m_parts.player.seek(m_parts.player.duration()); });
    on(m_parts.actions.stepBack, [this] { moveBy(-kStep); });
    on(m_parts.actions.stepForward, [this] { moveBy(kStep); });
    on(m_parts.actions.leapBack, [this] { moveBy(-kLeap); });
    on(m_parts.actions.leapForward, [this] { moveBy(kLeap); });
    on(m_parts.actions.loop, [this](bool looping) { m_parts.player.setLooping(looping); });
    on(m_parts.actions.playBand, [this] { takeBand(); });
    m_parts.actions.returns->setChecked(m_parts.settings.value(QLatin1String(kReturnsKey), false).toBool());
    m_parts.player.setReturns(m_parts.actions.returns->isChecked());
    on(m_parts.actions.returns, [this](bool returns) {
        m_parts.settings.setValue(QLatin1String(kReturnsKey), returns);
        m_parts.player.setReturns(returns);
    });
    m_parts.actions.showGrid->setChecked(m_parts.settings.value(QLatin1String(kGridKey), false).toBool());
    m_parts.panel.setGrid(m_parts.actions.showGrid->isChecked());
    on(m_parts.actions.showGrid, [this](bool shows) {
        m_parts.settings.setValue(QLatin1String(kGridKey), shows);
        m_parts.panel.setGrid(shows);
    });
    on(m_parts.actions.faster, [this] { changeSpeed(+1); });
    on(m_parts.actions.slower, [this] { changeSpeed(-1); });
    on(m_parts.actions.usualSpeed, [this] { changeSpeed(0); });
    on(m_parts.actions.louder, [this] { changeGain(+kGainStepDb); });
    on(m_parts.actions.quieter, [this] { changeGain(-kGainStepDb); });
    on(m_parts.actions.follow, [this](bool follow) {
        m_parts.settings.setFollowPlayback(follow);
        m_followRests = false;
    });
    on(m_parts.actions.previousCry, [this] { step(-1); });
    on(m_parts.actions.nextCry, [this] { step(+1); });
    connect(&m_parts.player, &Player::positionChanged, this, &ReviewNavigator::playheadMoved);
    connect(&m_parts.player, &Player::playingChanged, this, [this](bool playing) {
        m_followRests = false;
        m_parts.actions.setPlaying(playing);
        if (!playing && std::exchange(m_playsLabel, false))
            m_parts.player.setRange(m_parts.panel.view().selection());
    });
}

void ReviewNavigator::takeBand()
{
    m_parts.player.setBand(m_parts.actions.playBand->isChecked() ? m_parts.panel.view().selectedBand()
                                                                 : std::nullopt);
}

void ReviewNavigator::changeGain(double db)
{
    m_parts.player.setGain(std::clamp(m_parts.player.gainDb() + db, -kMostGainDb, kMostGainDb));
    Q_EMIT message(m_parts.player.gainDb() == 0
                       ? tr("Heard as it was recorded")
                       : tr("Heard with %1 dB").arg(m_parts.player.gainDb(), 0, 'f', 0));
}

/// The next of the speeds in this direction; 0: as it was recorded.
void ReviewNavigator::changeSpeed(int direction)
{
    Player& player = m_parts.player;
    auto at = std::min_element(kSpeeds.begin(), kSpeeds.end(), [&](double a, double b) {
        return std::abs(a - player.speed()) < std::abs(b - player.speed());
    });
    if (direction > 0 && at + 1 != kSpeeds.end()) ++at;
    if (direction < 0 && at != kSpeeds.begin()) --at;
    player.setSpeed(direction == 0 ? 1 : *at);
    Q_EMIT message(player.speed() == 1 ? tr("Heard as fast as it was recorded")
                                       : tr("Heard %1 times as fast").arg(player.speed()));
    Q_EMIT speedChanged(player.speed());
}

void ReviewNavigator::connectZoom()
{
    const auto on = [this](QAction* action, auto&& slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    on(m_parts.actions.zoomIn, [this] { zoom(kZoom); });
    on(m_parts.actions.zoomOut, [this] { zoom(1 / kZoom); });
    on(m_parts.actions.fit, [this] { m_parts.panel.time().fit(); });
    on(m_parts.actions.zoomToSelection, [this] { zoomToSelection(); });
    ViewTrail& trail = m_parts.panel.trail();
    on(m_parts.actions.viewBack, [&trail] { trail.back(); });
    on(m_parts.actions.viewForward, [&trail] { trail.forward(); });
    connect(&trail, &ViewTrail::changed, this, &ReviewNavigator::enableTrail);
    on(m_parts.actions.pageBack, [this] { page(-kPage); });
    on(m_parts.actions.pageForward, [this] { page(kPage); });
    on(m_parts.actions.allFrequencies, [this] { m_parts.panel.frequency().reset(); });
}

void ReviewNavigator::enableTrail()
{
    const ViewTrail& trail = m_parts.panel.trail();
    m_parts.actions.viewBack->setEnabled(m_parts.actions.fit->isEnabled() && trail.canGoBack());
    m_parts.actions.viewForward->setEnabled(m_parts.actions.fit->isEnabled() && trail.canGoForward());
}

void ReviewNavigator::moveBy(double shareOfView)
{
    TimeViewport& time = m_parts.panel.time();
    m_parts.player.seek(m_parts.player.position() + shareOfView * time.visibleSeconds());
    time.makeVisible(m_parts.player.position());
}

void ReviewNavigator::page(double shareOfView)
{
    m_followRests = true;
    m_parts.panel.time().scrollBy(shareOfView * m_parts.panel.time().width());
}

void ReviewNavigator::zoom(double factor)
{
    // At the playhead while it is in view: that is where one looks.
    TimeViewport& time = m_parts.panel.time();
    const double x = time.xOf(m_parts.player.position());
    time.zoomAt(factor, x >= 0 && x <= time.width() ? x : time.width() / 2);
}

void ReviewNavigator::zoomToSelection()
{
    if (const auto selection = m_parts.panel.view().selection())
        m_parts.panel.time().showRange(selection->begin, selection->end);
    else if (const Annotation* label = m_parts.labels.current())
        m_parts.panel.time().showRange(label->startSeconds - kLeastMarginSeconds,
                                       label->endSeconds + kLeastMarginSeconds);
}

void ReviewNavigator::playheadMoved(double seconds)
{
    m_parts.panel.setPlayhead(seconds);
    TimeViewport& time = m_parts.panel.time();
    if (!m_parts.player.isPlaying()) {
        if (seconds < time.start() || seconds > time.end()) time.makeVisible(seconds);
        return;
    }
    if (!m_parts.actions.follow->isChecked()) return;
    const double x = time.xOf(seconds);
    const double middle = time.width() / 2;
    // Once the playhead is in the middle it stays there and the picture glides past.
    if (m_followRests && std::abs(x - middle) < 4) m_followRests = false;
    if (!m_followRests && (x > middle || x < 0)) time.centreOn(seconds);
}

void ReviewNavigator::goTo(AnnotationId id)
{
    const Annotation* label = m_parts.labels.find(id);
    if (label == nullptr) return;
    const TimeRange stretch{label->startSeconds, label->endSeconds};
    m_parts.labels.select({id});
    bringIntoView(stretch);
    m_parts.player.seek(stretch.begin);
}

void ReviewNavigator::bringIntoView(const TimeRange& stretch)
{
    TimeViewport& time = m_parts.panel.time();
    const double margin = std::max((stretch.end - stretch.begin) * kMargin, kLeastMarginSeconds);
    if (stretch.begin < time.start() || stretch.end > time.end())
        time.showRange(stretch.begin - margin, stretch.end + margin);
}

void ReviewNavigator::play(AnnotationId id)
{
    const Annotation* label = m_parts.labels.find(id);
    if (label == nullptr) return;
    const TimeRange stretch{label->startSeconds, label->endSeconds};
    m_parts.player.pause();
    m_parts.panel.view().setSelection(std::nullopt);
    goTo(id);
    hear(stretch);
}

void ReviewNavigator::playStretch(const TimeRange& stretch)
{
    m_parts.player.pause();
    m_parts.panel.view().setSelection(stretch);
    bringIntoView(stretch);
    hear(stretch);
}

void ReviewNavigator::hear(const TimeRange& stretch)
{
    const TimeRange heard{std::max(stretch.begin - kContextSeconds, 0.0),
                          std::min(stretch.end + kContextSeconds, m_parts.player.duration())};
    m_playsLabel = true;
    m_parts.player.setRange(heard);
    m_parts.player.seek(heard.begin);
    m_parts.player.play();
}

void ReviewNavigator::step(int direction)
{
    const LabelModel& rows = m_parts.list.model();
    if (rows.rowCount() == 0) return;
    const auto& selected = m_parts.labels.selection();
    if (const int row = selected.empty() ? -1 : rows.rowOf(selected.front()); row >= 0)
        return goTo(rows.label(std::clamp(row + direction, 0, rows.rowCount() - 1)).id);
    // From the playhead when nothing is selected: the nearest in time on that side.
    const Annotation* best = nullptr;
    for (int i = 0; i < rows.rowCount(); ++i) {
        const Annotation& label = rows.label(i);
        const double ahead = direction * (label.startSeconds - m_parts.player.position());
        if (ahead < 0) continue;
        if (best == nullptr || ahead < direction * (best->startSeconds - m_parts.player.position()))
            best = &label;
    }
    if (best != nullptr) goTo(best->id);
}

} // namespace cryscope
