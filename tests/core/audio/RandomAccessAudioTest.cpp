#include "core/audio/RandomAccessAudio.h"
#include "tests/core/audio/AudioTestTools.h"
#include "tests/core/audio/EncodedSound.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <random>
#include <thread>

namespace cryscope {
namespace {

/// Reads `audio` at random places from four threads and counts what differs from `expected`.
int wrongReads(const RandomAccessAudio& audio, const std::vector<float>& expected)
{
    std::atomic<int> wrong = 0;
    std::vector<std::thread> readers;
    for (unsigned seed = 1; seed <= 4; ++seed) {
        readers.emplace_back([&, seed] {
            std::mt19937 random(seed);
            std::vector<float> out(5000);
            for (int i = 0; i < 100; ++i) {
                const std::size_t begin = random() % expected.size();
                const std::size_t size = 1 + random() % out.size();
                const auto count = audio.read({static_cast<std::int64_t>(begin)}, std::span(out).first(size));
                if (!count || *count != std::min(size, expected.size() - begin) ||
                    !std::equal(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(*count),
                                expected.begin() + static_cast<std::ptrdiff_t>(begin)))
                    ++wrong;
            }
        });
    }
    for (std::thread& reader : readers) reader.join();
    return wrong;
}

TEST(RandomAccessAudio, NamesTheContentOfItsFileWhenAsked)
{
    namespace fs = std::filesystem;
    const test::TempFolder folder;
    const fs::path file = folder / "sound.wav";
    const auto write = [&file](double hz) {
        test::writeWav(file, test::sine(hz, 1, {8000}), {8000});
        fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours(1));
    };
    const auto identity = [&file](const OpenOptions& options) {
        const auto audio = openIdentified(file, options);
        return audio ? (*audio)->identity() : std::string("not opened");
    };
    write(440);
    EXPECT_EQ((*openRandomAccess(file))->identity(), "");
    const std::string first = identity({});
    EXPECT_GT(first.size(), 60U);
    EXPECT_EQ(identity({}), first);
    OpenOptions left;
    left.channel.index = 0;
    EXPECT_NE(identity(left), first) << "another channel is another sound";
    write(441);
    EXPECT_NE(identity({}), first);
}

TEST(RandomAccessAudio, MayBeReadByManyThreadsAtOnce)
{
    const test::TempFolder folder;
    const auto sound = test::cry(4, {16000});
    for (const test::Encoding& encoding :
         {test::Encoding{"wav", "pcm_s16le"}, {"flac", "flac"}, {"ogg", "libvorbis", 64000}}) {
        const auto file = folder / ("sound." + encoding.container);
        if (!test::encodeFile(file, encoding, sound, 1, {16000})) continue;
        const auto source = openAudioFile(file);
        ASSERT_TRUE(source) << source.error().text();
        const auto whole = test::readAll(**source);
        const auto audio = openRandomAccess(file);
        ASSERT_TRUE(audio) << audio.error().text();
        EXPECT_EQ(wrongReads(**audio, whole), 0) << encoding.container;
    }
}

TEST(RandomAccessAudio, GivesNothingBeforeTheBeginAndAfterTheEnd)
{
    const test::TempFolder folder;
    test::writeWav(folder / "sound.wav", test::noise(1, {8000}), {8000});
    const auto audio = openRandomAccess(folder / "sound.wav");
    ASSERT_TRUE(audio);
    std::vector<float> out(10);
    EXPECT_EQ((*audio)->read({8000}, out), 0U);
    EXPECT_EQ((*audio)->read({-1}, out), 0U);
    EXPECT_EQ((*audio)->read({7995}, out), 5U);
}

TEST(RandomAccessAudio, TakesTheChosenChannel)
{
    const test::TempFolder folder;
    std::vector<float> stereo;
    for (int i = 0; i < 1000; ++i) stereo.insert(stereo.end(), {0.25F, -0.5F});
    test::writeWavInterleaved(folder / "stereo.wav", stereo, 2, {8000});
    for (const auto& [channel, expected] :
         {std::pair{ChannelChoice::kMix, -0.125F}, {0, 0.25F}, {1, -0.5F}}) {
        const auto audio = openRandomAccess(folder / "stereo.wav", {{channel}, {}});
        ASSERT_TRUE(audio);
        std::vector<float> out(3);
        ASSERT_EQ((*audio)->read({500}, out), 3U);
        EXPECT_EQ(out, std::vector<float>(3, expected));
    }
}

/// What a FLAC written into a pipe looks like: the number of samples in its header is zero.
TEST(RandomAccessAudio, ReadsAFlacWhoseHeaderStatesNoLength)
{
    const test::TempFolder folder;
    const auto sound = test::cry(2, {16000});
    ASSERT_TRUE(test::encodeFile(folder / "whole.flac", {"flac", "flac"}, sound, 1, {16000}));
    std::ifstream in(folder / "whole.flac", std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    // 36 bits of STREAMINFO, which begins after "fLaC" and a block header (RFC 9639, section 8.2).
    bytes[21] = static_cast<char>(bytes[21] & 0xF0);
    std::fill_n(bytes.begin() + 22, 4, '\0');
    test::writeBytes(folder / "pipe.flac", bytes);
    const auto audio = openRandomAccess(folder / "pipe.flac");
    ASSERT_TRUE(audio) << audio.error().text();
    EXPECT_EQ((*audio)->length(), 32000);
    std::vector<float> out(32000);
    ASSERT_EQ((*audio)->read({0}, out), 32000U);
    EXPECT_LT(test::relativeDifference(out, sound), 1e-3);
}

/// A recorder that lost its power leaves a header that promises more than there is.
TEST(RandomAccessAudio, ReadsACutWavInPlaceUpToItsLastSample)
{
    const test::TempFolder folder;
    const auto sound = test::noise(4, {16000}, 0.1);
    test::writeWav(folder / "cut.wav", sound, {16000}, test::WavFormat::Float);
    std::filesystem::resize_file(folder / "cut.wav", 100003);
    bool decoded = false;
    const auto audio = openRandomAccess(folder / "cut.wav", {}, {}, [&](const Progress&) { decoded = true; });
    ASSERT_TRUE(audio) << audio.error().text();
    EXPECT_FALSE(decoded) << "a copy of the sound was made";
    const auto source = openAudioFile(folder / "cut.wav");
    ASSERT_TRUE(source);
    const auto whole = test::readAll(**source);
    EXPECT_GT(whole.size(), 24900U);
    ASSERT_EQ((*audio)->length(), static_cast<std::int64_t>(whole.size()));
    std::vector<float> out(whole.size());
    ASSERT_EQ((*audio)->read({0}, out), whole.size());
    EXPECT_EQ(out, whole);
}

TEST(RandomAccessAudio, StopsDecodingWhenCancelledAndTellsHowFarItIs)
{
    const test::TempFolder folder;
    if (!test::encodeFile(folder / "sound.ogg", {"ogg", "libvorbis", 64000}, test::cry(30, {16000}), 1,
                          {16000}))
        GTEST_SKIP() << "This FFmpeg has no Vorbis encoder.";
    CancelSource cancel;
    int reports = 0;
    const auto audio =
        openRandomAccess(folder / "sound.ogg", {}, cancel.token(), [&](const Progress& progress) {
            EXPECT_GT(progress.fraction, 0);
            EXPECT_LE(progress.fraction, 1);
            if (++reports == 3) cancel.request();
        });
    ASSERT_FALSE(audio);
    EXPECT_EQ(audio.error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(reports, 3);
}

TEST(RandomAccessAudio, LeavesNoFileBehindWhereItDecodedTo)
{
    const test::TempFolder folder;
    const test::TempFolder temporary;
    if (!test::encodeFile(folder / "sound.ogg", {"ogg", "libvorbis", 64000}, test::cry(1, {16000}), 1,
                          {16000}))
        GTEST_SKIP() << "This FFmpeg has no Vorbis encoder.";
    const char* old = std::getenv("TMPDIR");
    const std::string before = old ? old : "";
    ::setenv("TMPDIR", temporary.path().c_str(), 1);
    const auto audio = openRandomAccess(folder / "sound.ogg");
    old ? ::setenv("TMPDIR", before.c_str(), 1) : ::unsetenv("TMPDIR");
    ASSERT_TRUE(audio) << audio.error().text();
    EXPECT_TRUE(std::filesystem::is_empty(temporary.path()));
    std::vector<float> out(100);
    EXPECT_EQ((*audio)->read({8000}, out), 100U) << "and the sound is there all the same";
}

TEST(MakeSource, StreamsTheStretchAndNothingElse)
{
    const test::TempFolder folder;
    const auto sound = test::noise(1, {8000}, 0.1);
    test::writeWav(folder / "sound.wav", sound, {8000}, test::WavFormat::Float);
    const auto audio = openRandomAccess(folder / "sound.wav");
    ASSERT_TRUE(audio);
    const auto source = makeSource(*audio, {{1000}, {3500}});
    EXPECT_EQ(source->sampleRate(), SampleRate{8000});
    EXPECT_EQ(source->length(), 2500);
    EXPECT_EQ(test::readAll(*source, 777), std::vector<float>(sound.begin() + 1000, sound.begin() + 3500));
    EXPECT_EQ(test::readAll(*makeSource(*audio, {{-50}, {100000}})), sound) << "clamped to the recording";
    EXPECT_TRUE(test::readAll(*makeSource(*audio, {{9000}, {100}})).empty());
}

} // namespace
} // namespace cryscope
