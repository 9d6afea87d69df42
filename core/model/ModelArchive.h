#pragma once

#include "core/base/Result.h"

#include <filesystem>

namespace cryscope {

/// How the file of a bundle that is handed on ends: a ZIP archive of model.json and weights.safetensors in
/// one folder of the model's name.
inline constexpr const char* kModelArchiveSuffix = ".zip";

/// Writes a checked bundle as one file, atomically; the same bundle gives the same bytes. Errors as
/// readModelBundle, and Permission or Io.
Result<void> writeModelArchive(const std::filesystem::path& bundleFolder, const std::filesystem::path& file);

/// Writes what the archive (ZIP or tar, compressed or not) holds of a bundle into `folder`, which must not be
/// there yet, and nothing else of it: the two files get their own names whatever the archive calls their
/// folder, so no path in it can lead anywhere. Read data from strangers: links, a file twice, more than a
/// hundred entries, and sizes beyond those of a bundle are refused. Nothing is left behind on failure. What
/// the two files hold is for readModelBundle to check. Fails with Unreadable (no archive, or cut short),
/// Model (no bundle in it), NotFound, Permission, Io.
Result<void> unpackModelArchive(const std::filesystem::path& file, const std::filesystem::path& folder);

} // namespace cryscope
