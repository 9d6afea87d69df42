#pragma once

#include "core/annotations/Annotation.h"
#include "ui/shared/FrequencyAxis.h"

#include <QColor>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <optional>
#include <vector>

class QPainter;

namespace cryscope {

/// A label as it is drawn.
struct LabelMark {
    AnnotationId id;
    double startSeconds = 0;
    double endSeconds = 0;
    std::optional<double> lowHz, highHz;
    QColor colour;
    QString caption;
    bool isFaint = false; ///< judged wrong: it stays to be seen, but steps back
};

/// Which part of a label a pointer is on.
enum class LabelPart { None, Body, Start, End, Low, High };
struct LabelHit {
    AnnotationId id;
    LabelPart part = LabelPart::None;
};

/// Where the picture lies on the screen.
struct LabelGeometry {
    QRectF view;
    double secondsAtLeft = 0;
    double secondsPerPixel = 1;
    FrequencyAxis axis;
    double tabHeight = 16;

    double xOf(double seconds) const { return view.left() + (seconds - secondsAtLeft) / secondsPerPixel; }
};

/// The labels over a spectrogram: each has a tab with its caption at the top and lines down to the bottom;
/// with frequency bounds, a box instead of the lines. Labels that overlap have their tabs below each other.
/// Knows no widget.
class LabelLayer {
public:
    static constexpr int kMostLanes = 4; ///< more overlapping ones share the last

    /// In order of start.
    void setMarks(std::vector<LabelMark> marks);
    void setSelected(std::vector<AnnotationId> ids) { m_selected = std::move(ids); }
    bool isSelected(AnnotationId id) const;

    void paint(QPainter& painter, const LabelGeometry& geometry) const;
    /// What can be dragged there: an edge of a selected label, or a tab.
    LabelHit gripAt(QPointF position, const LabelGeometry& geometry) const;
    /// The shortest label that covers the point, and its tab; 0 for none.
    AnnotationId at(QPointF position, const LabelGeometry& geometry) const;

private:
    QRectF tabOf(std::size_t index, const LabelGeometry& geometry) const;
    /// Of the lines or the box under the tab.
    QRectF bodyOf(std::size_t index, const LabelGeometry& geometry) const;
    bool isInView(std::size_t index, const LabelGeometry& geometry) const;

    std::vector<LabelMark> m_marks;
    std::vector<int> m_lanes; ///< of each mark
    std::vector<AnnotationId> m_selected;
};

} // namespace cryscope
