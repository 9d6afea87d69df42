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
    switch (preset) {
    case LookPreset::Cry:
        return {ColourMapId::Magma, {-100, -20}, sizeOf(0.032, sampleRateHz)};
    case LookPreset::Wideband:
        return {ColourMapId::Magma, {-90, -20}, sizeOf(0.006, sampleRateHz)};
    case LookPreset::Narrowband:
        return {ColourMapId::Magma, {-110, -20}, sizeOf(0.09, sampleRateHz)};
    case LookPreset::Praat:
        return {ColourMapId::InverseGrey, {-90, -20}, sizeOf(0.005, sampleRateHz)};
    case LookPreset::Audacity:
        break;
    }
    return {ColourMapId::Rose, {-100, -20}, 2048};
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
