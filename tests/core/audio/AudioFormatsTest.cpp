#include "core/audio/AudioFile.h"
#include "core/audio/RandomAccessAudio.h"
#include "tests/core/audio/AudioTestTools.h"
#include "tests/core/audio/EncodedSound.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <ostream>

namespace cryscope {
namespace {

using test::Encoding;

struct Format {
    const char* name; ///< of the test
    const char* suffix;
    Encoding encoding;
    int rateHz;
    int channels;
    double tolerance;         ///< rms of the difference to the original, as a share of the original's rms
    std::int64_t surplus = 0; ///< samples that the container adds because it cannot say where the sound ends
    std::size_t delay = 0;    ///< samples before the sound that it cannot tell either
};

void PrintTo(const Format& format, std::ostream* out)
{
    *out << format.name;
}

/// A cry on every channel, the second one at half the level.
std::vector<float> original(int channels, SampleRate rate)
{
    const auto mono = test::cry(2.0, rate);
    std::vector<float> interleaved;
    interleaved.reserve(mono.size() * static_cast<std::size_t>(channels));
    for (const float sample : mono)
        for (int c = 0; c < channels; ++c) interleaved.push_back(c == 1 ? 0.5F * sample : sample);
    return interleaved;
}

std::vector<float> meanOfChannels(std::span<const float> interleaved, int channels)
{
    std::vector<float> mono(interleaved.size() / static_cast<std::size_t>(channels));
    for (std::size_t i = 0; i < mono.size(); ++i) {
        double sum = 0;
        for (int c = 0; c < channels; ++c)
            sum += interleaved[i * static_cast<std::size_t>(channels) + std::size_t(c)];
        mono[i] = static_cast<float>(sum / channels);
    }
    return mono;
}

class EveryFormat : public testing::TestWithParam<Format> {};

TEST_P(EveryFormat, DecodesToTheSoundThatWentInAtItsLengthAndItsPlace)
{
    const Format& format = GetParam();
    const SampleRate rate{format.rateHz};
    const test::TempFolder folder;
    const auto file = folder / (std::string("sound.") + format.suffix);
    const auto interleaved = original(format.channels, rate);
    if (!test::encodeFile(file, format.encoding, interleaved, format.channels, rate))
        GTEST_SKIP() << "This FFmpeg cannot encode " << format.encoding.encoder << ".";
    const auto expected = meanOfChannels(interleaved, format.channels);

    const auto source = openAudioFile(file);
    ASSERT_TRUE(source) << source.error().text();
    EXPECT_EQ((*source)->sampleRate(), rate);
    EXPECT_EQ((*source)->info().channels, format.channels);
    const auto all = test::readAll(**source);
    const auto decoded = std::span(all).subspan(format.delay);
    EXPECT_EQ((*source)->damagedPackets(), 0);
    const auto length = static_cast<std::int64_t>(expected.size());
    EXPECT_GE(static_cast<std::int64_t>(decoded.size()), length);
    EXPECT_LE(static_cast<std::int64_t>(decoded.size()), length + format.surplus);
    EXPECT_LT(test::relativeDifference(decoded, expected), format.tolerance);
    EXPECT_NEAR(test::rms(decoded.first(expected.size())) / test::rms(expected), 1, 0.08);
}

TEST_P(EveryFormat, ReadsAnywhereWhatItReadsInOneGo)
{
    const Format& format = GetParam();
    const SampleRate rate{format.rateHz};
    const test::TempFolder folder;
    const auto file = folder / (std::string("sound.") + format.suffix);
    if (!test::encodeFile(file, format.encoding, original(format.channels, rate), format.channels, rate))
        GTEST_SKIP() << "This FFmpeg cannot encode " << format.encoding.encoder << ".";
    const auto source = openAudioFile(file);
    ASSERT_TRUE(source) << source.error().text();
    const auto whole = test::readAll(**source);
    const auto anywhere = openRandomAccess(file);
    ASSERT_TRUE(anywhere) << anywhere.error().text();
    ASSERT_EQ((*anywhere)->length(), static_cast<std::int64_t>(whole.size()));
    EXPECT_EQ((*anywhere)->info().length, (*anywhere)->length());
    for (const std::size_t begin : {whole.size() / 2, std::size_t{0}, whole.size() - 10, std::size_t{4099}}) {
        std::vector<float> piece(1000, 9.0F);
        const auto count = (*anywhere)->read({static_cast<std::int64_t>(begin)}, piece);
        ASSERT_TRUE(count) << count.error().text();
        ASSERT_EQ(*count, std::min<std::size_t>(1000, whole.size() - begin));
        EXPECT_TRUE(std::equal(piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(*count),
                               whole.begin() + static_cast<std::ptrdiff_t>(begin)))
            << "from sample " << begin;
    }
}

constexpr double kExact = 1e-7;
constexpr double k16Bits = 5e-4;
constexpr double k8Bits = 0.1;
constexpr double kLossy = 0.12;

const Format kFormats[] = {
    {"Wav8", "wav", {"wav", "pcm_u8"}, 8000, 1, k8Bits},
    {"Wav16", "wav", {"wav", "pcm_s16le"}, 44100, 2, k16Bits},
    {"Wav24", "wav", {"wav", "pcm_s24le"}, 48000, 2, 2e-6},
    {"Wav32", "wav", {"wav", "pcm_s32le"}, 48000, 1, kExact},
    {"WavFloat", "wav", {"wav", "pcm_f32le"}, 96000, 2, kExact},
    {"WavDouble", "wav", {"wav", "pcm_f64le"}, 16000, 1, kExact},
    {"WavSixChannels", "wav", {"wav", "pcm_s16le"}, 16000, 6, k16Bits},
    {"WavALaw", "wav", {"wav", "pcm_alaw"}, 8000, 1, k8Bits},
    {"WavImaAdpcm", "wav", {"wav", "adpcm_ima_wav"}, 16000, 1, kLossy, 2048},
    {"Rf64", "wav", {"wav", "pcm_s16le", 0, {{"rf64", "always"}}}, 16000, 1, k16Bits},
    {"W64", "w64", {"w64", "pcm_s16le"}, 16000, 1, k16Bits},
    {"Aiff16", "aiff", {"aiff", "pcm_s16be"}, 44100, 2, k16Bits},
    {"Aiff24", "aif", {"aiff", "pcm_s24be"}, 44100, 1, 2e-6},
    {"Au", "au", {"au", "pcm_s16be"}, 8000, 1, k16Bits},
    {"Flac16", "flac", {"flac", "flac"}, 44100, 2, k16Bits},
    {"Mp3Mono", "mp3", {"mp3", "libmp3lame", 64000}, 16000, 1, kLossy},
    {"Mp3Stereo", "mp3", {"mp3", "libmp3lame", 192000}, 44100, 2, kLossy},
    {"M4aAac", "m4a", {"ipod", "aac", 96000}, 44100, 1, kLossy},
    {"M4aAlac", "m4a", {"ipod", "alac"}, 44100, 2, k16Bits},
    {"AdtsAac", "aac", {"adts", "aac", 96000}, 44100, 1, kLossy, 4096, 1024},
    {"OggVorbis", "ogg", {"ogg", "libvorbis", 96000}, 44100, 2, kLossy},
    {"OggOpus", "opus", {"ogg", "libopus", 64000}, 48000, 1, 0.3},
    {"OggFlac", "oga", {"ogg", "flac"}, 44100, 1, k16Bits},
    {"CafIma4", "caf", {"caf", "adpcm_ima_qt"}, 16000, 1, kLossy, 64},
    {"CafAlac", "caf", {"caf", "alac"}, 44100, 1, k16Bits},
    {"CafPcm", "caf", {"caf", "pcm_s16be"}, 44100, 2, k16Bits},
    {"MovPcm", "mov", {"mov", "pcm_s16be"}, 48000, 2, k16Bits},
    {"Mp4Aac", "mp4", {"mp4", "aac", 128000}, 48000, 2, kLossy},
    {"MatroskaOpus", "mkv", {"matroska", "libopus", 96000}, 48000, 2, 0.3, 960},
    {"MatroskaFlac", "mka", {"matroska", "flac"}, 44100, 2, k16Bits},
    {"WebmVorbis", "webm", {"webm", "libvorbis", 96000}, 44100, 1, kLossy, 2048},
};

INSTANTIATE_TEST_SUITE_P(AudioFile, EveryFormat, testing::ValuesIn(kFormats),
                         [](const auto& format) { return format.param.name; });

TEST(AudioFile, MixesChannelsByTheirMeanAndChoosesOneWhenAsked)
{
    const test::TempFolder folder;
    const SampleRate rate{16000};
    const std::vector<float> stereo = {0.5F, -0.25F, 1.0F - 0x1p-15F, 1.0F - 0x1p-15F, -1.0F, 0.0F};
    test::writeWavInterleaved(folder / "stereo.wav", stereo, 2, rate);
    const auto read = [&](ChannelChoice channel) {
        auto source = openAudioFile(folder / "stereo.wav", {channel, {}});
        EXPECT_TRUE(source);
        return test::readAll(**source);
    };
    EXPECT_EQ(read({}), (std::vector<float>{0.125F, 1.0F - 0x1p-15F, -0.5F}));
    EXPECT_EQ(read({0}), (std::vector<float>{0.5F, 1.0F - 0x1p-15F, -1.0F}));
    EXPECT_EQ(read({1}), (std::vector<float>{-0.25F, 1.0F - 0x1p-15F, 0.0F}));
    const auto third = openAudioFile(folder / "stereo.wav", {{2}, {}});
    ASSERT_FALSE(third);
    EXPECT_EQ(third.error().kind, ErrorKind::InvalidArgument);
    EXPECT_EQ(third.error().sentence, "There is no channel 3; the file has 2.");
}

TEST(AudioFile, ReadsNotANumberAndInfinityAsSilence)
{
    const test::TempFolder folder;
    const float inf = std::numeric_limits<float>::infinity();
    const std::vector<float> samples = {0.25F, std::nanf(""), inf, -inf, -0.5F};
    test::writeWav(folder / "nan.wav", samples, {8000}, test::WavFormat::Float);
    const std::vector<float> expected = {0.25F, 0, 0, 0, -0.5F};
    const auto source = openAudioFile(folder / "nan.wav");
    ASSERT_TRUE(source) << source.error().text();
    EXPECT_EQ(test::readAll(**source), expected);
    const auto anywhere = openRandomAccess(folder / "nan.wav");
    ASSERT_TRUE(anywhere) << anywhere.error().text();
    std::vector<float> read(5);
    ASSERT_EQ((*anywhere)->read({0}, read), 5U);
    EXPECT_EQ(read, expected);
}

TEST(AudioFile, KeepsItsRateWhenTheSoundChangesRateAndChannelsOnTheWay)
{
    const test::TempFolder folder;
    const auto mono = test::sine(440, 2, {44100}, 0.25);
    const auto stereo = test::sine(440, 2, {22050}, 0.25); // read as pairs: one second of it
    ASSERT_TRUE(test::encodeFile(folder / "a.aac", {"adts", "aac", 96000}, mono, 1, {44100}));
    ASSERT_TRUE(test::encodeFile(folder / "b.aac", {"adts", "aac", 96000}, stereo, 2, {22050}));
    std::string bytes;
    for (const char* part : {"a.aac", "b.aac", "a.aac"}) {
        std::ifstream in(folder / part, std::ios::binary);
        bytes.append(std::istreambuf_iterator<char>(in), {});
    }
    test::writeBytes(folder / "joined.aac", bytes);
    const auto source = openAudioFile(folder / "joined.aac");
    ASSERT_TRUE(source) << source.error().text();
    EXPECT_EQ((*source)->sampleRate(), SampleRate{44100});
    const auto samples = test::readAll(**source);
    EXPECT_NEAR(double(samples.size()) / 44100, 5.0, 0.3);
    for (const double second : {1.0, 2.6, 4.0}) {
        const auto piece = std::span(samples).subspan(static_cast<std::size_t>(second * 44100), 11025);
        EXPECT_NEAR(test::rms(piece), 0.25 / std::sqrt(2.0), 0.03) << "at " << second << " s";
    }
}

TEST(AudioFile, StopsWithCancelledWhenItsTokenAsks)
{
    const test::TempFolder folder;
    test::writeWav(folder / "long.wav", test::noise(5, {16000}), {16000});
    CancelSource cancel;
    const auto source = openAudioFile(folder / "long.wav", {{}, cancel.token()});
    ASSERT_TRUE(source) << source.error().text();
    cancel.request();
    std::vector<float> block(100);
    const auto read = (*source)->read(block);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().kind, ErrorKind::Cancelled);
}

TEST(AudioFile, KnowsTheSuffixesOfSoundInAnyCase)
{
    for (const char* name : {"a.wav", "B.WAV", "c.3gp", "d.Caf", "e.opus", "f.tar.mp3", "g.webm"})
        EXPECT_TRUE(hasAudioSuffix(name)) << name;
    for (const char* name : {"a", "a.txt", "wav", ".wav", "a.wav.part", "a.png", ""})
        EXPECT_FALSE(hasAudioSuffix(name)) << name;
}

} // namespace
} // namespace cryscope
