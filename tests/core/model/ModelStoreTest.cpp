#include "core/model/Engine.h"
#include "core/model/ModelBundle.h"
#include "core/model/ProgramPaths.h"
#include "tests/core/model/ModelSamples.h"
#include "tests/support/TempFolder.h"

#include <cstdlib>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// Points both places at a folder of the test's own.
class ModelStore : public testing::Test {
protected:
    ModelStore()
    {
        ::setenv("XDG_DATA_HOME", (m_folder / "data").c_str(), 1);
        ::setenv("CRYSCOPE_RESOURCES", (m_folder / "resources").c_str(), 1);
    }
    ~ModelStore() override
    {
        ::unsetenv("XDG_DATA_HOME");
        ::unsetenv("CRYSCOPE_RESOURCES");
    }
    fs::path userModels() const { return m_folder / "data/cryscope/models"; }
    fs::path installedModels() const { return m_folder / "resources/models"; }
    static void put(const fs::path& folder)
    {
        ASSERT_TRUE(writeModelBundle(folder, test::validCard(), test::someTensors()));
    }

    test::TempFolder m_folder;
};

TEST_F(ModelStore, isEmptyWithoutFolders)
{
    EXPECT_TRUE(listModels().empty());
    const auto found = findModel("cry-detector");
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().kind, ErrorKind::NotFound);
    EXPECT_THAT(found.error().sentence, HasSubstr("no models are installed"));
}

TEST_F(ModelStore, listsTheUsersModelsFirstAndInTheOrderOfTheirNames)
{
    put(installedModels() / "beta");
    put(installedModels() / "alpha");
    put(userModels() / "zeta");
    fs::create_directories(installedModels() / "no-model-in-here");
    const auto models = listModels();
    ASSERT_EQ(models.size(), 3U);
    EXPECT_EQ(models[0].name, "zeta");
    EXPECT_EQ(models[0].place, ModelLocation::Place::User);
    EXPECT_EQ(models[1].name, "alpha");
    EXPECT_EQ(models[2].name, "beta");
    EXPECT_EQ(models[2].place, ModelLocation::Place::Installed);
}

TEST_F(ModelStore, letsAUsersModelTakeThePlaceOfAnInstalledOne)
{
    put(installedModels() / "cry-detector");
    put(userModels() / "cry-detector");
    ASSERT_EQ(listModels().size(), 1U);
    const auto found = findModel("cry-detector");
    ASSERT_TRUE(found) << found.error().text();
    EXPECT_EQ(found->folder, userModels() / "cry-detector");
}

TEST_F(ModelStore, takesAFolderAsGiven)
{
    put(m_folder / "mine");
    const auto found = findModel((m_folder / "mine/").string());
    ASSERT_TRUE(found) << found.error().text();
    EXPECT_EQ(found->place, ModelLocation::Place::Given);
    EXPECT_EQ(found->name, "mine");
}

TEST_F(ModelStore, namesTheModelsThereAreWhenOneIsNotFound)
{
    put(installedModels() / "alpha");
    put(installedModels() / "beta");
    EXPECT_THAT(findModel("gamma").error().sentence, HasSubstr("alpha, beta"));
}

TEST(ProgramPaths, ignoreARelativeDataFolder)
{
    ::setenv("XDG_DATA_HOME", "somewhere", 1);
    ::setenv("HOME", "/home/someone", 1);
    EXPECT_EQ(userDataFolder(), "/home/someone/.local/share/cryscope");
    ::unsetenv("XDG_DATA_HOME");
}

TEST(ProgramPaths, findTheResourcesOfTheBuildTreeBesideTheExecutable)
{
    ::unsetenv("CRYSCOPE_RESOURCES");
    const auto folders = resourceFolders();
    ASSERT_EQ(folders.size(), 2U);
    EXPECT_TRUE(fs::is_directory(folders[0] / "models")) << folders[0];
}

} // namespace
} // namespace cryscope
