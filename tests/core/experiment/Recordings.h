#pragma once

#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <string>

namespace cryscope::test {

/// m.csv with a cry and a hum of each infant, half a second each, alike in level.
inline void writeRecordings(const TempFolder& folder, int infants)
{
    constexpr SampleRate kRate{16000};
    std::string csv = "path,cry,group,source\n";
    for (int i = 0; i < infants; ++i) {
        const std::string name = "infant" + std::to_string(i);
        CryShape shape;
        shape.f0LowHz = 330 + 12 * i;
        shape.f0HighHz = 480 + 12 * i;
        writeWav(folder / (name + "-cry.wav"), cry(0.5, kRate, shape), kRate);
        writeWav(folder / (name + "-hum.wav"), sine(95 + 3 * i, 0.5, kRate, 0.2), kRate);
        csv += name + "-cry.wav,1," + name + ",phone\n" + name + "-hum.wav,0," + name + ",phone\n";
    }
    writeBytes(folder / "m.csv", csv);
}

} // namespace cryscope::test
