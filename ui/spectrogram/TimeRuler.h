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

    void setFormat(TimeFormat format, const std::optional<StartTime>& start);
    void setPlayhead(std::optional<double> seconds);
    QSize sizeHint() const override;
    QStringList labels() const;

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
    std::vector<AxisTick> ticks() const;

    TimeViewport& m_viewport;
    TimeFormat m_format = TimeFormat::Clock;
    std::optional<StartTime> m_start;
    std::optional<double> m_playhead;
};

} // namespace cryscope
