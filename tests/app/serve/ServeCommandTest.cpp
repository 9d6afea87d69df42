#include "core/base/AtomicFile.h"
#include "tests/app/analysis/JsonSchema.h"
#include "tests/app/serve/RunningService.h"
#include "tests/support/SyntheticSound.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <thread>

namespace fs = std::filesystem;
using namespace cryscope;
using namespace cryscope::test;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

constexpr SampleRate kRate{8000};

std::string nightIn(const TempFolder& folder, const std::string& name, double cryAt, double seconds = 8)
{
    const Bout bout{cryAt, 3.0, {}};
    writeWav(folder / name, night(seconds, kRate, std::span(&bout, 1)), kRate);
    return *readFile(folder / name, std::uintmax_t(1) << 30);
}

/// Long enough that others arrive meanwhile.
std::string aLongNight()
{
    const TempFolder folder;
    writeWav(folder / "long.wav", noise(1500, kRate, 0.1), kRate);
    return *readFile(folder / "long.wav", std::uintmax_t(1) << 30);
}

nlohmann::json jsonOf(const httplib::Result& answer)
{
    return answer ? nlohmann::json::parse(answer->body, nullptr, false) : nlohmann::json();
}

} // namespace

TEST(Serve, AnswersTheVeryLineOfAnalyze)
{
    const TempFolder folder;
    const std::string sound = nightIn(folder, "night.wav", 2);
    const CliRun analyzed({"analyze", "--model", "level", (folder / "night.wav").string()});
    const RunningService service;
    const auto answer = service.post(sound, (folder / "night.wav").string());
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 200);
    EXPECT_EQ(answer->get_header_value("Content-Type"), "application/json");
    auto expected = nlohmann::ordered_json::parse(analyzed.out);
    expected["file"] = "night.wav"; // the last part of the sender's name
    EXPECT_EQ(answer->body, expected.dump() + "\n");
    EXPECT_EQ(jsonOf(answer)["episodes"].size(), 1U);
}

TEST(Serve, ObeysTheSchemaThatItPrints)
{
    const auto schema = nlohmann::json::parse(CliRun({"serve", "--schema"}).out);
    const TempFolder folder;
    const RunningService service;
    EXPECT_EQ(schemaViolation(schema, jsonOf(service.post(nightIn(folder, "night.wav", 2)))), "");
    EXPECT_EQ(schemaViolation(schema, jsonOf(service.post("no sound at all"))), "");
}

TEST(Serve, TakesTheNameFromTheHeadersOrTheAddress)
{
    const TempFolder folder;
    const std::string sound = nightIn(folder, "night.wav", 2);
    const RunningService service;
    httplib::Client client("127.0.0.1", service.port());
    const auto named = [&](const std::string& path, httplib::Headers headers) {
        headers.merge(service.authorised());
        return jsonOf(client.Post(path, headers, sound, "audio/wav"))["file"];
    };
    EXPECT_EQ(named("/analyze?name=a%20b.wav", {}), "a b.wav");
    EXPECT_EQ(named("/analyze", {{"Content-Disposition", "attachment; filename=\"c.wav\""}}), "c.wav");
    EXPECT_EQ(named("/analyze?name=a.wav", {{"X-Filename", "../d.wav"}}), "d.wav");
    EXPECT_EQ(named("/analyze", {}), "recording");
}

TEST(Serve, WantsItsTokenAndTellsNobodyElseAnything)
{
    const TempFolder folder;
    const std::string sound = nightIn(folder, "night.wav", 2);
    const RunningService service;
    httplib::Client client("127.0.0.1", service.port());
    for (const std::string& header : {std::string(), std::string("Bearer "),
                                      "Bearer " + service.token() + "x", "Basic " + service.token()}) {
        httplib::Headers headers;
        if (!header.empty()) headers.emplace("Authorization", header);
        const auto answer = client.Post("/analyze", headers, sound, "audio/wav");
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->status, 401) << header;
        EXPECT_THAT(answer->get_header_value("WWW-Authenticate"), StartsWith("Bearer"));
        EXPECT_THAT(jsonOf(answer)["error"].get<std::string>(), HasSubstr("token"));
        EXPECT_EQ(answer->body.find(service.token()), std::string::npos);
    }
    EXPECT_EQ(service.get("/model", false)->status, 401);
    EXPECT_EQ(service.get("/model")->status, 200);
    EXPECT_EQ(jsonOf(service.get("/health", false))["status"], "ok");
}

