#pragma once

#include "ui/panes/ScorePane.h"

#include <QObject>

namespace cryscope {

class OpenRecording;
class ReviewActions;
class ReviewSession;
class Settings;
class SpectrogramPanel;

/// Which panes are shown, and what the pane of the scores has to say. Remembers the choice and the heights.
/// What it is given outlives it. GUI thread.
class PaneController : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Settings& settings;
        OpenRecording& recording;
        ReviewSession& session;
        ReviewActions& actions;
        SpectrogramPanel& panel;
    };
    explicit PaneController(const Parts& parts, QObject* parent = nullptr);

private:
    void connectChoice();
    void connectScores();
    void choose(int pane, bool shown);
    void showScores();

    Parts m_parts;
};

} // namespace cryscope
