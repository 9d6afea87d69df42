#include "core/dsp/Stft.h"
#include "core/features/Chroma.h"
#include "core/features/Mfcc.h"
#include "core/features/Spectral.h"
#include "tests/core/features/CountedAllocations.h"
#include "tests/support/SyntheticSound.h"

#include <gtest/gtest.h>

namespace cryscope {
namespace {

template <class Computer>
std::size_t allocationsOf(Computer&& computer)
{
    const auto sound = test::noise(0.2, SampleRate{16000}, 0.1);
    std::vector<float> row(std::size_t(computer.columns()));
    const auto frame = std::span(sound).first(std::size_t(computer.frameLength()));
    const std::size_t before = test::allocations();
    for (int i = 0; i < 10; ++i) computer.compute(frame, row);
    return test::allocations() - before;
}

TEST(Features, AllocateNothingPerFrame)
{
    EXPECT_EQ(allocationsOf(LogMelSpectrogram{LogMelConfig{}}), 0u);
    EXPECT_EQ(allocationsOf(Mfcc{MfccConfig{}}), 0u);
    EXPECT_EQ(allocationsOf(Chroma{ChromaConfig{}}), 0u);
    EXPECT_EQ(allocationsOf(Spectral{SpectralConfig{}}), 0u);
}

TEST(FeatureStreams, AllocateNothingOnceTheirRowsHaveRoom)
{
    const auto sound = test::noise(1, SampleRate{16000}, 0.1);
    LogMelStream stream{LogMelConfig{}};
    const auto pushAll = [&] {
        for (std::size_t at = 0; at < sound.size(); at += 100) stream.push(std::span(sound).subspan(at, 100));
        stream.clearFrames();
    };
    pushAll();
    pushAll();
    const std::size_t before = test::allocations();
    pushAll();
    EXPECT_EQ(test::allocations() - before, 0u);
}

} // namespace
} // namespace cryscope