TEST(Serve, RefusesWhatIsNoRecordingWithOneSentence)
{
    const TempFolder folder;
    const RunningService service;
    const auto expectRefusal = [](const httplib::Result& answer, int status) {
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->status, status);
        const auto json = jsonOf(answer);
        ASSERT_TRUE(json.contains("error")) << answer->body;
        EXPECT_THAT(json["error"].get<std::string>(), testing::EndsWith("."));
    };
    expectRefusal(service.post("I am a text.\n", "text.mp3"), 422);
    expectRefusal(service.post(nightIn(folder, "night.wav", 2).substr(0, 20)), 422);
    expectRefusal(service.post("ffconcat version 1.0\nfile night.wav\n", "list.wav"), 422);
    expectRefusal(service.post(""), 400);
    expectRefusal(service.get("/nothing"), 404);
    expectRefusal(service.get("/analyze"), 405);
    EXPECT_EQ(service.get("/analyze")->get_header_value("Allow"), "POST");
    httplib::Client client("127.0.0.1", service.port());
    const httplib::MultipartFormDataItems form{{"file", "bytes", "night.wav", "audio/wav"}};
    expectRefusal(client.Post("/analyze", service.authorised(), form), 415);
    httplib::Headers packed = service.authorised();
    packed.emplace("Content-Encoding", "gzip");
    expectRefusal(client.Post("/analyze", packed, "bytes", "audio/wav"), 415);
}

TEST(Serve, TakesRecordingsUpToItsLimitInOnePieceOrInChunks)
{
    const TempFolder folder;
    const std::string sound = nightIn(folder, "night.wav", 2);
    const RunningService service({"--max-bytes", std::to_string(sound.size())});
    EXPECT_EQ(service.post(sound)->status, 200);
    EXPECT_EQ(service.post(sound + "x")->status, 413);
    httplib::Client client("127.0.0.1", service.port());
    const auto inChunks = [&](const std::string& body) {
        return client.Post(
            "/analyze", service.authorised(),
            [&body](std::size_t at, httplib::DataSink& sink) {
                if (at >= body.size())
                    sink.done();
                else
                    sink.write(body.data() + at, std::min<std::size_t>(1000, body.size() - at));
                return true;
            },
            "audio/wav");
    };
    const auto whole = inChunks(sound);
    ASSERT_TRUE(whole);
    EXPECT_EQ(whole->status, 200);
    EXPECT_EQ(jsonOf(whole)["episodes"].size(), 1U);
    const auto tooMany = inChunks(sound + std::string(5000, 'x'));
    ASSERT_TRUE(tooMany);
    EXPECT_EQ(tooMany->status, 413);
}

TEST(Serve, AnswersManyClientsAtOnceEachWithItsOwn)
{
    constexpr int kClients = 24;
    const TempFolder folder;
    std::vector<std::string> sounds;
    for (int i = 0; i < kClients; ++i)
        sounds.push_back(nightIn(folder, std::to_string(i) + ".wav", 1 + 0.5 * (i % 8)));
    const RunningService service({"--jobs", "2"});
    std::vector<nlohmann::json> answers(kClients);
    std::vector<std::thread> clients;
    for (std::size_t i = 0; i < kClients; ++i)
        clients.emplace_back(
            [&, i] { answers[i] = jsonOf(service.post(sounds[i], std::to_string(i) + ".wav")); });
    for (auto& client : clients) client.join();
    for (std::size_t i = 0; i < kClients; ++i) {
        EXPECT_EQ(answers[i]["file"], std::to_string(i) + ".wav");
        ASSERT_EQ(answers[i]["episodes"].size(), 1U) << answers[i];
        EXPECT_NEAR(answers[i]["episodes"][0]["start_s"].get<double>(), 1 + 0.5 * double(i % 8), 0.3);
    }
}

