#pragma once

#include "core/audio/RandomAccessAudio.h"
#include "core/detection/Episodes.h"
#include "ui/shared/FrequencyViewport.h"
#include "ui/shared/Settings.h"
#include "ui/shared/TimeRange.h"
#include "ui/shared/TimeViewport.h"
#include "ui/spectrogram/FrameComposer.h"
#include "ui/spectrogram/SpectrogramPipeline.h"

#include <QImage>
#include <QWidget>
#include <optional>
#include <vector>

namespace cryscope {

class ViewGestures;

/// What is under the pointer.
struct HoverInfo {
    double seconds = 0;
    double hz = 0;
    std::optional<float> dbfs; ///< nullopt while the level is not computed
};

/// Shows the spectrogram of an open recording; what it draws is computed by SpectrogramPipeline on other
/// threads. Click: go there; drag: select a stretch; double click on an episode: play it; middle drag: move
/// the view; wheel: see WheelSteps.h; pinch: zoom; see ViewGestures.h. GUI thread.
class SpectrogramView : public QWidget {
    Q_OBJECT

public:
    SpectrogramView(TimeViewport& time, FrequencyViewport& frequency, QWidget* parent = nullptr);

    void setRecording(std::shared_ptr<const RandomAccessAudio> audio);
    void setLook(const SpectrogramLook& look);
    void setEpisodes(std::vector<Episode> episodes);
    void setCurrentEpisode(int index); ///< -1: none
    void setPlayhead(std::optional<double> seconds);
    void setSelection(std::optional<TimeRange> selection);

    std::optional<double> playhead() const { return m_playhead; }
    std::optional<TimeRange> selection() const { return m_selection; }
    SpectrogramPipeline& pipeline() { return m_pipeline; }
    /// The picture without overlays, in device pixels; waits until it is complete (tests, export of what is
    /// seen).
    QImage renderedFrame();
    QSize sizeHint() const override { return {900, 420}; }
    QSize minimumSizeHint() const override { return {240, 120}; }

Q_SIGNALS:
    void seekRequested(double seconds);
    void selectionChanged(std::optional<cryscope::TimeRange> selection);
    void hovered(const cryscope::HoverInfo& info);
    void hoverEnded();
    void episodeClicked(int index);
    void episodeActivated(int index);
    void userMovedView(); ///< by wheel, pinch or drag: following playback rests
    void failed(const QString& sentence);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    SpectrogramWish wish() const;
    double snappedStart() const; ///< seconds at the left edge, on the pixel grid
    double xOf(double seconds) const { return (seconds - snappedStart()) / m_time.secondsPerPixel(); }
    void viewChanged();
    void connectGestures();
    void paintOverlays(QPainter& painter);
    void paintSelection(QPainter& painter);
    void click(double seconds);
    int episodeAt(double seconds) const;
    void hover(QPointF position);

    TimeViewport& m_time;
    FrequencyViewport& m_frequency;
    SpectrogramPipeline m_pipeline;
    std::shared_ptr<const RandomAccessAudio> m_audio;
    SpectrogramLook m_look;
    std::vector<Episode> m_episodes;
    int m_currentEpisode = -1;
    std::optional<double> m_playhead;
    std::optional<TimeRange> m_selection;
    std::optional<TimeRange> m_selectionAtPress;
    FrameComposer m_composer;
    ViewGestures* m_gestures = nullptr; ///< events come before it is there
    std::optional<QPointF> m_pointer;
};

} // namespace cryscope

Q_DECLARE_METATYPE(cryscope::HoverInfo)
