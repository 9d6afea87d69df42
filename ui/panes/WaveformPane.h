#pragma once

#include "ui/jobs/WaveformJob.h"
#include "ui/panes/TimePane.h"

#include <QImage>

namespace cryscope {

/// The waveform of what is in view, on a scale of its own: full height is the loudest sample of the
/// recording, so that quiet recordings are seen too; the numbers beside it say what it is. Reads on another
/// thread, and only while it is visible. GUI thread.
class WaveformPane : public TimePane {
    Q_OBJECT

public:
    explicit WaveformPane(TimeViewport& time, QWidget* parent = nullptr);

    void setRecording(std::shared_ptr<const RandomAccessAudio> audio);
    /// nullptr: not there yet; until then only near views are shown.
    void setPeaks(std::shared_ptr<const OverviewPeaks> peaks);
    /// What is drawn covers what is in view at its scale (tests).
    bool isComplete() const;
    double gain() const { return m_gain; }

    QString title() const override;
    QString emptyReason() const override;
    std::vector<PaneTick> ticks() const override;
    QString readout(double seconds) const override;

protected:
    void paintContent(QPainter& painter, const ThemeColours& colours) override;
    QString explanation() const override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    WaveformWish wish() const;
    void request();
    void paintSamples(QPainter& painter, const ThemeColours& colours) const;
    const QImage& image(const ThemeColours& colours);

    WaveformJob m_job;
    std::shared_ptr<const RandomAccessAudio> m_audio;
    std::shared_ptr<const OverviewPeaks> m_peaks;
    std::shared_ptr<const WaveformShape> m_shape;
    bool m_failed = false;
    double m_gain = 1;
    QImage m_image; ///< of m_shape, in device pixels; null: to be drawn anew
};

} // namespace cryscope
