#pragma once

#include "core/detection/EpisodeTracker.h"
#include "ui/panes/TimePane.h"

#include <vector>

namespace cryscope {

/// The detector's probability of every window, with the thresholds of its card as lines and what looked like
/// a cry and was rejected hatched. GUI thread.
class ScorePane : public TimePane {
    Q_OBJECT

public:
    /// Why there are no scores.
    enum class State { NotLooked, Waiting, Looking, Cancelled, NoModel, Failed, Hidden, Ready };

    explicit ScorePane(TimeViewport& time, QWidget* parent = nullptr);

    /// In order of time; Ready.
    void setScores(std::vector<WindowScore> scores, std::vector<RejectedStretch> rejected,
                   const EpisodeConfig& thresholds);
    /// Anything but Ready forgets the scores. `fraction` of Looking, 0..1.
    void setState(State state, double fraction = 0);
    const std::vector<WindowScore>& scores() const { return m_scores; }

    QString title() const override;
    QString emptyReason() const override;
    std::vector<PaneTick> ticks() const override;
    QString readout(double seconds) const override;

protected:
    void paintContent(QPainter& painter, const ThemeColours& colours) override;
    QString explanation() const override;

private:
    double yOf(double probability) const { return 1 + (height() - 3) * (1 - probability); }
    /// Names stand side by side, the next one left of `right`; gives back its left edge.
    double paintThreshold(QPainter& painter, const ThemeColours& colours, double at, const QString& name,
                          double right) const;

    State m_state = State::NotLooked;
    int m_percent = 0;
    std::vector<WindowScore> m_scores;
    std::vector<RejectedStretch> m_rejected;
    EpisodeConfig m_thresholds;
};

/// "too short to be a cry"
QString ruleWords(RejectedStretch::Rule rule);

} // namespace cryscope
