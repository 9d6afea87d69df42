#include "core/model/ModelArchive.h"
#include "core/base/AtomicFile.h"
#include "core/model/ModelBundle.h"
#include "core/model/ModelImport.h"
#include "tests/core/model/ModelSamples.h"
#include "tests/support/TempFolder.h"

#include <archive.h>
#include <archive_entry.h>
#include <cstdlib>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// Says of every bundle what the test wants.
class SayingEngine final : public Engine {
public:
    bool isSafe = true;
    std::string description() const override { return "test"; }
    bool hasCuda() const override { return false; }
    Result<LoadedClassifier> load(const fs::path&, DeviceRequest) override
    {
        if (!isSafe) return fail(ErrorKind::Model, "hidden", "It does not answer a cry sanely.");
        return LoadedClassifier{std::make_shared<FixedClassifier>(), {}};
    }
    Result<TrainOutcome> train(const TrainRequest&, const TrainProgressFn&, const CancelToken&) override
    {
        return fail(ErrorKind::Unsupported, {}, "Not here.");
    }
    Result<PersonalOutcome> personalise(const PersonalRequest&, const ProgressFn&,
                                        const CancelToken&) override
    {
        return fail(ErrorKind::Unsupported, {}, "Not here.");
    }
};

struct Entry {
    std::string name, bytes, linkTo;
};

void writeZip(const fs::path& file, const std::vector<Entry>& entries, bool asTar = false)
{
    archive* target = archive_write_new();
    asTar ? archive_write_set_format_pax_restricted(target) : archive_write_set_format_zip(target);
    ASSERT_EQ(archive_write_open_filename(target, file.c_str()), ARCHIVE_OK);
    for (const auto& each : entries) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, each.name.c_str());
        archive_entry_set_filetype(entry, each.linkTo.empty() ? AE_IFREG : AE_IFLNK);
        if (!each.linkTo.empty()) archive_entry_set_symlink(entry, each.linkTo.c_str());
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, static_cast<la_int64_t>(each.bytes.size()));
        ASSERT_EQ(archive_write_header(target, entry), ARCHIVE_OK);
        if (!each.bytes.empty()) archive_write_data(target, each.bytes.data(), each.bytes.size());
        archive_entry_free(entry);
    }
    archive_write_free(target);
}

class ModelArchive : public testing::Test {
protected:
    ModelArchive()
    {
        ::setenv("XDG_DATA_HOME", (m_folder / "data").c_str(), 1);
        ::setenv("CRYSCOPE_RESOURCES", (m_folder / "resources").c_str(), 1);
        EXPECT_TRUE(writeModelBundle(m_bundle, test::validCard(), test::someTensors()));
        m_card = readFile(m_bundle / kCardFileName).value();
        m_weights = readFile(m_bundle / kWeightsFileName).value();
    }
    ~ModelArchive() override
    {
        ::unsetenv("XDG_DATA_HOME");
        ::unsetenv("CRYSCOPE_RESOURCES");
    }
    std::string refusal(const std::vector<Entry>& entries)
    {
        writeZip(m_file, entries);
        const auto unpacked = unpackModelArchive(m_file, m_folder / "out");
        EXPECT_FALSE(fs::exists(m_folder / "out"));
        return unpacked ? std::string() : unpacked.error().sentence;
    }
    int stored() const
    {
        std::error_code error;
        int count = 0;
        for (fs::directory_iterator entry(userModelsFolder(), error), end; !error && entry != end;
             entry.increment(error))
            ++count;
        return count;
    }

    test::TempFolder m_folder;
    fs::path m_bundle = m_folder / "sample", m_file = m_folder / "sample.zip";
    std::string m_card, m_weights;
};

TEST_F(ModelArchive, givesTheSameBundleBack)
{
    ASSERT_TRUE(writeModelArchive(m_bundle, m_file));
    ASSERT_TRUE(unpackModelArchive(m_file, m_folder / "out"));
    EXPECT_EQ(readFile(m_folder / "out" / kCardFileName).value(), m_card);
    EXPECT_EQ(readFile(m_folder / "out" / kWeightsFileName).value(), m_weights);
    const std::string bytes = readFile(m_file).value();
    ASSERT_TRUE(writeModelArchive(m_bundle, m_file));
    EXPECT_EQ(readFile(m_file).value(), bytes) << "the same bundle, the same file";
}

TEST_F(ModelArchive, isNotMadeOfADamagedBundle)
{
    ASSERT_TRUE(writeFileAtomically(m_bundle / kWeightsFileName, m_weights + "x"));
    EXPECT_FALSE(writeModelArchive(m_bundle, m_file));
    EXPECT_FALSE(fs::exists(m_file));
}

