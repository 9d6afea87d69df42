#pragma once

#include "core/base/Result.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace cryscope {

/// The one line at which SQLite's exceptions stop.
template <class Work>
auto guarded(const std::filesystem::path& file, Work&& work) -> decltype(work())
{
    try {
        return work();
    } catch (const SQLite::Exception& error) {
        const bool isFull = error.getErrorCode() == 13;
        const bool isBusy = error.getErrorCode() == 5;
        return fail(ErrorKind::Io, file.string(),
                    isFull   ? std::string("The disk is full; make room, nothing that was kept is lost.")
                    : isBusy ? std::string("Another program holds the library; close it and try again.")
                             : "The library cannot be read or written (" + std::string(error.what()) +
                                   "); check the disk.");
    }
}

struct OpenedFile {
    std::unique_ptr<SQLite::Database> database;
    std::vector<std::string> notes;
};

/// Opens or makes `file` at Library::kFormat, as Library::open says.
Result<OpenedFile> openLibraryFile(const std::filesystem::path& file);

} // namespace cryscope
