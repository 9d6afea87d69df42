#include "tests/core/audio/EncodedSound.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"
#include "tests/ui/support/Clicks.h"

#include <gtest/gtest.h>
#include <ostream>

namespace cryscope {
namespace {

constexpr double kAllowed = 0.010;
constexpr double kSeconds = 75;
constexpr SampleRate kRate{44100};
constexpr double kFirst = 3.7;
constexpr double kEvery = 12.3;

/// Noise that grows and shrinks, so that a variable bit rate varies, with bursts of 5 ms.
std::vector<float> clicks()
{
    auto sound = test::noise(kSeconds, kRate, 0.01);
    for (std::size_t i = 0; i < sound.size(); ++i)
        sound[i] *= 1.0F + std::sin(float(double(i) / kRate.hz / 9));
    const auto burst = test::sine(3000, 0.005, kRate, 0.8);
    for (double at = kFirst; at < kSeconds - 1; at += kEvery)
        test::mixInto(sound, burst, static_cast<std::size_t>((at - 0.0025) * kRate.hz));
    return sound;
}

struct Format {
    const char* suffix;
    test::Encoding encoding;
};
std::ostream& operator<<(std::ostream& out, const Format& format)
{
    return out << format.suffix;
}

class Playhead : public testing::TestWithParam<Format> {
protected:
    std::shared_ptr<const RandomAccessAudio> open()
    {
        const auto file = m_folder / (std::string("clicks.") + GetParam().suffix);
        if (!test::encodeFile(file, GetParam().encoding, clicks(), 1, kRate)) return nullptr;
        auto audio = openRandomAccess(file);
        return audio ? *audio : nullptr;
    }
    test::TempFolder m_folder;
};

TEST_P(Playhead, StandsWithinTenMillisecondsOfWhatIsHeardWhereverPlayingBegins)
{
    const auto audio = open();
    if (!audio) GTEST_SKIP() << "this FFmpeg cannot write it";
    double worst = 0;
    for (double at = kFirst; at < kSeconds - 1; at += kEvery) {
        const auto error = test::playheadError(audio, at);
        ASSERT_TRUE(error.has_value()) << "no click near " << at << " s";
        worst = std::max(worst, std::abs(*error));
    }
    EXPECT_LT(worst, kAllowed);
    RecordProperty("worst_ms", std::to_string(worst * 1000));
}

TEST_P(Playhead, HasNotDriftedAfterMinutesOfPlaying)
{
    const auto audio = open();
    if (!audio) GTEST_SKIP() << "this FFmpeg cannot write it";
    const double last = kFirst + std::floor((kSeconds - 1 - kFirst) / kEvery) * kEvery;
    const auto error = test::playheadError(audio, last, last);
    ASSERT_TRUE(error.has_value());
    EXPECT_LT(std::abs(*error), kAllowed);
}

INSTANTIATE_TEST_SUITE_P(
    Formats, Playhead,
    testing::Values(Format{"wav", {"wav", "pcm_s16le"}}, Format{"flac", {"flac", "flac"}},
                    Format{"ogg", {"ogg", "libvorbis", 96000}},
                    Format{"mp3", {.container = "mp3", .encoder = "libmp3lame", .quality = 4}}),
    [](const auto& each) { return std::string(each.param.suffix); });

} // namespace
} // namespace cryscope
