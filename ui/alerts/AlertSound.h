#pragma once

#include "ui/sound/PlaybackOutput.h"

#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>

namespace cryscope {

enum class AlertTone; // core/audio/AlertTone.h

/// Plays the program's own sounds through the loudspeaker. Needs no microphone; where there is no loudspeaker
/// either, the desktop's beep is tried. GUI thread; nothing here blocks.
class AlertSound final : public QObject {
    Q_OBJECT
public:
    using MakeOutput = std::function<std::unique_ptr<PlaybackOutput>()>;
    /// The loudspeaker is opened with the first sound.
    explicit AlertSound(MakeOutput makeOutput, QObject* parent = nullptr);
    ~AlertSound() override;

    static constexpr int kEndless = 0;
    /// `rounds` of the tone, or until stop(); what played before ends. `volume` 0..1 as the ear takes it.
    void play(AlertTone tone, double volume, int rounds);
    void stop();
    bool isPlaying() const { return m_tone.has_value(); }
    std::optional<AlertTone> tone() const { return m_tone; }

private:
    void start();

    MakeOutput m_makeOutput;
    std::unique_ptr<PlaybackOutput> m_output;
    std::optional<AlertTone> m_tone;
    double m_gain = 0;
    int m_rounds = 0;
    QTimer m_again; ///< after a loudspeaker that failed
};

} // namespace cryscope
