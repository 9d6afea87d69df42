#pragma once

#include "core/audio/RandomAccessAudio.h"
#include "tests/ui/support/FakeOutput.h"
#include "ui/sound/Player.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <vector>

namespace cryscope::test {

/// Plays a recording from half a second before `click` (seconds) through the program's own player and says
/// where the playhead stands, in seconds before (-) or behind (+) the click, when its loudest sample is
/// heard; nullopt where nothing was heard. Whatever lies between file and loudspeaker is in it: the decoder's
/// delay, seeking, the way from samples heard to a place in the recording.
inline std::optional<double> playheadError(const std::shared_ptr<const RandomAccessAudio>& audio,
                                           double click, double lead = 0.5)
{
    constexpr double kBehind = 0.3;
    auto* output = new FakeOutput;
    Player player{std::unique_ptr<PlaybackOutput>(output)};
    player.setRecording(audio);
    player.seek(std::max(click - lead, 0.0));
    player.play();
    const double from = player.position();
    const double heard = click - from + kBehind;
    output->advance(heard, 0.05);
    player.pause(); // looks at the output once more
    // The middle of the burst: its energy's centre within 20 ms of its loudest sample.
    const auto& sound = output->sound;
    const double rate = audio->sampleRate().hz;
    const auto sampleAt = [&](double seconds) {
        return static_cast<std::size_t>(std::clamp(seconds * rate, 0.0, double(sound.size())));
    };
    std::size_t loudest = sampleAt(click - from - kBehind);
    for (std::size_t i = loudest; i < sampleAt(click - from + kBehind); ++i)
        if (std::abs(sound[i]) > std::abs(sound[loudest])) loudest = i;
    if (loudest >= sound.size() || std::abs(sound[loudest]) < 0.2F) return std::nullopt;
    double energy = 0, moment = 0;
    const auto reach = static_cast<std::size_t>(0.02 * rate);
    for (std::size_t i = loudest - std::min(loudest, reach); i < std::min(loudest + reach, sound.size());
         ++i) {
        const double power = double(sound[i]) * double(sound[i]);
        energy += power;
        moment += power * double(i);
    }
    // position() belongs to `heard` seconds of output; the burst was heard so much earlier.
    const double then = player.position() - (heard - moment / energy / rate);
    return then - click;
}

} // namespace cryscope::test
