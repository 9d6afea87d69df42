#include "core/base/FileIdentity.h"

#include "tests/support/TempFolder.h"

#include <fstream>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

namespace fs = std::filesystem;

class Identity : public testing::Test {
protected:
    /// Changed long enough ago to have a name.
    void write(const std::string& bytes)
    {
        test::writeBytes(m_file, bytes);
        age();
    }
    void age() { fs::last_write_time(m_file, m_then); }

    test::TempFolder m_folder;
    fs::path m_file = m_folder / "sound.wav";
    const fs::file_time_type m_then = fs::file_time_type::clock::now() - std::chrono::hours(3);
};

TEST_F(Identity, StaysWhileNothingChanges)
{
    write(std::string(500'000, 'a'));
    const std::string name = fileIdentity(m_file);
    EXPECT_EQ(name.size(), 64U);
    EXPECT_EQ(fileIdentity(m_file), name);
}

TEST_F(Identity, ChangesWithAByteOfTheContentEvenWhenSizeAndTimeOfChangeAreSetBack)
{
    std::string bytes(500'000, 'a');
    write(bytes);
    const std::string before = fileIdentity(m_file);
    bytes[250'001] = 'b'; // wherever it is: between two samples too
    write(bytes);
    EXPECT_NE(fileIdentity(m_file), before);
}

TEST_F(Identity, ChangesWithTheSizeAndWithTheTime)
{
    write(std::string(500'000, 'a'));
    const std::string before = fileIdentity(m_file);
    fs::last_write_time(m_file, m_then - std::chrono::hours(1));
    const std::string other = fileIdentity(m_file);
    EXPECT_NE(other, before);
    write(std::string(500'001, 'a'));
    EXPECT_NE(fileIdentity(m_file), before);
}

TEST_F(Identity, IsNoneForWhatMayStillBeWritten)
{
    test::writeBytes(m_file, "sound");
    EXPECT_EQ(fileIdentity(m_file), "");
    age();
    EXPECT_NE(fileIdentity(m_file), "");
}

TEST_F(Identity, IsNoneForWhatCannotBeRead)
{
    EXPECT_EQ(fileIdentity(m_folder / "nothing.wav"), "");
    EXPECT_EQ(fileIdentity(m_folder.path()), "");
}

TEST_F(Identity, KnowsSmallAndEmptyFiles)
{
    write("");
    const std::string empty = fileIdentity(m_file);
    EXPECT_NE(empty, "");
    write("x");
    EXPECT_NE(fileIdentity(m_file), empty);
}

} // namespace
} // namespace cryscope
