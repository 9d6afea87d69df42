#include "core/base/Sha256.h"

#include <array>
#include <fstream>
#include <memory>
#include <openssl/evp.h>

namespace cryscope {
namespace {

class Digest {
public:
    Digest() : m_context(EVP_MD_CTX_new(), EVP_MD_CTX_free)
    {
        EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
    }
    void add(const void* data, std::size_t size) { EVP_DigestUpdate(m_context.get(), data, size); }
    std::string hex()
    {
        std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
        unsigned int length = 0;
        EVP_DigestFinal_ex(m_context.get(), bytes.data(), &length);
        static constexpr char kDigits[] = "0123456789abcdef";
        std::string text;
        text.reserve(std::size_t{2} * length);
        for (unsigned int i = 0; i < length; ++i) {
            text += kDigits[bytes[i] >> 4];
            text += kDigits[bytes[i] & 15];
        }
        return text;
    }

private:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context;
};

} // namespace

std::string sha256(std::span<const std::byte> bytes)
{
    Digest digest;
    digest.add(bytes.data(), bytes.size());
    return digest.hex();
}

Result<std::string> sha256OfFile(const std::filesystem::path& file)
{
    std::error_code error;
    if (!std::filesystem::exists(file, error))
        return fail(ErrorKind::NotFound, file.string(), "There is no such file.");
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return fail(ErrorKind::Permission, file.string(), "The file may not be read; check its permissions.");
    Digest digest;
    std::array<char, 1 << 16> block{};
    while (in.read(block.data(), block.size()) || in.gcount() > 0)
        digest.add(block.data(), static_cast<std::size_t>(in.gcount()));
    if (in.bad()) return fail(ErrorKind::Io, file.string(), "Reading the file failed part-way.");
    return digest.hex();
}

} // namespace cryscope
