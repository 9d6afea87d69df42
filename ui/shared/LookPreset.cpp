#include "ui/shared/LookPreset.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace cryscope {
namespace {

int sizeOf(double seconds, int sampleRateHz)
{
    const double wanted = std::log2(seconds * sampleRateHz);
    return *std::min_element(kFftSizes.begin(), kFftSizes.end(), [wanted](int a, int b) {
        return std::abs(std::log2(a) - wanted) < std::abs(std::log2(b) - wanted);
    });
}

} // namespace

QString presetTitle(LookPreset preset)
{
    const auto words = [](const char* text) { return QCoreApplication::translate("LookPresets", text); };
    switch (preset) {
    case LookPreset::Cry:
        return words(QT_TRANSLATE_NOOP("LookPresets", "Cry: melody, to 8 kHz"));
    case LookPreset::Wideband:
        return words(QT_TRANSLATE_NOOP("LookPresets", "Wideband: pulses of the voice"));
    case LookPreset::Narrowband:
        return words(QT_TRANSLATE_NOOP("LookPresets", "Narrowband: fine harmonics"));
    case LookPreset::Praat:
        return words(QT_TRANSLATE_NOOP("LookPresets", "Like Praat"));
    case LookPreset::Audacity:
        break;
    }
    return words(QT_TRANSLATE_NOOP("LookPresets", "Like Audacity"));
}

SpectrogramLook lookOf(LookPreset preset, int sampleRateHz)
{
    SpectrogramLook look;
    const auto make = [&](LevelRange levels, double windowSeconds) {
        look.levels = levels;
        look.fftSize = sizeOf(windowSeconds, sampleRateHz);
    };
    switch (preset) {
    case LookPreset::Cry:
        make({-100, -20}, 0.032);
        break;
    case LookPreset::Wideband:
        make({-90, -20}, 0.006);
        look.padding = 4;
        break;
    case LookPreset::Narrowband:
        make({-110, -20}, 0.09);
        break;
    case LookPreset::Praat: // 6 dB an octave, a Gaussian window (twice as long as its effective length)
        make({-90, -20}, 0.01);
        look.colours = ColourMapId::InverseGrey;
        look.window = WindowShape::Gaussian;
        look.padding = 4;
        look.emphasisDbPerOctave = 6;
        break;
    case LookPreset::Audacity: // 7 and later: a mel scale
        look.levels = {-100, -20};
        look.colours = ColourMapId::Rose;
        look.fftSize = 2048;
        look.padding = 2;
        look.scale = FrequencyScale::Mel;
        break;
    }
    return look;
}

FrequencyBand bandOf(LookPreset preset)
{
    switch (preset) {
    case LookPreset::Praat:
        return {0, 5000};
    case LookPreset::Audacity:
        return {0, 20000};
    default:
        return {0, 8000};
    }
}

} // namespace cryscope
