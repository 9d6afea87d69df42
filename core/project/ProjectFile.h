#pragma once

#include "core/base/Result.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <filesystem>
#include <memory>
#include <string>

namespace cryscope {

// The file behind Project.

/// The one line at which SQLite's exceptions stop.
template <class Work>
auto guardedProject(const std::filesystem::path& file, Work&& work) -> decltype(work())
{
    try {
        return work();
    } catch (const SQLite::Exception& error) {
        constexpr int kBusy = 5;
        constexpr int kReadOnly = 8;
        constexpr int kFull = 13;
        const int code = error.getErrorCode();
        return fail(
            code == kReadOnly ? ErrorKind::Permission : ErrorKind::Io, file.string(),
            code == kFull   ? std::string("The disk is full; make room, nothing that was kept is lost.")
            : code == kBusy ? std::string("Another program is writing to the project; try again in a moment.")
            : code == kReadOnly
                ? std::string("The project may not be written to; check the permissions of its folder.")
                : std::string("The project cannot be read or written (") + error.what() +
                      "); check the disk.");
    }
}

/// A project's file that is not there is made. Errors: those of Project::open and Project::create.
Result<std::unique_ptr<SQLite::Database>> openProjectFile(const std::filesystem::path& file);

} // namespace cryscope
