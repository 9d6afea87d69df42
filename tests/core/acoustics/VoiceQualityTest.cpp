#include "core/acoustics/VoiceQuality.h"

#include "core/audio/AudioFile.h"
#include "tests/support/SyntheticSound.h"

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace cryscope {
namespace {

/// One row of tests/golden/acoustics/voices.csv: what Praat says of a synthetic voice.
struct GoldenVoice {
    std::string file;
    double f0 = 0, jitterLocal = 0, jitterRap = 0, jitterPpq5 = 0;
    double shimmerLocal = 0, shimmerApq3 = 0, shimmerApq5 = 0, hnr = 0;
};

std::filesystem::path goldenFolder()
{
    const char* source = std::getenv("CRYSCOPE_SOURCE_DIR");
    return std::filesystem::path(source != nullptr ? source : ".") / "tests/golden/acoustics";
}

std::vector<GoldenVoice> goldenVoices()
{
    std::vector<GoldenVoice> voices;
    std::ifstream in(goldenFolder() / "voices.csv");
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        for (char& c : line) c = c == ',' ? ' ' : c;
        std::istringstream fields(line);
        GoldenVoice v;
        fields >> v.file >> v.f0 >> v.jitterLocal >> v.jitterRap >> v.jitterPpq5 >> v.shimmerLocal >>
            v.shimmerApq3 >> v.shimmerApq5 >> v.hnr;
        voices.push_back(v);
    }
    return voices;
}

std::vector<float> readAll(const std::filesystem::path& file)
{
    auto source = openAudioFile(file).value();
    std::vector<float> samples, block(4096);
    for (;;) {
        const auto count = source->read(block).value();
        if (count == 0) return samples;
        samples.insert(samples.end(), block.begin(), block.begin() + std::ptrdiff_t(count));
    }
}

/// Within 10 % of Praat's figure; figures under 0.2 % are all "hardly any", where a rounding of the 16-bit
/// samples already moves them.
void expectLikePraat(const std::optional<double>& ours, double praat, const std::string& what)
{
    ASSERT_TRUE(ours.has_value()) << what;
    EXPECT_NEAR(*ours, praat, std::max(0.10 * praat, 0.0004)) << what;
}

TEST(VoiceQuality, AgreesWithPraatOnVoicesOfKnownPerturbation)
{
    const auto voices = goldenVoices();
    ASSERT_EQ(voices.size(), 6U);
    for (const auto& golden : voices) {
        const auto samples = readAll(goldenFolder() / golden.file);
        const auto pitch = trackPitch(samples, {}).value();
        const auto pulses = findPulses(samples, 16000, pitch);
        const auto p = measurePerturbation(samples, 16000, pulses);
        expectLikePraat(p.jitterLocal, golden.jitterLocal, golden.file + " jitter local");
        expectLikePraat(p.jitterRap, golden.jitterRap, golden.file + " jitter rap");
        expectLikePraat(p.jitterPpq5, golden.jitterPpq5, golden.file + " jitter ppq5");
        expectLikePraat(p.shimmerLocal, golden.shimmerLocal, golden.file + " shimmer local");
        expectLikePraat(p.shimmerApq3, golden.shimmerApq3, golden.file + " shimmer apq3");
        expectLikePraat(p.shimmerApq5, golden.shimmerApq5, golden.file + " shimmer apq5");
        const auto hnr = harmonicsToNoiseDb(samples, 16000, pitch);
        ASSERT_TRUE(hnr.has_value());
        EXPECT_NEAR(*hnr, golden.hnr, 1.0) << golden.file << " HNR";
    }
}

TEST(VoiceQuality, IsAbsentWhereNothingIsVoiced)
{
    const auto hiss = test::noise(1, SampleRate{16000}, 0.1);
    std::vector<PitchFrame> unvoiced(100);
    for (std::size_t i = 0; i < unvoiced.size(); ++i) unvoiced[i].timeSeconds = 0.01 * double(i);
    const auto pulses = findPulses(hiss, 16000, unvoiced);
    EXPECT_TRUE(pulses.times.empty());
    EXPECT_FALSE(measurePerturbation(hiss, 16000, pulses).jitterLocal.has_value());
    EXPECT_FALSE(harmonicsToNoiseDb(hiss, 16000, unvoiced).has_value());
    EXPECT_TRUE(findPulses({}, 16000, {}).times.empty());
}

TEST(Pulses, OfASineComeOnceAPeriod)
{
    const auto tone = test::sine(400, 1, SampleRate{16000});
    const auto pulses = findPulses(tone, 16000, trackPitch(tone, {}).value());
    EXPECT_NEAR(double(pulses.times.size()), 400, 6);
    for (std::size_t i = 1; i < pulses.times.size(); ++i)
        EXPECT_NEAR(pulses.times[i] - pulses.times[i - 1], 0.0025, 0.0001);
}

} // namespace
} // namespace cryscope
