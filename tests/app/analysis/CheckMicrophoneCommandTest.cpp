#include "tests/app/analysis/CliProcess.h"
#include "tests/app/analysis/JsonSchema.h"
#include "tests/support/SyntheticSound.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace cryscope;
using namespace cryscope::test;
using testing::HasSubstr;

namespace {

constexpr SampleRate kRate{16000};

class CheckMicrophoneCommand : public testing::Test {
protected:
    /// Ten seconds of a room with this much noise.
    std::string room(double noise, const char* name = "room.wav") const
    {
        writeWav(m_folder / name, night(10.0, kRate, {}, noise), kRate);
        return (m_folder / name).string();
    }
    TempFolder m_folder;
};

TEST_F(CheckMicrophoneCommand, saysOfAQuietRoomThatACryWouldBeHeard)
{
    const CliRun run({"check-microphone", room(0.0005), "--format", "text"});
    EXPECT_EQ(run.status, 0) << run.err;
    EXPECT_THAT(run.out, HasSubstr("it would be heard"));
    EXPECT_THAT(run.out, HasSubstr("cannot be known from here")) << "what it assumes stands below";
}

TEST_F(CheckMicrophoneCommand, saysOfALoudRoomThatItIsNotGoodAndOfSilenceThatNoSoundArrives)
{
    const CliRun loud({"check-microphone", room(0.2)});
    EXPECT_EQ(loud.status, 0) << loud.err;
    EXPECT_NE(nlohmann::json::parse(loud.out)["grade"], "good");
    const CliRun silent({"check-microphone", room(0.0), "--format", "text"});
    EXPECT_THAT(silent.out, HasSubstr("No sound arrives at all"));
}

TEST_F(CheckMicrophoneCommand, keepsToItsSchema)
{
    const CliRun schema({"check-microphone", "--schema"});
    const CliRun report({"check-microphone", room(0.0005)});
    EXPECT_EQ(schemaViolation(nlohmann::json::parse(schema.out), nlohmann::json::parse(report.out)), "");
}

TEST_F(CheckMicrophoneCommand, namesTheFileThatIsNotThere)
{
    const CliRun run({"check-microphone", (m_folder / "nothing.wav").string()});
    EXPECT_EQ(run.status, 1);
    EXPECT_THAT(run.err, HasSubstr("nothing.wav: There is no such file."));
}

} // namespace
