#pragma once

#include <QObject>

namespace cryscope {

/// The stretch of a recording that the time-aligned views show, shared by spectrogram, ruler and overview.
/// Positions on screen are device-independent pixels from the left edge of the spectrogram. GUI thread.
class TimeViewport : public QObject {
    Q_OBJECT

public:
    explicit TimeViewport(QObject* parent = nullptr);

    /// A new recording: everything is shown. `samplesPerSecond` bounds how near one can go.
    void setRecording(double durationSeconds, double samplesPerSecond);
    /// Width of the spectrogram. A view that shows everything goes on showing everything.
    void setWidth(double pixels);

    /// How far the axis goes on behind the recording, because something longer is shown beside it; never less
    /// than duration(), which setRecording() makes it.
    void setExtent(double seconds);
    double duration() const { return m_duration; }
    double width() const { return m_width; }
    double start() const { return m_start; }
    double end() const { return m_start + visibleSeconds(); }
    double visibleSeconds() const { return m_secondsPerPixel * m_width; }
    double secondsPerPixel() const { return m_secondsPerPixel; }
    double timeAt(double x) const { return m_start + x * m_secondsPerPixel; }
    double xOf(double seconds) const { return (seconds - m_start) / m_secondsPerPixel; }
    bool showsEverything() const;
    bool isEmpty() const { return m_duration <= 0; }

    /// factor > 1 comes nearer; the time under `x` stays there as long as the recording's ends allow.
    void zoomAt(double factor, double x);
    void zoomAtCentre(double factor) { zoomAt(factor, m_width / 2); }
    void fit();
    void showRange(double beginSeconds, double endSeconds);
    void setStart(double seconds);
    void scrollBy(double pixels) { setStart(m_start + pixels * m_secondsPerPixel); }
    void centreOn(double seconds) { setStart(seconds - visibleSeconds() / 2); }
    /// Scrolls by the least that brings `seconds` into view, with a margin of a tenth of the width.
    void makeVisible(double seconds);

Q_SIGNALS:
    void changed();

private:
    void apply(double start, double secondsPerPixel);

    double m_duration = 0;
    double m_extent = 0;
    double m_width = 1;
    double m_start = 0;
    double m_secondsPerPixel = 1;
    double m_nearest = 1e-6; ///< smallest seconds a pixel
};

} // namespace cryscope
