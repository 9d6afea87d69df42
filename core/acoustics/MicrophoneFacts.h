#pragma once

#include "core/acoustics/MicrophoneCheck.h"

namespace cryscope {

/// The measuring half of checkMicrophone(): finite samples, at least a second of them, a supported rate.
MicrophoneFacts measureMicrophone(std::span<const float> samples, SampleRate rate,
                                  const MicrophoneCheckConfig& config);

/// The mains hum in some seconds of sound: which mains, and how much. humHz and humDbfs of the facts.
struct Hum {
    int hz = 0;
    double dbfs = 0;
};
Hum findHum(std::span<const float> samples, SampleRate rate);

} // namespace cryscope
