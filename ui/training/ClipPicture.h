#pragma once

#include <QImage>
#include <QWidget>

namespace cryscope {

/// A small spectrogram with a time scale, and the place that is heard.
class ClipPicture final : public QWidget {
    Q_OBJECT
public:
    explicit ClipPicture(QWidget* parent = nullptr);

    void setPicture(const QImage& picture, double seconds);
    void setPlayhead(double place); ///< 0..1; below 0: none
    QSize sizeHint() const override { return {320, 130}; }
    QSize minimumSizeHint() const override { return {120, 70}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_picture;
    double m_seconds = 0;
    double m_playhead = -1;
};

} // namespace cryscope
