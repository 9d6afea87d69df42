#pragma once

#include "core/audio/RandomAccessAudio.h"
#include "ui/shared/FrequencyBand.h"
#include "ui/shared/FrequencyViewport.h"
#include "ui/shared/Settings.h"
#include "ui/shared/TimeRange.h"
#include "ui/shared/TimeViewport.h"
#include "ui/spectrogram/CurveLayer.h"
#include "ui/spectrogram/FrameComposer.h"
#include "ui/spectrogram/GridLayer.h"
#include "ui/spectrogram/LabelLayer.h"
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
/// threads. Click: go there; drag: select a stretch (with its frequencies, if asked for); drag an edge of a
/// selected label or the tab of any: change it; double click on a label: play it; middle drag: move the view;
/// wheel: see WheelSteps.h; pinch: zoom; see ViewGestures.h. GUI thread.
class SpectrogramView : public QWidget {
    Q_OBJECT

public:
    SpectrogramView(TimeViewport& time, FrequencyViewport& frequency, QWidget* parent = nullptr);

    void setRecording(std::shared_ptr<const RandomAccessAudio> audio);
    /// The second of the time axis at which the recording begins; 0 at first.
    void setTimeOffset(double seconds);
    double timeOffset() const { return m_offset; }
    void setLook(const SpectrogramLook& look);
    void setLabels(std::vector<LabelMark> labels); ///< in order of start
    void setSelectedLabels(std::vector<AnnotationId> ids);
    void setCurves(std::shared_ptr<const SoundCurves> curves, CurveChoice choice);
    /// {}: none.
    void setGrid(SpectrogramGrid grid);
    void setPlayhead(std::optional<double> seconds);
    /// A line where the pointer is in another view of the same time.
    void setTimePointer(std::optional<double> seconds);
    /// With a band it is a box; a band without a stretch of time is none.
    void setSelection(std::optional<TimeRange> selection, std::optional<FrequencyBand> band = {});
    /// Whether dragging selects frequencies too.
    void setSelectsBand(bool selects) { m_selectsBand = selects; }

    std::optional<double> playhead() const { return m_playhead; }
    std::optional<TimeRange> selection() const { return m_selection; }
    std::optional<FrequencyBand> selectedBand() const { return m_band; }
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
    void selectionMade(); ///< the drag has ended
    void labelClicked(cryscope::AnnotationId id, Qt::KeyboardModifiers modifiers);
    void labelActivated(cryscope::AnnotationId id);
    /// `part` of a label is to be where the pointer is. Of a Body, `seconds` is by how much it moved since
    /// the drag began, else the place in the recording. All that come with `continues` belong to the first.
    void labelDragged(cryscope::AnnotationId id, cryscope::LabelPart part, double seconds, double hz,
                      bool continues);
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
    void paintBounds(QPainter& painter) const;
    void paintOverlays(QPainter& painter);
    void press(QPointF position);
    void drag(QPointF from, QPointF to);
    void click(QPointF position);
    void hover(QPointF position);
    void showGrip(QPointF position);
    LabelGeometry labelGeometry() const;
    double secondsAt(double x) const; ///< within the recording
    double hzAt(double y) const;      ///< within the view

    TimeViewport& m_time;
    FrequencyViewport& m_frequency;
    SpectrogramPipeline m_pipeline;
    std::shared_ptr<const RandomAccessAudio> m_audio;
    double m_offset = 0;
    SpectrogramLook m_look;
    LabelLayer m_labels;
    std::shared_ptr<const SoundCurves> m_curves;
    CurveChoice m_curveChoice;
    SpectrogramGrid m_grid;
    std::optional<double> m_playhead;
    std::optional<TimeRange> m_selection;
    std::optional<FrequencyBand> m_band;
    bool m_selectsBand = false;
    std::optional<TimeRange> m_selectionAtPress;
    std::optional<FrequencyBand> m_bandAtPress;
    LabelHit m_grip; ///< what is dragged
    bool m_gripMoved = false;
    FrameComposer m_composer;
    ViewGestures* m_gestures = nullptr; ///< events come before it is there
    std::optional<QPointF> m_pointer;
    std::optional<double> m_timePointer;
};

} // namespace cryscope

Q_DECLARE_METATYPE(cryscope::HoverInfo)
