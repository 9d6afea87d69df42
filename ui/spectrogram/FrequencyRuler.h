#pragma once

#include "ui/shared/FrequencyViewport.h"
#include "ui/shared/TimeAxis.h"

#include <QWidget>

namespace cryscope {

/// The numbers beside a spectrogram: never fewer than three. Wheel scrolls the band, Alt or Ctrl with the
/// wheel zooms it, dragging moves it, a double click shows the usual band again. Its height must be that of
/// the spectrogram.
class FrequencyRuler : public QWidget {
    Q_OBJECT

public:
    explicit FrequencyRuler(FrequencyViewport& viewport, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// The labels now shown, from low to high.
    QStringList labels() const;
    /// What is drawn now, labelled and not.
    std::vector<AxisTick> ticks() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    double labelDistance() const;

    FrequencyViewport& m_viewport;
    double m_dragY = 0;
};

} // namespace cryscope
