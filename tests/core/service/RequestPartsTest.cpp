#include "core/service/AccessToken.h"
#include "core/service/ListenAddress.h"
#include "core/service/RequestName.h"
#include "core/service/SoundBody.h"
#include "tests/support/TempFolder.h"

#include <cstdlib>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace fs = std::filesystem;
using namespace cryscope;
using namespace cryscope::test;
using testing::HasSubstr;

TEST(RequestName, IsTheLastPartOfWhatTheSenderTells)
{
    EXPECT_EQ(requestName("night.wav", "", ""), "night.wav");
    EXPECT_EQ(requestName("../../etc/passwd", "", ""), "passwd");
    EXPECT_EQ(requestName("C:\\sounds\\night.wav", "", ""), "night.wav");
    EXPECT_EQ(requestName("", "attachment; filename=\"a; b.wav\"; size=3", ""), "a; b.wav");
    EXPECT_EQ(requestName("", "attachment; filename=a.wav; filename*=UTF-8''n%C3%A4chtlich.wav", ""),
              "n\xc3\xa4"
              "chtlich.wav");
    EXPECT_EQ(requestName("", "inline", "from/query.wav"), "query.wav");
    EXPECT_EQ(requestName("first.wav", "attachment; filename=second.wav", "third.wav"), "first.wav");
}

TEST(RequestName, FallsBackWhereThereIsNoneThatCanBeUsed)
{
    for (const char* name : {"", ".", "..", "/", "a/..", "\x01\x02", " \t"})
        EXPECT_EQ(requestName(name, "", ""), kUnnamedRecording) << name;
    EXPECT_EQ(requestName("", "filename", "..\\.."), kUnnamedRecording);
}

TEST(RequestName, LosesControlCharactersAndKeepsItsSuffixWhenCut)
{
    EXPECT_EQ(requestName("a\r\nb.wav", "", ""), "ab.wav");
    std::string umlauts;
    for (int i = 0; i < 400; ++i) umlauts += "\xc3\xa4";
    const std::string cut = requestName(umlauts + ".wav", "", "");
    EXPECT_LE(cut.size(), 255U);
    EXPECT_TRUE(cut.ends_with("\xc3\xa4.wav")); // whole characters
}

TEST(AccessToken, IsLongRandomAndMadeOfPlainLetters)
{
    const auto one = newAccessToken();
    const auto other = newAccessToken();
    ASSERT_TRUE(one && other);
    EXPECT_NE(*one, *other);
    EXPECT_THAT(*one, testing::MatchesRegex("[A-Za-z0-9_-]{32}"));
}

TEST(AccessToken, ComesFromTheFirstLineOfAFile)
{
    const TempFolder folder;
    writeBytes(folder / "token", "abcdefgh-ABCDEFGH_0123\nanything\n");
    EXPECT_EQ(accessTokenFrom(folder / "token").value(), "abcdefgh-ABCDEFGH_0123");
    fs::permissions(folder / "token", fs::perms::owner_read);
    EXPECT_FALSE(isReadableByOthers(folder / "token"));
    fs::permissions(folder / "token", fs::perms::owner_read | fs::perms::others_read);
    EXPECT_TRUE(isReadableByOthers(folder / "token"));
    for (const char* bad : {"", "short", "sixteen letters but a blank", "abcdefghijklmnop!"}) {
        writeBytes(folder / "bad", bad);
        const auto token = accessTokenFrom(folder / "bad");
        ASSERT_FALSE(token) << bad;
        EXPECT_EQ(token.error().kind, ErrorKind::InvalidArgument);
        EXPECT_EQ(token.error().text().find("sixteen letters but"), std::string::npos);
    }
    EXPECT_EQ(accessTokenFrom(folder / "none").error().kind, ErrorKind::NotFound);
}

