#include "core/audio/RandomAccessAudio.h"
#include "tests/core/audio/AudioTestTools.h"
#include "tests/core/audio/EncodedSound.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <cstring>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

std::string little(std::uint64_t value, int bytes)
{
    std::string text;
    for (int i = 0; i < bytes; ++i) text += static_cast<char>(value >> (8 * i));
    return text;
}

struct WavHeader {
    unsigned channels = 1;
    unsigned rateHz = 8000;
    unsigned bits = 16;
    unsigned dataBytes = 0;
    unsigned formatTag = 1;
};

std::string wav(const WavHeader& header, const std::string& data)
{
    const unsigned align = header.channels * header.bits / 8;
    return "RIFF" + little(36 + std::uint64_t{header.dataBytes}, 4) + "WAVEfmt " + little(16, 4) +
           little(header.formatTag, 2) + little(header.channels, 2) + little(header.rateHz, 4) +
           little(std::uint64_t{header.rateHz} * align, 4) + little(align, 2) + little(header.bits, 2) +
           "data" + little(header.dataBytes, 4) + data;
}

std::string bytesOf(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// One sentence: it ends in a full stop, and there is no second one, no line break and no library's jargon.
void expectOneSentence(const Error& error)
{
    EXPECT_FALSE(error.where.empty());
    ASSERT_FALSE(error.sentence.empty());
    EXPECT_EQ(error.sentence.back(), '.') << error.sentence;
    EXPECT_EQ(error.sentence.find(". "), std::string::npos) << error.sentence;
    EXPECT_EQ(error.sentence.find('\n'), std::string::npos) << error.sentence;
    EXPECT_EQ(error.sentence.find("Invalid data"), std::string::npos) << error.sentence;
}

/// What opening fails with, through both doors; a success is a failure of the test.
Error refusalOf(const fs::path& file)
{
    const auto stream = openAudioFile(file);
    const auto anywhere = openRandomAccess(file);
    EXPECT_FALSE(stream) << file;
    EXPECT_FALSE(anywhere) << file;
    if (stream || anywhere) return {};
    EXPECT_EQ(stream.error(), anywhere.error());
    expectOneSentence(stream.error());
    return stream.error();
}

class HostileInput : public testing::Test {
protected:
    fs::path write(const char* name, std::string_view bytes) const
    {
        test::writeBytes(m_folder / name, bytes);
        return m_folder / name;
    }
    test::TempFolder m_folder;
};

TEST_F(HostileInput, MissingFileIsNotFound)
{
    EXPECT_EQ(refusalOf(m_folder / "none.wav").kind, ErrorKind::NotFound);
    EXPECT_EQ(refusalOf(m_folder / "no" / "folder.wav").kind, ErrorKind::NotFound);
    EXPECT_EQ(refusalOf(m_folder / std::string(300, 'x')).kind, ErrorKind::NotFound);
    fs::create_symlink(m_folder / "loop.wav", m_folder / "loop.wav");
    EXPECT_EQ(refusalOf(m_folder / "loop.wav").kind, ErrorKind::NotFound);
}

TEST_F(HostileInput, FoldersPipesAndDevicesAreNoRecordings)
{
    EXPECT_EQ(refusalOf(m_folder.path()).sentence, "This is a folder, not a sound file.");
    ASSERT_EQ(::mkfifo((m_folder / "pipe.wav").c_str(), 0600), 0);
    EXPECT_EQ(refusalOf(m_folder / "pipe.wav").kind, ErrorKind::Unreadable)
        << "and it must not wait for a writer";
    EXPECT_EQ(refusalOf("/dev/zero").kind, ErrorKind::Unreadable);
}

TEST_F(HostileInput, FileWithoutPermissionSaysSo)
{
    const auto file = write("secret.wav", wav({}, "xx"));
    fs::permissions(file, fs::perms::none);
    constexpr uid_t kNobody = 65534; // nothing is forbidden to root, which tests may run as
    const bool root = ::geteuid() == 0;
    if (root) {
        ASSERT_EQ(::seteuid(kNobody), 0);
    }
    const Error error = refusalOf(file);
    if (root) {
        ASSERT_EQ(::seteuid(0), 0);
    }
    EXPECT_EQ(error.kind, ErrorKind::Permission);
}

TEST_F(HostileInput, EmptyFilesAndFilesOfOtherKindsAreUnreadable)
{
    EXPECT_EQ(refusalOf(write("empty.wav", "")).sentence, "The file is empty.");
    EXPECT_EQ(refusalOf(write("text.wav", "Dear diary, she cried all night.\n")).kind, ErrorKind::Unreadable);
    EXPECT_EQ(refusalOf(write("text.mp3", std::string(100000, 'a'))).kind, ErrorKind::Unreadable);
    EXPECT_EQ(refusalOf(write("zeros.m4a", std::string(100000, '\0'))).kind, ErrorKind::Unreadable);
    EXPECT_EQ(refusalOf(write("picture.wav", "\x89PNG\r\n\x1a\n" + std::string(5000, '\1'))).kind,
              ErrorKind::Unreadable);
}

TEST_F(HostileInput, PlaylistsNeverOpenAnotherFile)
{
    test::writeWav(m_folder / "other.wav", test::noise(1, {8000}), {8000});
    EXPECT_EQ(refusalOf(write("list.wav", "ffconcat version 1.0\nfile other.wav\n")).kind,
              ErrorKind::Unreadable);
    EXPECT_EQ(refusalOf(write("list.mp3", "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nother.wav\n")).kind,
              ErrorKind::Unreadable);
    EXPECT_EQ(refusalOf(write("list.sdp", "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\n"
                                          "m=audio 5004 RTP/AVP 0\n"))
                  .kind,
              ErrorKind::Unreadable);
}

TEST_F(HostileInput, SoundUnderAWrongSuffixStillPlays)
{
    test::writeWav(m_folder / "really-a-wav.mp3", test::noise(1, {8000}), {8000});
    const auto source = openAudioFile(m_folder / "really-a-wav.mp3");
    ASSERT_TRUE(source) << source.error().text();
    EXPECT_EQ(test::readAll(**source).size(), 8000U);
}

TEST_F(HostileInput, HeaderThatPromisesFourGigabytesGivesWhatIsThere)
{
    const std::string data(2000, '\1');
    for (const unsigned promised : {0xFFFFFFFFU, 0xFFFFFFF0U, 0x7FFFFFFFU, 0U}) {
        const auto file = write("huge.wav", wav({1, 8000, 16, promised}, data));
        const auto source = openAudioFile(file);
        ASSERT_TRUE(source) << source.error().text();
        EXPECT_LE((*source)->length().value_or(0), 1100) << "no bigger than the file can hold";
        EXPECT_EQ(test::readAll(**source).size(), 1000U);
        const auto anywhere = openRandomAccess(file);
        ASSERT_TRUE(anywhere) << anywhere.error().text();
        EXPECT_EQ((*anywhere)->length(), 1000);
    }
}

TEST_F(HostileInput, RecordingWithoutASampleHoldsNoSound)
{
    EXPECT_EQ(refusalOf(write("none.wav", wav({}, ""))).kind, ErrorKind::Unreadable);
    EXPECT_EQ(refusalOf(write("header.wav", wav({1, 8000, 16, 16000}, ""))).kind, ErrorKind::Unreadable);
}

TEST_F(HostileInput, AbsurdChannelsAndRatesAreRefusedByName)
{
    const std::string data(4096, '\1');
    EXPECT_EQ(refusalOf(write("c0.wav", wav({0, 8000, 16, 4096}, data))).kind, ErrorKind::Unreadable);
    const Error many = refusalOf(write("c64.wav", wav({64, 8000, 16, 4096}, data)));
    EXPECT_EQ(many.kind, ErrorKind::Unsupported);
    EXPECT_EQ(many.sentence, "The file has 64 channels; at most 32 can be read.");
    EXPECT_NE(refusalOf(write("c65535.wav", wav({65535, 8000, 16, 4096}, data))).kind, ErrorKind::Internal);
    for (const unsigned hz : {1U, 999U, 10000000U, 0x7FFFFFFFU}) {
        const Error error = refusalOf(write("rate.wav", wav({1, hz, 16, 4096}, data)));
        EXPECT_EQ(error.kind, ErrorKind::Unsupported) << hz;
        EXPECT_NE(error.sentence.find(std::to_string(hz) + " Hz"), std::string::npos) << error.sentence;
    }
    EXPECT_NE(refusalOf(write("r0.wav", wav({1, 0, 16, 4096}, data))).kind, ErrorKind::Internal);
    EXPECT_NE(refusalOf(write("rmax.wav", wav({1, 0xFFFFFFFFU, 16, 4096}, data))).kind, ErrorKind::Internal);
    EXPECT_NE(refusalOf(write("codec.wav", wav({1, 8000, 16, 4096, 0x4242}, data))).kind,
              ErrorKind::Internal);
}

TEST_F(HostileInput, CutFilesGiveTheirBeginningOrOneSentence)
{
    const auto sound = test::cry(3, {16000});
    const test::Encoding encodings[] = {{"wav", "pcm_s16le"},
                                        {"flac", "flac"},
                                        {"mp3", "libmp3lame", 64000},
                                        {"ogg", "libvorbis", 64000},
                                        {"ipod", "alac"},
                                        {"caf", "adpcm_ima_qt"},
                                        {"matroska", "libvorbis", 64000}};
    for (const auto& encoding : encodings) {
        const auto whole = m_folder / "whole.sound";
        if (!test::encodeFile(whole, encoding, sound, 1, {16000})) continue;
        const std::string bytes = bytesOf(whole);
        for (const double share : {0.001, 0.01, 0.1, 0.5, 0.9, 0.999}) {
            const auto kept = static_cast<std::size_t>(share * double(bytes.size()));
            if (kept == 0) continue;
            const auto cut = write("cut.sound", std::string_view(bytes).substr(0, kept));
            const auto source = openAudioFile(cut);
            if (!source) {
                expectOneSentence(source.error());
                continue;
            }
            const auto samples = test::readAll(**source);
            EXPECT_LE(samples.size(), sound.size() + 4096) << encoding.container << ' ' << share;
            const auto anywhere = openRandomAccess(cut);
            ASSERT_TRUE(anywhere) << anywhere.error().text();
            EXPECT_EQ((*anywhere)->length(), static_cast<std::int64_t>(samples.size()))
                << encoding.container << ' ' << share;
        }
    }
}

TEST_F(HostileInput, FlippedBytesNeverCrashOrHang)
{
    const auto sound = test::cry(0.5, {16000});
    const test::Encoding encodings[] = {
        {"wav", "pcm_s16le"},        {"flac", "flac"}, {"mp3", "libmp3lame", 64000},
        {"ogg", "libvorbis", 64000}, {"ipod", "aac"},  {"caf", "adpcm_ima_qt"}};
    unsigned state = 1;
    const auto random = [&] { return state = state * 1664525U + 1013904223U, state >> 8; };
    std::vector<float> block(4096);
    for (const auto& encoding : encodings) {
        if (!test::encodeFile(m_folder / "whole.sound", encoding, sound, 1, {16000})) continue;
        const std::string bytes = bytesOf(m_folder / "whole.sound");
        for (int round = 0; round < 40; ++round) {
            std::string broken = bytes;
            for (int flips = 0; flips < 8; ++flips) {
                // Half of them in the header, where the lengths are.
                const std::size_t reach =
                    flips % 2 == 0 ? std::min<std::size_t>(200, broken.size()) : broken.size();
                broken[random() % reach] = static_cast<char>(random());
            }
            auto source = openAudioFile(write("broken.sound", broken));
            if (!source) {
                expectOneSentence(source.error());
                continue;
            }
            std::int64_t total = 0;
            for (auto count = (*source)->read(block); count && *count > 0 && total < 10000000;
                 count = (*source)->read(block))
                total += static_cast<std::int64_t>(*count);
        }
    }
}

TEST_F(HostileInput, DeletedFileIsReadToItsEnd)
{
    test::writeWav(m_folder / "gone.wav", test::noise(20, {16000}), {16000});
    const auto source = openAudioFile(m_folder / "gone.wav");
    const auto anywhere = openRandomAccess(m_folder / "gone.wav");
    ASSERT_TRUE(source && anywhere);
    fs::remove(m_folder / "gone.wav");
    EXPECT_EQ(test::readAll(**source).size(), 320000U);
    std::vector<float> block(1000);
    EXPECT_EQ((*anywhere)->read({300000}, block), 1000U);
}

TEST_F(HostileInput, FileThatShrinksWhileItIsReadSaysSo)
{
    test::writeWav(m_folder / "shrinks.wav", test::noise(60, {16000}), {16000});
    const auto source = openAudioFile(m_folder / "shrinks.wav");
    const auto anywhere = openRandomAccess(m_folder / "shrinks.wav");
    ASSERT_TRUE(source && anywhere);
    fs::resize_file(m_folder / "shrinks.wav", 1000000);
    std::vector<float> block(4096);
    auto count = (*source)->read(block);
    while (count && *count > 0) count = (*source)->read(block);
    ASSERT_FALSE(count) << "a stretch that went away must not pass for the end";
    EXPECT_EQ(count.error().kind, ErrorKind::Io);
    expectOneSentence(count.error());
    const auto late = (*anywhere)->read({900000}, block);
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().kind, ErrorKind::Io);
    expectOneSentence(late.error());
}

