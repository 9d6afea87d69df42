#pragma once

#include "ui/shared/TimeAxis.h"
#include "ui/shared/TimeViewport.h"

#include <QWidget>

namespace cryscope {

/// The numbers over a spectrogram. Click: go there; wheel as on the spectrogram. Its left edge and width must
/// be those of the spectrogram.
class TimeRuler : public QWidget {
    Q_OBJECT

public:
    explicit TimeRuler(TimeViewport& viewport, QWidget* parent = nullptr);

    void setNotation(const TimeNotation& notation);
    void setPlayhead(std::optional<double> seconds);
    QSize sizeHint() const override;
    QStringList labels() const;
    /// What is drawn now, labelled and not.
    std::vector<AxisTick> ticks() const;

Q_SIGNALS:
    void seekRequested(double seconds);

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    TimeViewport& m_viewport;
    TimeNotation m_notation;
    std::optional<double> m_playhead;
};

} // namespace cryscope
