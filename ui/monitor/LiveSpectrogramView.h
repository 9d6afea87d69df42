#pragma once

#include "ui/monitor/GlideClock.h"
#include "ui/monitor/LiveHistory.h"
#include "ui/monitor/LiveImage.h"
#include "ui/monitor/LiveNotes.h"
#include "ui/shared/FrequencyViewport.h"
#include "ui/shared/Settings.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>
#include <vector>

namespace cryscope {

/// The last 10 to 30 s of the input, gliding at the display's rate, above a ruler of the time since listening
/// began; episodes and labels are drawn over it, on request the scores too; lost sound is hatched. It can be
/// paused and scrolled back through the last ten minutes while listening goes on. LiveSpectrogramPanel puts
/// frequencies and levels beside it.
class LiveSpectrogramView final : public QWidget {
    Q_OBJECT
public:
    static constexpr double kLongestSpan = 30;
    static constexpr double kKeptSeconds = 600;       ///< what can be scrolled back to
    static constexpr double kSecondsPerColumn = 0.01; ///< of LivePathConfig::spectrum
    static constexpr double kTopHz = 8000;            ///< half of LivePathConfig::spectrumRateHz

    /// Shows the band of `frequencies`, which outlives this.
    explicit LiveSpectrogramView(FrequencyViewport& frequencies, QWidget* parent = nullptr);

    void begin();                  ///< a new sitting: forgets everything and glides
    void setGliding(bool gliding); ///< off: the picture stands still
    void append(const FeatureMatrix& columns, double firstSeconds, double streamSeconds);
    /// The same with its scores.
    void append(const LiveUpdate& update);
    void setRule(const EpisodeConfig& rule);
    void addLabel(const LiveLabel& label);
    void setEpisodes(std::vector<LiveEpisode> episodes);
    void setNotMonitoring(bool notMonitoring); ///< hatched from now on, until sound comes back

    double spanSeconds() const { return m_span; }
    void setSpanSeconds(double seconds); ///< 10..30
    void setLook(const SpectrogramLook& look);

    bool isPaused() const { return m_paused; }
    void setPaused(bool paused); ///< stands still; off: back to now
    /// Forwards or backwards; pauses, and ends the pause at the newest sound.
    void scrollBy(double seconds);
    bool showsScores() const { return m_withScores; }
    void setShowsScores(bool show);
    const LiveNotes& notes() const { return m_notes; }

    /// Puts this moment at the right edge, for whoever glides by a clock of his own.
    void showAt(double seconds) { m_shown = seconds; }
    /// The moment at the right edge, on the stream's clock.
    double shownSeconds() const { return m_shown; }
    QRect plotRect() const;
    int rulerHeight() const;
    QSize sizeHint() const override { return {900, 360}; }
    QSize minimumSizeHint() const override { return {360, 180}; }

Q_SIGNALS:
    void pausedChanged(bool paused);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
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
    double secondsAt(double x) const;

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
    bool m_paused = false;
    bool m_withScores = false;
    std::int64_t m_pausedSecond = 0;
    double m_dragX = 0;
    bool m_notMonitoring = false;
    double m_imageRatio = 0; ///< device pixel ratio that the image was made for
    QSize m_imageSize;
    LiveNotes m_notes;
};

} // namespace cryscope
