#include "core/audio/AudioWriter.h"

#include "core/audio/RandomAccessAudio.h"
#include "tests/core/audio/AudioTestTools.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

using Format = AudioWriter::Format;

struct Written {
    const char* name;
    Format format;
    const char* suffix;
    const char* codec;
    double step;    ///< between two values that the format can hold
    double loudest; ///< value that it can hold
};

void PrintTo(const Written& written, std::ostream* out)
{
    *out << written.name;
}

std::vector<float> read(const fs::path& file)
{
    const auto source = openAudioFile(file);
    EXPECT_TRUE(source) << source.error().text();
    return source ? test::readAll(**source) : std::vector<float>();
}

void expectSameSound(std::span<const float> actual, std::span<const float> expected, double step)
{
    ASSERT_EQ(actual.size(), expected.size());
    double worst = 0;
    for (std::size_t i = 0; i < actual.size(); ++i)
        worst = std::max(worst, std::abs(double(actual[i]) - expected[i]));
    EXPECT_LE(worst, step / 2);
}

class EveryWrittenFormat : public testing::TestWithParam<Written> {
protected:
    fs::path file(const std::string& stem) const { return m_folder / (stem + "." + GetParam().suffix); }
    test::TempFolder m_folder;
};

TEST_P(EveryWrittenFormat, KeepsEverySampleAndTakesItsNameOnlyWhenComplete)
{
    const auto sound = test::cry(3.21, {16000});
    auto writer = AudioWriter::create(file("night"), {16000}, GetParam().format);
    ASSERT_TRUE(writer) << writer.error().text();
    for (std::span<const float> rest = sound; !rest.empty();
         rest = rest.subspan(std::min<std::size_t>(777, rest.size())))
        ASSERT_TRUE((*writer)->write(rest.first(std::min<std::size_t>(777, rest.size()))));
    EXPECT_EQ((*writer)->samplesWritten(), static_cast<std::int64_t>(sound.size()));
    EXPECT_FALSE(fs::exists(file("night")));
    EXPECT_TRUE(fs::exists(file("night").string() + ".part"));
    ASSERT_TRUE((*writer)->finish());
    EXPECT_FALSE(fs::exists(file("night").string() + ".part"));
    expectSameSound(read(file("night")), sound, GetParam().step);
    const auto info = (*openAudioFile(file("night")))->info();
    EXPECT_EQ(info.codec, GetParam().codec);
    EXPECT_EQ(info.rate, SampleRate{16000});
}

TEST_P(EveryWrittenFormat, ClipsWhatIsTooLoudAndWritesNotANumberAsSilence)
{
    auto writer = AudioWriter::create(file("loud"), {16000}, GetParam().format);
    ASSERT_TRUE(writer);
    const float inf = std::numeric_limits<float>::infinity();
    ASSERT_TRUE((*writer)->write(std::vector<float>{2, -2, std::nanf(""), 0.5F, inf, -inf, 1, -1}));
    ASSERT_TRUE((*writer)->finish());
    const auto one = static_cast<float>(GetParam().loudest);
    EXPECT_EQ(read(file("loud")), (std::vector<float>{one, -1, 0, 0.5F, one, -1, one, -1}));
}

TEST_P(EveryWrittenFormat, RecoversAKilledRecordingUpToItsLastSecond)
{
    constexpr double kWritten = 7.4;
    const auto sound = test::cry(kWritten, {16000});
    const auto target = file("sitting");
    int ready[2];
    ASSERT_EQ(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        auto writer = AudioWriter::create(target, {16000}, GetParam().format);
        bool good = writer.has_value();
        for (std::size_t at = 0; good && at < sound.size(); at += 1600)
            good = (*writer)
                       ->write(std::span(sound).subspan(at, std::min<std::size_t>(1600, sound.size() - at)))
                       .has_value();
        const char answer = good ? 'y' : 'n';
        if (::write(ready[1], &answer, 1) == 1) ::pause(); // to be killed here, with everything open
        ::_exit(1);
    }
    char answer = 0;
    ASSERT_EQ(::read(ready[0], &answer, 1), 1);
    ASSERT_EQ(answer, 'y');
    const auto whileAlive = recoverRecordings(m_folder.path());
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    ::close(ready[0]);
    ::close(ready[1]);
    ASSERT_TRUE(whileAlive);
    EXPECT_TRUE(whileAlive->empty()) << "a living writer's file was taken";
    EXPECT_FALSE(fs::exists(target));

    const auto recovered = recoverRecordings(m_folder.path());
    ASSERT_TRUE(recovered) << recovered.error().text();
    ASSERT_EQ(*recovered, std::vector{file("sitting (recovered)")});
    const auto samples = read(recovered->front());
    EXPECT_GE(samples.size(), static_cast<std::size_t>((kWritten - 1) * 16000));
    ASSERT_LE(samples.size(), sound.size());
    expectSameSound(samples, std::span(sound).first(samples.size()), GetParam().step);
    EXPECT_FALSE(fs::exists(target.string() + ".part"));
    EXPECT_TRUE(recoverRecordings(m_folder.path())->empty()) << "once is enough";
}

