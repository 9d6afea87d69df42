// What was adopted is what an analysis runs with, by the engine module and the shipped bundles.
#include "core/analysis/LoadModels.h"
#include "core/model/AdoptionHistory.h"
#include "core/model/HeardGroups.h"
#include "core/model/ModelBundle.h"
#include "tests/support/TempFolder.h"

#include <cstdlib>
#include <gtest/gtest.h>

namespace fs = std::filesystem;
using namespace cryscope;

namespace {

class AdoptedModel : public testing::Test {
protected:
    void SetUp() override
    {
        const char* source = std::getenv("CRYSCOPE_SOURCE_DIR");
        const char* bin = std::getenv("CRYSCOPE_BUILD_BIN");
        if (source == nullptr || bin == nullptr || !fs::exists(fs::path(bin) / "libcryscope-engine.so"))
            GTEST_SKIP() << "This build has no engine module.";
        ::setenv("XDG_DATA_HOME", (m_folder / "data").c_str(), 1);
        ::setenv("CRYSCOPE_RESOURCES", (fs::path(source) / "resources").c_str(), 1);
        if (!findModel("cry-detector-base")) GTEST_SKIP() << "There is no larger detector here.";
    }
    void TearDown() override
    {
        ::unsetenv("XDG_DATA_HOME");
        ::unsetenv("CRYSCOPE_RESOURCES");
    }
    static Adoption larger()
    {
        Adoption adoption;
        adoption.unixSeconds = 1700000000;
        adoption.model = "cry-detector-base";
        adoption.weightsSha256 = readModelCard(findModel(adoption.model)->folder)->weightsSha256;
        return adoption;
    }
    static std::string detector(std::vector<std::string>* notes = nullptr)
    {
        const auto loaded = loadModels({}, DeviceRequest::Cpu);
        if (!loaded) return loaded.error().text();
        if (notes != nullptr) *notes = loaded->notes;
        return loaded->models.detector->card().name;
    }

    test::TempFolder m_folder;
};

TEST_F(AdoptedModel, IsUsedWhereNoneIsNamedUntilSomebodyGoesBack)
{
    const fs::path file = AdoptionHistory::usualFile();
    EXPECT_EQ(detector(), "cry-detector");
    ASSERT_TRUE(adopt(file, larger()));
    EXPECT_EQ(detector(), "cry-detector-base");
    const std::vector<std::string> named{"cry-detector"};
    EXPECT_EQ(loadModels(named, DeviceRequest::Cpu)->models.detector->card().name, "cry-detector");
    Adoption back;
    back.unixSeconds = 1700000001;
    ASSERT_TRUE(adopt(file, back));
    EXPECT_EQ(detector(), "cry-detector");
}

TEST_F(AdoptedModel, ThatIsGoneOrChangedIsSaidAndTheUsualOneListens)
{
    Adoption changed = larger();
    changed.weightsSha256 = std::string(64, 'f');
    ASSERT_TRUE(adopt(AdoptionHistory::usualFile(), changed));
    std::vector<std::string> notes;
    EXPECT_EQ(detector(&notes), "cry-detector");
    ASSERT_FALSE(notes.empty());
    EXPECT_NE(notes.front().find("changed"), std::string::npos) << notes.front();
}

// Without that, no comparison with them could be on infants whom neither model knows.
TEST_F(AdoptedModel, IsComparedWithShippedOnesThatSayWhomTheyHaveHeard)
{
    const std::string oneOfTheCorpus = "group:549a46d8-9c84-430e-ade8-97eae2bef787";
    for (const auto* name : {"cry-detector", "cry-detector-base", "cry-reason-cnn", "cry-reason-spectral",
                             "cry-reason-hybrid"}) {
        const auto place = findModel(name);
        ASSERT_TRUE(place) << name;
        const auto heard = heardGroups(*readModelCard(place->folder));
        ASSERT_TRUE(heard.has_value()) << name;
        EXPECT_TRUE(heard->isComplete) << name;
        EXPECT_TRUE(heard->has(oneOfTheCorpus)) << name;
        EXPECT_FALSE(heard->has("group:an infant of somebody else")) << name;
    }
}

} // namespace
