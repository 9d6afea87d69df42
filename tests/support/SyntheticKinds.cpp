#include "tests/support/SyntheticKinds.h"

#include "tests/support/SyntheticSound.h"

#include <cmath>

namespace cryscope::test {
namespace {

/// 0..1, the same on every machine (the finaliser of SplitMix64).
double share(std::uint64_t index)
{
    std::uint64_t z = (index + 1) * 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return double((z ^ (z >> 31)) >> 11) * 0x1.0p-53;
}

CryShape shapeOf(int kind)
{
    switch (kind) {
    case 0: // rising
        return {
            .f0LowHz = 320, .f0HighHz = 520, .peakPosition = 0.92, .unitSeconds = 0.7, .pauseSeconds = 0.4};
    case 1: // falling
        return {
            .f0LowHz = 320, .f0HighHz = 520, .peakPosition = 0.08, .unitSeconds = 0.7, .pauseSeconds = 0.4};
    case 2: // arched
        return {
            .f0LowHz = 320, .f0HighHz = 520, .peakPosition = 0.5, .unitSeconds = 1.0, .pauseSeconds = 0.3};
    case 3: // staccato
        return {
            .f0LowHz = 380, .f0HighHz = 450, .peakPosition = 0.5, .unitSeconds = 0.25, .pauseSeconds = 0.18};
    default: // long_high
        return {
            .f0LowHz = 520, .f0HighHz = 800, .peakPosition = 0.2, .unitSeconds = 1.6, .pauseSeconds = 0.5};
    }
}

} // namespace

std::vector<float> syntheticKind(int kind, int infant, int take, double seconds, SampleRate rate)
{
    const auto ofInfant = std::uint64_t(infant) * 64;
    const auto ofClip =
        (std::uint64_t(infant) * 1000 + std::uint64_t(take)) * 64 + std::uint64_t(kind) * 8 + (1ULL << 40);
    const auto around = [](double width, double drawn) { return 1 - width + 2 * width * drawn; };
    CryShape shape = shapeOf(kind);
    const double pitch = around(0.12, share(ofInfant));
    shape.f0LowHz *= pitch;
    shape.f0HighHz *= pitch;
    shape.unitSeconds *= around(0.2, share(ofClip));
    shape.pauseSeconds *= around(0.2, share(ofClip + 1));
    shape.maxHarmonicHz = 2500 + 3500 * share(ofInfant + 1); // the microphone
    shape.seed = ofClip + 2;
    const double lead = share(ofClip + 3); // where in a unit the clip begins
    auto sound = cry(seconds + lead, rate, shape);
    sound.erase(sound.begin(), sound.begin() + std::ptrdiff_t(lead * rate.hz));
    sound.resize(std::size_t(seconds * rate.hz));
    const double gain = std::pow(10.0, -1.2 * share(ofClip + 4));
    for (float& sample : sound) sample = float(sample * gain);
    mixInto(sound, noise(seconds, rate, gain * (0.005 + 0.03 * share(ofClip + 5)), ofClip + 6), 0);
    return sound;
}

} // namespace cryscope::test
