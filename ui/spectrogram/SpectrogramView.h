#pragma once

#include "core/audio/RandomAccessAudio.h"
#include "core/detection/Episodes.h"
#include "ui/shared/FrequencyViewport.h"
#include "ui/shared/Settings.h"
#include "ui/shared/TimeRange.h"
#include "ui/shared/TimeViewport.h"
#include "ui/spectrogram/SpectrogramPipeline.h"

#include <QImage>
#include <QWidget>
#include <optional>
#include <vector>

namespace cryscope {

/// What is under the pointer.
struct HoverInfo {
    double seconds = 0;
    double hz = 0;
    std::optional<float> dbfs; ///< nullopt while the level is not computed
};

/// Shows the spectrogram of an open recording; what it draws is computed by SpectrogramPipeline on other
/// threads. Click: go there; drag: select a stretch; double click on an episode: play it; middle drag: move
/// the view; wheel: see WheelSteps.h; pinch: zoom. GUI thread.
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
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// What m_frame shows.
    struct FrameGeometry {
        double samplesPerPixel = 0;
        std::int64_t firstPixel = 0;
        FrequencyAxis axis;
        bool operator==(const FrameGeometry&) const = default;
    };

    void retranslate();
    SpectrogramWish wish() const;
    double snappedStart() const; ///< seconds at the left edge, on the pixel grid
    double xOf(double seconds) const { return (seconds - snappedStart()) / m_time.secondsPerPixel(); }
    void viewChanged();
    void composeFrame();
    void paintOverlays(QPainter& painter);
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

    QImage m_frame;
    FrameGeometry m_frameGeometry;
    QImage m_backdrop; ///< the last frame of another zoom, stretched until the strips of this one arrive
    FrameGeometry m_backdropGeometry;
    bool m_frameStale = true;

    std::optional<QPointF> m_pressed;
    bool m_selecting = false;
    std::optional<QPointF> m_panning;
    std::optional<QPointF> m_pointer;
};

} // namespace cryscope

Q_DECLARE_METATYPE(cryscope::HoverInfo)
