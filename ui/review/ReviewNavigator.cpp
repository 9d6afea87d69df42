#include "ui/review/ReviewNavigator.h"

#include "ui/review/EpisodeTable.h"
#include "ui/review/ReviewActions.h"
#include "ui/review/SpectrogramPanel.h"
#include "ui/sound/Player.h"

#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {

constexpr double kStep = 0.01; // of the visible stretch
constexpr double kLeap = 0.1;
constexpr double kPage = 0.9;
constexpr double kZoom = 1.5;
constexpr double kCryMargin = 0.25; // of a cry's length, shown on both sides of it

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
    connect(&view, &SpectrogramView::selectionChanged, this,
            [this](std::optional<TimeRange> selection) { m_parts.player.setRange(selection); });
    connect(&view, &SpectrogramView::episodeClicked, this, [this](int index) {
        m_currentCry = index;
        m_parts.panel.view().setCurrentEpisode(index);
        m_parts.table.select(index);
    });
    connect(&view, &SpectrogramView::episodeActivated, this, &ReviewNavigator::playCry);
    connect(&m_parts.table, &EpisodeTable::chosen, this, &ReviewNavigator::goToCry);
    connect(&m_parts.table, &EpisodeTable::playRequested, this, &ReviewNavigator::playCry);
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
    on(m_parts.actions.follow, [this](bool follow) {
        m_parts.settings.setFollowPlayback(follow);
        m_followRests = false;
    });
    on(m_parts.actions.previousCry, [this] { stepCry(-1); });
    on(m_parts.actions.nextCry, [this] { stepCry(+1); });
    connect(&m_parts.player, &Player::positionChanged, this, &ReviewNavigator::playheadMoved);
    connect(&m_parts.player, &Player::playingChanged, this, [this](bool playing) {
        m_followRests = false;
        m_parts.actions.setPlaying(playing);
    });
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
    on(m_parts.actions.pageBack, [this] { page(-kPage); });
    on(m_parts.actions.pageForward, [this] { page(kPage); });
    on(m_parts.actions.allFrequencies, [this] { m_parts.panel.frequency().reset(); });
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
    else if (m_currentCry >= 0)
        goToCry(m_currentCry);
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

const std::vector<Episode>& ReviewNavigator::cries() const
{
    return m_parts.table.episodes().episodes();
}

void ReviewNavigator::goToCry(int index)
{
    if (index < 0 || index >= static_cast<int>(cries().size())) return;
    const Episode& cry = cries()[static_cast<std::size_t>(index)];
    m_currentCry = index;
    m_parts.panel.view().setCurrentEpisode(index);
    m_parts.table.select(index);
    TimeViewport& time = m_parts.panel.time();
    const double margin = (cry.endSeconds - cry.startSeconds) * kCryMargin;
    const bool isInView = cry.startSeconds >= time.start() && cry.endSeconds <= time.end();
    if (!isInView) time.showRange(cry.startSeconds - margin, cry.endSeconds + margin);
    m_parts.player.seek(cry.startSeconds);
}

void ReviewNavigator::playCry(int index)
{
    goToCry(index);
    if (index != m_currentCry || index < 0) return;
    const Episode& cry = cries()[static_cast<std::size_t>(index)];
    m_parts.panel.view().setSelection(TimeRange{cry.startSeconds, cry.endSeconds});
    m_parts.player.play();
}

void ReviewNavigator::stepCry(int direction)
{
    if (cries().empty()) return;
    const int last = static_cast<int>(cries().size()) - 1;
    if (m_currentCry >= 0) return goToCry(std::clamp(m_currentCry + direction, 0, last));
    // From the playhead when no cry is current.
    int next = direction > 0 ? last : 0;
    for (int i = 0; i <= last; ++i) {
        const double start = cries()[static_cast<std::size_t>(i)].startSeconds;
        if (direction > 0 && start >= m_parts.player.position()) {
            next = i;
            break;
        }
        if (direction < 0 && start < m_parts.player.position()) next = i;
    }
    goToCry(next);
}

} // namespace cryscope
