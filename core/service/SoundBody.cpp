#include "core/service/SoundBody.h"

#include <cassert>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>
#include <utility>

namespace cryscope {
namespace {

class OwnedBytes final : public ByteInput {
public:
    explicit OwnedBytes(std::vector<std::byte> bytes)
        : m_bytes(std::move(bytes)), m_input(memoryInput(m_bytes))
    {}
    std::ptrdiff_t read(std::span<std::byte> out) override { return m_input->read(out); }
    void seek(std::int64_t position) override { m_input->seek(position); }
    std::int64_t position() const override { return m_input->position(); }
    std::int64_t size() const override { return m_input->size(); }
    Result<void> failure() const override { return m_input->failure(); }

private:
    const std::vector<std::byte> m_bytes;
    const std::unique_ptr<ByteInput> m_input;
};

tl::unexpected<Error> notKept(int code)
{
    return fail(ErrorKind::Io, {},
                std::string("The recording cannot be kept while it is analysed (") + std::strerror(code) +
                    "); make room in the folder for temporary files, or name another one with TMPDIR.");
}

} // namespace

SoundBody::~SoundBody()
{
    if (m_file >= 0) ::close(m_file);
}

Result<void> SoundBody::append(std::span<const std::byte> bytes)
{
    if (m_isTooLarge || bytes.size() > m_limit - m_size) {
        m_isTooLarge = true;
        return fail(ErrorKind::Unsupported, {},
                    "The recording is larger than the " + std::to_string(m_limit) +
                        " bytes that are taken; send a shorter or a compressed one.");
    }
    m_size += bytes.size();
    if (m_file < 0 && m_size > m_inMemory)
        if (auto spilt = spill(); !spilt) return spilt;
    if (m_file >= 0) return writeOut(bytes);
    m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
    return {};
}

Result<void> SoundBody::spill()
{
    std::error_code error;
    const auto folder = std::filesystem::temp_directory_path(error);
    if (error) return notKept(error.value());
    std::string name = (folder / "cryscope-XXXXXX").string();
    m_file = ::mkostemp(name.data(), O_CLOEXEC);
    if (m_file < 0) return notKept(errno);
    ::unlink(name.c_str());
    const auto kept = writeOut(m_bytes);
    m_bytes = {};
    return kept;
}

Result<void> SoundBody::writeOut(std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(m_file, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return notKept(errno);
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return {};
}

Result<std::unique_ptr<ByteInput>> SoundBody::take(const std::string& name)
{
    assert(m_size > 0 && !m_isTooLarge);
    if (m_file >= 0) return descriptorInput(std::exchange(m_file, -1), name);
    return std::make_unique<OwnedBytes>(std::move(m_bytes));
}

} // namespace cryscope
