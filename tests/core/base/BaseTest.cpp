#include "core/base/AtomicFile.h"
#include "core/base/CancelToken.h"
#include "core/base/Sha256.h"
#include "core/base/Units.h"

#include <cmath>
#include <gtest/gtest.h>
#include <numbers>
#include <unistd.h>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

class InATemporaryFolder : public testing::Test {
protected:
    void SetUp() override
    {
        m_folder =
            fs::path(testing::TempDir()) / ("cryscope-base-" + std::to_string(::getpid()) + "-" +
                                            testing::UnitTest::GetInstance()->current_test_info()->name());
        fs::create_directories(m_folder);
    }
    void TearDown() override { fs::remove_all(m_folder); }
    fs::path m_folder;
};

TEST(Levels, PutAFullScaleSineAtZeroDbfs)
{
    EXPECT_NEAR(rmsToDbfs(1 / std::numbers::sqrt2), 0.0, 1e-9);
    EXPECT_TRUE(std::isinf(rmsToDbfs(0)));
    EXPECT_TRUE(std::isinf(rmsToDbfs(std::nan(""))));
}

TEST(Durations, NeverShowSixtySeconds)
{
    EXPECT_EQ(formatDuration(3.5), "3.5 s");
    EXPECT_EQ(formatDuration(59.96), "1:00.0");
    EXPECT_EQ(formatDuration(3723.5), "1:02:03.5");
    EXPECT_EQ(formatDuration(-1), "0.0 s");
}

TEST(SamplePositions, RoundToTheNearestSample)
{
    EXPECT_EQ(toSamplePos(0.5, SampleRate{16000}).value, 8000);
    EXPECT_EQ(toSamplePos(1.0 / 44100, SampleRate{44100}).value, 1);
    EXPECT_EQ(toSamplePos(-0.25, SampleRate{8}).value, -2);
}

TEST(CancelTokens, TellEveryCopyAndNeverCancelByDefault)
{
    CancelSource source;
    const CancelToken a = source.token();
    const CancelToken b = a;
    EXPECT_FALSE(b.requested());
    source.request();
    EXPECT_TRUE(a.requested());
    EXPECT_TRUE(b.requested());
    EXPECT_FALSE(CancelToken{}.requested());
}

TEST(Sha256, AgreesWithThePublishedVectors)
{
    // FIPS 180-4 examples.
    EXPECT_EQ(sha256({}), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    const std::string abc = "abc";
    EXPECT_EQ(sha256(std::as_bytes(std::span(abc))),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_F(InATemporaryFolder, AFileHashesAsItsBytes)
{
    ASSERT_TRUE(writeFileAtomically(m_folder / "a.bin", "abc"));
    EXPECT_EQ(sha256OfFile(m_folder / "a.bin").value(),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256OfFile(m_folder / "none").error().kind, ErrorKind::NotFound);
}

TEST_F(InATemporaryFolder, AFailedWriteLeavesTheOldContentAndNoRubbish)
{
    const fs::path file = m_folder / "kept.txt";
    ASSERT_TRUE(writeFileAtomically(file, "old"));
    const auto outcome = writeFileAtomically(file, [](const fs::path& temporary) -> Result<void> {
        std::ignore = writeFileAtomically(temporary, "half");
        return fail(ErrorKind::Io, temporary.string(), "The disk is full.");
    });
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().where, file.string());
    EXPECT_EQ(readFile(file).value(), "old");
    EXPECT_EQ(std::distance(fs::directory_iterator(m_folder), fs::directory_iterator()), 1);
}

TEST_F(InATemporaryFolder, WritingMakesMissingFoldersAndReplacesWholeFiles)
{
    const fs::path file = m_folder / "a" / "b" / "c.txt";
    ASSERT_TRUE(writeFileAtomically(file, "one"));
    ASSERT_TRUE(writeFileAtomically(file, "two"));
    EXPECT_EQ(readFile(file).value(), "two");
}

TEST_F(InATemporaryFolder, FilesOverTheLimitAndFoldersAreRefused)
{
    ASSERT_TRUE(writeFileAtomically(m_folder / "long", std::string(100, 'x')));
    EXPECT_EQ(readFile(m_folder / "long", 99).error().kind, ErrorKind::Unreadable);
    EXPECT_EQ(readFile(m_folder).error().kind, ErrorKind::Unreadable);
    EXPECT_EQ(readFile(m_folder / "missing").error().kind, ErrorKind::NotFound);
}

} // namespace
} // namespace cryscope
