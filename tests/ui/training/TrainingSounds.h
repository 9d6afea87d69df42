#pragma once

#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"
#include "tests/ui/support/Wait.h"
#include "ui/training/TrainingData.h"

#include <gtest/gtest.h>

namespace cryscope::test {

/// A table of synthetic clips: a cry and a hum of each infant, in noise.
inline std::filesystem::path writeTrainingSounds(const std::filesystem::path& folder, int infants)
{
    constexpr SampleRate kRate{16000};
    std::filesystem::create_directories(folder);
    std::string csv = "path,cry,group\n";
    for (int i = 0; i < infants; ++i) {
        const std::string infant = "infant" + std::to_string(i);
        CryShape shape;
        shape.f0LowHz = 320 + 10 * i;
        shape.f0HighHz = 520 + 15 * i;
        shape.seed = std::uint64_t(i + 1);
        auto cries = cry(1.5, kRate, shape);
        mixInto(cries, noise(1.5, kRate, 0.01, std::uint64_t(100 + i)), 0);
        auto hum = sine(90 + 5 * i, 1.5, kRate, 0.2);
        mixInto(hum, noise(1.5, kRate, 0.02, std::uint64_t(200 + i)), 0);
        writeWav(folder / (infant + "-cry.wav"), cries, kRate);
        writeWav(folder / (infant + "-hum.wav"), hum, kRate);
        csv += infant + "-cry.wav,1," + infant + "\n" + infant + "-hum.wav,0," + infant + "\n";
    }
    writeBytes(folder / "table.csv", csv);
    return folder / "table.csv";
}

/// The clips are there, and the audit has been made.
inline bool addAndAudit(TrainingData& data, const std::vector<DataSource>& sources)
{
    data.add(sources);
    return waitFor([&] { return data.audit() != nullptr; }, 60000);
}

} // namespace cryscope::test
