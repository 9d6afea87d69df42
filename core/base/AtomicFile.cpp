#include "core/base/AtomicFile.h"

#include <atomic>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <unistd.h>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

Error writeError(const fs::path& file, int code)
{
    if (code == EACCES || code == EPERM || code == EROFS)
        return {ErrorKind::Permission, file.string(),
                "This place may not be written to; choose another folder."};
    if (code == ENOSPC || code == EDQUOT)
        return {ErrorKind::Io, file.string(), "The disk is full; free some space and try again."};
    return {ErrorKind::Io, file.string(), std::string("Writing failed: ") + std::strerror(code) + "."};
}

/// Unique among the threads and processes that write into the same folder.
fs::path temporaryNameFor(const fs::path& file)
{
    static std::atomic<unsigned> counter{0};
    return file.parent_path() /
           (std::string(".") + file.stem().string() + "." + std::to_string(::getpid()) + "-" +
            std::to_string(counter.fetch_add(1)) + ".part" + file.extension().string());
}

Result<void> flushToDisk(const fs::path& file)
{
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return tl::unexpected(writeError(file, errno));
    const int outcome = ::fsync(descriptor);
    const int code = errno;
    ::close(descriptor);
    // Some file systems have no fsync for this kind of file; the rename is still atomic there.
    if (outcome != 0 && code != EINVAL && code != ENOSYS) return tl::unexpected(writeError(file, code));
    return {};
}

} // namespace

Result<void> writeFileAtomically(const fs::path& file,
                                 const std::function<Result<void>(const fs::path& temporary)>& write)
{
    std::error_code error;
    if (file.has_parent_path()) fs::create_directories(file.parent_path(), error);
    if (error) return tl::unexpected(writeError(file.parent_path(), error.value()));
    const fs::path temporary = temporaryNameFor(file);
    Result<void> outcome = write(temporary);
    if (outcome) outcome = flushToDisk(temporary);
    if (outcome) {
        fs::rename(temporary, file, error);
        if (error) outcome = tl::unexpected(writeError(file, error.value()));
    }
    if (!outcome) {
        fs::remove(temporary, error);
        // Nobody asked for the temporary file, and it is gone.
        if (outcome.error().where == temporary.string()) outcome.error().where = file.string();
    }
    return outcome;
}

Result<void> writeFileAtomically(const fs::path& file, std::string_view bytes)
{
    return writeFileAtomically(file, [&](const fs::path& temporary) -> Result<void> {
        errno = 0;
        std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        out.close();
        if (!out) return tl::unexpected(writeError(file, errno));
        return {};
    });
}

Result<std::string> readFile(const fs::path& file, std::uintmax_t limitBytes)
{
    std::error_code error;
    if (!fs::exists(file, error)) return fail(ErrorKind::NotFound, file.string(), "There is no such file.");
    if (!fs::is_regular_file(file, error))
        return fail(ErrorKind::Unreadable, file.string(), "This is a folder or device, not a file.");
    const auto size = fs::file_size(file, error);
    if (error) return fail(ErrorKind::Io, file.string(), "The size of the file cannot be read.");
    if (size > limitBytes)
        return fail(ErrorKind::Unreadable, file.string(),
                    "The file is larger than the " + std::to_string(limitBytes >> 10) + " KiB allowed here.");
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return fail(ErrorKind::Permission, file.string(), "The file may not be read; check its permissions.");
    std::string bytes(size, '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(size));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    if (in.bad()) return fail(ErrorKind::Io, file.string(), "Reading the file failed part-way.");
    return bytes;
}

} // namespace cryscope
