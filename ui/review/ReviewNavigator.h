#pragma once

#include "core/annotations/Annotation.h"
#include "ui/shared/Settings.h"
#include "ui/shared/TimeRange.h"

#include <QObject>

namespace cryscope {

class LabelList;
class LabelSession;
class Player;
class ReviewActions;
class SpectrogramPanel;

/// Moving about in a recording by key, button and list: the playhead, the view that follows it, and the
/// selected label. What it is given outlives it. GUI thread.
class ReviewNavigator : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Settings& settings;
        Player& player;
        ReviewActions& actions;
        SpectrogramPanel& panel;
        LabelSession& labels;
        LabelList& list;
    };
    explicit ReviewNavigator(const Parts& parts, QObject* parent = nullptr);

    void goTo(AnnotationId id);
    /// From a little before to a little after it.
    void play(AnnotationId id);
    /// The same of a stretch that has no label.
    void playStretch(const TimeRange& stretch);

Q_SIGNALS:
    void message(const QString& sentence);
    void speedChanged(double speed);

private:
    void bringIntoView(const TimeRange& stretch);
    void hear(const TimeRange& stretch);
    void connectViews();
    void connectPlaying();
    void connectZoom();
    void moveBy(double shareOfView);
    void page(double shareOfView);
    void zoom(double factor);
    void zoomToSelection();
    void enableTrail();
    void step(int direction);
    void takeBand();
    void changeGain(double db);
    void changeSpeed(int direction);
    void playheadMoved(double seconds);

    Parts m_parts;
    bool m_followRests = false; ///< the user looks elsewhere; following goes on when the playhead comes by
    bool m_playsLabel = false;  ///< with context, whatever is selected
};

} // namespace cryscope