TEST(Serve, SaysWhenToComeBackBeyondItsQueue)
{
    const std::string sound = aLongNight();
    const RunningService service({"--jobs", "1", "--queue", "1"});
    std::vector<int> statuses(2);
    std::thread first([&] { statuses[0] = service.post(sound)->status; });
    ASSERT_TRUE(service.awaitHealth("under_way", 1));
    std::thread second([&] { statuses[1] = service.post(sound)->status; });
    ASSERT_TRUE(service.awaitHealth("waiting", 1));
    const auto refused = service.post("RIFF");
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->status, 503);
    EXPECT_GE(std::stoi(refused->get_header_value("Retry-After")), 1);
    first.join();
    second.join();
    EXPECT_EQ(statuses, (std::vector<int>{200, 200})); // what was accepted is answered
}

TEST(Serve, GivesARecordingUpWhenItsTimeIsOver)
{
    const RunningService service({"--jobs", "1", "--timeout", "0.02"});
    const auto answer = service.post(aLongNight());
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 504);
    EXPECT_EQ(jsonOf(answer)["file"], "night.wav");
}

TEST(Serve, AnswersWhatItHasWhenItIsToldToEnd)
{
    const std::string sound = aLongNight();
    RunningService service({"--jobs", "1"});
    std::vector<int> statuses(2);
    std::vector<std::thread> clients;
    for (int& status : statuses)
        clients.emplace_back([&] {
            const auto answer = service.post(sound);
            status = answer ? answer->status : 0;
        });
    ASSERT_TRUE(service.awaitHealth("waiting", 1));
    service.process().interrupt();
    for (auto& client : clients) client.join();
    EXPECT_EQ(statuses, (std::vector<int>{200, 200}));
    EXPECT_EQ(service.process().wait(), 130);
    EXPECT_THAT(service.process().err(), HasSubstr("2 recordings answered"));
    EXPECT_FALSE(service.get("/health", false)); // nobody listens there now
}

TEST(Serve, GoesByTheTokenOfAFile)
{
    const TempFolder folder;
    writeBytes(folder / "token", "a-token-of-our-own\n");
    fs::permissions(folder / "token", fs::perms::owner_read | fs::perms::owner_write);
    RunningService service({"--token-file", (folder / "token").string()});
    EXPECT_EQ(service.token(), "a-token-of-our-own");
    EXPECT_EQ(service.get("/model")->status, 200);
    EXPECT_EQ(service.process().err(), "");
}

TEST(Serve, AnswersWrongUsageWithTwoAndASentence)
{
    const TempFolder folder;
    writeBytes(folder / "token", "short");
    writeBytes(folder / "no.pem", "no certificate");
    const std::string pem = (folder / "no.pem").string();
    for (const auto& arguments :
         std::vector<std::vector<std::string>>{{"--listen", "0.0.0.0:0"},
                                               {"--listen", "[::]:0"},
                                               {"--listen", "127.0.0.1"},
                                               {"--listen", "127.0.0.1:99999"},
                                               {"--token-file", (folder / "token").string()},
                                               {"--tls-cert", pem},
                                               {"--tls-cert", pem, "--tls-key", pem},
                                               {"--queue", "0"},
                                               {"--max-bytes", "0"},
                                               {"--timeout", "-1"},
                                               {"--model", "there-is-no-such-model"}}) {
        std::vector<std::string> all{"serve", "--model", "level"};
        all.insert(all.end(), arguments.begin(), arguments.end());
        const CliRun run(all);
        EXPECT_EQ(run.status, 2) << testing::PrintToString(arguments);
        EXPECT_FALSE(run.err.empty());
        EXPECT_EQ(run.out, "");
    }
    EXPECT_THAT(CliRun({"serve", "--listen", "0.0.0.0:0"}).err, HasSubstr("certificate"));
}

TEST(Serve, SaysThatAPortIsTaken)
{
    const RunningService service;
    const CliRun second(
        {"serve", "--model", "level", "--listen", "127.0.0.1:" + std::to_string(service.port())});
    EXPECT_EQ(second.status, 1);
    EXPECT_THAT(second.err, HasSubstr("take another port"));
}
