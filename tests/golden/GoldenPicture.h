#pragma once

#include "tests/support/SyntheticSound.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

namespace cryscope::test {

/// Small pictures that rendering is held to: see tests/golden/README.md. 0x00RRGGBB, top row first.
struct GoldenPicture {
    int width = 0;
    int height = 0;
    std::vector<std::uint32_t> pixels;
};

/// How far a picture is from another of the same size.
struct PictureDifference {
    double mean = 255; ///< of all channels, in steps of 255
    double share = 1;  ///< of the pixels: those with a channel off by more than kNear
    static constexpr int kNear = 16;
    /// What other compilers, processors and versions of FFTW may change: rounding moves a level by less than
    /// one colour of 256, at the edge of a steep slope by a few.
    bool isWithinTolerance() const { return mean <= 0.5 && share <= 0.002; }
};

inline PictureDifference differenceOf(const GoldenPicture& a, const GoldenPicture& b)
{
    PictureDifference difference;
    if (a.width != b.width || a.height != b.height || a.pixels.empty()) return difference;
    double sum = 0;
    std::size_t far = 0;
    for (std::size_t i = 0; i < a.pixels.size(); ++i) {
        int largest = 0;
        for (const int shift : {0, 8, 16}) {
            const int off = std::abs(int(a.pixels[i] >> shift & 255) - int(b.pixels[i] >> shift & 255));
            sum += off;
            largest = std::max(largest, off);
        }
        far += largest > PictureDifference::kNear ? 1 : 0;
    }
    difference.mean = sum / (3.0 * double(a.pixels.size()));
    difference.share = double(far) / double(a.pixels.size());
    return difference;
}

/// Set to have the pictures written instead of compared.
inline bool writesGoldenPictures()
{
    return std::getenv("CRYSCOPE_WRITE_GOLDEN") != nullptr;
}

/// Where the pictures lie: a file of tests/golden/pictures.
inline std::string goldenPicture(const std::string& name)
{
    return std::string(CRYSCOPE_SOURCE_DIR) + "/tests/golden/pictures/" + name + ".png";
}

inline constexpr SampleRate kGoldenRate{16000};
inline constexpr int kGoldenFft = 512;     ///< bins are 31.25 Hz apart ...
inline constexpr double kGoldenTop = 2000; ///< ... and so are the rows of a picture of kGoldenHeight
inline constexpr int kGoldenHeight = 64;
inline constexpr int kGoldenWidth = 100;

/// One second each: "tone", "chirp", "cry".
inline std::vector<float> goldenSound(const std::string& name)
{
    if (name == "tone") return sine(1000, 1.0, kGoldenRate);
    if (name == "cry") return cry(1.0, kGoldenRate);
    std::vector<float> chirp(static_cast<std::size_t>(kGoldenRate.hz));
    for (std::size_t i = 0; i < chirp.size(); ++i) {
        const double t = double(i) / kGoldenRate.hz; // from 200 to 1,800 Hz
        chirp[i] = static_cast<float>(0.5 * std::sin(2 * 3.14159265358979 * (200 * t + 800 * t * t)));
    }
    return chirp;
}

} // namespace cryscope::test
