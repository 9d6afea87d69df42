#pragma once

#include "core/detection/Episodes.h"
#include "ui/monitor/GlideClock.h"
#include "ui/monitor/LiveHistory.h"
#include "ui/monitor/LiveImage.h"
#include "ui/shared/FrequencyViewport.h"
#include "ui/shared/Settings.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>
#include <vector>

namespace cryscope {

/// An episode as the live views draw it.
struct LiveEpisode {
    Episode episode;
    bool isOpen = false; ///< still crying: it ends at the right edge
    bool operator==(const LiveEpisode&) const = default;
};

/// The last 10 to 30 s of the input, gliding at the display's rate, above a ruler of the time since listening
/// began; episodes are drawn over it, lost sound is hatched. LiveSpectrogramPanel puts frequencies and levels
/// beside it.
class LiveSpectrogramView final : public QWidget {
    Q_OBJECT
public:
    static constexpr double kLongestSpan = 30;
    static constexpr double kSecondsPerColumn = 0.01; ///< of LivePathConfig::spectrum
    static constexpr double kTopHz = 8000;            ///< half of LivePathConfig::spectrumRateHz

    /// Shows the band of `frequencies`, which outlives this.
    explicit LiveSpectrogramView(FrequencyViewport& frequencies, QWidget* parent = nullptr);

    void begin();                  ///< a new sitting: forgets everything and glides
    void setGliding(bool gliding); ///< off: the picture stands still
    void append(const FeatureMatrix& columns, double firstSeconds, double streamSeconds);
    void setEpisodes(std::vector<LiveEpisode> episodes);
    void setNotMonitoring(bool notMonitoring); ///< hatched from now on, until sound comes back

    double spanSeconds() const { return m_span; }
    void setSpanSeconds(double seconds); ///< 10..30
    void setLook(const SpectrogramLook& look);

    /// The moment at the right edge, on the stream's clock.
    double shownSeconds() const { return m_shown; }
    QRect plotRect() const;
    int rulerHeight() const;
    QSize sizeHint() const override { return {900, 360}; }
    QSize minimumSizeHint() const override { return {360, 180}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void tick();
    void updateTimer();
    void makeImage();
    void retranslate();
    double xOf(double seconds) const;
    void paintEpisodes(QPainter& painter, const QRect& plot) const;
    void paintTimeRuler(QPainter& painter, const QRect& plot) const;

    FrequencyViewport& m_frequencies;
    LiveHistory m_history;
    LiveImage m_image;
    GlideClock m_clock;
    QElapsedTimer m_now;
    QTimer m_timer;
    SpectrogramLook m_look;
    double m_span = 20;
    double m_shown = 0;
    bool m_gliding = false;
    bool m_notMonitoring = false;
    double m_imageRatio = 0; ///< device pixel ratio that the image was made for
    QSize m_imageSize;
    std::vector<LiveEpisode> m_episodes;
};

} // namespace cryscope
