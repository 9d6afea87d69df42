// Needs the recordings of the donateacry-corpus: CRYSCOPE_DATA names the folder that holds
// donateacry/cleaned.
#include "core/acoustics/Pitch.h"

#include "core/audio/AudioFile.h"
#include "core/audio/Resampler.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace cryscope {
namespace {

namespace fs = std::filesystem;

struct PraatFrame {
    double time = 0, ceiling1200 = 0, ceiling2200 = 0;
};

fs::path goldenFolder()
{
    const char* source = std::getenv("CRYSCOPE_SOURCE_DIR");
    return fs::path(source != nullptr ? source : ".") / "tests/golden/acoustics";
}

std::vector<std::vector<PraatFrame>> praatFrames()
{
    std::vector<std::vector<PraatFrame>> clips;
    std::ifstream in(goldenFolder() / "clips.csv");
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        std::replace(line.begin(), line.end(), ',', ' ');
        std::istringstream fields(line);
        std::size_t clip = 0;
        PraatFrame frame;
        fields >> clip >> frame.time >> frame.ceiling1200 >> frame.ceiling2200;
        if (clips.size() < clip) clips.resize(clip);
        clips[clip - 1].push_back(frame);
    }
    return clips;
}

std::vector<float> at16kHz(const fs::path& file)
{
    auto source = resampled(openAudioFile(file).value(), SampleRate{16000}).value();
    std::vector<float> samples, block(1 << 14);
    for (;;) {
        const auto count = source->read(block).value();
        if (count == 0) return samples;
        samples.insert(samples.end(), block.begin(), block.begin() + std::ptrdiff_t(count));
    }
}

TEST(PitchOnRecordings, AgreesWithPraatWherePraatAgreesWithItself)
{
    const char* data = std::getenv("CRYSCOPE_DATA");
    if (data == nullptr) GTEST_SKIP() << "set CRYSCOPE_DATA to the folder that holds donateacry/cleaned";
    std::ifstream list(goldenFolder() / "clips.txt");
    const auto praat = praatFrames();
    std::vector<double> differences;
    double octaves = 0, voicingRight = 0, all = 0;
    std::size_t clip = 0;
    for (std::string name; std::getline(list, name); ++clip) {
        ASSERT_LT(clip, praat.size());
        const auto ours = trackPitch(at16kHz(fs::path(data) / "donateacry/cleaned" / name), {}).value();
        for (const auto& frame : praat[clip]) {
            const auto i = std::size_t(std::lround(frame.time * 100));
            if (i >= ours.size()) continue;
            const double f0 = double(ours[i].f0Hz);
            all += 1;
            voicingRight += (f0 > 0) == (frame.ceiling2200 > 0);
            const bool agree = frame.ceiling1200 > 0 && frame.ceiling2200 > 0 &&
                               std::abs(frame.ceiling1200 / frame.ceiling2200 - 1) < 0.02;
            if (!agree || f0 <= 0) continue;
            differences.push_back(std::abs(f0 / frame.ceiling2200 - 1));
            octaves += std::abs(std::log2(f0 / frame.ceiling2200)) > 0.8;
        }
    }
    ASSERT_GT(differences.size(), 2000U);
    const auto middle = differences.begin() + std::ptrdiff_t(differences.size() / 2);
    std::nth_element(differences.begin(), middle, differences.end());
    std::printf("%zu frames: median difference %.3f %%, octave errors %.2f %%, voicing agrees on %.1f %%\n",
                differences.size(), 100 * *middle, 100 * octaves / double(differences.size()),
                100 * voicingRight / all);
    EXPECT_LT(*middle, 0.01);
    EXPECT_LT(octaves / double(differences.size()), 0.03);
    EXPECT_GT(voicingRight / all, 0.90);
}

} // namespace
} // namespace cryscope
