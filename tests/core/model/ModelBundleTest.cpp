#include "core/model/ModelBundle.h"

#include "core/base/AtomicFile.h"
#include "core/dataset/Random.h"
#include "core/model/JsonFields.h"
#include "tests/core/model/ModelSamples.h"
#include "tests/support/TempFolder.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cryscope {
namespace {

namespace fs = std::filesystem;
using test::TempFolder;
using testing::HasSubstr;

TEST(ModelBundle, comesBackAsItWasWritten)
{
    const TempFolder folder;
    const auto written = writeModelBundle(folder / "m", test::validCard(), test::someTensors());
    ASSERT_TRUE(written) << written.error().text();
    const auto read = readModelBundle(folder / "m");
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(read->weights, test::someTensors());
    EXPECT_EQ(toJson(read->card), toJson(*written));
}

TEST(ModelBundle, writtenOverAnotherLeavesOtherFilesAlone)
{
    const TempFolder folder;
    ASSERT_TRUE(writeModelBundle(folder / "m", test::validCard(), test::someTensors()));
    test::writeBytes(folder / "m/notes.txt", "mine");
    TensorFile other = test::someTensors();
    other.tensors[0].values[0] = 100;
    ASSERT_TRUE(writeModelBundle(folder / "m/", test::validCard(), other));
    const auto read = readModelBundle(folder / "m");
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(read->weights, other);
    EXPECT_TRUE(fs::exists(folder / "m/notes.txt"));
    EXPECT_EQ(std::distance(fs::directory_iterator(folder / "m"), fs::directory_iterator()), 3);
}

TEST(ModelBundle, thatCannotBeWrittenLeavesNothingBehind)
{
    const TempFolder folder;
    ModelCard card = test::validCard();
    card.classes = {"one"};
    EXPECT_FALSE(writeModelBundle(folder / "m", card, test::someTensors()));
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST(ModelBundle, whoseWeightsAreNotThoseOfItsCardIsRefused)
{
    const TempFolder folder;
    ASSERT_TRUE(writeModelBundle(folder / "m", test::validCard(), test::someTensors()));
    TensorFile other = test::someTensors();
    other.tensors[0].values[0] = 100;
    test::writeBytes(folder / "m/weights.safetensors", serializeSafetensors(other));
    const auto read = readModelBundle(folder / "m");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().kind, ErrorKind::Model);
    EXPECT_THAT(read.error().sentence, HasSubstr("SHA-256"));
}

TEST(ModelBundle, thatIsNotThereOrNotWholeSaysSo)
{
    const TempFolder folder;
    EXPECT_EQ(readModelBundle(folder / "nowhere").error().kind, ErrorKind::NotFound);
    fs::create_directory(folder / "empty");
    EXPECT_THAT(readModelBundle(folder / "empty").error().sentence, HasSubstr("model.json"));
    ASSERT_TRUE(writeModelBundle(folder / "m", test::validCard(), test::someTensors()));
    fs::remove(folder / "m/weights.safetensors");
    EXPECT_EQ(readModelBundle(folder / "m").error().kind, ErrorKind::NotFound);
    EXPECT_TRUE(readModelCard(folder / "m"));
}

TEST(ModelBundle, isCopiedUnderItsNameAndNotOverAnother)
{
    const TempFolder folder;
    ASSERT_TRUE(writeModelBundle(folder / "somewhere", test::validCard(), test::someTensors()));
    const auto copied = copyModelBundle(folder / "somewhere", folder / "models", false);
    ASSERT_TRUE(copied) << copied.error().text();
    EXPECT_EQ(*copied, folder / "models/sample");
    EXPECT_TRUE(readModelBundle(*copied));
    EXPECT_EQ(copyModelBundle(folder / "somewhere", folder / "models", false).error().kind,
              ErrorKind::InvalidArgument);
    EXPECT_TRUE(copyModelBundle(folder / "somewhere", folder / "models", true));
}

/// Drawn from a fixed seed: the tests repeat.
std::string damaged(std::string bytes, Random& random)
{
    if (random.chance(0.2)) {
        bytes.resize(random.below(bytes.size()));
        return bytes;
    }
    const std::size_t flips = 1 + random.below(4);
    std::vector<std::size_t> places; // distinct, so that no two flips undo each other
    while (places.size() < flips) {
        const std::size_t place = random.below(8 * bytes.size());
        if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(place);
    }
    for (const std::size_t place : places) bytes[place / 8] = char(bytes[place / 8] ^ (1 << (place % 8)));
    return bytes;
}

void expectOneSentence(const Error& error)
{
    EXPECT_FALSE(error.sentence.empty());
    EXPECT_EQ(error.sentence.find('\n'), std::string::npos);
}

TEST(ModelBundle, withFlippedBitsOrCutFilesGivesOneSentenceOrAValidModel)
{
    const TempFolder folder;
    ASSERT_TRUE(writeModelBundle(folder / "m", test::validCard(), test::someTensors()));
    const std::string card = *readFile(folder / "m/model.json");
    const std::string weights = *readFile(folder / "m/weights.safetensors");
    Random random(20260101);
    int refused = 0;
    for (int round = 0; round < 200; ++round) {
        const bool isCard = random.chance(0.5);
        test::writeBytes(folder / "m/model.json", isCard ? damaged(card, random) : card);
        test::writeBytes(folder / "m/weights.safetensors", isCard ? weights : damaged(weights, random));
        const auto read = readModelBundle(folder / "m");
        if (read) {
            EXPECT_TRUE(isCard) << "a changed byte of the weights went unnoticed";
            EXPECT_TRUE(read->card.validate());
        } else {
            ++refused;
            expectOneSentence(read.error());
        }
    }
    EXPECT_GT(refused, 100);
}

TEST(ModelBundle, withFlippedBitsOrCutFilesIsRefusedInItsPartsTooWhereNoHashHelps)
{
    const std::string card = toJson(test::validCard()).dump(2);
    const std::string weights = serializeSafetensors(test::someTensors());
    Random random(7);
    for (int round = 0; round < 4000; ++round) {
        const auto parsed = parseSafetensors(damaged(weights, random), "weights");
        if (!parsed) expectOneSentence(parsed.error());
        const auto json = parseJson(damaged(card, random), "card", ErrorKind::Model);
        if (!json) {
            expectOneSentence(json.error());
            continue;
        }
        const auto read = modelCardFromJson(*json);
        if (read)
            EXPECT_TRUE(read->validate());
        else
            expectOneSentence(read.error());
    }
}

} // namespace
} // namespace cryscope
