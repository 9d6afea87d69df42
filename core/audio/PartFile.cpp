#include "core/audio/PartFile.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace cryscope {
namespace {

Error openFailure(const fs::path& file, int code)
{
    if (code == EACCES || code == EPERM || code == EROFS)
        return {ErrorKind::Permission, file.string(),
                "This place may not be written to; choose another folder."};
    if (code == ENOENT || code == ENOTDIR)
        return {ErrorKind::NotFound, file.string(), "There is no such folder; choose another one."};
    if (code == ENOSPC || code == EDQUOT)
        return {ErrorKind::Io, file.string(), "The disk is full; free some space and try again."};
    return {ErrorKind::Io, file.string(),
            std::string("The file cannot be made: ") + std::strerror(code) + "."};
}

bool lock(int descriptor, bool wait)
{
    int outcome = -1;
    do {
        outcome = ::flock(descriptor, LOCK_EX | (wait ? 0 : LOCK_NB));
    } while (outcome != 0 && errno == EINTR);
    // A file system without locks (some network drives) has no second writer that we could know of.
    return outcome == 0 || errno != EWOULDBLOCK;
}

} // namespace

Result<PartFile> PartFile::create(const fs::path& file)
{
    const fs::path path = file.string() + ".part";
    // Exclusive: what an earlier run left behind is somebody's night and must not be cut to zero.
    for (int attempt = 0; attempt < 2; ++attempt) {
        const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor >= 0) {
            lock(descriptor, true); // at most a look of recoverRecordings() at the empty file
            return PartFile(descriptor, path);
        }
        if (errno != EEXIST) return tl::unexpected(openFailure(file, errno));
        auto old = adopt(path);
        if (!old) return tl::unexpected(old.error());
        if (recoverRecording(*old)) continue;
        struct stat info = {};
        constexpr off_t kHeaderOnly = 4096; // a header without sound is smaller, and nothing is lost with it
        if (::fstat(old->descriptor(), &info) != 0 || info.st_size > kHeaderOnly)
            return fail(
                ErrorKind::Io, path.string(),
                "An unfinished file of this name is in the way; move it elsewhere or choose another name.");
        old->remove();
    }
    return fail(ErrorKind::Io, path.string(),
                "Another program makes this file at the same time; choose another name.");
}

Result<PartFile> PartFile::adopt(const fs::path& part)
{
    const int descriptor = ::open(part.c_str(), O_RDWR | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW);
    if (descriptor < 0) return tl::unexpected(openFailure(part, errno));
    PartFile file(descriptor, part);
    struct stat info = {};
    if (::fstat(descriptor, &info) != 0 || !S_ISREG(info.st_mode))
        return fail(ErrorKind::Unreadable, part.string(), "This is not a recording.");
    if (!lock(descriptor, false))
        return fail(ErrorKind::Io, part.string(),
                    "This file is just being recorded; stop that or choose another name.");
    return file;
}

PartFile::~PartFile()
{
    if (m_descriptor >= 0) ::close(m_descriptor);
}

Result<void> PartFile::rename(const fs::path& file)
{
    const bool flushed = ::fsync(m_descriptor) == 0 || errno == EINVAL || errno == ENOSYS;
    if (!flushed || ::rename(m_path.c_str(), file.c_str()) != 0)
        return fail(ErrorKind::Io, file.string(),
                    std::string("The recording could not be completed: ") + std::strerror(errno) +
                        "; it stays in " + m_path.string() + ".");
    return {};
}

void PartFile::remove()
{
    ::unlink(m_path.c_str());
}

} // namespace cryscope
