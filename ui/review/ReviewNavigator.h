#pragma once

#include "core/detection/Episodes.h"
#include "ui/shared/Settings.h"

#include <QObject>
#include <vector>

namespace cryscope {

class EpisodeTable;
class Player;
class ReviewActions;
class SpectrogramPanel;

/// Moving about in a recording by key, button and table: the playhead, the view that follows it, and the
/// current cry. What it is given outlives it. GUI thread.
class ReviewNavigator : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Settings& settings;
        Player& player;
        ReviewActions& actions;
        SpectrogramPanel& panel;
        EpisodeTable& table;
    };
    explicit ReviewNavigator(const Parts& parts, QObject* parent = nullptr);

    /// No cry is current any more.
    void forgetCry() { m_currentCry = -1; }

private:
    void connectViews();
    void connectPlaying();
    void connectZoom();
    void moveBy(double shareOfView);
    void page(double shareOfView);
    void zoom(double factor);
    void zoomToSelection();
    void goToCry(int index);
    void playCry(int index);
    void stepCry(int direction);
    void playheadMoved(double seconds);
    const std::vector<Episode>& cries() const;

    Parts m_parts;
    bool m_followRests = false; ///< the user looks elsewhere; following goes on when the playhead comes by
    int m_currentCry = -1;
};

} // namespace cryscope