TEST(AccessToken, OpensToTheWholeTokenAlone)
{
    const std::string token = "abcdefgh-ABCDEFGH_0123";
    EXPECT_TRUE(authorises("Bearer " + token, token));
    EXPECT_TRUE(authorises("bearer " + token, token));
    for (const std::string& header :
         {std::string(), std::string("Bearer "), "Basic " + token, token, "Bearer " + token + "x",
          "Bearer " + token.substr(1), std::string("Bearer abcdefgh-ABCDEFGH_0124")})
        EXPECT_FALSE(authorises(header, token)) << header;
}

TEST(ListenAddress, KnowsThisComputerFromOthers)
{
    EXPECT_EQ(parseListenAddress("127.0.0.1:8080").value(), (ListenAddress{"127.0.0.1", 8080, true}));
    EXPECT_EQ(parseListenAddress("127.3.2.1:0").value().isLoopback, true);
    EXPECT_EQ(parseListenAddress("[::1]:80").value(), (ListenAddress{"::1", 80, true}));
    EXPECT_EQ(parseListenAddress("[::1]:80").value().text(), "[::1]:80");
    EXPECT_TRUE(parseListenAddress("[::ffff:127.0.0.1]:80").value().isLoopback);
    EXPECT_FALSE(parseListenAddress("0.0.0.0:80").value().isLoopback);
    EXPECT_FALSE(parseListenAddress("[::]:80").value().isLoopback);
    EXPECT_FALSE(parseListenAddress("192.168.1.7:80").value().isLoopback);
}

TEST(ListenAddress, SaysWhatIsWrongWithOne)
{
    for (const char* text : {"", "127.0.0.1", ":80", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:-1",
                             "127.0.0.1:80x", "::1:80", "[]:80", "no such host:80"}) {
        const auto address = parseListenAddress(text);
        ASSERT_FALSE(address) << text;
        EXPECT_EQ(address.error().kind, ErrorKind::InvalidArgument);
        EXPECT_EQ(address.error().sentence.back(), '.');
    }
}

namespace {

std::string contentOf(ByteInput& input)
{
    std::string all(std::size_t(input.size()), '\0');
    EXPECT_EQ(input.read(std::as_writable_bytes(std::span(all))), std::ptrdiff_t(all.size()));
    return all;
}

Result<void> append(SoundBody& body, const std::string& text)
{
    return body.append(std::as_bytes(std::span(text)));
}

} // namespace

TEST(SoundBody, GivesBackWhatArrivedFromMemoryAndFromTheDisk)
{
    const TempFolder folder;
    ::setenv("TMPDIR", folder.path().c_str(), 1);
    for (const std::size_t inMemory : {std::size_t(100), std::size_t(4)}) {
        SoundBody body(20, inMemory);
        for (const char* part : {"abc", "", "defgh", "ij"}) ASSERT_TRUE(append(body, part));
        EXPECT_TRUE(fs::is_empty(folder.path())); // nothing to be left behind
        EXPECT_EQ(body.size(), 10U);
        const auto input = body.take("x.wav");
        ASSERT_TRUE(input);
        EXPECT_EQ(contentOf(**input), "abcdefghij");
        (*input)->seek(8);
        EXPECT_EQ((*input)->position(), 8);
    }
    ::unsetenv("TMPDIR");
}

TEST(SoundBody, StopsAtItsLimit)
{
    SoundBody body(5);
    ASSERT_TRUE(append(body, "12345"));
    EXPECT_FALSE(body.isTooLarge());
    const auto refused = append(body, "6");
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().sentence, HasSubstr("larger than the 5 bytes"));
    EXPECT_TRUE(body.isTooLarge());
    EXPECT_FALSE(append(body, ""));
}

TEST(SoundBody, SaysThatThereIsNoRoom)
{
    ::setenv("TMPDIR", "/there/is/no/such/folder", 1);
    SoundBody body(100, 2);
    const auto kept = append(body, "12345");
    ::unsetenv("TMPDIR");
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().kind, ErrorKind::Io);
    EXPECT_THAT(kept.error().sentence, HasSubstr("TMPDIR"));
}
