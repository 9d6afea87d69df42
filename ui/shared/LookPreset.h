#pragma once

#include "ui/shared/FrequencyBand.h"
#include "ui/shared/Settings.h"

#include <QString>
#include <array>

namespace cryscope {

/// Ways of looking at a spectrogram that go by a name. None has a fixed overlap: Praat and Audacity, too,
/// compute as many spectra as the view can show, and more when one comes nearer.
enum class LookPreset {
    Cry,        ///< 32 ms windows, up to 8 kHz: melody and harmonics of an infant
    Wideband,   ///< 6 ms: single pulses of the voice
    Narrowband, ///< 90 ms: harmonics far apart
    Praat,      ///< 5 ms, up to 5 kHz, 70 dB in grey
    Audacity    ///< 2,048 samples, up to 20 kHz, rose
};
inline constexpr std::array kLookPresets{LookPreset::Cry, LookPreset::Wideband, LookPreset::Narrowband,
                                         LookPreset::Praat, LookPreset::Audacity};

/// "Cry (0 to 8 kHz)"
QString presetTitle(LookPreset preset);
/// At this sample rate; of a window given in time the nearest size of kFftSizes.
SpectrogramLook lookOf(LookPreset preset, int sampleRateHz);
/// To be cut at half the sample rate.
FrequencyBand bandOf(LookPreset preset);

} // namespace cryscope