/// Writes noise in a child process whose files may not pass `roomBytes`, until that fails; then finishes the
/// file or drops the writer. True when everything went as the header of AudioWriter says.
bool fillTheDisk(const fs::path& target, Format format, rlim_t roomBytes, bool finish)
{
    const pid_t child = ::fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN); // the limit then reads as an error of write(), as a full disk does
        const rlimit limit{roomBytes, roomBytes};
        bool good = ::setrlimit(RLIMIT_FSIZE, &limit) == 0;
        auto writer = AudioWriter::create(target, {16000}, format);
        good = good && writer.has_value();
        const auto noise = test::noise(1, {16000}, 0.2);
        Result<void> written;
        for (int second = 0; good && written && second < 60; ++second) written = (*writer)->write(noise);
        good = good && !written && written.error().kind == ErrorKind::Io &&
               written.error().sentence.find("kept") != std::string::npos;
        if (good && finish) good = (*writer)->finish().has_value();
        writer = fail(ErrorKind::Internal, "", "closed"); // _exit() below runs no destructor
        ::_exit(good ? 0 : 1);
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    return status == 0;
}

TEST_P(EveryWrittenFormat, KeepsWhatFittedWhenTheDiskIsFull)
{
    constexpr rlim_t kRoomBytes = 60000;
    const auto noise = test::noise(1, {16000}, 0.2);
    const double bytesASample = -std::log2(GetParam().step / 2) / 8;
    for (const bool finish : {false, true}) {
        ASSERT_TRUE(fillTheDisk(file("full"), GetParam().format, kRoomBytes, finish));
        EXPECT_EQ(fs::exists(file("full")), finish);
        if (!finish) {
            ASSERT_EQ(recoverRecordings(m_folder.path())->size(), 1U);
        }
        const auto samples = read(finish ? file("full") : file("full (recovered)"));
        EXPECT_GE(double(samples.size()), kRoomBytes / bytesASample / 2.5) << "less than what fitted";
        const std::size_t common = std::min(samples.size(), noise.size());
        expectSameSound(std::span(samples).first(common), std::span(noise).first(common), GetParam().step);
    }
}

constexpr Written kWritten[] = {{"Wav16", Format::Wav16, "wav", "pcm_s16le", 0x1p-15, 1 - 0x1p-15},
                                {"WavFloat", Format::WavFloat, "wav", "pcm_f32le", 0x1p-24, 1},
                                {"Flac16", Format::Flac16, "flac", "flac", 0x1p-15, 1 - 0x1p-15},
                                {"Flac24", Format::Flac24, "flac", "flac", 0x1p-23, 1 - 0x1p-23}};
INSTANTIATE_TEST_SUITE_P(AudioWriter, EveryWrittenFormat, testing::ValuesIn(kWritten),
                         [](const auto& written) { return written.param.name; });

TEST(AudioWriter, LeavesTheUnfinishedRecordingWhereItIs)
{
    const test::TempFolder folder;
    {
        auto writer = AudioWriter::create(folder / "night.wav", {16000}, Format::Wav16);
        ASSERT_TRUE(writer);
        ASSERT_TRUE((*writer)->write(test::noise(0.5, {16000})));
    }
    EXPECT_FALSE(fs::exists(folder / "night.wav"));
    EXPECT_EQ(*recoverRecordings(folder.path()), std::vector{folder / "night (recovered).wav"});
    EXPECT_EQ(read(folder / "night (recovered).wav").size(), 8000U);
}