TEST_F(HostileInput, LongFilesTakeNoMoreMemoryThanShortOnes)
{
    // Two hours of 44.1 kHz stereo are 1.3 GB; as a file with a hole they take no room on the disk.
    const std::uint64_t dataBytes = std::uint64_t{2} * 3600 * 44100 * 4;
    const auto file = write("night.wav", wav({2, 44100, 16, static_cast<unsigned>(dataBytes)}, "ab"));
    fs::resize_file(file, 44 + dataBytes);
    const auto peakKib = [] {
        rusage usage{};
        ::getrusage(RUSAGE_SELF, &usage);
        return usage.ru_maxrss;
    };
    const long before = peakKib();
    const auto source = openAudioFile(file);
    ASSERT_TRUE(source) << source.error().text();
    std::vector<float> block(1 << 16);
    for (int i = 0; i < 400; ++i) ASSERT_EQ((*source)->read(block), block.size());
    const auto anywhere = openRandomAccess(file);
    ASSERT_TRUE(anywhere) << anywhere.error().text();
    EXPECT_EQ((*anywhere)->length(), std::int64_t{2} * 3600 * 44100);
    ASSERT_EQ((*anywhere)->read({(*anywhere)->length() - 65536}, block), block.size());
#ifdef __SANITIZE_ADDRESS__
    constexpr long kAllowedKib = 256 * 1024; // it keeps freed memory for a while
#else
    constexpr long kAllowedKib = 64 * 1024;
#endif
    EXPECT_LT(peakKib() - before, kAllowedKib);
}

} // namespace
} // namespace cryscope
