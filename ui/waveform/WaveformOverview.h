#pragma once

#include "ui/session/OverviewPeaks.h"
#include "ui/shared/TimeRange.h"
#include "ui/shared/TimeViewport.h"

#include <QColor>
#include <QImage>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

namespace cryscope {

/// The whole recording as a waveform with the visible stretch boxed. Dragging the box moves the view,
/// dragging one of its sides changes its length, a click elsewhere centres the view there and a double click
/// goes there. GUI thread.
class WaveformOverview : public QWidget {
    Q_OBJECT

public:
    explicit WaveformOverview(TimeViewport& viewport, QWidget* parent = nullptr);

    /// nullptr: not there yet (a line is drawn).
    void setPeaks(std::shared_ptr<const OverviewPeaks> peaks);
    /// Stretches in their colours, drawn under the waveform.
    struct Mark {
        TimeRange time;
        QColor colour;
    };
    void setMarks(std::vector<Mark> marks);
    void setPlayhead(std::optional<double> seconds);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// The boxed stretch on screen (tests).
    QRectF boxRect() const;

Q_SIGNALS:
    void seekRequested(double seconds);
    void userMovedView();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    enum class Grip { None, Box, LeftSide, RightSide };

    void retranslate();
    Grip gripAt(double x) const;
    double xOf(double seconds) const;
    double timeAt(double x) const;
    void render();

    TimeViewport& m_viewport;
    std::shared_ptr<const OverviewPeaks> m_peaks;
    std::vector<Mark> m_marks;
    std::optional<double> m_playhead;
    QImage m_image;      ///< bright, device pixels
    QImage m_faintImage; ///< for what is not in view
    Grip m_grip = Grip::None;
    double m_gripOffset = 0; ///< seconds between the pointer and the start of the view
};

} // namespace cryscope
