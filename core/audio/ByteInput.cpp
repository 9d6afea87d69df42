#include "core/audio/ByteInput.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cryscope {
namespace {

class FileInput final : public ByteInput {
public:
    FileInput(int descriptor, std::int64_t size, std::string name)
        : m_descriptor(descriptor), m_size(size), m_name(std::move(name))
    {}
    ~FileInput() override { ::close(m_descriptor); }
    FileInput(const FileInput&) = delete;
    FileInput& operator=(const FileInput&) = delete;

    std::ptrdiff_t read(std::span<std::byte> out) override
    {
        for (;;) {
            const ssize_t count = ::pread(m_descriptor, out.data(), out.size(), m_position);
            if (count >= 0) {
                m_position += count;
                return count;
            }
            if (errno == EINTR) continue;
            m_errno = errno;
            return -1;
        }
    }
    void seek(std::int64_t position) override { m_position = position; }
    std::int64_t position() const override { return m_position; }
    std::int64_t size() const override { return m_size; }

    Result<void> failure() const override
    {
        if (m_errno != 0)
            return fail(ErrorKind::Io, m_name,
                        std::string("Reading stopped part-way: ") + std::strerror(m_errno) +
                            "; check the drive or the connection.");
        struct stat now = {};
        if (::fstat(m_descriptor, &now) == 0 && now.st_size < m_size)
            return fail(
                ErrorKind::Io, m_name,
                "The file became shorter while it was being read; open it again when it is complete.");
        return {};
    }

private:
    int m_descriptor;
    std::int64_t m_size;
    std::int64_t m_position = 0;
    int m_errno = 0;
    std::string m_name;
};

class MemoryInput final : public ByteInput {
public:
    explicit MemoryInput(std::span<const std::byte> bytes) : m_bytes(bytes) {}
    std::ptrdiff_t read(std::span<std::byte> out) override
    {
        if (m_position >= size()) return 0;
        const auto rest = m_bytes.subspan(static_cast<std::size_t>(m_position));
        const std::size_t count = std::min(out.size(), rest.size());
        std::copy_n(rest.data(), count, out.data());
        m_position += static_cast<std::int64_t>(count);
        return static_cast<std::ptrdiff_t>(count);
    }
    void seek(std::int64_t position) override { m_position = position; }
    std::int64_t position() const override { return m_position; }
    std::int64_t size() const override { return static_cast<std::int64_t>(m_bytes.size()); }
    Result<void> failure() const override { return {}; }

private:
    std::span<const std::byte> m_bytes;
    std::int64_t m_position = 0;
};

} // namespace

Result<std::unique_ptr<ByteInput>> openFileInput(const std::filesystem::path& file)
{
    const std::string name = file.string();
    // O_NONBLOCK: a pipe without a writer must not hang the program before fstat can tell what it is.
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0) {
        switch (errno) {
        case ENOENT:
        case ENOTDIR:
            return fail(ErrorKind::NotFound, name, "There is no such file.");
        case ENAMETOOLONG:
            return fail(ErrorKind::NotFound, name, "The name is longer than any file's can be.");
        case ELOOP:
            return fail(ErrorKind::NotFound, name, "The link leads in a circle.");
        case EACCES:
        case EPERM:
            return fail(ErrorKind::Permission, name, "The file may not be read; check its permissions.");
        case ENXIO:
        case ENODEV:
            return fail(ErrorKind::Unreadable, name, "This is a device, not a sound file.");
        default:
            return fail(ErrorKind::Io, name,
                        std::string("The file cannot be opened: ") + std::strerror(errno) + ".");
        }
    }
    return descriptorInput(descriptor, name);
}

Result<std::unique_ptr<ByteInput>> descriptorInput(int descriptor, const std::string& name)
{
    struct stat info = {};
    const bool known = ::fstat(descriptor, &info) == 0;
    const auto refuse = [&](ErrorKind kind, const char* sentence) {
        ::close(descriptor);
        return fail(kind, name, sentence);
    };
    if (!known)
        return refuse(ErrorKind::Io, "The file cannot be examined; check the drive or the connection.");
    if (S_ISDIR(info.st_mode)) return refuse(ErrorKind::Unreadable, "This is a folder, not a sound file.");
    if (!S_ISREG(info.st_mode))
        return refuse(ErrorKind::Unreadable, "This is a device or a pipe, not a sound file.");
    if (info.st_size == 0) return refuse(ErrorKind::Unreadable, "The file is empty.");
    return std::make_unique<FileInput>(descriptor, static_cast<std::int64_t>(info.st_size), name);
}

std::unique_ptr<ByteInput> memoryInput(std::span<const std::byte> bytes)
{
    return std::make_unique<MemoryInput>(bytes);
}

} // namespace cryscope
