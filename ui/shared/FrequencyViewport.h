#pragma once

#include "ui/shared/FrequencyAxis.h"

#include <QObject>

namespace cryscope {

/// The band that the spectrogram shows. GUI thread.
class FrequencyViewport : public QObject {
    Q_OBJECT

public:
    /// Cries live below it; what the view shows when nothing else was asked for.
    static constexpr double kUsualTopHz = 8000.0;

    explicit FrequencyViewport(QObject* parent = nullptr);

    /// A new recording keeps the band where it can; a band that lay whole above `hz` is reset.
    void setNyquist(double hz);
    double nyquist() const { return m_nyquist; }
    double low() const { return m_low; }
    double high() const { return m_high; }
    FrequencyScale scale() const { return m_scale; }
    void setScale(FrequencyScale scale);
    FrequencyAxis axis(double heightPx) const { return {m_low, m_high, heightPx, m_scale}; }

    /// factor > 1 comes nearer; the frequency at `fractionFromTop` (0..1 of the height) stays there.
    void zoomAt(double factor, double fractionFromTop);
    /// Positive moves the band up, in fractions of its height on the scale.
    void scrollBy(double fraction);
    void setRange(double lowHz, double highHz);
    void reset(); ///< 0 .. min(8 kHz, Nyquist)

Q_SIGNALS:
    void changed();

private:
    void apply(double low, double high);
    void applyPlaces(double low, double high); ///< places on the scale

    double m_nyquist = kUsualTopHz;
    double m_low = 0;
    double m_high = kUsualTopHz;
    FrequencyScale m_scale = FrequencyScale::Linear;
};

} // namespace cryscope
