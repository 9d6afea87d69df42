#include "core/audio/StartTime.h"

#include "core/audio/AudioWriter.h"
#include "tests/core/audio/EncodedSound.h"
#include "tests/support/SyntheticSound.h"
#include "tests/support/TempFolder.h"

#include <gtest/gtest.h>

namespace cryscope {
namespace {

using Origin = StartTime::Origin;

StartTime at(std::int64_t unixMilliseconds, bool isLocalTime, Origin origin)
{
    return {std::chrono::system_clock::time_point(std::chrono::milliseconds(unixMilliseconds)), isLocalTime,
            origin};
}

// 2024-01-31 23:59:59 UTC
constexpr std::int64_t kEvening = 1706745599000;

struct NamedTime {
    const char* name;
    std::int64_t unixMilliseconds;
    bool isLocalTime;
};

TEST(StartTimeFromFileName, ReadsThePatternsOfRecordersAndPhones)
{
    const NamedTime cases[] = {
        {"0c8f14a9-6999-485b-97a2-913c1cbf099c-1430218353124-1.7-m-26-hu.3gp", 1430218353124, false},
        {"0D1AD73E-4C5E-45F3-85C4-9A3CB71E8856-1430742197-1.0-m-04-hu.caf", 1430742197000, false},
        // A second UUID and a doubled suffix, as two of the donated files have them.
        {"0D1AD73E-4C5E-45F3-85C4-9A3CB71E8856-0c8f14a9-6999-485b-97a2-913c1cbf099c-1430742197-1.0-m-04-hu."
         "caf.caf",
         1430742197000, false},
        {"1706745599.wav", kEvening, false},
        {"1706745599123.wav", kEvening + 123, false},
        {"20240131-235959.wav", kEvening, true},
        {"20240131_235959.WAV", kEvening, true},
        {"20240131T235959Z.flac", kEvening, false},
        {"20240131T235959.wav", kEvening, true},
        {"20240201T005959+0100.wav", kEvening, false},
        {"20240131T185959-0500.wav", kEvening, false},
        {"20240131235959.wav", kEvening, true},
        {"recorded-20240131-235959-123.wav", kEvening + 123, true},
        {"2024-01-31 23.59.59.m4a", kEvening, true},
        {"2024-01-31 23-59-59.m4a", kEvening, true},
        {"2024-01-31T23:59:59Z.wav", kEvening, false},
        {"2024-01-31T23:59:59.250+00:00.wav", kEvening + 250, false},
        {"2024_01_31_23_59_59.wav", kEvening, true},
        {"WhatsApp Audio 2024-01-31 at 23.59.59.ogg", kEvening, true},
        {"Recording_20240131_235959.m4a", kEvening, true},
        {"PAM_20240131_235959_500.wav", kEvening + 500, true},
        {"SM304472_0+1_20240131$235959.wav", kEvening, true},
        {"2MU01234_20240131_235959.wav", kEvening, true},
        {"65BADEFF.WAV", kEvening, false},
        {"/nights/20200101-000000/baby 2024-01-31 23h59m59s.wav", kEvening, true},
    };
    for (const NamedTime& one : cases) {
        const auto start = startTimeFromFileName(one.name);
        ASSERT_TRUE(start) << one.name;
        EXPECT_EQ(*start, at(one.unixMilliseconds, one.isLocalTime, Origin::FileName)) << one.name;
    }
}

TEST(StartTimeFromFileName, SeesNoTimeWhereNoneStands)
{
    for (const char* name : {"cry.wav",
                             "",
                             ".wav",
                             "20240131.wav",
                             "2024-01-31.wav",
                             "AUD-20240131-WA0001.opus",
                             "track 01 02 03.mp3",
                             "20241331-235959.wav",
                             "20240131-246060.wav",
                             "20240230-120000.wav",
                             "19240131-235959.wav",
                             "31012024.wav",
                             "20230405-1234-5678-9012-123456789012.caf",
                             "20240131-2359-5912-8123-201901011200.caf",
                             "0c8f14a9-6999-485b-97a2-143021835312.wav",
                             "+491706745599.wav",
                             "call 1706745599 of grandma.wav",
                             "DEADBEEF.wav",
                             "240131_0001.wav",
                             "99999999999999999999999999.wav"})
        EXPECT_FALSE(startTimeFromFileName(name)) << name;
}

TEST(StartTimeFromTags, ReadsWhatContainersAndRecordersWrite)
{
    using Tags = std::map<std::string, std::string>;
    EXPECT_EQ(startTimeFromTags(Tags{{"creation_time", "2024-01-31T23:59:59.000000Z"}}),
              at(kEvening, false, Origin::Metadata));
    EXPECT_EQ(startTimeFromTags(Tags{{"com.apple.quicktime.creationdate", "2024-02-01T00:59:59+0100"},
                                     {"creation_time", "2024-02-02T10:00:00.000000Z"}}),
              at(kEvening, false, Origin::Metadata));
    EXPECT_EQ(startTimeFromTags(Tags{{"date", "2024-01-31"}, {"creation_time", "23:59:59"}}),
              at(kEvening, true, Origin::Metadata));
    EXPECT_EQ(startTimeFromTags(
                  Tags{{"comment", "Recorded at 00:59:59 01/02/2024 (UTC+1) by AudioMoth 24E144085F25 "
                                   "at medium gain while battery was 4.2V."}}),
              at(kEvening, false, Origin::Metadata));
    EXPECT_FALSE(startTimeFromTags(Tags{{"date", "2013"}}));
    EXPECT_FALSE(startTimeFromTags(Tags{{"date", "2013-05-04"}, {"title", "2024-01-31 23:59:59"}}));
    EXPECT_FALSE(startTimeFromTags(Tags{{"creation_time", "1904-01-01T00:00:00.000000Z"}}))
        << "a phone whose clock was never set";
    EXPECT_FALSE(startTimeFromTags(Tags{}));
}

TEST(AudioFile, TakesTheStartTimeFromTheContainerBeforeTheName)
{
    const test::TempFolder folder;
    const auto sound = test::noise(0.5, {16000});
    const auto file = folder / "20200101-000000.m4a";
    ASSERT_TRUE(test::encodeFile(file, {"ipod", "alac", 0, {}, {{"creation_time", "2024-01-31T23:59:59Z"}}},
                                 sound, 1, {16000}));
    const auto source = openAudioFile(file);
    ASSERT_TRUE(source) << source.error().text();
    EXPECT_EQ((*source)->info().startTime, at(kEvening, false, Origin::Metadata));

    test::writeWav(folder / "20240131_235959.wav", sound, {16000});
    const auto wav = openAudioFile(folder / "20240131_235959.wav");
    ASSERT_TRUE(wav);
    EXPECT_EQ((*wav)->info().startTime, at(kEvening, true, Origin::FileName));
}

TEST(AudioWriter, StoresTheStartTimeSoThatReadingFindsIt)
{
    const test::TempFolder folder;
    for (const auto format : {AudioWriter::Format::Wav16, AudioWriter::Format::Flac24}) {
        for (const bool isLocalTime : {false, true}) {
            const auto file = folder / "sitting.sound";
            auto writer =
                AudioWriter::create(file, {16000}, format, at(kEvening + 123, isLocalTime, Origin::FileName));
            ASSERT_TRUE(writer) << writer.error().text();
            ASSERT_TRUE((*writer)->write(test::noise(0.2, {16000})));
            ASSERT_TRUE((*writer)->finish());
            const auto source = openAudioFile(file);
            ASSERT_TRUE(source) << source.error().text();
            EXPECT_EQ((*source)->info().startTime, at(kEvening + 123, isLocalTime, Origin::Metadata));
        }
    }
}

} // namespace
} // namespace cryscope
