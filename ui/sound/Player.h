#pragma once

#include "ui/shared/TimeRange.h"
#include "ui/sound/PlaybackCursor.h"
#include "ui/sound/PlaybackFilter.h"
#include "ui/sound/PlaybackOutput.h"

#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>

namespace cryscope {

/// Plays an open recording. position() is what is heard now, not what was sent to the sound system. GUI
/// thread.
class Player : public QObject {
    Q_OBJECT

public:
    explicit Player(std::unique_ptr<PlaybackOutput> output, QObject* parent = nullptr);
    ~Player() override;

    /// Stops, and stands at the beginning. nullptr: nothing to play.
    void setRecording(std::shared_ptr<const RandomAccessAudio> audio);
    /// The stretch that play() plays and a loop repeats; nullopt: everything.
    void setRange(std::optional<TimeRange> range);
    /// Only these frequencies are heard; nullopt: all. At once, also while it plays.
    void setBand(std::optional<FrequencyBand> band);
    std::optional<FrequencyBand> band() const { return m_band; }
    /// Louder (or quieter) than it was recorded; 0 dB at first.
    void setGain(double db);
    double gainDb() const { return m_gainDb; }
    /// Faster or slower at the same pitch, within PlaybackStretch's bounds (clamped); at once, also while it
    /// plays. 1 at first.
    void setSpeed(double speed);
    double speed() const { return m_speed; }
    /// Whether the playhead goes back to where playing began when it ends; it stays at first.
    void setReturns(bool returns) { m_returns = returns; }
    /// Where it is heard (see PlaybackOutput); at once, also while it plays.
    void setDevice(const QByteArray& id);
    void setLooping(bool looping);
    bool isLooping() const { return m_isLooping; }

    void play();
    void pause();
    void toggle() { m_isPlaying ? pause() : play(); }
    void seek(double seconds);
    bool isPlaying() const { return m_isPlaying; }
    double position() const { return m_position; }
    double duration() const;

Q_SIGNALS:
    void playingChanged(bool playing);
    void positionChanged(double seconds); ///< at most at the rate of displays
    void loopingChanged(bool looping);
    void failed(const QString& sentence);

private:
    TimeRange effectiveRange() const;
    void start();
    void end();
    void setPlaying(bool playing);
    void setPosition(double seconds);
    void tick();

    std::unique_ptr<PlaybackOutput> m_output;
    std::shared_ptr<PlaybackCursor> m_cursor;
    std::shared_ptr<PlaybackFilter> m_filter;
    std::optional<FrequencyBand> m_band;
    double m_gainDb = 0;
    double m_speed = 1;
    bool m_returns = false;
    double m_from = 0; ///< where playing began
    std::shared_ptr<const RandomAccessAudio> m_audio;
    std::optional<TimeRange> m_range;
    bool m_isLooping = false;
    bool m_isPlaying = false;
    double m_position = 0;
    QTimer m_timer;
};

} // namespace cryscope
