#pragma once

#include "core/features/FeatureMatrix.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cryscope::test {

/// A float32 NumPy file of two dimensions, C order. Throws std::runtime_error on anything else.
FeatureMatrix readNpy(const std::filesystem::path& file);

/// A 16-bit mono WAV as it is, scaled by 1/32768 as make_golden.py does: no decoder comes between.
struct GoldenSound {
    int rateHz = 0;
    std::vector<float> samples;
};
GoldenSound readGoldenWav(const std::filesystem::path& file);

/// A signal and the folder and prefix of its golden numbers.
struct GoldenCase {
    GoldenSound sound;
    std::string prefix; ///< ".../synthetic-cry"
    FeatureMatrix numbers(const std::string& kind) const { return readNpy(prefix + "." + kind + ".npy"); }
};
GoldenCase syntheticCry();
/// nullopt where the recording or its numbers are not on this machine (see README.md).
std::optional<GoldenCase> realRecording();
inline constexpr const char* kNoRealRecording =
    "The real recording is not here; set CRYSCOPE_DATA and CRYSCOPE_GOLDEN (tests/golden/README.md).";

/// The folder tests/golden.
std::filesystem::path goldenFolder();

} // namespace cryscope::test
