#include "core/service/AccessToken.h"

#include "core/base/AtomicFile.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <openssl/crypto.h>
#include <sys/random.h>

namespace cryscope {
namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::string_view kScheme = "bearer ";
constexpr std::size_t kShortest = 16, kLongest = 256;

} // namespace

Result<std::string> newAccessToken()
{
    std::array<unsigned char, 32> random{};
    for (std::size_t done = 0; done < random.size();) {
        const ssize_t count = ::getrandom(random.data() + done, random.size() - done, 0);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0)
            return fail(ErrorKind::Io, {},
                        "The system gives no random numbers; give a token with --token-file.");
        done += static_cast<std::size_t>(count);
    }
    std::string token;
    for (const unsigned char byte : random) token += kAlphabet[byte & 63]; // 64 letters: no remainder
    return token;
}

Result<std::string> accessTokenFrom(const std::filesystem::path& file)
{
    const auto content = readFile(file, 4096);
    if (!content) return tl::unexpected(content.error());
    std::string token = content->substr(0, content->find_first_of("\r\n"));
    if (token.size() < kShortest || token.size() > kLongest ||
        token.find_first_not_of(kAlphabet) != std::string::npos)
        return fail(ErrorKind::InvalidArgument, file.string(),
                    "The first line must be the token: 16 to 256 letters, digits, \"-\" and \"_\".");
    return token;
}

bool isReadableByOthers(const std::filesystem::path& file)
{
    std::error_code error;
    const auto permissions = std::filesystem::status(file, error).permissions();
    using Perms = std::filesystem::perms;
    return !error && (permissions & (Perms::group_read | Perms::others_read)) != Perms::none;
}

bool authorises(std::string_view header, std::string_view token)
{
    if (header.size() < kScheme.size()) return false;
    for (std::size_t i = 0; i < kScheme.size(); ++i)
        if ((static_cast<unsigned char>(header[i]) | 0x20) != static_cast<unsigned char>(kScheme[i]))
            return false;
    const std::string_view given = header.substr(kScheme.size());
    return given.size() == token.size() && CRYPTO_memcmp(given.data(), token.data(), token.size()) == 0;
}

} // namespace cryscope
