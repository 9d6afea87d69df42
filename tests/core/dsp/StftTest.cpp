#include "core/dsp/Stft.h"

#include "core/dsp/RealFft.h"
#include "tests/support/SyntheticSound.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <gtest/gtest.h>
#include <numbers>
#include <thread>

namespace cryscope {
namespace {

constexpr SampleRate kRate{16000};

TEST(RealFft, AgreesWithTheSumThatDefinesIt)
{
    for (const int size : {2, 16, 30, 98, 400, 512}) {
        RealFft fft(size);
        const auto signal = test::noise(0.05, kRate, 0.3);
        std::copy_n(signal.begin(), size, fft.input().begin());
        const auto spectrum = fft.forward();
        ASSERT_EQ(spectrum.size(), std::size_t(2 * fft.bins()));
        for (int k = 0; k < fft.bins(); ++k) {
            std::complex<double> sum;
            for (int n = 0; n < size; ++n)
                sum += double(signal[std::size_t(n)]) *
                       std::polar(1.0, -2 * std::numbers::pi * double(k) * double(n) / size);
            EXPECT_NEAR(spectrum[std::size_t(2 * k)], sum.real(), 2e-5) << size << '/' << k;
            EXPECT_NEAR(spectrum[std::size_t(2 * k + 1)], sum.imag(), 2e-5) << size << '/' << k;
        }
        EXPECT_TRUE(std::equal(fft.input().begin(), fft.input().end(), signal.begin())); // kept as it was
    }
}

TEST(RealFft, IsMadeAndUsedByManyThreadsAtOnce)
{
    std::vector<std::thread> threads;
    std::vector<float> results(8);
    for (std::size_t t = 0; t < results.size(); ++t)
        threads.emplace_back([&results, t] {
            for (const int size : {64, 128, 256, 512, 1024, 96}) {
                RealFft fft(size);
                fft.input()[1] = 1.0F;
                results[t] += fft.forward()[2] / 8;
            }
        });
    for (std::thread& thread : threads) thread.join();
    for (const float result : results) EXPECT_EQ(result, results[0]);
}

TEST(Stft, PutsASineIntoItsBin)
{
    Stft stft{StftConfig{}};
    std::vector<float> magnitudes(257);
    for (const int bin : {5, 32, 100, 250}) {
        stft.magnitude(test::sine(bin * 31.25, 0.032, kRate), magnitudes);
        EXPECT_EQ(std::max_element(magnitudes.begin(), magnitudes.end()) - magnitudes.begin(), bin);
    }
}

TEST(Stft, ShowsAFullScaleSineAtZeroDbfsThroughItsWindowSum)
{
    for (const WindowShape shape :
         {WindowShape::Hann, WindowShape::BlackmanHarris, WindowShape::Rectangular}) {
        Stft stft({.windowLength = 512, .hopLength = 160, .fftSize = 512, .window = shape});
        std::vector<float> magnitudes(257);
        stft.magnitude(test::sine(1000, 0.032, kRate, 1.0), magnitudes);
        EXPECT_NEAR(20 * std::log10(2 * magnitudes[32] / stft.windowSum()), 0.0, 1e-3);
    }
}

TEST(Stft, PowerIsTheSquareOfTheMagnitude)
{
    Stft stft{StftConfig{}};
    const auto frame = test::noise(0.032, kRate, 0.1);
    std::vector<float> magnitudes(257);
    std::vector<float> powers(257);
    stft.magnitude(frame, magnitudes);
    stft.power(frame, powers);
    for (std::size_t k = 0; k < 257; ++k)
        EXPECT_NEAR(powers[k], magnitudes[k] * magnitudes[k], 1e-6F * powers[k]);
}

TEST(Stft, LooksAtTheWindowInTheMiddleOfItsFrameAlone)
{
    Stft stft{StftConfig{}};
    std::vector<float> frame(512, 0.0F);
    std::vector<float> powers(257);
    std::fill(frame.begin(), frame.begin() + 56, 1.0F);
    std::fill(frame.begin() + 456, frame.end(), 1.0F);
    stft.power(frame, powers);
    EXPECT_EQ(*std::max_element(powers.begin(), powers.end()), 0.0F);
}

TEST(Stft, MakesANaNSeenInEveryBin)
{
    Stft stft{StftConfig{}};
    auto frame = test::noise(0.032, kRate, 0.1);
    frame[200] = std::nanf("");
    std::vector<float> powers(257);
    stft.power(frame, powers);
    for (const float power : powers) EXPECT_TRUE(std::isnan(power));
}

TEST(StftConfig, NamesTheFieldAndTheValueThatAreWrong)
{
    const auto text = [](StftConfig config) {
        const auto ok = config.validate();
        return ok ? std::string("valid") : ok.error().text();
    };
    EXPECT_EQ(text({}), "valid");
    EXPECT_EQ(text({.windowLength = 1, .hopLength = 1, .fftSize = 16}), "valid");
    EXPECT_NE(text({.windowLength = 600}).find("windowLength: 600 "), std::string::npos);
    EXPECT_NE(text({.hopLength = -1}).find("hopLength: -1 "), std::string::npos);
    EXPECT_NE(text({.fftSize = 1 << 20}).find("fftSize: 1048576 "), std::string::npos);
    EXPECT_NE(text({.windowLength = 9, .fftSize = 17}).find("fftSize: 17 "), std::string::npos);
}

TEST(FrameCount, IsZeroForShortSound)
{
    EXPECT_EQ(frameCount(0, 512, 160), 0);
    EXPECT_EQ(frameCount(511, 512, 160), 0);
    EXPECT_EQ(frameCount(512, 512, 160), 1);
    EXPECT_EQ(frameCount(512 + 159, 512, 160), 1);
    EXPECT_EQ(frameCount(512 + 160, 512, 160), 2);
}

} // namespace
} // namespace cryscope