TEST(AudioWriter, LeavesNothingWhenNothingWasRecorded)
{
    const test::TempFolder folder;
    ASSERT_TRUE(AudioWriter::create(folder / "night.wav", {16000}, Format::Wav16));
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST(AudioWriter, RecoversAnUnfinishedRecordingBeforeItBeginsOneOfTheSameName)
{
    const test::TempFolder folder;
    for (const double seconds : {0.5, 0.25}) {
        auto writer = AudioWriter::create(folder / "night.wav", {16000}, Format::Wav16);
        ASSERT_TRUE(writer) << writer.error().text();
        ASSERT_TRUE((*writer)->write(test::noise(seconds, {16000})));
    }
    EXPECT_EQ(read(folder / "night (recovered).wav").size(), 8000U);
    EXPECT_EQ(*recoverRecordings(folder.path()), std::vector{folder / "night (recovered 2).wav"});
    EXPECT_EQ(read(folder / "night (recovered 2).wav").size(), 4000U);
}

TEST(AudioWriter, RefusesASecondWriterOfTheSameFile)
{
    const test::TempFolder folder;
    const auto first = AudioWriter::create(folder / "night.wav", {16000}, Format::Wav16);
    ASSERT_TRUE(first);
    const auto second = AudioWriter::create(folder / "night.wav", {16000}, Format::Wav16);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, ErrorKind::Io);
}

TEST(AudioWriter, SaysWhatIsWrongWithAPlaceOrARate)
{
    const test::TempFolder folder;
    EXPECT_EQ(AudioWriter::create(folder / "no" / "night.wav", {16000}, Format::Wav16).error().kind,
              ErrorKind::NotFound);
    EXPECT_EQ(AudioWriter::create(folder / "night.wav", {10}, Format::Wav16).error().kind,
              ErrorKind::Unsupported);
    EXPECT_EQ(AudioWriter::create(folder / "night.flac", {768000}, Format::Flac16).error().kind,
              ErrorKind::Unsupported);
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST(AudioWriter, BecomesRf64WhenItPassesFourGibibytes)
{
    const char* slow = std::getenv("CRYSCOPE_SLOW_TESTS");
    if (slow == nullptr || *slow == '\0')
        GTEST_SKIP() << "CRYSCOPE_SLOW_TESTS is not set: this writes 4.3 GB.";
    const test::TempFolder folder;
    const auto file = folder / "days.wav";
    auto writer = AudioWriter::create(file, {48000}, Format::WavFloat);
    ASSERT_TRUE(writer);
    const std::vector<float> block(std::size_t{1} << 20, 0.25F);
    for (int i = 0; i < 1030; ++i) ASSERT_TRUE((*writer)->write(block));
    ASSERT_TRUE((*writer)->write(std::vector<float>{0.75F}));
    ASSERT_TRUE((*writer)->finish());
    std::ifstream in(file, std::ios::binary);
    std::string magic(4, ' ');
    in.read(magic.data(), 4);
    EXPECT_EQ(magic, "RF64");
    const auto audio = openRandomAccess(file);
    ASSERT_TRUE(audio) << audio.error().text();
    EXPECT_EQ((*audio)->length(), 1030LL * (1 << 20) + 1);
    std::vector<float> last(2);
    ASSERT_EQ((*audio)->read({(*audio)->length() - 2}, last), 2U);
    EXPECT_EQ(last, (std::vector<float>{0.25F, 0.75F}));
}

TEST(RecoverRecordings, LeavesOtherProgramsFilesAlone)
{
    const test::TempFolder folder;
    test::writeWav(folder / "theirs.wav.part", test::noise(1, {8000}), {8000}); // not written by this program
    test::writeBytes(folder / "film.mkv.part", "half a film");
    test::writeBytes(folder / "notes.part", "notes");
    test::writeBytes(folder / "empty.wav.part", "");
    fs::create_directory(folder / "folder.wav.part");
    const auto recovered = recoverRecordings(folder.path());
    ASSERT_TRUE(recovered) << recovered.error().text();
    EXPECT_TRUE(recovered->empty());
    for (const char* name :
         {"theirs.wav.part", "film.mkv.part", "notes.part", "empty.wav.part", "folder.wav.part"})
        EXPECT_TRUE(fs::exists(folder / name)) << name;
    EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 5);
}

TEST(RecoverRecordings, SaysSoWhenThereIsNoSuchFolder)
{
    const auto recovered = recoverRecordings("/no/such/folder");
    ASSERT_FALSE(recovered);
    EXPECT_EQ(recovered.error().kind, ErrorKind::NotFound);
}

TEST(RecoverRecordings, KeepsTheStartTime)
{
    const test::TempFolder folder;
    const StartTime start{std::chrono::system_clock::time_point(std::chrono::seconds(1706745599)), false,
                          StartTime::Origin::Metadata};
    {
        auto writer = AudioWriter::create(folder / "night.wav", {16000}, Format::Wav16, start);
        ASSERT_TRUE(writer);
        ASSERT_TRUE((*writer)->write(test::noise(0.5, {16000})));
    }
    ASSERT_EQ(recoverRecordings(folder.path())->size(), 1U);
    EXPECT_EQ((*openAudioFile(folder / "night (recovered).wav"))->info().startTime, start);
}

} // namespace
} // namespace cryscope