TEST_F(ModelArchive, writesNowhereButIntoItsFolderWhateverItsPathsSay)
{
    writeZip(m_file, {{"../../escaped/model.json", m_card, {}},
                      {"/tmp/weights.safetensors", m_weights, {}},
                      {"../evil.txt", "evil", {}}});
    ASSERT_TRUE(unpackModelArchive(m_file, m_folder / "a/b/out"));
    EXPECT_TRUE(readModelBundle(m_folder / "a/b/out"));
    EXPECT_FALSE(fs::exists(m_folder / "a/b/evil.txt"));
    EXPECT_FALSE(fs::exists(m_folder / "a/evil.txt"));
    EXPECT_FALSE(fs::exists(m_folder / "a/escaped"));
    EXPECT_FALSE(fs::exists(m_folder / "escaped"));
}

TEST_F(ModelArchive, isReadFromATarToo)
{
    writeZip(m_file, {{"m/model.json", m_card, {}}, {"m/weights.safetensors", m_weights, {}}}, true);
    ASSERT_TRUE(unpackModelArchive(m_file, m_folder / "out"));
    EXPECT_TRUE(readModelBundle(m_folder / "out"));
}

TEST_F(ModelArchive, refusesLinksTwoModelsAndNone)
{
    EXPECT_THAT(refusal({{"model.json", {}, "/etc/passwd"}, {"weights.safetensors", m_weights, {}}}),
                HasSubstr("link"));
    EXPECT_THAT(refusal({{"a/model.json", m_card, {}}, {"b/model.json", m_card, {}}}),
                HasSubstr("more than one"));
    EXPECT_THAT(refusal({{"model.json", m_card, {}}, {"readme.txt", "hello", {}}}), HasSubstr("no model"));
}

TEST_F(ModelArchive, cutAnywhereIsRefusedAndLeavesNothing)
{
    ASSERT_TRUE(writeModelArchive(m_bundle, m_file));
    const std::string whole = readFile(m_file).value();
    SayingEngine engine;
    for (std::size_t length = 0; length < whole.size(); length += 1 + whole.size() / 60) {
        ASSERT_TRUE(writeFileAtomically(m_file, whole.substr(0, length)));
        const auto imported = importModel(m_file, engine);
        if (imported) continue; // all of the two files, without the list at the end of the archive
        EXPECT_NE(imported.error().sentence, "") << length;
        EXPECT_EQ(stored(), 0) << length;
    }
}

TEST_F(ModelArchive, comesAmongTheUsersModelsAndHidesNone)
{
    ASSERT_TRUE(writeModelArchive(m_bundle, m_file));
    EXPECT_TRUE(writeModelBundle(
        m_folder / "resources/models/sample",
        [] {
            ModelCard other = test::validCard();
            other.version = "1";
            return other;
        }(),
        test::someTensors()));
    SayingEngine engine;
    const auto imported = importModel(m_file, engine);
    ASSERT_TRUE(imported) << imported.error().text();
    EXPECT_EQ(imported->location.name, "sample-2");
    EXPECT_FALSE(imported->wasThere);
    EXPECT_EQ(findModel("sample")->place, ModelLocation::Place::Installed);
    EXPECT_EQ(findModel("sample-2")->place, ModelLocation::Place::User);
    const auto again = importModel(m_file, engine);
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->wasThere);
    EXPECT_EQ(stored(), 1);
}

TEST_F(ModelArchive, thatTakesOverIsImportedAndAdoptedOrNeither)
{
    SayingEngine engine;
    Adoption grounds;
    grounds.unixSeconds = 1700000000;
    grounds.grounds = "It is better.";
    const auto adopted = adoptModel(m_bundle, grounds, engine);
    ASSERT_TRUE(adopted) << adopted.error().text();
    EXPECT_EQ(adopted->model, "sample");
    EXPECT_EQ(adopted->title, "sample 3");
    const auto history = AdoptionHistory::read(AdoptionHistory::usualFile());
    EXPECT_EQ(modelInUse(*history, ModelTask::Cry).value()->folder, userModelsFolder() / "sample");

    fs::remove_all(m_folder / "data");
    grounds.unixSeconds = 0; // an adoption without a time is refused
    EXPECT_FALSE(adoptModel(m_bundle, grounds, engine));
    EXPECT_EQ(stored(), 0);
}

TEST_F(ModelArchive, thatTheEngineRefusesLeavesNothingBehind)
{
    ASSERT_TRUE(writeModelArchive(m_bundle, m_file));
    SayingEngine engine;
    engine.isSafe = false;
    const auto imported = importModel(m_file, engine);
    ASSERT_FALSE(imported);
    EXPECT_EQ(imported.error().where, m_file.string());
    EXPECT_THAT(imported.error().sentence, HasSubstr("does not answer"));
    EXPECT_EQ(stored(), 0);
    EXPECT_EQ(importModel(m_bundle, engine).error().kind, ErrorKind::Model) << "a folder is checked as well";
    EXPECT_EQ(stored(), 0);
}

} // namespace
} // namespace cryscope
