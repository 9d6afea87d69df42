#pragma once

#include "core/annotations/AnnotationSet.h"
#include "core/annotations/Vocabulary.h"
#include "ui/shared/FrequencyViewport.h"
#include "ui/shared/Settings.h"
#include "ui/shared/TimeViewport.h"
#include "ui/shared/ViewTrail.h"
#include "ui/spectrogram/SpectrogramView.h"

#include <QToolButton>
#include <QWidget>
#include <array>

namespace cryscope {

class BesidePane;
class ColourBar;
class CurvePane;
class LabelPane;
class PaneStack;
class ScorePane;
class TimePane;
class WaveformPane;
class FrequencyRuler;
class OpenRecording;
class TimeRuler;
class WaveformOverview;

/// What Review can show along the time of a recording, from top to bottom.
enum class ReviewPane { Waveform, Spectrogram, Pitch, Level, Scores, Labels };
inline constexpr std::array kReviewPanes{ReviewPane::Waveform, ReviewPane::Spectrogram, ReviewPane::Pitch,
                                         ReviewPane::Level,    ReviewPane::Scores,      ReviewPane::Labels};

/// The spectrogram with everything that stands around it: rulers, colour bar, overview, and the other panes
/// on the same time axis. Keeps them in step with the open recording and with each other.
class SpectrogramPanel : public QWidget {
    Q_OBJECT

public:
    SpectrogramPanel(OpenRecording& recording, QMenu& timeMenu, QMenu& paneMenu, QWidget* parent = nullptr);

    TimeViewport& time() { return m_time; }
    FrequencyViewport& frequency() { return m_frequency; }
    ViewTrail& trail() { return m_trail; }
    SpectrogramView& view() { return *m_view; }
    WaveformOverview& overview() { return *m_overview; }
    TimeRuler& timeRuler() { return *m_timeRuler; }
    FrequencyRuler& frequencyRuler() { return *m_frequencyRuler; }

    PaneStack& panes() { return *m_stack; }
    WaveformPane& waveform() { return *m_waveform; }
    CurvePane& pitch() { return *m_pitch; }
    CurvePane& level() { return *m_level; }
    ScorePane& scores() { return *m_scores; }
    LabelPane& labels() { return *m_labelPane; }
    BesidePane& beside() { return *m_beside; }
    void setBesideShown(bool shown);
    void setPaneShown(ReviewPane pane, bool shown);
    bool isPaneShown(ReviewPane pane) const;

    void setLook(const SpectrogramLook& look);
    void setNotation(const TimeNotation& notation);
    /// Fine lines over the spectrogram at the numbers of both rulers.
    void setGrid(bool shows);
    /// What 0 dBFS is in dB SPL; nullopt: not calibrated.
    void setLevelOffset(const std::optional<double>& offsetDb);
    void setPlayhead(double seconds);
    /// Over the spectrogram, under the overview and in their pane.
    void setLabels(const AnnotationSet& set, const Vocabulary& kinds);
    void setSelectedLabels(const std::vector<AnnotationId>& ids);

Q_SIGNALS:
    void seekRequested(double seconds);
    void userMovedView();
    void panesChanged(); ///< others are shown
    /// The pointer is on a pane (not on the spectrogram): what is there, in words.
    void paneHovered(double seconds, const QString& words);
    void paneHoverEnded();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void addPane(TimePane& pane);
    void addBeside();
    void connectPanes();
    void connectRecording();
    void alignColumns();
    void setPointer(std::optional<double> seconds);
    QWidget* widgetOf(ReviewPane pane) const;
    void retranslate();

    OpenRecording& m_recording;
    TimeViewport m_time;
    FrequencyViewport m_frequency;
    ViewTrail m_trail{m_time, m_frequency};
    SpectrogramView* m_view;
    TimeRuler* m_timeRuler;
    FrequencyRuler* m_frequencyRuler;
    ColourBar* m_colourBar;
    WaveformOverview* m_overview;
    WaveformPane* m_waveform;
    CurvePane* m_pitch;
    CurvePane* m_level;
    ScorePane* m_scores;
    LabelPane* m_labelPane;
    BesidePane* m_beside;
    PaneStack* m_stack;
    QToolButton* m_timeButton;
    QToolButton* m_paneButton;
    TimeNotation m_notation;
    AnnotationSet m_labels;
    Vocabulary m_kinds;
};

} // namespace cryscope
