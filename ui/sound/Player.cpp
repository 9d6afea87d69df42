#include "ui/sound/Player.h"

#include "ui/sound/PlaybackStretch.h"

#include <algorithm>

namespace cryscope {
namespace {
constexpr int kTickMs = 16;
constexpr double kAtEndSeconds = 0.005; // so near the end, play begins anew
} // namespace

Player::Player(std::unique_ptr<PlaybackOutput> output, QObject* parent)
    : QObject(parent), m_output(std::move(output)), m_cursor(std::make_shared<PlaybackCursor>()),
      m_filter(std::make_shared<PlaybackFilter>())
{
    m_timer.setInterval(kTickMs);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Player::tick);
    connect(m_output.get(), &PlaybackOutput::drained, this, [this] {
        if (!m_isPlaying) return;
        setPosition(m_cursor->positionAt(1e9));
        end();
    });
    connect(m_output.get(), &PlaybackOutput::failed, this, [this](const QString& sentence) {
        setPlaying(false);
        Q_EMIT failed(sentence);
    });
}

Player::~Player()
{
    m_output->stop();
}

void Player::setRecording(std::shared_ptr<const RandomAccessAudio> audio)
{
    m_output->stop();
    setPlaying(false);
    m_audio = std::move(audio);
    m_range.reset();
    m_band.reset();
    m_filter->setBand(std::nullopt, SampleRate{1});
    setPosition(0);
}

double Player::duration() const
{
    return m_audio ? toSeconds(m_audio->length(), m_audio->sampleRate()) : 0;
}

TimeRange Player::effectiveRange() const
{
    return m_range.value_or(TimeRange{0, duration()});
}

void Player::setRange(std::optional<TimeRange> range)
{
    m_range = range;
    m_cursor->change(effectiveRange(), m_isLooping);
}

void Player::setBand(std::optional<FrequencyBand> band)
{
    if (band == m_band) return;
    m_band = band;
    if (m_audio) m_filter->setBand(m_band, m_audio->sampleRate());
}

void Player::setGain(double db)
{
    m_gainDb = db;
    m_filter->setGain(db);
}

void Player::setSpeed(double speed)
{
    speed = std::clamp(speed, PlaybackStretch::kSlowest, PlaybackStretch::kFastest);
    if (speed == m_speed) return;
    tick(); // where it is, at the old speed
    m_speed = speed;
    if (m_isPlaying) start();
}

void Player::setDevice(const QByteArray& id)
{
    m_output->setDevice(id);
    if (m_isPlaying) start();
}

void Player::setLooping(bool looping)
{
    if (looping == m_isLooping) return;
    m_isLooping = looping;
    m_cursor->change(effectiveRange(), m_isLooping);
    Q_EMIT loopingChanged(looping);
}

void Player::play()
{
    if (!m_audio || m_isPlaying) return;
    const TimeRange range = effectiveRange();
    const bool outside = m_range && (m_position < range.begin || m_position >= range.end - kAtEndSeconds);
    if (outside || m_position >= duration() - kAtEndSeconds) setPosition(range.begin);
    setPlaying(true);
    m_from = m_position;
    start();
}

void Player::end()
{
    m_output->stop();
    setPlaying(false);
    if (m_returns) setPosition(m_from);
}

void Player::start()
{
    // A cursor of its own for each start: the output may still be pulling from the last one.
    m_output->stop();
    m_cursor = std::make_shared<PlaybackCursor>();
    m_cursor->restart(m_audio, {m_position, effectiveRange(), m_isLooping});
    const PlaybackStretch::Pull pull = [cursor = m_cursor,
                                        filter = m_filter](std::span<float> out) -> Result<std::size_t> {
        const auto got = cursor->pull(out);
        if (got) filter->process(out.first(*got));
        return got;
    };
    if (m_speed == 1) return m_output->start(m_audio->sampleRate(), pull);
    auto stretch = std::make_shared<PlaybackStretch>(m_audio->sampleRate(), m_speed, pull);
    m_output->start(m_audio->sampleRate(), [stretch](std::span<float> out) { return stretch->pull(out); });
}

void Player::pause()
{
    if (!m_isPlaying) return;
    tick();
    end();
}

void Player::seek(double seconds)
{
    if (!m_audio) return;
    setPosition(std::clamp(seconds, 0.0, duration()));
    m_from = m_position;
    if (m_isPlaying) start();
}

void Player::tick()
{
    if (m_isPlaying) setPosition(m_cursor->positionAt(m_output->heardSeconds() * m_speed));
}

void Player::setPlaying(bool playing)
{
    if (playing == m_isPlaying) return;
    m_isPlaying = playing;
    if (playing)
        m_timer.start();
    else
        m_timer.stop();
    Q_EMIT playingChanged(playing);
}

void Player::setPosition(double seconds)
{
    if (seconds == m_position) return;
    m_position = seconds;
    Q_EMIT positionChanged(seconds);
}

} // namespace cryscope
