#include "core/base/AtomicFile.h"
#include "tests/app/serve/RunningService.h"
#include "tests/support/SyntheticSound.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

using namespace cryscope;
using namespace cryscope::test;
using testing::HasSubstr;

namespace {

std::string soundBytes()
{
    const TempFolder folder;
    const Bout bout{1.0, 3.0, {}};
    writeWav(folder / "night.wav", night(6, SampleRate{8000}, std::span(&bout, 1)), SampleRate{8000});
    return *readFile(folder / "night.wav");
}

std::string answerTo(const RunningService& service, const std::string& bytes)
{
    RawClient client(service.port());
    client.send(bytes);
    return client.receiveAll();
}

std::string request(const RunningService& service, const std::string& headers)
{
    return "POST /analyze HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + service.token() + "\r\n" +
           headers + "\r\n";
}

/// A key and a certificate for "localhost" that it signs itself.
void writeIdentity(const TempFolder& folder)
{
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), X509_free);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), 0);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME* const name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("localhost"),
                               -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    ASSERT_GT(X509_sign(certificate.get(), key.get(), EVP_sha256()), 0);
    std::FILE* file = std::fopen((folder / "cert.pem").c_str(), "w");
    PEM_write_X509(file, certificate.get());
    std::fclose(file);
    file = std::fopen((folder / "key.pem").c_str(), "w");
    PEM_write_PrivateKey(file, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    std::fclose(file);
}

} // namespace

TEST(ServeHostile, AnswersRequestsThatAreNone)
{
    const RunningService service;
    EXPECT_EQ(statusOf(answerTo(service, "nonsense\r\n\r\n")), 400);
    EXPECT_EQ(statusOf(answerTo(service, "BREW /analyze HTTP/1.1\r\n\r\n")), 400);
    EXPECT_EQ(statusOf(answerTo(service, "GET /" + std::string(9000, 'x') + " HTTP/1.1\r\n\r\n")), 414);
    EXPECT_EQ(statusOf(answerTo(service, request(service, "Content-Length: -1\r\n"))), 400);
    EXPECT_EQ(statusOf(answerTo(service, request(service, "Content-Length: 1e3\r\n"))), 400);
    EXPECT_EQ(statusOf(answerTo(service, request(service, "Content-Length: 5\r\nContent-Length: 6\r\n"))),
              400);
    EXPECT_EQ(
        statusOf(answerTo(service, request(service, "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"))),
        400);
    EXPECT_EQ(statusOf(answerTo(service, request(service, "Content-Length: 99999999999999999999\r\n"))), 413);
    EXPECT_EQ(statusOf(answerTo(service, request(service, ""))), 400); // and does not wait for a body
    EXPECT_EQ(statusOf(answerTo(service, request(service, "Transfer-Encoding: chunked\r\n") + "zz\r\n")),
              400);
    EXPECT_EQ(service.post(soundBytes())->status, 200);
}

TEST(ServeHostile, RefusesHeadersWithoutEnd)
{
    const RunningService service;
    std::string many = "GET /health HTTP/1.1\r\n";
    while (many.size() < 100'000) many += "X-Header: of no use whatever\r\n";
    EXPECT_EQ(statusOf(answerTo(service, many)), 431);
    EXPECT_EQ(statusOf(answerTo(service, std::string(100'000, 'x'))), 431);
    EXPECT_EQ(statusOf(answerTo(service, "GET /health HTTP/1.1\r\nX: " + std::string(100'000, 'x'))), 431);
}

TEST(ServeHostile, SlowAndSilentClientsBlockNobody)
{
    const std::string sound = soundBytes();
    const RunningService service({"--jobs", "1", "--queue", "1"});
    std::vector<std::unique_ptr<RawClient>> silent;
    for (int i = 0; i < 100; ++i) {
        silent.push_back(std::make_unique<RawClient>(service.port()));
        if (i % 3 == 1) silent.back()->send("POST /analy");
        if (i % 3 == 2)
            silent.back()->send(request(service, "Content-Length: " + std::to_string(sound.size()) + "\r\n") +
                                sound.substr(0, 100));
    }
    const auto answer = service.post(sound);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 200);
    // One of them goes on after all.
    silent[2]->send(sound.substr(100));
    EXPECT_EQ(statusOf(silent[2]->receiveAll()), 200);
}

TEST(ServeHostile, TurnsConnectionsAwayBeyondItsNumber)
{
    const RunningService service({"--connections", "2"});
    std::vector<std::unique_ptr<RawClient>> silent;
    for (int i = 0; i < 2; ++i) {
        silent.push_back(std::make_unique<RawClient>(service.port()));
        silent.back()->send("GET /health HTTP/1.1\r\n");
    }
    const std::string answer = answerTo(service, "GET /health HTTP/1.1\r\n\r\n");
    EXPECT_EQ(statusOf(answer), 503);
    EXPECT_THAT(answer, HasSubstr("\r\nRetry-After: "));
    silent.front()->send("\r\n");
    EXPECT_EQ(statusOf(silent.front()->receiveAll()), 200);
}

TEST(ServeHostile, EndsThoughClientsHangOn)
{
    RunningService service;
    RawClient silent(service.port());
    RawClient slow(service.port());
    slow.send("POST /analyze HT");
    EXPECT_EQ(service.get("/health", false)->status, 200); // both are accepted by now
    service.process().interrupt();
    EXPECT_EQ(service.process().wait(), 130);
    EXPECT_EQ(silent.receiveAll(), "");
}

TEST(ServeHostile, SurvivesClientsThatGoAwayInTheMiddle)
{
    const std::string sound = soundBytes();
    const RunningService service;
    for (int i = 0; i < 20; ++i) {
        RawClient client(service.port());
        client.send(request(service, "Content-Length: " + std::to_string(sound.size()) + "\r\n") +
                    sound.substr(0, sound.size() * std::size_t(i) / 19));
    }
    EXPECT_EQ(service.post(sound)->status, 200);
}

TEST(ServeHostile, SpeaksTlsWhereItIsGivenACertificate)
{
    const TempFolder folder;
    writeIdentity(folder);
    const RunningService service(
        {"--tls-cert", (folder / "cert.pem").string(), "--tls-key", (folder / "key.pem").string()});
    httplib::SSLClient client("127.0.0.1", service.port());
    client.enable_server_certificate_verification(false);
    const auto answer = client.Post("/analyze", service.authorised(), soundBytes(), "audio/wav");
    ASSERT_TRUE(answer) << httplib::to_string(answer.error());
    EXPECT_EQ(answer->status, 200);
    EXPECT_THAT(answer->body, HasSubstr("\"decision\":\"cry\""));
    EXPECT_EQ(statusOf(answerTo(service, "GET /health HTTP/1.1\r\n\r\n")), 0); // plain words are no TLS
    EXPECT_EQ(client.Get("/health")->status, 200);
}
